using System.Text.Json.Serialization;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// A part of an item's decision or minutes. The published text is authoritative, and its entries lose no character of it:
/// the entries of one text, joined in order, are that text.
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

    /// <summary>The citation id. A link to it leads to this sentence for ever.</summary>
    [Stored]
    public string Id { get; private set; } = CitationId.New();

    /// <summary>The entry's place in the decision, from 0; null where the decision does not have it.</summary>
    [Stored]
    public int? DecisionPosition { get; internal set; }

    /// <summary>The entry's place in the minutes, from 0; null where the minutes do not have it.</summary>
    [Stored]
    public int? MinutesPosition { get; internal set; }

    /// <summary>The depth in lists: 0 for running text, 1 for a list, 2 for a list within a list.</summary>
    [Stored]
    public int Level { get; private set; }

    /// <summary>The list marker as typed, such as <c>(i)</c>. The text begins with it too.</summary>
    [Stored]
    public string? Marker { get; private set; }

    /// <summary>All characters as typed: marker, words, white space and line ends.</summary>
    [Stored]
    public BilingualText Text { get; private set; } = "";

    /// <summary>Whether a person has set its kind or its bounds; null where the program found them.</summary>
    [Stored]
    public bool? IsCorrected { get; private set; }

    /// <summary>What it was taken for, or what a person says that it is.</summary>
    public EntryKind TakenFor => this switch
    {
        Resolution => EntryKind.Resolution,
        DiscussionPoint => EntryKind.DiscussionPoint,
        _ => EntryKind.Narrative,
    };

    internal static Entry From(Piece piece)
    {
        Entry entry = piece.Kind switch
        {
            EntryKind.Narrative => new Narrative(),
            EntryKind.DiscussionPoint => new DiscussionPoint(),
            EntryKind.Resolution => new Resolution(piece.Verb is { } verb ? new(verb) : null),
            _ => throw new ArgumentOutOfRangeException(nameof(piece)),
        };
        (entry.Text, entry.Marker, entry.Level) = (piece.Text, piece.Marker, piece.Level);
        entry.IsCorrected = piece.IsCorrected ? true : null;
        return entry;
    }

    /// <summary>The piece of the English text that this entry is.</summary>
    internal Piece ToPiece() => ToPiece(Text.English, (this as Resolution)?.Verb?.English);

    /// <summary>The piece of the Welsh text that this entry is.</summary>
    internal Piece ToWelshPiece() => ToPiece(Text.Welsh ?? "", (this as Resolution)?.Verb?.Welsh);

    private Piece ToPiece(string text, string? verb) =>
        new(TakenFor, verb, Marker, Level, text, Confidence.Certain) { IsCorrected = IsCorrected == true };

    /// <summary>This entry as a person corrects it, with its citation id.</summary>
    internal Entry Corrected(EntryKind kind, BilingualText text)
    {
        var corrected = From(new(kind, null, IsMarked(text) ? Marker : null, Level, "", Confidence.Certain) { IsCorrected = true });
        (corrected.Id, corrected.Text) = (Id, text);
        (corrected as Resolution)?.TakeVerbOf(this);
        return corrected;
    }

    /// <summary>Takes over that a person has confirmed the same words in the other text.</summary>
    internal void TakeCorrectionOf(Entry other) => IsCorrected ??= other.IsCorrected;

    /// <summary>A copy that is not placed in any text yet.</summary>
    internal Entry Unplaced()
    {
        var copy = (Entry)MemberwiseClone();
        (copy.DecisionPosition, copy.MinutesPosition) = (null, null);
        return copy;
    }

    private bool IsMarked(BilingualText text) => Marker is not null && text.English.TrimStart().StartsWith(Marker, StringComparison.Ordinal);

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

    /// <summary>A copy without the place in the minutes, which are not published yet.</summary>
    internal Entry ShownInDecisions()
    {
        var shown = (Entry)MemberwiseClone();
        shown.MinutesPosition = null;
        return shown;
    }

    internal void Rewrite(BilingualText text) => Text = text;

    internal virtual void AddWelsh(Piece welsh) => Text = Text with { Welsh = Text.Welsh + welsh.Text };

    /// <summary>
    /// Takes the id of the entry that this one is an edited form of. The facts that rest on that id then rest on this entry.
    /// </summary>
    internal void TakeIdOf(Entry earlier) => Id = earlier.Id;

    /// <summary>Replaces the id where another entry has it already. Ids are random, so this is very rare.</summary>
    internal void TakeAnotherId() => TakeId(CitationId.New());

    internal void TakeId(string id) => Id = id;
}

public sealed class Narrative : Entry;

public sealed class DiscussionPoint : Entry;

/// <summary>What a panel resolved, recommended or agreed. Each clause is a resolution of its own.</summary>
public sealed class Resolution : Entry
{
    private Resolution()
    {
    }

    internal Resolution(BilingualText? verb) => Verb = verb;

    /// <summary>
    /// The outcome word as typed, such as <c>RESOLVED</c> or <c>Agreed</c>. A clause has that of the words that lead into it. Null where
    /// the text has none.
    /// </summary>
    [Stored]
    public BilingualText? Verb { get; private set; }

    internal void TakeVerbOf(Entry earlier) => Verb = (earlier as Resolution)?.Verb;

    internal override void AddWelsh(Piece welsh)
    {
        base.AddWelsh(welsh);
        Verb = Verb is { Welsh: null } verb ? verb with { Welsh = welsh.Verb } : Verb;
    }
}

/// <summary>The two texts that an item can have.</summary>
public enum EntryPlace
{
    Decision,
    Minutes,
}

public enum EntryKind
{
    Narrative,
    DiscussionPoint,
    Resolution,
}

/// <summary>
/// A vote. A motion needs a majority of the members present and voting; abstentions are not votes.
/// The person presiding has a second or casting vote. LGA 1972 Sch 12 para 39.
/// </summary>
/// <param name="CastingVoteFor">Null where no casting vote was used.</param>
public sealed record Vote(int For, int Against, int Abstained, bool? CastingVoteFor = null)
{
    public bool IsCarried => For > Against || (For == Against && CastingVoteFor == true);

    /// <param name="voters">How many members were present for the item and free to vote.</param>
    /// <exception cref="DomainException">The numbers cannot be right.</exception>
    public void MustAddUp(BilingualText title, int voters)
    {
        if (For < 0 || Against < 0 || Abstained < 0)
        {
            throw new DomainException("Enter votes as 0 or more.");
        }

        if (CastingVoteFor is not null && For != Against)
        {
            throw new DomainException("Remove the casting vote. It counts only where the votes are equal.");
        }

        if (For + Against + Abstained > voters)
        {
            throw new DomainException(
                $"The vote on “{title}” has {For} for, {Against} against and {Abstained} abstained, but only {voters} {(voters == 1 ? "member was" : "members were")} present for it and free to vote. "
                + "Correct the votes or the attendance.");
        }
    }
}
