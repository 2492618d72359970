using MinutesPortal.Web.Links;
using Npgsql;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>The pages for errors and for addresses that are not found, in plain words and in every environment.</summary>
public static class ErrorPages
{
    /// <summary>Answers every error with a page of the portal, at the requested address.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseStatusCodePages(async status =>
        {
            var context = status.HttpContext;
            Languages.KeepTwin(context);
            context.Request.Method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Head : HttpMethods.Get; // the page is read, whatever was asked
            context.Request.Path = context.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound => "/not-found",
                StatusCodes.Status401Unauthorized => "/" + OfficeLinks.SignIn,
                _ => "/error",
            };
            context.Request.QueryString = QueryString.Empty;
            context.Request.RouteValues.Clear();
            context.SetEndpoint(null);
            await status.Next(context);
        })
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = _ => Task.CompletedTask,
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = failure => IsDatabaseAway(failure.Exception), // PageConnections says so once
        });

    private static int StatusOf(Exception exception) =>
        IsDatabaseAway(exception) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    /// <summary>
    /// EF Core wraps the exceptions of Npgsql. An error that the server reports is our fault, unless it is transient, the server does not let
    /// the login in, or it took too long.
    /// </summary>
    private static bool IsDatabaseAway(Exception? exception) => exception switch
    {
        null => false,
        PostgresException refused => refused.IsTransient
            || refused.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.QueryCanceled,
        NpgsqlException => true,
        _ => IsDatabaseAway(exception.InnerException),
    };
}
