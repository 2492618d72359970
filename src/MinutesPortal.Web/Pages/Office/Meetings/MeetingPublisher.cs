using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Pages.Office.Meetings.Papers;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Publishes meetings for officers: the last published version, the parts that were chosen, and one verb.</summary>
public sealed class MeetingPublisher(WorkspaceDbContext workspace, Publisher publisher, Officer me, Audit audit)
{
    public const string Announcement = "announcement", Agenda = "agenda", Supplement = "supplement", Decisions = "decisions", Minutes = "minutes", Correction = "correction";

    /// <summary>What may be published of a meeting next, with the words of the link.</summary>
    public static IEnumerable<(string What, string Words)> Offered(Meeting meeting, IReadOnlyList<DraftChange> changes, DateOnly today)
    {
        if (meeting.IsWithdrawn || meeting.CalledOff is not null)
        {
            yield break;
        }

        if (meeting.Stage == MeetingStage.NotPublished)
        {
            yield return (Announcement, "Announce the meeting");
        }

        if (meeting.Stage < MeetingStage.Agenda)
        {
            yield return (Agenda, "Check and publish the agenda");
        }

        if (meeting.Date <= today && meeting.Stage is MeetingStage.Agenda or MeetingStage.Decisions && meeting.Items.Any(item => item.Decision is not null))
        {
            yield return (Decisions, meeting.Stage == MeetingStage.Agenda ? "Publish the decisions" : "Publish the decisions again");
        }

        if (meeting.Date <= today && meeting.Stage is >= MeetingStage.Agenda and <= MeetingStage.DraftMinutes && meeting.Items.Any(item => item.Minutes is not null))
        {
            yield return (Minutes, meeting.Stage < MeetingStage.DraftMinutes ? "Check and publish the draft minutes" : "Publish the draft minutes again");
        }

        if (meeting.Stage == MeetingStage.Agenda && meeting.Date >= today && changes.Count > 0)
        {
            yield return (Supplement, "Publish what is new as a supplement");
        }

        // Before the agenda only the details are public.
        if (meeting.Stage > MeetingStage.NotPublished && changes.Any(change => meeting.Stage >= MeetingStage.Agenda || change.Part.Kind == MeetingPartKind.Details))
        {
            yield return (Correction, "Publish a correction");
        }
    }

    /// <summary>The stage that a publication brings; null for one that keeps the stage.</summary>
    public static MeetingStage? StageOf(string what) => what switch
    {
        Announcement => MeetingStage.Announced,
        Agenda => MeetingStage.Agenda,
        Decisions => MeetingStage.Decisions,
        Minutes => MeetingStage.DraftMinutes,
        _ => null,
    };

    public static string HeadingOf(string what, Meeting meeting) => what switch
    {
        Announcement => "Announce the meeting",
        Agenda => "Publish the agenda",
        Supplement => $"Publish supplement {meeting.Supplements.Count + 1}",
        Decisions => "Publish the decisions",
        Minutes => "Publish the draft minutes",
        _ => "Publish a correction",
    };

    /// <summary>Its name in a sentence, such as "the agenda".</summary>
    public static string NameOf(string what) => what switch
    {
        Announcement => "the announcement of the meeting",
        Agenda => "the agenda",
        Supplement => "a supplement",
        Decisions => "the decisions",
        Minutes => "the draft minutes",
        _ => "a correction",
    };

    /// <summary>What the title of a part does not say; null where it says all.</summary>
    public static string? NoteOn(string what, Meeting meeting, DraftChange change) => change.Part switch
    {
        { Kind: MeetingPartKind.Item, Id: { } id } when meeting.Items.FirstOrDefault(item => item.Id == id)?.Exemption is not null => (StageOf(what) ?? meeting.Stage) >= MeetingStage.Decisions
            ? "closed to the public: its title, the reason, and the minutes, votes and declarations that you wrote for the public become public" : "only its title and the reason become public",
        { Kind: MeetingPartKind.Paper, Id: { } id } when meeting.Items.SelectMany(item => item.Documents).Concat(meeting.Documents).FirstOrDefault(paper => paper.Id == id)?.WithoutFile is { } kind => PaperLabels.Of(kind).ToLowerInvariant(),
        _ => null,
    };

    public static bool IsKnown(string what) => what is Announcement or Agenda or Supplement or Decisions or Minutes or Correction;

    /// <summary>The parts that are ticked until an officer chooses: all, but that a correction brings nothing new.</summary>
    public static IReadOnlyList<SeenPart> Suggested(string what, Proposal proposal) => what == Correction && proposal.Draft.Meeting.Stage == MeetingStage.Agenda
        ? [.. proposal.Changes.Where(change => change.Change != PartChange.Added).Select(SeenPart.Of)]
        : proposal.All;

    /// <summary>Runs the verb of a publication.</summary>
    /// <param name="reason">Of a supplement, a correction, draft minutes that were published before, or a late agenda; null where none was given.</param>
    /// <exception cref="DomainException">The verb refuses.</exception>
    public static Act Do(string what, Meeting meeting, NoticeRules rules, DateOnly today, BilingualText? reason) => what switch
    {
        Announcement => meeting.Announce(rules),
        Agenda => meeting.PublishAgenda(rules, today, reason),
        Decisions => meeting.PublishDecisions(rules, today),
        Minutes => meeting.PublishDraftMinutes(today, reason),
        Supplement => meeting.PublishSupplement(reason ?? "", rules, today),
        _ => meeting.Correct(reason ?? ""),
    };

    /// <summary>Publishes what was composed of the published meeting and chosen parts, or what is published already.</summary>
    /// <param name="asker">The officer who asked for it and to whom the one who publishes agrees; null where nobody asked.</param>
    /// <param name="also">Stores what belongs to the publication, within its transaction.</param>
    /// <exception cref="DomainException">The verb refuses, or something else was published in the meantime.</exception>
    public Task PublishAsync(OpenMeeting open, Draft composed, Func<Meeting, Act> verb, CancellationToken cancellationToken, string? asker = null, Func<Publication, Task>? also = null) => publisher.PublishAsync(
        composed,
        verb(composed.Meeting),
        asker is null ? me.Name : $"{asker}, agreed by {me.Name}",
        audit: async publication =>
        {
            await (also?.Invoke(publication) ?? Task.CompletedTask);
            await audit.SaveAsync(AuditAct.Published, open.Name, $"{publication.Kind}, publication {publication.Number}", cancellationToken: cancellationToken);
        },
        cancellationToken: cancellationToken);

    /// <summary>Refuses to act on a version that is not the latest any more.</summary>
    /// <param name="published">What is public now; null for nothing.</param>
    /// <param name="seen">The number of the publication that the officer saw; null where nothing was public.</param>
    /// <exception cref="DomainException">Something was published since. The sentence says who published what, and when.</exception>
    public async Task MustBeLatestAsync(Draft? published, long? seen, CancellationToken cancellationToken)
    {
        if (published?.Publication is not { } latest || latest == seen)
        {
            return;
        }

        var other = await (
            from publication in workspace.Publications.AsNoTracking()
            where publication.Number == latest
            join act in workspace.Acts.AsNoTracking() on publication.Number equals act.Publication
            select new { publication.Kind, act.Who, act.At }).SingleAsync(cancellationToken);
        var at = LondonTime.At(other.At);
        throw new DomainException(
            $"{other.Who} published another version (“{PublicationLabels.Of(other.Kind)}”) at {TimeOnly.FromDateTime(at).InWords()} on {DateOnly.FromDateTime(at).InWords()}, after you opened this page, so nothing was published. Look at what is public now, and decide again.");
    }
}
