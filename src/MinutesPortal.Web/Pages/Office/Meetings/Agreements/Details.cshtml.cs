using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings.Agreements;

/// <summary>What a second person is asked to agree to: they publish it, send it back, or agree to what was published at once.</summary>
public sealed class DetailsModel(
    OfficeMeetings meetings, WorkspaceDbContext workspace, SecondPerson secondPerson, MeetingChecks checks, Officer me, IStringLocalizer<InterfaceText> text) : MeetingPage(meetings)
{
    public AgreementRow Asked { get; private set; } = null!;

    public Proposal Proposal { get; private set; } = null!;

    /// <summary>Why it cannot be published as it was asked any more; null where it can.</summary>
    public string? Void { get; private set; }

    /// <summary>Null where it is public already, or no longer stands.</summary>
    public Checklist? Checklist { get; private set; }

    /// <summary>The changes that were chosen.</summary>
    public IReadOnlyList<DraftChange> Changes => [.. Proposal.Changes.Where(change => Asked.Parts.Contains($"{SeenPart.Of(change)}"))];

    /// <summary>The changes word by word; null where there is nothing to compare with.</summary>
    public IReadOnlyList<ComparedPart>? Compared { get; private set; }

    /// <summary>What only members will read, by the title of its item.</summary>
    public IReadOnlyList<(string Title, ExemptPart Part)> Private { get; private set; } = [];

    /// <summary>What must change before it is published.</summary>
    [BindProperty]
    public string? Remark { get; set; }

    public bool IsMine => Asked.AskedBy == me.Id;

    /// <summary>Whether it waits for an answer that can still be given.</summary>
    public bool IsWaiting => Asked is { AnsweredAt: null, Publication: null } && Void is null;

    public string Heading => MeetingPublisher.HeadingOf(Asked.What, Open.Meeting);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(Page(), cancellationToken);

    /// <summary>Agrees: publishes it, or notes the agreement to what is public already.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => DoAsync(
        () => Asked.IsAfterwards ? secondPerson.AgreeAfterwardsAsync(Open, Asked, cancellationToken) : secondPerson.AgreeAsync(Open, Asked, Proposal, cancellationToken),
        Asked.IsAfterwards ? OfficeLinks.Meeting(Open.Meeting.Id) : OfficeLinks.MeetingPublished(Open.Meeting.Id),
        cancellationToken);

    public Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellationToken)
    {
        this.Check(nameof(Remark), string.IsNullOrWhiteSpace(Remark) ? "Say what must change." : null);
        this.Check("", Asked.IsAfterwards ? "It is public already, so it cannot be sent back. Publish a correction, or withdraw it." : null);
        return DoAsync(() => secondPerson.SendBackAsync(Open, Asked, Remark!.Trim(), cancellationToken), OfficeLinks.Desk, cancellationToken);
    }

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken)
    {
        this.Check("", IsMine || Void is not null || Asked.Publication is not null ? null : $"Only {Asked.Asker} can take it back.");
        return DoAsync(() => secondPerson.TakeBackAsync(Open, Asked, cancellationToken), OfficeLinks.Meeting(Open.Meeting.Id), cancellationToken);
    }

    private async Task<IActionResult> DoAsync(Func<Task> act, string next, CancellationToken cancellationToken)
    {
        var answer = await this.SaveAsync(
            async () =>
            {
                await act();
                return true;
            },
            next);
        return answer is PageResult ? await ShowAsync(answer, cancellationToken) : answer;
    }

    private async Task<IActionResult> ShowAsync(IActionResult page, CancellationToken cancellationToken)
    {
        if (Asked is { IsAfterwards: true, AnsweredAt: null })
        {
            var restricted = await workspace.RestrictedContents.AsNoTracking().Where(content => content.Number == Asked.Publication).Select(content => content.Text).FirstOrDefaultAsync(cancellationToken);
            Private = [.. (restricted is null ? [] : SubjectJson.Read<ExemptContent>(restricted).Parts).Select(part => (Open.Meeting.Items.FirstOrDefault(item => item.Id == part.ItemId)?.Title.English ?? "A removed item", part))];
        }

        if (!IsWaiting)
        {
            return page;
        }

        var composed = Proposal.Compose(Asked.SeenParts);
        Checklist = await checks.RunAsync(Open, Asked.What, Proposal, Asked.SeenParts, cancellationToken);
        Private = [.. composed.Exempt.Where(part => Changes.Any(change => change.Part == new MeetingPart(MeetingPartKind.ExemptPart, part.ItemId)))
            .Select(part => (composed.Meeting.Item(part.ItemId).Title.English, part))];
        var stage = MeetingPublisher.StageOf(Asked.What) ?? Open.Meeting.Stage;
        var before = Proposal.Compose([]).Meeting;
        Compared = ComparedPart.Between(before, composed.Meeting.Preview(stage > before.Stage ? stage : before.Stage), text, cancellationToken);
        return page;
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParse((string?)RouteData.Values["agreement"], out var id) || await new AgreementStore(workspace).FindAsync(Open.Meeting.Id, id, cancellationToken) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        Proposal = await Proposal.ReadAsync(workspace, Open.Draft, MeetingPublisher.StageOf(asked.What), cancellationToken);
        Void = asked is { AnsweredAt: null, Publication: null } ? asked.WhyVoid(Proposal) : null;
        return true;
    }
}
