namespace MinutesPortal.Domain.Grammar;

/// <summary>
/// Forms of words that say the same kind of thing, each written as it reads:
/// <c>(moved|proposed) by {mover:name} and? seconded by {seconder:name}</c>.
/// <c>(a|b)</c> is one of several, <c>?</c> makes the word or bracket before it optional, <c>...</c> passes over up to twelve words of the
/// sentence, and <c>{slot:what}</c> takes a <c>name</c>, <c>names</c>, a number (<c>n</c>), some words in lower case (<c>lower</c>) or the
/// rest of the sentence (<c>rest</c>). Commas, colons, dashes, brackets and quotation marks between the words do not matter.
/// Of several forms the longest is taken.
/// </summary>
internal sealed class PhraseSet
{
    private const int LongestGap = 12;

    private readonly Node _root = new();

    public PhraseSet(params IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            var position = 0;
            foreach (var form in Alternatives(pattern, ref position))
            {
                _root.Add(form);
            }
        }
    }

    /// <summary>The phrase that stands at a word; null where none does.</summary>
    /// <param name="limit">The word that it has to end before.</param>
    public PhraseMatch? At(Words words, int index, int limit = int.MaxValue)
    {
        if (!_root.CanBeginWith(words[index]))
        {
            return null;
        }

        var slots = new List<PhraseSlot>();
        var end = Follow(words, _root, index, index, Math.Min(limit, words.Count), isBehindNumber: false, slots);
        return end >= 0 ? new(index, end, slots) : null;
    }

    /// <summary>Every place where one of the phrases stands, in order, none within another.</summary>
    public IEnumerable<PhraseMatch> In(Words words, int from, int to)
    {
        for (var index = from; index < to;)
        {
            if (At(words, index, to) is { } match)
            {
                yield return match;
                index = Math.Max(match.End, index + 1);
            }
            else
            {
                index++;
            }
        }
    }

    /// <returns>The word behind the longest form that goes on from here; -1 where none does.</returns>
    private static int Follow(Words words, Node node, int index, int start, int limit, bool isBehindNumber, List<PhraseSlot> slots)
    {
        var (best, taken) = (node.IsEnd ? index : -1, slots.Count);
        PhraseSlot[] bestSlots = [];
        var next = index;
        while (next < limit && !(next > start && words[next].BeginsParagraph))
        {
            if (node.Words.TryGetValue(words[next].Lower, out var child))
            {
                Consider(Follow(words, child, next + 1, start, limit, false, slots));
            }

            // "For 19, Against 7": a comma behind a number keeps it from what follows.
            if (!(words[next].IsMark && words[next].Lower is not "." && next > start && (!isBehindNumber || words[next].Lower is ")")))
            {
                break;
            }

            next++;
        }

        foreach (var (part, behind) in node.Others)
        {
            Consider(part.Kind == PartKind.Gap ? FollowGap(words, behind, index, start, limit, slots) : FollowSlot(words, part, behind, next, start, limit, slots));
        }

        slots.AddRange(bestSlots);
        return best;

        void Consider(int end)
        {
            if (end > best)
            {
                (best, bestSlots) = (end, [.. slots[taken..]]);
            }

            slots.RemoveRange(taken, slots.Count - taken);
        }
    }

    private static int FollowGap(Words words, Node behind, int index, int start, int limit, List<PhraseSlot> slots)
    {
        for (var gap = 0; gap <= LongestGap && index + gap < limit && (index + gap == start || !words[index + gap].BeginsSentence); gap++)
        {
            var end = Follow(words, behind, index + gap, start, limit, false, slots);
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    private static int FollowSlot(Words words, Part part, Node behind, int index, int start, int limit, List<PhraseSlot> slots)
    {
        if (index >= limit || (index > start && words[index].BeginsParagraph))
        {
            return -1;
        }

        var end = part.Text switch
        {
            "name" => Names.EndOfName(words, index),
            "names" => Names.EndOfList(words, index),
            "n" => Numbers.EndAt(words, index),
            "lower" => EndOfLowerCase(words, index),
            _ => Math.Min(words.SentenceEnd(index), limit),
        };
        if (end <= index || end > limit)
        {
            return -1;
        }

        slots.Add(new(part.Name, index, end));
        return Follow(words, behind, end, start, limit, part.Text == "n", slots);
    }

    /// <summary>A few words in lower case: "petition organiser".</summary>
    private static int EndOfLowerCase(Words words, int index)
    {
        var end = index;
        while (end < words.Count && end - index < 5 && words[end] is { IsLetters: true, BeginsUpper: false })
        {
            end++;
        }

        return end;
    }

    private static List<List<Part>> Alternatives(string pattern, ref int position)
    {
        var all = new List<List<Part>>();
        var current = new List<List<Part>> { new() };
        while (position < pattern.Length && pattern[position] != ')')
        {
            var character = pattern[position];
            if (character == '|')
            {
                all.AddRange(current);
                current = [new()];
                position++;
            }
            else if (character == ' ')
            {
                position++;
            }
            else
            {
                var options = Element(pattern, ref position);
                if (position < pattern.Length && pattern[position] == '?')
                {
                    options.Add([]);
                    position++;
                }

                current = [.. from form in current from option in options select form.Concat(option).ToList()];
            }
        }

        all.AddRange(current);
        return all;
    }

    private static List<List<Part>> Element(string pattern, ref int position)
    {
        if (pattern[position] == '(')
        {
            position++;
            var inner = Alternatives(pattern, ref position);
            position++;
            return inner;
        }

        var start = position;
        while (position < pattern.Length && pattern[position] is not (' ' or '(' or ')' or '|' or '?'))
        {
            position++;
        }

        return [[PartOf(pattern[start..position])]];
    }

    private static Part PartOf(string text) => text switch
    {
        "..." => new(PartKind.Gap, text, ""),
        ['{', .. var slot, '}'] => new(PartKind.Slot, slot[(slot.IndexOf(':') + 1)..], slot[..slot.IndexOf(':')]),
        _ => new(PartKind.Word, text, ""),
    };

    private enum PartKind
    {
        Word,
        Slot,
        Gap,
    }

    private readonly record struct Part(PartKind Kind, string Text, string Name);

    /// <summary>What may come next; forms that begin alike share their beginning, so that it is looked at once.</summary>
    private sealed class Node
    {
        public Dictionary<string, Node> Words { get; } = [];

        public List<(Part Part, Node Behind)> Others { get; } = [];

        public bool IsEnd { get; private set; }

        public bool CanBeginWith(in Word word)
        {
            foreach (var (part, _) in Others)
            {
                if (part.Text == "n" ? Numbers.ValueOf(word.Lower) is not null : word.BeginsUpper || Names.CanPrecedeName(word.Lower))
                {
                    return true;
                }
            }

            return Words.ContainsKey(word.Lower);
        }

        public void Add(IEnumerable<Part> form)
        {
            var node = this;
            foreach (var part in form)
            {
                node = node.Next(part);
            }

            node.IsEnd = true;
        }

        private Node Next(Part part)
        {
            if (part.Kind == PartKind.Word)
            {
                return Words.TryGetValue(part.Text, out var known) ? known : Words[part.Text] = new();
            }

            var index = Others.FindIndex(other => other.Part == part);
            if (index < 0)
            {
                index = Others.Count;
                Others.Add((part, new()));
            }

            return Others[index].Behind;
        }
    }
}

/// <summary>What a slot of a phrase took: the words from one to behind another.</summary>
internal readonly record struct PhraseSlot(string Name, int Start, int End);

/// <summary>Where a phrase stands, and what its slots took.</summary>
/// <param name="End">The word behind it.</param>
internal sealed record PhraseMatch(int Start, int End, IReadOnlyList<PhraseSlot> Slots)
{
    public PhraseSlot? this[string name] => Slots.Where(slot => slot.Name == name).Select(slot => (PhraseSlot?)slot).FirstOrDefault();
}
