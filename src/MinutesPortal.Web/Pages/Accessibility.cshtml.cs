using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages;

/// <summary>The portal's accessibility statement. Redirects to the council's own if it has one.</summary>
public sealed class AccessibilityModel(CouncilBrand brand) : PageModel
{
    public IActionResult OnGet() => brand.Accessibility is { } own ? Redirect(own) : Page();
}
