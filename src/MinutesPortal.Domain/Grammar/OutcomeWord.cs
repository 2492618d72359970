using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar;

/// <summary>
/// The words that say a decision follows.
/// <code>
/// LeadIn  := [Preface] Verb [Unanimity] [":" | "–" | ":-"] ["that"]
/// Preface := "It was" | Body | "… and" (before a verb in capitals)
/// </code>
/// </summary>
/// <param name="Verb">As typed: <c>RESOLVED</c>, <c>Agreed</c>.</param>
/// <param name="IsLeadIn">Nothing is decided in the paragraph itself: its clauses follow.</param>
/// <param name="LastWord">The word behind the verb.</param>
internal sealed record OutcomeWord(string Verb, bool IsLeadIn, int LastWord, Confidence Confidence)
{
    /// <summary>The outcome word at the head of a paragraph; null where it is no paragraph of that kind.</summary>
    public static OutcomeWord? At(Words words, int index, int limit = int.MaxValue)
    {
        limit = Math.Min(limit, words.Count);
        var first = words[index];
        if (OutcomeVerbs.Has(first.Lower) && first.BeginsUpper)
        {
            return IsFormal(words, index, limit) ? Read(words, index, limit, first.IsCapitals || IsStrong(first.Lower) ? Confidence.Certain : Confidence.Likely) : null;
        }

        if (!first.BeginsUpper && first.IsLetters)
        {
            return first.Lower is "unanimously" ? ReadAfter(words, index + 1, limit) : null;
        }

        if (MinutesGrammar.OutcomePrefaces.At(words, index) is { } preface && preface.End < limit)
        {
            var verb = preface.End;
            while (verb < limit && words[verb].Lower is "unanimously" or "then" or "therefore" or "duly" or "accordingly" or "nevertheless" or "subsequently" or "," or ":" or "-" or "–")
            {
                verb++;
            }

            return ReadAfter(words, verb, limit);
        }

        if (MinutesGrammar.SoleDeciders.At(words, index) is { } person && person.End < limit)
        {
            return words[person.End].Lower is "resolved" or "decided" || words[person.End].IsCapitals ? ReadAfter(words, person.End, limit) : null;
        }

        if (MinutesGrammar.ThisWasAgreed.At(words, index) is { } agreed)
        {
            return new(words.Between(agreed.End - 2, agreed.End - 1), false, agreed.End, Confidence.Likely);
        }

        return first.Lower is "unanimously" ? ReadAfter(words, index + 1, limit) : null;
    }

    /// <summary>An outcome word within a paragraph: in capitals after a word that leads to it, or at the head of a sentence.</summary>
    public static OutcomeWord? Within(Words words, int index)
    {
        var word = words[index];
        if (word.BeginsSentence)
        {
            return word.BeginsUpper && At(words, index) is { } sentence && (sentence.Confidence == Confidence.Certain || MinutesGrammar.ThisWasAgreed.At(words, index) is not null) ? sentence : null;
        }

        if (word.BeginsUpper && MinutesGrammar.BodyResolved.At(words, index) is { } body && words[index - 1].Lower is not ("the" or "this"))
        {
            return new(words.Between(body.End - 2, body.End - 1), false, body.End - 1, Confidence.Likely);
        }

        if (!word.IsCapitals || !OutcomeVerbs.Has(word.Lower) || word.Lower.Length < 5)
        {
            return null;
        }

        var before = words[index - 1];
        var leads = before.Lower is "and" or "was" or "were" or "then" or "," or ";" or "unanimously" or "it" or "–" or "-" or ":" or ")" or "council" or "committee" or "panel" or "board" or "cabinet" or "members";
        var follows = index + 1 >= words.Count || words[index + 1].Lower is "that" or "to" or ":" or "–" or "-" or "(" or "," or "unanimously" or "nem" or "as" or "by" or "on" || words[index + 1].BeginsParagraph;
        return leads && follows && !before.IsCapitals && !(before.Lower is "," or ":" or "-" or "–" or ")" && word.Lower is not "resolved") ? Read(words, index, words.Count, Confidence.Certain) : null;
    }

    /// <summary>Passes over the number of a paragraph or minute: "61.4 RESOLVED – …"</summary>
    public static int PastNumber(Words words, int index, int limit)
    {
        var next = index;
        while (next < limit && next - index < 4 && (words[next].IsNumber || words[next].Lower is "." or ")" or "/"))
        {
            next++;
        }

        return next < limit && next > index && OutcomeVerbs.Has(words[next].Lower) && words[next].IsCapitals ? next : index;
    }

    private static bool IsStrong(string verb) => verb is "resolved" or "recommended" or "agreed" or "decided" or "penderfynwyd" or "cytunwyd" or "argymhellwyd" or "cymeradwywyd" or "decision" or "decisions";

    private static OutcomeWord? ReadAfter(Words words, int verb, int limit)
    {
        if (verb >= limit || !OutcomeVerbs.Has(words[verb].Lower) || OutcomeVerbs.IsNoun(words[verb].Lower))
        {
            return null;
        }

        var word = words[verb];
        if (word.IsCapitals)
        {
            return Read(words, verb, limit, Confidence.Certain);
        }

        // In lower case only what cannot be said in passing: "The Committee resolved to …", never "It was noted that …"
        return word.Lower is "resolved" or "agreed" or "decided" or "recommended" or "approved" && verb + 1 < limit && words[verb + 1].Lower is "that" or "to" or ":" or "-" or "–" or "unanimously" or "the"
            ? Read(words, verb, limit, word.Lower is "resolved" ? Confidence.Certain : Confidence.Likely)
            : null;
    }

    /// <summary>"Decision:" leads in to one, "Decision makers" does not; "Noted by the Chair" neither.</summary>
    private static bool IsFormal(Words words, int index, int limit)
    {
        var word = words[index];
        var next = index + 1 < limit ? words[index + 1] : default;
        if (next.Lower is null || next.BeginsParagraph)
        {
            return true;
        }

        if (OutcomeVerbs.IsNoun(word.Lower))
        {
            return next.Lower is ":" or "-" or "–" || (next.BeginsLine && index + 1 < limit);
        }

        return word.IsCapitals || IsStrong(word.Lower) || next.Lower is "that" or "to" or ":" or "-" or "–" or "." or "the" or "unanimously" or "(" || next.BeginsLine;
    }

    private static OutcomeWord Read(Words words, int verb, int limit, Confidence confidence)
    {
        var end = verb + 1;
        var typed = words.Between(verb, end);
        if (MinutesGrammar.SecondVerbs.At(words, verb) is { } second && second.End <= limit)
        {
            (typed, end) = (words.Between(verb, second.End), second.End); // "AGREED TO RECOMMEND"
        }

        if (end < limit && words[end].Lower is "." && !words[end].BeginsLine)
        {
            return new(typed, false, end, confidence); // "NOTED."
        }

        var behind = end;
        while (behind < limit && words[behind].IsMark && !words[behind].BeginsParagraph)
        {
            behind++;
        }

        behind = behind < limit && !words[behind].BeginsParagraph && MinutesGrammar.Unanimity.At(words, behind) is { } unanimity && unanimity.End <= limit ? unanimity.End : end;
        var body = behind;
        while (body < limit && !words[body].BeginsParagraph && (words[body].IsMark || words[body].Lower is "that" or "to" && NothingFollows(words, body, limit)) && words[body].Lower is not ("(" or "“" or "\"" or "•" or "·"))
        {
            body++;
        }

        return new(typed, body >= limit || words[body].BeginsParagraph || IsShortLead(words, body, limit), end, confidence);
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
        while (last < limit && !words[last].BeginsParagraph && words[last].Lower is not ":" && last - body <= 30)
        {
            last++;
        }

        if (words[body].Lower is "to" && last - body > 2 && !(words[last - 1].Lower is "to" && words[last - 2].Lower is not "subject"))
        {
            return false; // "to award the club £5,000 subject to:" says what is done; its clauses only add to it
        }

        var end = body;
        while (end < limit && end - body <= 30 && !words[end].BeginsParagraph)
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

        return end - body <= 30 && last >= body && (words[last].Lower is ":" || (end - 1 > last && words[last].IsLetters)) && (end >= limit || words[end].BeginsParagraph);
    }
}
