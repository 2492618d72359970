using System.Text.RegularExpressions;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>What lists and forms of terms have in common.</summary>
public static partial class TermList
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

    /// <summary>Reads a typed member: a name, and a role where there is one: "Councillor Ann Reed, Chair", "… (Chair)" or "… - Chair".</summary>
    public static (string Name, MembershipRole? Role, string? Error) ReadLine(string line)
    {
        if (RoleAtEnd.Match(line) is not { Success: true } match)
        {
            return (line, null, null);
        }

        var (name, typed) = (match.Groups["name"].Value.Trim(), match.Groups["role"].Value.Trim());
        return RoleIn(typed) is not { } role ? (line, null, $"“{typed}” is not a role. Write {string.Join(", ", Roles.SkipLast(1).Select(known => known.Words))} or {Roles[^1].Words} behind the name, or nothing.")
            : name.Length == 0 ? (line, null, $"Enter the name before “{typed}”.")
            : (name, role, null);
    }

    /// <summary>"Vice-chair", "Vice Chairman" and "Deputy Chair" are one role.</summary>
    private static MembershipRole? RoleIn(string words)
    {
        var plain = ChairOfAGender.Replace(Letters(words), "chair").Replace("deputychair", "vicechair", StringComparison.OrdinalIgnoreCase);
        return Enum.GetValues<MembershipRole>().Where(role => Letters(PanelLabels.Of(role)).Equals(plain, StringComparison.OrdinalIgnoreCase)).Select(role => (MembershipRole?)role).FirstOrDefault();
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetter));

    [GeneratedRegex(@"^(?<name>.*?)(?:,\s*(?<role>[^,()]+)|\s*\((?<role>[^()]+)\)|\s[-–—]\s*(?<role>[^()]+))$", RegexOptions.None, 1000)]
    private static partial Regex RoleAtEnd { get; }

    [GeneratedRegex("chair(?:man|woman|person)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ChairOfAGender { get; }

    /// <summary>The role that a form names. A name that no form offers is that of an ordinary member.</summary>
    public static MembershipRole RoleNamed(string? name) => OfficeForms.Named<MembershipRole>(name) ?? MembershipRole.Member;
}
