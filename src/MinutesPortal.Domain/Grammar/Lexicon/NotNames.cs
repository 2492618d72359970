namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <summary>Words that tell what is nobody's name.</summary>
public static class NotNames
{
    /// <summary>Words that are never part of a name.</summary>
    public static IReadOnlyList<string> Never { get; } =
    [
        "the", "a", "an", "and", "or", "that", "this", "these", "those", "it", "its", "he", "she", "they", "in", "on", "at", "by", "for", "from", "of", "to", "with", "as",
        "no", "none", "seconded", "proposed", "moved", "resolved", "agreed", "noted", "recommended", "amendment", "motion", "against", "abstain", "abstained",
        "abstention", "abstentions", "apologies", "also", "following", "after", "before", "upon", "having", "both", "all", "voting", "votes", "his", "her", "their",
        "there", "then", "were", "was", "dim", "absent", "nil", "under", "members", "member", "officers", "councillors", "together", "n/a", "tbc", "tba",
        "vacancy", "vacancies", "vacant", "gwag", "wag",
    ];

    /// <summary>Words that are names behind a title or an initial only: "Councillor Green", "B Post"; not "Green Party".</summary>
    public static IReadOnlyList<string> Seldom { get; } =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "two", "three", "four", "five", "six", "post", "independent", "labour", "conservative", "green", "liberal",
        "democrat", "substitute", "substitutes", "present", "vote",
    ];

    /// <summary>Of these, the ones that a list of surnames may have: "Councillors May, Green and Post".</summary>
    public static IReadOnlyList<string> Surnames { get; } = ["friday", "march", "april", "may", "june", "august", "post", "green"];

    /// <summary>Kinds of things that have names of their own: "the Action Plan", "a Premises Licence", "Mill Lane".</summary>
    public static IReadOnlyList<string> Things { get; } =
    [
        "plan", "plans", "licence", "licences", "policy", "policies", "strategy", "scheme", "programme", "project", "framework", "agreement", "contract", "orders",
        "notice", "application", "applications", "budget", "charter", "code", "stores", "store", "premises", "road", "avenue",
        "centre", "theatre", "fund", "grants", "survey", "review", "update", "statement", "guidance", "terms", "rules", "rule", "standing",
        "procedure", "procedures", "constitution", "proposal", "proposals", "recommendation", "recommendations", "resolution", "decision", "options", "option", "site",
        "limited", "plc", "inn", "hotel", "party", "regulations", "assessment", "strategies", "measures", "works", "register", "protocol", "system", "network", "action",
    ];

    /// <summary>Small words that join the parts of a name: "N de la Mare", "Siân ferch Gruffudd".</summary>
    public static IReadOnlyList<string> Particles { get; } =
        ["de", "la", "le", "van", "von", "der", "den", "ap", "ab", "al", "el", "bin", "bint", "du", "di", "da", "ferch", "ó", "ní", "mac", "della", "delle", "degli", "dello"];

    /// <summary>Words of two or three small letters that are no such particles. Any other that stands between two capitals is one.</summary>
    public static IReadOnlyList<string> ShortWords { get; } =
    [
        "a", "ac", "add", "ago", "all", "am", "an", "and", "any", "are", "as", "ask", "at", "bar", "be", "but", "by", "can", "cut", "did", "do", "due", "end", "far", "few", "for",
        "fy", "gan", "get", "go", "got", "had", "has", "he", "her", "him", "his", "how", "if", "in", "is", "it", "its", "led", "let", "low", "may", "met", "my", "new",
        "no", "nor", "not", "now", "o", "of", "off", "old", "on", "one", "or", "our", "out", "own", "pay", "per", "pm", "put", "ran", "sat", "saw", "say", "see", "set", "she",
        "six", "so", "ten", "the", "to", "too", "two", "up", "us", "use", "via", "vs", "was", "way", "we", "who", "why", "won", "yes", "yet", "yn", "you", "ar", "oni", "i", "y", "yr", "re",
    ];

    /// <summary>What stands in lists of members where there is no member.</summary>
    public static IReadOnlyList<string> Vacancies { get; } =
    [
        "vacancy", "vacancies", "vacant", "unfilled", "unoccupied", "tbc", "tba", "tbd", "unknown", "none", "nobody", "appointed", "confirmed", "awaited", "awaiting", "pending",
        "nomination", "swydd", "gwag", "wag", "seat", "sedd",
    ];
}
