using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.SignIn;

/// <summary>Where officers sign in: then the code of the authenticator app. Offers to save what was typed before the session ended.</summary>
public sealed class CodeModel(SignIns signIns) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <inheritdoc cref="IndexModel.To"/>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindNever]
    public KeptForm? Kept { get; private set; }

    /// <summary>Whether the code was right, and a kept form waits to be saved.</summary>
    [BindNever]
    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await signIns.HalfSignedInAsync(HttpContext) is null ? Redirect(Url.To(OfficeLinks.SignIn)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Kept = KeptForm.In(HttpContext, To);
        if (await signIns.HalfSignedInAsync(HttpContext) is not { } account)
        {
            return Kept is null ? Redirect(Url.To(OfficeLinks.SignInFor(To ?? ""))) : RedirectPreserveMethod(Url.To(OfficeLinks.SignIn));
        }

        if (Code is null && Kept is not null && !Request.Form.ContainsKey(nameof(Code)))
        {
            return Page(); // sent on from the form of the password
        }

        if (Code is null)
        {
            ModelState.AddModelError(nameof(Code), "Enter the code");
            return Page();
        }

        if (!await signIns.CheckCodeAsync(HttpContext.Connection.RemoteIpAddress, account, Code, cancellationToken))
        {
            ModelState.AddModelError(nameof(Code), "The code is wrong, or it was used already. Wait for the next one. After ten tries, wait 15 minutes");
            return Page();
        }

        await signIns.BeginAsync(HttpContext, account);
        IsDone = Kept is not null;
        // Never outside the office.
        var isOfOffice = Url.IsLocalUrl(To) && To!.StartsWith($"/{OfficeLinks.Desk}/", StringComparison.Ordinal) && !To.Contains("..", StringComparison.Ordinal);
        return IsDone ? Page() : Redirect(Url.To(isOfOffice ? To![1..] : Policies.HomeOf(account)));
    }
}
