using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages;

/// <summary>For search engines: the address of every panel, issue, councillor, meeting and item. See sitemaps.org.</summary>
/// <remarks>Where one file may not hold them all, it lists a file for each month of meetings.</remarks>
public sealed class SitemapModel(RecordDbContext record) : PageModel
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>How many addresses one file may hold.</summary>
    private const int Limit = 50_000;

    private const string Others = "others";

    /// <param name="part">"2023-07" for the meetings of that month alone, "others" for all that is no meeting's.</param>
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

    /// <summary>Of all addresses, or somewhat more.</summary>
    private async Task<int> CountAsync(CancellationToken cancellationToken) =>
        await record.AgendaItems.CountAsync(cancellationToken) + await record.Meetings.CountAsync(cancellationToken) + await OtherAddresses().CountAsync(cancellationToken);

    private IQueryable<string> OtherAddresses() => record.Panels.Select(panel => "panels/" + panel.Slug)
        .Concat(record.Issues.Where(issue => issue.MergedInto == null).Select(issue => "issues/" + issue.Slug))
        .Concat(record.People.Where(person => person.Kind != PersonKind.Officer).Select(person => "people/" + person.Slug));

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
        await WriteAddressAsync(xml, "sitemap", $"sitemap.xml?part={Others}", null);
        foreach (var month in months)
        {
            await WriteAddressAsync(xml, "sitemap", string.Create(CultureInfo.InvariantCulture, $"sitemap.xml?part={month.Year:0000}-{month.Month:00}"), null);
        }
    }

    private async Task WriteOthersAsync(XmlWriter xml, CancellationToken cancellationToken)
    {
        await WriteAddressAsync(xml, "url", "", null);
        foreach (var page in (string[])["meetings", "calendar", "decisions", "whats-new", "panels", "people", "issues"])
        {
            await WriteAddressAsync(xml, "url", page, null);
        }

        await foreach (var address in OtherAddresses().OrderBy(address => address).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await WriteAddressAsync(xml, "url", address, null);
        }
    }

    /// <summary>Row by row, as there may be tens of thousands: each meeting, behind it its items.</summary>
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
            var address = $"panels/{row.Panel}/meetings/{row.Slug}";
            if (row.Id != written)
            {
                await WriteAddressAsync(xml, "url", address, row.ChangedAt);
                written = row.Id;
            }

            if (row.Item is not null)
            {
                await WriteAddressAsync(xml, "url", $"{address}/items/{row.Item}", row.ChangedAt);
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
            await WriteLanguageAsync(xml, Languages.IsWelsh ? "en" : "cy", $"{Request.Scheme}://{Request.Host}{Languages.TwinBase(Request)}/{address}");
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>Both languages of a page, itself among them.</summary>
    private static async Task WriteLanguageAsync(XmlWriter xml, string language, string address)
    {
        await xml.WriteStartElementAsync("xhtml", "link", Xhtml);
        await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
        await xml.WriteAttributeStringAsync(null, "hreflang", null, language);
        await xml.WriteAttributeStringAsync(null, "href", null, address);
        await xml.WriteEndElementAsync();
    }
}
