using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Panels;

/// <summary>A body that meets: the council itself, a committee, the executive, a panel.</summary>
public sealed class Panel : Subject, IAddressed
{
    private readonly List<string> _formerSlugs = [];
    private readonly List<Membership> _memberships = [];
    private readonly List<Guid> _predecessors = [];
    private readonly List<string> _aliases = [];

    private Panel()
    {
    }

    public Panel(BilingualText name, PanelKind kind, BilingualText? purpose = null)
    {
        Require(!name.IsBlank, "A panel needs a name.");
        (Name, Kind, Purpose, Slug) = (name, kind, purpose, Domain.Slug.Of(name.English));
    }

    [Stored]
    public BilingualText Name { get; private set; } = "";

    [Stored]
    public PanelKind Kind { get; private set; }

    /// <summary>What it is for, in a sentence or two.</summary>
    [Stored]
    public BilingualText? Purpose { get; private set; }

    /// <summary>It no longer meets.</summary>
    [Stored]
    public bool IsFormer { get; private set; }

    /// <summary>The panel's part of every address of its meetings.</summary>
    [Stored]
    public string Slug { get; private set; } = "";

    /// <summary>Earlier addresses, which redirect here for ever.</summary>
    [Stored(nameof(_formerSlugs))]
    public IReadOnlyList<string> FormerSlugs => _formerSlugs;

    /// <summary>Every term of every member, past ones too, in the order of appointment.</summary>
    [Stored(nameof(_memberships))]
    public IReadOnlyList<Membership> Memberships => _memberships;

    /// <summary>Panels whose business this one has taken over; it may approve their last minutes.</summary>
    [Stored(nameof(_predecessors))]
    public IReadOnlyList<Guid> Predecessors => _predecessors;

    /// <summary>Names that people use for it, such as "Scrutiny": search finds it by them.</summary>
    [Stored(nameof(_aliases))]
    public IReadOnlyList<string> Aliases => _aliases;

    /// <summary>Replaces the names that people use for it.</summary>
    /// <exception cref="DomainException">A name is blank.</exception>
    public void SetAliases(params IReadOnlyCollection<string> names)
    {
        Require(names.All(name => !string.IsNullOrWhiteSpace(name)), "A name that people use for a panel cannot be blank.");
        _aliases.Clear();
        _aliases.AddRange(names.Select(SourceText.Tidy));
    }

    /// <summary>Gives the panel another name and, when it is published, another address.</summary>
    public void Rename(BilingualText name)
    {
        Require(!name.IsBlank, "A panel needs a name.");
        Name = name;
    }

    public void SetKind(PanelKind kind) => Kind = kind;

    /// <param name="isFormer">Whether it no longer meets.</param>
    public void SetFormer(bool isFormer) => IsFormer = isFormer;

    /// <summary>Takes over from a panel that was abolished.</summary>
    public void TakeOverFrom(Panel former)
    {
        Require(former.Id != Id && !_predecessors.Contains(former.Id), "A panel takes over from another panel, once.");
        _predecessors.Add(former.Id);
    }

    string IAddressed.NameInAddress => Name.English;

    /// <inheritdoc/>
    public void TakeAddress(IReadOnlySet<string> taken, string? published) => Slug = Address.Take(Name.English, taken, published, _formerSlugs);

    /// <summary>Puts a person on the panel.</summary>
    /// <exception cref="DomainException">The term ends before it begins, or the person sits on the panel already in that time.</exception>
    public void Appoint(Guid personId, MembershipRole role, DateOnly from, DateOnly? to = null)
    {
        Require(to is null || to >= from, "A membership cannot end before it begins.");
        Require(
            !_memberships.Any(m => m.PersonId == personId && (m.To ?? DateOnly.MaxValue) >= from && m.From <= (to ?? DateOnly.MaxValue)),
            "This person is a member of the panel in that time already.");
        _memberships.Add(new(_memberships.Count, personId, role, from, to));
    }

    /// <summary>Ends the term of a person who sits on the panel.</summary>
    /// <param name="on">The last day.</param>
    /// <exception cref="DomainException">No term of this person lasts, or it has not begun by then.</exception>
    public void EndTerm(Guid personId, DateOnly on)
    {
        var term = _memberships.Find(m => m.PersonId == personId && m.To is null);
        Require(term is not null, "This person is no member of the panel now.");
        Require(on >= term!.From, "A membership cannot end before it begins.");
        term.End(on);
    }

    /// <summary>Allows its details to be published.</summary>
    public Act Publish() => Acts(PublicationKind.Details);

    /// <summary>Brings over what an earlier system says of it.</summary>
    public Act Import() => Acts(PublicationKind.Import);
}

/// <summary>One person's term on a panel.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    internal Membership(int position, Guid personId, MembershipRole role, DateOnly from, DateOnly? to) =>
        (Position, PersonId, Role, From, To) = (position, personId, role, from, to);

    /// <summary>Its place among the panel's terms, from 0.</summary>
    [Stored]
    public int Position { get; private set; }

    [Stored]
    public Guid PersonId { get; private set; }

    [Stored]
    public MembershipRole Role { get; private set; }

    /// <summary>First day.</summary>
    [Stored]
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    [Stored]
    public DateOnly? To { get; private set; }

    internal void End(DateOnly on) => To = on;
}

/// <summary>As what somebody sits on a panel.</summary>
public enum MembershipRole
{
    Member,
    Chair,
    ViceChair,
    Substitute,
}

/// <summary>What sort of body a panel is. The executive follows SI 2012/2089 in England, all others Part VA of the 1972 Act.</summary>
public enum PanelKind
{
    Council,
    Committee,
    Subcommittee,
    Executive,
    ExecutiveCommittee,
    JointCommittee,
    AdvisoryGroup,
}
