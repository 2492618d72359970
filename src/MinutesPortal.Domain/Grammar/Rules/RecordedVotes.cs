using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>
/// Recorded votes: "For – Amory, Keld", "AGAINST (2): Councillors …", or a heading with names below.
/// LGA 1972 Sch 12 para 13; SI 2014/165 for budget votes.
/// </summary>
internal static class RecordedVotes
{
    private static readonly PhraseSet InFavour = new(
        "(for|in favour of) the (motion|proposal|recommendation|recommendations|application|resolution|substantive motion)", "(for|in favour|ayes|o blaid|voting for|voted for|voting in favour)", "those voting for");

    private static readonly PhraseSet Opposed = new(
        "against (the (motion|proposal|recommendation|recommendations|application|resolution|substantive motion))?", "for the amendment", "(noes|yn erbyn|voting against|voted against)", "those voting against");

    private static readonly PhraseSet Neither = new("(abstain|abstained|abstention|abstentions|abstaining|ymatal|not voting)");

    public static void Read(Words words, VoteTally tally)
    {
        ReadTables(words, tally);
        for (var index = 0; index < words.Count;)
        {
            var found = words[index].BeginsLine || (index > 0 && words[index - 1].Lower is ";" or "." or "there") // "There voted for: …"
                ? Opposed.At(words, index) is { } opposed ? (opposed.End, 1) : InFavour.At(words, index) is { } favour ? (favour.End, 0) : Neither.At(words, index) is { } neither ? (neither.End, 2) : (0, -1)
                : (0, -1);
            if (found.Item2 < 0)
            {
                index++;
                continue;
            }

            var (behind, count) = PastCount(words, found.Item1);
            var (names, end) = behind > found.Item1 || words[Math.Min(behind, words.Count - 1)].BeginsLine ? NameList.At(words, behind, words.Count, areSurnames: true) : ([], behind);
            if (names.Count > 0)
            {
                var typed = names.Select(name => Names.NameOf(words, name.Start, name.End)).ToList();
                Put(tally, found.Item2, typed, count ?? PastCount(words, names[^1].End).Count);
                tally.Word = tally.Word < 0 ? index : tally.Word;
            }

            index = Math.Max(end, index + 1);
        }
    }

    /// <summary>A table with a column for each side, or with a row for each member.</summary>
    private static void ReadTables(Words words, VoteTally tally)
    {
        var sides = new List<int>();
        var isFirstRow = true;
        foreach (var row in RowsOf(words))
        {
            var heads = row.Select(cell => SideAt(words, cell.From, cell.To)).ToList();
            if (heads.Count(side => side >= 0) > 1)
            {
                sides = heads;
                isFirstRow = true;
            }
            else if (sides.Count == row.Count)
            {
                foreach (var (side, (from, to)) in sides.Zip(row).Where(pair => pair.First >= 0))
                {
                    AddNames(tally, side, [.. NameList.At(words, from, to, areSurnames: true).Names.Select(name => Names.NameOf(words, name.Start, name.End))], isFirstRow);
                }

                isFirstRow = false;
            }
            else if (row.Count >= 2 && heads[^1] >= 0 && PersonName.EndAt(words, row[0].From, 2) is var end && end > row[0].From)
            {
                AddNames(tally, heads[^1], [Names.NameOf(words, row[0].From, end)], false);
            }
        }
    }

    private static void AddNames(VoteTally tally, int side, IEnumerable<string> names, bool isFirst)
    {
        if (isFirst)
        {
            Put(tally, side, [.. names], null);
        }
        else
        {
            (side switch { 0 => tally.ForNames, 1 => tally.AgainstNames, _ => tally.AbstainedNames }).AddRange(names);
        }
    }

    /// <summary>0 for, 1 against, 2 neither; -1 where a cell says none of these.</summary>
    private static int SideAt(Words words, int from, int to) =>
        from >= to ? -1 : Opposed.At(words, from, to) is not null ? 1 : InFavour.At(words, from, to) is not null ? 0 : Neither.At(words, from, to) is not null ? 2 : -1;

    /// <summary>The rows of tables: lines that begin with a bar, as the cells between the bars.</summary>
    private static IEnumerable<IReadOnlyList<(int From, int To)>> RowsOf(Words words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] is not { Lower: "|", BeginsLine: true })
            {
                continue;
            }

            var cells = new List<(int, int)>();
            var start = index + 1;
            for (index++; index < words.Count && !words[index].BeginsLine; index++)
            {
                if (words[index].Lower is "|")
                {
                    cells.Add((start, index));
                    start = index + 1;
                }
            }

            index--;
            yield return cells;
        }
    }

    private static void Put(VoteTally tally, int side, List<string> names, int? count)
    {
        tally.SaysVote = true;
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
