using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>One side's number: "7 for" or "For 7". Where "For 7, Against 2" stands, 7 is not against.</summary>
internal sealed record VoteCount(PhraseSet NumberFirst, PhraseSet LabelFirst)
{
    public static bool IsNumberFirst(Words words, int from, int to, params IEnumerable<VoteCount> counts)
    {
        var (number, label) = (int.MaxValue, int.MaxValue);
        foreach (var count in counts)
        {
            number = Math.Min(number, First(count.NumberFirst, words, from, to)?.Start ?? int.MaxValue);
            label = Math.Min(label, First(count.LabelFirst, words, from, to)?.Start ?? int.MaxValue);
        }

        return number <= label;
    }

    public int? In(Words words, int from, int to, bool isNumberFirst) =>
        (First(isNumberFirst ? NumberFirst : LabelFirst, words, from, to) ?? First(isNumberFirst ? LabelFirst : NumberFirst, words, from, to))?["n"] is { } slot
            ? Numbers.ValueAt(words, slot.Start)
            : null;

    /// <summary>Not "2. Against": the number of a point.</summary>
    private static PhraseMatch? First(PhraseSet set, Words words, int from, int to) =>
        set.In(words, from, to).FirstOrDefault(match => !(match["n"]!.Value.Start == match.Start && words[match.Start + 1].IsMark));
}
