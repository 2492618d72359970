using System.Globalization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>What changed in one part of a meeting between two versions: its facts, an item of business, or attendance.</summary>
public sealed record ComparedPart(string Title, IReadOnlyList<Passage> Passages)
{
    /// <summary>The parts that changed, in the order of the later version; items that it no longer has come before the attendance.</summary>
    public static IReadOnlyList<ComparedPart> Between(Meeting before, Meeting after)
    {
        var items = after.Items.Concat(before.Items.Where(item => after.Items.All(other => other.Id != item.Id)));
        return [.. items
            .Select(item => Compare(ShownItem.NumberAndTitle(item), TextOf(Find(before, item)), TextOf(Find(after, item))))
            .Prepend(Compare("Date, place and notices", FactsOf(before), FactsOf(after)))
            .Append(Compare("Attendance", AttendanceOf(before), AttendanceOf(after)))
            .Where(part => part.Passages.Any(passage => passage.Parts.Count > 0))];
    }

    private static ComparedPart Compare(string title, string before, string after) => new(title, WordComparison.Of(before, after));

    private static AgendaItem? Find(Meeting meeting, AgendaItem item) => meeting.Items.FirstOrDefault(other => other.Id == item.Id);

    private static string FactsOf(Meeting meeting) => Paragraphs(
    [
        InWords.DayAndDate(meeting.Date),
        meeting.Time is { } time ? InWords.Time(time) : null,
        meeting.Venue?.ToString(),
        meeting.Directions?.ToString(),
        meeting.Format is { } format ? MeetingWords.Of(format) : null,
        meeting.Link,
        meeting.Contact?.ToString(),
        meeting.IsCancelled ? "Cancelled" : null,
        meeting.ShortNoticeReason?.ToString(),
        meeting.Approval is { } approval ? $"Approved on {InWords.Date(approval.On)}, signed by {approval.SignedBy ?? "an unknown person"}" : null,
        meeting.Approval?.Amendments?.ToString(),
        .. meeting.Documents.Select(TextOf),
    ]);

    private static string AttendanceOf(Meeting meeting) => Paragraphs(meeting.Attendees.Select(attendee => string.Join(", ", new[]
    {
        attendee.Name,
        attendee.Role?.ToString(),
        string.Format(CultureInfo.CurrentCulture, MeetingWords.Of(attendee.Capacity), attendee.SubstituteFor),
        MeetingWords.Of(attendee.Presence),
    }.OfType<string>())));

    private static string TextOf(AgendaItem? item) => item is null ? "" : Paragraphs(
    [
        ShownItem.NumberAndTitle(item),
        item.Purpose?.ToString(),
        item.UrgencyReason?.ToString(),
        item.Exemption is { } exemption ? $"{string.Join(", ", exemption.Paragraphs)} {exemption.LocalWording} {exemption.Reason}".Trim() : null,
        .. item.Documents.Select(TextOf),
        item.Decision?.ToString(),
        item.Minutes?.ToString(),
        .. item.Resolutions.Where(resolution => resolution.Vote is not null).Select(TextOf),
    ]);

    private static string TextOf(Document document) => $"{document.Title} ({MeetingWords.About(document)})";

    private static string TextOf(Resolution resolution) =>
        $"Vote {resolution.Marker}: {resolution.Vote!.For} for, {resolution.Vote.Against} against, {resolution.Vote.Abstained} abstained";

    private static string Paragraphs(IEnumerable<string?> paragraphs) => string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)));
}
