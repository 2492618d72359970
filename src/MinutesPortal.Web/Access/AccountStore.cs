using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Access;

/// <summary>
/// Stores accounts for ASP.NET Core Identity. All of an account is in its row. Nothing is saved here: <see cref="Audit.SaveAsync"/> saves a change
/// together with the event that tells of it.
/// </summary>
public sealed class AccountStore : UserOnlyStore<OfficeAccount, WorkspaceDbContext, Guid>
{
    public AccountStore(WorkspaceDbContext workspace, IdentityErrorDescriber describer)
        : base(workspace, describer) => AutoSaveChanges = false;

    /// <summary>The account is tracked, so only what changed is written.</summary>
    public override Task<IdentityResult> UpdateAsync(OfficeAccount user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = $"{Guid.CreateVersion7()}";
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task<string?> GetAuthenticatorKeyAsync(OfficeAccount user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    public override Task SetAuthenticatorKeyAsync(OfficeAccount user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = key;
        return Task.CompletedTask;
    }

    public override Task ReplaceCodesAsync(OfficeAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = string.Join(';', recoveryCodes.Select(OneTimeLink.HashOf));
        return Task.CompletedTask;
    }

    public override Task<bool> RedeemCodeAsync(OfficeAccount user, string code, CancellationToken cancellationToken)
    {
        var left = CodesOf(user);
        var isRight = left.Remove(OneTimeLink.HashOf(code));
        user.RecoveryCodes = string.Join(';', left);
        return Task.FromResult(isRight);
    }

    public override Task<int> CountCodesAsync(OfficeAccount user, CancellationToken cancellationToken) => Task.FromResult(CodesOf(user).Count);

    private static List<string> CodesOf(OfficeAccount user) => [.. (user.RecoveryCodes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];
}
