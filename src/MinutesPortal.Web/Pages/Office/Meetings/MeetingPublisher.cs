using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Publishes meetings for officers: the last published version, the parts that were chosen, and one verb.</summary>
public sealed class MeetingPublisher(WorkspaceDbContext workspace, Publisher publisher, Officer me, Audit audit)
{
    public const string Announcement = "announcement", Agenda = "agenda", Supplement = "supplement", Correction = "correction";

    /// <summary>What may be published of a meeting next, with the words of the link.</summary>
    public static IEnumerable<(string What, string Words)> Offered(Meeting meeting, bool hasChanges)
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

        if (meeting.Stage == MeetingStage.Agenda && hasChanges)
        {
            yield return (Supplement, "Publish what is new as a supplement");
        }

        if (meeting.Stage >= MeetingStage.Agenda && hasChanges)
        {
            yield return (Correction, "Publish a correction");
        }
    }

    /// <summary>The stage that a publication brings; null for one that keeps the stage.</summary>
    public static MeetingStage? StageOf(string what) => what switch
    {
        Announcement => MeetingStage.Announced,
        Agenda => MeetingStage.Agenda,
        _ => null,
    };

    public static bool IsKnown(string what) => what is Announcement or Agenda or Supplement or Correction;

    /// <summary>Runs the verb of a publication.</summary>
    /// <param name="reason">Of a supplement, a correction or a late agenda; null where none was given.</param>
    /// <exception cref="DomainException">The verb refuses.</exception>
    public static Act Do(string what, Meeting meeting, NoticeRules rules, DateOnly today, BilingualText? reason) => what switch
    {
        Announcement => meeting.Announce(rules),
        Agenda => meeting.PublishAgenda(rules, today, reason),
        Supplement => meeting.PublishSupplement(reason ?? "", rules, today),
        _ => meeting.Correct(reason ?? ""),
    };

    /// <summary>Publishes what was composed of the published meeting and chosen parts.</summary>
    /// <exception cref="DomainException">The verb refuses, or something else was published in the meantime.</exception>
    public async Task<bool> PublishAsync(OpenMeeting open, Draft composed, Func<Meeting, Act> verb, CancellationToken cancellationToken)
    {
        var act = verb(composed.Meeting);
        await publisher.PublishAsync(
            composed,
            act,
            me.Name,
            audit: publication => audit.SaveAsync(AuditAct.Published, open.Name, $"{publication.Kind}, publication {publication.Number}", cancellationToken: cancellationToken),
            cancellationToken: cancellationToken);
        return true;
    }

    /// <summary>Publishes a verb on what is public now, and nothing of the draft.</summary>
    /// <inheritdoc cref="PublishAsync(OpenMeeting, Draft, Func{Meeting, Act}, CancellationToken)"/>
    public async Task<bool> PublishAsync(OpenMeeting open, Func<Meeting, Act> verb, CancellationToken cancellationToken) =>
        await LedgerReader.PublishedAsync(workspace, open.Meeting.Id, cancellationToken) is { } published
            ? await PublishAsync(open, published, verb, cancellationToken)
            : throw new DomainException("Nothing of this meeting is published yet. Change its draft instead.");
}
