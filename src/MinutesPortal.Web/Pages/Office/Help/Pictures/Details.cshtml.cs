using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages.Office.Help.Pictures;

/// <summary>A picture of the guide for officers.</summary>
public sealed class DetailsModel : PageModel
{
    public IActionResult OnGet(string picture) => Guide.Picture(picture) is { } stream ? File(stream, "image/png") : NotFound();
}
