namespace MinutesPortal.Domain.Wording;

/// <summary>
/// Recorded votes: "For – Amory, Keld", "AGAINST (2): Councillors …", or a heading with names below.
/// LGA 1972 Sch 12 para 13; SI 2014/165 for budget votes.
/// </summary>
internal static class NamedVotes
{
    private static readonly PhraseSet InFavour = new(
        "(for|in favour of) the (motion|proposal|recommendation|recommendations|application|resolution|substantive motion)", "(for|in favour|ayes|o blaid|voting for|voted for|voting in favour)", "those voting for");

    private static readonly PhraseSet Opposed = new(
        "against (the (motion|proposal|recommendation|recommendations|application|resolution|substantive motion))?", "for the amendment", "(noes|yn erbyn|voting against|voted against)", "those voting against");

    private static readonly PhraseSet Neither = new("(abstain|abstained|abstention|abstentions|abstaining|ymatal|not voting)");

    public static void Read(Words words, Votes.Tally tally)
    {
        for (var index = 0; index < words.Count;)
        {
            var found = words[index].BeginsLine || (index > 0 && words[index - 1].Lower is "|" or ";" or ".")
                ? Opposed.At(words, index) is { } opposed ? (opposed.End, 1) : InFavour.At(words, index) is { } favour ? (favour.End, 0) : Neither.At(words, index) is { } neither ? (neither.End, 2) : (0, -1)
                : (0, -1);
            if (found.Item2 < 0)
            {
                index++;
                continue;
            }

            var (behind, count) = PastCount(words, found.Item1);
            var (names, end) = behind > found.Item1 || words[Math.Min(behind, words.Count - 1)].BeginsLine ? Names.List(words, behind, words.Count, areSurnames: true) : ([], behind);
            if (names.Count > 0)
            {
                var typed = names.Select(name => Motions.NameOf(words, name.Start, name.End)).ToList();
                Put(tally, found.Item2, typed, count ?? PastCount(words, names[^1].End).Count);
            }

            index = Math.Max(end, index + 1);
        }
    }

    private static void Put(Votes.Tally tally, int side, IReadOnlyList<string> names, int? count)
    {
        switch (side)
        {
            case 0:
                (tally.ForNames, tally.For) = (names, count ?? tally.For);
                break;
            case 1:
                (tally.AgainstNames, tally.Against) = (names, count ?? tally.Against);
                break;
            default:
                (tally.AbstainedNames, tally.Abstained) = (names, count ?? tally.Abstained);
                break;
        }
    }

    /// <summary>Passes over ":", "–" and "(5)".</summary>
    private static (int Behind, int? Count) PastCount(Words words, int index)
    {
        int? count = null;
        while (index < words.Count && (words[index].Lower is ":" or "-" or "–" or "(" or ")" or "|" || words[index].IsNumber))
        {
            count = words[index].IsNumber ? Numbers.ValueOf(words[index].Lower) : count;
            index++;
        }

        return (index, count);
    }
}
