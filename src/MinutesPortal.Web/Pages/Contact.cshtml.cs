using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages;

/// <summary>How to contact the council. Redirects to the council's own page or address if it has one.</summary>
public sealed class ContactModel(CouncilBrand brand) : PageModel
{
    public IActionResult OnGet() => brand.Contact is { } own ? Redirect(own) : Page();
}
