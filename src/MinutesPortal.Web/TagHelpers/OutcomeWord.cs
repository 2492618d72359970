using System.Text.RegularExpressions;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>The house word that begins a decision.</summary>
internal static partial class OutcomeWord
{
    /// <summary>The text with that word in Markdown's bold, where it begins with one in plain capitals.</summary>
    public static string InBold(string text) => Pattern().Replace(text, "**$0**");

    [GeneratedRegex(@"^(?:RESOLVED|RECOMMENDED|AGREED|NOTED|APPROVED|DECIDED|DECISION|PENDERFYNWYD|CYTUNWYD|NODWYD)(?:\b|(?=that))")]
    private static partial Regex Pattern();
}
