using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>
/// Shows each part that a publication would change, and publishes those that the officer chose: an announcement, the agenda, a supplement,
/// the decisions, draft minutes or a correction.
/// </summary>
public sealed class PublishModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher, MeetingChecks checks, SecondPerson secondPerson, IStringLocalizer<InterfaceText> text, TimeProvider clock) : MeetingPage(meetings)
{
    public Proposal Proposal { get; private set; } = null!;

    /// <summary>What is published: see <see cref="MeetingPublisher"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    /// <summary>The parts that were chosen, as the officer saw them.</summary>
    [BindProperty]
    public List<string> Seen { get; set; } = [];

    /// <summary>The number of the publication that the form showed; null where nothing was public.</summary>
    [BindProperty]
    public long? Publication { get; set; }

    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    /// <summary>Why a second person must agree to the parts that are ticked; null where none must.</summary>
    public string? WhySecondPerson { get; private set; }

    /// <summary>Why it cannot wait for a second person.</summary>
    [BindProperty]
    public string? WhyAtOnce { get; set; }

    /// <summary><see cref="Ask"/>, or null to publish.</summary>
    [BindProperty]
    public string? Act { get; set; }

    public const string Ask = "ask";

    /// <summary>The checks on the parts that are ticked.</summary>
    public Checklist Checklist { get; private set; } = null!;

    /// <summary>Whether the agenda is late, so that its reason must be given.</summary>
    public bool IsLate => What == MeetingPublisher.Agenda && LegalClock.For(Open.Meeting.Date, Open.Rules, clock.Today()).IsLate;

    public bool NeedsReason => What is MeetingPublisher.Supplement or MeetingPublisher.Correction || (What == MeetingPublisher.Minutes && Open.Meeting.Stage == MeetingStage.DraftMinutes) || IsLate;

    public string Heading => MeetingPublisher.HeadingOf(What, Open.Meeting);

    public string Button => What switch
    {
        MeetingPublisher.Announcement => "Announce the meeting",
        MeetingPublisher.Agenda => "Publish the agenda now",
        MeetingPublisher.Supplement => "Publish the supplement now",
        MeetingPublisher.Decisions => "Publish the decisions now",
        MeetingPublisher.Minutes => "Publish the draft minutes now",
        _ => "Publish the correction now",
    };

    public string ReasonLabel => What switch
    {
        MeetingPublisher.Agenda => "Why the meeting is held at shorter notice",
        MeetingPublisher.Supplement => "What the supplement adds, and why now",
        MeetingPublisher.Minutes => "What has changed since they were published",
        _ => "What is corrected, and why",
    };

    public string ReasonHint => What == MeetingPublisher.Agenda ? "The agenda is late, so the law asks for a reason. The public reads it." : "The public reads it.";

    public DateOnly Today => clock.Today();

    /// <summary>The changes word by word; null where there is nothing to compare with, or too much.</summary>
    public IReadOnlyList<ComparedPart>? Compared { get; private set; }

    public bool IsChosen(DraftChange change) => Ticked.Contains(SeenPart.Of(change));

    /// <summary>What is ticked. A part that was changed since the officer ticked it is not.</summary>
    private IReadOnlyList<SeenPart> Ticked => HttpMethods.IsPost(Request.Method) ? [.. Proposal.All.Where(part => Seen.Contains(part.ToString()))] : MeetingPublisher.Suggested(What, Proposal);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(Page(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var reason = Reason.Merge(null);
        if (NeedsReason)
        {
            this.CheckPublic(nameof(Reason), Reason, Open.HasWelsh, "Enter the reason. The public reads it.");
        }

        if (Seen.Count == 0 && What is MeetingPublisher.Supplement or MeetingPublisher.Correction)
        {
            ModelState.AddModelError(Proposal.Changes.Count > 0 ? nameof(Seen) : "", "Choose what is to be published.");
        }

        var answer = await this.SaveAsync(
            async () =>
            {
                var seen = Seen.ConvertAll(SeenPart.Parse);
                if (Act != Ask)
                {
                    return await PublishAsync(seen, NeedsReason ? reason : null, cancellationToken);
                }

                await secondPerson.AskAsync(Open, What, Proposal, seen, Publication, NeedsReason ? reason : null, cancellationToken);
                return true;
            },
            Act == Ask ? OfficeLinks.MeetingAsked(id) : OfficeLinks.MeetingPublished(id));
        return answer is PageResult ? await ShowAsync(answer, cancellationToken) : answer;
    }

    private async Task<bool> PublishAsync(IReadOnlyList<SeenPart> seen, BilingualText? reason, CancellationToken cancellationToken)
    {
        await publisher.MustBeLatestAsync(Proposal.Published, Publication, cancellationToken);
        (await checks.RunAsync(Open, What, Proposal, seen, cancellationToken)).MustBeClear();
        var why = SecondPerson.WhyFor(Open, Proposal, seen);
        if (why is not null && string.IsNullOrWhiteSpace(WhyAtOnce))
        {
            ModelState.AddModelError(nameof(WhyAtOnce), $"{why} Ask one, or say why it cannot wait.");
            return false;
        }

        await publisher.PublishAsync(
            Open,
            Proposal.Compose(seen),
            meeting => MeetingPublisher.Do(What, meeting, Open.Rules, clock.Today(), reason),
            cancellationToken,
            also: publication => why is null ? Task.CompletedTask : secondPerson.NoteAsync(Open, What, Proposal, seen, reason, WhyAtOnce!.Trim(), publication));
        return true;
    }

    /// <summary>Reads what only the page shows.</summary>
    private async Task<IActionResult> ShowAsync(IActionResult page, CancellationToken cancellationToken)
    {
        var ticked = Ticked;
        Checklist = await checks.RunAsync(Open, What, Proposal, ticked, cancellationToken);
        WhySecondPerson = SecondPerson.WhyFor(Open, Proposal, ticked);
        if (Proposal.Published is { Meeting.Stage: >= MeetingStage.Agenda } published)
        {
            Compared = ComparedPart.Between(published.Meeting, Proposal.Compose(Proposal.All).Meeting.ForThePublic(), text, cancellationToken);
        }

        return page;
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!MeetingPublisher.IsKnown(What))
        {
            return false;
        }

        Proposal = await Proposal.ReadAsync(workspace, Open.Draft, MeetingPublisher.StageOf(What), cancellationToken);
        return true;
    }
}
