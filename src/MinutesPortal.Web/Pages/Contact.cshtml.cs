using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages;

/// <summary>Whom to ask. Where the council has a page or an address for that, the way there.</summary>
public sealed class ContactModel(CouncilBrand brand) : PageModel
{
    public IActionResult OnGet() => brand.Contact is { } own ? Redirect(own) : Page();
}
