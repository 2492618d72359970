namespace MinutesPortal.Web.Infrastructure;

/// <summary>How long browsers and proxies may keep an answer.</summary>
public static class CacheRules
{
    /// <summary>
    /// What is published may be kept, but the portal is asked again before each use, because it may be withdrawn at any time. Errors are
    /// not kept. Files whose address names their content say themselves that they may be kept for a year.
    /// </summary>
    public static IApplicationBuilder UseCacheRules(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var response = context.Response;
            if (response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                response.Headers.CacheControl = "no-store";
            }
            else if (response.Headers.CacheControl.Count == 0)
            {
                response.Headers.CacheControl = "no-cache";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
