using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Pages.Office.Meetings;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Opens issues for officers, shows what an act would change, and publishes it. An issue is public as a whole, so it has no draft apart.</summary>
public sealed class OfficeIssues(
    WorkspaceDbContext workspace, RecordDbContext record, FileStores files, CouncilBrand council, MeetingPublisher meetings, Officer me, Audit audit, TimeProvider clock)
{
    /// <summary>Whether every text has a Welsh field.</summary>
    public bool HasWelsh => council.Nation == Nation.Wales;

    public DateOnly Today => clock.Today();

    /// <summary>What is public of an issue; null where there is no such issue. Two SQL commands at most.</summary>
    public async Task<Draft?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        await council.ReadAsync(cancellationToken); // a page model's own filter comes before the one that reads it for all pages
        return await LedgerReader.PublishedAsync(workspace, id, cancellationToken) is { Subject: Issue } published ? published : null;
    }

    /// <inheritdoc cref="MeetingPublisher.MustBeLatestAsync"/>
    public Task MustBeLatestAsync(Draft? published, long? seen, CancellationToken cancellationToken) => meetings.MustBeLatestAsync(published, seen, cancellationToken);

    /// <summary>Items by their ids, the newest first. An item that was removed from its agenda since is left out.</summary>
    public async Task<IReadOnlyList<IssueItemRow>> ItemsAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var sought = ids.ToList();
        return sought.Count == 0 ? [] : await Rows(record.AgendaItems.Where(item => sought.Contains(item.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>Items in the order of a list, the newest first.</summary>
    internal IQueryable<IssueItemRow> Rows(IQueryable<Domain.Meetings.AgendaItem> items) =>
        from item in items
        join meeting in record.Meetings on EF.Property<Guid>(item, "MeetingId") equals meeting.Id
        where !meeting.IsWithdrawn
        join panel in record.Panels on meeting.PanelId equals panel.Id
        orderby meeting.Date descending, panel.Slug, item.Position
        select new IssueItemRow(item.Id, meeting.Id, item.Number, item.Title, meeting.Date, panel.Name, new MeetingAddress(panel.Slug, meeting.Slug));

    /// <summary>The titles of issues, with the ids of those that they were merged into.</summary>
    public async Task<IReadOnlyDictionary<Guid, NamedIssue>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var sought = ids.ToList();
        return sought.Count == 0 ? new Dictionary<Guid, NamedIssue>() : await record.Issues.AsNoTracking().Where(issue => sought.Contains(issue.Id))
            .Select(issue => new NamedIssue(issue.Id, issue.Title, issue.Slug)).ToDictionaryAsync(issue => issue.Id, cancellationToken);
    }

    /// <summary>The relations that other issues state to this one.</summary>
    public async Task<IReadOnlyList<(IssueRelationKind Kind, NamedIssue Issue)>> RelatedToAsync(Guid id, CancellationToken cancellationToken) =>
    [
        .. (await (
            from issue in record.Issues
            where issue.MergedInto == null
            from relation in issue.Relations
            where relation.OtherId == id
            orderby issue.Slug, relation.Position
            select new { relation.Kind, Issue = new NamedIssue(issue.Id, issue.Title, issue.Slug) }).AsNoTracking().ToListAsync(cancellationToken)).Select(row => (row.Kind, row.Issue)),
    ];

    /// <summary>What the public would read after a plan, beside what it reads now.</summary>
    /// <exception cref="DomainException">An issue has the address of a new one already.</exception>
    public async Task<IssuePreview> ShowAsync(IssuePlan plan, CancellationToken cancellationToken)
    {
        await Curation().GiveAddressesAsync(plan, cancellationToken);
        var all = plan.Issues.SelectMany(planned => new[] { planned.Before, planned.After }).OfType<Issue>().ToList();
        var items = await ItemsAsync(all.SelectMany(issue => issue.Items).Select(item => item.ItemId).Distinct(), cancellationToken);
        var names = await NamesAsync(all.SelectMany(issue => issue.Relations).Select(relation => relation.OtherId).Distinct(), cancellationToken);
        return IssuePreview.Of(plan, items, names);
    }

    /// <summary>Publishes a plan, and writes the event of each publication.</summary>
    /// <param name="detail">What is done, such as "Renamed". Never a text that was written.</param>
    public async Task PublishAsync(IssuePlan plan, string detail, CancellationToken cancellationToken)
    {
        string NameOf(Publication publication) => plan.Issues.First(planned => planned.After.Id == publication.SubjectId) is var planned
            ? (planned.Before ?? planned.After).Title.English : "";

        await Curation(publication => audit.SaveAsync(
            AuditAct.Published, $"Issue “{NameOf(publication)}”", $"{detail}, publication {publication.Number}", cancellationToken: cancellationToken)).PublishAsync(plan, cancellationToken);
    }

    private IssueCuration Curation(Func<Publication, Task>? write = null) => new(workspace, files, clock, me.Name, write);
}
