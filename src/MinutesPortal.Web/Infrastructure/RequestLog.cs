using System.Diagnostics;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Logs one line for each request: method, path, status and milliseconds. Never the query, which holds what people searched for.</summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    /// <summary>Lets the request through, and logs it when it is answered.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        var method = context.Request.Method;

        // Encoded, so that an address cannot forge a line; and taken now, as an error page is another path.
        var path = context.Request.Path.ToUriComponent();
        try
        {
            await next(context);
        }
        finally
        {
            LogRequest(method, path, context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} {Milliseconds} ms")]
    private partial void LogRequest(string method, string path, int status, long milliseconds);
}
