using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary><c>Deferral := postponed | deferred (to date|to a future meeting) | withdrawn | referred (to body) | adjourned</c></summary>
internal static class Deferrals
{
    private static readonly Dictionary<string, ItemOutcome> Kinds = new()
    {
        ["deferred"] = ItemOutcome.Deferred,
        ["defer"] = ItemOutcome.Deferred,
        ["postponed"] = ItemOutcome.Deferred,
        ["withdrawn"] = ItemOutcome.Withdrawn,
        ["referred"] = ItemOutcome.Referred,
        ["refer"] = ItemOutcome.Referred,
        ["remitted"] = ItemOutcome.Referred,
        ["remit"] = ItemOutcome.Referred,
        ["adjourned"] = ItemOutcome.Adjourned,
        ["adjourn"] = ItemOutcome.Adjourned,
        ["gohirio"] = ItemOutcome.Deferred,
        ["gohiriwyd"] = ItemOutcome.Deferred,
    };

    /// <summary>Where the words end that say when or to whom.</summary>
    private static readonly HashSet<string> Ends = ["to", "in", "so", "pending", "for", "because", "as", "where", "when", "following", ",", ";", ".", "(", "and", "–", "by", "while", "at"];

    private static readonly PhraseSet ItemAsSubject = new(
        "(the|this)? (item|report|application|matter|petition|paper|question|business) (on the agenda)? (was|were|had been|has been|is|be)? (withdrawn|deferred|postponed|adjourned|referred)",
"(the|this) meeting (was|stood|then)? (be)? adjourned", "(deferred|withdrawn|postponed)", "gohiriwyd",
        "(the|this) (item|report|application|matter|petition) ... (was|had been|has been) (withdrawn|deferred|postponed)");

    private static readonly PhraseSet Consideration = new("consideration of ... (was|be|had been) (deferred|postponed|adjourned)");

    public static FoundDeferral? In(ReadText text)
    {
        var clauses = text.Pieces.Count(piece => piece.Kind == EntryKind.Resolution && piece.Level <= 1);
        foreach (var (piece, from, to) in text.All)
        {
            if (piece.Kind == EntryKind.Resolution)
            {
                if (Of(text.Words, from, to) is { } decided)
                {
                    return decided with { Piece = text.PieceOf(from), Decides = clauses == 1 || decided.Kind == ItemOutcome.Referred && clauses <= 2 && IsFirst(text, piece) };
                }
            }
            else if (piece.Kind == EntryKind.Narrative)
            {
                for (var start = from; start < to; start = text.Words.SentenceEnd(start))
                {
                    if ((ItemAsSubject.At(text.Words, start, to) ?? Consideration.In(text.Words, start, Math.Min(text.Words.SentenceEnd(start), to)).FirstOrDefault()) is { } subject && Of(text.Words, subject.Start, Math.Min(text.Words.SentenceEnd(start), to)) is { } said)
                    {
                        return said with { Piece = text.PieceOf(from), Decides = clauses == 0, Confidence = clauses == 0 ? Confidence.Likely : Confidence.Unsure };
                    }
                }
            }
        }

        return null;
    }

    private static bool IsFirst(ReadText text, Piece piece) => text.Pieces.First(other => other.Kind == EntryKind.Resolution) == piece;

    private static FoundDeferral? Of(Words words, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (!Kinds.TryGetValue(words[index].Lower, out var kind) || (kind == ItemOutcome.Referred && !IsToABody(words, index, to))
                || (words[index].Lower is "defer" or "refer" or "remit" or "adjourn" && (index == from || words[index - 1].Lower is not ("to" or "resolved" or "agreed" or ")")))
                || (kind == ItemOutcome.Withdrawn && index > from && words[index - 1].Lower is not ("be" or "been" or "was" or "item" or "is" or "were" or "report" or "application")))
            {
                continue;
            }

            var target = index + 1;
            while (target < to && words[target].Lower is not ("to" or "until" or "till" or "tan" or "." or ";") && !(words[target].Lower is "for" && kind == ItemOutcome.Deferred) && target - index < 12)
            {
                target++;
            }

            var start = target + 1;
            var end = start;
            while (end < to && !words[end].BeginsSentence && (end == start || !Ends.Contains(words[end].Lower) || (words[end].Lower is "at" && end + 1 < to && words[end + 1].IsNumber) || (words[end].Lower is "for" or "and" && end + 1 < to && words[end + 1].BeginsUpper)))
            {
                end++;
            }

            var said = target < to && words[target].Lower is not ("." or ";") && end > start && !IsInfinitive(words, start) ? Names.OnOneLine(words.Between(start, end)) : null;
            return new(kind, Participle(words[index].Lower), said, true, Confidence.Certain);
        }

        return null;
    }

    private static string Participle(string word) => word switch { "defer" => "deferred", "refer" => "referred", "remit" => "remitted", "adjourn" => "adjourned", _ => word };

    private static bool IsToABody(Words words, int index, int to) =>
        index + 1 < to && Enumerable.Range(index + 1, Math.Min(8, to - index - 1)).Any(next => words[next].Lower is "to" && next + 1 < to && words[next + 1].Lower is not ("in" or "above" or "as" or "at"))
        && !(index + 2 < to && words[index + 1].Lower is "to" && words[index + 2].Lower is "in" or "above" or "as" or "at");

    /// <summary>"deferred to allow a site visit" says why, not to when.</summary>
    private static bool IsInfinitive(Words words, int index) => words[index].Lower is "allow" or "enable" or "permit" or "give" or "await" or "seek" or "obtain" or "receive" or "consider" or "ensure";
}
