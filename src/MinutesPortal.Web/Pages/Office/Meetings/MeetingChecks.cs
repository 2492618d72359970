using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Checks;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Runs the checks on what would be published, and knows which of their findings were accepted.</summary>
public sealed class MeetingChecks(WorkspaceDbContext workspace, RecordDbContext record, PaperUploads uploads, TimeProvider clock)
{
    /// <summary>What a file tells readers whom nobody meant to tell. How well it can be read stands on the paper's own page.</summary>
    private static readonly PaperRemarkKind[] Hidden =
    [
        PaperRemarkKind.TrackedChanges, PaperRemarkKind.Comments, PaperRemarkKind.HiddenText, PaperRemarkKind.HiddenSheets, PaperRemarkKind.HiddenRowsOrColumns,
        PaperRemarkKind.HiddenSlides, PaperRemarkKind.SpeakerNotes, PaperRemarkKind.HiddenData, PaperRemarkKind.PersonNamed, PaperRemarkKind.PlaceNamed, PaperRemarkKind.WouldBeRefused,
    ];

    /// <summary>Checks a publication. Three SQL commands.</summary>
    /// <param name="what">What is published: see <see cref="MeetingPublisher"/>.</param>
    /// <param name="parts">The parts of the proposal that it brings.</param>
    /// <exception cref="DomainException">A part has changed since it was seen.</exception>
    public async Task<Checklist> RunAsync(OpenMeeting open, string what, Proposal proposal, IReadOnlyCollection<SeenPart> parts, CancellationToken cancellationToken)
    {
        // A reason that the form asks for has its own error beside its field.
        var hasMinutesToApprove = await record.Meetings.HeldBefore(open).AnyAsync(earlier => earlier.Stage != MeetingStage.ApprovedMinutes, cancellationToken);
        var meeting = new CheckedMeeting(
            proposal.Compose(parts), [.. parts.Select(seen => seen.Part)], open.Rules, MeetingPublisher.StageOf(what) ?? open.Meeting.Stage, copy => MeetingPublisher.Do(what, copy, open.Rules, clock.Today(), "A reason."), RemarksOn, hasMinutesToApprove,
            open.Template.BlanksToFill, open.Panel.Kind.IsExecutive());
        var accepted = await new OverrideStore(workspace).ReadAsync(open.Meeting.Id, cancellationToken);
        return new(
            open.Meeting.Id, what,
            [.. TaskList.For(meeting).Select(task => new ListedTask(task, [.. task.Findings.Select(finding => new ListedFinding(finding, accepted.GetValueOrDefault(task.KeyOf(finding)), AddressOf(open.Meeting, task.Rule, finding.Part)))])).OrderBy(task => task.State)]);
    }

    private IEnumerable<string> RemarksOn(Document paper) => paper.IsHeldHere
        ? uploads.RemarksOn(paper.Sha256, paper.FileName).Where(remark => Hidden.Contains(remark.Kind)).Select(remark => remark.Sentence)
        : [];

    /// <summary>Where it is mended, without leading slash.</summary>
    private static string AddressOf(Meeting meeting, string rule, MeetingPart? part) => part switch
    {
        { Kind: MeetingPartKind.Paper, Id: { } paper } when rule == TaskList.PrivateRule && meeting.Items.FirstOrDefault(item => item.Documents.Any(one => one.Id == paper)) is { } closed => OfficeLinks.ItemPrivate(meeting.Id, closed.Id),
        { Kind: MeetingPartKind.Item, Id: { } item } when rule == TaskList.MinutesRule => OfficeLinks.ItemMinutes(meeting.Id, item),
        { Kind: MeetingPartKind.Item, Id: { } item } when rule == TaskList.ReasonsRule => OfficeLinks.ItemReasons(meeting.Id, item),
        { Kind: MeetingPartKind.Item, Id: { } item } when meeting.Stage >= MeetingStage.Agenda && meeting.Items.FirstOrDefault(one => one.Id == item)?.Entries.Count > 0 => OfficeLinks.ItemText(meeting.Id, item),
        { Kind: MeetingPartKind.Details } => OfficeLinks.Facts(meeting.Id),
        { Kind: MeetingPartKind.Item, Id: { } item } => OfficeLinks.Item(meeting.Id, item),
        { Kind: MeetingPartKind.Paper, Id: { } paper } => OfficeLinks.Paper(meeting.Id, paper),
        _ => OfficeLinks.Meeting(meeting.Id),
    };
}

/// <summary>The task list of one publication.</summary>
public sealed record Checklist(Guid Meeting, string What, IReadOnlyList<ListedTask> Tasks)
{
    public int ToDo => Tasks.Count(task => task.State == TaskState.ToDo);

    /// <summary>What stands in the way of publishing; null for nothing.</summary>
    public ListedTask? Blocking => Tasks.FirstOrDefault(task => task.Task.IsRequired && task.State == TaskState.ToDo);

    /// <exception cref="DomainException">A check found something that nobody has accepted, or may accept.</exception>
    public void MustBeClear()
    {
        if (Tasks.FirstOrDefault(task => task.Task.Rule != TaskList.RefusalRule && task.State == TaskState.ToDo) is { } open) // the verb says itself what it refuses
        {
            throw new DomainException($"Nothing was published yet. {open.Findings.First(finding => finding.Accepted is null).Finding.Sentence}");
        }
    }
}

/// <summary>A check with what it found and what was accepted of it.</summary>
public sealed record ListedTask(CheckedTask Task, IReadOnlyList<ListedFinding> Findings)
{
    public TaskState State => Findings.Count == 0 ? TaskState.Done : Findings.All(finding => finding.Accepted is not null) ? TaskState.Accepted : TaskState.ToDo;

    /// <summary>The reasons that count, each once.</summary>
    public IEnumerable<OverrideRow> Reasons => Findings.Select(finding => finding.Accepted).OfType<OverrideRow>().DistinctBy(row => (row.Who, row.Reason));
}

/// <param name="Accepted">The reason that was given; null where none was, or the words have changed since.</param>
/// <param name="Address">Where it is mended, without leading slash.</param>
public sealed record ListedFinding(Finding Finding, OverrideRow? Accepted, string Address);

public enum TaskState
{
    ToDo,
    Done,

    /// <summary>Something was found, and an officer gave a reason why it stays.</summary>
    Accepted,
}
