using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Issues;

/// <summary>
/// One topic through every meeting that took it up, across panels and under changing titles. It is curated: an item is part of it
/// because an officer, or the earlier system, said so.
/// </summary>
public sealed class Issue : Subject, IAddressed
{
    /// <summary>In characters, in each language. Lists of issues are read from indices, whose rows have a limit.</summary>
    public const int LongestTitle = 250;

    private readonly List<BilingualText> _aliases = [];
    private readonly List<string> _formerSlugs = [];
    private readonly List<IssueItem> _items = [];
    private readonly List<IssueRelation> _relations = [];

    private Issue()
    {
    }

    /// <exception cref="DomainException">The title is blank, longer than <see cref="LongestTitle"/>, or that of a regular item such as "Apologies".</exception>
    public Issue(BilingualText title)
    {
        MustBeFit(title);
        (Title, Slug) = (title, Domain.Slug.Of(title.English));
    }

    [Stored]
    public BilingualText Title { get; private set; } = "";

    /// <summary>Its part of its address.</summary>
    [Stored]
    public string Slug { get; private set; } = "";

    /// <summary>Earlier addresses, which redirect here for ever.</summary>
    [Stored(nameof(_formerSlugs))]
    public IReadOnlyList<string> FormerSlugs => _formerSlugs;

    /// <summary>Other names by which people know it, former titles among them.</summary>
    [Stored(nameof(_aliases))]
    public IReadOnlyList<BilingualText> Aliases => _aliases;

    /// <summary>What was decided and what is still open, in a few sentences of the officers who curate it; null where nobody wrote any.</summary>
    [Stored]
    public BilingualText? Summary { get; private set; }

    /// <summary>The councillor who answers for it; null where nobody said.</summary>
    [Stored]
    public BilingualText? LeadMember { get; private set; }

    [Stored]
    public BilingualText? LeadOfficer { get; private set; }

    /// <summary>The parts of the area that it concerns, in words.</summary>
    [Stored]
    public BilingualText? Wards { get; private set; }

    /// <summary>Where it is, or leads to, a key decision: what the forward plan says of it. SI 2012/2089 reg 8.</summary>
    [Stored]
    public BilingualText? KeyDecision { get; private set; }

    /// <summary>The issue of which it is now part, and to which its address leads; null while it stands for itself.</summary>
    [Stored]
    public Guid? MergedInto { get; private set; }

    /// <summary>The items of business that belong to it, in the order in which they were added.</summary>
    [Stored(nameof(_items))]
    public IReadOnlyList<IssueItem> Items => _items;

    /// <summary>How it follows from other issues, and they from it.</summary>
    [Stored(nameof(_relations))]
    public IReadOnlyList<IssueRelation> Relations => _relations;

    /// <summary>Allows its details to be published.</summary>
    public Act Publish()
    {
        MustStand();
        return Acts(PublicationKind.Details);
    }

    /// <summary>Brings over what an earlier system says of it.</summary>
    public Act Import()
    {
        MustStand();
        return Acts(PublicationKind.Import);
    }

    /// <summary>Makes an item of business part of it.</summary>
    /// <exception cref="DomainException">It is part of it already.</exception>
    public Act Link(Guid meetingId, string itemId)
    {
        MustStand();
        Require(!Has(itemId), $"“{Title}” has this item already.");
        _items.Add(new(_items.Count, meetingId, itemId));
        return Acts(PublicationKind.Link);
    }

    /// <summary>Takes an item of business out of it.</summary>
    /// <exception cref="DomainException">It is no part of it.</exception>
    public Act Unlink(string itemId)
    {
        MustStand();
        Require(Has(itemId), $"“{Title}” has no such item.");
        Keep(item => item.ItemId != itemId);
        return Acts(PublicationKind.Link);
    }

    /// <summary>Gives it another title and, when it is published, another address. The former title stays as an alias.</summary>
    /// <exception cref="DomainException">The title is blank, longer than <see cref="LongestTitle"/>, that of a regular item, or the one it has.</exception>
    public Act Rename(BilingualText title)
    {
        MustStand();
        MustBeFit(title);
        Require(title != Title, $"“{Title}” is its title already.");
        var former = Title;
        Title = title;
        _aliases.RemoveAll(alias => alias == title);
        AddAlias(former);
        return Acts(PublicationKind.Details);
    }

    /// <summary>Adds another name for it. A name that it has already is not added again.</summary>
    public void AddAlias(BilingualText alias)
    {
        MustStand();
        if (alias != Title && !_aliases.Contains(alias) && !alias.IsBlank)
        {
            _aliases.Add(alias);
        }
    }

    /// <param name="alias">In English or in Welsh, as it was added.</param>
    /// <exception cref="DomainException">It is not called that.</exception>
    public Act RemoveAlias(string alias)
    {
        MustStand();
        Require(_aliases.RemoveAll(name => name.English == alias || name.Welsh == alias) > 0, $"“{Title}” is not also called “{alias}”.");
        return Acts(PublicationKind.Details);
    }

    /// <summary>Says in short where it stands.</summary>
    /// <param name="summary">Null for nothing.</param>
    public Act SetSummary(BilingualText? summary)
    {
        MustStand();
        Summary = summary is { IsBlank: true } ? null : summary;
        return Acts(PublicationKind.Details);
    }

    /// <param name="leadMember">Null where nobody is named.</param>
    public Act SetLeadMember(BilingualText? leadMember)
    {
        MustStand();
        LeadMember = leadMember;
        return Acts(PublicationKind.Details);
    }

    /// <param name="leadOfficer">Null where nobody is named.</param>
    public Act SetLeadOfficer(BilingualText? leadOfficer)
    {
        MustStand();
        LeadOfficer = leadOfficer;
        return Acts(PublicationKind.Details);
    }

    /// <param name="wards">Null where it is not known.</param>
    public Act SetWards(BilingualText? wards)
    {
        MustStand();
        Wards = wards;
        return Acts(PublicationKind.Details);
    }

    /// <param name="keyDecision">Null where there is none.</param>
    public Act SetKeyDecision(BilingualText? keyDecision)
    {
        MustStand();
        KeyDecision = keyDecision;
        return Acts(PublicationKind.Details);
    }

    /// <summary>Takes over what belongs to another issue, which is then to be merged into this one.</summary>
    /// <exception cref="DomainException">It is this issue, or merged already.</exception>
    public Act TakeOver(Issue other)
    {
        MustStand();
        other.MustStand();
        Require(other.Id != Id, "An issue cannot be merged into itself.");
        foreach (var item in other._items.Where(item => !Has(item.ItemId)))
        {
            _items.Add(item with { Position = _items.Count });
        }

        AddAlias(other.Title);
        other._aliases.ForEach(AddAlias);
        _relations.RemoveAll(relation => relation.OtherId == other.Id);
        foreach (var relation in other._relations.Where(relation => relation.OtherId != Id && !_relations.Exists(mine => mine.Kind == relation.Kind && mine.OtherId == relation.OtherId)))
        {
            _relations.Add(relation);
        }

        Number();
        return Acts(PublicationKind.Link);
    }

    /// <summary>Ends it: its address leads to the other issue for ever, which has taken over what belonged to it.</summary>
    /// <exception cref="DomainException">It is that issue, either is merged already, or the other has not taken over an item.</exception>
    public Act MergeInto(Issue other)
    {
        MustStand();
        other.MustStand();
        Require(other.Id != Id, "An issue cannot be merged into itself.");
        Require(_items.TrueForAll(item => other.Has(item.ItemId)), $"“{other.Title}” must take over the items of “{Title}” first.");
        _items.Clear();
        _relations.Clear();
        MergedInto = other.Id;
        return Acts(PublicationKind.Link);
    }

    /// <summary>Takes items out of it that make an issue of their own.</summary>
    /// <returns>The new issue, to be published too.</returns>
    /// <exception cref="DomainException">No item, every item, or one that is no part of it.</exception>
    public (Issue Issue, Act Act) Split(BilingualText title, IReadOnlyCollection<string> itemIds)
    {
        MustStand();
        Require(itemIds.Count > 0, "Say which items make the new issue.");
        Require(itemIds.All(Has), $"“{Title}” does not have all of these items.");
        Require(_items.Exists(item => !itemIds.Contains(item.ItemId)), $"No item would be left of “{Title}”: rename it instead.");
        var split = new Issue(title);
        foreach (var item in _items.Where(item => itemIds.Contains(item.ItemId)))
        {
            split.Link(item.MeetingId, item.ItemId);
        }

        Keep(item => !itemIds.Contains(item.ItemId));
        return (split, Acts(PublicationKind.Link));
    }

    /// <summary>Says how it follows from another issue, or that one from it.</summary>
    /// <exception cref="DomainException">It is this issue, merged, or so related already.</exception>
    public Act Relate(IssueRelationKind kind, Issue other)
    {
        MustStand();
        other.MustStand();
        Require(other.Id != Id, "An issue cannot be related to itself.");
        Require(!_relations.Exists(relation => relation.Kind == kind && relation.OtherId == other.Id), $"“{Title}” and “{other.Title}” are so related already.");
        _relations.Add(new(_relations.Count, kind, other.Id));
        return Acts(PublicationKind.Link);
    }

    /// <summary>Takes back how it follows from another issue.</summary>
    /// <exception cref="DomainException">They are not so related.</exception>
    public Act Unrelate(IssueRelationKind kind, Issue other)
    {
        MustStand();
        Require(_relations.RemoveAll(relation => relation.Kind == kind && relation.OtherId == other.Id) > 0, $"“{Title}” and “{other.Title}” are not so related.");
        Number();
        return Acts(PublicationKind.Link);
    }

    string IAddressed.NameInAddress => Title.English;

    /// <inheritdoc/>
    /// <remarks>A merged issue keeps its address: it leads to the issue that took it over.</remarks>
    public void TakeAddress(IReadOnlySet<string> taken, string? published) =>
        Slug = MergedInto is null ? Address.Take(Title.English, taken, published, _formerSlugs) : Slug;

    private bool Has(string itemId) => _items.Exists(item => item.ItemId == itemId);

    private void Keep(Predicate<IssueItem> belongs)
    {
        _items.RemoveAll(item => !belongs(item));
        Number();
    }

    private void Number()
    {
        for (var position = 0; position < _items.Count; position++)
        {
            _items[position] = _items[position] with { Position = position };
        }

        for (var position = 0; position < _relations.Count; position++)
        {
            _relations[position] = _relations[position] with { Position = position };
        }
    }

    private void MustStand() => Require(MergedInto is null, $"“{Title}” was merged into another issue: change that one.");

    private static void MustBeFit(BilingualText title)
    {
        Require(Math.Max(title.English.Length, title.Welsh?.Length ?? 0) <= LongestTitle, $"The title of an issue has {LongestTitle} characters at most.");
        Require(!title.IsBlank, "An issue needs a title.");
        Require(!StandingItems.Has(title.English), $"“{title}” is a regular item of agendas, not an issue: give it the title of what was considered.");
    }
}

/// <summary>An item of business that belongs to an issue.</summary>
/// <param name="Position">Its place among the issue's items, from 0.</param>
public sealed record IssueItem(int Position, Guid MeetingId, string ItemId);

/// <summary>How an issue stands to another.</summary>
/// <param name="Position">Its place among the issue's relations, from 0.</param>
public sealed record IssueRelation(int Position, IssueRelationKind Kind, Guid OtherId);

/// <summary>What an issue is to another. The names stand in the ledger for ever.</summary>
public enum IssueRelationKind
{
    Continues,
    ReportsBackOn,
    Amends,
    Supersedes,
    ReferredTo,
    ReferredFrom,
}
