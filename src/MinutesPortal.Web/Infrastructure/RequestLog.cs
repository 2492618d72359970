using Serilog;
using Serilog.Events;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Logs a line for each request: method, path, status and milliseconds, but never the query with its search words.</summary>
public static class RequestLog
{
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app)
    {
        var services = app.ApplicationServices;
        var request = services.GetRequiredService<IDiagnosticContext>();
        return app
            .UseSerilogRequestLogging(options =>
            {
                // The logger of this host; the default is shared by the whole process.
                options.Logger = services.GetRequiredService<Serilog.ILogger>();
                options.MessageTemplate = "{Method:l} {Path:l} {StatusCode} {Elapsed:0} ms";
                options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
                [
                    new("Method", new ScalarValue(context.Request.Method)),
                    new("StatusCode", new ScalarValue(status)),
                    new("Elapsed", new ScalarValue(elapsed)),
                ];
            })
            .Use((context, next) =>
            {
                // Encoded, so that an address cannot forge a line. Read before the error pages change the path.
                request.Set("Path", context.Request.Path.ToUriComponent());
                return next(context);
            });
    }
}
