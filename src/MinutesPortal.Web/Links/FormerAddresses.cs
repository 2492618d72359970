using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Links;

/// <summary>
/// Redirects a former address for ever, with its query: a panel, person or issue was renamed, a meeting moved, or an issue merged.
/// It runs when a page is not found.
/// </summary>
public sealed class FormerAddresses(RecordDbContext record, LinkGenerator links) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var asked = context.RouteData.Values;
        if (executed.Result is not NotFoundResult || await PresentAsync(asked, context.HttpContext.RequestAborted) is not { } present)
        {
            return;
        }

        var values = new RouteValueDictionary(asked);
        foreach (var (name, slug) in present)
        {
            values[name] = slug;
        }

        executed.Result = new RedirectResult(
            links.GetPathByPage(context.HttpContext, values: values) + context.HttpContext.Request.QueryString, permanent: true, preserveMethod: true);
    }

    /// <summary>The parts of the address that have changed. Null if nothing was ever there, or it is still there.</summary>
    private async Task<RouteValueDictionary?> PresentAsync(RouteValueDictionary asked, CancellationToken cancellationToken)
    {
        if (asked["panel"] is string panel && asked["meeting"] is string meeting)
        {
            return await PresentMeetingAsync(panel, meeting, cancellationToken);
        }

        foreach (var (name, slugs) in new[] { ("panel", (Func<string, IQueryable<string>>)PanelsNow), ("person", PeopleNow), ("issue", IssuesNow) })
        {
            if (asked[name] is string slug)
            {
                return await slugs(slug).FirstOrDefaultAsync(cancellationToken) is { } present ? new() { [name] = present } : null;
            }
        }

        return null;
    }

    private IQueryable<string> PanelsNow(string slug) =>
        from former in record.FormerlyAt(SubjectKind.Panel, slug)
        join panel in record.Panels on former.SubjectId equals panel.Id
        select panel.Slug;

    /// <summary>Officers have no page, so they have no former page.</summary>
    private IQueryable<string> PeopleNow(string slug) =>
        from former in record.FormerlyAt(SubjectKind.Person, slug)
        join person in record.People on former.SubjectId equals person.Id
        where person.Kind != PersonKind.Officer
        select person.Slug;

    /// <summary>A merged issue keeps its row and address. Both lead to the issue it was merged into.</summary>
    private IQueryable<string> IssuesNow(string slug) =>
        from issue in record.Issues
        where (issue.Slug == slug && issue.MergedInto != null) || record.FormerlyAt(SubjectKind.Issue, slug).Any(former => former.SubjectId == issue.Id)
        join present in record.Issues on issue.MergedInto ?? issue.Id equals present.Id
        select present.Slug;

    private async Task<RouteValueDictionary?> PresentMeetingAsync(string panelSlug, string meetingSlug, CancellationToken cancellationToken)
    {
        var present = await (
            from panel in record.Panels
            where panel.Slug == panelSlug || record.FormerlyAt(SubjectKind.Panel, panelSlug).Any(former => former.SubjectId == panel.Id)
            join meeting in record.Meetings on panel.Id equals meeting.PanelId
            where meeting.Slug == meetingSlug || record.Redirects.Any(former =>
                former.Kind == SubjectKind.Meeting && former.PanelId == panel.Id && former.Slug == meetingSlug && former.SubjectId == meeting.Id)
            orderby panel.Slug == panelSlug descending, meeting.Slug == meetingSlug descending
            select new { Panel = panel.Slug, Meeting = meeting.Slug }).FirstOrDefaultAsync(cancellationToken);
        return present is null || (present.Panel, present.Meeting) == (panelSlug, meetingSlug)
            ? null
            : new() { ["panel"] = present.Panel, ["meeting"] = present.Meeting };
    }
}
