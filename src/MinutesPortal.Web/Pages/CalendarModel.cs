using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages;

/// <summary>Meetings for calendar programs (RFC 5545): one meeting, or those of a panel or of all panels from a year ago on.</summary>
public sealed class CalendarModel(RecordDbContext record, CouncilBrand brand, IStringLocalizer<InterfaceText> text, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? panel, string? meeting, CancellationToken cancellationToken)
    {
        var panels = panel is null ? record.Panels : record.Panels.Where(row => row.Slug == panel);
        var today = clock.Today();
        var from = today.AddYears(-1); // keeps a file that programs fetch often from growing for ever
        var meetings = meeting is null ? record.Meetings.Where(row => row.Date >= from) : record.Meetings.Where(row => row.Slug == meeting);
        var events = await EventsAsync(panels, meetings.Where(row => !row.IsWithdrawn || row.Date >= today), cancellationToken);
        if (meeting is not null && events.Count == 0)
        {
            return NotFound();
        }

        var name = brand.Name;
        if (panel is not null)
        {
            if (await panels.Select(row => row.Name).FirstOrDefaultAsync(cancellationToken) is not { } panelName)
            {
                return NotFound();
            }

            name = $"{panelName.Shown().Words}, {name}";
        }

        return MachineAnswers.Tagged(ICalendar.Write(name, events), ICalendar.MediaType);
    }

    private async Task<List<CalendarEvent>> EventsAsync(IQueryable<Panel> panels, IQueryable<Meeting> meetings, CancellationToken cancellationToken)
    {
        var rows = await (
            from meeting in meetings
            join panel in panels on meeting.PanelId equals panel.Id
            orderby meeting.Date, meeting.Time, panel.Slug, meeting.Slug
            select new
            {
                meeting.Id,
                meeting.Date,
                meeting.Time,
                meeting.Venue,
                meeting.CalledOff,
                meeting.Adjournments,
                meeting.IsWithdrawn,
                meeting.Slug,
                Panel = panel.Name,
                PanelSlug = panel.Slug,
                Published = record.Versions.Count(version => version.SubjectId == meeting.Id),
                ChangedAt = record.Versions.Where(version => version.SubjectId == meeting.Id).Max(version => version.At),
            }).AsNoTracking().ToListAsync(cancellationToken);
        var events = rows.ConvertAll(row => new CalendarEvent(
            // The id does not contain a host name, so that a move of the portal duplicates no event. RFC 7986 section 5.3.
            row.Id.ToString(),
            row.Published - 1,
            row.ChangedAt,
            row.Date,
            // A meeting withdrawn before its date shows only its notice. People who have it in a calendar must not go there.
            row.IsWithdrawn ? null : row.Time,
            // A program that shows it would otherwise call a postponed meeting cancelled. RFC 5545 has no status for it.
            row is { CalledOff: CallingOff.Postponed, IsWithdrawn: false } ? $"{text[MeetingLabels.Of(CallingOff.Postponed)]}: {row.Panel.Shown().Words}" : row.Panel.Shown().Words,
            row.IsWithdrawn ? null : row.Venue?.Shown().Words,
            Request.Absolute(PortalLinks.Meeting(new(row.PanelSlug, row.Slug))),
            row.CalledOff is CallingOff.Cancelled or CallingOff.Postponed || row.IsWithdrawn,
            row.CalledOff is CallingOff.Unconfirmed));
        return [.. rows.Zip(events).SelectMany(pair => Sittings(pair.Second, pair.First.IsWithdrawn ? [] : pair.First.Adjournments).Prepend(pair.Second))];
    }
    /// <summary>The days on which an adjourned meeting continues.</summary>
    private IEnumerable<CalendarEvent> Sittings(CalendarEvent meeting, IReadOnlyList<Adjournment> adjournments) => adjournments.Index().Where(one => one.Item.ReconvenedOn is not null).Select(one => meeting with
    {
        Id = $"{meeting.Id}-{one.Index + 1}",
        Date = one.Item.ReconvenedOn!.Value,
        Time = one.Item.Time,
        Summary = $"{text["Reconvened"]}: {meeting.Summary}",
        Location = one.Item.Venue?.Shown().Words ?? meeting.Location,
    });
}
