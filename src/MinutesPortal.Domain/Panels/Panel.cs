using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Panels;

/// <summary>A body that meets: the council itself, a committee, the executive or a panel.</summary>
public sealed class Panel : Subject, IAddressed
{
    /// <summary>Councils give between two and ten working days.</summary>
    private const int MostCallInDays = 30;

    private readonly List<string> _formerSlugs = [];
    private readonly List<Membership> _memberships = [];
    private readonly List<Guid> _predecessors = [];
    private readonly List<string> _aliases = [];

    private Panel()
    {
    }

    public Panel(BilingualText name, PanelKind kind, BilingualText? purpose = null)
    {
        Require(!name.IsBlank, "Enter a name for the panel.");
        (Name, Kind, Purpose, Slug) = (name, kind, purpose, Domain.Slug.From(name.English));
    }

    [Stored]
    public BilingualText Name { get; private set; } = "";

    [Stored]
    public PanelKind Kind { get; private set; }

    /// <summary>What the panel is for, in a sentence or two.</summary>
    [Stored]
    public BilingualText? Purpose { get; private set; }

    /// <summary>How to reach the panel's officer, as text with links; null where it is not known.</summary>
    [Stored]
    public BilingualText? Contact { get; private set; }

    /// <summary>Where it usually meets; null where it has no usual place.</summary>
    [Stored]
    public BilingualText? Venue { get; private set; }

    /// <summary>The working days after publication in which a decision of an executive can be called in; null where none can be.</summary>
    [Stored]
    public int? CallInDays { get; private set; }

    /// <summary>The panel no longer meets.</summary>
    [Stored]
    public bool IsFormer { get; private set; }

    /// <summary>The panel's part of its address, and of the addresses of its meetings.</summary>
    [Stored]
    public string Slug { get; private set; } = "";

    /// <summary>Earlier addresses. They redirect here for ever.</summary>
    [Stored(nameof(_formerSlugs))]
    public IReadOnlyList<string> FormerSlugs => _formerSlugs;

    /// <summary>Every term of every member, including past ones, in the order of appointment.</summary>
    [Stored(nameof(_memberships))]
    public IReadOnlyList<Membership> Memberships => _memberships;

    /// <summary>Panels that this one has replaced. It may approve the minutes of their last meetings.</summary>
    [Stored(nameof(_predecessors))]
    public IReadOnlyList<Guid> Predecessors => _predecessors;

    /// <summary>Other names of the panel, such as "Scrutiny". Search finds the panel by them.</summary>
    [Stored(nameof(_aliases))]
    public IReadOnlyList<string> Aliases => _aliases;

    /// <summary>Replaces the other names of the panel.</summary>
    /// <exception cref="DomainException">A name is blank.</exception>
    public void SetAliases(params IReadOnlyCollection<string> names)
    {
        var aliases = names.ToList(); // it may be the list that is cleared, or refuse while it is read
        Require(aliases.TrueForAll(name => !string.IsNullOrWhiteSpace(name)), "Enter a name, or remove the blank line.");
        _aliases.Clear();
        _aliases.AddRange(aliases.Select(SourceText.Tidy));
    }

    /// <summary>Changes the name and, on publication, the address.</summary>
    public void Rename(BilingualText name)
    {
        Require(!name.IsBlank, "Enter a name for the panel.");
        Name = name;
    }

    public void SetKind(PanelKind kind) => Kind = kind;

    /// <param name="purpose">Null for no purpose.</param>
    public void SetPurpose(BilingualText? purpose) => Purpose = purpose is { IsBlank: true } ? null : purpose;

    /// <param name="contact">Null for no contact.</param>
    public void SetContact(BilingualText? contact) => Contact = contact is { IsBlank: true } ? null : contact;

    /// <param name="venue">Null for no usual place.</param>
    public void SetVenue(BilingualText? venue) => Venue = venue is { IsBlank: true } ? null : venue;

    /// <param name="days">Null where its decisions cannot be called in.</param>
    /// <exception cref="DomainException">There are no days, or too many.</exception>
    public void SetCallInDays(int? days)
    {
        if (days is { } count)
        {
            MustBeCallInDays(count);
        }

        CallInDays = days;
    }

    internal static void MustBeCallInDays(int days) => Require(days is >= 1 and <= MostCallInDays, $"Enter the working days for call-in as a number from 1 to {MostCallInDays}.");

    /// <param name="isFormer">Whether the panel no longer meets.</param>
    public void SetFormer(bool isFormer) => IsFormer = isFormer;

    /// <summary>Records that this panel has replaced one that was abolished.</summary>
    public void TakeOverFrom(Panel former)
    {
        Require(former.Id != Id && !_predecessors.Contains(former.Id), "Choose another panel that this one has not taken over from yet.");
        _predecessors.Add(former.Id);
    }

    string IAddressed.NameInAddress => Name.English;

    /// <inheritdoc/>
    public void TakeAddress(IReadOnlySet<string> taken, string? published) => Slug = Address.Take(Name.English, taken, published, _formerSlugs);

    /// <summary>Adds a person's term as a member.</summary>
    /// <exception cref="DomainException">The term ends before it begins, or overlaps another term of the person.</exception>
    public void Appoint(Guid personId, MembershipRole role, DateOnly from, DateOnly? to = null)
    {
        MustBeFree(personId, from, to, except: null);
        _memberships.Add(new(_memberships.Count, personId, role, from, to));
    }

    /// <summary>Ends the current term of a member.</summary>
    /// <param name="on">The last day of the term.</param>
    /// <exception cref="DomainException">The person has no current term, or it begins after that day.</exception>
    public void EndTerm(Guid personId, DateOnly on)
    {
        var term = _memberships.Find(m => m.PersonId == personId && m.To is null);
        Require(term is not null, "This person is not a member of the panel now. Choose a current member.");
        Require(on >= term!.From, "Choose an end date on or after the start date.");
        term.End(on);
    }

    /// <summary>Corrects a term that was recorded with a mistake.</summary>
    /// <param name="position">The term's place among the panel's terms.</param>
    /// <exception cref="DomainException">There is no such term, it ends before it begins, or overlaps another term of the person.</exception>
    public void CorrectTerm(int position, MembershipRole role, DateOnly from, DateOnly? to = null)
    {
        var term = Term(position);
        MustBeFree(term.PersonId, from, to, except: term);
        term.Correct(role, from, to);
    }

    /// <summary>Removes a term that was recorded by mistake. End a term that was real.</summary>
    /// <param name="position">The term's place among the panel's terms.</param>
    /// <exception cref="DomainException">There is no such term.</exception>
    public void RemoveTerm(int position)
    {
        _memberships.Remove(Term(position));
        for (var place = 0; place < _memberships.Count; place++)
        {
            _memberships[place].Place(place);
        }
    }

    /// <summary>The terms of those who are members or substitutes on a day.</summary>
    public IEnumerable<Membership> MembersOn(DateOnly day) => _memberships.Where(term => term.From <= day && (term.To is null || term.To >= day));

    public Act Publish() => Acts(PublicationKind.Details);

    /// <summary>Imports what an earlier system says about the panel.</summary>
    public Act Import() => Acts(PublicationKind.Import);

    private Membership Term(int position)
    {
        var term = _memberships.Find(term => term.Position == position);
        Require(term is not null, "The panel has no such term. Choose one of its terms.");
        return term!;
    }

    private void MustBeFree(Guid personId, DateOnly from, DateOnly? to, Membership? except)
    {
        Require(to is null || to >= from, "Choose an end date on or after the start date.");
        Require(
            !_memberships.Exists(term => term != except && term.PersonId == personId && (term.To ?? DateOnly.MaxValue) >= from && term.From <= (to ?? DateOnly.MaxValue)),
            "This person is a member of the panel in that time already. Choose other dates.");
    }
}

/// <summary>One term of a person on a panel.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    internal Membership(int position, Guid personId, MembershipRole role, DateOnly from, DateOnly? to) =>
        (Position, PersonId, Role, From, To) = (position, personId, role, from, to);

    /// <summary>The term's place among the panel's terms, from 0.</summary>
    [Stored]
    public int Position { get; private set; }

    [Stored]
    public Guid PersonId { get; private set; }

    [Stored]
    public MembershipRole Role { get; private set; }

    /// <summary>The first day.</summary>
    [Stored]
    public DateOnly From { get; private set; }

    /// <summary>The last day; null for a current term.</summary>
    [Stored]
    public DateOnly? To { get; private set; }

    internal void End(DateOnly on) => To = on;

    internal void Correct(MembershipRole role, DateOnly from, DateOnly? to) => (Role, From, To) = (role, from, to);

    internal void Place(int position) => Position = position;
}

/// <summary>The role of a person on a panel.</summary>
public enum MembershipRole
{
    Member,
    Chair,
    ViceChair,
    Substitute,
}

/// <summary>The kind of body. In England SI 2012/2089 applies to the executive; Part VA of the 1972 Act applies to all others.</summary>
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

public static class PanelKinds
{
    /// <summary>Whether it takes executive decisions, to which SI 2012/2089 applies in England.</summary>
    public static bool IsExecutive(this PanelKind kind) => kind is PanelKind.Executive or PanelKind.ExecutiveCommittee;
}
