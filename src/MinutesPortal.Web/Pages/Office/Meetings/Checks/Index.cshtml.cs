using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Meetings.Checks;

/// <summary>The task list of what would be published next, for officers who write and do not publish.</summary>
public sealed class IndexModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingChecks checks) : MeetingPage(meetings)
{
    public Checklist Checklist { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!MeetingPublisher.IsKnown(What))
        {
            return NotFound();
        }

        var proposal = await Proposal.ReadAsync(workspace, Open.Draft, MeetingPublisher.StageOf(What), cancellationToken);
        Checklist = await checks.RunAsync(Open, What, proposal, MeetingPublisher.Suggested(What, proposal), cancellationToken);
        return Page();
    }
}
