using System.Globalization;
using System.Text;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Matching;

/// <summary>Compares texts of two sources. It ignores white space, capitals, and the shape of bullets and quotation marks, which depend on how a page was saved.</summary>
internal static class LenientComparison
{
    /// <summary>A key that is equal for two texts that count as the same.</summary>
    public static string KeyOf(string? words)
    {
        var key = new StringBuilder();
        foreach (var character in SeenCharacters.WithoutInvisible(words ?? "").Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(character))
            {
                key.Append(character switch
                {
                    '‘' or '’' or '`' => '\'',
                    '“' or '”' => '"',
                    '–' or '—' => '-',
                    _ => char.ToLower(character, CultureInfo.InvariantCulture),
                });
            }
        }

        return key.ToString();
    }

    /// <summary>A key for names of panels, in which "&amp;" is "and" and hyphens do not count: "Sub-Committee", "Subcommittee".</summary>
    public static string KeyOfPanel(string? name) =>
        KeyOf(name).Replace("&", "and", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>Whether both texts are the same and not empty.</summary>
    public static bool AreSame(string? one, string? other) => KeyOf(one) is { Length: > 0 } key && key == KeyOf(other);

    /// <summary>Whether <paramref name="part"/> equals <paramref name="whole"/>, or would if some lines of it were removed.</summary>
    public static bool OnlyLacksLines(string? part, string? whole) => OnlyLacksLines(LinesOf(part), LinesOf(whole));

    private static bool OnlyLacksLines(List<string> part, List<string> whole)
    {
        var next = 0;
        foreach (var line in part)
        {
            next = whole.IndexOf(line, next) + 1;
            if (next == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two texts, neither of them empty, are the same except for lines that one of them lacks.</summary>
    public static bool AreOneText(List<string> one, List<string> other) =>
        one.Count > 0 && other.Count > 0 && (OnlyLacksLines(one, other) || OnlyLacksLines(other, one));

    /// <summary>Splits "7a." into 7 and "a"; null if the number does not begin with digits.</summary>
    public static (int Number, string Letter)? OrderOf(string? number)
    {
        var typed = KeyOf(number).TrimEnd('.', ')');
        var digits = typed.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && int.TryParse(typed[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value, typed[digits..])
            : null;
    }

    /// <summary>Whether both have a number, and the numbers differ.</summary>
    public static bool NumbersDiffer(string? one, string? other) =>
        one is not null && other is not null && KeyOf(one).TrimEnd('.', ')') != KeyOf(other).TrimEnd('.', ')');

    /// <summary>The lines of a text as they are compared, without blank ones.</summary>
    public static List<string> LinesOf(string? text) =>
        [.. (text ?? "").Split('\n').Select(line => KeyOf(line).TrimStart('·', '•', '▪', '*', '-')).Where(line => line.Length > 0)];
}
