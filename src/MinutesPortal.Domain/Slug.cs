using System.Globalization;
using System.Text;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain;

/// <summary>A name as part of an address: lower-case letters without accents, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>"Cabinet (Tŷ Mawr)" becomes "cabinet-ty-mawr". Never empty: what has no letter or digit becomes "x".</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in SourceText.Valid(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (character is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue; // St Mary's is st-marys, and ŷ is y
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length > 0 ? text : "x";
    }

    /// <summary>The slug of a name or, where that is taken, the first with a number behind it that is not: "cabinet-2".</summary>
    public static string FirstFree(string name, IReadOnlySet<string> taken)
    {
        var (slug, number) = (Of(name), 1);
        while (taken.Contains(Numbered()))
        {
            number++;
        }

        return Numbered();

        string Numbered() => number == 1 ? slug : $"{slug}-{number}";
    }
}
