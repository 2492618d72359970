using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary><c>Lead := Verb ["to recommend"] [Unanimity] [":" | "–" | ":-"] ["that"] [":"]</c>: whether a decision follows in the paragraph, or its clauses below it.</summary>
internal static class OutcomeLeads
{
    /// <summary>A second verb that belongs to the first: "AGREED TO RECOMMEND".</summary>
    private static readonly PhraseSet SecondVerbs = new("<formal> to recommend");

    /// <summary>How a decision was made, between the verb and what was decided.</summary>
    private static readonly PhraseSet Unanimity = new(
        "(carried)? unanimously", "nem con", "nem . con .", "nemine contradicente", "by general assent", "yn unfrydol", "(all in favour|all agreed)",
        "by {n:n} votes to {n:n}", "{n:n} votes to {n:n}", "by a majority (vote)?", "with {n:n} (abstention|abstentions)");

    private const int LongestLead = 30;

    /// <summary>Reads what stands behind a verb.</summary>
    public static OutcomeWord At(Words words, int verb, int limit, Confidence confidence)
    {
        var end = SecondVerbs.At(words, verb, limit)?.End ?? verb + 1; // "AGREED TO RECOMMEND"
        var typed = words.Between(verb, end);
        if (end < limit && words[end].Lower is "." && !words[end].BeginsLine)
        {
            return new(typed, false, end, confidence); // "NOTED."
        }

        var behind = PastMarks(words, end, limit);
        behind = behind < limit && !words[behind].BeginsParagraph && Unanimity.At(words, behind, limit) is { } unanimity ? unanimity.End : end;
        var body = behind;
        while (body < limit && !words[body].BeginsParagraph && (words[body].IsMark || (words[body].Lower is "that" or "to" && NothingFollows(words, body, limit))) && words[body].Lower is not ("(" or "“" or "\"" or "•" or "·"))
        {
            body++;
        }

        return new(typed, body >= limit || words[body].BeginsParagraph || IsShortLead(words, body, limit), end, confidence);
    }

    public static int PastMarks(Words words, int index, int limit)
    {
        var next = index;
        while (next < limit && words[next].IsMark && !words[next].BeginsParagraph)
        {
            next++;
        }

        return next;
    }

    private static bool NothingFollows(Words words, int index, int limit)
    {
        var next = index + 1;
        while (next < limit && words[next].IsMark && words[next].Lower is not ("(" or "“"))
        {
            next++;
        }

        return next >= limit || words[next].BeginsParagraph || Marker.At(words.Source, words[next].Start) is { IsBullet: false };
    }

    /// <summary>"that this Council:", "in accordance with the report, to:" – words that end in a colon and say nothing that is done.</summary>
    private static bool IsShortLead(Words words, int body, int limit)
    {
        var last = body;
        while (last < limit && !words[last].BeginsParagraph && words[last].Lower is not ":" && last - body <= LongestLead)
        {
            last++;
        }

        if (words[body].Lower is "to" && last - body > 2 && !(words[last - 1].Lower is "to" && words[last - 2].Lower is not "subject"))
        {
            return false; // "to award the club £5,000 subject to:" says what is done; its clauses only add to it
        }

        var end = body;
        while (end < limit && end - body <= LongestLead && !words[end].BeginsParagraph)
        {
            if (words[end].Lower is "be")
            {
                return false;
            }

            end++;
        }

        last = end - 1;
        while (last > body && words[last].Lower is "-" or "–")
        {
            last--;
        }

        return end - body <= LongestLead && last >= body && (words[last].Lower is ":" || (end - 1 > last && words[last].IsLetters)) && (end >= limit || words[end].BeginsParagraph);
    }
}
