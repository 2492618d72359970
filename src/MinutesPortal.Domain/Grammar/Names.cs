namespace MinutesPortal.Domain.Grammar;

/// <summary>
/// How people are named: a title and a name ("Councillor Dr A Example-Sample MBE"), initials and a surname, or a post ("the Leader of the Council").
/// </summary>
internal static class Names
{
    private const int LongestName = 7;

    private const int LongestList = 120;

    private const int MostTitles = 3;

    private static readonly HashSet<string> Titles =
    [
        "councillor", "cllr", "cllrs", "councillors", "cr", "alderman", "aldermen", "ald", "bailie", "provost", "mr", "mrs", "ms", "miss", "mx", "messrs", "dr", "doctor",
        "prof", "professor", "sir", "dame", "lord", "lady", "baroness", "baron", "rev", "revd", "reverend", "canon", "cynghorydd", "cynghorwyr", "cyng", "hon",
        "member", "members", "mayor", "pcso", "pc", "sergeant", "inspector", "superintendent", "baillie", "clr", "clrs", "alderwoman",
    ];

    private static readonly HashSet<string> Plurals = ["councillors", "cllrs", "clrs", "aldermen", "messrs", "members", "cynghorwyr"];

    /// <summary>What a title may have before it.</summary>
    private static readonly HashSet<string> TitlePrefixes = ["county", "district", "borough", "city", "town", "parish", "community", "y"];

    private static readonly HashSet<string> Particles = ["de", "la", "le", "van", "von", "der", "den", "ap", "ab", "al", "el", "bin", "bint", "du", "di", "da", "ferch", "ó", "ní", "mac"];

    private static readonly HashSet<string> Honours = ["mbe", "obe", "cbe", "kbe", "dbe", "bem", "jp", "dl", "mp", "ms", "mla", "msp", "qc", "kc", "frcs"];

    /// <summary>Words of posts and bodies: what has one of these is nobody's name.</summary>
    private static readonly HashSet<string> Posts =
    [
        "cabinet", "chief", "head", "director", "executive", "assistant", "deputy", "leader", "chair", "chairman", "chairwoman", "chairperson", "convener", "vice", "vice-chair",
        "vice-chairman", "service", "services", "senior", "principal", "manager", "officer", "officers", "mayor", "team", "strategic", "corporate", "interim", "council", "committee",
        "panel", "board", "authority", "sub-committee", "portfolio", "lead", "group", "democratic", "monitoring", "solicitor", "clerk", "counsel", "holder", "lawyer", "finance",
        "development", "planning", "housing", "governance", "business", "appendix", "report", "item", "minute", "minutes", "section", "schedule", "act", "part", "agenda", "press",
        "public", "property", "environment", "prif", "swyddog", "swyddogion", "pennaeth", "cyfarwyddwr", "aelod", "rheolwr", "gwasanaethau", "academy", "school", "trust", "ltd", "llp", "company",
        "transport", "education", "resources", "police", "fire", "representative", "headteacher", "ward", "operations", "legal",
    ];

    /// <summary>Words that are never part of a name.</summary>
    private static readonly HashSet<string> NotNames =
    [
        "the", "a", "an", "and", "or", "that", "this", "these", "those", "it", "its", "he", "she", "they", "in", "on", "at", "by", "for", "from", "of", "to", "with", "as", "no", "none",
        "seconded", "proposed", "moved", "resolved", "agreed", "noted", "recommended", "amendment", "motion", "against", "abstain", "abstained", "abstention", "abstentions",
        "apologies", "also", "following", "after", "before", "upon", "having", "both", "all", "voting", "votes", "his", "her", "their", "there", "then", "were", "was", "dim", "absent", "nil",
    ];

    /// <summary>Words that are names behind a title or initial only: "Councillor Green", "B Post"; not "Green Party".</summary>
    private static readonly HashSet<string> SeldomNames =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "two", "three", "four", "five", "six", "post", "independent", "labour", "conservative", "green", "liberal", "democrat", "substitute", "substitutes", "present", "vote",
    ];

    /// <summary>The word behind the name or post that begins at a word; that word itself where none does.</summary>
    public static int EndOfName(Words words, int index) => words.NameEnd(index);

    internal static int FindEnd(Words words, int index)
    {
        var post = EndOfPost(words, index);
        return post > index ? post : EndOfPerson(words, index, fewestNames: 2);
    }

    /// <summary>The word behind a list of names; the first word itself where there is none.</summary>
    public static int EndOfList(Words words, int index) => words.ListEnd(index);

    internal static int FindListEnd(Words words, int index) =>
        words[index].BeginsUpper || TitlePrefixes.Contains(words[index].Lower) ? List(words, index, Math.Min(words.Count, index + LongestList)).End : index;

    /// <summary>The names in a list such as "Councillors A Example (Chair), B Sample and Ms C Pattern".</summary>
    /// <param name="areSurnames">The list may have bare surnames, as lists of votes have.</param>
    public static (IReadOnlyList<Found> Names, int End) List(Words words, int index, int limit, bool areSurnames = false)
    {
        var names = new List<Found>();
        var end = index;
        var fewest = areSurnames ? 1 : 2;
        for (var next = index; next < limit;)
        {
            var from = areSurnames ? PastPost(words, next, limit) : next;
            from = PastPluralPrefix(words, from); // "District Cllrs A Mear and T Rowsell"
            while (from < limit && Plurals.Contains(words[from].Lower) && from + 1 < limit && (words[from + 1].BeginsUpper || words[from + 1].IsMark))
            {
                fewest = 1;
                from++;
                while (from < limit && words[from].IsMark && words[from].Lower is ":" or "-")
                {
                    from++;
                }
            }

            var behind = from < limit ? EndOfPerson(words, from, words[from].BeginsParagraph ? 2 : fewest) : from;
            if (behind <= from || behind > limit)
            {
                break;
            }

            names.Add(new(from, behind));
            behind = SkipBrackets(words, behind, limit);
            end = behind;
            next = BehindSeparators(words, behind, limit);
        }

        return (names, end);
    }

    /// <summary>Without the Welsh article.</summary>
    public static string NameOf(Words words, int start, int end) => OnOneLine(words.Between(words[start].Lower is "y" && end > start + 1 ? start + 1 : start, end));

    /// <summary>Without line ends and emphasis.</summary>
    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("*", "", StringComparison.Ordinal);

    /// <summary>Whether a word is one of posts, bodies and offices.</summary>
    public static bool IsPost(string lower) => Posts.Contains(lower);

    /// <summary>Whether a name or post may begin with this word though it is in lower case: "the Chair".</summary>
    public static bool CanPrecedeName(string lower) => lower is "the" or "chair" or "chairman" || TitlePrefixes.Contains(lower) || Titles.Contains(lower);

    /// <summary>Passes over "District", where "Cllrs" follows.</summary>
    public static int PastPluralPrefix(Words words, int index) =>
        index + 1 < words.Count && TitlePrefixes.Contains(words[index].Lower) && Plurals.Contains(words[index + 1].Lower) ? index + 1 : index;

    /// <summary>Passes over "the Deputy Mayor," where "Councillor Mear" follows.</summary>
    private static int PastPost(Words words, int index, int limit)
    {
        var next = index + 1;
        while (next < limit && Posts.Contains(words[next].Lower))
        {
            next++;
        }

        return words[index].Lower is "the" && next > index + 1 && next + 1 < limit && words[next].Lower is "," && HasTitle(words, next + 1) ? next + 1 : index;
    }

    /// <summary>Whether a name begins with a title, at a word.</summary>
    public static bool HasTitle(Words words, int index) =>
        Titles.Contains(words[index].Lower) || (TitlePrefixes.Contains(words[index].Lower) && index + 1 < words.Count && Titles.Contains(words[index + 1].Lower));

    /// <summary>The word behind a person's name, with or without a title.</summary>
    /// <param name="fewestNames">How many names and initials there must be where there is no title.</param>
    public static int EndOfPerson(Words words, int index, int fewestNames)
    {
        var next = index;
        var titles = 0;
        while (titles < MostTitles && next < words.Count && (words[next].BeginsUpper || next == index) && HasTitle(words, next) && (titles == 0 || !words[next].BeginsLine))
        {
            if (words[next].Lower is "member" or "members" && !(words[next].BeginsUpper && next + 1 < words.Count && words[next + 1].BeginsUpper))
            {
                break;
            }

            next++;
            titles++;
            if (next < words.Count && words[next].Lower == "." && words[next].Start == words[next - 1].End)
            {
                next++;
            }
        }

        var (names, lastIsInitial, first) = (0, false, next);
        while (next < words.Count && next - first < LongestName)
        {
            var word = words[next];
            if (next > index && word.BeginsLine && !(names == 0 || lastIsInitial))
            {
                break;
            }

            if (names > 0 && (word.BeginsSentence || IsSetApart(words, next)))
            {
                break;
            }

            if (word.IsLetters && Particles.Contains(word.Lower) && !word.BeginsUpper && next + 1 < words.Count && words[next + 1].BeginsUpper)
            {
                next++;
                continue;
            }

            var isInitial = word is { BeginsUpper: true, Lower.Length: 1 };
            var isName = word.IsLetters && word.BeginsUpper && !Posts.Contains(word.Lower) && (isInitial ? !(word.Lower == "a" && IsSentenceWord(words, next)) : !NotNames.Contains(word.Lower) && (titles > 0 || names > 0 || !SeldomNames.Contains(word.Lower)))
                && !(next > first && HasTitle(words, next) && next + 1 < words.Count && words[next + 1] is { BeginsUpper: true, BeginsSentence: false })
                && (!word.IsCapitals || word.Lower.Length <= 2 || Honours.Contains(word.Lower) || IsAllCapitals(words, index, next));
            if (!isName)
            {
                break;
            }

            next++;
            names++;
            lastIsInitial = isInitial;
            if (isInitial && next < words.Count && words[next].Lower == "." && words[next].Start == words[next - 1].End)
            {
                next++;
            }
        }

        var hasSurname = names > 0 && !(lastIsInitial && names == 1);
        return hasSurname && (titles > 0 || names >= fewestNames) ? next : index;
    }

    /// <summary>"the Chair", "the Leader of the Council", "the Cabinet Member for Culture and Leisure".</summary>
    private static int EndOfPost(Words words, int index)
    {
        if (PostPhrases.At(words, index) is not { } post)
        {
            return index;
        }

        var end = post.End;
        if (words[end - 1].Lower is "for")
        {
            while (end < words.Count && !words[end].BeginsSentence && (words[end].BeginsUpper || (words[end].Lower is "and" or "&" or "," && end + 1 < words.Count && words[end + 1].BeginsUpper && !HasTitle(words, end + 1))))
            {
                end++;
            }
        }

        return end;
    }

    private static readonly PhraseSet PostPhrases = new(
        "the? (cabinet member|portfolio holder|lead member|executive member) for",
        "the? (chair|chairman|chairwoman|chairperson|vice-chair|vice-chairman|convener|convenor|provost|president) (of the (council|committee|panel|board|meeting|authority))?",
        "the? (deputy leader|leader|deputy mayor|lord mayor|mayor|deputy chair|deputy chairman) (of the council)?",
        "y? (cadeirydd|is-gadeirydd|arweinydd)");

    /// <summary>A tab, or more than one space: the next column.</summary>
    public static bool IsSetApart(Words words, int index) =>
        words.Source.AsSpan(words[index - 1].End, words[index].Start - words[index - 1].End) is var gap && (gap.Contains('\t') || gap.IndexOf("  ") >= 0) && !gap.Contains('\n');

    /// <summary>"A" as an initial and "A" as an article look alike.</summary>
    private static bool IsSentenceWord(Words words, int index) => index + 1 < words.Count && !words[index + 1].BeginsUpper && words[index + 1].Lower != ".";

    private static bool IsAllCapitals(Words words, int from, int to)
    {
        for (var index = from; index <= to; index++)
        {
            if (words[index].IsLetters && !words[index].IsCapitals)
            {
                return false;
            }
        }

        return to > from;
    }

    private static int SkipBrackets(Words words, int index, int limit)
    {
        while (index < limit && words[index].Lower is "(" or "[")
        {
            var close = index + 1;
            while (close < limit && close - index < 20 && words[close].Lower is not (")" or "]") && !words[close].BeginsParagraph)
            {
                close++;
            }

            if (close >= limit || words[close].Lower is not (")" or "]"))
            {
                break;
            }

            index = close + 1;
        }

        return index;
    }

    /// <summary>Where the next name of a list could begin: behind a comma or "and", or on the next line. The limit, where neither follows.</summary>
    private static int BehindSeparators(Words words, int index, int limit)
    {
        var next = index;
        while (next < limit && (words[next].Lower is "," or ";" or "and" or "&" or "ac" or "•" or "·" or "|" or "/" || (words[next].Lower is "-" or "–" && words[next].BeginsLine)))
        {
            next++;
        }

        return next > index || (next < limit && (words[next].BeginsLine || IsSetApart(words, next) || (words[next].BeginsUpper && HasTitle(words, next)))) ? next : limit;
    }

    /// <summary>A name in a list.</summary>
    /// <param name="End">The word behind the name.</param>
    internal readonly record struct Found(int Start, int End);
}
