using System.Text.RegularExpressions;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>Events in words, which are their names: <c>SignInFailed</c> is "Sign in failed".</summary>
public static partial class AuditLabels
{
    public static string Of(AuditAct act)
    {
        var words = Capital().Replace($"{act}", match => " " + match.Value.ToLowerInvariant()).TrimStart();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The events whose words contain a word.</summary>
    public static List<AuditAct> With(string word) => [.. Enum.GetValues<AuditAct>().Where(act => Of(act).Contains(word, StringComparison.OrdinalIgnoreCase))];

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Capital();
}
