using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MinutesPortal.Domain.Texts;

/// <summary>
/// Words that must not stand in a text any more. They are found however they are written: in capitals, without accents, with other
/// quotation marks, in emphasis, over a line's end, in a link or a file name, and in every form that search takes for the same word.
/// </summary>
public sealed partial class SoughtWords
{
    /// <summary>What stands in the place of removed words.</summary>
    public const string Mark = "[words removed]";

    /// <summary>The same in Welsh texts.</summary>
    public const string WelshMark = "[geiriau wedi’u tynnu]";

    private readonly List<Letters> _phrases;

    private SoughtWords(List<Letters> phrases) => _phrases = phrases;

    /// <param name="phrases">Each is sought by itself.</param>
    /// <exception cref="DomainException">There is no phrase, or one has neither letters nor digits.</exception>
    public static SoughtWords From(IEnumerable<string> phrases)
    {
        var sought = phrases.Select(phrase => SourceText.Tidy(phrase)).Select(phrase => Letters.Of(phrase, 0, phrase.Length)).ToList();
        if (sought.Count == 0 || sought.Exists(phrase => phrase.Count == 0))
        {
            throw new DomainException("Give the words to look for. They need letters or digits.");
        }

        var words = new SoughtWords(sought);
        return !words.AreIn(Mark) && !words.AreIn(WelshMark) ? words
            : throw new DomainException($"Give more of the sentence. These words stand in “{Mark}”, which takes the place of removed words.");
    }

    /// <summary>Whether a text has any of the words.</summary>
    public bool AreIn(string? text) => text is not null && PlacesIn(text).Count > 0;

    /// <summary>The text with a mark in the place of the words; the same text where it has none of them.</summary>
    public string RemovedFrom(string text, string mark = Mark) => Replace(text, PlacesIn(text), mark);

    /// <summary>The English and the Welsh text with a mark in the place of the words.</summary>
    public BilingualText RemovedFrom(BilingualText text) =>
        AreIn(text.English) || AreIn(text.Welsh) ? new(RemovedFrom(text.English), text.Welsh is null ? null : RemovedFrom(text.Welsh, WelshMark)) : text;

    /// <summary>Where the words stand, in order. Places do not overlap.</summary>
    public IReadOnlyList<Place> PlacesIn(string text)
    {
        var inText = _phrases.SelectMany(Letters.Of(text, 0, text.Length).PlacesOf).Select(place => new Place(place.Start, place.End, IsAddress: false));
        var inAddresses = Target().Matches(text).Select(target => target.Groups["address"])
            .Where(address => _phrases.Exists(phrase => Letters.Of(text, address.Index, address.Index + address.Length).PlacesOf(phrase).Any()))
            .Select(address => new Place(address.Index, address.Index + address.Length, IsAddress: true));
        var apart = new List<Place>();
        foreach (var place in inText.Concat(inAddresses).OrderBy(place => place.Start))
        {
            if (apart.Count > 0 && place.Start < apart[^1].End)
            {
                apart[^1] = new(apart[^1].Start, Math.Max(apart[^1].End, place.End), apart[^1].IsAddress && place.IsAddress);
            }
            else
            {
                apart.Add(place);
            }
        }

        return apart;
    }

    /// <summary>Puts a mark in the place of parts of a text.</summary>
    public static string Replace(string text, IEnumerable<Place> places, string mark)
    {
        var rest = new StringBuilder();
        var from = 0;
        foreach (var place in places)
        {
            var part = text[place.Start..place.End];
            // A link that is cut in two loses its bracket too.
            var start = place.Start > from && text[place.Start - 1] == '[' && Target().IsMatch(part) ? place.Start - 1 : place.Start;
            rest.Append(text, from, start - from).Append(place.IsAddress ? "#" : mark + Unbalanced(part));
            rest.Append(!place.IsAddress && place.End < text.Length && text[place.End] == '(' ? " " : ""); // "[…](" would begin a link
            from = place.End;
        }

        return from == 0 ? text : rest.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The signs of emphasis that a part of a text only begins or only ends, so that the rest keeps its other half.</summary>
    private static string Unbalanced(string part) => string.Concat(
        Emphasis().Matches(part).Select(match => match.Value).GroupBy(sign => sign).Where(sign => sign.Count() % 2 == 1).Select(sign => sign.Key));

    [GeneratedRegex(@"\*+", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    /// <summary>The end of a link and its address.</summary>
    [GeneratedRegex(@"\]\((?<address>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Target();

    /// <summary>A part of a text.</summary>
    /// <param name="End">The position after it.</param>
    /// <param name="IsAddress">It is the whole address of a link.</param>
    public readonly record struct Place(int Start, int End, bool IsAddress);

    /// <summary>The letters and digits of a text in the form in which they are compared, each with its place.</summary>
    private sealed partial class Letters
    {
        private readonly StringBuilder _letters = new();
        private readonly List<(int Start, int End)> _places = [];

        /// <summary>For each letter, what stands before it.</summary>
        private readonly List<Gap> _gaps = [];

        private int _wordStart;

        public int Count => _places.Count;

        /// <summary>The letters of a part of a text. The addresses of its links are left out.</summary>
        public static Letters Of(string text, int start, int end)
        {
            var letters = new Letters();
            letters.Read(text, start, end);
            return letters;
        }

        /// <summary>Where another text's letters stand in this one as whole words.</summary>
        public IEnumerable<(int Start, int End)> PlacesOf(Letters phrase)
        {
            var (text, sought) = (_letters.ToString(), phrase._letters.ToString());
            for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
            {
                if (IsHere(phrase, at))
                {
                    yield return (_places[at].Start, _places[at + phrase.Count - 1].End);
                }
            }
        }

        private bool IsHere(Letters phrase, int at)
        {
            if (_gaps[at] == Gap.None || (at + phrase.Count < Count && _gaps[at + phrase.Count] == Gap.None))
            {
                return false; // within a word
            }

            for (var index = 1; index < phrase.Count; index++)
            {
                var (here, there) = (_gaps[at + index], phrase._gaps[index]);
                if ((here == Gap.Wide && there != Gap.Wide) || (here == Gap.None && there == Gap.Wide))
                {
                    return false;
                }
            }

            return true;
        }

        private void Read(string text, int start, int end)
        {
            var gap = Gap.Wide;
            for (var at = start; at < end;)
            {
                var (characters, next) = CharactersAt(text, at, end);
                foreach (var character in characters.Normalize(NormalizationForm.FormKD))
                {
                    if (char.IsLetterOrDigit(character))
                    {
                        Add(char.ToLowerInvariant(character), (at, next), gap);
                        gap = Gap.None;
                    }
                    else if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                    {
                        continue; // an accent
                    }
                    else
                    {
                        gap = gap == Gap.Wide || !MayStandInWord(character) ? Gap.Wide : Gap.Narrow;
                    }
                }

                if (characters.Length == 0 && gap == Gap.None)
                {
                    gap = Gap.Narrow;
                }

                at = next;
            }

            EndWord();
        }

        private void Add(char letter, (int Start, int End) place, Gap gap)
        {
            if (gap != Gap.None)
            {
                EndWord();
            }

            _letters.Append(letter);
            _places.Add(place);
            _gaps.Add(gap);
        }

        /// <summary>Gives the word that has ended the form in which search compares it: "Cllr" becomes "councillor".</summary>
        private void EndWord()
        {
            if (_wordStart < Count)
            {
                var word = _letters.ToString(_wordStart, Count - _wordStart);
                if (SearchText.From(word) is var same && same != word)
                {
                    var (place, gap) = ((_places[_wordStart].Start, _places[^1].End), _gaps[_wordStart]);
                    _letters.Length = _wordStart;
                    _places.RemoveRange(_wordStart, Count - _wordStart);
                    _gaps.RemoveRange(_wordStart, _gaps.Count - _wordStart);
                    foreach (var letter in same)
                    {
                        _letters.Append(letter);
                        _places.Add(place);
                        _gaps.Add(gap);
                        gap = Gap.None;
                    }
                }
            }

            _wordStart = Count;
        }

        /// <summary>What is shown for the next characters of a text, and where the characters after them begin.</summary>
        private static (string Characters, int Next) CharactersAt(string text, int at, int end)
        {
            var coded = text[at] switch
            {
                '&' => Entity().Match(text, at, end - at),
                '%' => Percents().Match(text, at, end - at),
                ']' => Target().Match(text, at, end - at),
                '-' => BrokenWord().Match(text, at, end - at),
                _ => null,
            };
            if (coded is { Success: true } && coded.Index == at)
            {
                var characters = text[at] switch
                {
                    '&' => WebUtility.HtmlDecode(coded.Value),
                    '%' => Uri.UnescapeDataString(coded.Value),
                    _ => "",
                };
                return (SourceText.Valid(characters), at + coded.Length);
            }

            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            return (SourceText.Valid(text.Substring(at, length)), at + length);
        }

        /// <summary>Apostrophes, emphasis, escapes, and characters without width. They may also stand between words.</summary>
        private static bool MayStandInWord(char character) =>
            character is '\'' or '’' or '‘' or '*' or '_' or '~' or '`' or '\\' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

        [GeneratedRegex(@"\G&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
        private static partial Regex Entity();

        [GeneratedRegex(@"\G(?:%[0-9a-fA-F]{2})+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
        private static partial Regex Percents();

        /// <summary>A word divided at the end of a line.</summary>
        [GeneratedRegex(@"\G-[ \t]*\n[ \t]*(?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
        private static partial Regex BrokenWord();
    }

    /// <summary>What stands between two letters.</summary>
    private enum Gap
    {
        None,

        /// <summary>Only what may stand within a word too, such as emphasis.</summary>
        Narrow,

        /// <summary>Space or punctuation.</summary>
        Wide,
    }
}
