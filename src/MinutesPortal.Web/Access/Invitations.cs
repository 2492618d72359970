using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Access;

/// <summary>Makes and finds one-time links.</summary>
public sealed class Invitations(WorkspaceDbContext workspace, UserManager<OfficeAccount> users, TimeProvider clock)
{
    /// <summary>A new account without password and second factor. The caller saves it.</summary>
    /// <returns>The secret of its link; null where the e-mail address is taken.</returns>
    public async Task<(OfficeAccount Account, string Secret)?> InviteAsync(string name, string email, IEnumerable<Role> roles, IEnumerable<Guid> panels)
    {
        if (await users.FindByNameAsync(email.Trim()) is not null)
        {
            return null;
        }

        var account = NewAccount(name, email);
        (account.Roles, account.Panels) = ([.. roles], [.. panels]);
        workspace.Add(account);
        return (account, await NewLinkAsync(account));
    }

    public OfficeAccount NewAccount(string name, string email) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = name.Trim(),
        UserName = email.Trim(),
        NormalizedUserName = users.NormalizeName(email.Trim()),
        SecurityStamp = $"{Guid.CreateVersion7():N}",
    };

    /// <summary>A link with which the account chooses what it lacks. Earlier ones no longer work. The caller saves it.</summary>
    public async Task<string> NewLinkAsync(OfficeAccount account, CancellationToken cancellationToken = default)
    {
        workspace.RemoveRange(await workspace.Links.Where(link => link.AccountId == account.Id).ToListAsync(cancellationToken));
        var (link, secret) = OneTimeLink.New(LinkPurpose.Account, account.Id, clock.GetUtcNow());
        workspace.Add(link);
        return secret;
    }

    /// <summary>Ends all sessions of an account. The caller saves it.</summary>
    public static void EndSessions(OfficeAccount account)
    {
        account.SecurityStamp = $"{Guid.CreateVersion7():N}";
        account.ConcurrencyStamp = $"{Guid.CreateVersion7():N}";
    }

    /// <summary>The link with a secret; null where it was used, has expired or never was.</summary>
    public Task<OneTimeLink?> FindAsync(LinkPurpose purpose, string? secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (OneTimeLink.HashOf(secret ?? ""), clock.GetUtcNow());
        return workspace.Links.FirstOrDefaultAsync(link => link.Hash == hash && link.Purpose == purpose && link.Expires > now, cancellationToken);
    }

    /// <summary>The account that a link is for.</summary>
    public async Task<(OneTimeLink Link, OfficeAccount Account)?> AccountOfAsync(LinkPurpose purpose, string? secret, CancellationToken cancellationToken) =>
        await FindAsync(purpose, secret, cancellationToken) is { AccountId: { } id } link
        && await workspace.Accounts.FirstOrDefaultAsync(account => account.Id == id && account.EndedAt == null, cancellationToken) is { } account
            ? (link, account)
            : null;
}
