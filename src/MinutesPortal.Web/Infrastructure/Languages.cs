using System.Globalization;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>English, and its Welsh twin under /cy and the same path. By the address alone: neither a cookie nor the browser's language changes what an address answers.</summary>
public static class Languages
{
    private static readonly PathString WelshBase = "/cy";

    /// <summary>Keys by themselves, as nothing else has them.</summary>
    private static readonly object KeptTwin = new(), FallenBack = new();

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly CultureInfo Welsh = CultureInfo.GetCultureInfo("cy-GB");

    /// <summary>Whether words are shown in Welsh now.</summary>
    public static bool IsWelsh => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "cy";

    /// <summary>Takes /cy off the path and onto the base, so that every link made on a Welsh page leads to a Welsh page.</summary>
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

    /// <summary>Keeps the address of the page in the other language, before an error page takes this one's place.</summary>
    public static void KeepTwin(HttpContext context) => context.Items[KeptTwin] = Twin(context.Request);

    /// <summary>The address of this page in the other language; on an error page that of what was asked for.</summary>
    public static string Twin(HttpRequest request)
    {
        if (request.HttpContext.Items[KeptTwin] is string kept)
        {
            return kept;
        }

        return TwinBase(request) + request.Path + request.QueryString;
    }

    /// <summary>What stands before the path of every page in the other language.</summary>
    public static string TwinBase(HttpRequest request)
    {
        var basePath = request.PathBase.Value ?? "";
        return IsWelsh ? basePath[..^WelshBase.Value!.Length] : basePath + WelshBase.Value;
    }

    /// <summary>Notes that this page shows words of the council's in English because there is no Welsh of them.</summary>
    public static void NoteEnglish(HttpContext context) => context.Items[FallenBack] = true;

    /// <summary>Whether a Welsh page had to show English, as far as it is written.</summary>
    public static bool HasEnglish(HttpContext context) => IsWelsh && context.Items.ContainsKey(FallenBack);

    /// <summary>
    /// What the council wrote, in the language of the page, or in the other where it wrote it only in that; and then which that is.
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
