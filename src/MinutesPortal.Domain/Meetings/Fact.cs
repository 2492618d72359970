using System.Text.Json.Serialization;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// What an item's texts say, as data. Facts are read when the text is written, and published with it. They are not read again later.
/// Two texts that disagree give two facts.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(Outcome), "outcome")]
[JsonDerivedType(typeof(Motion), "motion")]
[JsonDerivedType(typeof(RecordedVote), "vote")]
[JsonDerivedType(typeof(Exclusion), "exclusion")]
[JsonDerivedType(typeof(MinutesApproval), "approval")]
public abstract class Fact
{
    private protected Fact()
    {
    }

    /// <summary>A fact read from a text.</summary>
    private protected Fact(EntryPlace foundIn, string entryId) => (FoundIn, EntryId) = (foundIn, entryId);

    /// <summary>A fact given by a person.</summary>
    private protected Fact(string? entryId) => (EntryId, Status) = (entryId, FactStatus.Confirmed);

    /// <summary>The fact's place among the item's facts, from 0.</summary>
    [Stored]
    public int Position { get; internal set; }

    /// <summary>The entry that the fact rests on; null where a person gave it without one.</summary>
    [Stored]
    public string? EntryId { get; private set; }

    /// <summary>The text in which it was found; null where a person gave it.</summary>
    [Stored]
    public EntryPlace? FoundIn { get; private set; }

    [Stored]
    public FactStatus Status { get; private set; }

    /// <summary>Whether the fact is published with the decisions: it does not come from the minutes, and its entry is published.</summary>
    internal bool IsShownInDecisions(IReadOnlyCollection<Entry> shown) => FoundIn != EntryPlace.Minutes && shown.Any(entry => entry.Id == EntryId);

    /// <summary>Removes names that are not people; null where nothing is left.</summary>
    internal virtual Fact? Without(IReadOnlyCollection<string> notPeople) => this;

    /// <summary>A copy with another place among the item's facts.</summary>
    internal Fact At(int position)
    {
        var copy = (Fact)MemberwiseClone();
        copy.Position = position;
        return copy;
    }
}

/// <summary>Whether a person has confirmed a fact.</summary>
public enum FactStatus
{
    /// <summary>Read from the text by the program.</summary>
    Found,

    /// <summary>Given or confirmed by a person.</summary>
    Confirmed,
}

/// <summary>What became of an item.</summary>
public sealed class Outcome : Fact
{
    private Outcome()
    {
    }

    internal Outcome(ItemOutcome kind, string? to, EntryPlace foundIn, string entryId)
        : base(foundIn, entryId) => (Kind, To) = (kind, to);

    [Stored]
    public ItemOutcome Kind { get; private set; }

    /// <summary>
    /// As typed: the date or event to which it was deferred, or the body to which it was referred. Null where the text does not say.
    /// </summary>
    [Stored]
    public string? To { get; private set; }
}

public enum ItemOutcome
{
    None,
    Noted,
    Resolved,
    Recommended,
    Agreed,
    Deferred,
    Withdrawn,
    Referred,
    Adjourned,
    Lost,
}

/// <summary>The mover and seconder, as the text names them.</summary>
public sealed class Motion : Fact
{
    private Motion()
    {
    }

    internal Motion(string movedBy, string? secondedBy, EntryPlace foundIn, string entryId)
        : base(foundIn, entryId) => (MovedBy, SecondedBy) = (movedBy, secondedBy);

    internal override Fact? Without(IReadOnlyCollection<string> notPeople)
    {
        SecondedBy = SecondedBy is { } seconder && notPeople.Contains(seconder) ? null : SecondedBy;
        return notPeople.Contains(MovedBy) ? null : this;
    }

    [Stored]
    public string MovedBy { get; private set; } = "";

    /// <summary>Null where the text names nobody.</summary>
    [Stored]
    public string? SecondedBy { get; private set; }
}

/// <summary>
/// A vote as a text or a person gives it. What is not given is null. Only names that the text gives are kept:
/// "unanimous" and "carried" name nobody. LGA 1972 Sch 12 para 13; SI 2014/165 for budget votes.
/// </summary>
public sealed class RecordedVote : Fact
{
    private readonly List<string> _forNames = [];
    private readonly List<string> _againstNames = [];
    private readonly List<string> _abstainedNames = [];

    private RecordedVote()
    {
    }

    internal RecordedVote(string? resolutionId, int? @for, int? against, int? abstained, bool? castingVoteFor, EntryPlace foundIn, string entryId)
        : base(foundIn, entryId) =>
        (ResolutionId, For, Against, Abstained, CastingVoteFor) = (resolutionId, @for, against, abstained, castingVoteFor);

    /// <param name="names">Those that a person gave; null where nobody did.</param>
    internal RecordedVote(string? resolutionId, string? entryId, Vote vote, VoteNames? names = null, bool? isSecret = null)
        : base(entryId)
    {
        IsSecret = isSecret;
        (ResolutionId, For, Against, Abstained, CastingVoteFor) = (resolutionId, vote.For, vote.Against, vote.Abstained, vote.CastingVoteFor);
        if (names is not null)
        {
            NamesAreGiven = true;
            WithNames(names.For, names.Against, names.Abstained);
        }
    }

    internal RecordedVote(OtherVote other)
        : this(null, null, other.Counts, other.Names, other.IsSecret ? true : null) => On = other.On;

    /// <summary>
    /// The resolution that was voted on. Null for a vote on all of the item's resolutions together, and where the text does not say on
    /// which.
    /// </summary>
    [Stored]
    public string? ResolutionId { get; private set; }

    /// <summary>What else was voted on, such as an amendment that was lost or a candidate; null for a vote on what was resolved.</summary>
    [Stored]
    public BilingualText? On { get; private set; }

    /// <summary>Whether it was by secret ballot, which has no names; null where it was not.</summary>
    [Stored]
    public bool? IsSecret { get; private set; }

    [Stored]
    public int? For { get; private set; }

    [Stored]
    public int? Against { get; private set; }

    [Stored]
    public int? Abstained { get; private set; }

    /// <summary>Null where no casting vote was used.</summary>
    [Stored]
    public bool? CastingVoteFor { get; private set; }

    /// <summary>As typed, without "Councillor".</summary>
    [Stored(nameof(_forNames))]
    public IReadOnlyList<string> ForNames => _forNames;

    /// <inheritdoc cref="ForNames"/>
    [Stored(nameof(_againstNames))]
    public IReadOnlyList<string> AgainstNames => _againstNames;

    /// <inheritdoc cref="ForNames"/>
    [Stored(nameof(_abstainedNames))]
    public IReadOnlyList<string> AbstainedNames => _abstainedNames;

    /// <summary>Whether a person gave the names. Null where they are those of a text.</summary>
    [Stored]
    public bool? NamesAreGiven { get; private set; }

    /// <summary>The numbers; null unless the votes for and against are both known.</summary>
    public Vote? Counts => For is { } inFavour && Against is { } against ? new(inFavour, against, Abstained ?? 0, CastingVoteFor) : null;

    /// <summary>The names that a person gave; null where nobody did.</summary>
    public VoteNames? GivenNames => NamesAreGiven == true ? new([.. ForNames], [.. AgainstNames], [.. AbstainedNames]) : null;

    /// <summary>Whether each side has as many names as votes.</summary>
    public bool NamesEveryone => NamesAllOf(this);

    internal RecordedVote WithNames(IEnumerable<string> inFavour, IEnumerable<string> against, IEnumerable<string> abstained)
    {
        _forNames.AddRange(inFavour);
        _againstNames.AddRange(against);
        _abstainedNames.AddRange(abstained);
        return this;
    }

    internal override Fact? Without(IReadOnlyCollection<string> notPeople)
    {
        foreach (var side in new[] { _forNames, _againstNames, _abstainedNames })
        {
            side.RemoveAll(notPeople.Contains);
        }

        return this;
    }

    /// <summary>Whether this gives as many names on each side as another vote has votes.</summary>
    internal bool NamesAllOf(RecordedVote vote) =>
        ForNames.Count + AgainstNames.Count + AbstainedNames.Count > 0 && (ForNames.Count, AgainstNames.Count, AbstainedNames.Count) == (vote.For, vote.Against, vote.Abstained ?? 0);

    /// <summary>
    /// A copy of a vote that a person gave, with the names of another. Without names where there is no other. Names that a person gave stay, and a
    /// secret ballot has none.
    /// </summary>
    internal RecordedVote NamedAs(RecordedVote? other) => NamesAreGiven == true || IsSecret == true || On is not null ? this : new RecordedVote(ResolutionId, EntryId, Counts!) { Position = Position }
        .WithNames(other?._forNames ?? [], other?._againstNames ?? [], other?._abstainedNames ?? []);

    /// <summary>Whether another vote has the same numbers, where both give them.</summary>
    internal bool AgreesWith(RecordedVote other) =>
        (For, Against) == (other.For, other.Against)
        && (Abstained ?? other.Abstained ?? 0) == (other.Abstained ?? Abstained ?? 0)
        && (CastingVoteFor is null || other.CastingVoteFor is null || CastingVoteFor == other.CastingVoteFor);

    /// <summary>Whether this vote has the same numbers as another, and its names if it gives them.</summary>
    internal bool SaysAllOf(RecordedVote other) => AgreesWith(other) && (NamesEveryone || !other.NamesEveryone);
}

/// <summary>A vote on something other than what was resolved: an amendment that was lost, a candidate for an office.</summary>
/// <param name="On">What was voted on, in words.</param>
/// <param name="Names">Null for a vote without names.</param>
public sealed record OtherVote(BilingualText On, Vote Counts, VoteNames? Names = null, bool IsSecret = false);

/// <summary>Who voted how, as a person gives it. Each side has as many names as votes.</summary>
public sealed record VoteNames(IReadOnlyList<string> For, IReadOnlyList<string> Against, IReadOnlyList<string> Abstained)
{
    public IEnumerable<string> All => For.Concat(Against).Concat(Abstained);

    /// <exception cref="DomainException">A side has fewer or more names than votes, or a name stands twice.</exception>
    internal void MustFit(Vote vote)
    {
        if ((For.Count, Against.Count, Abstained.Count) != (vote.For, vote.Against, vote.Abstained))
        {
            throw new DomainException("Name everybody who voted or abstained, or nobody.");
        }

        if (All.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new DomainException($"{twice.Key} is named twice in one vote.");
        }
    }
}

/// <summary>The item's text excludes the public, from this item or from another. LGA 1972 s.100A(2)-(4).</summary>
public sealed class Exclusion : Fact
{
    private readonly List<string> _paragraphs = [];

    private Exclusion()
    {
    }

    internal Exclusion(IEnumerable<string> paragraphs, EntryPlace foundIn, string entryId)
        : base(foundIn, entryId) => _paragraphs.AddRange(paragraphs);

    /// <summary>Numbers of paragraphs of Schedule 12A, or the council's own categories. Empty where the text names none.</summary>
    [Stored(nameof(_paragraphs))]
    public IReadOnlyList<string> Paragraphs => _paragraphs;
}

/// <summary>This item approved the minutes of an earlier meeting. LGA 1972 Sch 12 para 41.</summary>
public sealed class MinutesApproval : Fact
{
    private MinutesApproval()
    {
    }

    internal MinutesApproval(Guid meetingId, EntryPlace foundIn, string entryId)
        : base(foundIn, entryId) => MeetingId = meetingId;

    internal MinutesApproval(Guid meetingId)
        : base(entryId: null) => MeetingId = meetingId;

    /// <summary>The meeting whose minutes were approved.</summary>
    [Stored]
    public Guid MeetingId { get; private set; }
}
