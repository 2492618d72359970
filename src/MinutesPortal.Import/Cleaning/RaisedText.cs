using AngleSharp.Dom;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Writes raised and lowered text so that it does not run into what stands before it: "£25¹", not "£251"; but "4th".</summary>
internal static class RaisedText
{
    private const string Plain = "0123456789+-=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private static readonly string[] Joined = ["st", "nd", "rd", "th", "o", "a", "er", "ain", "af", "il", "ydd", "fed", "eg", "®", "™", "©", "*", "†", "‡"];

    /// <returns>What stands for the element; null if its text can be joined as it is.</returns>
    public static string? Of(IElement element, bool isLowered) =>
        element.TextContent.Equals(element.TextContent.TrimStart(), StringComparison.Ordinal) ? Of(element.TextContent, isLowered) : null;

    /// <returns>What stands for the text; null if it can be joined as it is.</returns>
    public static string? Of(string raised, bool isLowered)
    {
        var text = raised.Trim();
        if (text.Length == 0 || Joined.Contains(text, StringComparer.OrdinalIgnoreCase) || text[0] is '[' or '(')
        {
            return null;
        }

        return text.All(character => Plain.Contains(character, StringComparison.Ordinal))
            ? string.Concat(text.Select(character => (isLowered ? Lowered : Raised)[Plain.IndexOf(character, StringComparison.Ordinal)]))
            : text.Any(char.IsAsciiDigit) || text.Length == 1 ? $"[{text}]" : null;
    }
}
