using Microsoft.AspNetCore.Http.Features;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Access;

/// <summary>
/// What somebody typed before the session ended. It travels as hidden fields through the forms of signing in, and is then sent to where it
/// was meant to go. Nothing of it is stored.
/// </summary>
public sealed class KeptForm
{
    /// <summary>Goes before the names of the kept fields.</summary>
    public const string Prefix = "kept.";

    private const int Most = 2 * 1024 * 1024;

    /// <summary>A key in <see cref="HttpContext.Items"/>.</summary>
    private static readonly object Kept = new();

    private KeptForm(string to, IReadOnlyList<KeyValuePair<string, string>> fields) => (To, Fields) = (to, fields);

    /// <summary>The path to which the form was sent, with its query.</summary>
    public string To { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>Keeps the form of a request that is refused, if it is not too large. Files and passwords are left out.</summary>
    public static async Task KeepAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Most;
        }

        try
        {
            var form = await request.ReadFormAsync(new FormOptions { BufferBodyLengthLimit = Most, MultipartBodyLengthLimit = Most }, context.RequestAborted);
            var fields = form.Where(field => !IsSecret(field.Key)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToList();
            if (fields.Sum(field => field.Key.Length + field.Value.Length) <= Most)
            {
                context.Items[Kept] = new KeptForm(request.Path + request.QueryString, fields);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            // Too large, or no form. The page then says that nothing could be kept.
        }
    }

    /// <summary>The form of the request that was refused, or the one that the forms of signing in carry; null where there is none.</summary>
    /// <param name="to">Where the forms of signing in lead.</param>
    public static KeptForm? In(HttpContext context, string? to)
    {
        if (context.Items[Kept] is KeptForm refused)
        {
            return refused;
        }

        if (to?.StartsWith($"/{OfficeLinks.Desk}", StringComparison.Ordinal) != true || !HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
        {
            return null;
        }

        var fields = context.Request.Form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key[Prefix.Length..], value ?? ""))).ToList();
        return fields.Count > 0 ? new(to, fields) : null;
    }

    private static bool IsSecret(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.Contains("code", StringComparison.OrdinalIgnoreCase);
}
