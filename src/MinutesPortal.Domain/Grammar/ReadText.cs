using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar;

/// <summary>A text with its words and pieces side by side.</summary>
internal sealed class ReadText
{
    private readonly List<int> _starts = [];

    private ReadText(Words words, IReadOnlyList<Piece> pieces)
    {
        var all = new List<(Piece, int, int)>();
        var position = 0;
        foreach (var piece in pieces)
        {
            var from = words.At(position);
            position += piece.Text.Length;
            all.Add((piece, from, words.At(position)));
            _starts.Add(from);
        }

        (Words, Pieces, All) = (words, pieces, all);
    }

    public static ReadText Of(string source, Vocabulary? vocabulary = null)
    {
        var words = Words.Of(source, vocabulary);
        return new(words, Division.Of(words));
    }

    /// <param name="pieces">The text as it is divided already.</param>
    public static ReadText Of(IReadOnlyList<Piece> pieces) => new(Words.Of(string.Concat(pieces.Select(piece => piece.Text)), null), pieces);

    public Words Words { get; }

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Each piece, with its first word and the one behind its last.</summary>
    public IReadOnlyList<(Piece Piece, int From, int To)> All { get; }

    /// <summary>The piece that a word stands in, from 0.</summary>
    public int PieceOf(int word)
    {
        var found = _starts.BinarySearch(word);
        while (found >= 0 && found + 1 < _starts.Count && _starts[found + 1] == word)
        {
            found++;
        }

        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }
}
