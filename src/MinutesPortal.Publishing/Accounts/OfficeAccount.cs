using Microsoft.AspNetCore.Identity;

namespace MinutesPortal.Publishing.Accounts;

/// <summary>Somebody who may sign in. <see cref="IdentityUser{TKey}.UserName"/> is the e-mail address.</summary>
public sealed class OfficeAccount : IdentityUser<Guid>
{
    public required string Name { get; set; }

    public List<Role> Roles { get; set; } = [];

    /// <summary>The panels that an officer works for; empty for all.</summary>
    public List<Guid> Panels { get; set; } = [];

    /// <summary>The person of the record that a member is.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The secret of the authenticator app, in base 32. It counts only while <see cref="IdentityUser{TKey}.TwoFactorEnabled"/>.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Hashes of the recovery codes that are left, divided by semicolons.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>The last code of the app that signed in. It does so once: RFC 6238, section 5.2.</summary>
    public string? UsedCode { get; set; }

    /// <summary>UTC; null until the first time.</summary>
    public DateTimeOffset? SignedInAt { get; set; }

    /// <summary>When access was taken away, in UTC; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool Has(Role role) => Roles.Contains(role);
}

/// <summary>What an account may do. <c>Access/Policies.cs</c> of the Web project says which pages each may open.</summary>
public enum Role
{
    /// <summary>Accounts, settings and the audit. Drafts nothing by that.</summary>
    Administrator,

    /// <summary>Drafts, and reads the exempt parts of the own panels.</summary>
    Officer,

    /// <summary>An officer who may publish.</summary>
    Publisher,

    /// <summary>A councillor, who reads what is for members.</summary>
    Member,
}
