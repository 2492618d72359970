namespace MinutesPortal.Web.Infrastructure;

/// <summary>The headers of every response: pages, files and errors.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// No public page uses script, so none is allowed. Styles, pictures and fonts are our own files. Pages connect to nothing, but
    /// tools that check a page fetch robots.txt.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// The policy of pictures that others made. An SVG may hold script and links. Opened by its own address, it is in a sandbox: it can
    /// neither run nor load anything. Its own styles are part of the picture.
    /// </summary>
    public const string PolicyForPictures = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /// <summary>Adds the headers when the response starts, because an error page clears headers that were set earlier.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0) // pictures and the office have their own
            {
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            }

            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
