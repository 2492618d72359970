using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MinutesPortal.Domain;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Report;

/// <summary>An import's report as an officer reads it: in the terminal, as a page, or as JSON.</summary>
public static class ImportReportText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string AsJson(ImportReport report) => JsonSerializer.Serialize(report, Json);

    /// <summary>Narrow and plain.</summary>
    public static string AsText(ImportReport report)
    {
        var text = new StringBuilder();
        foreach (var line in Summary(report))
        {
            text.AppendLine(line);
        }

        foreach (var (heading, remarks) in Parts(report).Where(part => part.Remarks.Count > 0))
        {
            text.AppendLine().AppendLine(heading);
            foreach (var remark in remarks)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"- {remark.Where}: {remark.What}");
            }
        }

        return text.ToString();
    }

    /// <summary>A page of its own, without script.</summary>
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
        html.AppendLine(CultureInfo.InvariantCulture, $"<p>{Encode($"{DateOnly.FromDateTime(LondonTime.At(report.At)).InWords()}, {TimeOnly.FromDateTime(LondonTime.At(report.At)).InWords()}")}</p>").AppendLine("<ul>");
        foreach (var line in Summary(report))
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"<li>{Encode(line)}</li>");
        }

        html.AppendLine("</ul>");
        foreach (var (heading, remarks) in Parts(report).Where(part => part.Remarks.Count > 0))
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"<h2>{Encode(heading)}</h2>").AppendLine("<dl>");
            foreach (var remark in remarks)
            {
                html.AppendLine(CultureInfo.InvariantCulture, $"<dt>{Encode(remark.Where)}</dt><dd>{Encode(remark.What)}</dd>");
            }

            html.AppendLine("</dl>");
        }

        return html.AppendLine("</body>").AppendLine("</html>").ToString();
    }

    private static IEnumerable<string> Summary(ImportReport report)
    {
        if (report.IsStopped)
        {
            yield return "Stopped before it was done. What is done is whole; run the same again to go on.";
        }

        yield return $"{Count(report.Read.Count + report.NotRead.Count, "file")}: {report.Read.Count} read, {report.NotRead.Count} not read";
        foreach (var form in report.Read.GroupBy(file => file.Form).OrderBy(form => form.Key, StringComparer.Ordinal))
        {
            yield return $"  {form.Key}: {form.Count()}";
        }

        yield return Line("panel", report.Panels);
        yield return Line("person", report.People, "people");
        yield return Line("meeting", report.Meetings) + $" (shown {report.MeetingsSeen} times in the files)";
        yield return Line("issue", report.Issues);
        var held = report.Held;
        yield return $"In these meetings: {Count(held.Items, "item")} ({held.Withheld} withheld), {Count(held.Resolutions, "resolution")}, {Count(held.DiscussionPoints, "discussion point")}, {Count(held.Attendees, "attendee")}, {Count(held.Documents, "paper")} not held here";
        if (report.ApprovedSince > 0)
        {
            yield return $"{Count(report.ApprovedSince, "meeting")} imported earlier now shown with approved minutes";
        }
    }

    private static IEnumerable<(string Heading, IReadOnlyList<ImportRemark> Remarks)> Parts(ImportReport report) =>
    [
        ("Not read", report.NotRead),
        ("Not shown", report.NotShown),
        ("Left as it is published", report.Skipped),
        ("Kept as it stood, where sources differ", report.Conflicts),
        ("To look at", report.NeedsReview),
    ];

    private static string Line(string one, ImportReport.Tally tally, string? many = null)
    {
        var parts = new (int Count, string Fate)[]
        {
            (tally.New, "new"), (tally.Changed, "changed"), (tally.Unchanged, "unchanged"),
            (tally.Skipped, "left alone"), (tally.NotShown, "not shown"), (tally.NotReached, "not reached"),
        };
        return $"{Count(tally.All, one, many)}: {string.Join(", ", parts.Where(part => part.Count > 0 || part.Fate is "new").Select(part => $"{part.Count} {part.Fate}"))}";
    }

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
