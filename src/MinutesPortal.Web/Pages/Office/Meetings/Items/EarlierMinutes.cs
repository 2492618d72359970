using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>Finds published minutes of earlier meetings, so that a reference to them is picked and not typed.</summary>
public sealed class EarlierMinutes(RecordDbContext record, TimeProvider clock)
{
    private const int Most = 20;

    private static readonly List<MeetingStage> WithMinutes = [.. Enum.GetValues<MeetingStage>().Where(stage => stage >= MeetingStage.Decisions)];

    /// <summary>The panels to choose from, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> PanelsAsync(CancellationToken cancellationToken) =>
        [.. (await record.Panels.AsNoTracking().Select(panel => new { panel.Id, panel.Name }).ToListAsync(cancellationToken))
            .Select(panel => (panel.Id, panel.Name.English)).OrderBy(panel => panel.English, StringComparer.CurrentCulture)];

    /// <summary>The latest meetings with public minutes, up to the day of the open one.</summary>
    /// <param name="panel">Null for any panel.</param>
    /// <param name="words">A date, or words of an item's title; blank for none.</param>
    public async Task<IReadOnlyList<EarlierMeeting>> FindAsync(OpenMeeting open, Guid? panel, string? words, CancellationToken cancellationToken)
    {
        var meetings = Public(open).Where(meeting => panel == null || meeting.PanelId == panel);
        if (!string.IsNullOrWhiteSpace(words) && TypedDate.Read(words, clock.Today()) is { } date)
        {
            meetings = meetings.Where(meeting => meeting.Date >= date.First && meeting.Date <= date.Last);
        }
        else
        {
            foreach (var word in (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(10))
            {
                var pattern = $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
                meetings = meetings.Where(meeting => meeting.Items.Any(item => EF.Functions.ILike(item.Title.English, pattern, "\\")));
            }
        }

        return await WithPanels(meetings).OrderByDescending(row => row.Date).ThenBy(row => row.Panel.English).ThenBy(row => row.Slug).Take(Most).ToListAsync(cancellationToken);
    }

    /// <summary>The items of one such meeting; null where there is none, or it is not public.</summary>
    public async Task<(EarlierMeeting Meeting, IReadOnlyList<AgendaItem> Items)?> ItemsAsync(OpenMeeting open, Guid meeting, CancellationToken cancellationToken)
    {
        var mine = Public(open).Where(one => one.Id == meeting);
        return await WithPanels(mine).FirstOrDefaultAsync(row => row.Id == meeting, cancellationToken) is { } found
            ? (found, await mine.SelectMany(one => one.Items).OrderBy(item => item.Position).ToListAsync(cancellationToken))
            : null;
    }

    /// <summary>Such as "[Minute 32 of 11 February 2021](/panels/…)". The panel is named where it is another one.</summary>
    /// <param name="address">Of the item's public page.</param>
    public static string Reference(OpenMeeting open, EarlierMeeting meeting, AgendaItem item, string address)
    {
        var number = item.MinuteNumber ?? item.Number;
        var what = number is null ? $"“{item.Title.English}”" : $"Minute {number}";
        var panel = meeting.PanelId == open.Panel.Id ? "" : $" ({meeting.Panel.English})";
        return $"[{Plain($"{what} of {meeting.Date.InWords()}{panel}")}]({address})";
    }

    public static string AddressOf(EarlierMeeting meeting, AgendaItem item) => PortalLinks.Item(new(meeting.PanelSlug, meeting.Slug), item.Id);

    /// <summary>What has a meaning in Markdown is left out: it would end the words of the link.</summary>
    private static string Plain(string words) => string.Concat(words.Where(letter => !"[]*_~`\\<>".Contains(letter, StringComparison.Ordinal)));

    private IQueryable<Meeting> Public(OpenMeeting open)
    {
        var (date, id) = (open.Meeting.Date, open.Meeting.Id);
        return record.Meetings.AsNoTracking().Where(meeting => !meeting.IsWithdrawn && meeting.CalledOff == null && WithMinutes.Contains(meeting.Stage) && meeting.Date <= date && meeting.Id != id);
    }

    private IQueryable<EarlierMeeting> WithPanels(IQueryable<Meeting> meetings) =>
        from meeting in meetings
        join panel in record.Panels on meeting.PanelId equals panel.Id
        select new EarlierMeeting { Id = meeting.Id, Date = meeting.Date, Slug = meeting.Slug, PanelId = panel.Id, Panel = panel.Name, PanelSlug = panel.Slug };
}

/// <summary>An earlier meeting whose minutes are public.</summary>
public sealed class EarlierMeeting
{
    public required Guid Id { get; init; }

    public required DateOnly Date { get; init; }

    public required string Slug { get; init; }

    public required Guid PanelId { get; init; }

    public required BilingualText Panel { get; init; }

    public required string PanelSlug { get; init; }

    public string Name => string.Create(CultureInfo.CurrentCulture, $"{Panel.English}, {Date.InWords()}");
}
