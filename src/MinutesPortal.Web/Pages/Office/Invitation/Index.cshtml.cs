using System.ComponentModel.DataAnnotations;
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

namespace MinutesPortal.Web.Pages.Office.Invitation;

/// <summary>Lets somebody in by the link of an administrator: chooses the password, or asks for it where only the second factor is new.</summary>
public sealed class IndexModel(Invitations invitations, UserManager<OfficeAccount> users, WorkspaceDbContext workspace, SignIns signIns, Audit audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a password")]
    public string? Password { get; set; }

    /// <summary>Null where the link does not work.</summary>
    [BindNever]
    public OfficeAccount? Account { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await FindAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } link || !ModelState.IsValid)
        {
            return Page();
        }

        var account = Account!;
        if (account.PasswordHash is not null)
        {
            if (await signIns.CheckPasswordAsync(HttpContext.Connection.RemoteIpAddress, account.UserName!, Password!, cancellationToken) is null)
            {
                ModelState.AddModelError(nameof(Password), SignIns.WrongPassword);
                return Page();
            }
        }
        else if (await users.RefusalOfAsync(account, Password!) is { } refusal)
        {
            ModelState.AddModelError(nameof(Password), refusal);
            return Page();
        }
        else
        {
            if (account.TwoFactorEnabled)
            {
                workspace.Remove(link); // the app is still the old one, so the link has done its work
            }

            try
            {
                await audit.SaveAsync(AuditAct.PasswordChosen, account.UserName, actor: account, cancellationToken: cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                Account = null;
                Response.StatusCode = StatusCodes.Status404NotFound;
                return Page();
            }
        }

        await signIns.BeginHalfAsync(HttpContext, account);
        return Redirect(Url.To(account.TwoFactorEnabled ? OfficeLinks.Code : OfficeLinks.App(Link!)));
    }

    private async Task<OneTimeLink?> FindAsync(CancellationToken cancellationToken)
    {
        if (await invitations.AccountOfAsync(LinkPurpose.Account, Link, cancellationToken) is var (link, account))
        {
            Account = account;
            return link;
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return null;
    }
}
