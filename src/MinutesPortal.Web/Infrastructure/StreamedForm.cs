using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Reads a form with files as it comes in. ASP.NET Core would first write the files to the machine's temporary folder, where a killed program
/// leaves them.
/// </summary>
public static class StreamedForm
{
    private const int LongestBoundary = 100;
    private const int LongestField = 10_000;
    private const int MostParts = 200;

    /// <summary>Reads all parts in their order.</summary>
    /// <param name="take">Gets the name and the bytes of a file. Files without a name, which nobody chose, are left out.</param>
    /// <returns>The fields that are no files.</returns>
    /// <exception cref="InvalidDataException">The form is damaged, or a field is far too long.</exception>
    public static async Task<Dictionary<string, StringValues>> ReadAsync(HttpRequest request, Func<string, Stream, Task> take, CancellationToken cancellationToken)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        if (boundary.Length is 0 or > LongestBoundary)
        {
            throw new InvalidDataException("A form with files has a boundary.");
        }

        var fields = new Dictionary<string, StringValues>();
        var parts = new MultipartReader(boundary, request.Body);
        for (var count = 0; await parts.ReadNextSectionAsync(cancellationToken) is { } part; count++)
        {
            if (count == MostParts || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
            {
                throw new InvalidDataException("The form has too many parts, or one without a name.");
            }

            var fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName);
            if (fileName.Length > 0)
            {
                await take(fileName.ToString(), part.Body);
            }
            else if (!disposition.FileName.HasValue)
            {
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), await TextOfAsync(part.Body, cancellationToken));
            }
        }

        return fields;
    }

    private static async Task<string> TextOfAsync(Stream field, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(field);
        var text = new char[LongestField];
        var length = await reader.ReadBlockAsync(text, cancellationToken);
        return length < LongestField ? new(text, 0, length) : throw new InvalidDataException("A field of the form is too long.");
    }
}

/// <summary>Leaves a form with files unread, for <see cref="StreamedForm"/>. Forms without files are bound as on every page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamsFilesAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
        {
            context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
            context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
            context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
