using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>The words that say a decision follows, or was made.</summary>
/// <param name="Verb">As typed: <c>RESOLVED</c>, <c>Agreed</c>.</param>
/// <param name="IsLeadIn">Nothing is decided in the paragraph itself: its clauses follow.</param>
/// <param name="LastWord">The word behind the verb.</param>
/// <param name="IsTold">In the passive, as "The minutes were approved". Where the text also says RESOLVED, that is the decision.</param>
internal sealed record OutcomeWord(string Verb, bool IsLeadIn, int LastWord, Confidence Confidence, bool IsTold = false);

/// <summary>
/// <code>
/// Outcome := [Preface] Verb [Unanimity] [":" | "–" | ":-"] ["that"]   ; at the head of a paragraph or sentence
/// Preface := "It was" | Body | "… and" (before a verb in capitals)
///          | Matter ("was" | "were") Verb                               ; "The minutes … were approved"
/// </code>
/// </summary>
internal static class Outcomes
{
    /// <summary>Who or what decides, before the verb.</summary>
    private static readonly PhraseSet Prefaces = new(
        "it was <adverb>*",
        "<body> <adverb>*",
        "having considered ... <deciding>",
        "(on|upon) (being put to|a) the? vote (being taken)? it was",
        "(accordingly|therefore|thereafter|following (debate|discussion|consideration|a vote)|after (debate|discussion)) it was <adverb>*",
        "(accordingly|thereafter|following (debate|discussion|consideration)|after (debate|discussion)) <body> <adverb>*",
        "having heard from ... the <deciding>");

    /// <summary>One person who decides alone. What they agreed to do is no decision.</summary>
    private static readonly PhraseSet SoleDeciders = new("the? (cabinet member|leader|mayor|portfolio holder|executive member|chief executive|director)");

    /// <summary>A motion's fate told in one short sentence.</summary>
    private static readonly PhraseSet Short = new(
        "(this|which) was unanimously? {verb:decided} .",
        "the? (recommendations|recommendation|proposal|motion) (was|were) unanimously? {verb:decided} .");

    /// <summary>What a passive verb decides: "The minutes … were approved", "The amended recommendations were agreed".</summary>
    private static readonly PhraseSet Matters = new(
        "(that)? the? (amended|substantive|revised|officer|officers|report|above|draft|following)? (minutes|recommendation|recommendations|proposal|proposals|motion|application|cofnodion)");

    private static readonly PhraseSet Passives = new(
        "(was|were) <adverb>* (taken as read and)? {verb:decided} <adverb>* (.|and signed|as a|as an|as true|as correct|subject to|without amendment|with|nem)",
        "(was|were) <adverb>* (taken as read and)? {verb:confirmed} <adverb>* (.|and signed|as a|as an|as true|as correct|subject to|without amendment)");

    /// <summary>"The Board voted unanimously that …"</summary>
    private static readonly PhraseSet Votes = new("<body> <adverb>* {verb:voted} <adverb>* (that|to)");

    /// <summary>A body that decides within a sentence: "… and by general assent Council resolved to …"</summary>
    private static readonly PhraseSet WithinSentences = new("(council|cabinet|committee|panel|board|authority) {verb:formal} (to|that)");

    /// <summary>The outcome at the head of a paragraph or sentence; null where it is none of that kind.</summary>
    public static OutcomeWord? At(Words words, int index, int limit = int.MaxValue)
    {
        limit = Math.Min(limit, words.Count);
        var first = words[index];
        if (first.BeginsUpper && words.Vocabulary.Has("heading", first.Lower))
        {
            return IsFormal(words, index, limit) ? OutcomeLeads.At(words, index, limit, first.IsCapitals || IsStrong(words, first.Lower) ? Confidence.Certain : Confidence.Likely) : null;
        }

        if (first.Lower is "unanimously")
        {
            return Behind(words, index + 1, limit);
        }

        if (!first.BeginsUpper && first.IsLetters)
        {
            return null;
        }

        return Decided(words, index, limit) ?? Told(words, index, limit);
    }

    /// <summary>An outcome within a paragraph: in capitals after a word that leads to it, or at the head of a sentence.</summary>
    public static OutcomeWord? Within(Words words, int index)
    {
        var word = words[index];
        if (word.BeginsSentence)
        {
            return word.BeginsUpper && At(words, index) is { } sentence && (sentence.Confidence == Confidence.Certain || Short.At(words, index) is not null) ? sentence : null;
        }

        if (word.BeginsUpper && words[index - 1].Lower is not ("the" or "this") && WithinSentences.At(words, index) is { } body)
        {
            return OfMatch(words, body, Confidence.Likely);
        }

        return word.IsCapitals && word.Lower.Length > 4 && words.Vocabulary.Has("heading", word.Lower) && IsLedInTo(words, index) && IsFollowedByDecision(words, index)
            ? OutcomeLeads.At(words, index, words.Count, Confidence.Certain)
            : null;
    }

    /// <summary>"The Panel:", which leads in to clauses that each bring their verb.</summary>
    public static bool IsBodyAlone(Words words, int index, int limit) => index < limit && Prefaces.At(words, index, limit) is { } body && body.End >= limit - 2;

    /// <summary>Passes over the number of a paragraph or minute: "61.4 RESOLVED – …"</summary>
    public static int PastNumber(Words words, int index, int limit)
    {
        var next = index;
        while (next < limit && next - index < 4 && (words[next].IsNumber || words[next].Lower is "." or ")" or "/"))
        {
            next++;
        }

        return next < limit && next > index && words[next].BeginsUpper && words.Vocabulary.Has(words[next].IsCapitals ? "heading" : "formal", words[next].Lower) ? next : index;
    }

    /// <summary>Who decides, and the verb: "It was RESOLVED", "The Committee resolved".</summary>
    private static OutcomeWord? Decided(Words words, int index, int limit)
    {
        if (Prefaces.At(words, index, limit) is { } preface)
        {
            return Behind(words, OutcomeLeads.PastMarks(words, preface.End, limit), limit);
        }

        return SoleDeciders.At(words, index, limit) is { } person && person.End < limit && (words[person.End].Lower is "resolved" or "decided" or "determined" || words[person.End].IsCapitals)
            ? Behind(words, person.End, limit)
            : null;
    }

    /// <summary>What was done, in the passive: "This was agreed.", "The minutes were approved as a correct record."</summary>
    private static OutcomeWord? Told(Words words, int index, int limit)
    {
        if ((Short.At(words, index, limit) ?? Votes.At(words, index, limit)) is { } told)
        {
            return OfMatch(words, told, Confidence.Likely);
        }

        return Matters.At(words, index, limit) is { } matter && Passives.In(words, matter.End, Math.Min(words.SentenceEnd(index), limit)).FirstOrDefault() is { } passive
            ? OfMatch(words, passive, Confidence.Likely) with { IsTold = true }
            : null;
    }

    private static OutcomeWord OfMatch(Words words, PhraseMatch match, Confidence confidence)
    {
        var verb = match["verb"]!.Value;
        return new(words.Between(verb.Start, verb.End), false, verb.End, confidence);
    }

    private static OutcomeWord? Behind(Words words, int verb, int limit)
    {
        if (verb >= limit || !words.Vocabulary.Has("verb", words[verb].Lower))
        {
            return null;
        }

        if (words[verb].IsCapitals)
        {
            return OutcomeLeads.At(words, verb, limit, Confidence.Certain);
        }

        // In small letters only what cannot be said in passing: "The Committee resolved to …", never "It was noted that …"
        var isSaid = words.Vocabulary.Has("decided", words[verb].Lower) && verb + 1 < limit && words[verb + 1].Lower is "that" or "to" or ":" or "-" or "–" or "unanimously" or "the";
        return isSaid ? OutcomeLeads.At(words, verb, limit, words[verb].Lower is "resolved" ? Confidence.Certain : Confidence.Likely) : null;
    }

    private static bool IsStrong(Words words, string lower) => words.Vocabulary.Has("formal", lower) || words.Vocabulary.Verb(lower)!.Use == Lexicon.VerbUse.Label;

    /// <summary>"Decision:" leads in to one, "Decision makers" does not; "Noted by the Chair" neither.</summary>
    private static bool IsFormal(Words words, int index, int limit)
    {
        if (index + 1 >= limit || words[index + 1].BeginsParagraph)
        {
            return true;
        }

        var (word, next) = (words[index], words[index + 1]);
        return words.Vocabulary.Verb(word.Lower)!.Use == Lexicon.VerbUse.Label
            ? next.Lower is ":" or "-" or "–" || next.BeginsLine
            : word.IsCapitals || IsStrong(words, word.Lower) || next.BeginsLine || next.Lower is "that" or "to" or ":" or "-" or "–" or "." or "the" or "unanimously" or "(";
    }

    private static bool IsLedInTo(Words words, int index)
    {
        var before = words[index - 1];
        return !before.IsCapitals && (before.Lower is "and" or "was" or "were" or "then" or ";" or "unanimously" or "it" || words.Vocabulary.Has("deciding", before.Lower)
            || (before.Lower is "," or "–" or "-" or ":" or ")" && words.Vocabulary.Verb(words[index].Lower)!.Use == Lexicon.VerbUse.Formal && words[index].Lower is not "agreed"));
    }

    private static bool IsFollowedByDecision(Words words, int index) =>
        index + 1 >= words.Count || words[index + 1].BeginsParagraph
        || words[index + 1].Lower is "that" or "to" or ":" or "–" or "-" or "(" or "," or "unanimously" or "nem" or "as" or "by" or "on";
}
