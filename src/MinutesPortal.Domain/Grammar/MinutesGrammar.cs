namespace MinutesPortal.Domain.Grammar;

/// <summary>
/// The forms of words that UK minutes use, each set under the name of its production:
/// <code>
/// Motion       := Mover [Seconder] VoteResult
/// VoteResult   := unanimous | "n For, n Against, n Abstention(s)" | named lists | "declared CARRIED|LOST" | casting vote
/// Deferral     := postponed | deferred (to date|to a future meeting) | withdrawn | referred (to body) | adjourned
/// Attendance   := Present [Substitutes] [Apologies] [AlsoPresent] [OfficersInAttendance] [Absent]
/// </code>
/// </summary>
internal static class MinutesGrammar
{
    private const string Body =
        "(the|y)? (full|county|city|district|borough|town|parish|community|planning|licensing|scrutiny|executive|joint|policy|audit|overview|select|fire|standards|governance|health|housing|area|regulatory|general|purposes|services|and|development|management|control)? " +
        "(council|committee|sub-committee|subcommittee|panel|board|cabinet|executive|authority|commission|forum|members|meeting|tribunal|cyngor|pwyllgor)";

    /// <summary>Who or what decides, before the verb.</summary>
    public static readonly PhraseSet OutcomePrefaces = new(
        "it was",
        "it was (then|also|further|therefore|duly|accordingly|subsequently)",
        Body,
        "having considered ... (council|committee|panel|board|cabinet|executive|authority|members)",
        "(on|upon) (being put to|a) (the)? vote (being taken)? it was",
        "(accordingly|therefore|thereafter|following debate|following discussion|following a vote) it was",
        "(accordingly|thereafter|following debate|following discussion|after debate|after discussion|having heard from ... the|following consideration) the? (council|committee|panel|board|cabinet|executive|members|sub-committee)",
        "members");

    /// <summary>One person who decides alone. What they agreed to do is not a decision.</summary>
    public static readonly PhraseSet SoleDeciders = new("the? (cabinet member|leader|mayor|portfolio holder|executive member|chief executive|director)");

    /// <summary>A body named in capitals within a sentence: "… and by general assent Council resolved to …"</summary>
    public static readonly PhraseSet BodyResolved = new("(council|cabinet|committee|panel|board|authority) resolved (to|that)");

    /// <summary>A second verb that belongs to the first: "AGREED TO RECOMMEND".</summary>
    public static readonly PhraseSet SecondVerbs = new("agreed to recommend", "resolved to recommend");

    /// <summary>How a decision was made, between the verb and what was decided.</summary>
    public static readonly PhraseSet Unanimity = new(
        "(carried)? unanimously", "nem con", "nem . con .", "nemine contradicente", "by general assent", "yn unfrydol", "(all in favour|all agreed)",
        "by {n:n} votes to {n:n}", "{n:n} votes to {n:n}", "by a majority (vote)?", "with {n:n} (abstention|abstentions)");

    /// <summary>A motion's fate told in one short sentence.</summary>
    public static readonly PhraseSet ThisWasAgreed = new(
        "(this|which) was (unanimously)? (agreed|approved) .",
        "(the)? (recommendations|recommendation|proposal|motion) (was|were) (unanimously)? (agreed|approved) .");

    public static readonly PhraseSet Moved = new("(moved|proposed) ... that");

    /// <summary>What becomes of a motion that was quoted before.</summary>
    public static readonly PhraseSet PutAndCarried = new("put ... carried", "(motion|recommendation|proposal) ... (carried|agreed|approved)");

    public static readonly PhraseSet AmendmentWords = new("amendment");

    public static readonly PhraseSet Recommendation = new("(recommendation|recommendations) ... (adopted|agreed|approved|accepted)");

    /// <summary>What may stand behind a decision and is none of it.</summary>
    public static readonly PhraseSet AfterDecision = new(
        "(reason|reasons) (for|of)? (the)? (decision|decisions|recommendation|recommendations)?", "(alternative|alternatives|other) (options)? (considered|rejected)?", "(action|actions) :", "note :", "(voting|vote) :",
        "options considered", "rheswm dros y penderfyniad", "n . b .");

    /// <summary>"be noted", "be approved": what clauses are made of.</summary>
    public static readonly PhraseSet BeDone = new("be ... (noted|approved|agreed|adopted|authorised|asked|requested|recommended|appointed|deferred|endorsed|received|accepted|given|provided|circulated|delegated|submitted|recorded|carried|confirmed|amended|granted|refused|added|reported|brought|made|invited|instructed|advised|supported|thanked|set|sent|held|published|included)");

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
