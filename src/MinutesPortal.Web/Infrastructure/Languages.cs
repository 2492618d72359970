using System.Globalization;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// English, and Welsh under /cy with the same path. Only the address decides: neither a cookie nor the browser's language has an effect.
/// </summary>
public static class Languages
{
    private static readonly PathString WelshBase = "/cy";

    /// <summary>Keys in <see cref="HttpContext.Items"/>.</summary>
    private static readonly object KeptTwin = new(), FallenBack = new();

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly CultureInfo Welsh = CultureInfo.GetCultureInfo("cy-GB");

    /// <summary>Whether the current page is in Welsh.</summary>
    public static bool IsWelsh => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "cy";

    /// <summary>Moves /cy from the path to the base path, so that links on a Welsh page lead to Welsh pages.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isWelsh = context.Request.Path.StartsWithSegments(WelshBase, StringComparison.Ordinal, out var rest);
        if (isWelsh)
        {
            context.Request.PathBase += WelshBase;
            context.Request.Path = rest.HasValue ? rest : "/";
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = isWelsh ? Welsh : English;
        return next(context);
    });

    /// <summary>Keeps the address in the other language before an error page replaces this one.</summary>
    public static void KeepTwin(HttpContext context) => context.Items[KeptTwin] = Twin(context.Request);

    /// <summary>The address of this page in the other language. On an error page, that of the page asked for.</summary>
    public static string Twin(HttpRequest request)
    {
        if (request.HttpContext.Items[KeptTwin] is string kept)
        {
            return kept;
        }

        return TwinBase(request) + request.Path + request.QueryString;
    }

    /// <summary>The base path of the other language.</summary>
    public static string TwinBase(HttpRequest request)
    {
        var basePath = request.PathBase.Value ?? "";
        return IsWelsh ? basePath[..^WelshBase.Value!.Length] : basePath + WelshBase.Value;
    }

    /// <summary>Records that this page shows English text of the council because there is no Welsh.</summary>
    public static void NoteEnglish(HttpContext context) => context.Items[FallenBack] = true;

    /// <summary>Whether a Welsh page has shown English so far.</summary>
    public static bool HasEnglish(HttpContext context) => IsWelsh && context.Items.ContainsKey(FallenBack);

    /// <summary>
    /// Text of the council in the language of the page, or else in the other language with that language's tag.
    /// </summary>
    /// <param name="text">Not blank.</param>
    public static (string Words, string? Language) Shown(this BilingualText text)
    {
        if (IsWelsh)
        {
            return string.IsNullOrWhiteSpace(text.Welsh) ? (text.English, "en") : (text.Welsh, null);
        }

        return string.IsNullOrWhiteSpace(text.English) ? (text.Welsh!, "cy") : (text.English, null);
    }
}
