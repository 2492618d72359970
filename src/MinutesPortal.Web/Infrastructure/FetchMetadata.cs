using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Refuses forms that another site makes a browser send. Browsers say where a request comes from, so no form needs a token.</summary>
public static class FetchMetadata
{
    /// <summary>
    /// Answers 403 to an unsafe method unless <c>Sec-Fetch-Site</c> or, from an old browser, <c>Origin</c> says that our own page sent it. A
    /// client that sends neither is no browser: it is let through, unless it has a cookie to misuse.
    /// </summary>
    public static IApplicationBuilder UseFetchMetadata(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsSafe(context.Request) || context.Response.StatusCode >= StatusCodes.Status400BadRequest) // an error page is drawn
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsSafe(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method))
        {
            return true;
        }

        var headers = request.Headers;
        return (headers["Sec-Fetch-Site"].Count, headers.Origin.Count) switch
        {
            ( > 0, _) => $"{headers["Sec-Fetch-Site"]}" is "same-origin" or "none",
            (0, > 0) => string.Equals(headers.Origin, request.Origin(), StringComparison.OrdinalIgnoreCase),
            _ => headers.Cookie.Count == 0,
        };
    }
}
