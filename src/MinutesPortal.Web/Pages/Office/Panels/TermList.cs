using MinutesPortal.Domain.Panels;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>What lists and forms of terms have in common.</summary>
public static class TermList
{
    public static IReadOnlyList<SelectOption> Roles { get; } = [.. Enum.GetValues<MembershipRole>().Select(role => new SelectOption($"{role}", PanelLabels.Of(role)))];

    /// <summary>The chair comes first, substitutes last.</summary>
    public static int RankOf(MembershipRole role) => role switch
    {
        MembershipRole.Chair => 0,
        MembershipRole.ViceChair => 1,
        MembershipRole.Member => 2,
        _ => 3,
    };

    /// <summary>The role that a form names. A name that no form offers is that of an ordinary member.</summary>
    public static MembershipRole RoleNamed(string? name) => OfficeForms.Named<MembershipRole>(name) ?? MembershipRole.Member;
}
