using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Formats the number that a browser shows before an item of an HTML list. HTML Standard, 4.4.5 and 4.4.8.</summary>
internal static partial class ListNumber
{
    private static readonly (int Value, string Letters)[] Romans =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static string Format(IElement list, int number)
    {
        var type = list.GetAttribute("type");
        var style = StyleType().Match(list.GetAttribute("style") ?? "").Groups["type"].Value.ToLower(CultureInfo.InvariantCulture);
        return (type, style) switch
        {
            ("a", _) or (_, "lower-alpha" or "lower-latin") => Letters(number),
            ("A", _) or (_, "upper-alpha" or "upper-latin") => Letters(number).ToUpperInvariant(),
            ("i", _) or (_, "lower-roman") => Roman(number),
            ("I", _) or (_, "upper-roman") => Roman(number).ToUpperInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        } + ".";
    }

    private static string Letters(int number)
    {
        var letters = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('a' + ((rest - 1) % 26)) + letters;
        }

        return letters.Length == 0 ? number.ToString(CultureInfo.InvariantCulture) : letters;
    }

    internal static string Roman(int number)
    {
        if (number is < 1 or > 399)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var roman = new StringBuilder();
        foreach (var (value, letters) in Romans)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }

    [GeneratedRegex(@"list-style(?:-type)?\s*:\s*(?<type>[a-z-]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StyleType();
}
