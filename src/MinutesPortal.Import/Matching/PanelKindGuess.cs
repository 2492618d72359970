using System.Text.RegularExpressions;
using MinutesPortal.Domain.Panels;

namespace MinutesPortal.Import.Matching;

/// <summary>Guesses the kind of a panel from its name and from the heading under which its source lists it.</summary>
internal static partial class PanelKindGuess
{
    public static PanelKind From(string name, string? category) =>
        FromWords(name) ?? (category is null ? null : FromWords(category)) ?? PanelKind.Committee;

    private static PanelKind? FromWords(string words)
    {
        bool Says(params string[] any) => any.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
        return Says("Sub-Committee", "Subcommittee", "Sub Committee") ? PanelKind.Subcommittee
            : Says("Joint") ? PanelKind.JointCommittee
            : Says("Working Group", "Working Party", "Forum", "Task and Finish", "Task & Finish", "Advisory") ? PanelKind.AdvisoryGroup
            : Says("Cabinet", "Executive") && !Says("Committee") ? PanelKind.Executive
            : Says("Cabinet Committee", "Executive Committee") ? PanelKind.ExecutiveCommittee
            : WholeCouncil().IsMatch(words) ? PanelKind.Council
            : null;
    }

    /// <summary>The whole council, but not a youth council or a parish council.</summary>
    [GeneratedRegex(@"^(?:(?:the|full|annual|extraordinary|special) )*council(?: meeting)?$|(?:city|county|borough|district|metropolitan) council$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WholeCouncil();
}
