using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Meetings;

/// <summary>All meetings, narrowed by date, panel and status: coming meetings soonest first, then past meetings latest first.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock, IStringLocalizer<InterfaceText> t) : PageModel
{
    private const int Shown = 25;

    /// <summary>The statuses to filter by, as the tags of the rows.</summary>
    public static IReadOnlyList<StatusChoice> Statuses { get; } =
    [
        new("announced", "No agenda yet", meeting => meeting.CalledOff == null && meeting.Stage == MeetingStage.Announced),
        new("agenda", "Agenda published", meeting => meeting.CalledOff == null && meeting.Stage == MeetingStage.Agenda),
        new("decisions", "Decisions published", meeting => meeting.CalledOff == null && meeting.Stage == MeetingStage.Decisions),
        new("draft", "Draft minutes", meeting => meeting.CalledOff == null && meeting.Stage == MeetingStage.DraftMinutes),
        new("approved", "Approved minutes", meeting => meeting.CalledOff == null && meeting.Stage == MeetingStage.ApprovedMinutes),
        new("imported", "Published; approval not recorded", meeting => meeting.CalledOff == null && meeting.Stage == MeetingStage.Minutes),
        new("cancelled", "Cancelled", meeting => meeting.CalledOff == CallingOff.Cancelled),
        new("postponed", "Postponed", meeting => meeting.CalledOff == CallingOff.Postponed),
    ];

    /// <summary>The key of a <see cref="StatusChoice"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public ChosenDates Dates { get; private set; } = null!;

    public ChosenPanel Panel { get; private set; } = null!;

    public ChosenFilters Filters { get; private set; } = null!;

    /// <summary>The number of meetings, at most one more than <see cref="ListPage.Most"/>.</summary>
    public int Count { get; private set; }

    public ListPage List { get; private set; } = null!;

    public IReadOnlyList<ListedMeeting> Coming { get; private set; } = [];

    public IReadOnlyList<ListedMeeting> Held { get; private set; } = [];

    /// <summary>The address of this list, without empty parameters.</summary>
    public string Canonical => List.Canonical(PortalLinks.Meetings + Filters.Query());

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        Dates = ChosenDates.Of(Request, today, ModelState, t);
        Panel = await ChosenPanel.ReadAsync(Request, record, ModelState, t, cancellationToken);
        List = ListPage.Of(Request, 0, Shown);
        var meetings = Filtered();
        if (!ModelState.IsValid)
        {
            return;
        }

        Count = await meetings.OrderByDescending(meeting => meeting.Date).Take(ListPage.Most + 1).CountAsync(cancellationToken);
        var toCome = await meetings.Where(meeting => meeting.Date >= today).OrderBy(meeting => meeting.Date).Take(ListPage.Most).CountAsync(cancellationToken);
        List = ListPage.Of(Request, Count, Shown);
        var comingHere = Math.Clamp(toCome - List.Skip, 0, Shown);
        Coming = await ReadAsync(meetings, today, areToCome: true, List.Skip, comingHere, cancellationToken);
        Held = await ReadAsync(meetings, today, areToCome: false, Math.Max(0, List.Skip - toCome), Shown - comingHere, cancellationToken);
    }

    private IQueryable<Meeting> Filtered()
    {
        var status = ChosenStatus();
        Filters = new ChosenFilters(Url.To(PortalLinks.Meetings)).Add(Dates).Add(Panel)
            .Add("status", Status, status is null ? null : t[status.Words].Value);
        var meetings = Panel.Narrow(Dates.Narrow(record.Meetings.AsNoTracking().Where(meeting => !meeting.IsWithdrawn)));
        return status is null ? meetings : meetings.Where(status.Which);
    }

    private StatusChoice? ChosenStatus()
    {
        if (string.IsNullOrWhiteSpace(Status))
        {
            return null;
        }

        var chosen = Statuses.FirstOrDefault(status => status.Key == Status);
        if (chosen is null)
        {
            ModelState.AddModelError(nameof(Status), t["Choose a status from the list"]);
        }

        return chosen;
    }

    private async Task<IReadOnlyList<ListedMeeting>> ReadAsync(
        IQueryable<Meeting> meetings, DateOnly today, bool areToCome, int skip, int take, CancellationToken cancellationToken)
    {
        var rows =
            from meeting in areToCome ? meetings.Where(meeting => meeting.Date >= today) : meetings.Where(meeting => meeting.Date < today)
            join panel in record.Panels on meeting.PanelId equals panel.Id
            select new { Meeting = meeting, panel.Name, panel.Slug };
        var inOrder = areToCome
            ? rows.OrderBy(row => row.Meeting.Date).ThenBy(row => row.Meeting.Time).ThenBy(row => row.Slug)
            : rows.OrderByDescending(row => row.Meeting.Date).ThenByDescending(row => row.Meeting.Time).ThenBy(row => row.Slug);
        return [.. (await inOrder.Skip(skip).Take(take).ToListAsync(cancellationToken)).Select(row => new ListedMeeting(row.Meeting, row.Name, row.Slug, today))];
    }

    /// <param name="Key">Its value in an address.</param>
    public sealed record StatusChoice(string Key, string Words, Expression<Func<Meeting, bool>> Which);
}
