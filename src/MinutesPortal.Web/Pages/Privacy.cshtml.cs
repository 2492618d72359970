using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages;

/// <summary>What the portal records about readers, and whose data it publishes. Redirects to the council's own statement if any.</summary>
public sealed class PrivacyModel(CouncilBrand brand) : PageModel
{
    public IActionResult OnGet() => brand.Privacy is { } own ? Redirect(own) : Page();
}
