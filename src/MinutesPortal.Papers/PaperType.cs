namespace MinutesPortal.Papers;

/// <summary>A type of file that the portal publishes.</summary>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
/// <param name="Extensions">The endings of file names. The first is given to a file that has none of them.</param>
/// <param name="Name">As people call it, with its article.</param>
public sealed record PaperType(string MediaType, IReadOnlyList<string> Extensions, string Name)
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    public static readonly PaperType Pdf = new("application/pdf", ["pdf"], "a PDF");
    public static readonly PaperType Word = new(OpenXml + "wordprocessingml.document", ["docx"], "a Word document");
    public static readonly PaperType Excel = new(OpenXml + "spreadsheetml.sheet", ["xlsx"], "an Excel workbook");
    public static readonly PaperType PowerPoint = new(OpenXml + "presentationml.presentation", ["pptx"], "a PowerPoint presentation");
    public static readonly PaperType Csv = new("text/csv", ["csv"], "a CSV file");
    public static readonly PaperType PlainText = new("text/plain", ["txt"], "plain text");
    public static readonly PaperType Png = new("image/png", ["png"], "a PNG picture");
    public static readonly PaperType Jpeg = new("image/jpeg", ["jpg", "jpeg"], "a JPEG picture");

    /// <summary>Every type that <see cref="PaperInspection"/> accepts.</summary>
    public static readonly IReadOnlyList<PaperType> All = [Pdf, Word, Excel, PowerPoint, Csv, PlainText, Png, Jpeg];
}
