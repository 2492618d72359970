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

    public EntryKind Kind { get; set; } = EntryKind.Narrative;

    public string? Verb { get; set; }

    public Confidence Confidence { get; set; } = Confidence.Certain;

    /// <summary>It is running text after all.</summary>
    public void Clear() => (Marker, Level, Kind) = (null, 0, EntryKind.Narrative);
}

/// <summary>The layout of minutes: an outcome word begins a block too, and bullets and clauses may begin within a line.</summary>
internal sealed class MinutesLayout(Words words) : Layout<MinutesBlock>(words.Source)
{
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

        if (_source[start] is not '(' || Marker.At(_source, start) is not { } marker)
        {
            return null;
        }

        var continues = Blocks[^1].Marker is { } last && marker.Senses.Any(sense => last.Senses.Any(sense.Follows)) && (before.Lower is ";" or "," or "." or "and" or "or" or ":" || (index + 3 < words.Count && words[index + 3].Lower is "that" or "to"));
        var begins = marker.Senses.Any(sense => sense.IsFirst) && (before.Lower is ":" or "-" or "–" or "that" or "to" || words.Vocabulary.Has("heading", before.Lower)) && NextFollows(marker, index, end);
        return continues || begins ? marker : null;
    }

    /// <summary>Whether the second marker of the list comes later in the same paragraph, as for a list it must.</summary>
    private bool NextFollows(Marker marker, int index, int end)
    {
        var limit = Math.Min(index + 400, words.Count);
        for (var next = index + 3; next < limit && !words[next].BeginsParagraph; next++)
        {
            if (words[next].Lower is "(" && Marker.At(_source, words[next].Start) is { } later && later.Senses.Any(sense => marker.Senses.Any(sense.Follows)))
            {
                return true;
            }
        }

        return words[index - 1].Lower is ":" && end > 0;
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
        return Outcomes.At(words, index) is not null
            || (words[index] is { Lower: "that", BeginsUpper: true } && before is ";" or "." or "," or "and")
            || (!words[index].BeginsUpper && (before is ";" || (before is "and" && index > 1 && words[index - 2].Lower is ";"))) // a clause ends so
            || (last.Marker is not null && IndentOf(text, text) < last.Indent && before is "." && words[index].BeginsUpper && _source[text - 1] == '\n');
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
