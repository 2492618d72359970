using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.People;

/// <summary>
/// A councillor, a co-opted member or an officer. People are matched by id and never by name, because two members may share a name.
/// </summary>
public sealed class Person : Subject, IAddressed
{
    private readonly List<string> _formerSlugs = [];
    private readonly List<string> _posts = [];
    private readonly List<TermOfOffice> _termsOfOffice = [];

    private Person()
    {
    }

    public Person(string name, PersonKind kind)
    {
        Require(!string.IsNullOrWhiteSpace(name), "Enter the person's name.");
        (Name, Kind, Slug) = (SourceText.Tidy(name), kind, Domain.Slug.From(name));
    }

    [Stored]
    public string Name { get; private set; } = "";

    /// <summary>The person's part of their address.</summary>
    [Stored]
    public string Slug { get; private set; } = "";

    /// <summary>Earlier addresses. They redirect here for ever.</summary>
    [Stored(nameof(_formerSlugs))]
    public IReadOnlyList<string> FormerSlugs => _formerSlugs;

    [Stored]
    public PersonKind Kind { get; private set; }

    /// <summary>
    /// Whether the person has a public page. Councillors and co-opted members hold public office and have one; officers are employees
    /// and have none.
    /// </summary>
    public bool HasPage => Kind != PersonKind.Officer;

    [Stored]
    public string? Party { get; private set; }

    [Stored]
    public string? Ward { get; private set; }

    /// <summary>The posts that the person holds, such as "Leader of the Council". Empty where none are known.</summary>
    [Stored(nameof(_posts))]
    public IReadOnlyList<string> Posts => _posts;

    /// <summary>When the person was or is in office, not on one panel but at all. Empty where it is not known.</summary>
    [Stored(nameof(_termsOfOffice))]
    public IReadOnlyList<TermOfOffice> TermsOfOffice => _termsOfOffice;

    /// <summary>How residents reach the person, as text with links; null where it is not known.</summary>
    [Stored]
    public BilingualText? Contact { get; private set; }

    /// <param name="contact">Null for no contact.</param>
    /// <exception cref="DomainException">The person is an officer. Contacts for officers belong to meetings.</exception>
    public void SetContact(BilingualText? contact)
    {
        Require(HasPage || contact is null, "Officers have no page of their own. Enter the contact at the meeting instead.");
        Contact = contact;
    }

    /// <exception cref="DomainException">The person has a contact and becomes an officer.</exception>
    public void SetKind(PersonKind kind)
    {
        Require(kind != PersonKind.Officer || Contact is null, "Officers have no page of their own. Remove the person's contact first.");
        Kind = kind;
    }

    /// <param name="party">Null for no party.</param>
    public void SetParty(string? party) => Party = party;

    /// <param name="ward">Null for no ward.</param>
    public void SetWard(string? ward) => Ward = ward;

    /// <summary>Replaces the posts.</summary>
    public void SetPosts(params IReadOnlyCollection<string> posts)
    {
        var held = posts.Where(post => !string.IsNullOrWhiteSpace(post)).Select(SourceText.Tidy).ToList(); // it may be the list that is cleared
        _posts.Clear();
        _posts.AddRange(held);
    }

    /// <summary>Replaces the terms of office.</summary>
    /// <exception cref="DomainException">A term ends before it begins.</exception>
    public void SetTermsOfOffice(params IReadOnlyCollection<TermOfOffice> terms)
    {
        var inOrder = terms.OrderBy(term => term.From).ToList();
        Require(inOrder.TrueForAll(term => term.To is null || term.To >= term.From), "Choose an end date on or after the start date.");
        _termsOfOffice.Clear();
        _termsOfOffice.AddRange(inOrder);
    }

    /// <summary>Changes the person's name or title and, on publication, the address.</summary>
    public void Rename(string name)
    {
        Require(!string.IsNullOrWhiteSpace(name), "Enter the person's name.");
        Name = SourceText.Tidy(name);
    }

    string IAddressed.NameInAddress => Name;

    /// <inheritdoc/>
    public void TakeAddress(IReadOnlySet<string> taken, string? published) => Slug = Address.Take(Name, taken, published, _formerSlugs);

    public Act Publish() => Acts(PublicationKind.Details);

    /// <summary>Imports what an earlier system says about the person.</summary>
    public Act Import() => Acts(PublicationKind.Import);
}

/// <summary>A time in office, from one election to the next or to the end.</summary>
/// <param name="To">The last day; null where it is not known or has not come.</param>
public sealed record TermOfOffice(DateOnly From, DateOnly? To);

/// <summary>The office that a person holds.</summary>
public enum PersonKind
{
    Councillor,
    CoOptedMember,
    Officer,
}
