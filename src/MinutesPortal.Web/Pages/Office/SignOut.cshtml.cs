using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>Ends the session of this browser.</summary>
public sealed class SignOutModel(Audit audit) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await audit.SaveAsync(AuditAct.SignedOut, cancellationToken: cancellationToken);
        await HttpContext.SignOutAsync(Access.Office.Session);
        return Redirect(Url.To(OfficeLinks.SignIn));
    }
}
