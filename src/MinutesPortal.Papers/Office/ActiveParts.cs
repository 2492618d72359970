using MinutesPortal.Domain;

namespace MinutesPortal.Papers.Office;

/// <summary>The types of parts that run, or that load something by themselves.</summary>
internal static class ActiveParts
{
    private static readonly string[] Macros = ["macroEnabled", "vbaProject", "vbaData", "macrosheet", "dialogsheet", "attachedToolbars"];
    private static readonly string[] Objects = ["oleObject", "activeX"];
    private static readonly string[] Loading = ["connections+xml", "queryTable+xml", "webextension", "taskpanes"];
    private static readonly string[] Documents = ["text/html", "application/xhtml", "application/rtf", "text/rtf", "message/rfc822", "multipart/related"];

    /// <exception cref="DomainException">The part is of such a type.</exception>
    public static void Refuse(string? contentType, string name)
    {
        if (contentType is null)
        {
            return;
        }

        if (IsAny(contentType, Macros) || name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        {
            throw Macro();
        }

        if (IsAny(contentType, Objects))
        {
            throw Object();
        }

        if (IsAny(contentType, Loading))
        {
            throw new DomainException("The file loads data or an add-in from elsewhere when it is opened. In Excel, delete the queries and connections; in Word or PowerPoint, remove the add-in. Or save it as a PDF.");
        }

        if (IsAny(contentType, Documents))
        {
            throw new DomainException("The file has a web page or another document hidden inside. Open it, save it again under a new name, and upload the new copy.");
        }
    }

    public static DomainException Macro() =>
        new("The file has macros. Save it as .docx, .xlsx or .pptx, without macros, or as a PDF, and upload that.");

    public static DomainException Object() =>
        new("The file has an embedded object, such as another document or a control, which could start a program. Replace it with a picture, or save the file as a PDF.");

    private static bool IsAny(string contentType, string[] parts) => parts.Any(part => contentType.Contains(part, StringComparison.OrdinalIgnoreCase));
}
