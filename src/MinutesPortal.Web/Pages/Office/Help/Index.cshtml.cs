using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Help;

/// <summary>The guide for officers, the same as in the documentation.</summary>
public sealed class IndexModel : PageModel
{
    public Guide Guide { get; private set; } = null!;

    public void OnGet() => Guide = Guide.Read(Guide.Text(), file => Url.Content($"~/{OfficeLinks.HelpPicture(file)}"));
}
