using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Opens and changes the drafts of meetings. A meeting of a panel that the officer does not work for does not exist here.</summary>
public sealed class OfficeMeetings(WorkspaceDbContext workspace, RecordDbContext record, CouncilBrand council, Officer me, Audit audit, TimeProvider clock)
{
    /// <summary>Three SQL commands; one where there is no such meeting, or none that this officer may see.</summary>
    public async Task<OpenMeeting?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        await council.ReadAsync(cancellationToken); // a page model's own filter comes before the one that reads it for all pages
        var mine = workspace.Drafts.OnPanelsOf(me, draft => draft.PanelId ?? Guid.Empty); // the store finds the row that is read here
        var row = await mine.Where(draft => draft.SubjectId == id && draft.SubjectKind == SubjectKind.Meeting)
            .Select(draft => new { draft, Template = workspace.Templates.Where(template => template.PanelId == draft.PanelId).Select(template => template.Content).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null || await new DraftStore(workspace).FindAsync(id, cancellationToken) is not { } draft)
        {
            return null;
        }

        var panel = await record.Panels.AsNoTracking().Where(panel => panel.Id == draft.Meeting.PanelId)
            .Select(panel => new OpenPanel(panel.Id, panel.Name, panel.Slug, panel.Kind, panel.Predecessors, panel.CallInDays)).SingleAsync(cancellationToken);
        return new(draft, panel, row.Template is null ? PanelTemplate.Usual(panel.Id) : SubjectJson.Read<PanelTemplate>(row.Template), NoticeRules.For(council.Nation));
    }

    /// <summary>Changes a draft and writes the event of it.</summary>
    /// <param name="detail">What is changed, such as "Title of item 4". Never a text that was written.</param>
    /// <param name="change">Changes the draft and returns true. If it returns false or throws, nothing is stored.</param>
    /// <returns>Whether the draft was changed.</returns>
    public Task<bool> ChangeAsync(OpenMeeting open, string detail, Func<Draft, bool> change, CancellationToken cancellationToken) =>
        ChangeAsync(open, AuditAct.Saved, detail, change, cancellationToken);

    /// <inheritdoc cref="ChangeAsync(OpenMeeting, string, Func{Draft, bool}, CancellationToken)"/>
    public Task<bool> ChangeAsync(OpenMeeting open, AuditAct act, string detail, Func<Draft, bool> change, CancellationToken cancellationToken) => new DraftStore(workspace).ChangeAsync(
        open.Meeting.Id,
        me.Name,
        clock.GetUtcNow(),
        change,
        () => audit.SaveAsync(act, open.Name, detail, cancellationToken: cancellationToken),
        cancellationToken);

    /// <summary>Removes a draft of which nothing was ever published, and writes the event of it.</summary>
    /// <inheritdoc cref="DraftStore.RemoveAsync"/>
    public Task RemoveAsync(OpenMeeting open, CancellationToken cancellationToken) => new DraftStore(workspace).RemoveAsync(
        open.Meeting.Id, () => audit.SaveAsync(AuditAct.Saved, open.Name, "Removed the draft", cancellationToken: cancellationToken), cancellationToken);
}

public static class MinutesToApprove
{
    /// <summary>Meetings before this one that took place, of its panel and of those that the panel has taken over from.</summary>
    public static IQueryable<Meeting> HeldBefore(this IQueryable<Meeting> meetings, OpenMeeting open)
    {
        List<Guid> panels = [open.Panel.Id, .. open.Panel.Predecessors];
        return meetings.Where(meeting => panels.Contains(meeting.PanelId) && meeting.Date < open.Meeting.Date && meeting.CalledOff == null && !meeting.IsWithdrawn);
    }
}

/// <summary>A meeting's draft with its panel.</summary>
/// <param name="Template">The template of the panel, or the usual one.</param>
/// <param name="Rules">The rules of the council's nation.</param>
public sealed record OpenMeeting(Draft Draft, OpenPanel Panel, PanelTemplate Template, NoticeRules Rules)
{
    public Meeting Meeting => Draft.Meeting;

    /// <summary>Such as "Libraries Panel, 20 July 2023".</summary>
    public string Name => $"{Panel.Name.English}, {Domain.EnglishDates.InWords(Meeting.Date)}";

    /// <summary>Whether every text has a Welsh field.</summary>
    public bool HasWelsh => Rules.Nation == Domain.Nation.Wales;

    /// <summary>Whether its decisions carry reasons: SI 2012/2089 reg 12, in England.</summary>
    public bool GivesReasons => Rules.Nation == Domain.Nation.England && Panel.Kind.IsExecutive();
}

/// <param name="Predecessors">The panels that it has taken over from.</param>
/// <param name="CallInDays">The working days in which its decisions can be called in; null where they cannot be.</param>
public sealed record OpenPanel(Guid Id, BilingualText Name, string Slug, PanelKind Kind, IReadOnlyList<Guid> Predecessors, int? CallInDays);
