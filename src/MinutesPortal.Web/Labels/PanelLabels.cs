using MinutesPortal.Domain.Panels;

namespace MinutesPortal.Web.Labels;

/// <summary>The interface text for panels and their members.</summary>
public static class PanelLabels
{
    /// <summary>The heading above the panels of a kind.</summary>
    public static string Of(PanelKind kind) => kind switch
    {
        PanelKind.Council => "Council",
        PanelKind.Executive => "Executive",
        PanelKind.ExecutiveCommittee => "Committees of the executive",
        PanelKind.Committee => "Committees and panels",
        PanelKind.Subcommittee => "Sub-committees",
        PanelKind.JointCommittee => "Joint committees with other councils",
        _ => "Advisory groups",
    };

    public static string Of(MembershipRole role) => role switch
    {
        MembershipRole.Chair => "Chair",
        MembershipRole.ViceChair => "Vice-chair",
        MembershipRole.Substitute => "Substitute",
        _ => "Member",
    };
}
