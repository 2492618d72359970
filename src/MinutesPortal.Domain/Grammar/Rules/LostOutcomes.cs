using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>
/// What a look at the whole text corrects: decisions whose outcome word the page has lost or never had, which an officer has to confirm, and
/// what reads like a decision beside the real one.
/// </summary>
internal static class LostOutcomes
{
    private static readonly PhraseSet Moved = new("(moved|proposed) by", "<name> (moved|proposed)", "(moved|proposed) ... that");

    private static readonly PhraseSet PutAndCarried = new("put ... carried", "(motion|recommendation|recommendations|proposal) ... (carried|<decided>)");

    private static readonly PhraseSet Amendment = new("amendment");

    private static readonly PhraseSet Adopted = new("(recommendation|recommendations) ... (<decided>|accepted)");

    public static void Find(Words words, IReadOnlyList<MinutesBlock> blocks)
    {
        FindListAtTheEnd(words, blocks);
        FindCarriedMotion(words, blocks);
        FindBareClauses(words, blocks);
        TakeBackReportedRecommendations(words, blocks);
        TakeBackWhatIsTold(blocks);
    }

    public static bool IsBracketed(Words words, MinutesBlock block) => block.FirstWord < block.LastWord && words[block.FirstWord].Lower is "(" or "[";

    /// <summary>A list of clauses at the end that no outcome word leads in to.</summary>
    private static void FindListAtTheEnd(Words words, IReadOnlyList<MinutesBlock> blocks)
    {
        var end = blocks.Count;
        while (end > 0 && blocks[end - 1] is { Marker: null, Kind: EntryKind.Narrative } closing && IsBracketed(words, closing))
        {
            end--; // "(Action: …)"
        }

        var start = end;
        while (start > 0 && blocks[start - 1] is { Kind: EntryKind.DiscussionPoint, Marker.IsBullet: false, Verb: null } point && point.Run == blocks[end - 1].Run)
        {
            start--;
        }

        var clauses = blocks.Skip(start).Take(end - start).ToList();
        if (clauses.Count > 0 && clauses.Where(clause => clause.Level == 1).All(clause => Division.ReadsAsClause(words, clause)))
        {
            Confirm(clauses);
        }
    }

    /// <summary>A motion that "was put and carried" is what was decided, where nothing else says so.</summary>
    private static void FindCarriedMotion(Words words, IReadOnlyList<MinutesBlock> blocks)
    {
        if (HasDecision(blocks))
        {
            return;
        }

        if (blocks.LastOrDefault(block => IsQuoted(words, block)) is { } motion)
        {
            Confirm(IsCarriedLater(words, blocks, motion.Index) ? [motion] : []);
        }
        else if (blocks.LastOrDefault(block => TellsOfCarriedMotion(words, block)) is { } whole)
        {
            Confirm([whole]);
        }
        else if (blocks.LastOrDefault(block => block is { Marker: not null, IsMotion: true, Run: > 0 }) is { } last && IsCarriedLater(words, blocks, last.Index))
        {
            Confirm(ClausesOfMotion(words, blocks, last));
        }
    }

    /// <summary>The list that stands behind "It was moved by …", up to its last clause.</summary>
    private static IEnumerable<MinutesBlock> ClausesOfMotion(Words words, IReadOnlyList<MinutesBlock> blocks, MinutesBlock last)
    {
        var clauses = blocks.Take(last.Index + 1).Reverse().TakeWhile(block => block.IsMotion).Reverse().ToList();
        var lead = clauses.Count > 0 && clauses[0].Index > 0 ? blocks[clauses[0].Index - 1] : null;
        return lead is not null && Moved.In(words, lead.FirstWord, lead.LastWord).Any() ? clauses.Where(clause => clause is { Marker: not null, Run: > 0 }) : [];
    }

    /// <summary>"That the update be noted.", where no outcome word stands anywhere.</summary>
    private static void FindBareClauses(Words words, IReadOnlyList<MinutesBlock> blocks)
    {
        if (!HasDecision(blocks))
        {
            Confirm(blocks.Where(block => !block.IsMotion && IsBareClause(words, block)));
        }
    }

    private static bool IsBareClause(Words words, MinutesBlock block) =>
        block.Kind == EntryKind.Narrative && block.FirstWord < block.LastWord && words[block.FirstWord] is { Lower: "that", BeginsUpper: true }
        && DivisionPhrases.BeDone.In(words, block.FirstWord, block.LastWord).Any();

    /// <summary>What a report or another body "RECOMMENDED" is no decision, where the decision is "that the recommendation be adopted".</summary>
    private static void TakeBackReportedRecommendations(Words words, IReadOnlyList<MinutesBlock> blocks)
    {
        var first = blocks.FirstOrDefault(block => block.Kind == EntryKind.Resolution);
        var adopting = blocks.LastOrDefault(block => block.Kind == EntryKind.Resolution && block != first && Adopted.In(words, block.FirstWord, block.LastWord).Any());
        if (first is { Level: 0, Verb: { } recommended } && adopting is not null && adopting.Verb != recommended && recommended.Equals("RECOMMENDED", StringComparison.OrdinalIgnoreCase))
        {
            (first.Kind, first.Verb) = (EntryKind.Narrative, null);
        }
    }

    /// <summary>"The minutes were approved …" is the decision only where the text has no other.</summary>
    private static void TakeBackWhatIsTold(IReadOnlyList<MinutesBlock> blocks)
    {
        if (blocks.Any(block => block is { Kind: EntryKind.Resolution, Confidence: Confidence.Certain, Outcome: not { IsTold: true } }))
        {
            foreach (var told in blocks.Where(block => block is { Kind: EntryKind.Resolution, Outcome.IsTold: true }))
            {
                (told.Kind, told.Verb, told.Level, told.Confidence) = (EntryKind.Narrative, null, 0, Confidence.Certain);
            }
        }
    }

    private static void Confirm(IEnumerable<MinutesBlock> clauses)
    {
        foreach (var clause in clauses)
        {
            (clause.Kind, clause.Confidence) = (EntryKind.Resolution, Confidence.Unsure);
        }
    }

    private static bool HasDecision(IReadOnlyList<MinutesBlock> blocks) => blocks.Any(block => block.Kind == EntryKind.Resolution);

    private static bool IsQuoted(Words words, MinutesBlock block) =>
        block.Marker is null && block.LastWord - block.FirstWord > 4 && words[block.FirstWord].Lower is "“" or "\"" or "‘" or "'" && words[block.FirstWord + 1].Lower is "that";

    private static bool IsCarriedLater(Words words, IReadOnlyList<MinutesBlock> blocks, int index) =>
        blocks.Skip(index + 1).Any(block => PutAndCarried.In(words, block.FirstWord, block.LastWord).Any() && !Votes.SaysLost(words, block.FirstWord, block.LastWord))
        && !blocks.Skip(index + 1).Any(block => Amendment.In(words, block.FirstWord, block.LastWord).Any());

    /// <summary>Both are in one paragraph: "It was proposed … that the plan be adopted. The recommendation was put and carried."</summary>
    private static bool TellsOfCarriedMotion(Words words, MinutesBlock block) =>
        block.Marker is null && block.FirstWord < block.LastWord
        && DivisionPhrases.Moved.In(words, block.FirstWord, block.LastWord).FirstOrDefault() is { } moved
        && PutAndCarried.In(words, moved.End, block.LastWord).Any()
        && !Amendment.In(words, block.FirstWord, block.LastWord).Any()
        && !Votes.SaysLost(words, block.FirstWord, block.LastWord);
}
