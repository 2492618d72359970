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

    /// <summary>Reads a typed member: a name, and a role after a comma where there is one, such as "Councillor Ann Reed, Chair".</summary>
    public static (string Name, MembershipRole? Role, string? Error) ReadLine(string line)
    {
        var comma = line.LastIndexOf(',');
        if (comma < 0)
        {
            return (line, null, null);
        }

        var (name, typed) = (line[..comma].Trim(), line[(comma + 1)..].Trim());
        var role = Enum.GetValues<MembershipRole>().Where(role => Letters(PanelLabels.Of(role)) == Letters(typed)).Select(role => (MembershipRole?)role).FirstOrDefault();
        return role is null ? (line, null, $"“{typed}” is not a role. Write {string.Join(", ", Roles.SkipLast(1).Select(known => known.Words))} or {Roles[^1].Words} after the comma, or nothing.")
            : name.Length == 0 ? (line, null, $"Enter the name before “, {typed}”.")
            : (name, role, null);
    }

    /// <summary>"Vice-chair" and "Vice Chair" are one role.</summary>
    private static string Letters(string words) => string.Concat(words.Where(char.IsLetter)).ToUpperInvariant();

    /// <summary>The role that a form names. A name that no form offers is that of an ordinary member.</summary>
    public static MembershipRole RoleNamed(string? name) => OfficeForms.Named<MembershipRole>(name) ?? MembershipRole.Member;
}
