using MinutesPortal.Import.Formats.ModernGovPages;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>
/// Finds the numbered headings of a text. What counts is that they look alike and stand apart, and not that their numbers follow one
/// another: meetings withdraw items, change their order and number in parts. A list within an item begins with a number that is taken.
/// </summary>
internal sealed class NumberedItems
{
    private const int GreatestGap = 10;
    private const int StartsTried = 4;

    private readonly List<TextParagraph> _paragraphs;
    private readonly bool _isList; // of a page, where every heading has the form of the first

    private NumberedItems(List<TextParagraph> paragraphs, bool isList) => (_paragraphs, _isList) = (paragraphs, isList);

    /// <param name="isList">Whether the paragraphs are the list of items of a page, which begins with the first of them.</param>
    /// <param name="passedOver">Receives headings that look like the others and were taken for text.</param>
    public static List<ItemHeading> Find(List<TextParagraph> paragraphs, bool isList, ICollection<ItemHeading> passedOver)
    {
        var finder = new NumberedItems(paragraphs, isList);
        var all = Enumerable.Range(0, paragraphs.Count).Select(finder.HeadingAt).OfType<ItemHeading>().ToList();
        var (letters, numbers) = (all.FindAll(heading => heading.IsLetter), all.FindAll(heading => !heading.IsLetter));
        var kind = finder.OfOneKind(numbers);
        var found = finder.BestOf(kind, numbers);
        if (found.Count == 0 && letters.Count > 1 && letters.Index().All(letter => letter.Item.Value == letter.Index + 1))
        {
            (kind, found) = (letters, finder.BestOf(letters, letters));
        }

        foreach (var heading in kind.Where(heading => !found.Contains(heading) && finder.StandsApart(heading) && (heading.IsInCapitals || heading.IsUnmistakable || (found.Count > 0 && heading.Mark == found[0].Mark))))
        {
            passedOver.Add(heading);
        }

        return found;
    }

    private ItemHeading? HeadingAt(int index)
    {
        var lines = _paragraphs[index].Lines;
        if (TextParagraph.IsPartHeading(lines[0]) || ItemHeading.Parse(_paragraphs[index].FirstLine) is not { } heading)
        {
            return null;
        }

        if (!heading.IsAlone)
        {
            var title = heading.Title!;
            var isTitle = ItemHeading.IsTitle(title) || ModernGovPageReader.PaperOf(title) is not null;
            return isTitle ? heading with { Paragraph = index, Body = index + 1, Rest = lines.Count > 1 ? string.Join('\n', lines.Skip(1)) : null } : null;
        }

        if (lines.Count > 1)
        {
            var below = MeetingHead.Bare(lines[1]);
            return CanFollow(below) ? heading with { Title = below, Paragraph = index, Body = index + 1, Rest = lines.Count > 2 ? string.Join('\n', lines.Skip(2)) : null } : null;
        }

        if (index + 1 >= _paragraphs.Count || !CanFollow(_paragraphs[index + 1].FirstLine) || (!_isList && !_paragraphs[index + 1].IsOneLine))
        {
            return null;
        }

        var next = _paragraphs[index + 1].Lines;
        return heading with { Title = MeetingHead.Bare(next[0]), Paragraph = index, Body = index + 2, Rest = next.Count > 1 ? string.Join('\n', next.Skip(1)) : null };
    }

    /// <summary>Whether a line can be the title below a number that stands alone. On a page it may end like a sentence.</summary>
    private bool CanFollow(string line) => _isList
        ? ModernGovPageReader.LabelOf(line) is null && !ItemParagraphs.IsPoint(line) && line.Length < 300
        : ItemHeading.IsTitle(line);

    /// <summary>The headings of the kind that the text uses for its items.</summary>
    private List<ItemHeading> OfOneKind(List<ItemHeading> all)
    {
        if (_isList)
        {
            var first = all.Find(heading => heading.Paragraph <= 1) ?? all.Find(heading => heading.IsAlone && (heading.IsUnmistakable || heading.Mark == "alone.n"));
            return first is null ? [] : all.FindAll(heading => heading.Mark == first.Mark || (heading.IsOfPart && heading.IsAlone == first.IsAlone) || heading.IsUnmistakable);
        }

        var unmistakable = all.FindAll(heading => heading.IsUnmistakable);
        if (unmistakable.Count > 1 || (unmistakable.Count == 1 && all.Count == 1))
        {
            return unmistakable;
        }

        var capitals = all.FindAll(heading => heading.IsInCapitals && !heading.IsOfPart);
        return capitals.Count > 1 ? capitals : all.FindAll(heading => !heading.IsOfPart || heading.IsAlone || char.IsAsciiLetter(heading.Number[^1]));
    }

    /// <summary>The longest series from one of the first headings. One heading alone is an item only if there is no other number.</summary>
    private List<ItemHeading> BestOf(List<ItemHeading> kind, List<ItemHeading> all)
    {
        var best = new List<ItemHeading>();
        for (var start = 0; start < Math.Min(StartsTried, kind.Count); start++)
        {
            var series = Series(kind[start..]);
            best = series.Count > best.Count ? series : best;
        }

        return best.Count > 1 || (best.Count == 1 && (_isList || all.Count == 1)) ? best : [];
    }

    private List<ItemHeading> Series(List<ItemHeading> kind)
    {
        var series = new List<ItemHeading>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        ItemHeading? inner = null; // the latest number of a list within the item
        foreach (var heading in kind.Where(heading => series.Count == 0 || heading.Paragraph >= series[^1].Body)) // a title is no heading of its own
        {
            if (series.Count > 0 && BeginsPart(series[^1], heading))
            {
                taken.Clear();
            }

            if (series.Count == 0 || IsNext(series[^1], heading, taken, inner))
            {
                series.Add(heading);
                taken.Add(heading.Number);
                inner = null;
            }
            else
            {
                inner = heading;
            }
        }

        return series;
    }

    private bool IsNext(ItemHeading before, ItemHeading heading, HashSet<string> taken, ItemHeading? inner)
    {
        if (heading.IsOfPart && !heading.IsUnmistakable && heading.Value != before.Value)
        {
            return false;
        }

        if (heading.IsUnmistakable || (heading.IsInCapitals && before.IsInCapitals) || (_isList && heading.IsAlone && heading.Mark == before.Mark))
        {
            return taken.Contains(heading.Number) ? StandsApart(heading) : heading.IsUnmistakable || !GoesOnIn(inner, heading);
        }

        if (taken.Contains(heading.Number))
        {
            return false;
        }

        var isInOrder = heading.Value > before.Value && heading.Value - before.Value <= GreatestGap;
        var isOutOfOrder = taken.Count > 0 && StandsApart(heading) && heading.Mark == before.Mark && Math.Abs(heading.Value - before.Value) <= GreatestGap;
        return heading.IsOfPart || ((taken.Count == 0 || isInOrder || isOutOfOrder) && !GoesOnIn(inner, heading) && (heading.Value == before.Value + 1 || StandsApart(heading) || taken.Count == 0));
    }

    /// <summary>Whether it only goes on with a list, directly below its latest point.</summary>
    private static bool GoesOnIn(ItemHeading? inner, ItemHeading heading) => inner is not null && heading.Value == inner.Value + 1 && heading.Paragraph == inner.Paragraph + 1;

    /// <summary>Whether the heading of a part stands between the two. Then the numbers may begin again.</summary>
    private bool BeginsPart(ItemHeading before, ItemHeading heading) =>
        heading.Value <= before.Value && Enumerable.Range(before.Body, Math.Max(0, heading.Paragraph - before.Body)).Any(index => _paragraphs[index].Lines.Any(TextParagraph.IsPartHeading));

    /// <summary>Whether a blank line stands before it, and text below it.</summary>
    private bool StandsApart(ItemHeading heading) =>
        _paragraphs[heading.Paragraph].Gap > 0 && (heading.Rest is not null || (heading.Body < _paragraphs.Count && !ItemHeading.IsNumbered(_paragraphs[heading.Body].FirstLine)));
}
