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

    /// <summary>Not there after all: "(apologies)".</summary>
    public ListOf? MovedTo { get; init; }
}

/// <summary>
/// <code>
/// People := [Plural] Entry {Separator Entry}
/// Entry  := [Role ("–" | ",")] Name {Detail} | Role "(" Name ")"
/// Detail := "(" Said ")" | "–" Role | "," Role | Column | "in the chair"
/// Said   := Role | "substitute for" Name | "substituted by" Name | "until" Time | Party
/// </code>
/// </summary>
internal sealed class People
{
    private static readonly PhraseSet InTheChair = new("in the chair");

    private static readonly PhraseSet SubstituteFor = new(
        "(substitute|substitutes|substituting|sub|deputising|standing in) member? (for|in place of|on behalf of)", "(for|in place of|in the place of|on behalf of|replacing)");

    private static readonly PhraseSet SubstitutedBy = new(
        "(substituted|replaced|represented) by {who:names}",
        "{who:names} (attended|attending|was|present)? (substituted|substituting|deputised|deputising)",
        "{who:names} (attended|attending|was|present)? (as|in (his|her|their)) a? (substitute|deputy|replacement|absence|place|stead)",
        "substitute {who:names}");

    private static readonly PhraseSet Apologised = new("(apologies|apology|ymddiheuriadau)");

    private static readonly PhraseSet Absent = new("absent");

    private static readonly PhraseSet Arrived = new("(from|arrived|joined)");

    private static readonly PhraseSet Left = new("(until|to|left)");

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
            if (IsSeparator(index))
            {
                _leftOver += CountWords(entry, index);
                entry = ++index;
                continue;
            }

            if (_words[index].Lower is "(" && index > entry && NameAt(index + 1, 2) is var named && named > index + 1 && named < _to && _words[named].Lower is ")")
            {
                Add(new(index + 1, named) { Role = RoleIn(entry, index) }); // "Head of Pensions (Ravi Menon)"
                entry = index = named + 1;
                continue;
            }

            var start = NameList.PastPlural(_words, index, _to);
            _isPlural |= start > index;
            start = start < _to && !Names.HasTitle(_words, start) ? PastPosts(start) : start;
            var end = start < _to ? NameAt(start, AreBare ? 1 : 2) : start;
            if (end > start && end <= _to && MayPrecede(entry, index))
            {
                var person = new Person(start, end) { Role = HasPost(entry, start) && start > entry ? RoleIn(entry, start) : null };
                (person, index) = WithDetails(person, end);
                Add(person);
                entry = index;
            }
            else
            {
                index++;
            }
        }

        _leftOver += CountWords(entry, _to);
    }

    private void Add(Person person) => _people.Add(person);

    private int NameAt(int index, int fewest) => index < _to ? PersonName.EndAt(_words, index, fewest) : index;

    private bool IsSeparator(int index) => _words[index].Lower is "," or ";" or "and" or "&" or "ac" or "|" or "•" or "·" or "/";

    /// <summary>Passes over the post before a name: "Appointed Member Rob Example", "Standing Invitee Dr Ann Example".</summary>
    private int PastPosts(int index)
    {
        var start = index;
        for (var next = index; next < EndOfPart(index) && _words[next].IsLetters && (_words[next].BeginsUpper || next == index); next++)
        {
            if (!(next > index && (Names.HasTitle(_words, next) || Names.IsSetApart(_words, next))) && _words.Vocabulary.Has("post", _words[next].Lower) && NameAt(next + 1, 2) is var end && end > next + 1)
            {
                start = next + 1;
            }
            else if (next > index && Names.HasTitle(_words, next) && NameAt(next, 1) > next && HasPost(index, next))
            {
                return next;
            }
        }

        return start;
    }

    /// <summary>The separator, bracket, dash or line end behind a word.</summary>
    private int EndOfPart(int index)
    {
        var end = index;
        while (end < _to && !(end > index && _words[end].BeginsLine) && !IsSeparator(end) && _words[end].Lower is not ("(" or "–" or "-" or "—" or "."))
        {
            end++;
        }

        return end;
    }

    private (Person Person, int Behind) WithDetails(Person person, int index)
    {
        var hasPost = person.Role is not null;
        while (index < _to)
        {
            var (word, end) = (_words[index].Lower, index);
            if (word is "(" or "[")
            {
                end = index + 1;
                while (end < _to && _words[end].Lower is not (")" or "]"))
                {
                    end++;
                }

                (person, end) = (WithDetail(person, index + 1, end), Math.Min(_to, end + 1));
            }
            else if (word is "–" or "-" or "—" && index + 1 < _to && !_words[index].BeginsLine)
            {
                end = Roles.EndAt(_words, index + 1, _to, AreBare);
                person = WithDetail(person, index + 1, end);
            }
            else if (word is "," && index + 1 < _to && !hasPost && Roles.IsAt(_words, index + 1, _to, AreBare))
            {
                end = Roles.EndAt(_words, index + 1, _to, AreBare);
                person = WithDetail(person, index + 1, end);
            }
            else if (InTheChair.At(_words, index, _to) is { } chair)
            {
                (person, end) = (person with { Role = "Chair" }, chair.End);
            }
            else if (IsColumn(index))
            {
                end = Roles.EndAt(_words, index, _to, AreBare);
                person = WithDetail(person, index, end);
            }

            if (end <= index)
            {
                break;
            }

            index = end;
        }

        return (person, index);
    }

    /// <summary>The next column: a ward, a body, a post. Not the next name.</summary>
    private bool IsColumn(int index)
    {
        if (!_areMembers || _words[index] is not { BeginsUpper: true, BeginsLine: false } || Names.HasTitle(_words, index))
        {
            return false;
        }

        return Names.IsSetApart(_words, index) ? NameAt(index, 2) <= index || HasPost(index, EndOfPart(index)) : HasPost(index, EndOfPart(index));
    }

    private bool HasPost(int from, int to) => Roles.HasPost(_words, from, Math.Min(to, _to));

    private Person WithDetail(Person person, int from, int to)
    {
        if (to <= from)
        {
            return person;
        }

        if (MovedTo(from, to) is { } list)
        {
            return person with { MovedTo = list };
        }

        if (SubstituteFor.At(_words, from, to) is { } instead && NameAt(instead.End, _words[from].Lower is "for" or "in" or "on" ? 2 : 1) > instead.End)
        {
            return person with { SubstituteFor = Names.OnOneLine(_words.Between(instead.End, to)) };
        }

        if (SubstitutedBy.At(_words, from, to)?["who"] is { } who)
        {
            return person with { SubstitutedBy = Names.NameOf(_words, who.Start, who.End) };
        }

        if (Left.At(_words, from, to) is not null || Arrived.At(_words, from, to) is not null || (_words[from].IsNumber && _words[to - 1].Lower.EndsWith('m')))
        {
            var left = Left.At(_words, from, to) is not null;
            return person with { Left = left, Arrived = !left };
        }

        return person.Role is null && Roles.IsRole(_words, from, to, _areMembers) ? person with { Role = RoleIn(from, to) } : person;
    }

    /// <summary>The list to which a word in brackets moves somebody: "(apologies)", "(absent)".</summary>
    private ListOf? MovedTo(int from, int to) =>
        Apologised.At(_words, from, to) is not null ? ListOf.Apologies : Absent.At(_words, from, to) is not null ? ListOf.Absent : null;

    private string RoleIn(int from, int to)
    {
        var role = Names.OnOneLine(_words.Between(from, to)).Trim(' ', ',', ';', ':', '–', '-', '—');
        return role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? role[4..] : role;
    }

    /// <summary>What stands before the name in its entry is a post, or "together with"; not "for whom".</summary>
    private bool MayPrecede(int from, int to) => HasPost(from, to) || CountWords(from, to) == 0;

    /// <summary>Words that belong to nobody: not marks, not "together with", and no post, which is the head of the next entry.</summary>
    private int CountWords(int from, int to) =>
        HasPost(from, to) ? 0 : Enumerable.Range(from, Math.Max(0, to - from)).Count(index => !_words[index].IsMark && !_words.Vocabulary.Has("never", _words[index].Lower));
}
