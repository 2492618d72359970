using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <summary>How firmly a word says that something was decided.</summary>
public enum VerbUse
{
    /// <summary>It decides in small letters too: "The Committee resolved to …", "It was agreed that …".</summary>
    Formal,

    /// <summary>It decides where a body does it, or where it is done to the minutes or the recommendations: "The Committee approved the plan".</summary>
    Act,

    /// <summary>It decides at the head of a sentence or in capitals only: "NOTED", never "The Panel noted that …".</summary>
    Heading,

    /// <summary>A noun, which leads in to a decision as a label: "Decision:".</summary>
    Label,

    /// <summary>What becomes of an item that is not decided: "withdrawn". It is no heading.</summary>
    Fate,
}

/// <param name="Word">In small letters, as "resolved".</param>
/// <param name="Outcome">What it comes to.</param>
public sealed record OutcomeVerb(string Word, ItemOutcome Outcome, VerbUse Use);

/// <summary>The words with which minutes say what was decided. A new one is one line here.</summary>
public static class OutcomeVerbs
{
    public static IReadOnlyList<OutcomeVerb> All { get; } =
    [
        new("resolved", ItemOutcome.Resolved, VerbUse.Formal),
        new("decided", ItemOutcome.Resolved, VerbUse.Formal),
        new("determined", ItemOutcome.Resolved, VerbUse.Formal),
        new("agreed", ItemOutcome.Agreed, VerbUse.Formal),
        new("recommended", ItemOutcome.Recommended, VerbUse.Formal),
        new("approved", ItemOutcome.Resolved, VerbUse.Act),
        new("endorsed", ItemOutcome.Resolved, VerbUse.Act),
        new("ratified", ItemOutcome.Resolved, VerbUse.Act),
        new("adopted", ItemOutcome.Resolved, VerbUse.Act),
        new("granted", ItemOutcome.Resolved, VerbUse.Act),
        new("refused", ItemOutcome.Resolved, VerbUse.Act),
        new("confirmed", ItemOutcome.Resolved, VerbUse.Heading),
        new("delegated", ItemOutcome.Resolved, VerbUse.Heading),
        new("requested", ItemOutcome.Resolved, VerbUse.Heading),
        new("instructed", ItemOutcome.Resolved, VerbUse.Heading),
        new("authorised", ItemOutcome.Resolved, VerbUse.Heading),
        new("homologated", ItemOutcome.Resolved, VerbUse.Heading),
        new("noted", ItemOutcome.Noted, VerbUse.Heading),
        new("resolution", ItemOutcome.Resolved, VerbUse.Label),
        new("resolutions", ItemOutcome.Resolved, VerbUse.Label),
        new("decision", ItemOutcome.Resolved, VerbUse.Label),
        new("decisions", ItemOutcome.Resolved, VerbUse.Label),
        new("recommendation", ItemOutcome.Recommended, VerbUse.Label),
        new("recommendations", ItemOutcome.Recommended, VerbUse.Label),
        new("deferred", ItemOutcome.Deferred, VerbUse.Heading),
        new("postponed", ItemOutcome.Deferred, VerbUse.Fate),
        new("withdrawn", ItemOutcome.Withdrawn, VerbUse.Fate),
        new("referred", ItemOutcome.Referred, VerbUse.Fate),
        new("remitted", ItemOutcome.Referred, VerbUse.Fate),
        new("adjourned", ItemOutcome.Adjourned, VerbUse.Fate),

        new("penderfynwyd", ItemOutcome.Resolved, VerbUse.Formal),
        new("cytunwyd", ItemOutcome.Agreed, VerbUse.Formal),
        new("cymeradwywyd", ItemOutcome.Resolved, VerbUse.Formal),
        new("argymhellwyd", ItemOutcome.Recommended, VerbUse.Formal),
        new("nodwyd", ItemOutcome.Noted, VerbUse.Heading),
        new("penderfyniad", ItemOutcome.Resolved, VerbUse.Label),
        new("penderfyniadau", ItemOutcome.Resolved, VerbUse.Label),
        new("argymhelliad", ItemOutcome.Recommended, VerbUse.Label),
        new("gohiriwyd", ItemOutcome.Deferred, VerbUse.Fate),
        new("gohirio", ItemOutcome.Deferred, VerbUse.Fate),
    ];
}
