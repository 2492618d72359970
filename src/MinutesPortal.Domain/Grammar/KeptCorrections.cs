namespace MinutesPortal.Domain.Grammar;

/// <summary>
/// Keeps what a person corrected when a text is divided again: where the words of a corrected entry still stand as they were, they stay one
/// entry of the kind that the person chose.
/// </summary>
internal static class KeptCorrections
{
    /// <summary>Words that stand more than once are told apart by so many characters above them.</summary>
    private const int Context = 60;

    /// <param name="pieces">The text as the grammar divides it.</param>
    /// <param name="before">The text as it was divided and corrected before.</param>
    /// <returns>Pieces that are, joined, the same text as <paramref name="pieces"/>.</returns>
    public static IReadOnlyList<Piece> In(IReadOnlyList<Piece> pieces, IReadOnlyList<Piece> before)
    {
        if (!before.Any(piece => piece.IsCorrected))
        {
            return pieces;
        }

        var source = string.Concat(pieces.Select(piece => piece.Text));
        var kept = Find(source, before);
        if (kept.Count == 0)
        {
            return pieces;
        }

        var result = new List<Piece>();
        var (start, next) = (0, 0);
        foreach (var piece in pieces)
        {
            var (position, end) = (start, start + piece.Text.Length);
            while (position < end)
            {
                while (next < kept.Count && kept[next].End <= position)
                {
                    next++;
                }

                if (next < kept.Count && kept[next].Start <= position)
                {
                    var one = kept[next];
                    Add(result, one.Piece with { Text = source[one.Start..one.End] }, position == one.Start);
                    position = Math.Min(end, one.End);
                }
                else
                {
                    var until = next < kept.Count ? Math.Min(end, kept[next].Start) : end;
                    Add(result, position == start && until == end ? piece : piece with { Marker = position == start ? piece.Marker : null, Text = source[position..until] }, true);
                    position = until;
                }
            }

            start = end;
        }

        return result;
    }

    /// <summary>What is left of a piece belongs to the entry above where it is only white space.</summary>
    private static void Add(List<Piece> result, Piece piece, bool isNew)
    {
        if (!isNew)
        {
            return; // its whole text was added where it began
        }

        if (string.IsNullOrWhiteSpace(piece.Text) && result.Count > 0)
        {
            result[^1] = result[^1] with { Text = result[^1].Text + piece.Text };
        }
        else
        {
            result.Add(piece);
        }
    }

    private static List<(int Start, int End, Piece Piece)> Find(string source, IReadOnlyList<Piece> before)
    {
        var found = new List<(int Start, int End, Piece Piece)>();
        var above = "";
        foreach (var piece in before)
        {
            // Words that were rewritten are not found, and are read anew.
            if (piece.IsCorrected && PlaceOf(piece.Text.Trim(), source, above, found) is { } at)
            {
                var end = at + piece.Text.Trim().Length;
                while (end < source.Length && char.IsWhiteSpace(source[end]))
                {
                    end++;
                }

                found.Add((at, end, piece));
            }

            above += piece.Text;
            above = above[Math.Max(0, above.Length - Context)..];
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    private static int? PlaceOf(string words, string source, string above, List<(int Start, int End, Piece Piece)> taken)
    {
        var beganLine = IsAtLineStart(above, above.Length);
        var (best, most) = ((int?)null, -1);
        for (var at = words.Length == 0 ? -1 : source.IndexOf(words, StringComparison.Ordinal); at >= 0; at = source.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if (IsAtLineStart(source, at) != beganLine || (end < source.Length && !char.IsWhiteSpace(source[end])) || taken.Exists(other => at < other.End && other.Start < end))
            {
                continue; // within another sentence
            }

            var shared = 0;
            while (shared < above.Length && shared < at && above[^(shared + 1)] == source[at - shared - 1])
            {
                shared++;
            }

            if (shared > most)
            {
                (best, most) = (at, shared);
            }
        }

        return best;
    }

    private static bool IsAtLineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }
}
