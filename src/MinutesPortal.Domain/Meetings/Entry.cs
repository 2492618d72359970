using System.Text.Json.Serialization;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// A piece of an item's decision or minutes. The text published is the record; entries divide it without losing a character,
/// so the entries of one text, joined in order, are that text.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Narrative), "narrative")]
[JsonDerivedType(typeof(DiscussionPoint), "discussionPoint")]
[JsonDerivedType(typeof(Resolution), "resolution")]
public abstract class Entry
{
    private protected Entry()
    {
    }

    /// <summary>The citation id, by which this very sentence can be linked to for ever.</summary>
    [Stored]
    public string Id { get; private set; } = CitationId.New();

    /// <summary>Its place in the decision, from 0; null where it is not part of it.</summary>
    [Stored]
    public int? DecisionPosition { get; internal set; }

    /// <summary>Its place in the minutes, from 0; null where it is not part of them.</summary>
    [Stored]
    public int? MinutesPosition { get; internal set; }

    /// <summary>How deep it stands in a list: 0 for running text, 1 for a list, 2 for a list in a list.</summary>
    [Stored]
    public int Level { get; private set; }

    /// <summary>The marker as typed, such as <c>(i)</c>; it begins the text too.</summary>
    [Stored]
    public string? Marker { get; private set; }

    /// <summary>Marker, words, white space and line ends, all as typed.</summary>
    [Stored]
    public BilingualText Text { get; private set; } = "";

    internal static Entry Of(Piece piece)
    {
        Entry entry = piece.Kind switch
        {
            EntryKind.Narrative => new Narrative(),
            EntryKind.DiscussionPoint => new DiscussionPoint(),
            EntryKind.Resolution => new Resolution(piece.Verb),
            _ => throw new ArgumentOutOfRangeException(nameof(piece)),
        };
        (entry.Text, entry.Marker, entry.Level) = (piece.Text, piece.Marker, piece.Level);
        return entry;
    }

    internal int? PositionIn(EntryPlace place) => place == EntryPlace.Decision ? DecisionPosition : MinutesPosition;

    internal void Place(EntryPlace place, int? position)
    {
        if (place == EntryPlace.Decision)
        {
            DecisionPosition = position;
        }
        else
        {
            MinutesPosition = position;
        }
    }

    /// <summary>The same entry without its place in the minutes, which are not published yet.</summary>
    internal Entry ShownInDecisions()
    {
        var shown = (Entry)MemberwiseClone();
        shown.MinutesPosition = null;
        return shown;
    }

    internal void AddWelsh(string welsh) => Text = Text with { Welsh = Text.Welsh + welsh };

    /// <summary>This is the same entry as an earlier one, edited: it keeps that one's id, and with it the facts that rest on it.</summary>
    internal void Succeeds(Entry earlier) => Id = earlier.Id;

    /// <summary>For the one case in a million that another entry has this id already.</summary>
    internal void TakeAnotherId() => Id = CitationId.New();
}

/// <summary>Running text.</summary>
public sealed class Narrative : Entry;

/// <summary>One of the points that a panel noted or discussed.</summary>
public sealed class DiscussionPoint : Entry;

/// <summary>What a panel resolved, recommended or agreed; one clause of it where there are several.</summary>
public sealed class Resolution : Entry
{
    private Resolution()
    {
    }

    internal Resolution(string? verb) => Verb = verb;

    /// <summary>The outcome word as typed, such as <c>RESOLVED</c> or <c>Agreed</c>; null where the text has none.</summary>
    [Stored]
    public string? Verb { get; private set; }
}

/// <summary>The two texts of an item.</summary>
public enum EntryPlace
{
    Decision,
    Minutes,
}

/// <summary>What an entry can be.</summary>
public enum EntryKind
{
    Narrative,
    DiscussionPoint,
    Resolution,
}

/// <summary>
/// A vote. LGA 1972 Sch 12 para 39: a majority of the members present and voting; abstentions are not votes;
/// whoever presides has a second or casting vote.
/// </summary>
/// <param name="CastingVoteFor">Null where no casting vote was given.</param>
public sealed record Vote(int For, int Against, int Abstained, bool? CastingVoteFor = null)
{
    /// <summary>Whether the motion was carried.</summary>
    public bool IsCarried => For > Against || (For == Against && CastingVoteFor == true);

    /// <exception cref="DomainException">It does not add up.</exception>
    internal void MustAddUp(int membersPresent)
    {
        if (For < 0 || Against < 0 || Abstained < 0)
        {
            throw new DomainException("A vote cannot have fewer than no votes.");
        }

        if (CastingVoteFor is not null && For != Against)
        {
            throw new DomainException("A casting vote decides only where the votes are equal.");
        }

        if (For + Against + Abstained > membersPresent)
        {
            throw new DomainException(
                $"The vote does not add up: {For} for, {Against} against and {Abstained} abstained are more than the {membersPresent} members present.");
        }
    }
}
