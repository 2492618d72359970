using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using MinutesPortal.Publishing.Accounts;
using QRCoder;

namespace MinutesPortal.Web.Access;

/// <summary>Sets up the authenticator app of an account. Until its first code is right, the new secret is only in the form.</summary>
public sealed class SecondFactor(UserManager<OfficeAccount> users, IDataProtectionProvider protection)
{
    private const int RecoveryCodes = 10;

    private readonly IDataProtector _protector = protection.CreateProtector("Second factor");

    /// <summary>A new secret for the form, which brings it back.</summary>
    public NewSecret New(OfficeAccount account, string council) => Shown(account, council, users.GenerateNewAuthenticatorKey());

    /// <summary>The secret that a form brought back; null where it is not one of this account.</summary>
    public NewSecret? Again(OfficeAccount account, string council, string? sealedKey) => Open(account, sealedKey) is { } key ? Shown(account, council, key) : null;

    /// <summary>Takes the new secret if the code is right. The caller saves the account.</summary>
    /// <returns>The recovery codes, which are shown once; null where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> TakeAsync(OfficeAccount account, string? sealedKey, string code)
    {
        if (Open(account, sealedKey) is not { } key)
        {
            return null;
        }

        var former = account.AuthenticatorKey;
        account.AuthenticatorKey = key;
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed))
        {
            account.AuthenticatorKey = former;
            return null;
        }

        (account.TwoFactorEnabled, account.UsedCode) = (true, typed);
        return await NewCodesAsync(account);
    }

    /// <summary>Replaces the recovery codes. The caller saves the account.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(OfficeAccount account) => [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];

    private string? Open(OfficeAccount account, string? sealedKey)
    {
        try
        {
            return sealedKey is not null && _protector.Unprotect(sealedKey).Split(' ') is [var id, var key] && id == $"{account.Id}" ? key : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private NewSecret Shown(OfficeAccount account, string council, string key)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString($"{council}:{account.UserName}")}?secret={key}&issuer={Uri.EscapeDataString(council)}";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return new(key, _protector.Protect($"{account.Id} {key}"), picture.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.WidthHeightAttribute));
    }
}

/// <param name="Key">For apps that cannot scan.</param>
/// <param name="Sealed">The key as the form carries it.</param>
/// <param name="Picture">The QR code, as SVG.</param>
public sealed record NewSecret(string Key, string Sealed, string Picture);
