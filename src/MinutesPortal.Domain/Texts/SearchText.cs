using System.Globalization;
using System.Text;

namespace MinutesPortal.Domain.Texts;

/// <summary>
/// Text as search compares it, on both sides: letters and digits make words; accents, capitals and apostrophes do not count;
/// "Saint" is "St", and "Cllr" and "Cynghorydd" are "Councillor". So St Mary's is St Marys and Saint Mary's, and tŷ is ty.
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

    /// <summary>The words of a text, parted by single spaces.</summary>
    public static string Of(string? text) => text is null ? "" : string.Join(' ', WordsOf(text));

    /// <summary>Apostrophes and the accents that decomposing a letter leaves behind it.</summary>
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
