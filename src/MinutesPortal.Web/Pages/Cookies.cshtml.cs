using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Pages;

/// <summary>Says that no public page sets a cookie.</summary>
public sealed class CookiesModel : PageModel;
