namespace MinutesPortal.Domain.Grammar.Phrases;

/// <summary>What a slot of a phrase took: the words from one to behind another.</summary>
internal readonly record struct PhraseSlot(string Name, int Start, int End);

/// <summary>Where a phrase stands, and what its slots took.</summary>
/// <param name="End">The word behind it.</param>
internal sealed record PhraseMatch(int Start, int End, IReadOnlyList<PhraseSlot> Slots)
{
    public PhraseSlot? this[string name] => Slots.Where(slot => slot.Name == name).Select(slot => (PhraseSlot?)slot).FirstOrDefault();
}
