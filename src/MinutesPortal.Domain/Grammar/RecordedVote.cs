using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar;

/// <summary>Who voted on which side, as names in minutes. LGA 1972 Sch 12 para 13; SI 2014/165 for budget votes.</summary>
public sealed record RecordedVote(IReadOnlyList<string> For, IReadOnlyList<string> Against, IReadOnlyList<string> Abstained)
{
    /// <summary>The names behind a vote.</summary>
    /// <param name="minutes">The entries of the item's minutes.</param>
    /// <param name="vote">As an officer recorded it.</param>
    /// <returns>Null where the text names nobody, or not as many on each side as voted: nobody is said to have voted on what they may not have voted on.</returns>
    public static RecordedVote? Of(IEnumerable<Entry> minutes, Vote vote)
    {
        // Votes on an amendment are recorded by name too, and are not the vote on what was decided.
        var text = string.Concat(minutes.Select(entry => entry.Text.English).Where(words => !words.Contains("amendment", StringComparison.OrdinalIgnoreCase)));
        return ItemReading.Of(text).Vote is { ForNames.Count: > 0 } found
            && (found.ForNames.Count, found.AgainstNames.Count, found.AbstainedNames.Count) == (vote.For, vote.Against, vote.Abstained)
            ? new(Surnames(found.ForNames), Surnames(found.AgainstNames), Surnames(found.AbstainedNames))
            : null;
    }

    /// <summary>"Councillors Amory and Keld, and the Mayor, Councillor Tull": the title is said of some only, and is true of all.</summary>
    private static List<string> Surnames(IReadOnlyList<string> names) =>
        [.. names.Select(name => name.StartsWith("Councillor ", StringComparison.Ordinal) || name.StartsWith("Cllr ", StringComparison.Ordinal) ? name[(name.IndexOf(' ') + 1)..] : name)];
}
