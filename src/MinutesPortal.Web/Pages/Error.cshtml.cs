using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.Pages;

/// <summary>Says that a request failed. It runs in place of a page that failed, so it must not need what that page needed.</summary>
[IgnoreAntiforgeryToken] // it answers a failed POST too
public sealed class ErrorModel(IStringLocalizer<InterfaceText> t) : PageModel
{
    public string Heading => t[Response.StatusCode switch
    {
        StatusCodes.Status503ServiceUnavailable => "Sorry, the service is unavailable",
        >= 500 => "Sorry, there is a problem with the service",
        _ => "Sorry, we could not understand that request",
    }];

    public string Advice => t[Response.StatusCode switch
    {
        StatusCodes.Status503ServiceUnavailable => "The portal cannot reach its database just now. Try again in a moment.",
        >= 500 => "Try again later. Nothing that was published has been lost.",
        _ => "Go back to the previous page, reload it and try again.",
    }];

    /// <summary>A direct request for this address, with no error before it, is not found.</summary>
    public IActionResult OnGet()
    {
        if (Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = "10"; // seconds, in which the embedded server is started again
        }

        return Response.StatusCode < StatusCodes.Status400BadRequest ? NotFound() : Page();
    }
}
