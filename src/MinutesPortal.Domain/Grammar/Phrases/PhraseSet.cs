using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Rules;

namespace MinutesPortal.Domain.Grammar.Phrases;

/// <summary>
/// Forms of words that say the same kind of thing, each written as it reads:
/// <c>(moved|proposed) by {mover:name} and? seconded by {seconder:name}</c>.
/// <list type="bullet">
/// <item><c>(a|b)</c> is one of several; <c>?</c> makes the word or bracket before it optional, <c>*</c> repeats it up to three times or not at all.</item>
/// <item><c>&lt;kind&gt;</c> is words of a kind, and <c>{slot:kind}</c> keeps them: a class of the <see cref="Vocabulary"/> such as
/// <c>verb</c> or <c>title</c>, a <c>name</c>, <c>names</c> in a list, <c>whose</c> name with an 's, a <c>body</c>, a number (<c>n</c>), some words in capital
/// (<c>capitals</c>) or small letters (<c>lower</c>).</item>
/// <item><c>...</c> passes over some words of the sentence; <c>!word</c> or <c>!&lt;kind&gt;</c> must not come next.</item>
/// </list>
/// Commas, colons, dashes, brackets and quotation marks between the words do not matter. Of several forms the longest is taken.
/// </summary>
internal sealed class PhraseSet
{
    private const int LongestGap = 12;

    private const int LongestPhrase = 8;

    private readonly Node _root = new();
    private readonly HashSet<string> _keys = [];
    private bool _hasKeys = true;

    public PhraseSet(params IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            foreach (var form in PhraseNotation.Read(pattern))
            {
                _root.Add(form);
                AddKey(form);
            }
        }
    }

    /// <summary>
    /// A form that begins with a name could begin at every capital letter. It is looked for only where its longest word stands.
    /// </summary>
    private void AddKey(IReadOnlyList<Part> form)
    {
        if (form.Count > 0 && form[0].Kind != PartKind.Word)
        {
            var key = form.Where(part => part.Kind == PartKind.Word).Select(part => part.Text).MaxBy(text => text.Length);
            _hasKeys &= key is not null;
            _keys.Add(key ?? "");
        }
    }

    /// <summary>The phrase that stands at a word; null where none does.</summary>
    /// <param name="limit">The word that it has to end before.</param>
    public PhraseMatch? At(Words words, int index, int limit = int.MaxValue)
    {
        if (index >= words.Count || !_root.CanBeginWith(words, index))
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
        var mayBeginWithKind = !_hasKeys || HasKey(words, from, to);
        for (var index = from; index < to;)
        {
            if ((mayBeginWithKind || _root.Words.ContainsKey(words[index].Lower)) && At(words, index, to) is { } match)
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

    private bool HasKey(Words words, int from, int to)
    {
        for (var index = from; _keys.Count > 0 && index < to; index++)
        {
            if (_keys.Contains(words[index].Lower))
            {
                return true;
            }
        }

        return false;
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
            Consider(part.Kind switch
            {
                PartKind.Gap => FollowGap(words, behind, index, start, limit, slots),
                PartKind.Guard => IsNext(words, part.Text, next, limit) ? -1 : Follow(words, behind, index, start, limit, isBehindNumber, slots),
                _ => FollowKind(words, part, behind, next, start, limit, slots),
            });
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

    /// <summary>Whether the word, or words of the kind, that a guard forbids stand here.</summary>
    private static bool IsNext(Words words, string forbidden, int index, int limit) =>
        index < limit && (forbidden is ['<', .. var kind, '>'] ? EndOf(kind, words, index) > index : words[index].Lower == forbidden);

    private static int FollowKind(Words words, Part part, Node behind, int index, int start, int limit, List<PhraseSlot> slots)
    {
        if (index >= limit || (index > start && words[index].BeginsParagraph))
        {
            return -1;
        }

        var end = EndOf(part.Text, words, index);
        if (end <= index || end > limit)
        {
            return -1;
        }

        if (part.Slot.Length > 0)
        {
            slots.Add(new(part.Slot, index, end));
        }

        return Follow(words, behind, end, start, limit, part.Text == "n", slots);
    }

    /// <summary>The word behind what of a kind begins at a word; that word itself where nothing does.</summary>
    private static int EndOf(string kind, Words words, int index) => kind switch
    {
        "name" => words.NameEnd(index),
        "names" => words.ListEnd(index),
        "whose" => words.NameEnd(index) is var end && end > index && words[end - 1].Lower.EndsWith("'s", StringComparison.Ordinal) ? end : index,
        "body" => Bodies.EndAt(words, index),
        "n" => Numbers.EndAt(words, index),
        "participle" => Participles.Has(words[index].Lower) ? index + 1 : index,
        "lower" => EndOfRun(words, index, word => word is { IsLetters: true, BeginsUpper: false }),
        "capitals" => EndOfRun(words, index, word => word is { IsLetters: true, BeginsUpper: true } or { Lower: "of" or "and" or "for" or "&" or "the" }),
        _ => words.Vocabulary.Has(kind, words[index].Lower) ? index + 1 : index,
    };

    private static int EndOfRun(Words words, int index, Func<Word, bool> isPart)
    {
        var end = index;
        while (end < words.Count && end - index < LongestPhrase && !(end > index && words[end].BeginsSentence) && isPart(words[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>What may come next; forms that begin alike share their beginning, so that it is looked at once.</summary>
    private sealed class Node
    {
        public Dictionary<string, Node> Words { get; } = [];

        public List<(Part Part, Node Behind)> Others { get; } = [];

        public bool IsEnd { get; private set; }

        /// <summary>Cheap, because it is asked at every word.</summary>
        public bool CanBeginWith(Words words, int index)
        {
            var word = words[index];
            if (Words.ContainsKey(word.Lower))
            {
                return true;
            }

            foreach (var (part, _) in Others)
            {
                if (part.Text switch
                {
                    "n" => Numbers.ValueOf(word.Lower) is not null,
                    "participle" => Participles.Has(word.Lower),
                    "name" or "names" or "whose" or "body" or "capitals" => word.BeginsUpper || Names.CanPrecedeName(words, index),
                    var kind => part.Kind != PartKind.Kind || words.Vocabulary.Has(kind, word.Lower),
                })
                {
                    return true;
                }
            }

            return false;
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
