using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>Opens panels, and makes their meetings. A panel that the officer does not work for does not exist here.</summary>
public sealed class OfficePanels(WorkspaceDbContext workspace, RecordDbContext record, CouncilBrand council, Officer me, Audit audit, TimeProvider clock)
{
    /// <summary>Enough to reach back to the last meeting whose minutes were approved.</summary>
    private const int EarlierMeetings = 50;

    /// <summary>Two SQL commands; one where there is no such panel, or none that this officer may see.</summary>
    public async Task<OpenedPanel?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var mine = workspace.Drafts.OnPanelsOf(me, draft => draft.SubjectId);
        return await mine.FirstOrDefaultAsync(draft => draft.SubjectId == id && draft.SubjectKind == SubjectKind.Panel, cancellationToken) is null
            || await new DraftStore(workspace).FindAsync(id, cancellationToken) is not { } draft
            ? null
            : new(draft, council.Nation);
    }

    /// <inheritdoc cref="TemplateStore.ReadAsync"/>
    public Task<PanelTemplate> TemplateAsync(Panel panel, CancellationToken cancellationToken) => new TemplateStore(workspace).ReadAsync(panel.Id, cancellationToken);

    /// <summary>
    /// New meetings of a panel, each as its template begins it. The first one also names the minutes that wait for approval, unless another
    /// meeting comes before it: that one will approve them.
    /// </summary>
    public async Task<IReadOnlyList<Draft>> BeginAsync(Panel panel, PanelTemplate template, IReadOnlyCollection<MeetingDay> days, CancellationToken cancellationToken)
    {
        var first = days.Min(day => day.Date);
        var today = clock.Today();
        List<Guid> panels = [panel.Id, .. panel.Predecessors];
        var between = await workspace.Drafts.Where(draft => draft.PanelId == panel.Id && draft.Date >= today && draft.Date < first).Select(draft => draft.SubjectId).ToListAsync(cancellationToken);
        var calledOff = await record.Meetings.CountAsync(meeting => between.Contains(meeting.Id) && (meeting.CalledOff != null || meeting.IsWithdrawn), cancellationToken);
        var comesBefore = between.Count > calledOff;
        var earlier = comesBefore ? [] : await record.Meetings.AsNoTracking().Where(meeting => panels.Contains(meeting.PanelId) && meeting.Date < first)
            .OrderByDescending(meeting => meeting.Date).Take(EarlierMeetings).ToListAsync(cancellationToken);
        return [.. days.Select(day =>
        {
            var meeting = template.NewMeeting(panel, day.Date, day.Date == first ? earlier : []);
            meeting.SetTime(day.Time ?? template.Time);
            return new Draft(meeting);
        })];
    }

    /// <summary>Stores new meetings as drafts, and writes the event of it.</summary>
    /// <param name="isFree">Whether the days are still free. If it returns false, nothing is stored.</param>
    /// <returns>Whether they were stored.</returns>
    public Task<bool> AddAsync(OpenedPanel open, IReadOnlyCollection<Draft> meetings, Func<Task<bool>> isFree, CancellationToken cancellationToken) =>
        new DraftStore(workspace).AddAsync(
            open.Panel.Id,
            meetings,
            me.Name,
            clock.GetUtcNow(),
            isFree,
            () => audit.SaveAsync(AuditAct.Saved, open.Name, $"New meetings: {string.Join(", ", meetings.Select(draft => draft.Meeting.Date.InWords()))}", cancellationToken: cancellationToken),
            cancellationToken);

    /// <summary>Changes the template of a panel, and writes the event of it.</summary>
    /// <param name="detail">What of it is changed.</param>
    /// <inheritdoc cref="TemplateStore.ChangeAsync"/>
    public Task<bool> ChangeTemplateAsync(OpenedPanel open, string detail, Func<PanelTemplate, bool> change, CancellationToken cancellationToken) =>
        new TemplateStore(workspace).ChangeAsync(open.Panel, change, () => audit.SaveAsync(AuditAct.Saved, open.Name, detail, cancellationToken: cancellationToken), cancellationToken);

    /// <summary>The meetings on some days that take place, of all panels: those announced, and drafts of this officer's panels. Three SQL commands.</summary>
    public async Task<IReadOnlyList<KnownMeeting>> MeetingsOnAsync(IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken)
    {
        var names = await record.Panels.Select(panel => new { panel.Id, panel.Name }).ToDictionaryAsync(panel => panel.Id, panel => panel.Name.English, cancellationToken);
        var announced = await record.Meetings.Where(meeting => days.Contains(meeting.Date))
            .Select(meeting => new { meeting.Id, meeting.PanelId, meeting.Date, meeting.Time, TakesPlace = meeting.CalledOff == null && !meeting.IsWithdrawn }).ToListAsync(cancellationToken);
        var known = announced.Select(meeting => meeting.Id).ToList();
        var drafts = await workspace.Drafts.AsNoTracking().OnPanelsOf(me, draft => draft.PanelId ?? Guid.Empty)
            .Where(draft => draft.Date != null && days.Contains(draft.Date.Value) && !known.Contains(draft.SubjectId)).Select(draft => draft.Content).ToListAsync(cancellationToken);
        return [..
            announced.Where(meeting => meeting.TakesPlace).Select(meeting => new KnownMeeting(meeting.PanelId, names[meeting.PanelId], meeting.Date, meeting.Time))
                .Concat(drafts.Select(SubjectJson.Read<Domain.Meetings.Meeting>).Select(meeting => new KnownMeeting(meeting.PanelId, names[meeting.PanelId], meeting.Date, meeting.Time)))
                .OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Time)];
    }
}

/// <summary>A panel as officers work on it.</summary>
/// <param name="Nation">The nation of the council.</param>
public sealed record OpenedPanel(Draft Draft, Nation Nation)
{
    public Panel Panel => (Panel)Draft.Subject;

    public string Name => Panel.Name.English;

    /// <summary>Whether every text has a Welsh field.</summary>
    public bool HasWelsh => Nation == Nation.Wales;

    public NoticeRules Rules => NoticeRules.For(Nation);
}

/// <summary>A day on which a panel is to meet.</summary>
/// <param name="Time">Null for the panel's usual time.</param>
public sealed record MeetingDay(DateOnly Date, TimeOnly? Time);

/// <summary>A meeting that takes place.</summary>
public sealed record KnownMeeting(Guid PanelId, string Panel, DateOnly Date, TimeOnly? Time);
