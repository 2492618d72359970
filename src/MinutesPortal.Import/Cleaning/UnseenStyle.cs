using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Whether the letters of an element cannot be seen: they have the colour of what is behind them, or stand outside the page.</summary>
internal static partial class UnseenStyle
{
    /// <summary>Colours this close cannot be told apart. Of 255 for each of red, green and blue.</summary>
    private const int SameColour = 40;

    private static readonly Dictionary<string, (int R, int G, int B)> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = (0, 0, 0),
        ["windowtext"] = (0, 0, 0),
        ["white"] = (255, 255, 255),
        ["window"] = (255, 255, 255),
        ["red"] = (255, 0, 0),
        ["green"] = (0, 128, 0),
        ["lime"] = (0, 255, 0),
        ["blue"] = (0, 0, 255),
        ["navy"] = (0, 0, 128),
        ["yellow"] = (255, 255, 0),
        ["gray"] = (128, 128, 128),
        ["grey"] = (128, 128, 128),
        ["silver"] = (192, 192, 192),
        ["maroon"] = (128, 0, 0),
        ["purple"] = (128, 0, 128),
        ["teal"] = (0, 128, 128),
        ["aqua"] = (0, 255, 255),
        ["cyan"] = (0, 255, 255),
        ["fuchsia"] = (255, 0, 255),
        ["magenta"] = (255, 0, 255),
        ["olive"] = (128, 128, 0),
        ["orange"] = (255, 165, 0),
        ["darkblue"] = (0, 0, 139),
        ["darkgray"] = (169, 169, 169),
        ["darkgrey"] = (169, 169, 169),
        ["lightgray"] = (211, 211, 211),
        ["lightgrey"] = (211, 211, 211),
        ["whitesmoke"] = (245, 245, 245),
    };

    public static bool IsInvisible(IElement element)
    {
        var css = StyleOf(element);
        if (OutsidePage().IsMatch(css))
        {
            return true;
        }

        if (ColourIn(css, Colour()) is null && ColourIn(css, Background()) is null && element.GetAttribute("bgcolor") is null && element.GetAttribute("color") is null)
        {
            return false; // nothing changes here
        }

        if (Transparent().IsMatch(css))
        {
            return true;
        }

        var around = element.GetAncestors().OfType<IElement>().Prepend(element).ToList();
        var behind = around.Select(outer => ColourIn(StyleOf(outer), Background()) ?? Parse(outer.GetAttribute("bgcolor"))).FirstOrDefault(colour => colour is not null);
        var letters = around.Select(outer => ColourIn(StyleOf(outer), Colour()) ?? Parse(outer.GetAttribute("color"))).FirstOrDefault(colour => colour is not null);
        var hasPicture = around.Any(outer => Picture().IsMatch(StyleOf(outer)));
        return !hasPicture && AreSame(letters ?? (0, 0, 0), behind ?? (255, 255, 255));
    }

    /// <summary>Whether letters cannot be told from what is behind them. Colours as Word writes them: six digits, or null and "auto" for what is usual.</summary>
    public static bool AreSame(string? letters, string? behind) => AreSame(Parse($"#{letters}") ?? (0, 0, 0), Parse($"#{behind}") ?? (255, 255, 255));

    /// <summary>Whether the style may make letters unseen, so that it counts where a style sheet gives it.</summary>
    public static bool MayHide(string css) => Colour().IsMatch(css) || Background().IsMatch(css) || OutsidePage().IsMatch(css);

    private static string StyleOf(IElement element) => element.GetAttribute("style") ?? "";

    private static bool AreSame((int R, int G, int B) one, (int R, int G, int B) other) =>
        Math.Abs(one.R - other.R) + Math.Abs(one.G - other.G) + Math.Abs(one.B - other.B) <= SameColour;

    /// <summary>The last of the style counts.</summary>
    private static (int R, int G, int B)? ColourIn(string css, Regex property) =>
        property.Matches(css).LastOrDefault() is { } match ? Parse(match.Groups["value"].Value) : null;

    private static (int R, int G, int B)? Parse(string? value)
    {
        if (value is null)
        {
            return null;
        }

        foreach (var word in value.Split([' ', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Names.TryGetValue(word, out var named))
            {
                return named;
            }
        }

        if (Hexadecimal().Match(value) is { Success: true } hex)
        {
            var digits = hex.Groups["digits"].Value;
            var full = digits.Length == 3 ? string.Concat(digits.Select(digit => $"{digit}{digit}")) : digits;
            int At(int index) => int.Parse(full.AsSpan(index, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return (At(0), At(2), At(4));
        }

        if (Decimal().Match(value) is { Success: true } parts)
        {
            int Of(string name) => Math.Min(255, int.Parse(parts.Groups[name].ValueSpan, CultureInfo.InvariantCulture));
            return (Of("r"), Of("g"), Of("b"));
        }

        return null;
    }

    [GeneratedRegex(@"(?:^|;|\s)color\s*:\s*(?<value>[^;]{1,60})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Colour();

    [GeneratedRegex(@"(?:^|;|\s)(?:background(?:-color)?|mso-highlight)\s*:\s*(?<value>[^;]{1,120})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Background();

    [GeneratedRegex(@"(?:^|;|\s)background(?:-image)?\s*:[^;]*(?:url\(|gradient)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?:^|;|\s)color\s*:\s*(?:transparent|rgba\([^)]*,\s*0*(?:\.0*)?\s*\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Transparent();

    [GeneratedRegex(@"(?:^|;|\s)(?:text-indent|left|top|right|margin-left)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|pt|em|rem|cm|%)|(?:^|;|\s)clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*(?:50|100)%)|(?:^|;|\s)font-size\s*:\s*(?:0?\.\d+|1)(?:px|pt)\b|(?:^|;|\s)filter\s*:[^;]*blur\(\s*[1-9]|(?:^|;|\s)(?:text-security|-webkit-text-security)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OutsidePage();

    [GeneratedRegex(@"#(?<digits>[0-9a-f]{6}|[0-9a-f]{3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"rgba?\(\s*(?<r>\d{1,3})[\s,]+(?<g>\d{1,3})[\s,]+(?<b>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Decimal();
}
