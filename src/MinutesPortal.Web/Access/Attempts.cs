using System.Net;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Access;

/// <summary>
/// Counts what was tried and failed, per account and per client, in the database, so that all nodes count together. A try is counted before
/// it is looked at: many tries at the same moment are no way around.
/// </summary>
public sealed class Attempts(WorkspaceDbContext workspace, TimeProvider clock)
{
    /// <summary>Wrong passwords and codes until an account is locked.</summary>
    public const int MostPerAccount = 10;

    /// <summary>A whole council may stand behind one address.</summary>
    public const int MostPerClient = 100;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Counts a try of a client.</summary>
    /// <returns>False where there were too many.</returns>
    public async Task<bool> BeginAsync(IPAddress? client, CancellationToken cancellationToken)
    {
        var (name, now) = (RateLimits.ClientOf(client), Now);
        var until = now + Pause;
        var count = await workspace.Database.SqlQuery<int>($"""
            insert into accounts.attempts as attempt (client, count, until) values ({name}, 1, {until})
            on conflict (client) do update set
                count = case when attempt.until < {now} then 1 else attempt.count + 1 end,
                until = case when attempt.until < {now} then {until} else attempt.until end
            returning count as "Value"
            """).ToListAsync(cancellationToken);
        return count[0] <= MostPerClient;
    }

    /// <summary>The try was right after all.</summary>
    public Task SucceedAsync(IPAddress? client, CancellationToken cancellationToken)
    {
        var name = RateLimits.ClientOf(client);
        return workspace.Attempts.Where(attempt => attempt.Client == name && attempt.Count > 0)
            .ExecuteUpdateAsync(attempt => attempt.SetProperty(one => one.Count, one => one.Count - 1), cancellationToken);
    }

    /// <summary>Counts a try for an account.</summary>
    /// <returns>False where the account is locked.</returns>
    public async Task<bool> BeginAsync(OfficeAccount account, CancellationToken cancellationToken)
    {
        var now = Now;
        DateTimeOffset? end = now + Pause;
        return await workspace.Accounts.Where(one => one.Id == account.Id && (one.LockoutEnd == null || one.LockoutEnd < now)).ExecuteUpdateAsync(
            one => one
                // A pause that is over begins anew.
                .SetProperty(counted => counted.AccessFailedCount, counted => counted.LockoutEnd != null ? 1 : counted.AccessFailedCount + 1)
                .SetProperty(counted => counted.LockoutEnd, counted => counted.LockoutEnd == null && counted.AccessFailedCount + 1 >= MostPerAccount ? end : null),
            cancellationToken) == 1;
    }

    /// <summary>The password was right. What failed before still counts until the code is right too.</summary>
    public Task SucceedAsync(OfficeAccount account, CancellationToken cancellationToken) => workspace.Accounts.Where(one => one.Id == account.Id).ExecuteUpdateAsync(
        one => one
            .SetProperty(counted => counted.AccessFailedCount, counted => counted.AccessFailedCount > 0 ? counted.AccessFailedCount - 1 : 0)
            .SetProperty(counted => counted.LockoutEnd, (DateTimeOffset?)null),
        cancellationToken);

    /// <summary>Both factors were right.</summary>
    public Task ForgetAsync(OfficeAccount account, CancellationToken cancellationToken) => workspace.Accounts.Where(one => one.Id == account.Id).ExecuteUpdateAsync(
        one => one.SetProperty(counted => counted.AccessFailedCount, 0).SetProperty(counted => counted.LockoutEnd, (DateTimeOffset?)null), cancellationToken);

    private DateTimeOffset Now => clock.GetUtcNow();
}
