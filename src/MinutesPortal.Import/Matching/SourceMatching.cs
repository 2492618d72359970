using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Formats.ModernGovXml;

namespace MinutesPortal.Import.Matching;

/// <summary>Combines what all files say into one set of panels, people and meetings. It does not look at what is already published.</summary>
public sealed class SourceMatching
{
    private readonly List<MatchedPanel> _panels = [];
    private readonly List<MatchedMeeting> _meetings = [];
    private readonly Dictionary<SourceId, MatchedMeeting> _byId = [];
    private readonly Dictionary<(MatchedPanel, DateOnly), List<MatchedMeeting>> _byDay = [];
    private readonly List<ImportRemark> _remarks = [];
    private readonly List<ImportRemark> _conflicts = [];
    private readonly List<ImportRemark> _notShown = [];

    private SourceMatching()
    {
    }

    public IReadOnlyList<MatchedPanel> Panels => _panels;

    public IReadOnlyList<MatchedPerson> People { get; private set; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<MatchedMeeting> Meetings => _meetings;

    /// <summary>What an officer should check.</summary>
    public IReadOnlyList<ImportRemark> Remarks => _remarks;

    /// <summary>Differences between two files. The first file was used.</summary>
    public IReadOnlyList<ImportRemark> Conflicts => _conflicts;

    /// <summary>Meetings that cannot be published, and why.</summary>
    public IReadOnlyList<ImportRemark> NotShown => _notShown;

    /// <param name="host">The host of files that do not state one; null if unknown.</param>
    public static SourceMatching Match(IReadOnlyList<SourceFile> files, string? host = null)
    {
        var matching = new SourceMatching();
        var hosts = new SourceHosts(files, host);
        matching._remarks.AddRange(hosts.Remarks);
        matching.MatchFiles(hosts.Files);
        return matching;
    }

    private void MatchFiles(IReadOnlyList<SourceFile> files)
    {
        _remarks.AddRange(files.SelectMany(file => file.Remarks));
        _notShown.AddRange(files.SelectMany(file => file.Unplaced.Select(part => new ImportRemark(file.File, WhyUnplaced(part)))));
        // Panels with an id first, so that panels with only a name are matched to them.
        var named = files.SelectMany(file => file.Panels.Concat(file.Meetings.Select(meeting => meeting.Panel)).Select(panel => (panel, file.File))).ToList();
        foreach (var (panel, file) in named.Where(pair => pair.panel.OldId is not null).Concat(named.Where(pair => pair.panel is { OldId: null, Name.Length: > 0 })))
        {
            AddPanel(panel, file);
        }

        _panels.RemoveAll(panel => panel.Source.Name.Length == 0);

        // Whole meetings first: partial ones add to them. Then meetings with an id, so that meetings without one are matched to them.
        var meetingsInFiles = files.SelectMany(file => file.Meetings.Select(meeting => new MeetingInFile(meeting, file.File)))
            .OrderByDescending(inFile => inFile.Meeting.IsWhole).ThenBy(inFile => inFile.Meeting.OldId is null).ToList();
        foreach (var inFile in meetingsInFiles.OrderBy(inFile => PanelOf(inFile) is null))
        {
            AddMeeting(inFile);
        }

        _meetings.Sort(
            (one, other) => (one.Meeting.Date, one.Meeting.Time ?? default).CompareTo((other.Meeting.Date, other.Meeting.Time ?? default)));
        People = PeopleOf(_meetings, files);
    }

    private static string WhyUnplaced(UnplacedMinutes part)
    {
        var what = part.Items.Count == 1 ? "the text of one item" : $"{part.Items.Count} items";
        var missing = part switch
        {
            { Panel: null, Date: null } => "of which meeting",
            { Panel: null } => "which panel met",
            _ => "on which day",
        };
        return $"The file contains {what} but does not say {missing}. It was not imported. Save the page of the meeting.";
    }

    private void AddPanel(SourcePanel found, string file)
    {
        if (FindPanel(found) is not { } known)
        {
            _panels.Add(new(found));
            return;
        }

        if (found.Name.Length > 0 && known.Source.Name.Length > 0 && LenientComparison.KeyOfPanel(found.Name) != known.NameKey)
        {
            _conflicts.Add(new(file, $"The panel “{known.Source.Name}” is called “{found.Name}” in this file. The first name was kept."));
        }

        known.Source = new(
            known.Source.Host ?? found.Host,
            known.Source.OldId ?? found.OldId,
            known.Source.Name.Length > 0 ? known.Source.Name : found.Name,
            known.Source.IsFormer ?? found.IsFormer,
            known.Source.Category ?? found.Category);
    }

    private MatchedPanel? FindPanel(SourcePanel found)
    {
        if (found.OldId is not null)
        {
            return _panels.Find(panel => panel.Source.OldId == found.OldId && panel.Source.Host == found.Host);
        }

        var name = LenientComparison.KeyOfPanel(found.Name);
        var sameName = _panels.FindAll(panel => panel.NameKey == name
            && (panel.Source.Host == found.Host || panel.Source.Host is null || found.Host is null));
        if (found.Host is not null && sameName.FindAll(panel => panel.Source.Host == found.Host) is { Count: > 0 } ofHost)
        {
            sameName = ofHost; // rather than a panel whose host is unknown
        }

        return sameName.Count > 1 && sameName.FindAll(panel => panel.Source.IsFormer != true) is [var stillMeets]
            ? stillMeets
            : sameName.FirstOrDefault();
    }

    private MatchedPanel? PanelOf(MeetingInFile inFile) =>
        inFile.Meeting.Panel is { OldId: null, Name.Length: 0 } ? null : FindPanel(inFile.Meeting.Panel);

    private void AddMeeting(MeetingInFile inFile)
    {
        var found = inFile.Meeting;
        var panel = PanelOf(inFile);
        var known = FindMeeting(inFile, panel);
        if (known is not null)
        {
            if (panel is not null && panel != known.Panel)
            {
                _remarks.Add(new(
                    inFile.File, $"The meeting of {found.Date.InWords()} is a joint one of “{known.Panel.Source.Name}” and “{panel.Source.Name}”. It is listed only under the first."));
            }

            known.Add(inFile, _conflicts);
        }
        else if (panel is null)
        {
            _notShown.Add(
                new(inFile.File, $"The meeting of {found.Date.InWords()} was not imported, because no file says which panel met. Import a list of meetings that includes it."));
        }
        else
        {
            known = new MatchedMeeting(panel, inFile);
            _meetings.Add(known);
            _byDay.TryAdd((panel, found.Date), []);
            _byDay[(panel, found.Date)].Add(known);
        }

        if (known?.Meeting.OldId is { } id)
        {
            _byId[new(known.Meeting.Host, id)] = known;
        }

        if (known is not null && found.Panel is { OldId: null, Host: null, Name.Length: > 0 } && known.Panel.Source.Host is { } host && found.Host is null)
        {
            _remarks.Add(
                new(inFile.File, $"The file does not say where it comes from. It was matched to {host}, which has a panel of the same name. If that is wrong, import it separately with --host."));
        }
    }

    private MatchedMeeting? FindMeeting(MeetingInFile inFile, MatchedPanel? panel)
    {
        var found = inFile.Meeting;
        if (found.OldId is not null && _byId.TryGetValue(new(found.Host, found.OldId), out var same))
        {
            return same;
        }

        var sameDay = panel is null ? [] : _byDay.GetValueOrDefault((panel, found.Date), []).FindAll(meeting =>
            (meeting.Meeting.OldId is null || found.OldId is null)
            && (meeting.Meeting.Time is null || found.Time is null || meeting.Meeting.Time == found.Time));
        if (sameDay.Count > 1)
        {
            var sharing = sameDay.FindAll(
                meeting => new UnmatchedItems(meeting.Meeting.Items) is var items && found.Items.Any(item => items.Take(item) is not null));
            if (sharing.Count != 1)
            {
                _remarks.Add(
                    new(inFile.File, $"“{panel!.Source.Name}” met more than once on {found.Date.InWords()}. Check that this file was matched to the right meeting."));
            }

            return sharing.FirstOrDefault() ?? sameDay[0];
        }

        return sameDay.FirstOrDefault();
    }

    private static List<MatchedPerson> PeopleOf(List<MatchedMeeting> oldestFirst, IReadOnlyList<SourceFile> files)
    {
        var people = oldestFirst
            .SelectMany(
                meeting => meeting.Meeting.Attendees.Where(attendee => attendee.PersonOldId is not null).Select(attendee => (meeting.Meeting.Host, Attendee: attendee)))
            .GroupBy(pair => new SourceId(pair.Host, pair.Attendee.PersonOldId!), pair => pair.Attendee)
            .Select(person => PersonOf(person.Key, [.. person])).ToDictionary(person => person.Id);
        foreach (var listed in files.SelectMany(file => file.People))
        {
            var id = new SourceId(listed.Host, listed.OldId);
            people[id] = (people.GetValueOrDefault(id) ?? new(id, listed.Name, PersonKind.Councillor)).With(listed);
        }

        return [.. people.Values];
    }

    /// <summary>What attendance says of a person. The latest counts: titles, parties and posts change.</summary>
    private static MatchedPerson PersonOf(SourceId id, List<SourceAttendee> oldestFirst) => new(
        id,
        oldestFirst[^1].Name,
        oldestFirst.Exists(attendee => attendee.IsCouncillor) ? PersonKind.Councillor
            : oldestFirst.TrueForAll(attendee => attendee.Capacity is Capacity.Member or Capacity.Substitute) ? PersonKind.CoOptedMember
            : PersonKind.Officer,
        oldestFirst.FindLast(attendee => attendee.Party is not null)?.Party,
        oldestFirst.FindLast(attendee => attendee.Ward is not null)?.Ward,
        oldestFirst[^1].Posts is { } posts ? ModernGovXmlReader.Posts(posts) : null);
}
