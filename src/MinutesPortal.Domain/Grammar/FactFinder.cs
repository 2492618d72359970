using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar;

/// <summary>Turns what a reading finds in one text of an item into facts, each with the entry it rests on.</summary>
internal static class FactFinder
{
    /// <summary>Reads the text of these entries, divided as they are: the English or, where there is none, the Welsh.</summary>
    public static ItemReading Read(IReadOnlyList<Entry> entries)
    {
        var text = EntryList.Join(entries);
        return string.IsNullOrWhiteSpace(text?.English) ? ItemReading.Of(text?.Welsh ?? "") : ItemReading.Of([.. entries.Select(entry => entry.ToPiece())]);
    }

    /// <param name="entries">Those of the text, in order.</param>
    /// <param name="reading">Of the same entries.</param>
    public static IEnumerable<Fact> In(EntryPlace place, IReadOnlyList<Entry> entries, ItemReading reading)
    {
        if (EntryList.Join(entries) is not { IsBlank: false } text)
        {
            yield break;
        }

        string EntryAt(int piece) => entries[Math.Clamp(piece, 0, entries.Count - 1)].Id;
        var resolutions = entries.OfType<Resolution>().ToList();
        if (OutcomeOf(resolutions, reading) is var outcome && outcome != ItemOutcome.None)
        {
            var isDeferral = reading.Deferral is { Decides: true } deferral && deferral.Kind == outcome;
            yield return new Outcome(
                outcome,
                isDeferral ? reading.Deferral!.To : null,
                place,
                isDeferral ? EntryAt(reading.Deferral!.Piece) : resolutions.FirstOrDefault()?.Id ?? EntryAt(reading.Vote?.Piece ?? 0));
        }

        if (reading.MovedBy is { } mover && (reading.SecondedBy is not null || SaysMoved(entries[Math.Clamp(mover.Piece, 0, entries.Count - 1)], mover)))
        {
            yield return new Motion(mover.Name, reading.SecondedBy?.Name, place, EntryAt(mover.Piece));
        }

        if (reading.Vote is { } vote && ((vote.For ?? vote.Against) is not null || vote.ForNames.Count > 0))
        {
            var found = new RecordedVote(
                resolutions is [var only] ? only.Id : null, vote.For, vote.Against, vote.Abstained, vote.For == vote.Against ? vote.CastingVoteFor : null,
                place, EntryAt(vote.Piece));
            yield return NamesOf(entries, text, vote) is { } named
                ? found.WithNames(Surnames(named.ForNames), Surnames(named.AgainstNames), Surnames(named.AbstainedNames))
                : found;
        }

        if (reading.Exclusion is { } exclusion)
        {
            yield return new Exclusion(exclusion.Paragraphs, place, EntryAt(exclusion.Piece));
        }
    }

    /// <summary>Without a seconder, "proposed" may only make a suggestion in the discussion.</summary>
    private static bool SaysMoved(Entry entry, FoundName mover) =>
        entry.Text.English.Contains($"{mover.Name} moved", StringComparison.OrdinalIgnoreCase)
        || entry.Text.English.Contains($"moved by {mover.Name}", StringComparison.OrdinalIgnoreCase);

    /// <summary>What was written as a resolution is one, even where the reading of the whole text finds no outcome.</summary>
    private static ItemOutcome OutcomeOf(List<Resolution> resolutions, ItemReading reading)
    {
        if (resolutions.Count > 0 && resolutions.TrueForAll(IsOnlyNoted))
        {
            return ItemOutcome.Noted;
        }

        return reading.Outcome == ItemOutcome.None && resolutions.Count > 0 ? ItemOutcome.Resolved : reading.Outcome;
    }

    private static bool IsOnlyNoted(Resolution resolution) =>
        resolution.Text.English.TrimEnd('.', ';', ' ', '\n') is var words && (words.EndsWith("be noted", StringComparison.Ordinal) || words.EndsWith("noted the report", StringComparison.Ordinal));

    /// <summary>Votes on an amendment are recorded by name too, and are not the vote on what was decided.</summary>
    private static FoundVote? NamesOf(IReadOnlyList<Entry> entries, BilingualText text, FoundVote vote)
    {
        var others = entries.Select(entry => entry.Text.English).Where(words => !words.Contains("amendment", StringComparison.OrdinalIgnoreCase)).ToList();
        var named = others.Count == entries.Count || string.IsNullOrWhiteSpace(text.English) ? vote : ItemReading.Of(string.Concat(others)).Vote;
        return named is { ForNames.Count: > 0 } && (named.For, named.Against) == (vote.For, vote.Against) ? named : null;
    }

    /// <summary>"Councillors Amory and Keld, and the Mayor, Councillor Tull": the title stands before some names only, and holds for all.</summary>
    private static IEnumerable<string> Surnames(IReadOnlyList<string> names) => names.Select(name =>
        name.StartsWith("Councillor ", StringComparison.Ordinal) || name.StartsWith("Cllr ", StringComparison.Ordinal) ? name[(name.IndexOf(' ') + 1)..] : name);
}
