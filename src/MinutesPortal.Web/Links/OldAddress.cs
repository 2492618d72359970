using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Links;

/// <summary>
/// An address of ModernGov, as it stands in letters, minutes and other websites. Pages and parameters are known in any case and order, with
/// .aspx or .asp, below any path and behind the segment of a session: /modernGov/(S(abc))/ieListDocuments.aspx?MId=3224&amp;CId=111.
/// </summary>
/// <param name="What">What the address names, as a key of the interface text.</param>
/// <param name="Sought">What leads to the new address, in the order in which it is tried: ids of subjects.</param>
/// <param name="List">The list that has the same matter, if the address names no id; null if the portal has no such list.</param>
public sealed partial record OldAddress(string What, IReadOnlyList<OldId> Sought, string? List = null)
{
    /// <summary>The id that was asked for; null if the address has none.</summary>
    public string? Id => Sought.Count > 0 ? Sought[0].Id : null;

    /// <summary>What is worth searching for: the words of a search, or the name of a file; null if there is neither.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the old address asks for Welsh (true) or English (false); null if it does not say.</summary>
    public bool? IsWelsh { get; init; }

    /// <summary>Reads an address; null if it is none of ModernGov.</summary>
    public static OldAddress? Parse(PathString path, IQueryCollection query)
    {
        var segments = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parameters = new Parameters(query);
        var found = segments.Length == 0 ? null
            : segments is [.., var folder, var file, var name] && folder.Equals("documents", StringComparison.OrdinalIgnoreCase) ? Document(file, name)
            : PageName().Match(segments[^1]) is { Success: true } page ? Page(page.Groups["name"].Value.ToLowerInvariant(), parameters)
            : null;
        return found is null ? null : found with { IsWelsh = parameters["lll"] switch { "1" => true, "0" => false, _ => null } };
    }

    private static OldAddress Page(string page, Parameters of)
    {
        OldAddress Of(string what, SourceKind kind, string part, params IEnumerable<string> parameters) =>
            new(what, [.. parameters.Select(name => of.Id(name)).OfType<string>().Take(1).Select(id => new OldId(kind, id, part))]);
        OldAddress List(string what, string list) => new(what, [], list);
        OldAddress Nothing(string what) => new(what, []);
        OldAddress Panel(string part, string? list, params IEnumerable<string> parameters) => Of("a committee", SourceKind.Panel, part, parameters) with { List = list };
        OldAddress Meeting(string part, params IEnumerable<string> parameters) => Of("a meeting", SourceKind.Meeting, part, parameters);
        OldAddress Issue(string part) => Of("an issue", SourceKind.Issue, part, "iid", "issueid");
        OldAddress Person(string part) => Of("a councillor", SourceKind.Person, part, "uid", "id");

        return page switch
        {
            "mglistcommittees" => List("the list of committees", PortalLinks.Panels),
            "mgcommitteedetails" or "mgcommitteemailinglist" => Panel(OldId.ThePage, null, "id", "cid"),
            "mgattendancesummary" => Panel(OldId.ThePage, null, "rpid", "id", "cid"),
            "mgrss" when of["f"] is not null => Nothing("a feed"),
            "mgrss" => Panel(OldId.ItsFeed, PortalLinks.NewsFeed, "cid", "committeeid"),
            "iedochome" => Panel(OldId.ItsMeetings, PortalLinks.Meetings, "cid", "committeeid", "categories"),
            "ielistmeetings" => Panel(OldId.ItsMeetings, PortalLinks.Meetings, "cid", "committeeid") with { Year = of.Year("year") },
            "ielistdocuments" or "celistdocuments" or "iemeetingdetails" =>
                of.Id("mid") is null && of.Id("meetingid") is null ? Panel(OldId.ItsMeetings, null, "cid", "committeeid") : Meeting(OldId.ThePage, "mid", "meetingid"),
            "mgmeetingattendance" => Meeting("attendance", "id", "mid", "meetingid"),
            "mgai" => Of("an agenda item", SourceKind.AgendaItem, OldId.ThePage, "id", "aiid"),
            "mgissuehistoryhome" => Issue(OldId.ThePage),
            "mgdecisiondetails" or "mgissuehistorychronology" or "ieissuedetails" => Issue("history"),
            // The id of a decision is one of its own, which no source gives.
            "iedecisiondetails" => Of("a decision", SourceKind.AgendaItem, OldId.ThePage, "aiid"),
            "mgdelegateddecisions" or "mglistofficerdecisions" => List("the list of decisions", PortalLinks.Decisions),
            "mgcalendarmonthview" => List("the calendar", of.Month() is { } month ? PortalLinks.Month(month) : PortalLinks.Calendar),
            "mgcalendarweekview" => List("the calendar", of.Week() is { } week ? PortalLinks.Month(week) : PortalLinks.Calendar),
            "mgcalendaragendaview" => List("the calendar", PortalLinks.Calendar),
            "mgwhatsnew" => List("the list of what is new", PortalLinks.WhatsNew),
            "iedocsearch" or "iesearchresults" or "iesearchresults2" =>
                List("a search", of["ss"] is { Length: > 0 } words ? $"{PortalLinks.Search}?q={Uri.EscapeDataString(words)}" : PortalLinks.Search),
            "mgmemberindex" => List("the list of councillors", PortalLinks.PeopleBy(of["fn"]?.ToUpperInvariant() switch { "WARD" => "ward", "PARTY" => "party", _ => null })),
            "mgfindmember" or "mguserattendancesummary" => List("the list of councillors", PortalLinks.People),
            "mguserinfo" => Person(OldId.ThePage),
            "mgattendance" => Person("attendance"),
            "mgconvert2pdf" => Pdf(of),
            "mgplanshome" or "mglistplans" or "mglistplanitems" => Nothing("a forward plan"),
            "mgrofi" or "mgdeclarationsubmission" or "mglistdeclarationsofinterest" => Nothing("interests of councillors"),
            "mglistrecordedvotes" => Nothing("the votes of a councillor"),
            _ => Nothing("a page"),
        };
    }

    /// <summary>T=6 is a register of interests, T=9 a supplement with an id of its own. The other packs have the id of their meeting.</summary>
    private static OldAddress Pdf(Parameters of) => of.Id("id") is not { } id || of["t"] is "6" or "9" ? new("a paper", [])
        : of["t"] is "0" or "1" or "2" or "10" ? new("a paper", [new(SourceKind.Meeting, id, OldId.ThePage)])
        : new("a paper", [new(SourceKind.Document, id, OldId.ThePage)]);

    /// <summary>documents/s148818/Name.pdf is a report, documents/g3224/Printed minutes.pdf a pack of the meeting 3224.</summary>
    private static OldAddress? Document(string file, string name) => FileId().Match(file) is { Success: true } id
        ? new("a paper", id.Groups["kind"].Value.ToLowerInvariant() switch
        {
            "s" => [new(SourceKind.Document, Number(id.Groups["id"].Value), OldId.ThePage)],
            "g" => [new(SourceKind.Meeting, Number(id.Groups["id"].Value), OldId.ThePage)],
            _ => [],
        })
        { Words = Path.GetFileNameWithoutExtension(name) }
        : null;

    /// <summary>The year that a list of meetings is narrowed to; null for all.</summary>
    public int? Year { get; init; }

    private static string Number(string digits) => digits.TrimStart('0') is { Length: > 0 } number ? number : "0";

    [GeneratedRegex(@"^(?<name>(?:mg|ie|ce|ec|cal)\w+)\.aspx?[.,;:)]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageName();

    [GeneratedRegex(@"^(?<kind>[a-z])(?<id>[0-9]{1,18})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FileId();

    [GeneratedRegex(@"^[0-9]{1,18}", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    /// <summary>The parameters by their names in lower case. A link that was copied from HTML may have &amp;amp; for &amp;.</summary>
    private sealed class Parameters(IQueryCollection query)
    {
        private readonly Dictionary<string, string> _values = query
            .Select(parameter => (Name: parameter.Key.ToLowerInvariant().Replace("amp;", "", StringComparison.Ordinal), Value: parameter.Value.FirstOrDefault()?.Trim() ?? ""))
            .DistinctBy(parameter => parameter.Name).ToDictionary(parameter => parameter.Name, parameter => parameter.Value);

        public string? this[string name] => _values.GetValueOrDefault(name);

        /// <summary>An id; null if there is none, or 0, which means all.</summary>
        public string? Id(string name) =>
            this[name] is { } value && Digits().Match(value) is { Success: true } digits && Number(digits.Value) is not "0" and var number ? number : null;

        public int? Year(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2200 ? year : null;

        public DateOnly? Month() =>
            int.TryParse(this["m"], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 && (Year("dd") ?? Year("y")) is { } year ? new(year, month, 1) : null;

        public DateOnly? Week() =>
            int.TryParse(this["wn"], NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= 53 && (Year("dd") ?? Year("y")) is { } year
                ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) : null;
    }
}

/// <summary>An id of an old address.</summary>
/// <param name="Part">The part of the new page: <see cref="ThePage"/>, an anchor, or one of the other pages of a panel.</param>
public sealed record OldId(SourceKind Kind, string Id, string Part)
{
    public const string ThePage = "", ItsMeetings = "meetings", ItsFeed = "feed";
}
