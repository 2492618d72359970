using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Account;

/// <summary>Changes the own password.</summary>
public sealed class PasswordModel(Officer me, SignIns signIns, UserManager<OfficeAccount> users, Audit audit) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter your present password")]
    public string? Present { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose a new password")]
    public string? Password { get; set; }

    public void OnGet()
    {
        // The form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await signIns.CheckPasswordAsync(HttpContext.Connection.RemoteIpAddress, me.Email, Present!, cancellationToken) is not { } account)
        {
            ModelState.AddModelError(nameof(Present), SignIns.WrongPassword);
            return Page();
        }

        if (await users.RefusalOfAsync(account, Password!) is { } refusal)
        {
            ModelState.AddModelError(nameof(Password), refusal);
            return Page();
        }

        await audit.SaveAsync(AuditAct.PasswordChosen, account.UserName, cancellationToken: cancellationToken);
        await signIns.BeginAsync(HttpContext, account);
        return Redirect(Url.To(OfficeLinks.OwnAccount));
    }
}
