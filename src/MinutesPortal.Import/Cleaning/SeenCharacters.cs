using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Leaves only the characters that a reader of the source saw: none without a width, and bullets in place of the codes of symbol fonts.</summary>
internal static partial class SeenCharacters
{
    public static string In(string text) =>
        NotSeenAsTyped().IsMatch(text) ? PrivateUse().Replace(LineMarker().Replace(WithoutInvisible(text), "${before}•${after}"), Seen) : text;

    public static string WithoutInvisible(string text) => Invisible().Replace(text, "");

    /// <summary>Symbol and Wingdings lie at U+F000. What another font drew nobody can know: the letter counts as lost, and the report names its word.</summary>
    private static string Seen(Match match) => match.ValueSpan[0] switch
    {
        '\uf0a7' => "▪",
        '\uf0d8' => "➢",
        '\uf0fc' => "✓",
        '\uf06f' => "◦",
        >= '\uf000' and <= '\uf0ff' => "·",
        _ => "\ufffd",
    };

    [GeneratedRegex("[\u00ad\u180e\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotSeenAsTyped();

    [GeneratedRegex("[\u00ad\u180e\u200b-\u200d\u2060\ufeff]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Invisible();

    /// <summary>A code of a symbol font alone at the beginning of a line is a bullet, whatever it drew.</summary>
    [GeneratedRegex(@"(?<before>^[ \t\u00a0]*)[\ue000-\uefff\uf100-\uf8ff](?<after>[ \t\u00a0])", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex LineMarker();

    [GeneratedRegex("[\ue000-\uf8ff]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PrivateUse();
}
