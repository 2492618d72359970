using MinutesPortal.Import.Formats.ModernGovPages;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>Divides the text of a meeting into its items, by the strongest signs that it shows, and writes them into a builder. No line is left out.</summary>
internal sealed class TextItems(string where, PageMeetingsBuilder builder, List<ImportRemark> remarks)
{
    /// <summary>The lines before the first item.</summary>
    public List<string> Before { get; } = [];

    /// <param name="isList">Whether the lines are the list of items of a page.</param>
    /// <param name="readsLabels">Whether lines such as "Minutes:" and "Decision:" are labels, and not the words of the minutes.</param>
    public void Write(IReadOnlyList<string> lines, bool isList, bool readsLabels)
    {
        if (RowItems.AreRows(lines))
        {
            WriteRows(lines);
            return;
        }

        var paragraphs = TextParagraph.Divide(lines);
        var passedOver = new List<ItemHeading>();
        var headings = NumberedItems.Find(paragraphs, isList, passedOver);
        if (headings.Count > 0)
        {
            WriteHeadings(paragraphs, headings, isList, readsLabels);
            NamePassedOver(passedOver, headings);
        }
        else if (TitledItems.Find(paragraphs, isList) is { Count: > 0 } titles)
        {
            WriteHeadings(paragraphs, titles, isList, readsLabels);
            remarks.Add(new(where, $"The items have no numbers. {titles.Count} items were found by their titles. Check them."));
        }
        else if (!isList && paragraphs.Exists(paragraph => ItemParagraphs.IsPurpose(paragraph.Text)))
        {
            WritePurposes(paragraphs);
        }
        else
        {
            WriteWhole(paragraphs, readsLabels);
        }
    }

    private void WriteHeadings(List<TextParagraph> paragraphs, List<ItemHeading> headings, bool isList, bool readsLabels)
    {
        AddBefore(paragraphs[..headings[0].Paragraph]);
        var isOfAgenda = isList || headings[0].Number == "1"; // minute numbers run on through the year
        foreach (var (index, heading) in headings.Index())
        {
            var end = index + 1 < headings.Count ? headings[index + 1].Paragraph : paragraphs.Count;
            var number = heading.Number.Length == 0 ? null : heading.Number;
            var item = ModernGovPageReader.TitleOf(heading.Title!, number) with { Number = isOfAgenda ? number : null, MinuteNumber = isOfAgenda ? null : number, IsUnsure = number is null };
            builder.Begin(item, isOfAgenda || number is null ? null : $"minute {number}");
            AddLines(heading.Rest?.Split('\n') ?? [], readsLabels);
            AddParagraphs(paragraphs[heading.Body..end], readsLabels);
        }
    }

    private void NamePassedOver(List<ItemHeading> passedOver, List<ItemHeading> headings)
    {
        foreach (var heading in passedOver)
        {
            var before = headings.FindLast(other => other.Paragraph < heading.Paragraph);
            remarks.Add(new(where, $"“{heading.Number} {heading.Title}” looks like the heading of an item. It was read as text {(before is null ? "before the first item" : $"of item {before.Number}")}. Check it."));
        }
    }

    private void WriteRows(IReadOnlyList<string> lines)
    {
        var head = RowItems.HeadOf(lines);
        Before.AddRange(lines.Take(head));
        var rows = RowItems.Read([.. lines.Skip(head)]).ToList();
        foreach (var (number, row) in rows)
        {
            builder.Begin(row[0].Length == 0 ? new SourceItem { Number = number, IsUnsure = true } : ModernGovPageReader.TitleOf(row[0], number));
            AddLines(row.Skip(1), readsLabels: true);
        }

        remarks.Add(new(where, $"The page was copied as a table. {rows.Count} items were found, one in each row. Check where their titles end."));
    }

    /// <summary>
    /// Without headings, an item begins at the line that states its purpose. If more blank lines than usual always precede these lines, other
    /// lines with as many blank lines before them begin items too, unless they are a resolution or a point.
    /// </summary>
    private void WritePurposes(List<TextParagraph> paragraphs)
    {
        var first = paragraphs.FindIndex(paragraph => ItemParagraphs.IsPurpose(paragraph.Text));
        var gaps = paragraphs.Skip(first + 1).Select(paragraph => paragraph.Gap).Order().ToList();
        var gapOfItems = paragraphs.Skip(first + 1).Where(paragraph => ItemParagraphs.IsPurpose(paragraph.Text)).Select(paragraph => paragraph.Gap).DefaultIfEmpty(0).Min();
        var standsApart = gaps.Count > 0 && gapOfItems > gaps[gaps.Count / 2] ? gapOfItems : int.MaxValue;
        var starts = Enumerable.Range(first, paragraphs.Count - first).Where(index =>
        {
            var text = paragraphs[index].Text;
            var isUnnamed = paragraphs[index].Gap >= standsApart && !ItemParagraphs.IsOutcome(text) && !ItemParagraphs.IsPoint(text) && !char.IsLower(text[0]);
            return isUnnamed || (ItemParagraphs.IsPurpose(text) && !(index > 0 && LeadsToClause(paragraphs[index - 1].Text)));
        }).ToList();
        AddBefore(paragraphs[..first]);
        foreach (var (number, start) in starts.Index())
        {
            var end = number + 1 < starts.Count ? starts[number + 1] : paragraphs.Count;
            builder.Begin(new SourceItem { IsUnsure = true }, $"item {number + 1} in the text");
            if (!ItemParagraphs.IsPurpose(paragraphs[start].Text))
            {
                builder.Remark("This text has no heading and no purpose. It was read as an item because blank lines set it apart. Check that it does not belong to the item before.");
            }

            AddParagraphs(paragraphs[start..end], readsLabels: false);
        }

        remarks.Add(
            new(where, $"The headings and numbers of the items are missing. {starts.Count} items were found by the lines that state their purpose. Check them."));
    }

    private static bool LeadsToClause(string paragraph) =>
        ItemParagraphs.IsOutcome(paragraph) && (paragraph.EndsWith(':') || paragraph.EndsWith('-') || paragraph.EndsWith("that", StringComparison.OrdinalIgnoreCase) || paragraph.Length < 40);

    /// <summary>Where nothing tells items apart, all of the text is one.</summary>
    private void WriteWhole(List<TextParagraph> paragraphs, bool readsLabels)
    {
        if (paragraphs.Count == 0)
        {
            return;
        }

        builder.Begin(new SourceItem { IsUnsure = true });
        AddParagraphs(paragraphs, readsLabels);
        remarks.Add(new(where, "The items could not be told apart. All of the text was read as one item. Check it, or save the meeting’s page."));
    }

    private void AddBefore(IEnumerable<TextParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            Before.AddRange(paragraph.Lines);
            Before.Add("");
        }
    }

    private void AddParagraphs(IEnumerable<TextParagraph> paragraphs, bool readsLabels)
    {
        foreach (var paragraph in paragraphs)
        {
            builder.AddLine("");
            AddLines(paragraph.Lines, readsLabels);
        }
    }

    private void AddLines(IEnumerable<string> lines, bool readsLabels)
    {
        foreach (var line in lines)
        {
            if (readsLabels)
            {
                ModernGovPageReader.AddLine(builder, line);
            }
            else
            {
                builder.AddLine(line);
            }
        }
    }
}
