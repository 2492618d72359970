using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Issues;

/// <summary>
/// One topic across meetings, panels and changing titles. Issues are curated: an item belongs to an issue
/// because an officer or the earlier system said so.
/// </summary>
public sealed class Issue : Subject, IAddressed
{
    /// <summary>
    /// In characters, for each language. Lists of issues are read from indexes, and PostgreSQL limits the size of an index row.
    /// </summary>
    public const int LongestTitle = 250;

    private readonly List<BilingualText> _aliases = [];
    private readonly List<string> _formerSlugs = [];
    private readonly List<IssueItem> _items = [];
    private readonly List<IssueRelation> _relations = [];

    private Issue()
    {
    }

    /// <exception cref="DomainException">
    /// The title is blank, longer than <see cref="LongestTitle"/>, or that of a standing item such as "Apologies".
    /// </exception>
    public Issue(BilingualText title)
    {
        MustBeFit(title);
        (Title, Slug) = (title, Domain.Slug.From(title.English));
    }

    [Stored]
    public BilingualText Title { get; private set; } = "";

    /// <summary>The issue's part of its address.</summary>
    [Stored]
    public string Slug { get; private set; } = "";

    /// <summary>Earlier addresses. They redirect here for ever.</summary>
    [Stored(nameof(_formerSlugs))]
    public IReadOnlyList<string> FormerSlugs => _formerSlugs;

    /// <summary>Other names of the issue, including its former titles.</summary>
    [Stored(nameof(_aliases))]
    public IReadOnlyList<BilingualText> Aliases => _aliases;

    /// <summary>A few sentences by officers on what was decided and what is still open; null where there are none.</summary>
    [Stored]
    public BilingualText? Summary { get; private set; }

    /// <summary>The day on which the summary was written; null where there is none, or where it is older than this property.</summary>
    [Stored]
    public DateOnly? SummaryWrittenOn { get; private set; }

    /// <summary>The councillor responsible for the issue; null where none is named.</summary>
    [Stored]
    public BilingualText? LeadMember { get; private set; }

    [Stored]
    public BilingualText? LeadOfficer { get; private set; }

    /// <summary>The wards or areas that it concerns, in words.</summary>
    [Stored]
    public BilingualText? Wards { get; private set; }

    /// <summary>The forward plan's entry, if the issue is a key decision or leads to one. SI 2012/2089 reg 8.</summary>
    [Stored]
    public BilingualText? KeyDecision { get; private set; }

    /// <summary>The issue into which this one was merged, and to which its address redirects; null while it stands alone.</summary>
    [Stored]
    public Guid? MergedInto { get; private set; }

    /// <summary>The agenda items of the issue, in the order in which they were added.</summary>
    [Stored(nameof(_items))]
    public IReadOnlyList<IssueItem> Items => _items;

    /// <summary>Relations to other issues: which it follows, and which follow it.</summary>
    [Stored(nameof(_relations))]
    public IReadOnlyList<IssueRelation> Relations => _relations;

    public Act Publish()
    {
        MustNotBeMerged();
        return Acts(PublicationKind.Details);
    }

    /// <summary>Imports what an earlier system says about the issue.</summary>
    public Act Import()
    {
        MustNotBeMerged();
        return Acts(PublicationKind.Import);
    }

    /// <summary>Adds an agenda item to the issue.</summary>
    /// <exception cref="DomainException">The issue has the item already.</exception>
    public Act Link(Guid meetingId, string itemId)
    {
        MustNotBeMerged();
        Require(!Has(itemId), $"“{Title}” has this item already. Choose another item.");
        _items.Add(new(_items.Count, meetingId, itemId));
        return Acts(PublicationKind.Link);
    }

    /// <summary>Removes an agenda item from the issue.</summary>
    /// <exception cref="DomainException">The issue does not have the item.</exception>
    public Act Unlink(string itemId)
    {
        MustNotBeMerged();
        Require(Has(itemId), $"“{Title}” does not have this item. Choose one of its items.");
        Keep(item => item.ItemId != itemId);
        return Acts(PublicationKind.Link);
    }

    /// <summary>Changes the title and, on publication, the address. The former title becomes an alias.</summary>
    /// <exception cref="DomainException">
    /// The title is blank, longer than <see cref="LongestTitle"/>, that of a standing item, or unchanged.
    /// </exception>
    public Act Rename(BilingualText title)
    {
        MustNotBeMerged();
        MustBeFit(title);
        Require(title != Title, $"“{Title}” is the title already. Enter another one.");
        var former = Title;
        Title = title;
        _aliases.RemoveAll(alias => alias == title);
        KeepName(former);
        return Acts(PublicationKind.Details);
    }

    /// <summary>Adds another name.</summary>
    /// <exception cref="DomainException">The name is blank, or the issue has it already.</exception>
    public Act AddAlias(BilingualText alias)
    {
        MustNotBeMerged();
        Require(!alias.IsBlank, "Enter the other name of the issue.");
        Require(alias != Title && !_aliases.Contains(alias), $"“{Title}” already has the name “{alias}”. Enter another one.");
        _aliases.Add(alias);
        return Acts(PublicationKind.Details);
    }

    /// <param name="alias">The English or the Welsh form of the name.</param>
    /// <exception cref="DomainException">The issue does not have this other name.</exception>
    public Act RemoveAlias(string alias)
    {
        MustNotBeMerged();
        Require(
            _aliases.RemoveAll(name => name.English == alias || name.Welsh == alias) > 0,
            $"“{alias}” is not one of the other names of “{Title}”. Choose one that is.");
        return Acts(PublicationKind.Details);
    }

    /// <param name="summary">Null for no summary.</param>
    /// <param name="today">The day on which it is written. The same words keep the day on which they were written.</param>
    public Act SetSummary(BilingualText? summary, DateOnly today)
    {
        MustNotBeMerged();
        var written = summary is { IsBlank: true } ? null : summary;
        if (written != Summary)
        {
            (Summary, SummaryWrittenOn) = (written, written is null ? null : today);
        }

        return Acts(PublicationKind.Details);
    }

    /// <param name="leadMember">Null for nobody.</param>
    public Act SetLeadMember(BilingualText? leadMember)
    {
        MustNotBeMerged();
        LeadMember = leadMember;
        return Acts(PublicationKind.Details);
    }

    /// <param name="leadOfficer">Null for nobody.</param>
    public Act SetLeadOfficer(BilingualText? leadOfficer)
    {
        MustNotBeMerged();
        LeadOfficer = leadOfficer;
        return Acts(PublicationKind.Details);
    }

    /// <param name="wards">Null where they are not known.</param>
    public Act SetWards(BilingualText? wards)
    {
        MustNotBeMerged();
        Wards = wards;
        return Acts(PublicationKind.Details);
    }

    /// <param name="keyDecision">Null where there is none.</param>
    public Act SetKeyDecision(BilingualText? keyDecision)
    {
        MustNotBeMerged();
        KeyDecision = keyDecision;
        return Acts(PublicationKind.Details);
    }

    /// <summary>Takes over the items, names and relations of another issue, which can then be merged into this one.</summary>
    /// <exception cref="DomainException">It is the same issue, or either was merged before.</exception>
    public Act TakeOver(Issue other)
    {
        MustNotBeMerged();
        other.MustNotBeMerged();
        Require(other.Id != Id, "Choose another issue. An issue cannot be merged into itself.");
        foreach (var item in other._items.Where(item => !Has(item.ItemId)))
        {
            _items.Add(item with { Position = _items.Count });
        }

        KeepName(other.Title);
        other._aliases.ForEach(KeepName);
        _relations.RemoveAll(relation => relation.OtherId == other.Id);
        foreach (var relation in other._relations.Where(relation => relation.OtherId != Id && !_relations.Exists(mine => mine.Kind == relation.Kind && mine.OtherId == relation.OtherId)))
        {
            _relations.Add(relation);
        }

        Number();
        return Acts(PublicationKind.Link);
    }

    /// <summary>
    /// Merges this issue into another, which has taken over its items. The address of this issue then leads to the other for ever.
    /// </summary>
    /// <exception cref="DomainException">
    /// It is the same issue, either was merged before, or the other has not taken over an item.
    /// </exception>
    public Act MergeInto(Issue other)
    {
        MustNotBeMerged();
        other.MustNotBeMerged();
        Require(other.Id != Id, "Choose another issue. An issue cannot be merged into itself.");
        Require(_items.TrueForAll(item => other.Has(item.ItemId)), $"First add the items of “{Title}” to “{other.Title}”.");
        _items.Clear();
        _relations.Clear();
        MergedInto = other.Id;
        return Acts(PublicationKind.Link);
    }

    /// <summary>Moves some of the items to a new issue.</summary>
    /// <returns>The new issue, which must be published too.</returns>
    /// <exception cref="DomainException">No item, every item, or an item that the issue does not have.</exception>
    public (Issue Issue, Act Act) Split(BilingualText title, IReadOnlyCollection<string> itemIds)
    {
        MustNotBeMerged();
        var chosen = itemIds.ToHashSet();
        Require(chosen.Count > 0, "Choose the items of the new issue.");
        Require(chosen.All(Has), $"Choose only items of “{Title}”.");
        Require(_items.Exists(item => !chosen.Contains(item.ItemId)), $"Leave at least one item in “{Title}”, or rename it instead.");
        var split = new Issue(title);
        foreach (var item in _items.Where(item => chosen.Contains(item.ItemId)))
        {
            split.Link(item.MeetingId, item.ItemId);
        }

        Keep(item => !chosen.Contains(item.ItemId));
        return (split, Acts(PublicationKind.Link));
    }

    /// <summary>Adds a relation to another issue.</summary>
    /// <exception cref="DomainException">It is the same issue, it was merged, or the relation exists already.</exception>
    public Act Relate(IssueRelationKind kind, Issue other)
    {
        MustNotBeMerged();
        other.MustNotBeMerged();
        Require(other.Id != Id, "Choose another issue. An issue cannot be related to itself.");
        Require(
            !_relations.Exists(relation => relation.Kind == kind && relation.OtherId == other.Id),
            $"“{Title}” and “{other.Title}” have this relation already. Choose another issue.");
        _relations.Add(new(_relations.Count, kind, other.Id));
        return Acts(PublicationKind.Link);
    }

    /// <summary>Removes a relation to another issue.</summary>
    /// <exception cref="DomainException">There is no such relation.</exception>
    public Act Unrelate(IssueRelationKind kind, Issue other)
    {
        MustNotBeMerged();
        Require(
            _relations.RemoveAll(relation => relation.Kind == kind && relation.OtherId == other.Id) > 0,
            $"“{Title}” and “{other.Title}” do not have this relation. Choose one that they have.");
        Number();
        return Acts(PublicationKind.Link);
    }

    string IAddressed.NameInAddress => Title.English;

    /// <inheritdoc/>
    /// <remarks>A merged issue keeps its address, which leads to the issue that took it over, unless it must be forgotten.</remarks>
    public void TakeAddress(IReadOnlySet<string> taken, string? published) =>
        Slug = MergedInto is null || published is null ? Address.Take(Title.English, taken, published, _formerSlugs) : Slug;

    private void KeepName(BilingualText name)
    {
        if (name != Title && !_aliases.Contains(name))
        {
            _aliases.Add(name);
        }
    }

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

    private void MustNotBeMerged() => Require(MergedInto is null, $"“{Title}” was merged into another issue. Change that issue instead.");

    private static void MustBeFit(BilingualText title)
    {
        Require(
            Math.Max(title.English.Length, title.Welsh?.Length ?? 0) <= LongestTitle,
            $"Shorten the title of the issue to {LongestTitle} characters or fewer.");
        Require(!title.IsBlank, "Enter a title for the issue.");
        Require(
            !StandingItems.Has(title.English),
            $"“{title}” is a standing item of agendas, not an issue. Enter the subject that was discussed.");
    }
}

/// <summary>An agenda item that belongs to an issue.</summary>
/// <param name="Position">The item's place in the issue, from 0.</param>
public sealed record IssueItem(int Position, Guid MeetingId, string ItemId);

/// <summary>A relation between two issues.</summary>
/// <param name="Position">The relation's place in the issue, from 0.</param>
public sealed record IssueRelation(int Position, IssueRelationKind Kind, Guid OtherId);

/// <summary>How an issue is related to another. The ledger stores the names, so they never change.</summary>
public enum IssueRelationKind
{
    Continues,
    ReportsBackOn,
    Amends,
    Supersedes,
    ReferredTo,
    ReferredFrom,
}
