using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Grammar.Rules;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar;

/// <summary>A paragraph or point of minutes, and what it was taken for.</summary>
internal sealed class MinutesBlock : Block
{
    /// <summary>The first word behind the marker.</summary>
    public int FirstWord { get; set; }

    /// <summary>The word behind the last.</summary>
    public int LastWord { get; set; }

    public OutcomeWord? Outcome { get; set; }

    /// <summary>A clause that brings its own verb: "The Board: DELEGATED …; and REQUESTED …".</summary>
    public bool IsClauseWithVerb { get; set; }

    /// <summary>What led in to it says that what follows was moved, recommended or reported, and not decided.</summary>
    public bool IsMotion { get; set; }

    public EntryKind Kind { get; set; } = EntryKind.Narrative;

    public string? Verb { get; set; }

    public Confidence Confidence { get; set; } = Confidence.Certain;

    /// <summary>It is running text after all.</summary>
    public void Clear() => (Marker, Level, Kind) = (null, 0, EntryKind.Narrative);
}

/// <summary>The layout of minutes: an outcome word begins a block too, and bullets and clauses may begin within a line.</summary>
internal sealed class MinutesLayout(Words words) : Layout<MinutesBlock>(words.Source)
{
    /// <summary>In words: how far the second clause of a list is looked for.</summary>
    private const int LongestClause = 400;

    /// <summary>In characters.</summary>
    private const int LongestBracket = 200;

    /// <summary>In characters: how far back the lines of a block are looked at.</summary>
    private const int LongestLook = 2000;

    /// <summary>In clauses: how far the words that lead in to them are looked for.</summary>
    private const int LongestList = 60;

    private readonly string _source = words.Source;

    /// <summary>Outcome words, bullets and clauses that begin within a line: "… it was RESOLVED: (a) to let plot 7; (b) to divide plot 12a".</summary>
    protected override void CutWithinLine(int from, int end)
    {
        var first = words.At(from);
        var leadEnd = first < words.Count && words[first].Start < end && Outcomes.At(words, first) is { } atHead ? atHead.LastWord - 1 : first;
        for (var index = leadEnd; index < words.Count && words[index].Start < end; index++)
        {
            if (index > leadEnd && Outcomes.Within(words, index) is { } outcome)
            {
                CutAt(words[index].Start, end, null);
                index = outcome.LastWord - 1;
            }
            else if (index > first && InlineMarker(index, end) is { } marker)
            {
                CutAt(words[index].Start, end, marker);
            }
        }
    }

    private Marker? InlineMarker(int index, int end)
    {
        var start = words[index].Start;
        var before = words[index - 1];
        if (!char.IsWhiteSpace(_source[start - 1]))
        {
            return null;
        }

        if (Marker.IsPlainBullet(_source[start]))
        {
            // The first of bullets within a line needs a colon before it, or a bullet at the head of the line.
            return Blocks[^1].Marker is { IsBullet: true } || (before.Lower is ":" && _source.IndexOf(_source[start], start + 1, end - start - 1) >= 0) ? Marker.At(_source, start) : null;
        }

        if (Marker.At(_source, start) is not { IsBullet: false } marker || (_source[start] is not '(' && IsInBrackets(start)))
        {
            return null;
        }

        var isOpened = _source[start] is '(';
        var says = words[Math.Min(index + (isOpened ? 3 : 2), words.Count - 1)].Lower is "that" or "to";
        var continues = Blocks[^1].Marker is { } last && marker.Senses.Any(sense => last.Senses.Any(sense.Follows))
            && (before.Lower is ";" or "," or "." or "and" or "or" or ":" || (says && isOpened));
        var begins = marker.Senses.Any(sense => sense.IsFirst) && (before.Lower is ":" or "-" or "–" or "that" or "to" || words.Vocabulary.Has("heading", before.Lower))
            && ((before.Lower is ":" && (isOpened || says)) || NextFollows(marker, index));
        return continues || begins ? marker : null;
    }

    /// <summary>"(For: 7, Against: 2, Abstained: 1) that …": the bracket is no marker's.</summary>
    private bool IsInBrackets(int start)
    {
        for (var position = start - 1; position >= 0 && start - position < LongestBracket && _source[position] is not ('\n' or ')'); position--)
        {
            if (_source[position] is '(')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the second marker of the list comes later, as for a list it must: in the same paragraph, or at the head of a line.</summary>
    private bool NextFollows(Marker marker, int index)
    {
        var limit = Math.Min(index + LongestClause, words.Count);
        var isSameParagraph = true;
        for (var next = index + 2; next < limit; next++)
        {
            isSameParagraph &= !words[next].BeginsParagraph;
            if ((words[next].BeginsLine || (isSameParagraph && char.IsWhiteSpace(_source[words[next].Start - 1])))
                && Marker.At(_source, words[next].Start) is { IsBullet: false } later && later.Senses.Any(sense => marker.Senses.Any(sense.Follows)))
            {
                return true;
            }
        }

        return false;
    }

    protected override bool BeginsBlock(int text, int end)
    {
        var index = words.At(text);
        if (index >= words.Count || words[index].Start >= end)
        {
            return false;
        }

        var last = Blocks[^1];
        var before = index > 0 ? words[index - 1].Lower : "";
        var first = Outcomes.PastNumber(words, index, words.Count);
        return Outcomes.At(words, first) is not null
            || (words[index].IsNumber && index + 1 < words.Count && words[index + 1].BeginsUpper && Marker.DottedAt(_source, text) is not null) // the next numbered paragraph
            || (before is "." && (words[index].BeginsUpper || words[index].IsNumber) && IsDecided(last) && !IsWrapped(last))
            || (words[index] is { Lower: "that", BeginsUpper: true } && before is ";" or "." or "," or "and")
            || (!words[index].BeginsUpper && (before is ";" || (before is "and" && index > 1 && words[index - 2].Lower is ";"))) // a clause ends so
            || (last.Marker is not null && IndentOf(text, text) < last.Indent && before is "." && words[index].BeginsUpper && _source[text - 1] == '\n');
    }

    /// <summary>Whether a block decides something, so that what begins on the next line tells what came after.</summary>
    private bool IsDecided(MinutesBlock block)
    {
        var head = block.Index;
        while (head > 0 && block.Index - head < LongestList && Blocks[head].Marker is not null)
        {
            head--;
        }

        var first = words.At(Blocks[head].Start);
        first = Outcomes.PastNumber(words, first, words.Count);
        return first < words.Count && words[first].Start < Blocks[head].End && Outcomes.At(words, first) is { } outcome && (outcome.IsLeadIn || head == block.Index || block.Marker is not null);
    }

    /// <summary>Lines that are broken at the margin: the next line begins with a capital only by chance, unless this one is short.</summary>
    private bool IsWrapped(MinutesBlock block)
    {
        var lines = _source[Math.Max(block.Start, block.End - LongestLook)..block.End].TrimEnd('\n').Split('\n');
        return lines.Length > 1 && lines[^1].Length > lines.Max(line => line.Length) * 3 / 4;
    }

    protected override bool LeadsInToClauses(MinutesBlock block)
    {
        var first = words.At(block.Start);
        return first < words.Count && words[first].Start < block.End && Outcomes.At(words, first, words.At(block.End)) is { IsLeadIn: true };
    }

    protected override bool LeadsInToList(MinutesBlock block) => block.Outcome is not null;

    protected override void ReadBlocks()
    {
        foreach (var block in Blocks)
        {
            var text = block.Start;
            while (text < block.End && char.IsWhiteSpace(_source[text]))
            {
                text++;
            }

            block.FirstWord = words.At(block.Marker is { } marker ? text + marker.Length : text);
            block.LastWord = Math.Max(block.FirstWord, words.At(block.End));
            var first = block.Marker is null ? Outcomes.PastNumber(words, block.FirstWord, block.LastWord) : block.FirstWord;
            block.Outcome = first < block.LastWord ? Outcomes.At(words, first, block.LastWord) : null;
        }
    }
}
