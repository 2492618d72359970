using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>A page of one meeting, which its address names. A meeting that the officer may not open is answered as one that does not exist.</summary>
public abstract class MeetingPage(OfficeMeetings meetings) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!;

    protected OfficeMeetings Meetings => meetings;

    private Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await OpenAsync(HttpContext.RequestAborted))
        {
            await next();
        }
        else
        {
            context.Result = Open is not null && IsTypedForm ? Removed() : NotFound();
        }
    }

    private bool IsTypedForm => HttpMethods.IsPost(Request.Method) && MediaTypeHeaderValue.TryParse(Request.ContentType, out var type) && type.MediaType == "application/x-www-form-urlencoded";

    /// <summary>Says that another officer has removed what the form belongs to, and gives back what was typed.</summary>
    private ViewResult Removed() => new()
    {
        ViewName = "~/Pages/Office/Meetings/_Removed.cshtml",
        StatusCode = StatusCodes.Status409Conflict,
        ViewData = new ViewDataDictionary<RemovedPart>(MetadataProvider, new ModelStateDictionary())
        {
            Model = new(Open, [.. Request.Form.Where(field => field.Key.EndsWith(".Text", StringComparison.Ordinal) || !field.Key.Contains('.', StringComparison.Ordinal)).SelectMany(field => field.Value).OfType<string>().Where(text => text.Any(char.IsWhiteSpace))]),
        },
    };

    /// <summary>Reads the meeting, and all that <see cref="ReadAsync"/> does.</summary>
    /// <returns>False where there is no such page.</returns>
    protected async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(Id, cancellationToken) is not { } open)
        {
            return false;
        }

        Open = open;
        return await ReadAsync(cancellationToken);
    }

    /// <summary>Reads what else every handler of the page needs.</summary>
    /// <returns>False where there is no such page.</returns>
    protected virtual Task<bool> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(true);
}

/// <summary>What was typed into the form of something that is not there any more.</summary>
/// <param name="Typed">The texts of more than a word.</param>
public sealed record RemovedPart(OpenMeeting Open, IReadOnlyList<string> Typed);

/// <summary>A page of one item of a meeting.</summary>
public abstract class ItemPage(OfficeMeetings meetings) : MeetingPage(meetings)
{
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>Who last saved the item; null where nobody has.</summary>
    public string? LastSave => Open.Draft.LastSaves.TryGetValue(Item.Id, out var save) ? save.Who : null;

    protected override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Item = Open.Meeting.Items.FirstOrDefault(item => item.Id == (string?)RouteData.Values["item"])!;
        return Task.FromResult(Item is not null);
    }
}
