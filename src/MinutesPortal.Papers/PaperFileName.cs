using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers;

/// <summary>Makes a safe file name of the one that was given.</summary>
internal static partial class PaperFileName
{
    private const int Longest = 150;

    /// <exception cref="DomainException">The name has characters that nobody sees, or that change the direction of writing.</exception>
    public static void RefuseUnreadable(string name)
    {
        if (name.EnumerateRunes().Any(IsUnreadable))
        {
            throw new DomainException("Rename the file. Its name has characters that cannot be seen or that change the direction of writing.");
        }
    }

    /// <summary>The ending, without the dot; null where the name has none.</summary>
    public static string? ExtensionOf(string name) => Extension().Match(LastPart(name)) is { Success: true } match ? match.Groups["ending"].Value : null;

    /// <summary>The name with an ending of the type.</summary>
    public static string For(string name, PaperType type)
    {
        var ending = ExtensionOf(name);
        var stem = ending is null ? LastPart(name) : LastPart(name)[..^(ending.Length + 1)];
        var kept = type.Extensions.FirstOrDefault(extension => extension.Equals(ending, StringComparison.OrdinalIgnoreCase)) ?? type.Extensions[0];
        while (ExtensionOf(stem) is { } inner && type.Extensions.Contains(inner, StringComparer.OrdinalIgnoreCase))
        {
            stem = stem[..^(inner.Length + 1)]; // report.pdf.exe
        }

        var clean = Spaces().Replace(Unwanted().Replace(stem.Normalize(NormalizationForm.FormC), "-"), " ").Trim(' ', '.', '-');
        clean = clean.Length <= Longest ? clean : clean[..(char.IsHighSurrogate(clean[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd();
        return $"{(clean.Length == 0 ? "paper" : clean)}.{kept}";
    }

    /// <summary>The name as a title: without its ending, and with spaces for underscores.</summary>
    public static string InWords(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ');
        var stem = Spaces().Replace(name.Contains(' ', StringComparison.Ordinal) ? name : name.Replace('-', ' '), " ").Trim();
        return stem.Length == 0 ? "Paper" : char.ToUpper(stem[0], CultureInfo.InvariantCulture) + stem[1..];
    }

    private static bool IsUnreadable(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
        || rune == Rune.ReplacementChar; // also half of a surrogate pair

    /// <summary>Old browsers send the whole path.</summary>
    private static string LastPart(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();

    [GeneratedRegex(@"\.(?<ending>[A-Za-z][A-Za-z0-9]{0,5})$", RegexOptions.NonBacktracking)]
    private static partial Regex Extension();

    // What Windows, browsers or the portal do not allow in a name.
    [GeneratedRegex(@"[<>:""|?*/\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
