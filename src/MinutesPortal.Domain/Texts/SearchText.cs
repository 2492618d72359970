using System.Globalization;
using System.Text;

namespace MinutesPortal.Domain.Texts;

/// <summary>
/// Text in the form in which search compares it, for both records and queries. Words are letters and digits. Accents, capitals and
/// apostrophes are ignored. "Saint" becomes "St"; "Cllr" and "Cynghorydd" become "Councillor". So St Mary's matches
/// Saint Marys, and tŷ matches ty.
/// </summary>
public static class SearchText
{
    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (var character in SourceText.Valid(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (!IsWithinWord(character) && word.Length > 0)
            {
                yield return Whole(word);
            }
        }

        if (word.Length > 0)
        {
            yield return Whole(word);
        }
    }

    /// <summary>The words of a text, joined by single spaces.</summary>
    public static string From(string? text) => text is null ? "" : string.Join(' ', WordsOf(text));

    /// <summary>Apostrophes, and the accents that remain when a letter is decomposed.</summary>
    private static bool IsWithinWord(char character) =>
        character is '\'' or '’' or '‘' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static string Whole(StringBuilder letters)
    {
        var word = letters.ToString();
        letters.Clear();
        return word switch
        {
            "saint" => "st",
            "cllr" or "cllrs" or "cyng" or "cynghorydd" => "councillor",
            _ => word,
        };
    }
}
