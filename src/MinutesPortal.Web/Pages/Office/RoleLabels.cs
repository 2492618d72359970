using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>Roles in words.</summary>
public static class RoleLabels
{
    public static string Of(IEnumerable<Role> roles) => string.Join(", ", roles.Order()) is { Length: > 0 } names ? names : "None";

    /// <summary>Whether somebody can sign in, in words.</summary>
    public static string StateOf(OfficeAccount account) => account switch
    {
        { EndedAt: not null } => "Ended",
        { PasswordHash: null } or { TwoFactorEnabled: false } => "Invited",
        _ => "Active",
    };

    public static TagColour ColourOf(OfficeAccount account) => StateOf(account) switch
    {
        "Active" => TagColour.Green,
        "Invited" => TagColour.Yellow,
        _ => TagColour.Grey,
    };

    /// <summary>What a role lets somebody do.</summary>
    public static string Meaning(Role role) => role switch
    {
        Role.Administrator => "Invites people, changes accounts and settings, reads the audit. Writes nothing by that.",
        Role.Officer => "Writes drafts, and reads the exempt parts of the panels chosen below.",
        Role.Publisher => "Does what an officer does, and publishes.",
        _ => "A councillor, who reads what is for members.",
    };
}
