using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>The desk: where an officer begins.</summary>
public sealed class IndexModel : PageModel
{
    public void OnGet()
    {
        // It greets, for now.
    }
}
