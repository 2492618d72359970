using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages;

/// <summary>What the portal notes of those who read it, and whose data it publishes. Where the council has a statement of its own, the way to that.</summary>
public sealed class PrivacyModel(CouncilBrand brand) : PageModel
{
    public IActionResult OnGet() => brand.Privacy is { } own ? Redirect(own) : Page();
}
