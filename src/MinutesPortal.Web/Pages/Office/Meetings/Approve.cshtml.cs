using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Records that a later meeting approved the minutes, which become the official record. LGA 1972 Sch 12 para 41.</summary>
public sealed class ApproveModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher, RecordDbContext record, TimeProvider clock) : UrgentPage(meetings, workspace, publisher)
{
    /// <summary>Minutes seldom wait longer than a year.</summary>
    private const int MostLater = 30;

    /// <summary>The meetings that may have approved them: later ones of the panel, or of the panel that took over, earliest first.</summary>
    public IReadOnlyList<Meeting> Later { get; private set; } = [];

    /// <summary>The meeting that approved them; null until one is chosen.</summary>
    [BindProperty]
    public Guid? By { get; set; }

    [BindProperty]
    public string? SignedBy { get; set; }

    /// <summary>What that meeting amended; empty where they were approved as they stood.</summary>
    [BindProperty]
    public EditedPair Amendments { get; set; } = new();

    public IActionResult OnGet()
    {
        By = Later.Count == 1 ? Later[0].Id : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var by = Later.FirstOrDefault(later => later.Id == By);
        this.Check(nameof(By), by is null ? "Choose the meeting that approved the minutes." : null);
        this.Check(nameof(SignedBy), string.IsNullOrWhiteSpace(SignedBy) ? "Enter who presided and signed the minutes." : null);
        this.CheckPublic(nameof(Amendments), Amendments, Open.HasWelsh, missing: null);
        var panel = by is null ? null : await record.Panels.AsNoTracking().FirstOrDefaultAsync(panel => panel.Id == by.PanelId, cancellationToken);
        return await PublishAsync(meeting => meeting.Approve(by!, panel!, SignedBy!.Trim(), clock.Today(), Amendments.Merge(null)), cancellationToken);
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await base.ReadAsync(cancellationToken) || Published.Meeting.Stage is not (MeetingStage.DraftMinutes or MeetingStage.Minutes))
        {
            return false;
        }

        var (date, today) = (Published.Meeting.Date, clock.Today());
        var panels = await record.Panels.AsNoTracking().Where(panel => panel.Id == Open.Panel.Id || panel.Predecessors.Contains(Open.Panel.Id)).Select(panel => panel.Id).ToListAsync(cancellationToken);
        Later = await record.Meetings.AsNoTracking()
            .Where(meeting => panels.Contains(meeting.PanelId) && meeting.Date > date && meeting.Date <= today && meeting.CalledOff == null && !meeting.IsWithdrawn)
            .OrderBy(meeting => meeting.Date).Take(MostLater).ToListAsync(cancellationToken);
        return true;
    }
}
