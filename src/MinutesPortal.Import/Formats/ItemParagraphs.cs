using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Formats;

/// <summary>Divides the paragraphs of an item into its purpose on the agenda and its minutes, where the source does not mark them.</summary>
internal static partial class ItemParagraphs
{
    /// <summary>Whether it reads as the purpose of an item: "To receive …", "Report of the …, recommending …".</summary>
    public static bool IsPurpose(string paragraph) => PurposeStart().IsMatch(paragraph);

    /// <summary>Whether it begins as minutes do: with who did something, or with what was decided.</summary>
    public static bool BeginsMinutes(string paragraph) => MinutesStart().IsMatch(paragraph) || IsOutcome(paragraph);

    public static bool IsOutcome(string paragraph) => Outcome().IsMatch(paragraph);

    public static bool IsPoint(string paragraph) => Point().IsMatch(paragraph);

    /// <summary>
    /// Divides the paragraphs of an item. Only a motion to exclude the public has a purpose of several paragraphs: they give the reasons.
    /// The purpose ends where a paragraph begins as minutes do.
    /// </summary>
    public static (string? Purpose, string? Minutes, bool IsUncertain) Divide(IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 0 || !IsPurpose(paragraphs[0]))
        {
            return (null, Joined(paragraphs), false);
        }

        var end = 1;
        while (end < paragraphs.Count && (BreaksSentence(paragraphs[end]) || (Exclusion().IsMatch(paragraphs[0]) && !BeginsMinutes(paragraphs[end]))))
        {
            end++;
        }

        return (Joined([.. paragraphs.Take(end)]), Joined([.. paragraphs.Skip(end)]), end > 1);
    }

    public static string? Joined(IReadOnlyList<string> paragraphs) => paragraphs.Count == 0 ? null : string.Join("\n\n", paragraphs);

    /// <summary>Whether it continues, in lower case, a sentence that the previous paragraph broke off.</summary>
    private static bool BreaksSentence(string paragraph) => char.IsLower(paragraph[0]) && !IsPoint(paragraph);

    [GeneratedRegex(
        @"^(?:[*_]{0,3})(?:To (?:receive|consider|note|approve|agree|elect|appoint|move|confirm|sign|adopt|review|discuss|scrutinise|determine|deal|disclose|declare|hear|endorse|comment|answer|make|seek|ask|inform|update|report|propose|resolve|authorise|identify|monitor|be)\b|(?:Joint |Verbal )?[Rr]eport of (?:the )?[A-Z]|Presentation (?:by|from) (?:the )?[A-Z]|I (?:dderbyn|ystyried|gymeradwyo|nodi|ethol)\b|Adroddiad (?:gan|y|yr)\b|Derbyn\b|Ystyried\b)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PurposeStart();

    [GeneratedRegex(@"^To move\b[^\n]*\b(?:excluded|exclude|exclusion)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Exclusion();

    [GeneratedRegex(
        @"^(?:The (?:Vice[- ])?(?:Chair|Mayor|Leader|Panel|Committee|Cabinet|Council|Board|Executive|Members|Sub-Committee|minutes)\b|Councillor|Cllr|Members\b|It was\b|Cabinet\b|There (?:was|were)\b|In discussions?\b|On being put\b|A motion\b|Apologies\b)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MinutesStart();

    [GeneratedRegex(
        @"^[\s*_]{0,6}(?:It was |The \w{1,20} )?(?:RESOLVED|Resolved|RECOMMENDED|Recommended|AGREED|Agreed|NOTED|DECISION|Decision|DECIDED|PENDERFYNWYD|Penderfynwyd)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^(?:[•·▪◦➢✓❖–—*-]\s|\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,6})[).]\s)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Point();
}
