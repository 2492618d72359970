using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>
/// Says where files come from that do not say it themselves: what GetCommittees and GetMeetings answer names no host, and an id means
/// something only together with one.
/// </summary>
internal sealed class SourceHosts
{
    private readonly SourceFile[] files;
    private readonly Dictionary<(string Id, DateOnly Date), List<(string Panel, string Host)>> meetings = [];
    private readonly Dictionary<string, Dictionary<string, string>> panels = []; // by host: name by id

    /// <param name="host">Of the files that do not say; null where nobody knows.</param>
    public SourceHosts(IReadOnlyList<SourceFile> found, string? host)
    {
        files = [.. found.Select(file => HostOf(file) is null && host is not null ? From(file, host) : WithinOneFile(file))];
        foreach (var file in files)
        {
            Note(file);
        }

        // A meeting's id and date tell more than a panel's id and name, which two councils may share: first all that meetings tell.
        while (Tie(ByMeetings) || Tie(Corroborating))
        {
            // what is tied may corroborate another
        }
    }

    private bool Tie(Func<SourceFile, List<string>> corroborating)
    {
        var tied = files.Select(file => HostOf(file) is null && corroborating(file) is [var only] ? only : null).ToList();
        for (var index = 0; index < files.Length; index++)
        {
            if (tied[index] is { } from)
            {
                files[index] = From(files[index], from);
                Note(files[index]);
            }
        }

        return tied.Exists(from => from is not null);
    }

    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>Files that fit more than one host.</summary>
    public IEnumerable<ImportRemark> Remarks => files
        .Where(file => HostOf(file) is null)
        .Select(file => (file.File, Hosts: Corroborating(file)))
        .Where(pair => pair.Hosts.Count > 1)
        .Select(pair => new ImportRemark(pair.File, $"It does not say where it comes from, and fits {string.Join(" and ", pair.Hosts)}: import it again with --host."));

    private static string? HostOf(SourceFile file) =>
        file.Meetings.Select(meeting => meeting.Host ?? meeting.Panel.Host).Concat(file.Panels.Select(panel => panel.Host)).FirstOrDefault(host => host is not null);

    /// <summary>A meeting's host is its panel's.</summary>
    private static SourceFile WithinOneFile(SourceFile file) => file with
    {
        Meetings = [.. file.Meetings.Select(meeting => meeting with
        {
            Host = meeting.Host ?? meeting.Panel.Host,
            Panel = meeting.Panel with { Host = meeting.Panel.Host ?? meeting.Host },
        })],
    };

    private static SourceFile From(SourceFile file, string host) => file with
    {
        Panels = [.. file.Panels.Select(panel => panel with { Host = host })],
        Meetings = [.. file.Meetings.Select(meeting => meeting with { Host = host, Panel = meeting.Panel with { Host = host } })],
    };

    private void Note(SourceFile file)
    {
        foreach (var meeting in file.Meetings.Where(meeting => meeting is { Host: not null, OldId: not null }))
        {
            var key = (meeting.OldId!, meeting.Date);
            meetings[key] = [.. meetings.GetValueOrDefault(key, []), (meeting.Panel.Name, meeting.Host!)];
        }

        foreach (var panel in file.Panels.Concat(file.Meetings.Select(meeting => meeting.Panel)).Where(panel => panel is { Host: not null, OldId: not null }))
        {
            panels.TryAdd(panel.Host!, []);
            panels[panel.Host!][panel.OldId!] = panel.Name;
        }
    }

    /// <summary>The hosts that have one of the file's meetings under the same id and date or, failing that, its panels under the same id and name.</summary>
    private List<string> Corroborating(SourceFile file) =>
        ByMeetings(file) is { Count: > 0 } byMeetings ? byMeetings : [.. panels.Where(host => Fits(file, host.Value)).Select(host => host.Key)];

    private List<string> ByMeetings(SourceFile file) => [..
        file.Meetings.Where(meeting => meeting.OldId is not null)
            .SelectMany(meeting => meetings.GetValueOrDefault((meeting.OldId!, meeting.Date), []).Where(other => MayBeSame(meeting.Panel.Name, other.Panel)))
            .Select(other => other.Host).Distinct()];

    /// <summary>One panel at least is the same, and none is contradicted.</summary>
    private static bool Fits(SourceFile file, Dictionary<string, string> ofHost)
    {
        var same = file.Panels.Where(panel => panel.OldId is not null && ofHost.ContainsKey(panel.OldId))
            .Select(panel => Wordings.AreSame(panel.Name, ofHost[panel.OldId!])).ToList();
        return same.Count > 0 && same.TrueForAll(isSame => isSame);
    }

    private static bool MayBeSame(string one, string other) => one.Length == 0 || other.Length == 0 || Wordings.AreSame(one, other);
}
