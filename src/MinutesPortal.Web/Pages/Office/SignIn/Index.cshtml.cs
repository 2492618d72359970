using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.SignIn;

/// <summary>Where officers sign in: first the password.</summary>
public sealed class IndexModel(SignIns signIns) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter your e-mail address")]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter your password")]
    public string? Password { get; set; }

    /// <summary>Where signing in leads; null for the desk.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindNever]
    public KeptForm? Kept { get; private set; }

    /// <summary>Whether the page stands in place of one to which a form was sent.</summary>
    public bool HasSessionEnded => Response.StatusCode == StatusCodes.Status401Unauthorized || Kept is not null;

    public void OnGet()
    {
        Kept = KeptForm.In(HttpContext, To);
        To = Kept?.To ?? To;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Kept = KeptForm.In(HttpContext, To);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await signIns.CheckPasswordAsync(HttpContext.Connection.RemoteIpAddress, Email!, Password!, cancellationToken) is not { } account)
        {
            ModelState.AddModelError(
                nameof(Password), "The e-mail address or the password is wrong, or there were too many tries. After ten, wait 15 minutes or ask an administrator");
            return Page();
        }

        if (!account.TwoFactorEnabled)
        {
            ModelState.AddModelError(nameof(Password), "Your account has no second factor. Open the link that your administrator gave you, or ask for a new one");
            return Page();
        }

        await signIns.BeginHalfAsync(HttpContext, account);
        // With a kept form the browser sends all of it again to the next page.
        return Kept is null ? Redirect(Url.To(OfficeLinks.CodeFor(To))) : RedirectPreserveMethod(Url.To(OfficeLinks.Code));
    }
}
