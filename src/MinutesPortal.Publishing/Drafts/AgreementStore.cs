using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>
/// Keeps what officers ask a second person to agree to, before it is published or, where it could not wait, afterwards. Asker and answerer
/// differ: the database holds that too.
/// </summary>
public sealed class AgreementStore(WorkspaceDbContext workspace)
{
    public Task<AgreementRow?> FindAsync(Guid meetingId, Guid id, CancellationToken cancellationToken) =>
        workspace.Agreements.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.MeetingId == meetingId, cancellationToken);

    /// <summary>What is open of a meeting: waiting, sent back, or published and not agreed to yet. Newest first.</summary>
    public Task<List<AgreementRow>> OpenAsync(Guid meetingId, CancellationToken cancellationToken) =>
        workspace.Agreements.AsNoTracking().Where(AgreementRow.IsOpen).Where(row => row.MeetingId == meetingId).OrderByDescending(row => row.AskedAt).ToListAsync(cancellationToken);

    /// <summary>Asks. What the same officer asked before for the same publication, and what was sent back of it, goes.</summary>
    /// <param name="stands">Whether what somebody else asked before could still be published.</param>
    /// <param name="audit">Writes the event of it, within the transaction.</param>
    /// <exception cref="DomainException">Somebody else asked first.</exception>
    public async Task AskAsync(AgreementRow asked, Func<AgreementRow, bool> stands, Func<Task> audit, CancellationToken cancellationToken)
    {
        await using var transaction = await workspace.Database.BeginTransactionAsync(cancellationToken);
        await workspace.LockDraftAsync(asked.MeetingId, cancellationToken);
        var before = (await OpenAsync(asked.MeetingId, cancellationToken)).Where(row => row.Publication is null && row.What == asked.What).ToList();
        if (before.Find(row => row.AnsweredAt is null && row.AskedBy != asked.AskedBy && stands(row)) is { } other)
        {
            throw new DomainException($"{other.Asker} has asked a second person about this already. Answer that first, or ask {other.Asker} to take it back.");
        }

        var old = before.ConvertAll(row => row.Id);
        await workspace.Agreements.Where(row => old.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        workspace.Add(asked);
        await audit();
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Notes within the transaction of a publication, or of an event, that a second person answered.</summary>
    /// <param name="publication">The number of the publication that it led to, or that was looked at afterwards; null where it was sent back.</param>
    /// <param name="remark">What must change; null where the second person agrees.</param>
    /// <exception cref="DomainException">The asker answers, or somebody answered before.</exception>
    public async Task AnswerAsync(AgreementRow asked, Guid answererId, string answerer, DateTimeOffset at, long? publication, string? remark, CancellationToken cancellationToken)
    {
        MustBeAnother(asked, answererId);
        DateTimeOffset? answeredAt = at.ToUniversalTime();
        var answered = await workspace.Agreements.Where(row => row.Id == asked.Id && row.AnsweredAt == null).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.AnsweredBy, (Guid?)answererId).SetProperty(one => one.Answerer, answerer).SetProperty(one => one.AnsweredAt, answeredAt)
                .SetProperty(one => one.Publication, publication).SetProperty(one => one.Remark, remark),
            cancellationToken);
        if (answered == 0)
        {
            throw new DomainException("This was answered or taken back in the meantime. Look at the meeting’s page.");
        }
    }

    /// <exception cref="DomainException">The asker answers.</exception>
    public static void MustBeAnother(AgreementRow asked, Guid answererId)
    {
        if (asked.AskedBy == answererId)
        {
            throw new DomainException("You asked, so a second person must answer. You can take it back, or publish at once with a reason.");
        }
    }

    /// <summary>Removes what waits or was sent back.</summary>
    /// <returns>False where it was answered in the meantime.</returns>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        await workspace.Agreements.Where(row => row.Id == id && row.Publication == null).ExecuteDeleteAsync(cancellationToken) == 1;
}

/// <summary>A publication to which a second person is to agree.</summary>
public sealed class AgreementRow
{
    /// <summary>Waiting, sent back, or published at once and not agreed to yet.</summary>
    public static Expression<Func<AgreementRow, bool>> IsOpen { get; } = row => row.AnsweredAt == null || row.Publication == null;

    public required Guid Id { get; init; }

    public required Guid MeetingId { get; init; }

    /// <summary>What is published, such as "agenda".</summary>
    public required string What { get; init; }

    /// <summary>The number of the publication that was public when it was asked; null where nothing was.</summary>
    public long? Seen { get; init; }

    /// <summary>The chosen parts as the asker saw them: see <see cref="SeenPart"/>.</summary>
    public required List<string> Parts { get; init; }

    /// <summary>The reason that the public reads, in English and Welsh; null where there is none.</summary>
    public string? ReasonInEnglish { get; set; }

    public string? ReasonInWelsh { get; set; }

    public required Guid AskedBy { get; init; }

    /// <summary>The asker's name.</summary>
    public required string Asker { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Why it could not wait for a second person; null where it waits, or waited.</summary>
    public string? WhyAtOnce { get; set; }

    /// <summary>The number of the publication; null while it waits, and where it was sent back.</summary>
    public long? Publication { get; init; }

    public Guid? AnsweredBy { get; init; }

    public string? Answerer { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What must change before it is published; null where nothing must.</summary>
    public string? Remark { get; init; }

    public BilingualText? Reason => ReasonInEnglish is null ? null : new(ReasonInEnglish, ReasonInWelsh);

    /// <summary>Whether it was published before anybody agreed.</summary>
    public bool IsAfterwards => WhyAtOnce is not null;

    public IReadOnlyList<SeenPart> SeenParts => Parts.ConvertAll(SeenPart.Parse);

    /// <summary>Why it can no longer be published as it was asked; null where it can. Any change of a chosen part voids it.</summary>
    public string? WhyVoid(Proposal proposal)
    {
        if (proposal.Published?.Publication != Seen)
        {
            return "Another version was published after this was asked, so it no longer stands.";
        }

        try
        {
            proposal.Compose(SeenParts);
            return null;
        }
        catch (DomainException changed)
        {
            return changed.Message;
        }
    }
}
