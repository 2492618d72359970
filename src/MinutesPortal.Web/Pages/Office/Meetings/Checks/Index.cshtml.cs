using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Meetings.Checks;

/// <summary>The task list of what would be published next, for officers who write and do not publish.</summary>
public sealed class IndexModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingChecks checks) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!;

    public Checklist Checklist { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!MeetingPublisher.IsKnown(What) || await meetings.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        var proposal = await Proposal.ReadAsync(workspace, open.Draft, MeetingPublisher.StageOf(What), cancellationToken);
        Checklist = await checks.RunAsync(open, What, proposal, proposal.All, cancellationToken);
        return Page();
    }
}
