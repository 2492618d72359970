using System.Text.RegularExpressions;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>The word with which the text of a decision begins.</summary>
internal static partial class OutcomeWord
{
    /// <summary>Makes the word bold in Markdown if the text begins with it in capitals.</summary>
    public static string InBold(string text) => Pattern().Replace(text, "**$0**");

    [GeneratedRegex(@"^(?:RESOLVED|RECOMMENDED|AGREED|NOTED|APPROVED|DECIDED|DECISION|PENDERFYNWYD|CYTUNWYD|NODWYD)(?:\b|(?=that))")]
    private static partial Regex Pattern();
}
