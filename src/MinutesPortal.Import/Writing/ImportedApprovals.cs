using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Matching;
using MinutesPortal.Import.Report;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Writing;

/// <summary>Which meetings approved which minutes, whether they were imported now or earlier.</summary>
internal sealed class ImportedApprovals(ImportedMeetings meetings, PublishedSubjects published, ImportReport report)
{
    private readonly Dictionary<(Guid PanelId, DateOnly Date), Approval> _approvals = [];
    private readonly HashSet<(Guid Id, Guid PanelId, DateOnly Date)> _approvingEarlier = [];

    /// <summary>Finds which minutes were approved by the imported meetings, and by published meetings of their panels.</summary>
    public async Task FindAsync(IEnumerable<MatchedMeeting> oldestFirst, IReadOnlyCollection<Guid> panels, RecordDbContext record)
    {
        foreach (var linked in oldestFirst)
        {
            if (meetings.Of(linked) is { } meeting)
            {
                NoteApprovalsOf(linked, meeting);
            }
        }

        var publishedItems = await (
            from meeting in record.Meetings
            where panels.Contains(meeting.PanelId) && !meeting.IsWithdrawn
            from item in meeting.Items
            where item.Entries.OfType<Resolution>().Any(
                entry => EF.Functions.ILike(entry.Text.English, "%minutes%") || EF.Functions.ILike(entry.Text.English, "%cofnodion%"))
            select new { meeting.PanelId, meeting.Id, meeting.Date, ItemId = item.Id }).ToListAsync();
        var items = await record.AgendaItems.AsNoTracking().Include(item => item.Entries)
            .Where(item => publishedItems.Select(row => row.ItemId).Contains(item.Id)).ToDictionaryAsync(item => item.Id);
        foreach (var row in publishedItems)
        {
            var dates = ApprovedMinutes.In(items[row.ItemId]).Select(found => found.Date).ToList();
            Note(row.PanelId, row.Id, row.Date, dates);
            if (dates.Exists(date => meetings.IsComing(row.PanelId, date)))
            {
                _approvingEarlier.Add((row.Id, row.PanelId, row.Date));
            }
        }
    }

    /// <summary>The approval of a panel's minutes of a day; null if none was found.</summary>
    public Approval? Of(Guid panelId, DateOnly date) => _approvals.GetValueOrDefault((panelId, date));

    /// <summary>
    /// Completes meetings of earlier imports. Minutes are marked as approved if a meeting of this import approved them, and meetings that approved
    /// minutes of this import are linked to them.
    /// </summary>
    public async Task CompleteEarlierImportsAsync(SubjectPublisher publisher)
    {
        foreach (var ((panelId, date), approval) in _approvals)
        {
            if (published.On(panelId, date) is [var known] && IsOfEarlierImport(known.Id))
            {
                var fate = await publisher.ChangeAsync<Meeting>(
                    $"The minutes of {date.InWords()}", known.Id, meeting => meeting.Import(isWhole: false, approval: meeting.HasImportedMinutes ? approval : null));
                report.ApprovedSince += fate == Fate.Changed ? 1 : 0;
            }
        }

        foreach (var (id, panelId, date) in _approvingEarlier.Where(approving => IsOfEarlierImport(approving.Id)))
        {
            await publisher.ChangeAsync<Meeting>(
                $"The meeting of {date.InWords()}", id, meeting => LinkApprovals(meeting, meetings.Before(panelId, date)));
        }
    }

    private static Act LinkApprovals(Meeting meeting, IReadOnlyDictionary<DateOnly, Guid> earlier)
    {
        foreach (var item in meeting.Items)
        {
            item.FindApprovedMinutes(earlier);
        }

        return meeting.Import(isWhole: false);
    }

    private bool IsOfEarlierImport(Guid meeting) => !meetings.Ids.Contains(meeting) && published.IsPublishedByImport(meeting);

    private void NoteApprovalsOf(MatchedMeeting linked, ImportedMeeting meeting)
    {
        foreach (var item in linked.Meeting.Items)
        {
            var dates = ApprovedMinutes.In(
                item.Title, item.Purpose, new[] { item.Minutes, item.Decision }.OfType<string>().Where(ApprovedMinutes.MayTell).Select(SourceText.Clean));
            if (dates is [])
            {
                report.NeedsReview.Add(new(
                    $"{linked.Name}, {ItemMatching.NameOf(item)}", "This item approved minutes but does not say of which meeting. No minutes were marked as approved. Find out which meeting it was."));
            }

            Note(meeting.PanelId, meeting.Id, linked.Meeting.Date, dates ?? []);
        }
    }

    /// <summary>Notes that a meeting approved minutes of its panel. The earliest approval counts.</summary>
    /// <param name="dates">The dates of the meetings whose minutes were approved.</param>
    private void Note(Guid panelId, Guid approvingMeeting, DateOnly on, IEnumerable<DateOnly> dates)
    {
        foreach (var date in dates.Where(date => date < on))
        {
            if (meetings.CountOn(panelId, date) > 1)
            {
                report.NeedsReview.Add(new(
                    $"The meeting of {on.InWords()}", $"This meeting approved minutes of {date.InWords()}, but the panel met more than once that day. No minutes were marked as approved."));
            }
            else if (!_approvals.TryGetValue((panelId, date), out var earlier) || on < earlier.On)
            {
                _approvals[(panelId, date)] = new(approvingMeeting, on, SignedBy: null);
            }
        }
    }
}
