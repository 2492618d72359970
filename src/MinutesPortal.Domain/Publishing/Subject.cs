using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// What a publication is about: the council, a panel, a person, a meeting or an issue. Each is one aggregate and is published whole.
/// </summary>
public abstract class Subject
{
    private protected Subject()
    {
    }

    /// <summary>Assigned when the subject is first drafted.</summary>
    [Stored]
    public Guid Id { get; private protected set; } = Guid.CreateVersion7();

    /// <summary>The id in an earlier system; null for a subject that was created here.</summary>
    [Stored]
    public SourceId? SourceId { get; private set; }

    /// <summary>What the latest publication says about itself, such as the reason for a correction; null where it says nothing.</summary>
    [Stored]
    public BilingualText? Note { get; private protected set; }

    /// <summary>The publications of this subject whose content was erased, oldest first. Their headers stay in the ledger.</summary>
    [Stored(nameof(_erasures))]
    public IReadOnlyList<Erasure> Erasures => _erasures;

    /// <summary>Withdrawals of its publications and, for a meeting, of itself and of its papers, oldest first.</summary>
    [Stored(nameof(_withdrawals))]
    public IReadOnlyList<Withdrawal> Withdrawals => _withdrawals;

    private readonly List<Erasure> _erasures = [];
    private readonly List<Withdrawal> _withdrawals = [];

    /// <summary>
    /// Withdraws the publications that hold words which were removed from the subject as it is now. Unlike other withdrawals it may name
    /// the latest publication, because the subject without the words is published in its place.
    /// </summary>
    /// <param name="publications">The numbers of the publications, all of this subject.</param>
    /// <exception cref="DomainException">No notice.</exception>
    public Act Redact(IReadOnlyCollection<long> publications, BilingualText notice)
    {
        Require(!notice.IsBlank, "Enter the notice that tells the public why words were removed.");
        MustStillBeFit();
        _withdrawals.AddRange(publications.Where(number => _withdrawals.TrueForAll(earlier => earlier.Publication != number)).Distinct().Order()
            .Select(number => new Withdrawal(notice, Publication: number)));
        return Acts(PublicationKind.Redaction, notice);
    }

    /// <summary>
    /// Erases the content of publications. The subject as it is now is published in their place,
    /// so first remove the text to be erased.
    /// </summary>
    /// <param name="publications">The numbers of the publications, all of this subject.</param>
    /// <param name="reason">The legal reason, in words fit for the public.</param>
    /// <param name="requestedBy">The person who asks for it.</param>
    /// <param name="confirmedBy">The person who confirms it, who must be a different person.</param>
    /// <exception cref="DomainException">
    /// Only one person is named, there is no reason or no publication, or a publication was erased before.
    /// </exception>
    public Act Erase(IReadOnlyCollection<long> publications, BilingualText reason, string requestedBy, string confirmedBy)
    {
        var numbers = publications.Distinct().Order().ToList();
        Require(numbers.Count > 0, "Choose the publications to erase.");
        Require(!reason.IsBlank, "Give the legal reason for the erasure.");
        Require(
            !string.IsNullOrWhiteSpace(requestedBy) && !string.IsNullOrWhiteSpace(confirmedBy),
            "Name two people: one who asks for the erasure and one who confirms it.");
        Require(
            !string.Equals(requestedBy.Trim(), confirmedBy.Trim(), StringComparison.OrdinalIgnoreCase),
            "Ask a second person to confirm the erasure.");
        MustStillBeFit();
        var again = _erasures.Find(erasure => numbers.Contains(erasure.Publication));
        Require(again is null, $"Publication {again?.Publication} has been erased already. Leave it out.");
        _erasures.AddRange(numbers.Select(number => new Erasure(number, reason)));
        return Acts(PublicationKind.Erasure, reason);
    }

    public void SetSource(SourceId id) => SourceId = id;

    /// <summary>Copies what the public may see of every kind of subject.</summary>
    private protected void ShowSubject(Subject shown)
    {
        (shown.SourceId, shown.Note) = (SourceId, Note);
        shown._erasures.AddRange(_erasures);
        shown._withdrawals.AddRange(_withdrawals);
    }

    /// <summary>Takes over what was published of every kind of subject.</summary>
    private protected void FollowSubject(Subject published)
    {
        (SourceId, Note) = (published.SourceId, published.Note);
        _erasures.Clear();
        _erasures.AddRange(published._erasures);
        _withdrawals.Clear();
        _withdrawals.AddRange(published._withdrawals);
    }

    private protected void Add(Withdrawal withdrawal) => _withdrawals.Add(withdrawal);

    /// <summary>Whatever is published again must still meet the rules.</summary>
    private protected virtual void MustStillBeFit()
    {
    }

    private protected Act Acts(PublicationKind kind, BilingualText? note = null)
    {
        Note = note;
        return new(kind);
    }

    private protected static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new DomainException(message);
        }
    }
}

/// <summary>The content of a publication was erased.</summary>
/// <param name="Publication">The number of the publication in the ledger.</param>
/// <param name="Reason">The legal reason, in words fit for the public.</param>
public sealed record Erasure(long Publication, BilingualText Reason);

/// <summary>
/// A withdrawal from public view: of one paper, of one earlier publication or, where neither is named, of the whole meeting.
/// </summary>
/// <param name="Notice">
/// What the public is told. A withdrawal is never silent: obstructing inspection is an offence under LGA 1972 s.100H(4).
/// </param>
public sealed record Withdrawal(BilingualText Notice, string? DocumentId = null, long? Publication = null);

/// <summary>What a verb of an aggregate allows to be published.</summary>
public sealed record Act(PublicationKind Kind);
