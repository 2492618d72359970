using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>
/// Records that this meeting approved the minutes that an item was to approve, or referred them back. Each is an act of its own. Where it is
/// interrupted, the desk shows the rest, and those that are done are left alone. LGA 1972 Sch 12 para 41.
/// </summary>
public sealed class ApprovalsModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher, RecordDbContext record, TimeProvider clock) : ItemPage(meetings)
{
    /// <summary>The meetings whose minutes the item is to approve, oldest first.</summary>
    public IReadOnlyList<Meeting> Earlier { get; private set; } = [];

    /// <summary>One for each of <see cref="Earlier"/>, in its order.</summary>
    [BindProperty]
    public List<ApprovalForm> Approvals { get; set; } = [];

    /// <summary>Who presided at this meeting and signed.</summary>
    [BindProperty]
    public string? SignedBy { get; set; }

    public const string Approved = "approved", ReferredBack = "referred-back";

    public bool Waits(Meeting meeting) => meeting.Stage is MeetingStage.DraftMinutes or MeetingStage.Minutes && !meeting.IsReferredBackBy(Open.Meeting.Id);

    public PageResult OnGet()
    {
        foreach (var (approval, earlier) in Approvals.Zip(Earlier))
        {
            approval.Outcome = Waits(earlier) ? Approved : null;
        }

        SignedBy = Open.Meeting.Attendees.FirstOrDefault(attendee => attendee.IsPresent && attendee.Role?.English.Contains("chair", StringComparison.OrdinalIgnoreCase) == true)?.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var chosen = Approvals.Where(approval => approval.Outcome is Approved or ReferredBack && Earlier.Any(earlier => earlier.Id == approval.Meeting)).ToList();
        this.Check(nameof(SignedBy), string.IsNullOrWhiteSpace(SignedBy) && chosen.Exists(approval => approval.Outcome == Approved) ? "Enter who presided and signed the minutes." : null);
        this.Check(nameof(Approvals), chosen.Count == 0 ? "Say which minutes were approved or referred back." : null);
        foreach (var (index, approval) in Approvals.Index())
        {
            this.Check(
                $"{nameof(Approvals)}[{index}].{nameof(ApprovalForm.Amendments)}",
                approval.Outcome != Approved && approval.Amendments.Typed is not null ? "Only minutes that were approved have amendments. Choose “approved”, or remove this." : null);
            this.Check(
                $"{nameof(Approvals)}[{index}].{nameof(ApprovalForm.Reason)}",
                approval.Outcome != ReferredBack && approval.Reason.Typed is not null ? "Only minutes that were referred back have this reason. Choose “referred back”, or remove it." : null);
            this.CheckPublic($"{nameof(Approvals)}[{index}].{nameof(ApprovalForm.Amendments)}", approval.Amendments, Open.HasWelsh, missing: null);
            this.CheckPublic(
                $"{nameof(Approvals)}[{index}].{nameof(ApprovalForm.Reason)}", approval.Reason, Open.HasWelsh, approval.Outcome == ReferredBack ? "Say why the minutes were referred back." : null);
        }

        return await this.SaveAsync(() => RecordAsync(chosen, cancellationToken), OfficeLinks.MeetingPublished(id));
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await base.ReadAsync(cancellationToken))
        {
            return false;
        }

        var ids = Item.MinutesToApprove.ToList();
        Earlier = await record.Meetings.AsNoTracking().Where(meeting => ids.Contains(meeting.Id)).OrderBy(meeting => meeting.Date).ToListAsync(cancellationToken);
        var latest = await workspace.Publications.AsNoTracking().Where(publication => ids.Contains(publication.SubjectId))
            .GroupBy(publication => publication.SubjectId).Select(group => new { group.Key, Number = group.Max(publication => publication.Number) }).ToDictionaryAsync(row => row.Key, row => row.Number, cancellationToken);
        Approvals = [.. Earlier.Select(earlier => Approvals.Find(approval => approval.Meeting == earlier.Id)
            ?? new ApprovalForm { Meeting = earlier.Id, Publication = latest.GetValueOrDefault(earlier.Id) })];
        return true;
    }

    private async Task<bool> RecordAsync(List<ApprovalForm> chosen, CancellationToken cancellationToken)
    {
        var by = await record.Meetings.AsNoTracking().SingleOrDefaultAsync(meeting => meeting.Id == Open.Meeting.Id, cancellationToken)
            ?? throw new DomainException("This meeting is not public yet, so it cannot have decided anything. Publish its agenda first.");
        var panel = await record.Panels.AsNoTracking().SingleAsync(panel => panel.Id == Open.Panel.Id, cancellationToken);
        var done = new List<string>();
        foreach (var approval in chosen)
        {
            var earlier = Earlier.First(meeting => meeting.Id == approval.Meeting);
            if (await LedgerReader.PublishedAsync(workspace, earlier.Id, cancellationToken) is not { } published || !Waits(published.Meeting))
            {
                continue; // done already, as after an interruption
            }

            try
            {
                await publisher.MustBeLatestAsync(published, approval.Publication, cancellationToken);
                var open = await Meetings.OpenAsync(earlier.Id, cancellationToken) ?? throw new DomainException("You do not work for its panel.");
                await publisher.PublishAsync(
                    open,
                    published,
                    meeting => approval.Outcome == ReferredBack
                        ? meeting.ReferBack(by, panel, approval.Reason.Merge(null) ?? "", clock.Today())
                        : meeting.Approve(by, panel, SignedBy!.Trim(), clock.Today(), approval.Amendments.Merge(null)),
                    cancellationToken);
                done.Add(earlier.Date.InWords());
            }
            catch (DomainException refusal)
            {
                throw new DomainException(
                    $"{(done.Count > 0 ? $"The minutes of {string.Join(" and ", done)} are done. " : "")}Those of {earlier.Date.InWords()} are not: {refusal.Message}");
            }
        }

        return true;
    }
}

/// <summary>What was decided on the minutes of one meeting.</summary>
public sealed class ApprovalForm
{
    public Guid Meeting { get; set; }

    /// <summary><see cref="ApprovalsModel.Approved"/>, <see cref="ApprovalsModel.ReferredBack"/>, or nothing where they wait on.</summary>
    public string? Outcome { get; set; }

    /// <summary>The number of the publication that the officer saw.</summary>
    public long Publication { get; set; }

    /// <summary>What was amended; empty where they were approved as they stood.</summary>
    public EditedPair Amendments { get; set; } = new();

    /// <summary>Why they were referred back.</summary>
    public EditedPair Reason { get; set; } = new();
}
