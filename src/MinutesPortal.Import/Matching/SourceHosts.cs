using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>
/// Finds the host of files that do not state it. Answers of GetCommittees and GetMeetings name no host, but an old id is only unique
/// together with its host.
/// </summary>
internal sealed class SourceHosts
{
    private readonly SourceFile[] _files;
    private readonly Dictionary<(string Id, DateOnly Date), List<(string Panel, string Host)>> _meetings = [];
    private readonly Dictionary<string, Dictionary<string, string>> _panels = []; // by host: name by id
    private readonly Dictionary<string, Dictionary<string, string>> _people = []; // by host: name by id

    /// <param name="host">The host of files that do not state one; null if unknown.</param>
    public SourceHosts(IReadOnlyList<SourceFile> found, string? host)
    {
        _files = [.. found.Select(file => HostOf(file) is null && host is not null ? From(file, host) : WithinOneFile(file))];
        foreach (var file in _files)
        {
            Note(file);
        }

        // Meetings first: two councils may share a panel's id and name, but hardly a meeting's id and date.
        while (AssignHosts(ByMeetings) || AssignHosts(MatchingHosts))
        {
            // a file whose host is now known may identify another
        }
    }

    private bool AssignHosts(Func<SourceFile, List<string>> findHosts)
    {
        var assigned = _files.Select(file => HostOf(file) is null && findHosts(file) is [var only] ? only : null).ToList();
        for (var index = 0; index < _files.Length; index++)
        {
            if (assigned[index] is { } from)
            {
                _files[index] = From(_files[index], from);
                Note(_files[index]);
            }
        }

        return assigned.Exists(from => from is not null);
    }

    public IReadOnlyList<SourceFile> Files => _files;

    /// <summary>Reports files that match more than one host.</summary>
    public IEnumerable<ImportRemark> Remarks => _files
        .Where(file => HostOf(file) is null)
        .Select(file => (file.File, Hosts: MatchingHosts(file)))
        .Where(pair => pair.Hosts.Count > 1)
        .Select(
            pair => new ImportRemark(pair.File, $"The file does not say where it comes from, and matches {string.Join(" and ", pair.Hosts)}. Import it again with --host."));

    private static string? HostOf(SourceFile file) =>
        file.Meetings.Select(meeting => meeting.Host ?? meeting.Panel.Host).Concat(file.Panels.Select(panel => panel.Host)).Concat(file.People.Select(person => person.Host)).FirstOrDefault(host => host is not null);

    /// <summary>A meeting and its panel have the same host.</summary>
    private static SourceFile WithinOneFile(SourceFile file) => file with
    {
        Meetings = [.. file.Meetings.Select(meeting => meeting with
        {
            Host = meeting.Host ?? meeting.Panel.Host,
            Panel = meeting.Panel with { Host = meeting.Panel.Host ?? meeting.Host },
        })],
        // Not every councillor has a photograph, whose address names the host.
        People = [.. file.People.Select(person => person with { Host = person.Host ?? file.People.Select(other => other.Host).FirstOrDefault(host => host is not null) })],
    };

    private static SourceFile From(SourceFile file, string host) => file with
    {
        Panels = [.. file.Panels.Select(panel => panel with { Host = host })],
        People = [.. file.People.Select(person => person with { Host = host })],
        Meetings = [.. file.Meetings.Select(meeting => meeting with { Host = host, Panel = meeting.Panel with { Host = host } })],
    };

    private void Note(SourceFile file)
    {
        foreach (var meeting in file.Meetings.Where(meeting => meeting is { Host: not null, OldId: not null }))
        {
            var key = (meeting.OldId!, meeting.Date);
            _meetings[key] = [.. _meetings.GetValueOrDefault(key, []), (meeting.Panel.Name, meeting.Host!)];
        }

        foreach (var panel in file.Panels.Concat(file.Meetings.Select(meeting => meeting.Panel)).Where(panel => panel is { Host: not null, OldId: not null }))
        {
            _panels.TryAdd(panel.Host!, []);
            _panels[panel.Host!][panel.OldId!] = panel.Name;
        }

        foreach (var (host, id, name) in PeopleIn(file).Where(person => person.Host is not null))
        {
            _people.TryAdd(host!, []);
            _people[host!][id] = name;
        }
    }

    /// <summary>The hosts that have one of the file's meetings with the same id and date or, if none does, its panels with the same id and name.</summary>
    private List<string> MatchingHosts(SourceFile file) =>
        ByMeetings(file) is { Count: > 0 } byMeetings
            ? byMeetings
            : file.People.Count > 0
            ? [.. _people.Where(host => HasPeopleOf(file, host.Value)).Select(host => host.Key)]
            : [.. _panels.Where(host => Fits(file, host.Value)).Select(host => host.Key)];

    private static IEnumerable<(string? Host, string Id, string Name)> PeopleIn(SourceFile file) =>
        file.People.Select(person => (person.Host, person.OldId, person.Name)).Concat(
            from meeting in file.Meetings
            from attendee in meeting.Attendees
            where attendee.PersonOldId is not null
            select (meeting.Host, attendee.PersonOldId!, attendee.Name));

    /// <summary>Whether the host has one of the councillors. Titles change, so one with another name proves nothing.</summary>
    private static bool HasPeopleOf(SourceFile file, Dictionary<string, string> ofHost) =>
        file.People.Any(person => ofHost.TryGetValue(person.OldId, out var name) && LenientComparison.AreSame(name, person.Name));

    private List<string> ByMeetings(SourceFile file) => [..
        file.Meetings.Where(meeting => meeting.OldId is not null)
            .SelectMany(
                meeting => _meetings.GetValueOrDefault((meeting.OldId!, meeting.Date), []).Where(other => MayBeSame(meeting.Panel.Name, other.Panel)))
            .Select(other => other.Host).Distinct()];

    /// <summary>Whether the host has at least one of the file's panels, and no panel with the same id has another name.</summary>
    private static bool Fits(SourceFile file, Dictionary<string, string> ofHost)
    {
        var same = file.Panels.Where(panel => panel.OldId is not null && ofHost.ContainsKey(panel.OldId))
            .Select(panel => LenientComparison.AreSame(panel.Name, ofHost[panel.OldId!])).ToList();
        return same.Count > 0 && same.TrueForAll(isSame => isSame);
    }

    private static bool MayBeSame(string one, string other) =>
        one.Length == 0 || other.Length == 0 || LenientComparison.AreSame(one, other);
}
