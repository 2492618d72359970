using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>The forms of words by which paragraphs and lists are told apart.</summary>
internal static class DivisionPhrases
{
    public static readonly PhraseSet Moved = new("(moved|proposed) ... that");

    /// <summary>What may stand behind a decision and is none of it.</summary>
    public static readonly PhraseSet AfterDecision = new(
        "(reason|reasons) (for|of)? (the)? (decision|decisions|recommendation|recommendations)?", "(alternative|alternatives|other) (options)? (considered|rejected)?", "(action|actions) :", "note :", "(voting|vote) :",
        "options considered", "rheswm dros y penderfyniad", "n . b .");

    /// <summary>"be noted", "be approved", "be given": what clauses are made of.</summary>
    public static readonly PhraseSet BeDone = new("be ... <participle>");

    private static readonly string[] DiscussionLeads =
    [
        "noted", "noting", "discussed", "discussion", "discussions", "points", "raised", "following", "including", "comments", "commented", "questions", "asked", "considered", "heard",
        "highlighted", "concerns", "issues", "advised", "explained", "informed", "response", "debate", "made", "queried", "stated", "reported", "answers", "members", "observations", "matters",
        "included", "pwyntiau", "nodwyd", "canlynol", "sylwadau",
    ];

    private static readonly string[] OtherLeads =
    [
        "recommended", "recommending", "recommendation", "recommendations", "moved", "motion", "amendment", "proposed", "seconded", "alternatives", "before it", "apologies", "present", "attendance", "substitutes", "substitute",
        "argymhellion", "documents", "previously circulated", "reasons", "reason", "declared", "declarations", "interests",
    ];

    /// <summary>Words in a paragraph that say what the list behind it is.</summary>
    public static readonly PhraseSet ListLeads = new([.. DiscussionLeads, .. OtherLeads]);

    /// <summary>Lists of something other than points of a discussion: recommendations not yet decided, motions, people.</summary>
    public static readonly PhraseSet OtherListLeads = new(OtherLeads);
}
