using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.Pages.Office.Issues;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>The issues of an item, with what earlier meetings did about them. Leads to the pages that link it to an issue, or take it from one.</summary>
public sealed class IssuesModel(OfficeMeetings meetings, RecordDbContext record, Officer me) : ItemPage(meetings)
{
    public IReadOnlyList<NamedIssue> Linked { get; private set; } = [];

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

    /// <summary>Goes on to the page of the chosen issue, which shows what becomes public.</summary>
    public async Task<IActionResult> OnPostLinkAsync(string item, CancellationToken cancellationToken)
    {
        if (!me.MayPublish)
        {
            return NotFound();
        }

        if (await record.Issues.Where(issue => issue.Slug == Issue && issue.MergedInto == null).Select(issue => (Guid?)issue.Id).SingleOrDefaultAsync(cancellationToken) is { } chosen)
        {
            return LocalRedirect($"~/{OfficeLinks.LinkToIssue(chosen, item)}");
        }

        ModelState.AddModelError(nameof(Issue), "Choose an issue.");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
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
        Linked = [.. issues.Where(issue => issue.IsLinked).OrderBy(issue => issue.Title.English, StringComparer.CurrentCulture).Select(issue => new NamedIssue(issue.Id, issue.Title, issue.Slug))];
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
