namespace MinutesPortal.Domain.Meetings;

/// <content>What was cut out of a text may be pasted back after it was saved: it is the same sentence then.</content>
public sealed partial class AgendaItem
{
    /// <summary>More than any item of minutes has. The oldest go first.</summary>
    private const int MostCutOut = 300;

    /// <summary>Forgets what was cut out of the texts.</summary>
    internal void ForgetCutOut()
    {
        _cutOut.Clear();
        _cutOutVotes.Clear();
    }

    /// <summary>Keeps the entries that are gone, with their votes, and puts back the votes of those that returned.</summary>
    private void KeepCutOut(IReadOnlyList<Entry> before)
    {
        var present = _entries.Select(entry => entry.Id).ToHashSet();
        foreach (var gone in before.Where(entry => !present.Contains(entry.Id) && !string.IsNullOrWhiteSpace(entry.Text.English)))
        {
            _cutOut.Add(gone.Unplaced());
            _cutOutVotes.AddRange(_facts.OfType<RecordedVote>().Where(vote => vote.Status == FactStatus.Confirmed && vote.EntryId == gone.Id));
        }

        _facts.AddRange(_cutOutVotes.Where(vote => present.Contains(vote.EntryId!)));
        _cutOut.RemoveAll(entry => present.Contains(entry.Id));
        _cutOut.RemoveRange(0, Math.Max(0, _cutOut.Count - MostCutOut));
        var kept = _cutOut.Select(entry => entry.Id).ToHashSet();
        _cutOutVotes.RemoveAll(vote => !kept.Contains(vote.EntryId!));
    }
}
