using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>A page of one issue, which its address names. That of a merged issue leads to the issue that took it over.</summary>
public abstract class IssuePage(OfficeIssues issues) : PageModel
{
    /// <summary>What is public of the issue; null on the page that starts one.</summary>
    public Draft? Published { get; private set; }

    public Issue Issue => (Issue)Published!.Subject;

    public bool HasWelsh => Issues.HasWelsh;

    protected OfficeIssues Issues => issues;

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (RouteData.Values["id"] is string id && (Published = await issues.OpenAsync(Guid.Parse(id), HttpContext.RequestAborted)) is null)
        {
            context.Result = NotFound();
        }
        else if (Published is not null && Issue.MergedInto is { } into && !HttpMethods.IsPost(Request.Method))
        {
            context.Result = LocalRedirect($"~/{OfficeLinks.Issue(into)}");
        }
        else
        {
            await ReadAsync(HttpContext.RequestAborted);
            await next();
        }
    }

    /// <summary>Reads what else every handler of the page needs.</summary>
    protected virtual Task ReadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
