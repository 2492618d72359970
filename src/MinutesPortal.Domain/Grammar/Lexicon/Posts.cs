namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <summary>Words of posts: what people are at a meeting, or in a council.</summary>
public static class Posts
{
    /// <summary>Of a member, at the meeting or in the council.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        "chair", "chairman", "chairwoman", "chairperson", "vice-chair", "vice-chairman", "vice-chairwoman", "vice-chairperson", "vice", "deputy",
        "convener", "convenor", "depute", "leader", "mayor", "provost", "president", "sheriff", "representative", "spokesperson", "spokesman", "spokeswoman",
        "rapporteur", "co-opted", "co-optee", "whip", "cadeirydd", "is-gadeirydd", "arweinydd",
    ];

    /// <summary>Of somebody whom the council employs.</summary>
    public static IReadOnlyList<string> Officers { get; } =
    [
        "officer", "officers", "director", "manager", "solicitor", "clerk", "lawyer", "accountant", "treasurer", "planner", "engineer", "surveyor", "auditor",
        "secretary", "head", "chief", "registrar", "administrator", "adviser", "advisor", "counsel", "swyddog", "swyddogion", "pennaeth", "cyfarwyddwr", "rheolwr",
        "clerc", "cyfreithiwr",
    ];

    /// <summary>Of anybody else: words that are a post by themselves.</summary>
    public static IReadOnlyList<string> Holders { get; } =
        ["member", "holder", "invitee", "consultant", "headteacher", "co-ordinator", "coordinator", "architect", "assistant", "petitioner", "observer", "governor"];

    /// <summary>Other words of posts and bodies. None of them is part of a name, except behind a title or an initial: "Councillor Ward".</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "cabinet", "executive", "service", "services", "senior", "principal", "team", "strategic", "corporate", "interim", "council",
        "committee", "panel", "board", "authority", "sub-committee", "subcommittee", "forum", "commission", "portfolio", "lead", "group", "democratic", "monitoring",
        "finance", "financial", "development", "planning", "housing", "governance", "business", "appendix", "report", "item", "minute", "minutes", "section", "schedule", "act",
        "part", "agenda", "press", "public", "property", "environment", "environmental", "prif", "aelod", "gwasanaethau", "academy", "school", "trust", "ltd", "llp", "company",
        "transport", "education", "resources", "police", "fire", "ward", "operations", "legal",
        "inspectorate", "department", "building", "control", "culture", "leisure", "tourism", "safety", "licensing", "scrutiny",
    ];

    /// <summary>Words of posts that are surnames too: "Ann Ward", "J Head".</summary>
    public static IReadOnlyList<string> Surnames { get; } = ["ward", "head", "lead", "fire", "chambers", "marshal", "bishop"];

    /// <summary>The parties and modes of attendance that stand in brackets behind a name and are no post.</summary>
    public static IReadOnlyList<string> NoRoles { get; } =
    [
        "con", "lab", "ld", "lib dem", "libdem", "green", "ind", "independent", "labour", "conservative", "liberal democrat", "plaid cymru", "plaid", "alliance", "reform",
        "snp", "dup", "sdlp", "uup", "tuv", "virtual", "virtually", "remote", "remotely", "in person", "online", "zoom", "via zoom", "via teams", "teams",
    ];
}
