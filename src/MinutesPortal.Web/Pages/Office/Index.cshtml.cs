using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>The desk: what is late, what is due, what waits to be published, and what was published.</summary>
public sealed class IndexModel(WorkspaceDbContext workspace, RecordDbContext record, CouncilBrand council, Officer me, TimeProvider clock) : PageModel
{
    /// <summary>Meetings further away are not due yet, and are listed on their panel's page.</summary>
    private const int DaysAhead = 120;

    private const int DaysBack = 60;

    private const int Recent = 10;

    private const int MostAsked = 50;

    /// <summary>The panel to show; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Panel { get; set; }

    public IReadOnlyList<SelectOption> Panels { get; private set; } = [];

    /// <summary>The agenda is due or overdue, soonest first.</summary>
    public IReadOnlyList<DeskMeeting> Due { get; private set; } = [];

    /// <summary>Something was saved that is not published.</summary>
    public IReadOnlyList<DeskMeeting> Waiting { get; private set; } = [];

    /// <summary>Items of meetings that were held, whose minutes to approve still wait, oldest first.</summary>
    public IReadOnlyList<DeskItem> Approvals { get; private set; } = [];

    /// <summary>Items that are closed to the public and whose day has come to look at that again, oldest first.</summary>
    public IReadOnlyList<DeskItem> Reviews { get; private set; } = [];

    /// <summary>What a second person is to agree to, newest first. Only publishers answer.</summary>
    public IReadOnlyList<OpenAgreement> Agreements { get; private set; } = [];

    public IReadOnlyList<DeskMeeting> Coming { get; private set; } = [];

    public IReadOnlyList<PublishedAct> Published { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (today, rules) = (Today, NoticeRules.For(council.Nation));
        var panels = await record.Panels.OnPanelsOf(me, panel => panel.Id).AsNoTracking().Select(panel => new { panel.Id, panel.Name, panel.IsFormer }).ToListAsync(cancellationToken);
        Panels = [.. panels.Where(panel => !panel.IsFormer).OrderBy(panel => panel.Name.English, StringComparer.CurrentCulture).Select(panel => new SelectOption($"{panel.Id}", panel.Name.English))];

        var names = panels.Where(panel => Panel is null || panel.Id == Panel).ToDictionary(panel => panel.Id, panel => panel.Name);
        var (from, to) = (today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var drafts = await workspace.Drafts.AsNoTracking().OnPanelsOf(me, draft => draft.PanelId ?? Guid.Empty)
            .Where(draft => draft.Date >= from && draft.Date <= to && (Panel == null || draft.PanelId == Panel))
            .Select(draft => new { draft.SubjectId, draft.PanelId, draft.Date, draft.IsAhead }).ToListAsync(cancellationToken);
        var ids = drafts.ConvertAll(draft => draft.SubjectId);
        var published = await record.Meetings.AsNoTracking().Where(meeting => ids.Contains(meeting.Id))
            .Select(meeting => new { meeting.Id, meeting.Stage, meeting.CalledOff, meeting.IsWithdrawn }).ToDictionaryAsync(meeting => meeting.Id, cancellationToken);
        var meetings = drafts.Where(draft => names.ContainsKey(draft.PanelId!.Value)).Select(draft =>
        {
            var known = published.GetValueOrDefault(draft.SubjectId);
            var needsAgenda = draft.Date >= today && (known is null || known is { Stage: < MeetingStage.Agenda, CalledOff: null, IsWithdrawn: false });
            return new DeskMeeting(
                draft.SubjectId, draft.PanelId!.Value, names[draft.PanelId.Value], draft.Date!.Value, known?.Stage ?? MeetingStage.NotPublished, known?.CalledOff, known?.IsWithdrawn == true,
                needsAgenda ? LegalClock.For(draft.Date.Value, rules, today) : null, draft.IsAhead);
        }).OrderBy(meeting => meeting.Date).ToList();
        Due = [.. meetings.Where(meeting => meeting.Clock is { DaysLeft: <= 14 } or { Unknown: not null }).OrderBy(meeting => meeting.Clock!.DaysLeft)];
        Waiting = [.. meetings.Where(meeting => meeting is { HasUnpublished: true, Stage: > MeetingStage.NotPublished, IsWithdrawn: false })];
        Coming = [.. meetings.Where(meeting => meeting.Date >= today)];

        var (mine, since) = (names.Keys.ToList(), from);
        var items = await (
            from meeting in record.Meetings.AsNoTracking()
            where mine.Contains(meeting.PanelId) && !meeting.IsWithdrawn
            from item in meeting.Items
            let isRecent = meeting.Date <= today && meeting.Date >= since && meeting.CalledOff == null
            let referrals = record.Meetings
                .Where(earlier => isRecent && item.MinutesToApprove.Contains(earlier.Id) && (earlier.Stage == MeetingStage.DraftMinutes || earlier.Stage == MeetingStage.Minutes))
                .OrderBy(earlier => earlier.Id).Select(earlier => earlier.ReferralsBack).ToList()
            where referrals.Count > 0 || item.Exemption!.ReviewOn <= today
            orderby referrals.Count == 0, meeting.Date, item.Position
            select new { Item = new DeskItem(meeting.Id, meeting.PanelId, meeting.Date, item.Id, item.Title), item.Exemption!.ReviewOn, referrals })
            .Take(Recent * 2).ToListAsync(cancellationToken);
        Approvals = [.. items.Where(item => item.referrals.Exists(back => back.All(referral => referral.MeetingId != item.Item.MeetingId))).Select(item => item.Item).Take(Recent)];
        Reviews = [.. items.Where(item => item.ReviewOn <= today).Select(item => item.Item).Take(Recent)];
        if (me.MayPublish)
        {
            Agreements = await (
                from asked in workspace.Agreements.AsNoTracking().Where(AgreementRow.IsOpen)
                join draft in workspace.Drafts.OnPanelsOf(me, draft => draft.PanelId ?? Guid.Empty) on asked.MeetingId equals draft.SubjectId
                where mine.Contains(draft.PanelId!.Value)
                orderby asked.WhyAtOnce == null, asked.AskedAt descending // what was published at once stands first until somebody agrees
                select new OpenAgreement(asked, draft.PanelId!.Value, draft.Date!.Value)).Take(MostAsked).ToListAsync(cancellationToken);
        }

        Published = await (
            from publication in workspace.Publications.AsNoTracking()
            where publication.SubjectKind == SubjectKind.Meeting
            join draft in workspace.Drafts.OnPanelsOf(me, draft => draft.PanelId ?? Guid.Empty) on publication.SubjectId equals draft.SubjectId
            where mine.Contains(draft.PanelId!.Value)
            join act in workspace.Acts on publication.Number equals act.Publication
            orderby publication.Number descending
            select new PublishedAct(draft.SubjectId, draft.PanelId!.Value, draft.Date!.Value, publication.Kind, act.At, act.Who)).Take(Recent).ToListAsync(cancellationToken);
        PanelNames = panels.ToDictionary(panel => panel.Id, panel => panel.Name);
    }

    public IReadOnlyDictionary<Guid, BilingualText> PanelNames { get; private set; } = new Dictionary<Guid, BilingualText>();
}

/// <param name="Clock">Null where no agenda is due.</param>
/// <param name="HasUnpublished">Whether its draft holds something that is not public.</param>
public sealed record DeskMeeting(Guid Id, Guid PanelId, BilingualText Panel, DateOnly Date, MeetingStage Stage, CallingOff? CalledOff, bool IsWithdrawn, LegalClock? Clock, bool HasUnpublished);

public sealed record PublishedAct(Guid MeetingId, Guid PanelId, DateOnly Date, PublicationKind Kind, DateTimeOffset At, string Who);

/// <summary>An item of a meeting for which something is to be done.</summary>
public sealed record DeskItem(Guid MeetingId, Guid PanelId, DateOnly Date, string ItemId, BilingualText Title);

/// <summary>What a second person is to agree to, of the meeting of a panel on a day.</summary>
public sealed record OpenAgreement(AgreementRow Asked, Guid PanelId, DateOnly Date);
