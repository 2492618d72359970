using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>
/// Asks a second person before a publication where the panel wants one, or where it touches exempt matter. What cannot wait is published at
/// once with a reason, and stays on the desk until somebody agrees to it afterwards.
/// </summary>
public sealed class SecondPerson(WorkspaceDbContext workspace, MeetingPublisher publisher, MeetingChecks checks, Officer me, Audit audit, TimeProvider clock)
{
    /// <summary>Why a second person must agree, as a sentence; null where none must.</summary>
    public static string? WhyFor(OpenMeeting open, Proposal proposal, IReadOnlyCollection<SeenPart> parts) =>
        Draft.TouchesExempt(proposal.Published, proposal.Draft, parts.Select(seen => seen.Part)) ? "It touches an exempt item, so a second person must agree."
        : open.Template.NeedsSecondPerson == true ? "This panel wants a second person to agree before its agendas, decisions, minutes and corrections are published."
        : null;

    /// <summary>Asks, if it could be published now.</summary>
    /// <param name="seen">The number of the publication that the officer saw; null where nothing was public.</param>
    /// <exception cref="DomainException">The verb or a check refuses, something was published or changed since, or somebody else asked first.</exception>
    public async Task AskAsync(OpenMeeting open, string what, Proposal proposal, IReadOnlyList<SeenPart> parts, long? seen, BilingualText? reason, CancellationToken cancellationToken)
    {
        await publisher.MustBeLatestAsync(proposal.Published, seen, cancellationToken);
        (await checks.RunAsync(open, what, proposal, parts, cancellationToken)).MustBeClear();
        MeetingPublisher.Do(what, proposal.Compose(parts).Meeting, open.Rules, clock.Today(), reason); // on a copy
        await new AgreementStore(workspace).AskAsync(
            NewRow(open, what, proposal, parts, reason),
            other => other.WhyVoid(proposal) is null,
            () => audit.SaveAsync(AuditAct.AskedSecondPerson, open.Name, MeetingPublisher.NameOf(what), cancellationToken: cancellationToken),
            cancellationToken);
    }

    /// <summary>Notes, within the transaction of a publication, that it did not wait for a second person.</summary>
    public Task NoteAsync(OpenMeeting open, string what, Proposal proposal, IReadOnlyList<SeenPart> parts, BilingualText? reason, string whyAtOnce, Publication publication)
    {
        workspace.Add(NewRow(open, what, proposal, parts, reason, whyAtOnce, publication.Number));
        return Task.CompletedTask; // the event of the publication saves it
    }

    /// <summary>Publishes what somebody asked, if nothing of it has changed since.</summary>
    /// <exception cref="DomainException">The verb or a check refuses, something was published or changed since, or the asker answers.</exception>
    public async Task AgreeAsync(OpenMeeting open, AgreementRow asked, Proposal proposal, CancellationToken cancellationToken)
    {
        AgreementStore.MustBeAnother(asked, me.Id);
        if (asked.WhyVoid(proposal) is { } why)
        {
            throw new DomainException(why);
        }

        var parts = asked.SeenParts;
        (await checks.RunAsync(open, asked.What, proposal, parts, cancellationToken)).MustBeClear();
        await publisher.PublishAsync(
            open,
            proposal.Compose(parts),
            meeting => MeetingPublisher.Do(asked.What, meeting, open.Rules, clock.Today(), asked.Reason),
            cancellationToken,
            asked.Asker,
            publication => AnswerAsync(open, asked, publication.Number, remark: null, cancellationToken));
    }

    /// <summary>Agrees to what was published at once.</summary>
    /// <exception cref="DomainException">The asker answers, or somebody answered before.</exception>
    public Task AgreeAfterwardsAsync(OpenMeeting open, AgreementRow asked, CancellationToken cancellationToken) =>
        InTransactionAsync(() => AnswerAsync(open, asked, asked.Publication, remark: null, cancellationToken), cancellationToken);

    /// <summary>Does not agree, and says what must change.</summary>
    /// <inheritdoc cref="AgreeAfterwardsAsync"/>
    public Task SendBackAsync(OpenMeeting open, AgreementRow asked, string remark, CancellationToken cancellationToken) =>
        InTransactionAsync(() => AnswerAsync(open, asked, publication: null, remark, cancellationToken), cancellationToken);

    /// <summary>Takes what waits, or was sent back, off the desk.</summary>
    /// <exception cref="DomainException">It was answered in the meantime.</exception>
    public Task TakeBackAsync(OpenMeeting open, AgreementRow asked, CancellationToken cancellationToken) => InTransactionAsync(
        async () =>
        {
            if (!await new AgreementStore(workspace).RemoveAsync(asked.Id, cancellationToken))
            {
                throw new DomainException("This was answered in the meantime. Look at the meeting’s page.");
            }

            await audit.SaveAsync(AuditAct.TakenBack, open.Name, MeetingPublisher.NameOf(asked.What), cancellationToken: cancellationToken);
        },
        cancellationToken);

    private async Task AnswerAsync(OpenMeeting open, AgreementRow asked, long? publication, string? remark, CancellationToken cancellationToken)
    {
        await new AgreementStore(workspace).AnswerAsync(asked, me.Id, me.Name, clock.GetUtcNow(), publication, remark, cancellationToken);
        await audit.SaveAsync(
            remark is null ? AuditAct.SecondPersonAgreed : AuditAct.SentBack, open.Name, $"{MeetingPublisher.NameOf(asked.What)}, asked by {asked.Asker}", cancellationToken: cancellationToken);
    }

    private async Task InTransactionAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        await using var transaction = await workspace.Database.BeginTransactionAsync(cancellationToken);
        await act();
        await transaction.CommitAsync(cancellationToken);
    }

    private AgreementRow NewRow(OpenMeeting open, string what, Proposal proposal, IEnumerable<SeenPart> parts, BilingualText? reason, string? whyAtOnce = null, long? publication = null) => new()
    {
        Id = Guid.CreateVersion7(),
        MeetingId = open.Meeting.Id,
        What = what,
        Seen = proposal.Published?.Publication,
        Parts = [.. parts.Select(seen => seen.ToString())],
        ReasonInEnglish = reason?.English,
        ReasonInWelsh = reason?.Welsh,
        AskedBy = me.Id,
        Asker = me.Name,
        AskedAt = clock.GetUtcNow().ToUniversalTime(),
        WhyAtOnce = whyAtOnce,
        Publication = publication,
    };
}
