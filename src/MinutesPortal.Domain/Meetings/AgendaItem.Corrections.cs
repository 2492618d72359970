using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <content>What an officer puts right in how the program understood a text. A correction stays while the words that it is about stay.</content>
public sealed partial class AgendaItem
{
    /// <summary>Says what an entry is. It keeps its citation id.</summary>
    /// <exception cref="DomainException">The text has no such entry, or a vote is recorded on it.</exception>
    public void SetKind(EntryPlace place, string entryId, EntryKind kind)
    {
        var (entries, index) = Find(place, entryId);
        if (kind != entries[index].TakenFor)
        {
            MustHaveNoVote(entries[index]);
        }

        Correct(place, entries, index, 1, entries[index].Corrected(kind, entries[index].Text));
    }

    /// <summary>Makes an entry a part of the one above it.</summary>
    /// <exception cref="DomainException">The text has no such entry, it is the first, or a vote is recorded on it.</exception>
    public void JoinWithAbove(EntryPlace place, string entryId)
    {
        var (entries, index) = Find(place, entryId);
        if (index == 0)
        {
            throw new DomainException("This is the first paragraph, so there is none above it.");
        }

        MustHaveNoVote(entries[index]);
        var (above, below) = (entries[index - 1], entries[index]);
        Correct(place, entries, index - 1, 2, above.Corrected(above.TakenFor, Joined(above.Text, below.Text)));
    }

    /// <summary>Cuts an entry in two. The Welsh stays with the first part.</summary>
    /// <param name="at">The position in the English text of the first character of the second part.</param>
    /// <exception cref="DomainException">The text has no such entry, or the cut is not between two of its words.</exception>
    public void Cut(EntryPlace place, string entryId, int at)
    {
        var (entries, index) = Find(place, entryId);
        var text = entries[index].Text;
        while (at > 0 && at < text.English.Length && char.IsWhiteSpace(text.English[at]))
        {
            at++; // white space ends an entry, and begins none
        }

        if (at <= 0 || at >= text.English.Length || !char.IsWhiteSpace(text.English[at - 1]) || string.IsNullOrWhiteSpace(text.English[..at]) || string.IsNullOrWhiteSpace(text.English[at..]))
        {
            throw new DomainException("Cut between two words of the paragraph.");
        }

        var second = entries[index].Corrected(entries[index].TakenFor, new(text.English[at..], text.Welsh is null ? null : ""));
        second.TakeAnotherId();
        Correct(place, entries, index, 1, entries[index].Corrected(entries[index].TakenFor, text with { English = text.English[..at] }), second);
    }

    /// <summary>Says that words which were taken for somebody's name are none. They are never taken for one again in this item.</summary>
    /// <exception cref="DomainException">The words are blank.</exception>
    public void SetNotAPerson(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new DomainException("Say which name is not a person.");
        }

        if (!_notPeople.Contains(name))
        {
            _notPeople.Add(name);
        }

        ReadFacts(EntryPlace.Minutes);
        ReadFacts(EntryPlace.Decision);
    }

    /// <summary>What the paragraphs of one text were taken for, and how sure that is.</summary>
    public IReadOnlyList<UnderstoodEntry> Understood(EntryPlace place)
    {
        var entries = EntryList.In(_entries, place).ToList();
        var sureness = Division.Of(EntryList.Join(entries)?.English ?? "").GroupBy(piece => piece.Text)
            .ToDictionary(same => same.Key, same => same.Min(piece => piece.Confidence) switch { Confidence.Certain => Sureness.Sure, Confidence.Likely => Sureness.Likely, _ => Sureness.Unsure });
        return entries.ConvertAll(entry => new UnderstoodEntry(entry, place, entry.IsCorrected == true ? Sureness.SetByOfficer : sureness.GetValueOrDefault(entry.Text.English, Sureness.Likely)));
    }

    private (List<Entry> Entries, int Index) Find(EntryPlace place, string entryId)
    {
        var entries = EntryList.In(_entries, place).ToList();
        return entries.FindIndex(entry => entry.Id == entryId) is >= 0 and var index
            ? (entries, index)
            : throw new DomainException("The text has no such paragraph any more. Open the page again.");
    }

    private void MustHaveNoVote(Entry entry)
    {
        if (_facts.Exists(fact => fact is RecordedVote { Status: FactStatus.Confirmed } vote && (vote.ResolutionId ?? vote.EntryId) == entry.Id))
        {
            throw new DomainException("A vote is recorded on this resolution. Remove the vote first.");
        }
    }

    private void Correct(EntryPlace place, List<Entry> entries, int index, int count, params Entry[] corrected)
    {
        entries.RemoveRange(index, count);
        entries.InsertRange(index, corrected);
        ReadAnew(place, EntryList.Replace(_entries, entries.ConvertAll(entry => corrected.Contains(entry) ? entry : entry.Unplaced()), place));
    }

    private static BilingualText Joined(BilingualText one, BilingualText other) =>
        new(one.English + other.English, one.Welsh is null && other.Welsh is null ? null : one.Welsh + other.Welsh);
}

/// <summary>A paragraph with what it was taken for.</summary>
public sealed record UnderstoodEntry(Entry Entry, EntryPlace Place, Sureness Sureness)
{
    /// <summary>Where a sentence or a line begins within the English text, so that it can be cut there.</summary>
    public IEnumerable<int> Cuts
    {
        get
        {
            var text = Entry.Text.English.TrimEnd();
            for (var index = 1; index < text.Length; index++)
            {
                if (char.IsWhiteSpace(text[index - 1]) && !char.IsWhiteSpace(text[index]) && text[..index].TrimEnd(' ') is [.., '.' or ';' or ':' or '?' or '\n'])
                {
                    yield return index;
                }
            }
        }
    }
}

/// <summary>How far it can be trusted what a paragraph was taken for.</summary>
public enum Sureness
{
    Unsure,
    Likely,
    Sure,
    SetByOfficer,
}
