using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Account;

/// <summary>Makes new recovery codes for the own account.</summary>
public sealed class CodesModel(Officer me, SecondFactor secondFactor, SignIns signIns, Audit audit) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter your password")]
    public string? Password { get; set; }

    [BindNever]
    public IReadOnlyList<string>? Codes { get; private set; }

    public void OnGet()
    {
        // The form.
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        if (await signIns.CheckPasswordAsync(HttpContext.Connection.RemoteIpAddress, me.Email, Password!, cancellationToken) is not { } account)
        {
            ModelState.AddModelError(nameof(Password), SignIns.WrongPassword);
            return;
        }

        Codes = await secondFactor.NewCodesAsync(account);
        await audit.SaveAsync(AuditAct.RecoveryCodesMade, account.UserName, cancellationToken: cancellationToken);
    }
}
