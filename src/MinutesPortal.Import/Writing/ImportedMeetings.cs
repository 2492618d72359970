using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Matching;

namespace MinutesPortal.Import.Writing;

/// <summary>The meetings of an import: which published meeting each of them is, or the new one that it becomes.</summary>
internal sealed class ImportedMeetings
{
    private readonly PublishedSubjects _published;
    private readonly Dictionary<MatchedMeeting, ImportedMeeting> _meetings;
    private readonly ILookup<(Guid PanelId, DateOnly Date), Guid> _coming;
    private readonly ILookup<Guid, (DateOnly Date, Guid Id)> _comingOfPanel; // thousands of meetings ask for those before them
    private readonly HashSet<Guid> _ids;

    private ImportedMeetings(PublishedSubjects published, Dictionary<MatchedMeeting, ImportedMeeting> meetings)
    {
        (_published, _meetings) = (published, meetings);
        _coming = meetings.ToLookup(pair => (pair.Value.PanelId, pair.Key.Meeting.Date), pair => pair.Value.Id);
        _comingOfPanel = meetings.ToLookup(pair => pair.Value.PanelId, pair => (pair.Key.Meeting.Date, pair.Value.Id));
        _ids = meetings.Values.Select(meeting => meeting.Id).ToHashSet();
    }

    public IReadOnlyCollection<Guid> Ids => _ids;

    /// <summary>Finds the meetings that are published already, and gives the others their ids, so that approvals can name them.</summary>
    /// <param name="panelIds">The panels that were imported.</param>
    /// <param name="skip">Told of each meeting that cannot be imported, with its name and the reason.</param>
    /// <param name="review">Told of what an officer should check.</param>
    public static ImportedMeetings Find(
        IEnumerable<MatchedMeeting> linked, IReadOnlyDictionary<MatchedPanel, Guid> panelIds, PublishedSubjects published, Action<string, string> skip, Action<string, string> review)
    {
        var meetings = new Dictionary<MatchedMeeting, ImportedMeeting>();
        foreach (var meeting in linked)
        {
            if (!panelIds.TryGetValue(meeting.Panel, out var panelId))
            {
                skip(meeting.Name, "Its panel was not imported.");
                continue;
            }

            var known = published.Find(meeting.Meeting, panelId);
            if (known.Count > 1)
            {
                skip(meeting.Name, "The panel met more than once that day, and the files do not say which meeting this is.");
                continue;
            }

            var added = known.Count == 0 ? new Meeting(panelId, meeting.Meeting.Date, meeting.Meeting.Time) : null;
            if (known is [var joint] && joint.PanelId != panelId)
            {
                review(meeting.Name, "This meeting is published under another panel. It is a joint one, and is listed only there.");
            }

            meetings.Add(meeting, new(added?.Id ?? known[0].Id, added?.PanelId ?? known[0].PanelId, added));
        }

        return new(published, meetings);
    }

    /// <summary>Null for a meeting that was skipped.</summary>
    public ImportedMeeting? Of(MatchedMeeting linked) => _meetings.GetValueOrDefault(linked);

    /// <summary>Whether a meeting of a panel on a day is among those of this import.</summary>
    public bool IsComing(Guid panelId, DateOnly date) => _coming[(panelId, date)].Any();

    /// <summary>How many meetings a panel has on a day, published or in this import.</summary>
    public int CountOn(Guid panelId, DateOnly date) =>
        _published.On(panelId, date).Select(known => known.Id).Union(_coming[(panelId, date)]).Count();

    /// <summary>A panel's earlier meetings by date, published or in this import. Dates with more than one meeting are left out.</summary>
    public IReadOnlyDictionary<DateOnly, Guid> Before(Guid panelId, DateOnly date) =>
        _published.OfPanel(panelId).Select(known => (known.Date, known.Id))
        .Concat(_comingOfPanel[panelId])
        .Where(meeting => meeting.Date < date).Distinct()
        .GroupBy(meeting => meeting.Date).Where(day => day.Count() == 1).ToDictionary(day => day.Key, day => day.Single().Id);
}

/// <summary>The published or new meeting that a matched meeting is written to.</summary>
/// <param name="New">The new meeting; null if it is published already.</param>
internal sealed record ImportedMeeting(Guid Id, Guid PanelId, Meeting? New);
