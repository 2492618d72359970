using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>What changed in one part of a meeting between two versions: its facts, an item of business, or attendance.</summary>
public sealed record ComparedPart(string Title, IReadOnlyList<Passage> Passages)
{
    /// <summary>The parts that changed, in the order of the later version; items that it no longer has come before the attendance.</summary>
    public static IReadOnlyList<ComparedPart> Between(Meeting before, Meeting after, IStringLocalizer<InterfaceText> t)
    {
        var words = new Wording(t);
        var items = after.Items.Concat(before.Items.Where(item => after.Items.All(other => other.Id != item.Id)));
        return [.. items
            .Select(item => Compare(ShownItem.NumberAndTitle(item).Shown().Words, words.Of(Find(before, item)), words.Of(Find(after, item))))
            .Prepend(Compare(t["Date, place and notices"], words.OfFacts(before), words.OfFacts(after)))
            .Append(Compare(t["Attendance"], words.OfAttendance(before), words.OfAttendance(after)))
            .Where(part => part.Passages.Any(passage => passage.Parts.Count > 0))];
    }

    private static ComparedPart Compare(string title, string before, string after) => new(title, WordComparison.Of(before, after));

    private static AgendaItem? Find(Meeting meeting, AgendaItem item) => meeting.Items.FirstOrDefault(other => other.Id == item.Id);

    /// <summary>Writes a part of a meeting out as text. What the council wrote in two languages is compared in both.</summary>
    private sealed class Wording(IStringLocalizer<InterfaceText> t)
    {
        public string OfFacts(Meeting meeting) => Paragraphs(
        [
            InWords.DayAndDate(meeting.Date),
            meeting.Time is { } time ? InWords.Time(time) : null,
            Both(meeting.Venue),
            Both(meeting.Directions),
            meeting.Format is { } format ? t[MeetingWords.Of(format)].Value : null,
            meeting.Link,
            Both(meeting.Contact),
            meeting.IsCancelled ? t["Cancelled"].Value : null,
            Both(meeting.ShortNoticeReason),
            meeting.Approval is { } approval ? OfApproval(approval) : null,
            Both(meeting.Approval?.Amendments),
            .. meeting.Documents.Select(Of),
        ]);

        public string OfAttendance(Meeting meeting) => Paragraphs(meeting.Attendees.Select(attendee => string.Join(", ", new[]
        {
            attendee.Name,
            attendee.Role?.Shown().Words,
            t[MeetingWords.Of(attendee.Capacity), attendee.SubstituteFor ?? ""],
            t[MeetingWords.Of(attendee.Presence)],
        }.OfType<string>())));

        public string Of(AgendaItem? item) => item is null ? "" : Paragraphs(
        [
            Both(ShownItem.NumberAndTitle(item)),
            Both(item.Purpose),
            Both(item.UrgencyReason),
            item.Exemption is { } exemption ? $"{string.Join(", ", exemption.Paragraphs)} {exemption.LocalWording} {Both(exemption.Reason)}".Trim() : null,
            .. item.Documents.Select(Of),
            Both(item.Decision),
            Both(item.Minutes),
            .. item.Resolutions.Where(resolution => resolution.Vote is not null).Select(OfVote),
        ]);

        private static string Of(Document document) => $"{document.Title} ({MeetingWords.About(document)})";

        private string OfApproval(Approval approval) => approval.SignedBy is { } signedBy
            ? t["Approved on {0}, signed by {1}", InWords.Date(approval.On), signedBy]
            : t["Approved on {0}", InWords.Date(approval.On)];

        private string OfVote(Resolution resolution) => t[
            "Vote {0}: {1} for, {2} against, {3} abstained", resolution.Marker ?? "", resolution.Vote!.For, resolution.Vote.Against, resolution.Vote.Abstained];

        private static string Both(Text? text) => Paragraphs([text?.English, text?.Welsh]);

        private static string Paragraphs(IEnumerable<string?> paragraphs) => string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)));
    }
}
