using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Account;

/// <summary>The own account: how one signs in.</summary>
public sealed class IndexModel(Officer me, WorkspaceDbContext workspace, UserManager<OfficeAccount> users, Audit audit) : PageModel
{
    [BindNever]
    public int CodesLeft { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        CodesLeft = await users.CountRecoveryCodesAsync(await workspace.Accounts.SingleAsync(account => account.Id == me.Id, cancellationToken));

    /// <summary>Ends all sessions.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Invitations.EndSessions(await workspace.Accounts.SingleAsync(account => account.Id == me.Id, cancellationToken));
        await audit.SaveAsync(AuditAct.SessionsEnded, me.Email, cancellationToken: cancellationToken);
        return Redirect(Url.To(OfficeLinks.SignIn));
    }
}
