using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>
/// How people are named: a title and a name ("Councillor Dr A Example-Sample MBE"), initials and a surname, or a post ("the Leader of the Council").
/// </summary>
internal static class Names
{
    private static readonly PhraseSet PostPhrases = new(
        "the? (cabinet member|portfolio holder|lead member|executive member) for",
        "the? (chair|chairman|chairwoman|chairperson|vice-chair|vice-chairman|convener|convenor|provost|president) (of the (council|committee|panel|board|meeting|authority))?",
        "the? (deputy leader|leader|deputy mayor|lord mayor|mayor|deputy chair|deputy chairman) (of the council)?",
        "y? (cadeirydd|is-gadeirydd|arweinydd)");

    /// <summary>What stands before a thing, never before a person: "a new Premises Licence", "the proposed Action Plan".</summary>
    private static readonly PhraseSet Articles = new(
        "(the|a|an|its|their|our|any|each|this) (new|proposed|draft|revised|updated|final|annual|existing|local|current|approved)*",
        "(new|draft|revised|updated|annual|existing)");

    private const int LongestArticle = 4;

    /// <summary>The word behind the person or post that a sentence names at a word; that word itself where it names none.</summary>
    internal static int FindEnd(Words words, int index)
    {
        var post = EndOfPost(words, index);
        return post > index || words.Vocabulary.Has("plural", words[index].Lower) ? post : PersonName.EndAt(words, index, fewestNames: 2) is var end && (HasTitle(words, index) || !IsThing(words, index)) ? end : index;
    }

    /// <summary>"the Chair", "the Leader of the Council", "the Cabinet Member for Culture and Leisure".</summary>
    public static int EndOfPost(Words words, int index)
    {
        if (PostPhrases.At(words, index) is not { } post)
        {
            return index;
        }

        var end = post.End;
        while (words[post.End - 1].Lower is "for" && end < words.Count && !words[end].BeginsSentence && (words[end].BeginsUpper || JoinsCapitals(words, end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a name may begin with this word though it is in small letters: "the Chair".</summary>
    public static bool CanPrecedeName(Words words, int index)
    {
        var lower = words[index].Lower;
        return lower is "the" or "chair" or "chairman" || words.Vocabulary.Has("titleprefix", lower) || words.Vocabulary.Has("title", lower);
    }

    /// <summary>Whether a name begins with a title, at a word.</summary>
    public static bool HasTitle(Words words, int index) => PersonName.IsTitle(words, index);

    /// <summary>Without the Welsh article, and without the 's of "Councillor Example's substitute".</summary>
    public static string NameOf(Words words, int start, int end)
    {
        var name = OnOneLine(words.Between(words[start].Lower is "y" && end > start + 1 ? start + 1 : start, end));
        return name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
    }

    /// <summary>Without line ends and emphasis.</summary>
    public static string OnOneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("*", "", StringComparison.Ordinal);

    /// <summary>A tab, or more than one space: the next column.</summary>
    public static bool IsSetApart(Words words, int index) =>
        words.Source.AsSpan(words[index - 1].End, words[index].Start - words[index - 1].End) is var gap && (gap.Contains('\t') || gap.IndexOf("  ") >= 0) && !gap.Contains('\n');

    /// <summary>What has an article and no title is a thing.</summary>
    private static bool IsThing(Words words, int index)
    {
        for (var start = Math.Max(0, index - LongestArticle); start < index; start++)
        {
            if (Articles.At(words, start, index) is { } article && article.End == index && !words[index].BeginsSentence)
            {
                return true;
            }
        }

        return false;
    }

    private static bool JoinsCapitals(Words words, int index) =>
        words[index].Lower is "and" or "&" or "," && index + 1 < words.Count && words[index + 1].BeginsUpper && !HasTitle(words, index + 1);
}
