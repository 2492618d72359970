using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Checks;

/// <summary>Accepts what one check has found, with a reason.</summary>
public sealed class DetailsModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingChecks checks, Officer me, Audit audit, TimeProvider clock) : MeetingPage(meetings)
{
    public ListedTask Listed { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    /// <summary>The check.</summary>
    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    /// <summary>The keys of the findings that the officer saw.</summary>
    [BindProperty]
    public List<string> Seen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Those who may publish accept while they do.</summary>
    public string Back => me.MayPublish ? OfficeLinks.Publish(Open.Meeting.Id, What) : OfficeLinks.Checks(Open.Meeting.Id, What);

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Enter the reason.");
        }

        return await this.SaveAsync(
            async () =>
            {
                await new OverrideStore(workspace).AcceptAsync(
                    id, Listed.Task, Seen, Reason!, me.Name, clock.GetUtcNow(),
                    () => audit.SaveAsync(AuditAct.FindingAccepted, Open.Name, Listed.Task.Name, cancellationToken: cancellationToken),
                    cancellationToken);
                return true;
            },
            Back);
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!MeetingPublisher.IsKnown(What))
        {
            return false;
        }

        var proposal = await Proposal.ReadAsync(workspace, Open.Draft, MeetingPublisher.StageOf(What), cancellationToken);
        var checklist = await checks.RunAsync(Open, What, proposal, MeetingPublisher.Suggested(What, proposal), cancellationToken);
        Listed = checklist.Tasks.FirstOrDefault(task => task.Task.Rule == Rule && task.Findings.Count > 0 && !task.Task.IsRequired)!;
        return Listed is not null;
    }
}
