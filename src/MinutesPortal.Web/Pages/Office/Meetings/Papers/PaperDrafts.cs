using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Meetings.Papers;

/// <summary>Opens and changes the papers of meetings' drafts. A meeting of a panel that the officer does not work for does not exist here.</summary>
public sealed class PaperDrafts(WorkspaceDbContext workspace, RecordDbContext record, Officer me, Audit audit)
{
    private const int Tries = 3;

    /// <summary>Three SQL commands. Null where there is no such meeting, or none that this officer may see.</summary>
    public async Task<OpenDraft?> OpenAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        if (await new DraftStore(workspace).FindAsync(meetingId, cancellationToken) is not { Subject: Meeting meeting } draft || !me.MaySee(meeting.PanelId))
        {
            return null;
        }

        var panel = await record.Panels.Where(panel => panel.Id == meeting.PanelId)
            .Select(panel => new { panel.Name, Nation = record.TheCouncil.Select(council => (Nation?)council.Nation).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellationToken);
        return new(draft, panel?.Name ?? "Meeting", panel?.Nation == Nation.Wales);
    }

    /// <summary>Changes a draft and writes the event of it. Where another officer saved in between, does it again with their draft.</summary>
    /// <param name="detail">What is changed. Never a text that was written.</param>
    /// <param name="change">Changes the meeting and returns true. If it returns false or throws, nothing is stored.</param>
    /// <returns>Whether the draft was changed.</returns>
    public async Task<bool> ChangeAsync(OpenDraft open, AuditAct act, string detail, Func<Meeting, bool> change, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            workspace.ChangeTracker.Clear();
            var drafts = new DraftStore(workspace);
            if (await drafts.FindAsync(open.Meeting.Id, cancellationToken) is not { } draft || !change(draft.Meeting))
            {
                return false;
            }

            try
            {
                await drafts.StoreAsync(draft, cancellationToken);
                await audit.SaveAsync(act, open.Name, detail, cancellationToken: cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                // once more, with what the other officer saved
            }
        }
    }
}

/// <summary>A meeting's draft, for its papers.</summary>
/// <param name="Panel">The name of its panel.</param>
/// <param name="HasWelsh">Whether every text has a Welsh field.</param>
public sealed record OpenDraft(Draft Draft, BilingualText Panel, bool HasWelsh)
{
    public Meeting Meeting => Draft.Meeting;

    /// <summary>Such as "Libraries Panel, 20 July 2023".</summary>
    public string Name => $"{Panel.English}, {EnglishDates.InWords(Meeting.Date)}";
}
