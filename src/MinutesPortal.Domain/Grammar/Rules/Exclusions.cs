using System.Globalization;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>The public kept out of part of a meeting. LGA 1972 s.100A(4), Sch 12A; s.100A(2); in some minutes the Act of 1960.</summary>
internal static class Exclusions
{
    private static readonly PhraseSet Forms = new(
        "(public|press) ... (be|is|was|were) (also|now|therefore)? excluded", "exclude ... (public|press)", "excluding ... (public|press)", "(public|press) (were|was|be) (asked|requested|required) to (leave|withdraw)",
        "(cau|gwahardd|eithrio|orchymyn) ... (cyhoedd|wasg)", "cyhoedd adael y cyfarfod", "resolve ... into private", "exclusion of the (public|press) ... (agreed|resolved)");

    private static readonly PhraseSet Negations = new("not (be)? excluded", "no (members of the)? public");

    public static FoundExclusion? In(ReadText text)
    {
        foreach (var (piece, from, to) in text.All.OrderByDescending(piece => piece.Piece.Kind == Meetings.EntryKind.Resolution))
        {
            var found = Forms.In(text.Words, from, to).FirstOrDefault();
            if (found is null || Negations.In(text.Words, from, to).Any())
            {
                continue;
            }

            var numbers = NumbersIn(text.Words, from, to);
            var saysWhy = numbers.Count > 0;
            if (!saysWhy)
            {
                numbers = text.All.Select(other => NumbersIn(text.Words, other.From, other.To)).FirstOrDefault(others => others.Count > 0) ?? [];
            }

            return new(numbers, piece.Kind == Meetings.EntryKind.Resolution && saysWhy ? Confidence.Certain : Confidence.Likely) { Piece = text.PieceOf(from) };
        }

        return null;
    }

    /// <summary>Categories, where the council has its own; else paragraphs.</summary>
    private static List<string> NumbersIn(Words words, int from, int to)
    {
        var category = ListAfter(words, from, to, ["category", "categories"]);
        return category.Count > 0 ? category : ListAfter(words, from, to, ["paragraph", "paragraphs", "para", "paras", "paragraff", "baragraff", "paragraffau", "baragraffau", "mharagraff", "mharagraffau"]);
    }

    private static List<string> ListAfter(Words words, int from, int to, HashSet<string> labels)
    {
        var numbers = new List<string>();
        for (var index = from; index < to; index++)
        {
            if (!labels.Contains(words[index].Lower))
            {
                continue;
            }

            for (var next = index + 1; next < to && !(next > index + 1 && words[next - 1].IsLetters && words[next - 1].Lower.Length > 3) && (IsParagraph(words[next]) || words[next].Lower is "," or "and" or "a" or "&" or "or" or "(" or ")" or "to" or "." || words[next].Lower.Length == 1); next++)
            {
                if (words[next].BeginsSentence && next > index + 1)
                {
                    break;
                }

                if (IsParagraph(words[next]) && !numbers.Contains(words[next].Lower))
                {
                    numbers.Add(words[next].Lower);
                }
            }
        }

        return numbers;
    }

    /// <summary>Schedule 12A has eighteen at most; "12A" and "100A" are not among them.</summary>
    private static bool IsParagraph(Word word) =>
        int.TryParse(word.Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 21;
}
