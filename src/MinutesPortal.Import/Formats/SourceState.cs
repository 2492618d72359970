using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Formats;

/// <summary>Whether a meeting takes place, as its source says.</summary>
public enum SourceState
{
    Confirmed,
    Cancelled,
    Postponed,

    /// <summary>The source has not confirmed it.</summary>
    Provisional,

    /// <summary>The words were not understood.</summary>
    Unknown,
}

/// <summary>Reads the words of a status, such as "Confirmed; Special Meeting". Each word is known as a whole: "not cancelled" is not "cancelled".</summary>
/// <param name="State">Null if the words do not say.</param>
/// <param name="IsExtraordinary">Null if there are no words.</param>
/// <param name="NotUnderstood">The words that are not known; null if all are.</param>
internal sealed partial record SourceStatus(SourceState? State, bool? IsExtraordinary, string? NotUnderstood)
{
    public static SourceStatus Read(string? typed)
    {
        var words = Divider().Split(typed ?? "").Select(word => word.Trim()).Where(word => word.Length > 0).ToList();
        var (states, unknown, isExtraordinary) = (new List<SourceState>(), new List<string>(), false);
        foreach (var word in words)
        {
            if (Kind().Match(word) is { Success: true } kind)
            {
                isExtraordinary |= kind.Groups["special"].Success;
            }
            else if (StateOf(word) is { } state)
            {
                states.Add(state);
            }
            else
            {
                unknown.Add(word);
            }
        }

        // What makes a meeting less certain counts: "Confirmed; postponed" does not take place.
        SourceState? found = unknown.Count > 0 && !states.Exists(state => state is SourceState.Cancelled or SourceState.Postponed) ? SourceState.Unknown
            : states.Contains(SourceState.Cancelled) ? SourceState.Cancelled
            : states.Contains(SourceState.Postponed) ? SourceState.Postponed
            : states.Contains(SourceState.Provisional) ? SourceState.Provisional
            : states.Count > 0 || words.Count > 0 ? SourceState.Confirmed
            : null;
        return new(found, words.Count == 0 ? null : isExtraordinary, unknown.Count == 0 ? null : string.Join("; ", unknown));
    }

    private static SourceState? StateOf(string word) =>
        Reinstated().IsMatch(word) ? SourceState.Confirmed
        : Provisional().IsMatch(word) ? SourceState.Provisional
        : Cancelled().IsMatch(word) ? SourceState.Cancelled
        : Postponed().IsMatch(word) ? SourceState.Postponed
        : Confirmed().IsMatch(word) ? SourceState.Confirmed
        : null;

    [GeneratedRegex(@"[;,/|()]|\s[-–]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^(?:(?<special>special|extra-?ordinary|emergency|urgent|arbennig|eithriadol|extra)|ordinary|regular|scheduled|annual|public|private|virtual|remote|hybrid|in person|online|cyffredin)(?: (?:meeting|council|council meeting|cyfarfod))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?:(?:no longer|not) (?:cancelled|canceled|postponed|deferred)|(?:cancellation|postponement) (?:withdrawn|reversed|lifted|rescinded)|re-?instated|reconfirmed|going ahead|goes ahead|will (?:now )?(?:go ahead|take place)|wedi'?i? adfer)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reinstated();

    [GeneratedRegex(@"^(?:provisional(?:ly)?|tentative|draft|proposed|planned|un-?confirmed|not (?:yet )?confirmed|(?:to be|awaiting|subject to|pending) confirm(?:ed|ation)|t\.?b\.?c\.?|t\.?b\.?a\.?|to be (?:arranged|agreed|announced)|pending|reserve(?:d)?(?: date)?|dros dro|heb ei gadarnhau|i'w gadarnhau)(?: (?:date|meeting|cyfarfod))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Provisional();

    [GeneratedRegex(@"^(?:(?:meeting )?(?:has been |is |was |now )?cancell?ed|cancellation|called off|(?:meeting )?(?:will )?not (?:going ahead|taking place|take place|be held|required|needed)|abandoned|not held|(?:wedi'?i? )?(?:ei )?ganslo|canslwyd|wedi canslo)(?: meeting)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"^(?:(?:meeting )?(?:has been |is |was |now )?(?:postponed|deferred|rearranged|re-arranged|rescheduled|re-scheduled|put back|moved)|postponement|gohiriwyd|(?:wedi'?i? )?(?:ei )?ohirio)(?: (?:meeting|to .{1,60}|until .{1,60}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"^(?:(?:date )?confirmed|cadarnhawyd|wedi'?i? gadarnhau|occurred|held|took place|taken place|taking place|complete[d]?|concluded|finished|closed|published|agreed|active|open)(?: meeting)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Confirmed();
}
