using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>What changed between two versions of a meeting, word by word. By default it compares the latest with the one before.</summary>
[EnableRateLimiting(RateLimits.Searches)]
public sealed class CompareModel(PublishedMeetings meetings, TimeProvider clock, IStringLocalizer<InterfaceText> t) : PageModel
{
    /// <summary>The time limit of a comparison.</summary>
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(2);

    /// <summary>The number of the earlier publication, as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The number of the later publication, as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public PublishedMeeting Published { get; private set; } = null!;

    /// <summary>The versions that may be read, latest first.</summary>
    public IReadOnlyList<PublishedVersion> Choices { get; private set; } = [];

    /// <summary>Null if there is nothing to compare.</summary>
    public Comparison? Compared { get; private set; }

    public async Task<IActionResult> OnGetAsync(string panel, string meeting, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(panel, meeting, cancellationToken) is not { } published)
        {
            return NotFound();
        }

        Published = published;
        Choices = [.. (await meetings.HistoryAsync(published.Current, cancellationToken)).Where(version => version.State == VersionState.Open).Reverse()];
        if (Choices.Count < 2)
        {
            return Page();
        }

        To = string.IsNullOrWhiteSpace(To) ? InDigits(Choices[0].Number) : To.Trim();
        var to = Choose(nameof(To), To);
        From = string.IsNullOrWhiteSpace(From) ? InDigits(BeforeOrSame(to)) : From.Trim();
        if (Choose(nameof(From), From) is { } from && to is not null
            && await meetings.FindAsync(panel, meeting, [from, to.Value], cancellationToken) is { } both
            && both.Version(from) is { } before && both.Version(to.Value) is { } after)
        {
            Compared = new(before, after, PartsOf(before.Meeting, after.Meeting, cancellationToken));
        }

        return Page();
    }

    /// <summary>Null if they are too long.</summary>
    private IReadOnlyList<ComparedPart>? PartsOf(Meeting before, Meeting after, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(GiveUpAfter, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return ComparedPart.Between(before, after, t, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private long? Choose(string name, string typed)
    {
        if (long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Choices.Any(version => version.Number == number))
        {
            return number;
        }

        ModelState.AddModelError(name, name == nameof(From) ? t["Choose an earlier version from the list"] : t["Choose a later version from the list"]);
        return null;
    }

    private long BeforeOrSame(long? number) => (Choices.FirstOrDefault(version => version.Number < number) ?? Choices[^1]).Number;

    private static string InDigits(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Parts">Null if the versions are too long to compare.</param>
    public sealed record Comparison(MeetingVersion Before, MeetingVersion After, IReadOnlyList<ComparedPart>? Parts);
}
