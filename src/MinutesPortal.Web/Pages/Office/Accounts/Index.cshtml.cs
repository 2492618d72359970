using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Accounts;

/// <summary>Who may sign in, for administrators.</summary>
public sealed class IndexModel(WorkspaceDbContext workspace) : PageModel
{
    public IReadOnlyList<OfficeAccount> Accounts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Accounts = await workspace.Accounts.AsNoTracking()
        .OrderBy(account => account.EndedAt != null).ThenBy(account => account.Name).ThenBy(account => account.Id).ToListAsync(cancellationToken);
}
