namespace MinutesPortal.Domain.Texts;

/// <summary>A paragraph or a point of a list, with the blank lines after it.</summary>
internal class Block
{
    public int Index { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>The columns of white space before it; a tab counts as eight.</summary>
    public int Indent { get; set; }

    public Marker? Marker { get; set; }

    public IReadOnlyList<MarkerSense> Senses => Marker?.Senses ?? [];

    /// <summary>The number of its list, from 1; 0 for a block outside lists.</summary>
    public int Run { get; set; }

    /// <summary>0 for running text, 1 for a list, 2 for a list within a list.</summary>
    public int Level { get; set; }
}

/// <summary>A paragraph or a point of a list in a text.</summary>
/// <param name="Text">With its marker, white space and line ends, as typed.</param>
/// <param name="Marker">As typed, such as <c>•</c> or <c>(i)</c>; null for running text.</param>
/// <param name="Level">0 for running text, 1 for a list, 2 for a list within a list.</param>
public sealed record TextPart(string Text, string? Marker, int Level);

/// <summary>Divides a text into paragraphs and lists by blank lines and markers alone. The parts joined are the text again.</summary>
public static class TextLayout
{
    /// <param name="source">Text in the form that <see cref="SourceText.Clean(string)"/> returns.</param>
    public static IReadOnlyList<TextPart> Read(string source) => [.. new Layout<Block>(source).Cut()
        .Select(block => block.Run == 0 ? new TextPart(source[block.Start..block.End], null, 0) : new TextPart(source[block.Start..block.End], block.Marker?.Text, block.Level))];
}

/// <summary>
/// Divides a text into paragraphs and points. The grammar of minutes overrides some steps. No character between blocks is lost.
/// </summary>
internal class Layout<TBlock>(string source)
    where TBlock : Block, new()
{
    private readonly List<TBlock> _blocks = [];

    protected IReadOnlyList<TBlock> Blocks => _blocks;

    public IReadOnlyList<TBlock> Cut()
    {
        CutLines();
        ReadBlocks();
        FindLists();
        return _blocks;
    }

    /// <summary>Whether a paragraph begins here without a blank line before it.</summary>
    protected virtual bool BeginsBlock(int text, int end) => false;

    /// <summary>Whether a block introduces clauses, which may be numbered 3.1, 3.2.</summary>
    protected virtual bool LeadsInToClauses(TBlock block) => false;

    /// <summary>Whether a block introduces a list with any markers.</summary>
    protected virtual bool LeadsInToList(TBlock block) => false;

    /// <summary>Starts blocks that begin within a line.</summary>
    protected virtual void CutWithinLine(int from, int end)
    {
    }

    /// <summary>Reads the blocks before lists are found.</summary>
    protected virtual void ReadBlocks()
    {
    }

    /// <summary>Starts a block within the last one.</summary>
    protected void CutAt(int position, int end, Marker? marker)
    {
        _blocks[^1].End = position;
        Add(position, position, end, marker);
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
                CutLine(_blocks.Count == 0 ? 0 : start, text, end, isBlankBefore);
                isBlankBefore = false;
            }
            else if (_blocks.Count > 0)
            {
                _blocks[^1].End = end;
                isBlankBefore = true;
            }

            start = end;
        }

        if (_blocks.Count == 0 && source.Length > 0)
        {
            Add(0, source.Length, source.Length, null);
        }
    }

    private void CutLine(int start, int text, int end, bool isBlankBefore)
    {
        var marker = Marker.At(source, text) ?? DottedClauseAt(text);
        if (_blocks.Count > 0 && marker is null && !isBlankBefore && !BeginsBlock(text, end) && !LeadsIn(_blocks[^1]))
        {
            _blocks[^1].End = end; // a wrapped line
        }
        else
        {
            Add(start, text, end, marker);
        }

        CutWithinLine(marker is null ? text : text + marker.Value.Length, end);
    }

    /// <summary>
    /// "3.1" marks a clause only right after a block that introduces clauses, or after such a clause. Elsewhere it numbers a paragraph.
    /// </summary>
    private Marker? DottedClauseAt(int text) =>
        Marker.DottedAt(source, text) is { } marker && _blocks.Count > 0
            && ((marker.Senses[0].IsFirst && LeadsInToClauses(_blocks[^1])) || _blocks.Exists(block => block.Marker is { } earlier && marker.Senses[0].Follows(earlier.Senses[0])))
            ? marker
            : null;

    private void Add(int start, int text, int end, Marker? marker) =>
        _blocks.Add(new() { Index = _blocks.Count, Start = start, End = end, Indent = IndentOf(start, text), Marker = marker });

    /// <summary>A line that introduces what follows is a block of its own.</summary>
    private bool LeadsIn(TBlock block)
    {
        var text = source.AsSpan(block.Start, block.End - block.Start).TrimEnd().TrimEnd('*').TrimEnd('_').TrimEnd();
        if (text.EndsWith(":") || text.EndsWith(":-") || text.EndsWith(":–"))
        {
            return true;
        }

        return LeadsInToClauses(block);
    }

    protected int IndentOf(int start, int text)
    {
        var indent = 0;
        for (var position = start; position < text; position++)
        {
            indent += source[position] == '\t' ? 8 : 1;
        }

        return indent;
    }

    private void FindLists()
    {
        var open = new List<(MarkerSense Sense, int Indent)>();
        var run = 0;
        var isInList = false;
        foreach (var block in _blocks)
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
                var isNested = isInList && Nests(_blocks[block.Index - 1], block);
                if (!sense.IsFirst || !(marker.IsBullet || isNested || IsLedInTo(block) || HasSuccessor(block, sense)))
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

    /// <summary>The level at which a marker continues an open list; 0 where it begins a new one.</summary>
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

    /// <summary>Whether a new list belongs under the point before it: it is indented more, or that point is unfinished.</summary>
    private bool Nests(TBlock before, TBlock block)
    {
        if (block.Indent > before.Indent + 1)
        {
            return true;
        }

        var text = source.AsSpan(before.Start, before.End - before.Start).TrimEnd();
        return text.Length > 0 && text[^1] is not ('.' or ';' or ')' or '?') && (text[^1] is ':' or '–' or '-' or ',' || block.Indent >= before.Indent);
    }

    private bool IsLedInTo(TBlock block) =>
        block.Index > 0 && (LeadsInToList(_blocks[block.Index - 1])
            || source.AsSpan(_blocks[block.Index - 1].Start, _blocks[block.Index - 1].End - _blocks[block.Index - 1].Start).TrimEnd() is [.., ':' or '–' or '-']);

    private bool HasSuccessor(TBlock block, MarkerSense sense)
    {
        for (var index = block.Index + 1; index < _blocks.Count && index <= block.Index + 12; index++)
        {
            if (_blocks[index].Senses.Any(other => other.Follows(sense)))
            {
                return _blocks.Skip(block.Index + 1).Take(index - block.Index - 1).All(between => between.Marker is not null || index == block.Index + 1);
            }
        }

        return false;
    }
}
