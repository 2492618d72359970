using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Wording;

/// <summary>A paragraph or a point of a list, with the blank lines behind it.</summary>
internal sealed class Block
{
    public required int Index { get; init; }

    public required int Start { get; init; }

    public required int End { get; set; }

    /// <summary>The first word behind the marker.</summary>
    public int FirstWord { get; set; }

    /// <summary>The word behind the last.</summary>
    public int LastWord { get; set; }

    /// <summary>Columns of white space before it; a tab is eight.</summary>
    public int Indent { get; init; }

    public Marker? Marker { get; set; }

    public IReadOnlyList<MarkerSense> Senses => Marker?.Senses ?? [];

    /// <summary>The list it belongs to, from 1; 0 where it stands alone.</summary>
    public int Run { get; set; }

    public int Level { get; set; }

    public OutcomeWord? Outcome { get; set; }

    /// <summary>A clause that brings its own verb: "The Board: DELEGATED …; and REQUESTED …".</summary>
    public bool IsClauseWithVerb { get; set; }

    public EntryKind Kind { get; set; } = EntryKind.Narrative;

    public string? Verb { get; set; }

    public Confidence Confidence { get; set; } = Confidence.Certain;

    /// <summary>It is running text after all.</summary>
    public void Clear() => (Marker, Level, Kind) = (null, 0, EntryKind.Narrative);
}

/// <summary>Cuts a text into paragraphs and points, told by blank lines, markers and outcome words. Nothing is lost between them.</summary>
internal sealed class Blocks
{
    private readonly Words words;
    private readonly string source;
    private readonly List<Block> blocks = [];

    private Blocks(Words words) => (this.words, source) = (words, words.Source);

    public static IReadOnlyList<Block> Of(Words words)
    {
        var blocks = new Blocks(words);
        blocks.CutLines();
        blocks.FindWords();
        Lists.Find(blocks.blocks, words);
        return blocks.blocks;
    }

    private void CutLines()
    {
        var isBlankBefore = false;
        for (var start = 0; start < source.Length;)
        {
            var end = source.IndexOf('\n', start);
            end = end < 0 ? source.Length : end + 1;
            var text = start;
            while (text < end && char.IsWhiteSpace(source[text]))
            {
                text++;
            }

            if (text < end)
            {
                CutLine(blocks.Count == 0 ? 0 : start, text, end, isBlankBefore);
                isBlankBefore = false;
            }
            else if (blocks.Count > 0)
            {
                blocks[^1].End = end;
                isBlankBefore = true;
            }

            start = end;
        }

        if (blocks.Count == 0 && source.Length > 0)
        {
            Add(0, source.Length, source.Length, null);
        }
    }

    private void CutLine(int start, int text, int end, bool isBlankBefore)
    {
        var marker = Marker.At(source, text) ?? DottedClauseAt(text);
        if (blocks.Count > 0 && marker is null && !isBlankBefore && !BeginsBlock(text, end) && !LeadsIn(blocks[^1]))
        {
            blocks[^1].End = end; // a wrapped line
        }
        else
        {
            Add(start, text, end, marker);
        }

        CutWithinLine(marker is null ? text : text + marker.Value.Length, end);
    }

    /// <summary>"3.1" marks a clause only right under what leads in to clauses, and what follows it; elsewhere it numbers a paragraph.</summary>
    private Marker? DottedClauseAt(int text) =>
        Marker.DottedAt(source, text) is { } marker && blocks.Count > 0
            && ((marker.Senses[0].IsFirst && LeadsInToClauses(blocks[^1])) || blocks.Exists(block => block.Marker is { } earlier && marker.Senses[0].Follows(earlier.Senses[0])))
            ? marker
            : null;

    private void Add(int start, int text, int end, Marker? marker) =>
        blocks.Add(new() { Index = blocks.Count, Start = start, End = end, Indent = IndentOf(start, text), Marker = marker });

    /// <summary>Outcome words, bullets and clauses that begin within a line: "… it was RESOLVED: (a) to let plot 7; (b) to divide plot 12a".</summary>
    private void CutWithinLine(int from, int end)
    {
        var first = words.At(from);
        var leadEnd = first < words.Count && words[first].Start < end && OutcomeWord.At(words, first) is { } atHead ? atHead.LastWord - 1 : first;
        for (var index = leadEnd; index < words.Count && words[index].Start < end; index++)
        {
            if (index > leadEnd && OutcomeWord.Within(words, index) is { } outcome)
            {
                Cut(words[index].Start, end, null);
                index = outcome.LastWord - 1;
            }
            else if (index > first && InlineMarker(index, end) is { } marker)
            {
                Cut(words[index].Start, end, marker);
            }
        }
    }

    private void Cut(int position, int end, Marker? marker)
    {
        blocks[^1].End = position;
        Add(position, position, end, marker);
    }

    private Marker? InlineMarker(int index, int end)
    {
        var start = words[index].Start;
        var before = words[index - 1];
        if (!char.IsWhiteSpace(source[start - 1]))
        {
            return null;
        }

        if (Marker.IsPlainBullet(source[start]))
        {
            // The first of bullets within a line needs a colon before it, or a bullet at the head of the line.
            return blocks[^1].Marker is { IsBullet: true } || (before.Lower is ":" && source.IndexOf(source[start], start + 1, end - start - 1) >= 0) ? Marker.At(source, start) : null;
        }

        if (source[start] is not '(' || Marker.At(source, start) is not { } marker)
        {
            return null;
        }

        var continues = blocks[^1].Marker is { } last && marker.Senses.Any(sense => last.Senses.Any(sense.Follows)) && (before.Lower is ";" or "," or "." or "and" or "or" or ":" || (index + 3 < words.Count && words[index + 3].Lower is "that" or "to"));
        var begins = marker.Senses.Any(sense => sense.IsFirst) && (before.Lower is ":" or "-" or "–" or "that" or "to" || OutcomeVerbs.Has(before.Lower)) && NextFollows(marker, index, end);
        return continues || begins ? marker : null;
    }

    /// <summary>Whether the second marker of the list comes later in the same paragraph, as for a list it must.</summary>
    private bool NextFollows(Marker marker, int index, int end)
    {
        var limit = Math.Min(index + 400, words.Count);
        for (var next = index + 3; next < limit && !words[next].BeginsParagraph; next++)
        {
            if (words[next].Lower is "(" && Marker.At(source, words[next].Start) is { } later && later.Senses.Any(sense => marker.Senses.Any(sense.Follows)))
            {
                return true;
            }
        }

        return words[index - 1].Lower is ":" && end > 0;
    }

    /// <summary>What begins a paragraph though no blank line stands before it.</summary>
    private bool BeginsBlock(int text, int end)
    {
        var index = words.At(text);
        if (index >= words.Count || words[index].Start >= end)
        {
            return false;
        }

        var last = blocks[^1];
        var before = index > 0 ? words[index - 1].Lower : "";
        return OutcomeWord.At(words, index) is not null
            || (words[index] is { Lower: "that", BeginsUpper: true } && before is ";" or "." or "," or "and")
            || (!words[index].BeginsUpper && (before is ";" || (before is "and" && index > 1 && words[index - 2].Lower is ";"))) // a clause ends so
            || (last.Marker is not null && IndentOf(text, text) < last.Indent && before is "." && words[index].BeginsUpper && source[text - 1] == '\n');
    }

    /// <summary>A line that announces what follows stands alone.</summary>
    private bool LeadsIn(Block block)
    {
        var text = source.AsSpan(block.Start, block.End - block.Start).TrimEnd().TrimEnd('*').TrimEnd('_').TrimEnd();
        if (text.EndsWith(":") || text.EndsWith(":-") || text.EndsWith(":–"))
        {
            return true;
        }

        return LeadsInToClauses(block);
    }

    private bool LeadsInToClauses(Block block)
    {
        var first = words.At(block.Start);
        return first < words.Count && words[first].Start < block.End && OutcomeWord.At(words, first, words.At(block.End)) is { IsLeadIn: true };
    }

    private int IndentOf(int start, int text)
    {
        var indent = 0;
        for (var position = start; position < text; position++)
        {
            indent += source[position] == '\t' ? 8 : 1;
        }

        return indent;
    }

    private void FindWords()
    {
        foreach (var block in blocks)
        {
            var text = block.Start;
            while (text < block.End && char.IsWhiteSpace(source[text]))
            {
                text++;
            }

            block.FirstWord = words.At(block.Marker is { } marker ? text + marker.Length : text);
            block.LastWord = Math.Max(block.FirstWord, words.At(block.End));
            var first = block.Marker is null ? OutcomeWord.PastNumber(words, block.FirstWord, block.LastWord) : block.FirstWord;
            block.Outcome = first < block.LastWord ? OutcomeWord.At(words, first, block.LastWord) : null;
        }
    }
}

/// <summary>Which markers make a list together, and how deep each stands.</summary>
internal static class Lists
{
    public static void Find(IReadOnlyList<Block> blocks, Words words)
    {
        var open = new List<(MarkerSense Sense, int Indent)>();
        var run = 0;
        var isInList = false;
        foreach (var block in blocks)
        {
            if (block.Marker is not { } marker)
            {
                isInList = false;
                continue;
            }

            var (level, sense) = Continued(open, marker, block.Indent, isInList);
            if (level == 0)
            {
                sense = marker.Senses.FirstOrDefault(sense => sense.IsFirst, marker.Senses[0]);
                var isNested = isInList && Nests(blocks[block.Index - 1], block, words);
                if (!sense.IsFirst || !(marker.IsBullet || isNested || IsLedInTo(blocks, block, words) || HasSuccessor(blocks, block, sense)))
                {
                    isInList = false;
                    continue;
                }

                if (!isNested)
                {
                    open.Clear();
                    run++;
                }

                level = open.Count + 1;
            }

            open.RemoveRange(level - 1, open.Count - level + 1);
            open.Add((sense, block.Indent));
            (block.Level, block.Run, isInList) = (level, run, true);
        }
    }

    /// <summary>The level at which a marker goes on with a list that is open; 0 where it begins one.</summary>
    private static (int Level, MarkerSense Sense) Continued(List<(MarkerSense Sense, int Indent)> open, Marker marker, int indent, bool isInList)
    {
        for (var level = open.Count; level > 0; level--)
        {
            var (last, lastIndent) = open[level - 1];
            foreach (var sense in marker.Senses.Where(sense => sense.Follows(last)))
            {
                if (sense.Style != MarkerStyle.Bullet)
                {
                    return (level, sense);
                }

                if (isInList && (indent == lastIndent || level == 1 || indent > open[level - 2].Indent) && indent <= lastIndent + 1)
                {
                    return (level, sense);
                }
            }
        }

        return (0, default);
    }

    /// <summary>Whether a new list stands under the point before it: it is set deeper, or that point does not end.</summary>
    private static bool Nests(Block before, Block block, Words words)
    {
        if (block.Indent > before.Indent + 1)
        {
            return true;
        }

        var text = words.Source.AsSpan(before.Start, before.End - before.Start).TrimEnd();
        return text.Length > 0 && text[^1] is not ('.' or ';' or ')' or '?') && (text[^1] is ':' or '–' or '-' or ',' || block.Indent >= before.Indent);
    }

    private static bool IsLedInTo(IReadOnlyList<Block> blocks, Block block, Words words) =>
        block.Index > 0 && (blocks[block.Index - 1].Outcome is not null
            || words.Source.AsSpan(blocks[block.Index - 1].Start, blocks[block.Index - 1].End - blocks[block.Index - 1].Start).TrimEnd() is [.., ':' or '–' or '-']);

    private static bool HasSuccessor(IReadOnlyList<Block> blocks, Block block, MarkerSense sense)
    {
        for (var index = block.Index + 1; index < blocks.Count && index <= block.Index + 12; index++)
        {
            if (blocks[index].Senses.Any(other => other.Follows(sense)))
            {
                return blocks.Skip(block.Index + 1).Take(index - block.Index - 1).All(between => between.Marker is not null || index == block.Index + 1);
            }
        }

        return false;
    }
}
