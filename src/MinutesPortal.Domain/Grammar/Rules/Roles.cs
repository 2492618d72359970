using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>Where the post of a person in a list begins and ends: "Cabinet Member for Culture, Leisure and Ports".</summary>
internal static class Roles
{
    private const int LongestRole = 40;

    /// <summary>What goes on with the sentence behind a post.</summary>
    private static readonly PhraseSet Verbs = new(
        "(was|were|attended|addressed|spoke|presented|introduced|gave|reported|who|joined|advised|explained|with the)");

    private static readonly PhraseSet Chair = new("in the chair");

    /// <summary>Whether a post, and not the next name, begins behind a comma: "Cabinet Member for Schools", "the Lead Petitioner".</summary>
    /// <param name="areBare">The list may have bare surnames; then only what has a word of posts is a post.</param>
    public static bool IsAt(Words words, int index, int to, bool areBare)
    {
        if (words[index].Lower is "the")
        {
            return !areBare || HasPostIn(words, index, to);
        }

        if (words[index].Lower is "and" || !words[index].BeginsUpper || Names.HasTitle(words, index))
        {
            return false;
        }

        if (areBare)
        {
            var end = EndOfPart(words, index, to);
            return Has(words, end - index == 1 ? "role" : "post", index, end) && PersonName.EndAt(words, index, 2) <= index && !words.Vocabulary.Has("plural", words[index].Lower);
        }

        var name = PersonName.EndAt(words, index, 2);
        return (name <= index && PastPosts(words, index, to) == index) || (name > index && name < to && words[name] is { IsLetters: true, BeginsUpper: true });
    }

    /// <summary>Passes over the post before a name: "Appointed Member Rob Example", "Standing Invitee Dr Ann Example".</summary>
    public static int PastPosts(Words words, int index, int to)
    {
        var (start, end) = (index, EndOfPart(words, index, to));
        for (var next = index; next < end && words[next].IsLetters && (words[next].BeginsUpper || next == index); next++)
        {
            var isTitle = next > index && Names.HasTitle(words, next);
            if (isTitle && PersonName.EndAt(words, next, 1) > next && HasPost(words, index, next))
            {
                return next;
            }

            if (!isTitle && !(next > index && Names.IsSetApart(words, next)) && words.Vocabulary.Has("post", words[next].Lower) && next + 1 < end && PersonName.EndAt(words, next + 1, 2) > next + 1)
            {
                start = next + 1;
            }
        }

        return start;
    }

    /// <summary>A post ends where the next person begins, or the sentence goes on to its verb.</summary>
    public static int EndAt(Words words, int index, int to, bool areBare)
    {
        var end = index;
        while (end < to && end - index < LongestRole && words[end].Lower is not (";" or "." or "|") && Verbs.At(words, end, to) is null && !EndsWithLine(words, index, end))
        {
            if (words[end].Lower is "and" or "," or "&" && end + 1 < to)
            {
                var next = words[end].Lower is "," && words[end + 1].Lower is "and" && end + 2 < to ? end + 2 : end + 1;
                if (IsNextPerson(words, next, to, words[end].Lower is "," || areBare || !IsOpen(words, index, end), areBare))
                {
                    break;
                }
            }

            end++;
        }

        return WithoutBody(words, index, end);
    }

    /// <summary>Whether what is said of a person is a post, and not a party, a code or where they come from.</summary>
    /// <param name="ofMember">Of members only their roles count: wards and parties are none.</param>
    public static bool IsRole(Words words, int from, int to, bool ofMember)
    {
        var text = Names.OnOneLine(words.Between(from, to));
        var isCode = words[from].IsCapitals && to - from == 1 && text.Length <= 6;
        return !isCode && !words.Vocabulary.Has("norole", text.ToLowerInvariant()) && !IsBody(words, from, to)
            && (!ofMember || Has(words, "role", from, to) || Has(words, "officer", from, to) || Chair.At(words, from, to) is not null);
    }

    /// <summary>"Chair", "Deputy Leader"</summary>
    public static bool IsOfMember(Words words, string? role) =>
        role is not null && role.Split(' ', '-', '/').Any(word => words.Vocabulary.Has("role", word.ToLowerInvariant()));

    public static bool IsOfficer(Words words, string? role) =>
        role is not null && !role.Contains("Cabinet Member", StringComparison.OrdinalIgnoreCase) && !role.Contains("Police", StringComparison.OrdinalIgnoreCase)
        && role.Split(' ', ',', '/', '(', ')').Any(word => words.Vocabulary.Has("officer", word.ToLowerInvariant().TrimEnd('.')));

    public static bool HasPost(Words words, int from, int to) => Has(words, "post", from, to);

    /// <summary>Whether words name a post, and not only a body or ward: "Cabinet Member for Ports", not "Ward".</summary>
    public static bool HasHolder(Words words, int from, int to) => Has(words, "holder", from, to);

    /// <summary>Whether a word of posts stands before the next separator.</summary>
    public static bool HasPostIn(Words words, int index, int to) => HasPost(words, index, EndOfPart(words, index, to));

    private static bool Has(Words words, string wordClass, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (words.Vocabulary.Has(wordClass, words[index].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithLine(Words words, int from, int index) =>
        index > from && words[index] is { BeginsLine: true, BeginsUpper: true } && words[index - 1].Lower is not ("," or "and" or "for" or "of" or "&" or "the");

    /// <summary>"Head of Planning and …": what follows "and" may belong to the post.</summary>
    private static bool IsOpen(Words words, int from, int to) =>
        Enumerable.Range(from, to - from).Any(index => words[index].Lower is "of" or "for");

    private static bool IsNextPerson(Words words, int next, int to, bool mayBeBare, bool areBare)
    {
        if ((Names.HasTitle(words, next) && PersonName.EndAt(words, next, 1) > next) || (words[next].BeginsUpper && PastPosts(words, next, to) > next))
        {
            return true;
        }

        var name = PersonName.EndAt(words, next, areBare ? 1 : 2);
        if (name <= next || (name < to && words[name].Lower is "&"))
        {
            return false;
        }

        var hasInitial = words[next].Lower.Length == 1;
        var hasPost = name + 1 < to && words[name].Lower is "," or "(" or "-" or "–" && HasPost(words, name + 1, EndOfPart(words, name + 1, to));
        return hasInitial || hasPost || (mayBeBare && (name >= to || words[name].IsMark || words[name].Lower is "and" or "was" or "were"));
    }

    private static int EndOfPart(Words words, int index, int to)
    {
        var end = index;
        while (end < to && end - index < LongestRole && !(end > index && words[end].BeginsLine) && words[end].Lower is not ("," or ";" or "and" or "&" or "(" or ")" or "|" or "."))
        {
            end++;
        }

        return end;
    }

    /// <summary>"Melbourn Parish Council" is where somebody comes from, no post.</summary>
    private static bool IsBody(Words words, int from, int to) =>
        words.Vocabulary.Has("from", words[to - 1].Lower) && !IsOpen(words, from, to) && !Has(words, "officer", from, to);

    /// <summary>"Head of Inclusion, Portsea City Council": the body is not part of the post.</summary>
    private static int WithoutBody(Words words, int from, int end)
    {
        var bracket = Enumerable.Range(from, Math.Max(0, end - from)).FirstOrDefault(index => words[index].Lower is "(", end);
        var comma = Enumerable.Range(from, Math.Max(0, end - from)).LastOrDefault(index => words[index].Lower is ",", from);
        return comma > from && Has(words, "from", comma, end) ? comma
            : bracket < end && (words[end - 1].Lower is not ")" || !words[bracket + 1].BeginsUpper) ? bracket
            : end;
    }
}
