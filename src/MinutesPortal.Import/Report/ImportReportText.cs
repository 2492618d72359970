using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MinutesPortal.Domain;

namespace MinutesPortal.Import.Report;

/// <summary>Writes an import's report for the terminal, as an HTML page or as JSON.</summary>
public static class ImportReportText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string NothingPublished = "Nothing was published. This is what the import would do.";

    public static string AsJson(ImportReport report) => JsonSerializer.Serialize(report, Json);

    public static string AsText(ImportReport report)
    {
        var text = new StringBuilder();
        if (report.IsDryRun)
        {
            text.AppendLine(NothingPublished).AppendLine();
        }

        Add(Urgent(report));
        foreach (var line in Summary(report))
        {
            text.AppendLine(line);
        }

        text.AppendLine();
        Add(Parts(report));
        return text.ToString().TrimEnd() + Environment.NewLine;

        void Add(IEnumerable<(string Heading, IReadOnlyList<ImportRemark> Remarks)> parts)
        {
            foreach (var (heading, remarks) in parts.Where(part => part.Remarks.Count > 0))
            {
                text.AppendLine(heading);
                foreach (var remark in remarks)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"- {remark.Where}: {remark.What}");
                }

                text.AppendLine();
            }
        }
    }

    /// <summary>A complete HTML page without scripts. That of a dry run shows what would be published.</summary>
    public static string AsHtml(ImportReport report)
    {
        static string Encode(string text) => HtmlEncoder.Default.Encode(text);
        var html = new StringBuilder("""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Import report</title>
            <style>body { font: 1rem/1.5 sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem } dt { font-weight: bold }</style></head>
            <body>
            <h1>Import report</h1>

            """);
        html.AppendLine(
            CultureInfo.InvariantCulture, $"<p>{Encode($"{DateOnly.FromDateTime(LondonTime.At(report.StartedAt)).InWords()}, {TimeOnly.FromDateTime(LondonTime.At(report.StartedAt)).InWords()}")}</p>");
        if (report.IsDryRun)
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"<p><strong>{Encode(NothingPublished)}</strong></p>");
        }

        Add(Urgent(report));
        html.AppendLine("<ul>");
        foreach (var line in Summary(report))
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"<li>{Encode(line)}</li>");
        }

        html.AppendLine("</ul>");
        Add(Parts(report));
        html.Append(report.Preview is { } preview ? PreviewHtml.Of(preview) : "");
        return html.AppendLine("</body>").AppendLine("</html>").ToString();

        void Add(IEnumerable<(string Heading, IReadOnlyList<ImportRemark> Remarks)> parts)
        {
            foreach (var (heading, remarks) in parts.Where(part => part.Remarks.Count > 0))
            {
                html.AppendLine(CultureInfo.InvariantCulture, $"<h2>{Encode(heading)}</h2>").AppendLine("<dl>");
                foreach (var remark in remarks)
                {
                    html.AppendLine(CultureInfo.InvariantCulture, $"<dt>{Encode(remark.Where)}</dt><dd>{Encode(remark.What)}</dd>");
                }

                html.AppendLine("</dl>");
            }
        }
    }

    private static IEnumerable<string> Summary(ImportReport report)
    {
        if (report.IsStopped)
        {
            yield return report.IsDryRun
                ? "The dry run was stopped before the end, so this is not all that the import would do."
                : "The import was stopped before the end. Everything published so far is complete. Run the same command again to continue.";
        }

        yield return $"{Count(report.Read.Count + report.NotRead.Count, "file")}: {report.Read.Count} read, {report.NotRead.Count} not read";
        foreach (var form in report.Read.GroupBy(file => file.Form).OrderBy(form => form.Key, StringComparer.Ordinal))
        {
            yield return $"  {form.Key}: {form.Count()}";
        }

        yield return Line("panel", report.Panels);
        yield return Line("person", report.People, "people");
        yield return Line("meeting", report.Meetings) + $" (found {Times(report.MeetingMentions)} in the files)";
        yield return Line("issue", report.Issues);
        var contents = report.Contents;
        yield return $"In these meetings: {Count(contents.Items, "item")} ({contents.Withheld} withheld), {Count(contents.Resolutions, "resolution")}, {Count(contents.DiscussionPoints, "discussion point")}, {Count(contents.Attendees, "attendee")}, {Count(contents.Documents, "paper")} ({contents.DocumentsHeld} held here, {contents.Documents - contents.DocumentsHeld} listed with their original addresses only)";
        if (report.Words > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Not understood: {report.WordsNotUnderstood:N0} of {report.Words:N0} words. The verb parse shows them");
        }

        if (report.ApprovedSince > 0)
        {
            yield return $"The minutes of {Count(report.ApprovedSince, "meeting")} imported earlier were marked as approved";
        }
    }

    /// <summary>What comes before everything else.</summary>
    private static IEnumerable<(string Heading, IReadOnlyList<ImportRemark> Remarks)> Urgent(ImportReport report) =>
    [
        ("Still public here, but withheld by the source: act now", report.StillPublic),
        (report.IsDryRun ? "Would be withdrawn" : "Withdrawn", report.Withdrawn),
        ("Held back: closed to the public until an officer says otherwise", report.HeldBack),
    ];

    private static IEnumerable<(string Heading, IReadOnlyList<ImportRemark> Remarks)> Parts(ImportReport report) =>
    [
        ("Not read: nothing was imported from these files", report.NotRead),
        ("Not imported", report.NotShown),
        ("Not changed: the published version was kept", report.Skipped),
        ("Sources differ: the first text was kept", report.Conflicts),
        ("Files of papers that were not taken", report.PapersNotTaken),
        ("Changed by the corrected files", report.Corrected),
        ("Please check", report.NeedsReview),
    ];

    private static string Line(string one, SubjectCounts counts, string? many = null)
    {
        var parts = new (int Count, string Fate)[]
        {
            (counts.New, "new"), (counts.Changed, "updated"), (counts.Unchanged, "already up to date"),
            (counts.Skipped, "not changed"), (counts.NotShown, "not imported"), (counts.NotReached, "not reached"),
        };
        return $"{Count(counts.All, one, many)}: {string.Join(", ", parts.Where(part => part.Count > 0 || part.Fate is "new").Select(part => $"{part.Count} {part.Fate}"))}";
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
