using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>The issues of an item, with what earlier meetings did about them. Links an item to an issue, or takes the link away.</summary>
public sealed class IssuesModel(OfficeMeetings meetings, WorkspaceDbContext workspace, RecordDbContext record, FileStores files, Officer me, Audit audit, TimeProvider clock) : ItemPage(meetings)
{
    public IReadOnlyList<LinkedIssue> Linked { get; private set; } = [];

    /// <summary>All issues but those that are linked.</summary>
    public IReadOnlyList<SelectOption> Others { get; private set; } = [];

    /// <summary>Earlier items of the linked issues, and of the one that was looked up, latest first.</summary>
    public IReadOnlyList<EarlierItem> Earlier { get; private set; } = [];

    /// <summary>Whether the item is public. Only then it can be linked, because the issue is published with it.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>The slug of the issue to look up or to link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Issue { get; set; }

    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostLinkAsync(Guid id, string item, CancellationToken cancellationToken) =>
        CurateAsync(id, item, "Linked to an issue", (curation, slug) => curation.LinkAsync(slug, [item], cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostUnlinkAsync(Guid id, string item, CancellationToken cancellationToken) =>
        CurateAsync(id, item, "Taken from an issue", (curation, slug) => curation.UnlinkAsync(slug, [item], cancellationToken), cancellationToken);

    private async Task<IActionResult> CurateAsync(Guid id, string item, string detail, Func<IssueCuration, string, Task<CuratedIssue>> act, CancellationToken cancellationToken)
    {
        if (!me.MayLinkIssues())
        {
            return NotFound();
        }

        if (Issue is null)
        {
            ModelState.AddModelError(nameof(Issue), "Choose an issue.");
        }

        return await this.SaveAsync(
            async () =>
            {
                Task WriteEventAsync(Publication publication) =>
                    audit.SaveAsync(AuditAct.Published, Open.Name, $"{detail}: item {item}, publication {publication.Number}", cancellationToken: cancellationToken);
                await act(new IssueCuration(workspace, files, clock, me.Name, WriteEventAsync), Issue!);
                return true;
            },
            OfficeLinks.ItemIssues(id, item));
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await base.ReadAsync(cancellationToken))
        {
            return false;
        }

        var item = Item.Id;
        IsPublic = await record.AgendaItems.AnyAsync(row => row.Id == item, cancellationToken);
        var issues = await record.Issues.AsNoTracking().Where(issue => issue.MergedInto == null)
            .Select(issue => new { issue.Id, issue.Title, issue.Slug, IsLinked = issue.Items.Any(one => one.ItemId == item) }).ToListAsync(cancellationToken);
        Linked = [.. issues.Where(issue => issue.IsLinked).OrderBy(issue => issue.Title.English, StringComparer.CurrentCulture).Select(issue => new LinkedIssue(issue.Title, issue.Slug))];
        Others = [.. issues.Where(issue => !issue.IsLinked).OrderBy(issue => issue.Title.English, StringComparer.CurrentCulture).Select(issue => new SelectOption(issue.Slug, issue.Title.English))];
        var shown = issues.Where(issue => issue.IsLinked || issue.Slug == Issue).Select(issue => issue.Id).ToList();
        Earlier = await (
            from issue in record.Issues
            where shown.Contains(issue.Id)
            from link in issue.Items
            where link.ItemId != item
            join meeting in record.Meetings on link.MeetingId equals meeting.Id
            join row in record.AgendaItems on link.ItemId equals row.Id
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby meeting.Date descending
            select new EarlierItem(row.Id, row.Title, meeting.Date, panel.Name, new MeetingAddress(panel.Slug, meeting.Slug), issue.Title)).Take(30).ToListAsync(cancellationToken);
        return true;
    }
}

/// <summary>An item of an earlier or later meeting that belongs to the same issue.</summary>
public sealed record EarlierItem(string Id, BilingualText Title, DateOnly Date, BilingualText Panel, MeetingAddress Meeting, BilingualText Issue);
