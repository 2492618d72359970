using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>For feed readers (Atom): what a search finds, narrowed as on its page, newest first.</summary>
public sealed class FeedModel(
    RecordDbContext record, CouncilBrand brand, TimeProvider clock, IStringLocalizer<InterfaceText> t, ILogger<IndexModel> logger)
    : IndexModel(record, clock, t, logger)
{
    protected override int PageSize => Feeds.Most;

    /// <summary>400 where the dates, panel or kind cannot be understood, 503 where the search failed.</summary>
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
        // Neither ever changes, as addresses do (RFC 4287 section 4.2.6): by what an item is cited, and the subject's own id (RFC 9562).
        result.ItemId.Length > 0 ? Feeds.Urn(result.ItemId) : $"urn:uuid:{result.SubjectId}",
        result.Date is { } date ? $"{result.Title.Plain}: {result.About.Shown().Words}, {InWords.Date(date)}" : $"{result.Title.Plain}: {result.About.Shown().Words}",
        result.ChangedAt,
        Request.Absolute(result.Address),
        result.Excerpt?.Plain);
}
