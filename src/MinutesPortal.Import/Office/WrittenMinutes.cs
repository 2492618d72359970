using System.Text;
using AngleSharp;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Formats.CopiedText;
using MinutesPortal.Import.Formats.ModernGovPages;
using MinutesPortal.Import.Formats.PdfFiles;
using MinutesPortal.Import.Formats.WordFiles;
using MinutesPortal.Import.Matching;

namespace MinutesPortal.Import.Office;

/// <summary>The minutes of one meeting as an officer wrote them elsewhere, split over the items of its agenda.</summary>
public sealed record WrittenMinutes
{
    private WrittenMinutes()
    {
    }

    /// <summary>The panel that the text names; null where it names none.</summary>
    public string? Panel { get; private init; }

    /// <summary>The day that the text names; null where it names none.</summary>
    public DateOnly? Date { get; private init; }

    /// <summary>In the order of the text.</summary>
    public required IReadOnlyList<WrittenPart> Parts { get; init; }

    /// <summary>Whom the text names at the meeting.</summary>
    public required IReadOnlyList<SourceAttendee> Attendance { get; init; }

    /// <summary>What was left out, corrected or not understood, each in a sentence.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <param name="name">The name of the file, for the remarks.</param>
    /// <param name="panel">The name of the panel.</param>
    /// <param name="meeting">The meeting whose minutes they are.</param>
    /// <exception cref="UnreadableFileException">The file is refused. The message says why, and what to do.</exception>
    public static WrittenMinutes Read(string name, byte[] bytes, string panel, Meeting meeting)
    {
        var beside = new List<string>();
        bytes = WithoutBeside(name, bytes, beside);
        var file = FileReader.Read(name, bytes, beside);
        if (file.Meetings.Count == 0)
        {
            // The text has no title. The meeting is known, so it gets one, and its items can be told apart.
            var (text, _) = FileReader.TextIn(name, bytes, [], beside);
            var markdown = ModernGovPageReader.IsHtml(text) ? WordHtml.ToMarkdown(text) : text;
            var titled = CopiedTextReader.Read(name, $"{panel}\n\nMinutes of the meeting held on {meeting.Date.InWords()}\n\n{markdown}", isPage: false);
            file = titled with { Remarks = [.. file.Remarks.Concat(titled.Remarks).Distinct()] };
        }

        var read = file.Meetings.FirstOrDefault(one => one.Date == meeting.Date) ?? (file.Meetings.Count > 0 ? file.Meetings[0] : null);
        var unplaced = file.Unplaced.Count > 0 ? file.Unplaced[0] : null;
        var (items, head) = read is not null ? (read.Items, read.Head) : (unplaced?.Items ?? [], unplaced?.Head);
        var parts = items.Select(item => new WrittenPart(item.Number, item.Title, TextOf(item), item.IsUnsure)).Where(part => part.Text.Length > 0 || part.Title is not null).ToList();
        var matched = AgendaMatching.Match([.. parts.Select(part => (part.Number, part.Title))], meeting);
        return new()
        {
            Panel = read?.Panel.Name ?? unplaced?.Panel,
            Date = read?.Date ?? unplaced?.Date,
            Parts = [.. parts.Select((part, index) => part with { Item = matched[index] })],
            Attendance = TextAttendance.In([.. parts.Select(part => part.Text).Prepend(head ?? "").Where(text => text.Length > 0).Select(text => ItemReading.Of(text))]),
            Remarks =
            [
                .. file.Remarks.Select(remark => remark.What),
                .. beside.Distinct().Select(words => $"Left out, since it is a note, a box or a picture beside the text: “{words}”. Type it in below where it belongs to the minutes."),
                .. file.NotUnderstood.Select(words => $"Not understood, and in no part below: “{words}”."),
            ],
        };
    }

    /// <summary>
    /// The words of the clipboard with their lists and tables. Emphasis is dropped, since the page shows what was decided, and comments too.
    /// </summary>
    /// <exception cref="UnreadableFileException">It has tracked changes, or is far too large.</exception>
    public static string FromClipboard(string html)
    {
        var page = BoundedHtmlParser.Parse(html);
        if (WordHtml.HasTrackedChanges(page))
        {
            throw new UnreadableFileException("The text has tracked changes. Accept or reject them in Word, then copy it again.");
        }

        BesideText.TakeOut(page, []);
        return WordHtml.ToMarkdown([page.Body!], keepsEmphasis: false).Trim();
    }

    /// <summary>A page without what stands beside its text. Other files are returned as they are: their readers do the same.</summary>
    private static byte[] WithoutBeside(string name, byte[] bytes, List<string> beside)
    {
        if (WordFile.IsPackage(bytes) || PdfText.IsPdf(bytes))
        {
            return bytes;
        }

        var text = FileReader.TextIn(name, bytes, []).Text.TrimStart();
        if (!ModernGovPageReader.IsHtml(text) || FileReader.IsXml(text))
        {
            return bytes;
        }

        var page = BoundedHtmlParser.Parse(text);
        if (WordHtml.HasTrackedChanges(page))
        {
            throw new UnreadableFileException("The page has tracked changes. Accept or reject them in Word, and save it again.");
        }

        BesideText.TakeOut(page, beside);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(page.ToHtml())];
    }

    /// <summary>All that the text says of an item. What is asked stands on the agenda already, where it is the same.</summary>
    private static string TextOf(SourceItem item) => string.Join(
        "\n\n", new[] { item.Purpose, item.Decision, item.Minutes }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()).Distinct());
}

/// <summary>What a text says of one item.</summary>
/// <param name="Number">As typed; null for none.</param>
/// <param name="Title">As typed; null where the text has lost its headings.</param>
/// <param name="IsUnsure">Whether it may hold more than one item, or only a part of one.</param>
public sealed record WrittenPart(string? Number, string? Title, string Text, bool IsUnsure)
{
    /// <summary>The item of the agenda that it seems to be about; null where none does.</summary>
    public AgendaItem? Item { get; init; }
}
