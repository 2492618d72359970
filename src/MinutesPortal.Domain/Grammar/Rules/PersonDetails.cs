using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>
/// <code>
/// Detail := "(" Said ")" | "–" Role | "," Role | Column | "in the chair"
/// Said   := Role | "substitute for" Name | "substituted by" Name | "until" Time | "apologies" | Party
/// </code>
/// </summary>
internal static class PersonDetails
{
    private const int LongestCell = 40;

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

    /// <summary>Reads what stands behind a name.</summary>
    /// <param name="areMembers">Whether it is a list of members, whose wards and parties are no posts.</param>
    /// <param name="areBare">Whether the list may have bare surnames.</param>
    public static (Person Person, int Behind) Read(Words words, Person person, int index, int to, bool areMembers, bool areBare)
    {
        var hasPost = person.Role is not null;
        while (index < to)
        {
            var (word, end) = (words[index].Lower, index);
            if (word is "(" or "[")
            {
                end = index + 1;
                while (end < to && words[end].Lower is not (")" or "]"))
                {
                    end++;
                }

                (person, end) = (WithDetail(words, person, index + 1, end, areMembers), Math.Min(to, end + 1));
            }
            else if (word is "–" or "-" or "—" && index + 1 < to && !words[index].BeginsLine)
            {
                end = Roles.EndAt(words, index + 1, to, areBare);
                person = WithDetail(words, person, index + 1, end, areMembers);
            }
            else if (word is "," && index + 1 < to && !hasPost && Roles.IsAt(words, index + 1, to, areBare))
            {
                end = Roles.EndAt(words, index + 1, to, areBare);
                person = WithDetail(words, person, index + 1, end, areMembers);
            }
            else if (InTheChair.At(words, index, to) is { } chair)
            {
                (person, end) = (person with { Role = "Chair" }, chair.End);
            }
            else if (word is "|" && index + 1 < to && IsCellOfPerson(words, person, index + 1, to))
            {
                end = EndOfCell(words, index + 1, to);
                person = WithDetail(words, person, index + 1, end, areMembers);
            }
            else if (areMembers && IsColumn(words, index, to))
            {
                end = Roles.EndAt(words, index, to, areBare);
                person = WithDetail(words, person, index, end, areMembers);
            }

            if (end <= index)
            {
                break;
            }

            index = end;
        }

        return (person, index);
    }

    /// <summary>The next cell of a row: a post, a party, or a ward beside a name that has a title.</summary>
    private static bool IsCellOfPerson(Words words, Person person, int index, int to)
    {
        var end = EndOfCell(words, index, to);
        return end > index && !words[index].BeginsLine && !Names.HasTitle(words, index)
            && (Roles.HasPost(words, index, end) || words.Vocabulary.Has("norole", words[index].Lower) || Names.HasTitle(words, person.Start));
    }

    private static int EndOfCell(Words words, int index, int to)
    {
        var end = index;
        while (end < to && end - index < LongestCell && words[end].Lower is not "|" && !(end > index && words[end].BeginsLine))
        {
            end++;
        }

        return end;
    }

    /// <summary>The next column: a ward, a body, a post. Not the next name.</summary>
    private static bool IsColumn(Words words, int index, int to)
    {
        if (words[index] is not { BeginsUpper: true, BeginsLine: false } || Names.HasTitle(words, index))
        {
            return false;
        }

        return Names.IsSetApart(words, index) ? PersonName.EndAt(words, index, 2) <= index || Roles.HasPostIn(words, index, to) : Roles.HasPostIn(words, index, to);
    }

    private static Person WithDetail(Words words, Person person, int from, int to, bool areMembers)
    {
        if (to <= from)
        {
            return person;
        }

        if (MovedTo(words, from, to) is { } list)
        {
            return person with { MovedTo = list };
        }

        if (SubstituteFor.At(words, from, to) is { } instead && PersonName.EndAt(words, instead.End, words[from].Lower is "for" or "in" or "on" ? 2 : 1) > instead.End)
        {
            return person with { SubstituteFor = Names.OnOneLine(words.Between(instead.End, to)) };
        }

        if (SubstitutedBy.At(words, from, to)?["who"] is { } who)
        {
            return person with { SubstitutedBy = Names.NameOf(words, who.Start, who.End) };
        }

        if (Left.At(words, from, to) is not null || Arrived.At(words, from, to) is not null || (words[from].IsNumber && words[to - 1].Lower.EndsWith('m')))
        {
            var left = Left.At(words, from, to) is not null;
            return person with { Left = left, Arrived = !left };
        }

        return person.Role is null && Roles.IsRole(words, from, to, areMembers) ? person with { Role = RoleIn(words, from, to) } : person;
    }

    /// <summary>The list to which a word in brackets moves somebody: "(apologies)", "(absent)".</summary>
    private static ListOf? MovedTo(Words words, int from, int to) =>
        Apologised.At(words, from, to) is not null ? ListOf.Apologies : Absent.At(words, from, to) is not null ? ListOf.Absent : null;

    public static string RoleIn(Words words, int from, int to)
    {
        var role = Names.OnOneLine(words.Between(from, to)).Trim(' ', ',', ';', ':', '–', '-', '—');
        return role.Equals("in the chair", StringComparison.OrdinalIgnoreCase) ? "Chair" : role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? role[4..] : role;
    }
}
