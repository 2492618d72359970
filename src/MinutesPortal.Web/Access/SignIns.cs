using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Access;

/// <summary>Checks passwords and second factors, and begins and ends sessions.</summary>
public sealed class SignIns(UserManager<OfficeAccount> users, WorkspaceDbContext workspace, Attempts attempts, Audit audit, TimeProvider clock)
{
    /// <summary>In characters. Length is what counts: no rule asks for digits or signs.</summary>
    public const int ShortestPassword = 12;

    public const string WrongPassword = "The password is wrong, or there were too many tries. After ten, wait 15 minutes";

    /// <summary>Checks an e-mail address and a password.</summary>
    /// <returns>Null where they are wrong, the account cannot sign in, or there were too many tries. Nobody learns which.</returns>
    public async Task<OfficeAccount?> CheckPasswordAsync(IPAddress? client, string email, string password, CancellationToken cancellationToken)
    {
        var isFree = await attempts.BeginAsync(client, cancellationToken);
        var account = await users.FindByNameAsync(email.Trim());
        if (!isFree || account is not { PasswordHash: not null, EndedAt: null } || !await attempts.BeginAsync(account, cancellationToken))
        {
            users.PasswordHasher.HashPassword(new() { Name = "" }, password); // takes as long as a check
            await FailAsync(isFree, account, "Password", cancellationToken);
            return null;
        }

        if (!await users.CheckPasswordAsync(account, password))
        {
            await FailAsync(isFree, account, "Password", cancellationToken);
            return null;
        }

        await attempts.SucceedAsync(client, cancellationToken);
        await attempts.SucceedAsync(account, cancellationToken);
        await workspace.SaveChangesAsync(cancellationToken); // a newer hash of the same password
        return account;
    }

    /// <summary>Checks a code of the authenticator app, or a recovery code, and records the sign-in. Each counts once.</summary>
    public async Task<bool> CheckCodeAsync(IPAddress? client, OfficeAccount account, string typed, CancellationToken cancellationToken)
    {
        var isFree = await attempts.BeginAsync(client, cancellationToken);
        var code = typed.Replace(" ", "", StringComparison.Ordinal).Trim();
        var isRecovery = false;
        if (!isFree || !await attempts.BeginAsync(account, cancellationToken) || !(await IsRightCodeAsync(account, code) || (isRecovery = await IsRecoveryCodeAsync(account, code))))
        {
            await FailAsync(isFree, account, "Code", cancellationToken);
            return false;
        }

        try
        {
            account.SignedInAt = clock.GetUtcNow();
            await audit.SaveAsync(AuditAct.SignedIn, detail: isRecovery ? "Recovery code" : null, actor: account, cancellationToken: cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // the same code signed in elsewhere at the same moment
        }

        await attempts.SucceedAsync(client, cancellationToken);
        await attempts.ForgetAsync(account, cancellationToken);
        return true;
    }

    /// <summary>The account whose password was right a moment ago; null where none is.</summary>
    public async Task<OfficeAccount?> HalfSignedInAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(Office.HalfSession);
        return Ticket.TryRead(ticket.Principal, out var id, out var stamp)
            ? await workspace.Accounts.FirstOrDefaultAsync(account => account.Id == id && account.SecurityStamp == stamp && account.EndedAt == null, context.RequestAborted)
            : null;
    }

    public Task BeginHalfAsync(HttpContext context, OfficeAccount account) => context.SignInAsync(Office.HalfSession, Ticket.For(account, Office.HalfSession));

    public async Task BeginAsync(HttpContext context, OfficeAccount account)
    {
        await context.SignOutAsync(Office.HalfSession);
        await context.SignInAsync(Office.Session, Ticket.For(account, Office.Session));
    }

    /// <summary>Whether a code of the app is right. It is then used up, once the account is saved.</summary>
    private async Task<bool> IsRightCodeAsync(OfficeAccount account, string code)
    {
        if (!account.TwoFactorEnabled || code == account.UsedCode || !await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            return false;
        }

        account.UsedCode = code;
        account.ConcurrencyStamp = RandomNumberGenerator.GetHexString(32); // two requests cannot both use it
        return true;
    }

    private async Task<bool> IsRecoveryCodeAsync(OfficeAccount account, string code) =>
        account.TwoFactorEnabled && (await users.RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())).Succeeded;

    /// <summary>Who tries too often fills no table.</summary>
    private Task FailAsync(bool isFree, OfficeAccount? account, string what, CancellationToken cancellationToken) =>
        isFree ? audit.SaveAsync(AuditAct.SignInFailed, account?.UserName, what, cancellationToken: cancellationToken) : Task.CompletedTask;
}

public static class Passwords
{
    /// <summary>Sets a password if it is good enough. The caller saves the account.</summary>
    /// <returns>Why it was refused; null where it was taken.</returns>
    public static async Task<string?> RefusalOfAsync(this UserManager<OfficeAccount> users, OfficeAccount account, string password)
    {
        if (password.Length < SignIns.ShortestPassword)
        {
            return $"Choose a password of at least {SignIns.ShortestPassword} characters";
        }

        if (account.UserName!.Contains(password, StringComparison.OrdinalIgnoreCase) || account.Name.Contains(password, StringComparison.OrdinalIgnoreCase))
        {
            return "Choose a password that is neither your name nor your e-mail address";
        }

        account.PasswordHash = null;
        var result = await users.AddPasswordAsync(account, password);
        return result.Succeeded ? null : "Choose a password with more different characters";
    }
}
