using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages;

/// <summary>How accessible the portal is, and what to do where it is not. Where the council has a statement of its own, the way to that.</summary>
public sealed class AccessibilityModel(CouncilBrand brand) : PageModel
{
    public IActionResult OnGet() => brand.Accessibility is { } own ? Redirect(own) : Page();
}
