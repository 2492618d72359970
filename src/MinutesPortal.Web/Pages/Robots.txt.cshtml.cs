using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages;

/// <summary>Tells search engines that they may read everything, and where the sitemap is.</summary>
public sealed class RobotsModel : PageModel
{
    public ContentResult OnGet() => Content($"User-agent: *\nAllow: /\n\nSitemap: {Request.Absolute(PortalLinks.Sitemap)}\n", "text/plain; charset=utf-8");
}
