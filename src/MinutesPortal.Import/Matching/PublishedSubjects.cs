using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Matching;

/// <summary>The panels, people and meetings in the record when the import began. Used to recognise what is published already.</summary>
internal sealed class PublishedSubjects
{
    private readonly List<Panel> _panels;
    private readonly Dictionary<string, List<Person>> _people;
    private readonly ILookup<string, KnownMeeting> _meetingsById;
    private readonly ILookup<(Guid, DateOnly), KnownMeeting> _meetingsByDay;
    private readonly ILookup<Guid, KnownMeeting> _meetingsByPanel;
    private readonly HashSet<Guid> _published; // those whose latest publication is by an import

    private PublishedSubjects(List<Panel> panels, List<Person> people, List<KnownMeeting> meetings, HashSet<Guid> published)
    {
        _panels = panels;
        _people = people.Where(person => person.SourceId is not null).GroupBy(person => person.SourceId!.Id).ToDictionary(same => same.Key, same => same.ToList());
        _meetingsById = meetings.Where(meeting => meeting.SourceId is not null).ToLookup(meeting => meeting.SourceId!.Id);
        _meetingsByDay = meetings.ToLookup(meeting => (meeting.PanelId, meeting.Date));
        _meetingsByPanel = meetings.ToLookup(meeting => meeting.PanelId);
        _published = published;
    }

    /// <param name="ownWithdrawals">The numbers of the publications with which an import withdrew something.</param>
    public static async Task<PublishedSubjects> ReadAsync(
        RecordDbContext record, IReadOnlySet<long> ownWithdrawals, CancellationToken cancellationToken)
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
            kinds.Where(version => version.Kind == PublicationKind.Import || ownWithdrawals.Contains(version.Number)).Select(version => version.SubjectId).ToHashSet());
    }

    /// <summary>Whether the latest publication of the subject is an import. Otherwise an officer has published it, and it must not be overwritten.</summary>
    public bool IsPublishedByImport(Guid subject) => _published.Contains(subject);

    public Panel? Find(SourcePanel found) =>
        _panels.Find(panel => found.OldId is not null && panel.SourceId == new SourceId(found.Host, found.OldId))
        ?? _panels.Find(
            panel => LenientComparison.KeyOfPanel(panel.Name.English) == LenientComparison.KeyOfPanel(found.Name) && MayBe(panel.SourceId, found.Host, found.OldId));

    public Person? Find(MatchedPerson found) => _people.GetValueOrDefault(found.Id.Id, []) is var same
        ? same.Find(person => person.SourceId == found.Id) ?? same.Find(
            person => MayBe(person.SourceId, found.Id.Host, found.Id.Id) && LenientComparison.AreSame(person.Name, found.Name))
        : null;

    /// <summary>The published meetings that this may be; more than one if that is ambiguous.</summary>
    public IReadOnlyList<KnownMeeting> Find(SourceMeeting found, Guid? panelId)
    {
        var byId = found.OldId is null ? [] : _meetingsById[found.OldId].ToList();
        var same = byId.Find(meeting => meeting.SourceId!.Host == found.Host)
            ?? byId.Find(meeting => MayBe(meeting.SourceId, found.Host, found.OldId) && meeting.Date == found.Date);
        if (same is not null)
        {
            return [same];
        }

        return panelId is null ? [] : [.. _meetingsByDay[(panelId.Value, found.Date)].Where(meeting =>
            MayBe(meeting.SourceId, found.Host, found.OldId) && (meeting.Time is null || found.Time is null || meeting.Time == found.Time))];
    }

    /// <summary>All meetings of a panel.</summary>
    public IEnumerable<KnownMeeting> OfPanel(Guid panelId) => _meetingsByPanel[panelId];

    /// <summary>The meetings of a panel on a day.</summary>
    public IReadOnlyList<KnownMeeting> On(Guid panelId, DateOnly date) => [.. _meetingsByDay[(panelId, date)]];

    /// <summary>Whether no id and no host, where both are known, differ.</summary>
    private static bool MayBe(SourceId? known, string? host, string? id) =>
        (known is null || id is null || known.Id == id) && (known?.Host is null || host is null || known.Host == host);
}

/// <summary>A meeting in the record, with what identifies it.</summary>
internal sealed record KnownMeeting(Guid Id, Guid PanelId, DateOnly Date, TimeOnly? Time, SourceId? SourceId);
