using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>A person in a list, with what the list says of them.</summary>
/// <param name="End">The word behind the name.</param>
internal sealed record Person(int Start, int End)
{
    public string? Role { get; init; }

    public string? SubstituteFor { get; init; }

    public string? SubstitutedBy { get; init; }

    public bool Arrived { get; init; }

    public bool Left { get; init; }

    /// <summary>A surname alone, which several members may have.</summary>
    public bool IsBare { get; init; }

    /// <summary>Not there after all: "(apologies)".</summary>
    public ListOf? MovedTo { get; init; }
}

/// <summary>
/// <code>
/// People := [Plural] Entry {Separator Entry}
/// Entry  := [Role ("–" | ",")] Name {Detail} | Role "(" Name ")"
/// </code>
/// </summary>
internal sealed class People
{
    private const int LongestEntry = 40;

    private readonly Words _words;
    private readonly int _to;
    private readonly bool _areMembers;
    private readonly List<Person> _people = [];
    private bool _isPlural;
    private int _leftOver;

    private People(Words words, int to, bool areMembers) => (_words, _to, _areMembers) = (words, to, areMembers);

    /// <summary>In lists of members and behind "Councillors" whatever stands between two separators is a name.</summary>
    private bool AreBare => _areMembers || _isPlural;

    /// <summary>The people whom words from one to behind another name, and whether nothing else stands there.</summary>
    public static (IReadOnlyList<Person> All, bool IsWhole) Read(Words words, int from, int to, bool areMembers)
    {
        var list = new People(words, to, areMembers);
        list.Read(from);
        return (list._people, list._leftOver == 0);
    }

    private void Read(int from)
    {
        var (entry, index) = (from, from);
        while (index < _to)
        {
            if (IsSeparator(index) && Roles.HasHolder(_words, entry, index) && _words[index].Lower is not ";")
            {
                index++; // "the Head of Pensions and Payroll, Ravi Menon"
                continue;
            }

            if (IsSeparator(index))
            {
                _leftOver += CountWords(entry, index);
                entry = ++index;
                continue;
            }

            if (_words[index].Lower is "(" && index > entry && NameAt(index + 1, 2) is var named && named > index + 1 && named < _to && _words[named].Lower is ")")
            {
                Add(new(index + 1, named) { Role = PersonDetails.RoleIn(_words, entry, index) }); // "Head of Pensions (Ravi Menon)"
                entry = index = named + 1;
                continue;
            }

            var start = NameList.PastPlural(_words, index, _to);
            _isPlural |= start > index;
            start = start < _to && !Names.HasTitle(_words, start) ? Roles.PastPosts(_words, start, _to) : start;
            var end = start < _to ? NameAt(start, AreBare ? 1 : 2) : start;
            if (end > start && end <= _to && MayPrecede(entry, index))
            {
                var person = new Person(start, end) { Role = Roles.HasHolder(_words, entry, start) ? PersonDetails.RoleIn(_words, entry, start) : null, IsBare = NameAt(start, 2) <= start };
                (person, index) = PersonDetails.Read(_words, person, end, _to, _areMembers, AreBare);
                Add(person);
                entry = index;
            }
            else if (++index - entry > LongestEntry)
            {
                _leftOver += CountWords(entry, index);
                entry = index;
            }
        }

        _leftOver += CountWords(entry, _to);
    }

    private void Add(Person person) => _people.Add(person);

    private int NameAt(int index, int fewest) => index < _to ? PersonName.EndAt(_words, index, fewest) : index;

    private bool IsSeparator(int index) => _words[index].Lower is "," or ";" or "and" or "&" or "ac" or "|" or "•" or "·" or "/";

    private bool HasPost(int from, int to) => Roles.HasPost(_words, from, Math.Min(to, _to));

    /// <summary>What stands before the name in its entry is a post, or "together with"; not "for whom".</summary>
    private bool MayPrecede(int from, int to) =>
        (HasPost(from, to) || CountWords(from, to) == 0) && !(to > from && _words[to - 1].Lower is "of" or "from" or "for" or "to" or "at"); // "the representative of Grant Thornton"

    /// <summary>Words that belong to nobody: not marks, not "together with", and no post, which is the head of the next entry.</summary>
    private int CountWords(int from, int to) =>
        HasPost(from, to) ? 0 : Enumerable.Range(from, Math.Max(0, to - from)).Count(index => !_words[index].IsMark && !_words.Vocabulary.Has("never", _words[index].Lower));
}
