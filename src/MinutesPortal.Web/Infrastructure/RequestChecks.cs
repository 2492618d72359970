using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Primitives;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>What is checked of every request before any page sees it.</summary>
public static class RequestChecks
{
    /// <summary>In characters.</summary>
    private const int LongestAddress = 8 * 1024, LargestHeaders = 32 * 1024;

    /// <summary>
    /// Refuses foreign hosts, and addresses and headers that are too long. In a query, characters that no text has become spaces; no path
    /// has such characters. PostgreSQL refuses some of them, and XML others.
    /// </summary>
    public static IApplicationBuilder UseRequestChecks(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            return next(context); // an error page is drawn
        }

        if (Refusal(context) is { } status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        Clean(context.Request);
        return next(context);
    });

    private static int? Refusal(HttpContext context)
    {
        if (PublicAddress.IsForeign(context) && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null) // the refusal wants its stylesheet
        {
            return StatusCodes.Status400BadRequest;
        }

        var request = context.Request;
        if ((request.Path + request.QueryString).Length > LongestAddress)
        {
            return StatusCodes.Status414UriTooLong;
        }

        if (request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)) > LargestHeaders)
        {
            return StatusCodes.Status431RequestHeaderFieldsTooLarge;
        }

        return HasStray(request.Path.Value) ? StatusCodes.Status404NotFound : null;
    }

    private static void Clean(HttpRequest request)
    {
        if (request.Query.Any(parameter => HasStray(parameter.Key) || parameter.Value.Any(HasStray)))
        {
            request.QueryString = QueryString.Create(request.Query.Select(parameter => KeyValuePair.Create(
                Clean(parameter.Key), new StringValues([.. parameter.Value.Select(value => Clean(value ?? ""))]))));
        }
    }

    private static string Clean(string text) => string.Concat(text.Select(letter => IsStray(letter) ? ' ' : letter));

    private static bool HasStray(string? text) => text?.Any(IsStray) == true;

    /// <summary>Control characters, except white space, and the characters that XML 1.0 section 2.2 leaves out.</summary>
    private static bool IsStray(char letter) => (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r')) || letter is '\uFFFE' or '\uFFFF';
}
