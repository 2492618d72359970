using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary><c>Deferral := postponed | deferred (to date|to a future meeting) | withdrawn | referred (to body) | adjourned</c></summary>
internal static class Deferrals
{
    private const string Subject = "(the|this)? (item|report|application|matter|petition|paper|question|business|motion)";

    /// <summary>In running text, where it does not say of something else that it was deferred.</summary>
    private static readonly PhraseSet Told = new(
        $"{Subject} (on the agenda)? (was|were|had been|has been|is|be)? <fate>",
        $"{Subject} ... (was|had been|has been) <fate>",
        "(the|this) meeting (was|stood|then)? be? adjourned",
        "<fate>");

    private static readonly PhraseSet Consideration = new("consideration of ... (was|be|had been) <fate>");

    /// <summary>A break in a meeting that went on adjourns nothing.</summary>
    private static readonly PhraseSet Resumed = new("(resumed|reconvened|recommenced|restarted)");

    private static readonly PhraseSet Break = new("adjourned (at {n:n}|for (a short time|a short while|a break|refreshments|lunch|tea)|for {n:n} minutes|briefly)");

    /// <summary>Words before the verb that make it one: "to defer", "was withdrawn".</summary>
    private static readonly HashSet<string> BeforeInfinitive = ["to", "resolved", "agreed", ")"];

    private static readonly HashSet<string> BeforeWithdrawn = ["be", "been", "was", "item", "is", "were", "report", "application", "motion"];

    private static readonly HashSet<string> Targets = ["to", "until", "till", "tan"];

    /// <summary>Where the words end that say when or to whom.</summary>
    private static readonly HashSet<string> Ends =
        ["to", "in", "so", "pending", "for", "because", "as", "where", "when", "following", ",", ";", ".", "(", "and", "–", "by", "while", "at"];

    /// <summary>"deferred to allow a site visit" says why, not to when.</summary>
    private static readonly HashSet<string> Reasons = ["allow", "enable", "permit", "give", "await", "seek", "obtain", "receive", "consider", "ensure"];

    private const int LongestWay = 12;

    /// <summary>In words of the minutes.</summary>
    private const int LongestBreak = 400;

    public static FoundDeferral? In(ReadText text)
    {
        var clauses = text.Pieces.Count(piece => piece.Kind == EntryKind.Resolution && piece.Level <= 1);
        var first = text.Pieces.FirstOrDefault(piece => piece.Kind == EntryKind.Resolution);
        foreach (var (piece, from, to) in text.All.Where(piece => piece.Piece.Kind != EntryKind.DiscussionPoint))
        {
            if (piece.Kind == EntryKind.Resolution && Of(text.Words, from, to) is { } decided)
            {
                var decides = clauses == 1 || (decided.Kind == ItemOutcome.Referred && clauses <= 2 && piece == first);
                return decided with { Piece = text.PieceOf(from), Decides = decides, Confidence = decides ? Confidence.Certain : Confidence.Likely };
            }

            if (piece.Kind == EntryKind.Narrative && ToldIn(text, from, to) is { } told)
            {
                return told with { Piece = text.PieceOf(from), Decides = clauses == 0, Confidence = clauses == 0 ? Confidence.Likely : Confidence.Unsure };
            }
        }

        return null;
    }

    private static FoundDeferral? ToldIn(ReadText text, int from, int to)
    {
        for (var (words, start) = (text.Words, from); start < to; start = words.SentenceEnd(start))
        {
            var end = Math.Min(words.SentenceEnd(start), to);
            if ((Told.At(words, start, to) ?? Consideration.In(words, start, end).FirstOrDefault()) is { } subject && Of(words, subject.Start, end) is { } said && !IsBreak(words, said, start, end))
            {
                return said;
            }
        }

        return null;
    }

    private static bool IsBreak(Words words, FoundDeferral said, int from, int to) =>
        said.Kind == ItemOutcome.Adjourned && (Break.In(words, from, to).Any() || Resumed.In(words, from, Math.Min(words.Count, from + LongestBreak)).Any());

    private static FoundDeferral? Of(Words words, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (words.Vocabulary.VerbOf(words[index].Lower) is not { } verb || !IsFate(words, verb, index, from, to))
            {
                continue;
            }

            var target = index + 1;
            while (target < to && target - index < LongestWay && !(Targets.Contains(words[target].Lower) || words[target].Lower is "." or ";" || (words[target].Lower is "for" && verb.Outcome == ItemOutcome.Deferred)))
            {
                target++;
            }

            var end = EndOfTarget(words, target + 1, to);
            var isSaid = target < to && words[target].Lower is not ("." or ";") && end > target + 1 && !Reasons.Contains(words[target + 1].Lower);
            return new(verb.Outcome, verb.Word, isSaid ? Names.OnOneLine(words.Between(target + 1, end)) : null, true, Confidence.Certain);
        }

        return null;
    }

    private static bool IsFate(Words words, OutcomeVerb verb, int index, int from, int to)
    {
        var before = index > from ? words[index - 1].Lower : "";
        return words.Vocabulary.Has("fate", verb.Word)
            && (verb.Word == words[index].Lower || BeforeInfinitive.Contains(before))
            && (verb.Outcome != ItemOutcome.Withdrawn || index == from || BeforeWithdrawn.Contains(before))
            && (verb.Outcome != ItemOutcome.Referred || IsToABody(words, index, to));
    }

    private static int EndOfTarget(Words words, int start, int to)
    {
        var end = start;
        while (end < to && !words[end].BeginsSentence && (end == start || !Ends.Contains(words[end].Lower) || GoesOn(words, end, to)))
        {
            end++;
        }

        return end;
    }

    /// <summary>"the meeting at 6 pm", "the Board for Ports", "the following meeting"</summary>
    private static bool GoesOn(Words words, int index, int to) =>
        index + 1 < to && ((words[index].Lower is "at" && words[index + 1].IsNumber) || (words[index].Lower is "for" or "and" && words[index + 1].BeginsUpper)
            || (words[index].Lower is "following" && words[index - 1].Lower is "the" or "next" or "a"));

    /// <summary>"referred to the Cabinet", not "referred to in the report".</summary>
    private static bool IsToABody(Words words, int index, int to)
    {
        var target = index + 1;
        while (target < to && target - index <= 8 && words[target].Lower is not "to")
        {
            target++;
        }

        return target + 1 < to && target - index <= 8 && words[target + 1].Lower is not ("in" or "above" or "as" or "at");
    }
}
