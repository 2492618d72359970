using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.Pages;

/// <summary>Says in plain words that a request failed. It runs in place of a page that failed, so it must not need what that page needed.</summary>
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
        StatusCodes.Status503ServiceUnavailable => "The portal cannot reach its database at the moment. Try again in a few minutes.",
        >= 500 => "Try again later. Nothing that was published has been lost.",
        _ => "Go back to the page before, reload it and try again.",
    }];

    /// <summary>Whoever asks for this address itself, with nothing having failed, finds nothing.</summary>
    public IActionResult OnGet() => Response.StatusCode < StatusCodes.Status400BadRequest ? NotFound() : Page();
}
