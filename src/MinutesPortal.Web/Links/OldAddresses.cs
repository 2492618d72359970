using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Links;

/// <summary>
/// Leads old addresses of ModernGov for ever to the new pages, and leaves what the address named to the page for what is not found. It
/// runs when nothing is at an address. What the public may not see is looked for in the same statement as anything else, and answered like
/// what never existed.
/// </summary>
public static class OldAddresses
{
    public static IApplicationBuilder UseOldAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var (request, response) = (context.Request, context.Response);
        if (response.StatusCode != StatusCodes.Status404NotFound || response.HasStarted || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || OldAddress.Parse(request.Path, request.Query) is not { } old)
        {
            return;
        }

        var record = context.RequestServices.GetRequiredService<RecordDbContext>();
        if (await record.PresentAsync(old, request.AskedHost(), context.RequestAborted) is { } present)
        {
            response.StatusCode = StatusCodes.Status308PermanentRedirect;
            var language = old.IsWelsh is { } isWelsh && isWelsh != Languages.IsWelsh ? Languages.TwinBase(request) : request.PathBase.Value;
            response.Headers.Location = $"{language}/{present}";
            return;
        }

        context.Items[typeof(OldAddress)] = old;
    });

    /// <summary>What the address asked for named on the earlier website; null if it is none of its addresses.</summary>
    public static OldAddress? AskedOldAddress(this HttpContext context) => context.Items[typeof(OldAddress)] as OldAddress;

    /// <summary>The new address; null if nothing has the id.</summary>
    private static async Task<string?> PresentAsync(this RecordDbContext record, OldAddress old, string host, CancellationToken cancellationToken)
    {
        if (old.Sought is not [var sought])
        {
            return old.List;
        }

        var former = record.FormerIds.AsNoTracking().Where(row => row.Kind == sought.Kind && row.Id == sought.Id);
        var found = await (sought.Kind switch
        {
            SourceKind.Panel => record.PanelsAsync(former, sought.Part, old.Year, cancellationToken),
            SourceKind.Person => record.PeopleAsync(former, sought.Part, cancellationToken),
            SourceKind.Meeting => record.MeetingsAsync(former, sought.Part, cancellationToken),
            SourceKind.Issue => record.IssuesAsync(former, sought.Part, cancellationToken),
            SourceKind.Document => record.PapersAsync(former, cancellationToken),
            _ => record.ItemsAsync(former, cancellationToken),
        });
        // Two councils may have used the same id. Then the host of the request decides, if it is the old one of either.
        var hosts = found.Select(row => row.Host).Distinct().ToList();
        return hosts.Count <= 1 ? found.FirstOrDefault()?.Address : found.Find(row => row.Host.Equals(host, StringComparison.OrdinalIgnoreCase))?.Address;
    }

    private static async Task<List<Found>> PanelsAsync(this RecordDbContext record, IQueryable<FormerId> former, string part, int? year, CancellationToken cancellationToken) =>
        (await (from id in former join panel in record.Panels on id.SubjectId equals panel.Id select new { id.Host, panel.Slug }).ToListAsync(cancellationToken))
        .ConvertAll(row => new Found(row.Host, part switch
        {
            OldId.ItsMeetings => PortalLinks.MeetingsOf(row.Slug) + (year is null ? "" : $"&from={year}&to={year}"),
            OldId.ItsFeed => PortalLinks.PanelFeed(row.Slug),
            _ => PortalLinks.Panel(row.Slug),
        }));

    /// <summary>Officers have no page.</summary>
    private static async Task<List<Found>> PeopleAsync(this RecordDbContext record, IQueryable<FormerId> former, string part, CancellationToken cancellationToken) =>
        (await (
            from id in former
            join person in record.People on id.SubjectId equals person.Id
            where person.Kind != PersonKind.Officer
            select new { id.Host, person.Slug }).ToListAsync(cancellationToken)).ConvertAll(row => new Found(row.Host, At(PortalLinks.Person(row.Slug), part)));

    private static async Task<List<Found>> MeetingsAsync(this RecordDbContext record, IQueryable<FormerId> former, string part, CancellationToken cancellationToken) =>
        (await (
            from id in former
            join meeting in record.Meetings on id.SubjectId equals meeting.Id
            join panel in record.Panels on meeting.PanelId equals panel.Id
            select new { id.Host, Address = new MeetingAddress(panel.Slug, meeting.Slug) }).ToListAsync(cancellationToken))
        .ConvertAll(row => new Found(row.Host, At(PortalLinks.Meeting(row.Address), part)));

    private static async Task<List<Found>> ItemsAsync(this RecordDbContext record, IQueryable<FormerId> former, CancellationToken cancellationToken) =>
        (await record.ItemsOf(former).ToListAsync(cancellationToken)).ConvertAll(row => new Found(row.Host, PortalLinks.Item(row.Address, row.ItemId)));

    /// <summary>The issue or, if an import could make none of its items, the latest of these.</summary>
    private static async Task<List<Found>> IssuesAsync(this RecordDbContext record, IQueryable<FormerId> former, string part, CancellationToken cancellationToken)
    {
        var issues = await (
            from id in former
            join issue in record.Issues on id.SubjectId equals issue.Id
            join present in record.Issues on issue.MergedInto ?? issue.Id equals present.Id
            select new { id.Host, present.Slug }).ToListAsync(cancellationToken);
        return issues.Count > 0 ? issues.ConvertAll(row => new Found(row.Host, At(PortalLinks.Issue(row.Slug), part))) : await record.ItemsAsync(former, cancellationToken);
    }

    /// <summary>The file or, if it is not held here, the item or meeting that lists the paper.</summary>
    private static async Task<List<Found>> PapersAsync(this RecordDbContext record, IQueryable<FormerId> former, CancellationToken cancellationToken) =>
        (await (
            from id in former
            join meeting in record.Meetings on id.SubjectId equals meeting.Id
            where !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            select new
            {
                id.Host,
                id.PartId,
                Address = new MeetingAddress(panel.Slug, meeting.Slug),
                FileName = record.Papers.Where(paper => paper.Id == id.PartId).OrderByDescending(paper => paper.LastIn).Select(paper => paper.FileName).FirstOrDefault(),
                Item = record.AgendaItems.Where(item => item.Documents.Any(document => document.Id == id.PartId)).Select(item => item.Id).FirstOrDefault(),
            }).ToListAsync(cancellationToken))
        .ConvertAll(row => new Found(row.Host, row.FileName is { } name ? PortalLinks.Document(row.PartId, name)
            : row.Item is { } item ? PortalLinks.Item(row.Address, item) : At(PortalLinks.Meeting(row.Address), "papers")));

    private static IQueryable<FoundItem> ItemsOf(this RecordDbContext record, IQueryable<FormerId> former) =>
        from id in former
        join meeting in record.Meetings on id.SubjectId equals meeting.Id
        where !meeting.IsWithdrawn
        join panel in record.Panels on meeting.PanelId equals panel.Id
        join item in record.AgendaItems on id.PartId equals item.Id
        orderby meeting.Date descending, item.Position
        select new FoundItem(id.Host, new MeetingAddress(panel.Slug, meeting.Slug), item.Id);

    private static string At(string address, string anchor) => anchor.Length == 0 ? address : $"{address}#{anchor}";

    /// <param name="Host">The host of the earlier system; empty if unknown.</param>
    private sealed record Found(string Host, string Address);

    private sealed record FoundItem(string Host, MeetingAddress Address, string ItemId);
}
