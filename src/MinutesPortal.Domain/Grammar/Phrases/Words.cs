using System.Globalization;
using System.Runtime.InteropServices;
using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Rules;

namespace MinutesPortal.Domain.Grammar.Phrases;

/// <summary>A word, number or punctuation mark, and where it stands in its text.</summary>
/// <param name="Lower">The word in lower case, with a straight apostrophe: what phrases are compared with.</param>
/// <param name="BeginsLine">Whether it is the first on its line.</param>
/// <param name="BeginsSentence">Whether a sentence begins with it.</param>
internal readonly record struct Word(int Start, int End, string Lower, bool BeginsUpper, bool IsCapitals, bool BeginsLine, bool BeginsSentence, bool BeginsParagraph)
{
    public bool IsLetters => char.IsLetter(Lower[0]);

    public bool IsNumber => char.IsAsciiDigit(Lower[0]);

    public bool IsMark => !char.IsLetterOrDigit(Lower[0]);
}

/// <summary>
/// A text as words. Emphasis (<c>*</c>, <c>_</c>) is passed over, and an outcome word that has lost the space behind it ("RESOLVEDthat") is two words.
/// One pass over the text.
/// </summary>
internal sealed class Words
{
    private static readonly HashSet<string> Abbreviations =
        ["cllrs", "clrs", "st", "no", "nos", "para", "paras", "nem", "e.g", "i.e"];

    private const int LongestShortTitle = 4;

    private static readonly string[] Glued = ["that", "to"];

    /// <summary>No sentence is longer: text without full stops stays linear to read.</summary>
    private const int LongestSentence = 400;

    private readonly List<Word> _words = [];
    private readonly List<int> _sentences = [];
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private int[] _names = [];
    private int[] _lists = [];

    private Words(string source, Vocabulary vocabulary) => (Source, Vocabulary) = (source, vocabulary);

    public string Source { get; }

    /// <summary>The words that forms name by class.</summary>
    public Vocabulary Vocabulary { get; }

    public int Count => _words.Count;

    public ref readonly Word this[int index] => ref CollectionsMarshal.AsSpan(_words)[index];

    public static Words Of(string source, Vocabulary? vocabulary = null)
    {
        var result = new Words(source, vocabulary ?? Vocabulary.Standard);
        result.Read();
        (result._names, result._lists) = (new int[result.Count], new int[result.Count]);
        return result;
    }

    /// <summary>The text from one word to another, as typed.</summary>
    /// <param name="to">The word behind the last.</param>
    public string Between(int from, int to) => to <= from ? "" : Source[_words[from].Start.._words[to - 1].End];

    /// <summary>The first word that begins at or behind a place in the text.</summary>
    public int At(int position)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Where the sentence ends that a word stands in: the word behind its full stop.</summary>
    public int SentenceEnd(int from) => SentenceOf(from) + 1 is var next && next < _sentences.Count ? _sentences[next] : _words.Count;

    /// <summary>Where the sentence begins that a word stands in.</summary>
    public int SentenceStart(int from) => _sentences[SentenceOf(from)];

    /// <summary>The word behind the name or post that begins at a word, looked for once; that word itself where none does.</summary>
    public int NameEnd(int index)
    {
        if (_names[index] == 0)
        {
            _names[index] = Names.FindEnd(this, index) + 1;
        }

        return _names[index] - 1;
    }

    /// <summary>The word behind the list of names that begins at a word, looked for once; that word itself where none does.</summary>
    public int ListEnd(int index)
    {
        if (_lists[index] == 0)
        {
            _lists[index] = NameList.FindEnd(this, index) + 1;
        }

        return _lists[index] - 1;
    }

    private int SentenceOf(int word) => _sentences.BinarySearch(word) is var found && found >= 0 ? found : ~found - 1;

    private void Read()
    {
        var (lines, sentence) = (2, true);
        for (var position = 0; position < Source.Length;)
        {
            var character = Source[position];
            if (character == '\n')
            {
                lines++;
                position++;
            }
            else if (char.IsWhiteSpace(character) || character is '*' or '_' or '\\')
            {
                position++;
            }
            else
            {
                var end = EndOf(position);
                var beginsSentence = lines > 1 || (sentence && !char.IsLower(character)) || _words.Count - _sentences.LastOrDefault() >= LongestSentence;
                Add(position, end, lines > 0, beginsSentence, lines > 1);
                sentence = EndsSentence(position, end) || (sentence && !char.IsLetterOrDigit(character));
                (lines, position) = (0, end);
            }
        }
    }

    private void Add(int start, int end, bool beginsLine, bool beginsSentence, bool beginsParagraph)
    {
        var shape = ShapeOf(Source.AsSpan(start, end - start));
        if (shape.GluedVerb > 0)
        {
            Add(start, start + shape.GluedVerb, beginsLine, beginsSentence, beginsParagraph);
            Add(start + shape.GluedVerb, end, false, false, false);
            return;
        }

        if (beginsSentence)
        {
            _sentences.Add(_words.Count);
        }

        _words.Add(new(start, end, shape.Lower, shape.BeginsUpper, shape.IsCapitals, beginsLine, beginsSentence, beginsParagraph));
    }

    /// <summary>A text has few different words, so each is looked at once and kept once.</summary>
    private Shape ShapeOf(ReadOnlySpan<char> typed)
    {
        var known = _shapes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(typed, out var shape))
        {
            var text = typed.ToString();
            var lower = text.ToLowerInvariant().Replace('’', '\'');
            var glued = Glued.FirstOrDefault(glued => lower.Length - glued.Length > 4 && lower.EndsWith(glued, StringComparison.Ordinal) && Vocabulary.Has("heading", lower[..^glued.Length]));
            shape = new(lower, BeginsUpper(text), IsCapitalsOnly(text), glued is null ? 0 : lower.Length - glued.Length);
            _shapes[text] = shape;
        }

        return shape;
    }

    /// <summary>"d'Arcy" is a name too.</summary>
    private static bool BeginsUpper(string text) => char.IsUpper(text[0]) || (text.Length > 2 && text[1] is '\'' or '’' && char.IsUpper(text[2]));

    private static bool IsCapitalsOnly(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private int EndOf(int start)
    {
        if (!char.IsLetterOrDigit(Source[start]))
        {
            return start + 1;
        }

        var end = start + 1;
        while (end < Source.Length && (char.IsLetterOrDigit(Source[end]) || IsMarkOf(CharUnicodeInfo.GetUnicodeCategory(Source[end])) || IsInner(start, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsMarkOf(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A hyphen or apostrophe within a word, a comma, point or slash within a number.</summary>
    private bool IsInner(int start, int position) =>
        position + 1 < Source.Length
        && (char.IsAsciiDigit(Source[start])
            ? Source[position] is ',' or '.' or '/' && char.IsAsciiDigit(Source[position + 1])
            : Source[position] is '-' or '\'' or '’' && char.IsLetter(Source[position + 1]));

    private bool EndsSentence(int start, int end)
    {
        if (Source[start] is '?' or '!')
        {
            return true;
        }

        if (Source[start] != '.' || _words.Count < 2)
        {
            return false;
        }

        var before = _words[^2];
        return end == Source.Length || (char.IsWhiteSpace(Source[end])
            && !(before.End == start && before.IsLetters && (before is { BeginsUpper: true, Lower.Length: 1 } || Abbreviations.Contains(before.Lower) || (before.Lower.Length <= LongestShortTitle && Vocabulary.Has("title", before.Lower)))));
    }

    /// <param name="GluedVerb">The length of an outcome word that has lost the space behind it; 0 for any other word.</param>
    private readonly record struct Shape(string Lower, bool BeginsUpper, bool IsCapitals, int GluedVerb);
}
