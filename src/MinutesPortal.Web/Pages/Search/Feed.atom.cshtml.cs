using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>For feed readers (Atom): the results of a search with its filters, newest first.</summary>
public sealed class FeedModel(
    RecordDbContext record, CouncilBrand brand, TimeProvider clock, IStringLocalizer<InterfaceText> t, ILogger<IndexModel> logger)
    : IndexModel(record, clock, t, logger)
{
    protected override int PageSize => Feeds.Most;

    /// <summary>400 if the dates, panel or kind cannot be read; 503 if the search failed.</summary>
    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (Order, PageNumber) = ("newest", null);
        await base.OnGetAsync(cancellationToken);
        if (CouldNotSearch || !ModelState.IsValid)
        {
            return StatusCode(CouldNotSearch ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest);
        }

        var council = brand.Name;
        return Feeds.Answer(Request, FeedAddress, T["{0}: search", TypedInShort] + $", {council}", council, [.. (Results ?? []).Select(Entry)], Clock.GetUtcNow());
    }

    private AtomEntry Entry(Result result) => new(
        // Ids that never change (RFC 4287 section 4.2.6): the citation id of an item, or the id of the subject (RFC 9562).
        result.ItemId.Length > 0 ? Feeds.Urn(result.ItemId) : $"urn:uuid:{result.SubjectId}",
        result.Date is { } date ? $"{result.Title.Plain}: {result.About.Shown().Words}, {InWords.Date(date)}" : $"{result.Title.Plain}: {result.About.Shown().Words}",
        result.ChangedAt,
        Request.Absolute(result.Address),
        result.Excerpt?.Plain);
}
