using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>
/// A page that publishes one act on an issue. It first shows what the public would read, and then publishes only that: nothing if somebody has
/// published the issue since, or if the form says something else than when its changes were shown.
/// </summary>
public abstract class IssueActPage(OfficeIssues issues) : IssuePage(issues)
{
    /// <summary>The number of the publication that the form showed; null for a new issue.</summary>
    [BindProperty]
    public long? Publication { get; set; }

    /// <summary>The numbers of the publications that the shown changes were made on, in the order of the plan.</summary>
    [BindProperty]
    public List<long> Publications { get; set; } = [];

    /// <summary>The fingerprint of the changes that were shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What would change; null until the officer has asked.</summary>
    public IssuePreview? Preview { get; private set; }

    /// <summary>The numbers for <see cref="Publications"/>.</summary>
    public IReadOnlyList<long> PreviewedOn { get; private set; } = [];

    /// <summary>The address of this page, without leading slash.</summary>
    public abstract string Here { get; }

    /// <summary>Where one goes who does not want it.</summary>
    public string Back => Published is null ? OfficeLinks.Issues : OfficeLinks.Issue(Issue.Id);

    /// <summary>What the act is called in the audit.</summary>
    protected abstract string Detail { get; }

    /// <summary>The field beside which a refusal of the domain stands.</summary>
    protected abstract string RefusedField { get; }

    /// <summary>What the form asks for.</summary>
    /// <returns>Null where it is not filled in well. The errors say what is missing.</returns>
    protected abstract Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(isToPublish: false, cancellationToken);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) => ActAsync(isToPublish: true, cancellationToken);

    private async Task<IActionResult> ActAsync(bool isToPublish, CancellationToken cancellationToken)
    {
        try
        {
            await Issues.MustBeLatestAsync(Published, Publication, cancellationToken);
            if (await AskedAsync(cancellationToken) is { } plan && isToPublish && await IsAsSeenAsync(plan, cancellationToken))
            {
                await Issues.PublishAsync(plan, Detail, cancellationToken);
                return LocalRedirect($"~/{OfficeLinks.IssuePublished(plan.Issues[0].After.Id)}");
            }
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
        }

        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Plans what the form asks for, and shows what would change.</summary>
    private async Task<IssuePlan?> AskedAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await PlanAsync(cancellationToken) is not { } plan || !ModelState.IsValid)
            {
                return null;
            }

            Preview = await Issues.ShowAsync(plan, cancellationToken);
            PreviewedOn = [.. plan.Issues.Select(planned => planned.Draft.Publication).OfType<long>()];
            return plan;
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError(RefusedField, refusal.Message);
            return null;
        }
    }

    private async Task<bool> IsAsSeenAsync(IssuePlan plan, CancellationToken cancellationToken)
    {
        foreach (var (planned, number) in plan.Issues.Where(planned => planned.Before is not null).Zip(Publications))
        {
            await Issues.MustBeLatestAsync(planned.Draft, number, cancellationToken);
        }

        if (Preview!.Fingerprint == Seen)
        {
            return true;
        }

        ModelState.AddModelError("", Seen is null
            ? "Look at the changes first. They are below. Nothing was published."
            : "What would change is not what you looked at, so nothing was published. Look at the changes below again.");
        return false;
    }
}
