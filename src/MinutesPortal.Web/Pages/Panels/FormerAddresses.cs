using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Panels;

/// <summary>Where a page finds nothing, looks whether its panel was renamed or its meeting moved, and leads to the present address for ever.</summary>
public sealed class FormerAddresses(RecordDbContext record, LinkGenerator links) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Result is not NotFoundResult
            || context.RouteData.Values["panel"] is not string panel
            || await PresentAsync(panel, context.RouteData.Values["meeting"] as string, context.HttpContext.RequestAborted) is not { } present)
        {
            return;
        }

        var values = new RouteValueDictionary(context.RouteData.Values) { ["panel"] = present.Panel };
        if (present.Meeting is not null)
        {
            values["meeting"] = present.Meeting;
        }

        executed.Result = new RedirectResult(links.GetPathByPage(context.HttpContext, values: values) + context.HttpContext.Request.QueryString, permanent: true, preserveMethod: true);
    }

    private async Task<(string Panel, string? Meeting)?> PresentAsync(string panelSlug, string? meetingSlug, CancellationToken cancellationToken)
    {
        if (meetingSlug is not null)
        {
            return await PresentMeetingAsync(panelSlug, meetingSlug, cancellationToken);
        }

        var present = await (
            from former in record.Redirects
            where former.Kind == SubjectKind.Panel && former.PanelId == Guid.Empty && former.Slug == panelSlug
            join panel in record.Panels on former.SubjectId equals panel.Id
            select panel.Slug).FirstOrDefaultAsync(cancellationToken);
        return present is null ? null : (present, null);
    }

    private async Task<(string Panel, string? Meeting)?> PresentMeetingAsync(string panelSlug, string meetingSlug, CancellationToken cancellationToken)
    {
        var present = await (
            from panel in record.Panels
            where panel.Slug == panelSlug || record.Redirects.Any(former => former.Kind == SubjectKind.Panel && former.PanelId == Guid.Empty && former.Slug == panelSlug && former.SubjectId == panel.Id)
            join meeting in record.Meetings on panel.Id equals meeting.PanelId
            where meeting.Slug == meetingSlug || record.Redirects.Any(former => former.Kind == SubjectKind.Meeting && former.PanelId == panel.Id && former.Slug == meetingSlug && former.SubjectId == meeting.Id)
            orderby panel.Slug == panelSlug descending, meeting.Slug == meetingSlug descending
            select new { Panel = panel.Slug, Meeting = meeting.Slug }).FirstOrDefaultAsync(cancellationToken);
        return present is null || (present.Panel, present.Meeting) == (panelSlug, meetingSlug) ? null : (present.Panel, present.Meeting);
    }
}
