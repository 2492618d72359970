using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>What became of an item: its deferral, else what its resolutions come to, else what its vote says.</summary>
internal static class ItemOutcomes
{
    /// <summary>Where resolutions of several kinds stand in an item, the first of these counts.</summary>
    private static readonly ItemOutcome[] Precedence = [ItemOutcome.Resolved, ItemOutcome.Recommended, ItemOutcome.Agreed];

    /// <param name="wasMoved">Whether the text names a mover.</param>
    public static ItemOutcome Of(ReadText text, FoundDeferral? deferral, FoundVote? vote, bool wasMoved)
    {
        if (deferral is { Decides: true })
        {
            return deferral.Kind;
        }

        var resolutions = text.Pieces.Where(piece => piece.Kind == EntryKind.Resolution).ToList();
        if (resolutions.Count == 0)
        {
            return vote switch
            {
                { IsCarried: false } => ItemOutcome.Lost,
                { IsCarried: true, For: not null } or { IsCarried: true, ForNames.Count: > 0 } => ItemOutcome.Resolved,
                { IsCarried: true } when wasMoved => ItemOutcome.Resolved,
                _ => ItemOutcome.None,
            };
        }

        if (resolutions.TrueForAll(SaysNoted))
        {
            return ItemOutcome.Noted;
        }

        var outcomes = resolutions.ConvertAll(piece => OutcomeOf(text, piece.Verb));
        return Precedence.FirstOrDefault(outcomes.Contains, outcomes[0]);
    }

    /// <summary>"AGREED TO RECOMMEND" recommends: the last word tells.</summary>
    private static ItemOutcome OutcomeOf(ReadText text, string? verb) =>
        verb is null ? ItemOutcome.Resolved : text.Words.Vocabulary.VerbOf(verb.Split(' ')[^1].ToLowerInvariant())?.Outcome ?? ItemOutcome.Resolved;

    /// <summary>"Resolved: noted."</summary>
    private static bool SaysNoted(Piece piece) =>
        piece.Verb is not null && piece.Text.Trim().TrimEnd('.').EndsWith("noted", StringComparison.OrdinalIgnoreCase)
        && piece.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= 2;
}
