using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Checks;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>Keeps the reasons with which officers accepted what the checks had found.</summary>
public sealed class OverrideStore(WorkspaceDbContext workspace)
{
    /// <summary>The reasons given for a meeting, by the key of the finding.</summary>
    public Task<Dictionary<string, OverrideRow>> ReadAsync(Guid meetingId, CancellationToken cancellationToken = default) =>
        workspace.Overrides.AsNoTracking().Where(row => row.MeetingId == meetingId).ToDictionaryAsync(row => row.Key, cancellationToken);

    /// <summary>Accepts findings of one check with a reason. Reasons of the same check whose words have changed since are removed.</summary>
    /// <param name="seen">The keys of the findings that the officer saw.</param>
    /// <param name="audit">Writes the event of it, within the transaction.</param>
    /// <exception cref="DomainException">No reason, nothing to accept, a finding that cannot be accepted, or one that nobody has seen.</exception>
    public async Task AcceptAsync(
        Guid meetingId, CheckedTask task, IReadOnlyCollection<string> seen, string reason, string who, DateTimeOffset at, Func<Task> audit, CancellationToken cancellationToken = default)
    {
        var found = task.Findings.Select(task.KeyOf).Distinct().ToList();
        if (task.IsRequired)
        {
            throw new DomainException("This cannot be accepted. It must be mended.");
        }

        if (found.Count == 0 || !found.TrueForAll(seen.Contains))
        {
            throw new DomainException("Something has changed since you opened this page, so nothing was accepted. Look at it again.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new DomainException("Enter the reason.");
        }

        await using var transaction = await workspace.Database.BeginTransactionAsync(cancellationToken);
        await workspace.LockDraftAsync(meetingId, cancellationToken);
        await workspace.Overrides.Where(row => row.MeetingId == meetingId && row.Rule == task.Rule).ExecuteDeleteAsync(cancellationToken);
        workspace.AddRange(found.Select(key => new OverrideRow { MeetingId = meetingId, Key = key, Rule = task.Rule, Who = who, Reason = reason.Trim(), At = at.ToUniversalTime() }));
        await workspace.SaveChangesAsync(cancellationToken);
        await audit();
        await transaction.CommitAsync(cancellationToken);
    }
}

/// <summary>Why something that a check had found was accepted.</summary>
public sealed class OverrideRow
{
    public required Guid MeetingId { get; init; }

    /// <inheritdoc cref="CheckedTask.KeyOf"/>
    public required string Key { get; init; }

    /// <summary>The check.</summary>
    public required string Rule { get; init; }

    public required string Who { get; init; }

    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
