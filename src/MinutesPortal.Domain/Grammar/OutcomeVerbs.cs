using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar;

/// <summary>The words with which minutes say what was decided, and what each comes to.</summary>
internal static class OutcomeVerbs
{
    private static readonly Dictionary<string, ItemOutcome> All = new()
    {
        ["resolved"] = ItemOutcome.Resolved,
        ["resolution"] = ItemOutcome.Resolved,
        ["resolutions"] = ItemOutcome.Resolved,
        ["decided"] = ItemOutcome.Resolved,
        ["decision"] = ItemOutcome.Resolved,
        ["decisions"] = ItemOutcome.Resolved,
        ["approved"] = ItemOutcome.Resolved,
        ["endorsed"] = ItemOutcome.Resolved,
        ["ratified"] = ItemOutcome.Resolved,
        ["adopted"] = ItemOutcome.Resolved,
        ["granted"] = ItemOutcome.Resolved,
        ["refused"] = ItemOutcome.Resolved,
        ["delegated"] = ItemOutcome.Resolved,
        ["requested"] = ItemOutcome.Resolved,
        ["instructed"] = ItemOutcome.Resolved,
        ["authorised"] = ItemOutcome.Resolved,
        ["homologated"] = ItemOutcome.Resolved,
        ["deferred"] = ItemOutcome.Deferred,
        ["recommended"] = ItemOutcome.Recommended,
        ["recommendation"] = ItemOutcome.Recommended,
        ["recommendations"] = ItemOutcome.Recommended,
        ["agreed"] = ItemOutcome.Agreed,
        ["noted"] = ItemOutcome.Noted,
        ["penderfynwyd"] = ItemOutcome.Resolved,
        ["penderfyniad"] = ItemOutcome.Resolved,
        ["penderfyniadau"] = ItemOutcome.Resolved,
        ["cymeradwywyd"] = ItemOutcome.Resolved,
        ["argymhellwyd"] = ItemOutcome.Recommended,
        ["argymhelliad"] = ItemOutcome.Recommended,
        ["cytunwyd"] = ItemOutcome.Agreed,
        ["nodwyd"] = ItemOutcome.Noted,
    };

    /// <summary>Names of a decision rather than verbs: they lead in to one only as a label.</summary>
    private static readonly HashSet<string> Nouns =
        ["resolution", "resolutions", "decision", "decisions", "recommendation", "recommendations", "penderfyniad", "penderfyniadau", "argymhelliad"];

    public static bool Has(string lower) => All.ContainsKey(lower);

    public static bool IsNoun(string lower) => Nouns.Contains(lower);

    public static ItemOutcome OutcomeOf(string lower) => All[lower];
}
