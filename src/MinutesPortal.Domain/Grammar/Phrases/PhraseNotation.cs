namespace MinutesPortal.Domain.Grammar.Phrases;

internal enum PartKind
{
    /// <summary>A word as it stands.</summary>
    Word,

    /// <summary>Words of a kind: of a class of the vocabulary, or a name, a list of names, a number, …</summary>
    Kind,

    /// <summary>Up to so many words of the sentence.</summary>
    Gap,

    /// <summary>What must not come next.</summary>
    Guard,
}

/// <param name="Text">The word, or the kind of words.</param>
/// <param name="Slot">The name under which the words are kept; empty where they are not.</param>
internal readonly record struct Part(PartKind Kind, string Text, string Slot);

/// <summary>Reads the notation of phrases, which <see cref="PhraseSet"/> explains, into the forms that it stands for.</summary>
internal static class PhraseNotation
{
    private const int MostRepetitions = 3;

    public static IEnumerable<IReadOnlyList<Part>> Read(string pattern)
    {
        var position = 0;
        var forms = Alternatives(pattern, ref position);
        return position == pattern.Length ? forms : throw new FormatException($"The phrase “{pattern}” has a bracket too many.");
    }

    private static List<List<Part>> Alternatives(string pattern, ref int position)
    {
        var all = new List<List<Part>>();
        var current = new List<List<Part>> { new() };
        while (position < pattern.Length && pattern[position] != ')')
        {
            if (pattern[position] == '|')
            {
                all.AddRange(current);
                current = [new()];
                position++;
            }
            else if (pattern[position] == ' ')
            {
                position++;
            }
            else
            {
                var options = Element(pattern, ref position);
                var most = position < pattern.Length ? pattern[position] switch { '?' => 1, '*' => MostRepetitions, _ => 0 } : 0;
                position += most > 0 ? 1 : 0;
                current = [.. from form in current from option in UpTo(most, options) select form.Concat(option).ToList()];
            }
        }

        all.AddRange(current);
        return all;
    }

    /// <summary>The options themselves where they are not optional; else each from none to so many of them.</summary>
    private static List<List<Part>> UpTo(int most, List<List<Part>> options)
    {
        if (most == 0)
        {
            return options;
        }

        var (all, last) = (new List<List<Part>> { new() }, new List<List<Part>> { new() });
        for (var count = 0; count < most; count++)
        {
            last = [.. from form in last from option in options select form.Concat(option).ToList()];
            all.AddRange(last);
        }

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
        while (position < pattern.Length && pattern[position] is not (' ' or '(' or ')' or '|' or '?' or '*'))
        {
            position++;
        }

        return [[PartOf(pattern[start..position])]];
    }

    private static Part PartOf(string text) => text switch
    {
        "..." => new(PartKind.Gap, text, ""),
        ['{', .. var slot, '}'] => new(PartKind.Kind, slot[(slot.IndexOf(':') + 1)..], slot[..slot.IndexOf(':')]),
        ['<', .. var kind, '>'] => new(PartKind.Kind, kind, ""),
        ['!', .. var word] => new(PartKind.Guard, word, ""),
        _ => new(PartKind.Word, text, ""),
    };
}
