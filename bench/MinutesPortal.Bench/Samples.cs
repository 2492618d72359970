using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Bench;

/// <summary>The labelled samples of minutes. Their README says how they were made.</summary>
internal static class Samples
{
    public static IReadOnlyList<string> Of(string half) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples", half)).Where(file => Path.GetExtension(file) is ".txt" or ".html").Order(StringComparer.Ordinal)];

    /// <summary>The text as the portal would store it.</summary>
    public static string TextOf(string file) =>
        SourceText.Clean(Path.GetExtension(file) == ".html" ? WordHtml.ToMarkdown(File.ReadAllText(file)) : File.ReadAllText(file));
}
