using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Exempt;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Matching;

namespace MinutesPortal.Import.Report;

/// <summary>What a dry run would publish. It is made of what the public would see, so nothing that is withheld can stand in it.</summary>
public sealed class ImportPreview
{
    private readonly List<(Guid Id, PreviewedMeeting Meeting)> _meetings = [];
    private readonly List<ItemOfIssue> _itemsOfIssues = [];

    public List<PreviewedName> Panels { get; } = [];

    public List<PreviewedName> People { get; } = [];

    public List<PreviewedName> Issues { get; } = [];

    /// <summary>Oldest first.</summary>
    public IEnumerable<PreviewedMeeting> Meetings => _meetings.Select(pair => pair.Meeting);

    /// <summary>The files with words that were not understood.</summary>
    public List<PreviewedWords> NotUnderstood { get; } = [];

    /// <summary>The items of previewed meetings that an earlier system assigned to an issue.</summary>
    internal IReadOnlyList<ItemOfIssue> ItemsOfIssues => _itemsOfIssues;

    /// <param name="name">The subject in words.</param>
    /// <param name="shown">What the public would see of it.</param>
    internal void Add(string name, Subject shown, Fate fate)
    {
        switch (shown)
        {
            case Panel panel: Panels.Add(new(panel.Name.English, fate == Fate.New)); break;
            case Person person: People.Add(new(person.Name, fate == Fate.New)); break;
            case Issue issue: Issues.Add(new(issue.Title.English, fate == Fate.New)); break;
            case Meeting meeting: Add(name, meeting, fate); break;
            default: throw new NotSupportedException($"Say here how a {shown.GetType().Name} is previewed.");
        }
    }

    /// <summary>Notes what was not understood of a file. Its words are shown only if nothing of the file is withheld: they may stand beside it.</summary>
    internal void AddNotUnderstood(SourceFile held)
    {
        var isOpen = held.Meetings.SelectMany(meeting => meeting.Items).All(item => !item.IsRestricted) && held.NotUnderstood.All(words => !ExemptWords.HoldsMark(words));
        if (held.WordsNotUnderstood > 0)
        {
            NotUnderstood.Add(new(held.File, held.WordsNotUnderstood, isOpen ? held.NotUnderstood : []));
        }
    }

    private void Add(string name, Meeting meeting, Fate fate)
    {
        var isNew = fate == Fate.New || _meetings.Exists(pair => pair.Id == meeting.Id && pair.Meeting.IsNew);
        _meetings.RemoveAll(pair => pair.Id == meeting.Id);
        _itemsOfIssues.RemoveAll(item => item.MeetingId == meeting.Id);
        _meetings.Add((meeting.Id, new(
            name, isNew, meeting.Stage, meeting.IsWithdrawn, meeting.Time, meeting.Venue?.English,
            [.. meeting.Attendees.Select(attendee => new PreviewedAttendee(attendee.Name, attendee.Role?.English, attendee.Presence))],
            [.. meeting.Items.Select(Item)])));
        _itemsOfIssues.AddRange(meeting.Items.Where(item => item.SourceIssue is not null).Select(
            item => new ItemOfIssue(meeting.Date, meeting.Time, meeting.Id, meeting.PanelId, item.Position, item.Id, item.SourceIssue!)));
    }

    private static PreviewedItem Item(AgendaItem item) => new(
        item.Number ?? item.MinuteNumber, item.Title.English, item.Exemption is not null, item.Purpose?.English,
        [.. item.Resolutions.Select(resolution => resolution.Text.English.Trim())],
        item.Entries.OfType<DiscussionPoint>().Count(),
        [.. item.Documents.Select(document => document.Title.English)]);
}

public sealed record PreviewedName(string Name, bool IsNew);

/// <param name="Name">Panel and date, in words.</param>
public sealed record PreviewedMeeting(
    string Name, bool IsNew, MeetingStage Stage, bool IsWithdrawn, TimeOnly? Time, string? Venue, IReadOnlyList<PreviewedAttendee> Attendees, IReadOnlyList<PreviewedItem> Items);

public sealed record PreviewedAttendee(string Name, string? Role, Presence Presence);

public sealed record PreviewedItem(
    string? Number, string Title, bool IsWithheld, string? Purpose, IReadOnlyList<string> Resolutions, int DiscussionPoints, IReadOnlyList<string> Papers);

/// <param name="Count">How many words of the file were not understood.</param>
/// <param name="Words">The words as they stand together; empty if they may stand beside something that is withheld.</param>
public sealed record PreviewedWords(string File, int Count, IReadOnlyList<string> Words);
