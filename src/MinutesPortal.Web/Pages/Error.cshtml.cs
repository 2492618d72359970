using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages;

/// <summary>Says that a request failed. It runs in place of a page that failed, so it must not need what that page needed.</summary>
public sealed class ErrorModel(IStringLocalizer<InterfaceText> t) : PageModel
{
    public string Heading => t[Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest when PublicAddress.IsForeign(HttpContext) => "Sorry, this website has another address",
        StatusCodes.Status405MethodNotAllowed => "Sorry, nothing can be sent to this address",
        StatusCodes.Status414UriTooLong => "Sorry, the web address is too long",
        StatusCodes.Status429TooManyRequests => "Sorry, there were too many searches",
        StatusCodes.Status431RequestHeaderFieldsTooLarge => "Sorry, your browser sent too much",
        StatusCodes.Status503ServiceUnavailable => "Sorry, the service is unavailable",
        >= 500 => "Sorry, there is a problem with the service",
        _ => "Sorry, we could not understand that request",
    }];

    public string Advice => t[Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest when PublicAddress.IsForeign(HttpContext) =>
            "Check the web address. If it is right, tell the council: whoever runs this website must name the address in its settings.",
        StatusCodes.Status405MethodNotAllowed => "It can only be read. Open it in a browser to see the page.",
        StatusCodes.Status414UriTooLong => "Check that you copied only the address, or search for fewer words.",
        StatusCodes.Status429TooManyRequests =>
            "Many searches or comparisons came from your network in a short time. Wait a minute and try again. All pages can be read meanwhile.",
        StatusCodes.Status431RequestHeaderFieldsTooLarge => "Delete the cookies of the council’s websites in your browser, then try again.",
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
