using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace MinutesPortal.Browser.Tests;

/// <summary>
/// The pictures of the officers' guide. The journeys make them, so they show what the portal is: <c>UPDATE_DOCS=1</c> writes those that the guide
/// names. Commit them with the change that alters a page.
/// </summary>
internal static class GuidePictures
{
    private const int Width = 1280, Height = 1200;

    /// <summary>Of a page that is longer, the guide shows the beginning.</summary>
    private const int Longest = 2_400;

    private static readonly string Docs = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs");

    /// <summary>The names of the pictures in the guide, in its order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. File.ReadLines(Path.Combine(Docs, "officers.md")).Where(line => line.Contains("](images/officers/", StringComparison.Ordinal))
            .Select(line => line.Split("](images/officers/")[1].Split(".png")[0]),
    ];

    public static string PathOf(string name) => Path.Combine(Docs, "images", "officers", $"{name}.png");

    /// <param name="journey">Goes before the name, since both journeys have steps of one name.</param>
    public static async Task KeepAsync(IPage page, string journey, string name)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && Names.Contains($"{journey}-{name}"))
        {
            await page.SetViewportSizeAsync(Width, Height);
            var isShort = await page.EvaluateAsync<int>("document.documentElement.scrollHeight") <= Longest;
            await page.ScreenshotAsync(new() { Path = PathOf($"{journey}-{name}"), FullPage = isShort });
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
