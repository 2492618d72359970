using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Matching;

/// <summary>What the record held of panels, people and meetings when the import began, to find again what an earlier one brought.</summary>
internal sealed class PublishedAlready
{
    private readonly List<Panel> panels;
    private readonly Dictionary<string, List<Person>> people;
    private readonly ILookup<string, KnownMeeting> meetingsById;
    private readonly ILookup<(Guid, DateOnly), KnownMeeting> meetingsByDay;
    private readonly ILookup<Guid, KnownMeeting> meetingsByPanel;
    private readonly Dictionary<Guid, PublicationKind> latestKinds;

    private PublishedAlready(List<Panel> panels, List<Person> people, List<KnownMeeting> meetings, Dictionary<Guid, PublicationKind> latestKinds)
    {
        this.panels = panels;
        this.people = people.Where(person => person.SourceId is not null).GroupBy(person => person.SourceId!.Id).ToDictionary(same => same.Key, same => same.ToList());
        meetingsById = meetings.Where(meeting => meeting.SourceId is not null).ToLookup(meeting => meeting.SourceId!.Id);
        meetingsByDay = meetings.ToLookup(meeting => (meeting.PanelId, meeting.Date));
        meetingsByPanel = meetings.ToLookup(meeting => meeting.PanelId);
        this.latestKinds = latestKinds;
    }

    public static async Task<PublishedAlready> InAsync(RecordDbContext record, CancellationToken cancellationToken)
    {
        var kinds = await record.Versions.AsNoTracking()
            .GroupBy(version => version.SubjectId)
            .Select(versions => versions.OrderByDescending(version => version.Number).First())
            .ToListAsync(cancellationToken);
        return new(
            await record.Panels.AsNoTracking().ToListAsync(cancellationToken),
            await record.People.AsNoTracking().ToListAsync(cancellationToken),
            await record.Meetings.AsNoTracking()
                .Select(meeting => new KnownMeeting(meeting.Id, meeting.PanelId, meeting.Date, meeting.Time, meeting.SourceId)).ToListAsync(cancellationToken),
            kinds.ToDictionary(version => version.SubjectId, version => version.Kind));
    }

    /// <summary>Whether only imports have published the subject so far: an officer's work is not written over.</summary>
    public bool IsOfImports(Guid subject) => latestKinds[subject] == PublicationKind.Import;

    public Panel? Find(SourcePanel found) =>
        panels.Find(panel => found.OldId is not null && panel.SourceId == new SourceId(found.Host, found.OldId))
        ?? panels.Find(panel => Wordings.AreSame(panel.Name.English, found.Name) && MayBe(panel.SourceId, found.Host, found.OldId));

    public Person? Find(MatchedPerson found) => people.GetValueOrDefault(found.Id.Id, []) is var same
        ? same.Find(person => person.SourceId == found.Id) ?? same.Find(person => MayBe(person.SourceId, found.Id.Host, found.Id.Id) && Wordings.AreSame(person.Name, found.Name))
        : null;

    /// <summary>The meetings that this may be; more than one where that cannot be told.</summary>
    public IReadOnlyList<KnownMeeting> Find(SourceMeeting found, Guid? panelId)
    {
        var byId = found.OldId is null ? [] : meetingsById[found.OldId].ToList();
        var same = byId.Find(meeting => meeting.SourceId!.Host == found.Host)
            ?? byId.Find(meeting => MayBe(meeting.SourceId, found.Host, found.OldId) && meeting.Date == found.Date);
        if (same is not null)
        {
            return [same];
        }

        return panelId is null ? [] : [.. meetingsByDay[(panelId.Value, found.Date)].Where(meeting =>
            MayBe(meeting.SourceId, found.Host, found.OldId) && (meeting.Time is null || found.Time is null || meeting.Time == found.Time))];
    }

    /// <summary>All meetings of a panel.</summary>
    public IEnumerable<KnownMeeting> OfPanel(Guid panelId) => meetingsByPanel[panelId];

    /// <summary>The meetings of a panel on a day.</summary>
    public IReadOnlyList<KnownMeeting> On(Guid panelId, DateOnly date) => [.. meetingsByDay[(panelId, date)]];

    /// <summary>Nothing that is known of both differs.</summary>
    private static bool MayBe(SourceId? known, string? host, string? id) =>
        (known is null || id is null || known.Id == id) && (known?.Host is null || host is null || known.Host == host);
}

/// <summary>A meeting in the record.</summary>
internal sealed record KnownMeeting(Guid Id, Guid PanelId, DateOnly Date, TimeOnly? Time, SourceId? SourceId);
