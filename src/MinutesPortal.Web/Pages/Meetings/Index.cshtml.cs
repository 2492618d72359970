using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Meetings;

/// <summary>All meetings by date: those to come, soonest first, then those held, latest first; by dates, panel and status.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock, IStringLocalizer<InterfaceText> t) : PageModel
{
    private const int Shown = 25;

    /// <summary>What a row's tag says, as a filter.</summary>
    public static IReadOnlyList<StatusChoice> Statuses { get; } =
    [
        new("announced", "No agenda yet", meeting => !meeting.IsCancelled && meeting.Stage == MeetingStage.Announced),
        new("agenda", "Agenda published", meeting => !meeting.IsCancelled && meeting.Stage == MeetingStage.Agenda),
        new("decisions", "Decisions published", meeting => !meeting.IsCancelled && meeting.Stage == MeetingStage.Decisions),
        new("draft", "Draft minutes", meeting => !meeting.IsCancelled && meeting.Stage == MeetingStage.DraftMinutes),
        new("approved", "Approved minutes", meeting => !meeting.IsCancelled && meeting.Stage == MeetingStage.ApprovedMinutes),
        new("imported", "Published; approval not recorded", meeting => !meeting.IsCancelled && meeting.Stage == MeetingStage.Minutes),
        new("cancelled", "Cancelled", meeting => meeting.IsCancelled),
    ];

    /// <summary>The panel's part of its address; a former one will do.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Panel { get; set; }

    /// <summary>Of a <see cref="StatusChoice"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public IReadOnlyList<PanelChoice> Panels { get; private set; } = [];

    public ChosenDates Dates { get; private set; } = null!;

    /// <summary>What the list is narrowed to, as understood.</summary>
    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    /// <summary>How many meetings there are; one more than <see cref="ListPage.Most"/> where there are more.</summary>
    public int Count { get; private set; }

    public ListPage List { get; private set; } = null!;

    public IReadOnlyList<ListedMeeting> Coming { get; private set; } = [];

    public IReadOnlyList<ListedMeeting> Held { get; private set; } = [];

    /// <summary>The address of this list, without what was left empty.</summary>
    public string Canonical => List.Canonical("meetings" + Query());

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        Dates = ChosenDates.Of(Request, today, ModelState, t);
        Panels = [.. (await record.Panels.AsNoTracking().Select(panel => new PanelChoice(panel.Id, panel.Name, panel.Slug, panel.FormerSlugs, panel.IsFormer)).ToListAsync(cancellationToken))
            .OrderBy(panel => panel.IsFormer).ThenBy(panel => panel.Name.English, StringComparer.CurrentCulture)];
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
        var meetings = Dates.Narrow(record.Meetings.AsNoTracking().Where(meeting => !meeting.IsWithdrawn));
        var chosen = Dates.Understood.Select(dates => new ChosenFilter(dates.Words, Without(dates.Parameter))).ToList();
        if (Choose(nameof(Panel), Panel, Panels, panel => panel.Slug == Panel || panel.FormerSlugs.Contains(Panel)) is { } chosenPanel)
        {
            var (words, language) = chosenPanel.Name.Shown();
            chosen.Add(new(words, Without("panel"), language));
            Panel = chosenPanel.Slug;
            meetings = meetings.Where(meeting => meeting.PanelId == chosenPanel.Id);
        }

        if (Choose(nameof(Status), Status, Statuses, status => status.Key == Status) is { } chosenStatus)
        {
            chosen.Add(new(t[chosenStatus.Words], Without("status")));
            meetings = meetings.Where(chosenStatus.Which);
        }

        Chosen = chosen;
        return meetings;
    }

    private T? Choose<T>(string name, string? asked, IEnumerable<T> choices, Func<T, bool> isAsked) where T : class
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            return null;
        }

        var chosen = choices.FirstOrDefault(isAsked);
        if (chosen is null)
        {
            ModelState.AddModelError(name, name == nameof(Panel) ? t["Choose a panel from the list"] : t["Choose a status from the list"]);
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

    private string Without(string name) => $"{Request.PathBase}{Request.Path}{Query(name)}";

    private QueryString Query(string? without = null) => QueryString.Create(
        Dates.Parameters.Concat(new Dictionary<string, string?> { ["panel"] = Panel, ["status"] = Status })
            .Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value) && parameter.Key != without));

    /// <summary>A panel in the list of those one can choose.</summary>
    public sealed record PanelChoice(Guid Id, BilingualText Name, string Slug, IReadOnlyList<string> FormerSlugs, bool IsFormer);

    /// <summary>A status in the list of those one can choose.</summary>
    /// <param name="Key">Its name in an address.</param>
    public sealed record StatusChoice(string Key, string Words, Expression<Func<Meeting, bool>> Which);
}
