using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Account;

/// <summary>Connects another authenticator app to the own account.</summary>
public sealed class AppModel(
    Officer me, SecondFactor secondFactor, SignIns signIns, WorkspaceDbContext workspace, Audit audit, CouncilBrand council) : PageModel
{
    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the code that the new app shows")]
    public string? Code { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter your password")]
    public string? Password { get; set; }

    [BindNever]
    public NewSecret? Secret { get; private set; }

    /// <summary>The recovery codes, once the app is connected.</summary>
    [BindNever]
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Secret = secondFactor.New(await workspace.Accounts.SingleAsync(one => one.Id == me.Id, cancellationToken), council.Name);
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        var account = await workspace.Accounts.SingleAsync(one => one.Id == me.Id, cancellationToken);
        Secret = secondFactor.Again(account, council.Name, Sealed) ?? secondFactor.New(account, council.Name);
        if (!ModelState.IsValid)
        {
            return;
        }

        if (await signIns.CheckPasswordAsync(HttpContext.Connection.RemoteIpAddress, me.Email, Password!, cancellationToken) is null)
        {
            ModelState.AddModelError(nameof(Password), SignIns.WrongPassword);
            return;
        }

        Codes = await secondFactor.TakeAsync(account, Sealed, Code!);
        if (Codes is null)
        {
            ModelState.AddModelError(nameof(Code), "The code is wrong. Type the six digits that the new app shows now");
            return;
        }

        Invitations.EndSessions(account);
        await audit.SaveAsync(AuditAct.SecondFactorChosen, account.UserName, cancellationToken: cancellationToken);
        await signIns.BeginAsync(HttpContext, account);
    }
}
