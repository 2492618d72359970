using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>Makes one set of panels, people and meetings of what all files say. It knows nothing of what is published already.</summary>
public sealed class SourceMatching
{
    private readonly List<MatchedPanel> panels = [];
    private readonly List<MatchedMeeting> meetings = [];
    private readonly Dictionary<SourceId, MatchedMeeting> byId = [];
    private readonly Dictionary<(MatchedPanel, DateOnly), List<MatchedMeeting>> byDay = [];
    private readonly List<ImportRemark> remarks = [];
    private readonly List<ImportRemark> conflicts = [];
    private readonly List<ImportRemark> notShown = [];

    private SourceMatching()
    {
    }

    public IReadOnlyList<MatchedPanel> Panels => panels;

    public IReadOnlyList<MatchedPerson> People { get; private set; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<MatchedMeeting> Meetings => meetings;

    /// <summary>What an officer should look at.</summary>
    public IReadOnlyList<ImportRemark> Remarks => remarks;

    /// <summary>Where two files differ, and the first was kept.</summary>
    public IReadOnlyList<ImportRemark> Conflicts => conflicts;

    /// <summary>Meetings that cannot be shown, and why.</summary>
    public IReadOnlyList<ImportRemark> NotShown => notShown;

    /// <param name="host">Of the files that do not say where they come from; null where nobody knows.</param>
    public static SourceMatching Of(IReadOnlyList<SourceFile> files, string? host = null)
    {
        var linking = new SourceMatching();
        var hosts = new SourceHosts(files, host);
        linking.remarks.AddRange(hosts.Remarks);
        linking.Link(hosts.Files);
        return linking;
    }

    private void Link(IReadOnlyList<SourceFile> files)
    {
        remarks.AddRange(files.SelectMany(file => file.Remarks));
        remarks.AddRange(files.Where(file => file.LooseText is not null)
            .Select(file => new ImportRemark(file.File, "It holds the text of an item and does not say of which meeting: it was not imported.")));
        // What is known by id comes first, so that a mere name finds it.
        var named = files.SelectMany(file => file.Panels.Concat(file.Meetings.Select(meeting => meeting.Panel)).Select(panel => (panel, file.File))).ToList();
        foreach (var (panel, file) in named.Where(pair => pair.panel.OldId is not null).Concat(named.Where(pair => pair.panel is { OldId: null, Name.Length: > 0 })))
        {
            AddPanel(panel, file);
        }

        panels.RemoveAll(panel => panel.Found.Name.Length == 0);

        // Whole sources first: others add to them. Then what has an id, so that what has none finds it.
        var sightings = files.SelectMany(file => file.Meetings.Select(meeting => new Sighting(meeting, file.File)))
            .OrderByDescending(sighting => sighting.Meeting.IsWhole).ThenBy(sighting => sighting.Meeting.OldId is null).ToList();
        foreach (var sighting in sightings.OrderBy(sighting => PanelOf(sighting) is null))
        {
            AddMeeting(sighting);
        }

        meetings.Sort((one, other) => (one.Meeting.Date, one.Meeting.Time ?? default).CompareTo((other.Meeting.Date, other.Meeting.Time ?? default)));
        People = [.. PeopleOf(meetings)];
    }

    private void AddPanel(SourcePanel found, string file)
    {
        if (FindPanel(found) is not { } known)
        {
            panels.Add(new(found));
            return;
        }

        if (found.Name.Length > 0 && known.Found.Name.Length > 0 && !Wordings.AreSame(found.Name, known.Found.Name))
        {
            conflicts.Add(new(file, $"The panel “{known.Found.Name}” is called “{found.Name}” here: the first name was kept."));
        }

        known.Found = new(
            known.Found.Host ?? found.Host,
            known.Found.OldId ?? found.OldId,
            known.Found.Name.Length > 0 ? known.Found.Name : found.Name,
            known.Found.IsFormer || found.IsFormer,
            known.Found.Category ?? found.Category);
    }

    private MatchedPanel? FindPanel(SourcePanel found)
    {
        if (found.OldId is not null)
        {
            return panels.Find(panel => panel.Found.OldId == found.OldId && panel.Found.Host == found.Host);
        }

        var name = Wordings.KeyOf(found.Name);
        var sameName = panels.FindAll(panel => panel.NameKey == name
            && (panel.Found.Host == found.Host || panel.Found.Host is null || found.Host is null));
        if (found.Host is not null && sameName.FindAll(panel => panel.Found.Host == found.Host) is { Count: > 0 } ofHost)
        {
            sameName = ofHost; // before what might be of another
        }

        return sameName.Count > 1 && sameName.FindAll(panel => !panel.Found.IsFormer) is [var stillMeets] ? stillMeets : sameName.FirstOrDefault();
    }

    private MatchedPanel? PanelOf(Sighting sighting) => sighting.Meeting.Panel is { OldId: null, Name.Length: 0 } ? null : FindPanel(sighting.Meeting.Panel);

    private void AddMeeting(Sighting sighting)
    {
        var found = sighting.Meeting;
        var panel = PanelOf(sighting);
        var known = FindMeeting(sighting, panel);
        if (known is not null)
        {
            known.Add(sighting, conflicts);
        }
        else if (panel is null)
        {
            notShown.Add(new(sighting.File, $"The meeting of {found.Date.InWords()} was not imported: nothing says which panel met."));
        }
        else
        {
            known = new MatchedMeeting(panel, sighting);
            meetings.Add(known);
            byDay.TryAdd((panel, found.Date), []);
            byDay[(panel, found.Date)].Add(known);
        }

        if (known?.Meeting.OldId is { } id)
        {
            byId[new(known.Meeting.Host, id)] = known;
        }

        if (known is not null && found.Panel is { OldId: null, Host: null, Name.Length: > 0 } && known.Panel.Found.Host is { } host && found.Host is null)
        {
            remarks.Add(new(sighting.File, $"It does not say where it comes from. It was taken to be of {host}, whose panel has the same name; if it is not, import it apart with --host."));
        }
    }

    private MatchedMeeting? FindMeeting(Sighting sighting, MatchedPanel? panel)
    {
        var found = sighting.Meeting;
        if (found.OldId is not null && byId.TryGetValue(new(found.Host, found.OldId), out var same))
        {
            return same;
        }

        var sameDay = panel is null ? [] : byDay.GetValueOrDefault((panel, found.Date), []).FindAll(meeting =>
            (meeting.Meeting.OldId is null || found.OldId is null)
            && (meeting.Meeting.Time is null || found.Time is null || meeting.Meeting.Time == found.Time));
        if (sameDay.Count > 1)
        {
            var sharing = sameDay.FindAll(meeting => found.Items.Any(item => ItemMatching.Find(item, meeting.Meeting.Items) is not null));
            if (sharing.Count != 1)
            {
                remarks.Add(new(sighting.File, $"“{panel!.Found.Name}” met more than once on {found.Date.InWords()}: check that this was taken for the right meeting."));
            }

            return sharing.FirstOrDefault() ?? sameDay[0];
        }

        return sameDay.FirstOrDefault();
    }

    private static IEnumerable<MatchedPerson> PeopleOf(List<MatchedMeeting> oldestFirst) => oldestFirst
        .SelectMany(meeting => meeting.Meeting.Attendees.Where(attendee => attendee.PersonOldId is not null).Select(attendee => (meeting.Meeting.Host, Attendee: attendee)))
        .GroupBy(pair => new SourceId(pair.Host, pair.Attendee.PersonOldId!))
        .Select(person => new MatchedPerson(
            person.Key,
            person.Last().Attendee.Name, // titles come and go: the latest
            person.Any(sighting => sighting.Attendee.IsCouncillor) ? PersonKind.Councillor
                : person.All(sighting => sighting.Attendee.Capacity is Capacity.Member or Capacity.Substitute) ? PersonKind.CoOptedMember
                : PersonKind.Officer));
}

/// <summary>A panel of one source.</summary>
public sealed class MatchedPanel(SourcePanel found)
{
    public SourcePanel Found
    {
        get;
        set
        {
            field = value;
            NameKey = Wordings.KeyOf(value.Name);
        }
    } = found;

    /// <summary>What the name has in common with another spelling of it.</summary>
    internal string NameKey { get; private set; } = Wordings.KeyOf(found.Name);
}

/// <summary>Somebody whom a source knows by an id.</summary>
public sealed record MatchedPerson(SourceId Id, string Name, PersonKind Kind);

/// <summary>A meeting in one file.</summary>
public sealed record Sighting(SourceMeeting Meeting, string File);

/// <summary>One meeting, made of all that the files say of it.</summary>
public sealed class MatchedMeeting
{
    private readonly List<string> files = [];

    public MatchedMeeting(MatchedPanel panel, Sighting first)
    {
        (Panel, Meeting) = (panel, first.Meeting with
        {
            Items = [.. first.Meeting.Items.Select(item => item.IsRestricted ? ItemMatching.Withheld(item) : item)],
        });
        files.Add(first.File);
    }

    public MatchedPanel Panel { get; }

    public SourceMeeting Meeting { get; private set; }

    /// <summary>The files that show it, each once.</summary>
    public IEnumerable<string> Files => files.Distinct();

    /// <summary>In words, for a remark.</summary>
    public string Name => $"{Panel.Found.Name}, {Meeting.Date.InWords()}";

    public void Add(Sighting again, List<ImportRemark> conflicts)
    {
        var (first, second) = (Meeting, again.Meeting);
        void Differs(string part) =>
            conflicts.Add(new($"{Name}, {part}", $"{again.File} says something else than {string.Join(" and ", Files)}: what the first says was kept."));
        T? Choose<T>(string part, T? one, T? other)
        {
            if (one is not null && other is not null && !Wordings.AreSame(one.ToString(), other.ToString()))
            {
                Differs(part);
            }

            return one is not null ? one : other;
        }

        Meeting = first with
        {
            Host = first.Host ?? second.Host,
            OldId = first.OldId ?? second.OldId,
            Time = Choose("time", first.Time, second.Time),
            Venue = Choose("place", first.Venue, second.Venue),
            Directions = Choose("directions", first.Directions, second.Directions),
            Contact = Choose("contact", first.Contact, second.Contact),
            IsCancelled = first.IsCancelled || second.IsCancelled,
            IsExtraordinary = first.IsExtraordinary || second.IsExtraordinary,
            IsProvisional = first.IsProvisional && second.IsProvisional,
            IsWhole = first.IsWhole || second.IsWhole,
            Head = first.Head ?? second.Head,
            Items = Items(first, second, Differs),
            Attendees = [.. first.Attendees, .. second.Attendees.Where(attendee => !first.Attendees.Any(known => AreSame(known, attendee)))],
        };
        files.Add(again.File);
    }

    /// <summary>The same person, by id or, where one has none, by the name as it stands.</summary>
    public static bool AreSame(SourceAttendee one, SourceAttendee other) =>
        one.PersonOldId is not null && other.PersonOldId is not null ? one.PersonOldId == other.PersonOldId : Wordings.AreSame(one.Name, other.Name);

    private static List<SourceItem> Items(SourceMeeting first, SourceMeeting second, Action<string> differs)
    {
        var items = first.Items.ToList();
        var left = first.Items.ToList(); // an item of the second is found once
        var more = new List<SourceItem>();
        foreach (var item in second.Items)
        {
            if (ItemMatching.Find(item, left) is not { } known)
            {
                more.Add(item.IsRestricted ? ItemMatching.Withheld(item) : item);
                continue;
            }

            left.Remove(known);
            items[items.IndexOf(known)] = ItemMatching.Merge(known, item, part => differs($"{part} of {ItemMatching.NameOf(known)}"));
        }

        ItemMatching.Insert(items, more, item => item.Number);
        return items;
    }
}
