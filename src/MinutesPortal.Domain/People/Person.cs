using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.People;

/// <summary>A councillor, a co-opted member or an officer. Matched by id, never by name: two members may share a surname.</summary>
public sealed class Person : Subject, IAddressed
{
    private readonly List<string> _formerSlugs = [];

    private Person()
    {
    }

    public Person(string name, PersonKind kind)
    {
        Require(!string.IsNullOrWhiteSpace(name), "A person needs a name.");
        (Name, Kind, Slug) = (SourceText.Tidy(name), kind, Domain.Slug.Of(name));
    }

    [Stored]
    public string Name { get; private set; } = "";

    /// <summary>The last part of the person's address.</summary>
    [Stored]
    public string Slug { get; private set; } = "";

    /// <summary>Earlier addresses, which redirect here for ever.</summary>
    [Stored(nameof(_formerSlugs))]
    public IReadOnlyList<string> FormerSlugs => _formerSlugs;

    [Stored]
    public PersonKind Kind { get; private set; }

    /// <summary>Councillors and co-opted members are elected or appointed to public office, and have a page; officers are employees, and have none.</summary>
    public bool HasPage => Kind != PersonKind.Officer;

    [Stored]
    public string? Party { get; private set; }

    [Stored]
    public string? Ward { get; private set; }

    /// <summary>How residents reach the person, in words, with links; null where nobody said.</summary>
    [Stored]
    public BilingualText? Contact { get; private set; }

    /// <param name="contact">Null for none.</param>
    /// <exception cref="DomainException">The person is an officer, whose ways to be reached stand with the panel's meetings.</exception>
    public void SetContact(BilingualText? contact)
    {
        Require(HasPage || contact is null, "An officer has no page, and so no contact of their own: meetings say whom to ask.");
        Contact = contact;
    }

    /// <param name="party">Null for none.</param>
    public void SetParty(string? party) => Party = party;

    /// <param name="ward">Null for none.</param>
    public void SetWard(string? ward) => Ward = ward;

    /// <summary>Gives the person another name: a title is won, a name changes.</summary>
    public void Rename(string name)
    {
        Require(!string.IsNullOrWhiteSpace(name), "A person needs a name.");
        Name = SourceText.Tidy(name);
    }

    string IAddressed.NameInAddress => Name;

    /// <inheritdoc/>
    public void TakeAddress(IReadOnlySet<string> taken, string? published) => Slug = Address.Take(Name, taken, published, _formerSlugs);

    /// <summary>Allows the person's details to be published.</summary>
    public Act Publish() => Acts(PublicationKind.Details);

    /// <summary>Brings over what an earlier system says of the person.</summary>
    public Act Import() => Acts(PublicationKind.Import);
}

/// <summary>In what capacity a council knows a person.</summary>
public enum PersonKind
{
    Councillor,
    CoOptedMember,
    Officer,
}
