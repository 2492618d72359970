using System.Globalization;
using System.Text;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain;

/// <summary>A name as part of an address: lower-case letters without accents, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>"Cabinet (Tŷ Mawr)" becomes "cabinet-ty-mawr". A name without letters and digits becomes "x".</summary>
    public static string From(string name)
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
                continue; // St Mary's becomes st-marys, and ŷ becomes y
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length > 0 ? text : "x";
    }

    /// <summary>The slug of a name. Where it is taken, the first free one with a number added, such as "cabinet-2".</summary>
    public static string FirstFree(string name, IReadOnlySet<string> taken)
    {
        var (slug, number) = (From(name), 1);
        while (taken.Contains(Numbered()))
        {
            number++;
        }

        return Numbered();

        string Numbered() => number == 1 ? slug : $"{slug}-{number}";
    }
}
