using MinutesPortal.Domain.Meetings;
using MinutesPortal.Papers;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.Office.Meetings.Papers;

/// <summary>What the office says of papers.</summary>
public static class PaperLabels
{
    /// <summary>What a browser offers to choose from.</summary>
    public static string Accept { get; } = string.Join(',', PaperType.All.SelectMany(type => type.Extensions).Select(extension => "." + extension));

    public static string Of(PaperWithoutFile kind) => kind == PaperWithoutFile.ToFollow ? "To follow" : "Oral report";

    /// <summary>Such as "(PDF, 120 KB), report.pdf".</summary>
    public static string About(Document paper) =>
        paper.IsHeldHere ? $"({MeetingLabels.TypeOf(paper)}, {InWords.Size(paper.Size.Value)}), {paper.FileName}"
        : paper.WithoutFile is { } kind ? $"({Of(kind)})"
        : "(its file is in the earlier system)";

    /// <summary>How many papers an item has, as the text of a link to them.</summary>
    public static string Count(IReadOnlyCollection<Document> papers)
    {
        var (here, toFollow) = (papers.Count(paper => paper.WithoutFile != PaperWithoutFile.ToFollow), papers.Count(paper => paper.WithoutFile == PaperWithoutFile.ToFollow));
        return (here, toFollow) switch
        {
            (0, 0) => "Add",
            (0, _) => $"{toFollow} to follow",
            _ => $"{(here == 1 ? "1 paper" : $"{here} papers")}{(toFollow == 0 ? "" : $", {toFollow} to follow")}",
        };
    }

    public static string Count(IReadOnlyList<PaperRemark> remarks) => remarks.Count == 1 ? "1 remark" : $"{remarks.Count} remarks";
}
