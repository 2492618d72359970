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

namespace MinutesPortal.Web.Pages.Office;

/// <summary>Makes the first account, by the link that the portal prints when it starts.</summary>
public sealed class SetupModel(Invitations invitations, UserManager<OfficeAccount> users, WorkspaceDbContext workspace, SignIns signIns, Audit audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter your name")]
    public string? Name { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter your e-mail address")]
    [RegularExpression(@"\s*[^@\s]+@[^@\s]+\s*", ErrorMessage = "Enter an e-mail address, like name@example.gov.uk")]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose a password")]
    public string? Password { get; set; }

    /// <summary>Whether the link works.</summary>
    [BindNever]
    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        IsOpen = await invitations.FindAsync(LinkPurpose.Setup, Link, cancellationToken) is not null;
        Response.StatusCode = IsOpen ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(LinkPurpose.Setup, Link, cancellationToken) is not { } link)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        IsOpen = true;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await InviteAsync(cancellationToken) is not var (account, secret))
        {
            ModelState.AddModelError(nameof(Email), "There is an account with this e-mail address already");
            return Page();
        }

        if (await users.RefusalOfAsync(account, Password!) is { } refusal)
        {
            ModelState.AddModelError(nameof(Password), refusal);
            return Page();
        }

        workspace.Remove(link);
        try
        {
            await audit.SaveAsync(AuditAct.AccountInvited, account.UserName, "The first administrator", account, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            IsOpen = false; // the link was used elsewhere at the same moment
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        await signIns.BeginHalfAsync(HttpContext, account);
        return Redirect(Url.To(OfficeLinks.App(secret)));
    }

    /// <summary>The first account. Whoever began before, and never connected an app, begins again.</summary>
    private async Task<(OfficeAccount Account, string Secret)?> InviteAsync(CancellationToken cancellationToken)
    {
        if (await users.FindByNameAsync(Email!.Trim()) is not { TwoFactorEnabled: false, EndedAt: null } begun)
        {
            return await invitations.InviteAsync(Name!, Email!, [Role.Administrator, Role.Publisher], []);
        }

        begun.Name = Name!.Trim();
        Invitations.EndSessions(begun);
        return (begun, await invitations.NewLinkAsync(begun, cancellationToken));
    }
}
