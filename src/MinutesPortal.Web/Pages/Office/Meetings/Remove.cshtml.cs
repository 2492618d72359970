using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Removes the draft of a meeting of which nothing was ever published.</summary>
public sealed class RemoveModel(OfficeMeetings meetings, WorkspaceDbContext workspace) : MeetingPage(meetings)
{
    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => this.SaveAsync(
        async () =>
        {
            await Meetings.RemoveAsync(Open, cancellationToken);
            return true;
        },
        OfficeLinks.Panel(Open.Panel.Id));

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken) =>
        await LedgerReader.PublishedAsync(workspace, Open.Meeting.Id, cancellationToken) is null;
}
