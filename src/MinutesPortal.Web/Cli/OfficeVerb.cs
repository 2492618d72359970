using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Cli;

internal static class OfficeVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var email = new Argument<string>("e-mail") { Description = "The e-mail address of the administrator. An account that has it becomes an administrator; otherwise a new one is made." };
        var name = new Option<string?>("--name") { Description = "The name of a new administrator." };
        var invite = new Command("invite-administrator", "Prints a one-time link with which an administrator chooses a new password and authenticator app. It ends all sessions of that account.")
        {
            email, name,
        };
        invite.SetAction((parsed, cancellationToken) => CommandLine.WithOfficeAsync(configuration, async (database, _) =>
        {
            await using var workspace = WorkspaceDbContext.On(database.Office!);
            var secret = await InviteAsync(workspace, parsed.GetRequiredValue(email).Trim(), parsed.GetValue(name), TimeProvider.System.GetUtcNow(), cancellationToken);
            var portal = configuration["Portal:Address"]?.TrimEnd('/') ?? "the address of the office";
            Console.WriteLine($"This link works once, within 24 hours: {portal}/{OfficeLinks.Invitation(secret)}");
            return 0;
        }, cancellationToken));
        return new("office", "Lets people into the office.") { invite };
    }

    private static async Task<string> InviteAsync(WorkspaceDbContext workspace, string email, string? name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!email.Contains('@', StringComparison.Ordinal))
        {
            throw new DomainException($"“{email}” is not an e-mail address.");
        }

        var normalized = email.ToUpperInvariant();
        var account = await workspace.Accounts.FirstOrDefaultAsync(one => one.NormalizedUserName == normalized, cancellationToken);
        if (account is null)
        {
            account = new OfficeAccount
            {
                Id = Guid.CreateVersion7(),
                Name = name ?? throw new DomainException($"No account has the e-mail address {email}. To make one, give its name with --name."),
                UserName = email,
                NormalizedUserName = normalized,
            };
            workspace.Add(account);
        }

        if (!account.Has(Role.Administrator))
        {
            account.Roles = [.. account.Roles, Role.Administrator];
        }

        (account.PasswordHash, account.TwoFactorEnabled, account.AuthenticatorKey, account.RecoveryCodes, account.EndedAt) = (null, false, null, null, null);
        Invitations.EndSessions(account);
        workspace.RemoveRange(await workspace.Links.Where(link => link.AccountId == account.Id).ToListAsync(cancellationToken));
        var (made, secret) = OneTimeLink.New(LinkPurpose.Account, account.Id, now);
        workspace.Add(made);
        await AuditTrail.SaveAsync(workspace, now, account: null, Environment.UserName, AuditAct.LinkMade, email, "The verb invite-administrator", cancellationToken);
        return secret;
    }
}
