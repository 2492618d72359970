using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>Something a publication is about: the council, a panel, a person, a meeting or an issue. Each is one aggregate, published whole.</summary>
public abstract class Subject
{
    private protected Subject()
    {
    }

    /// <summary>Given once, when the subject is first drafted.</summary>
    [Stored]
    public Guid Id { get; private protected set; } = Guid.CreateVersion7();

    /// <summary>By what name an earlier system knew it; null for what was made here.</summary>
    [Stored]
    public SourceId? SourceId { get; private set; }

    /// <summary>What the latest publication says of itself, such as the reason for a correction. Null where it needs no words.</summary>
    [Stored]
    public BilingualText? Note { get; private protected set; }

    /// <summary>Publications of this subject whose content was erased. They stay in the ledger as headers. Oldest first.</summary>
    [Stored(nameof(_erasures))]
    public IReadOnlyList<Erasure> Erasures => _erasures;

    private readonly List<Erasure> _erasures = [];

    /// <summary>
    /// Names publications whose content is to be erased. What the subject says now takes their place,
    /// so whatever must go has to be taken out of it first.
    /// </summary>
    /// <param name="publications">Numbers of publications of this subject.</param>
    /// <param name="reason">The legal ground, in words fit for the public.</param>
    /// <param name="requestedBy">Who asks for it.</param>
    /// <param name="confirmedBy">Who confirms it; another person.</param>
    /// <exception cref="DomainException">One person alone, no reason, nothing named, or something erased already.</exception>
    public Act Erase(IReadOnlyCollection<long> publications, BilingualText reason, string requestedBy, string confirmedBy)
    {
        Require(publications.Count > 0, "Say which publications are to be erased.");
        Require(!reason.IsBlank, "An erasure needs its legal reason.");
        Require(!string.IsNullOrWhiteSpace(requestedBy) && !string.IsNullOrWhiteSpace(confirmedBy), "An erasure needs two people: one who asks for it and one who confirms it.");
        Require(!string.Equals(requestedBy.Trim(), confirmedBy.Trim(), StringComparison.OrdinalIgnoreCase), "An erasure must be confirmed by a second person.");
        MustStillBeFit();
        var again = _erasures.Find(erasure => publications.Contains(erasure.Publication));
        Require(again is null, $"Publication {again?.Publication} has been erased already.");
        _erasures.AddRange(publications.Order().Select(number => new Erasure(number, reason)));

        return Acts(PublicationKind.Erasure, reason);
    }

    /// <summary>Notes the name by which an earlier system knew it.</summary>
    public void SetSource(SourceId id) => SourceId = id;

    /// <summary>Gives what the public may see of a subject all that it may see of any.</summary>
    private protected void ShowSubject(Subject shown)
    {
        (shown.SourceId, shown.Note) = (SourceId, Note);
        shown._erasures.AddRange(_erasures);
    }

    /// <summary>What is published in the place of something else keeps to the rules too.</summary>
    private protected virtual void MustStillBeFit()
    {
    }

    private protected Act Acts(PublicationKind kind, BilingualText? note = null)
    {
        Note = note;
        return new(kind);
    }

    private protected static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new DomainException(otherwise);
        }
    }
}

/// <summary>One publication's content is gone, and why.</summary>
/// <param name="Publication">Its number in the ledger.</param>
/// <param name="Reason">The legal ground, in words fit for the public.</param>
public sealed record Erasure(long Publication, BilingualText Reason);

/// <summary>What a verb of an aggregate asks to have published.</summary>
public sealed record Act(PublicationKind Kind);
