namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <summary>What stands behind "be" in a clause: "be noted", "be given".</summary>
internal static class Participles
{
    private static readonly HashSet<string> Irregular =
        ["given", "made", "brought", "set", "sent", "held", "taken", "drawn", "written", "put", "paid", "let", "sold", "bought", "built", "kept", "laid", "met", "thanked", "spent", "found", "shown"];

    /// <summary>Words that end like one and are none.</summary>
    private static readonly HashSet<string> Others = ["need", "speed", "seed", "indeed", "red", "bed", "shed", "hundred", "limited", "detailed", "proposed", "required"];

    public static bool Has(string lower) => Irregular.Contains(lower) || (lower.EndsWith("ed", StringComparison.Ordinal) && !Others.Contains(lower));
}
