using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;
using Npgsql;

namespace MinutesPortal.Web.Access;

/// <summary>
/// Makes a new one-time link at each start: while nobody can sign in, one that makes the first administrator; in a demonstration, one that
/// signs in as its officer. <see cref="Serving"/> prints it beside the address.
/// </summary>
public sealed partial class FirstLinks(DatabaseLifetime lifetime, IConfiguration configuration, TimeProvider clock, ILogger<FirstLinks> logger) : IHostedService
{
    private const string DemonstrationName = "Ada Moss";

    private const string DemonstrationEmail = "officer@demonstration.invalid";

    /// <summary>What the link is for, and its address without host; null where none was made.</summary>
    public (string Sentence, string Address)? Made { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var workspace = WorkspaceDbContext.On(lifetime.Database!.Office!);
        try
        {
            var now = clock.GetUtcNow();
            await workspace.Links.Where(link => link.Expires < now).ExecuteDeleteAsync(cancellationToken);
            if (await IsDemonstrationAsync(workspace, cancellationToken))
            {
                var officer = await DemonstrationOfficerAsync(workspace, cancellationToken);
                Made = ("To look at the office as its officer", OfficeLinks.SignInByLink(await AddAsync(workspace, LinkPurpose.SignIn, officer.Id, now, cancellationToken)));
            }
            else if (!await workspace.Accounts.AnyAsync(account => account.TwoFactorEnabled && account.EndedAt == null, cancellationToken))
            {
                Made = ("To make the first account of the office", OfficeLinks.Setup(await AddAsync(workspace, LinkPurpose.Setup, account: null, now, cancellationToken)));
            }
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            LogNotMigrated();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Only the portal's own database: a council's is never opened without a password.</summary>
    private async Task<bool> IsDemonstrationAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        if (PortalDatabase.From(configuration) is not null)
        {
            return false;
        }

        await using var record = Publishing.Record.RecordDbContext.On(workspace.Database.GetDbConnection());
        return await record.TheCouncil.AnyAsync(council => council.IsDemonstration, cancellationToken);
    }

    /// <summary>The invented officer has neither a password nor a second factor: only the link signs in.</summary>
    private static async Task<OfficeAccount> DemonstrationOfficerAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        if (await workspace.Accounts.FirstOrDefaultAsync(account => account.UserName == DemonstrationEmail, cancellationToken) is { } present)
        {
            return present;
        }

        var officer = new OfficeAccount
        {
            Id = Guid.CreateVersion7(),
            Name = DemonstrationName,
            UserName = DemonstrationEmail,
            NormalizedUserName = DemonstrationEmail.ToUpperInvariant(),
            Roles = [Role.Administrator, Role.Publisher],
            SecurityStamp = $"{Guid.CreateVersion7():N}",
        };
        workspace.Add(officer);
        return officer;
    }

    private static async Task<string> AddAsync(WorkspaceDbContext workspace, LinkPurpose purpose, Guid? account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (link, secret) = OneTimeLink.New(purpose, account, now);
        workspace.Add(link);
        await AuditTrail.SaveAsync(workspace, now, account: null, "The portal at its start", AuditAct.LinkMade, subject: null, $"{purpose}", cancellationToken);
        return secret;
    }

    [LoggerMessage(LogLevel.Warning, "The database is not ready for this version of the portal, so nobody can sign in to the office. Run the verb migrate, then start again")]
    private partial void LogNotMigrated();
}
