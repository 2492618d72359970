using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Accounts;

/// <summary>Writes events. In the office, <c>Access/Audit.cs</c> does so for the account that is signed in.</summary>
public static class AuditTrail
{
    /// <summary>
    /// Saves what the context tracks, and the event, in one transaction: the caller's, or one of its own. Call it last: no other event can
    /// be written until the transaction ends.
    /// </summary>
    public static async Task SaveAsync(
        WorkspaceDbContext workspace, DateTimeOffset at, Guid? account, string who, AuditAct act, string? subject, string? detail, CancellationToken cancellationToken)
    {
        await using var own = workspace.Database.CurrentTransaction is null ? await workspace.Database.BeginTransactionAsync(cancellationToken) : null;
        await workspace.SaveChangesAsync(cancellationToken);
        await workspace.Database.ExecuteSqlAsync($"lock table workspace.events_lock in share update exclusive mode", cancellationToken);
        var previous = await workspace.Events.AsNoTracking().OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        workspace.Add(AuditEvent.After(previous, at, account, who, act, subject, detail));
        await workspace.SaveChangesAsync(cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }
    }
}
