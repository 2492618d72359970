using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Links;

/// <summary>
/// Every address of the portal, without host and leading slash. A page links to it with <c>href="~/@PortalLinks.Panel(slug)"</c>,
/// so that a Welsh page links to Welsh pages.
/// </summary>
public static class PortalLinks
{
    public const string Home = "";

    public const string Accessibility = "accessibility";

    public const string AllMeetingsCalendar = "meetings.ics";

    public const string Calendar = "calendar";

    public const string Contact = "contact";

    public const string Cookies = "cookies";

    public const string CouncilLogo = "council-logo";

    /// <summary>The stylesheet with the council's colour.</summary>
    public const string CouncilStyle = "council.css";

    public const string Decisions = "decisions";

    public const string Issues = "issues";

    public const string Meetings = "meetings";

    public const string NewsFeed = "feed.atom";

    public const string Panels = "panels";

    public const string People = "people";

    public const string Privacy = "privacy";

    public const string Search = "search";

    public const string SearchFeed = "search/feed.atom";

    public const string Sitemap = "sitemap.xml";

    public const string WhatsNew = "whats-new";

    public static string Month(DateOnly month) => Invariant($"{Calendar}/{month.Year}/{month.Month}");

    public static string Panel(string panel) => $"{Panels}/{panel}";

    public static string PanelFeed(string panel) => $"{Panel(panel)}/feed.atom";

    public static string PanelCalendar(string panel) => $"{Panel(panel)}/meetings.ics";

    public static string Meeting(MeetingAddress meeting) => $"{Panel(meeting.Panel)}/meetings/{meeting.Meeting}";

    public static string MeetingCalendar(MeetingAddress meeting) => $"{Meeting(meeting)}.ics";

    public static string Item(MeetingAddress meeting, string item) => $"{Meeting(meeting)}/items/{item}";

    public static string Versions(MeetingAddress meeting) => $"{Meeting(meeting)}/versions";

    /// <param name="number">The number of the publication.</param>
    public static string Version(MeetingAddress meeting, long number) => Invariant($"{Versions(meeting)}/{number}");

    /// <param name="from">The number of the earlier publication.</param>
    /// <param name="to">The number of the later publication.</param>
    public static string Comparison(MeetingAddress meeting, long from, long to) => Invariant($"{Meeting(meeting)}/compare?from={from}&to={to}");

    /// <summary>An item on a page that shows the whole meeting.</summary>
    public static string ItemOn(string page, string item) => $"{page}#item-{item}";

    /// <summary>An entry of the minutes or of a decision on a page that shows its item.</summary>
    public static string EntryOn(string page, string entry) => $"{page}#entry-{entry}";

    public static string Issue(string issue) => $"{Issues}/{issue}";

    public static string IssueFeed(string issue) => $"{Issue(issue)}/feed.atom";

    public static string Person(string person) => $"{People}/{person}";

    /// <param name="year">The calendar year in which the municipal year begins.</param>
    public static string Attendance(string person, int year) => Invariant($"{Person(person)}?year={year}#attendance");

    /// <param name="id">The id of an item or an entry.</param>
    public static string Citation(string id) => $"cite/{id}";

    public static string Document(string id, string fileName) => $"documents/{id}/{Uri.EscapeDataString(fileName)}";

    /// <summary>One file of a paper, which may have been replaced since.</summary>
    /// <param name="sha256">The hash of the file.</param>
    public static string DocumentFile(string id, string fileName, string sha256) => $"{Document(id, fileName)}?file={sha256}";

    public static string MeetingsOf(string panel) => $"{Meetings}?panel={panel}";

    public static string MeetingsIn(DateOnly month) => Invariant($"{Meetings}?from={month:yyyy-MM}&to={month:yyyy-MM}");

    public static string DecisionsOf(string panel) => $"{Decisions}?panel={panel}";

    /// <param name="order">"activity", "title" or "panel".</param>
    public static string IssuesBy(string order) => $"{Issues}?sort={order}";

    /// <param name="order">"ward" or "party"; null for the order by name.</param>
    public static string PeopleBy(string? order) => order is null ? People : $"{People}?by={order}";

    /// <param name="part">A month, such as "2023-07", or "others".</param>
    public static string SitemapPart(string part) => $"{Sitemap}?part={part}";

    /// <summary>An address as a page of this request links to it: with the base path, and under /cy on a Welsh page.</summary>
    public static string To(this IUrlHelper url, string address) => url.Content($"~/{address}");

    /// <summary>An address with scheme and host, in the language of the request. See <see cref="PublicAddress"/>.</summary>
    public static string Absolute(this HttpRequest request, string address) => $"{request.Origin()}{request.PathBase}/{address}";

    /// <summary>The same address in the other language.</summary>
    public static string AbsoluteTwin(this HttpRequest request, string address) => $"{request.Origin()}{Languages.TwinBase(request)}/{address}";

    /// <summary>Scheme and host.</summary>
    public static string Origin(this HttpRequest request) => $"{request.Scheme}://{request.Host}";

    /// <summary>The host that was asked, without its port. An old address may depend on it.</summary>
    public static string AskedHost(this HttpRequest request) => request.Host.Host;

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
