using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages;

/// <summary>For search engines: the address of every panel, issue, councillor, meeting and item. See sitemaps.org.</summary>
/// <remarks>If one file may not hold them all, it lists a file for each month of meetings.</remarks>
public sealed class SitemapModel(RecordDbContext record) : PageModel
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The number of addresses that one file may hold.</summary>
    private const int Limit = 50_000;

    private const string Others = "others";

    private static readonly string[] Lists =
    [
        PortalLinks.Home,
        PortalLinks.Meetings,
        PortalLinks.Calendar,
        PortalLinks.Decisions,
        PortalLinks.WhatsNew,
        PortalLinks.Panels,
        PortalLinks.People,
        PortalLinks.Issues,
    ];

    /// <param name="part">"2023-07" for the meetings of that month, "others" for everything else.</param>
    public async Task<IActionResult> OnGetAsync(string? part, CancellationToken cancellationToken)
    {
        var meetings = record.Meetings.Where(meeting => !meeting.IsWithdrawn);
        if (part == Others)
        {
            await WriteAsync("urlset", xml => WriteOthersAsync(xml, cancellationToken));
        }
        else if (part is not null)
        {
            if (!DateOnly.TryParseExact(part, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                return NotFound();
            }

            var last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
            await WriteAsync("urlset", xml => WriteMeetingsAsync(xml, meetings.Where(meeting => meeting.Date >= first && meeting.Date <= last), cancellationToken));
        }
        else if (await CountAsync(cancellationToken) < Limit)
        {
            await WriteAsync("urlset", async xml =>
            {
                await WriteOthersAsync(xml, cancellationToken);
                await WriteMeetingsAsync(xml, meetings, cancellationToken);
            });
        }
        else
        {
            await WriteAsync("sitemapindex", xml => WriteMonthsAsync(xml, meetings, cancellationToken));
        }

        return new EmptyResult();
    }

    /// <summary>Counts all addresses in one statement. The count may be a little too high.</summary>
    private Task<int> CountAsync(CancellationToken cancellationToken) => record.AgendaItems.Select(_ => 1)
        .Concat(record.Meetings.Select(_ => 1))
        .Concat(record.Panels.Select(_ => 1))
        .Concat(Issues.Select(_ => 1))
        .Concat(Councillors.Select(_ => 1))
        .CountAsync(cancellationToken);

    private IQueryable<Issue> Issues => record.Issues.Where(issue => issue.MergedInto == null);

    private IQueryable<Person> Councillors => record.People.Where(person => person.Kind != PersonKind.Officer);

    private async Task WriteAsync(string root, Func<XmlWriter, Task> content)
    {
        Response.ContentType = "application/xml; charset=utf-8";
        await using var xml = XmlWriter.Create(Response.Body, new() { Async = true, Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        await xml.WriteStartElementAsync(null, root, Namespace);
        await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Xhtml);
        await content(xml);
        await xml.WriteEndElementAsync();
    }

    private async Task WriteMonthsAsync(XmlWriter xml, IQueryable<Meeting> meetings, CancellationToken cancellationToken)
    {
        var months = await meetings.Select(meeting => new { meeting.Date.Year, meeting.Date.Month }).Distinct()
            .OrderBy(month => month.Year).ThenBy(month => month.Month).ToListAsync(cancellationToken);
        await WriteAddressAsync(xml, "sitemap", PortalLinks.SitemapPart(Others), null);
        foreach (var month in months)
        {
            await WriteAddressAsync(xml, "sitemap", PortalLinks.SitemapPart(string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}")), null);
        }
    }

    private async Task WriteOthersAsync(XmlWriter xml, CancellationToken cancellationToken)
    {
        foreach (var page in Lists)
        {
            await WriteAddressAsync(xml, "url", page, null);
        }

        await WriteEachAsync(Issues.Select(issue => issue.Slug), PortalLinks.Issue);
        await WriteEachAsync(record.ListedPanels.Select(panel => panel.Slug), PortalLinks.Panel);
        await WriteEachAsync(Councillors.Select(person => person.Slug), PortalLinks.Person);

        async Task WriteEachAsync(IQueryable<string> slugs, Func<string, string> address)
        {
            await foreach (var slug in slugs.OrderBy(slug => slug).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                await WriteAddressAsync(xml, "url", address(slug), null);
            }
        }
    }

    /// <summary>Streams the rows, because there may be tens of thousands: each meeting is followed by its items.</summary>
    private async Task WriteMeetingsAsync(XmlWriter xml, IQueryable<Meeting> meetings, CancellationToken cancellationToken)
    {
        var rows =
            from meeting in meetings
            join panel in record.Panels on meeting.PanelId equals panel.Id
            from item in meeting.Items.DefaultIfEmpty()
            orderby meeting.Date, meeting.Id, item.Position
            select new
            {
                meeting.Id,
                Panel = panel.Slug,
                meeting.Slug,
                Item = item.Id,
                ChangedAt = record.Versions.Where(version => version.SubjectId == meeting.Id).Max(version => version.At),
            };
        var written = Guid.Empty;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var meeting = new MeetingAddress(row.Panel, row.Slug);
            if (row.Id != written)
            {
                await WriteAddressAsync(xml, "url", PortalLinks.Meeting(meeting), row.ChangedAt);
                written = row.Id;
            }

            if (row.Item is not null)
            {
                await WriteAddressAsync(xml, "url", PortalLinks.Item(meeting, row.Item), row.ChangedAt);
            }
        }
    }

    private async Task WriteAddressAsync(XmlWriter xml, string element, string address, DateTimeOffset? changedAt)
    {
        await xml.WriteStartElementAsync(null, element, Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, Request.Absolute(address));
        if (changedAt is { } moment)
        {
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        if (element == "url")
        {
            await WriteLanguageAsync(xml, Languages.IsWelsh ? "cy" : "en", Request.Absolute(address));
            await WriteLanguageAsync(xml, Languages.IsWelsh ? "en" : "cy", Request.AbsoluteTwin(address));
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>Links to both languages of a page, including itself.</summary>
    private static async Task WriteLanguageAsync(XmlWriter xml, string language, string address)
    {
        await xml.WriteStartElementAsync("xhtml", "link", Xhtml);
        await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
        await xml.WriteAttributeStringAsync(null, "hreflang", null, language);
        await xml.WriteAttributeStringAsync(null, "href", null, address);
        await xml.WriteEndElementAsync();
    }
}
