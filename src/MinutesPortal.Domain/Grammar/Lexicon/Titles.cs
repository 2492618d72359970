namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <param name="Word">In small letters, as "councillor".</param>
/// <param name="Plural">What stands before a list of people who have it: "Councillors A Example and B Sample". Null where it has none.</param>
public sealed record Title(string Word, string? Plural = null);

/// <summary>What stands before the name of a person. A new one is one line here.</summary>
public static class Titles
{
    public static IReadOnlyList<Title> All { get; } =
    [
        new("councillor", "councillors"),
        new("cllr", "cllrs"),
        new("clr", "clrs"),
        new("cr", "crs"),
        new("alderman", "aldermen"),
        new("alderwoman", "alderwomen"),
        new("ald", "alds"),
        new("bailie", "bailies"),
        new("baillie"),
        new("provost"),
        new("mayor"),
        new("cynghorydd", "cynghorwyr"),
        new("cyng"),
        new("mr", "messrs"),
        new("mrs"),
        new("ms"),
        new("miss", "misses"),
        new("mx"),
        new("dr", "drs"),
        new("doctor"),
        new("prof"),
        new("professor"),
        new("sir"),
        new("dame"),
        new("lord"),
        new("lady"),
        new("baroness"),
        new("baron"),
        new("viscount"),
        new("earl"),
        new("rev"),
        new("revd"),
        new("reverend"),
        new("canon"),
        new("father"),
        new("rabbi"),
        new("imam"),
        new("hon"),
        new("judge"),
        new("captain"),
        new("capt"),
        new("major"),
        new("colonel"),
        new("col"),
        new("pcso"),
        new("pc"),
        new("sergeant"),
        new("sgt"),
        new("inspector"),
        new("superintendent"),
    ];

    /// <summary>Plurals of posts, which lead in to a list of names too.</summary>
    public static IReadOnlyList<string> OtherPlurals { get; } = ["members"];

    /// <summary>What a title may have before it: "County Councillor".</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["county", "district", "borough", "city", "town", "parish", "community", "y"];

    /// <summary>What may stand behind a name: "Ann Example MBE".</summary>
    public static IReadOnlyList<string> Honours { get; } =
        ["mbe", "obe", "cbe", "kbe", "dbe", "bem", "jp", "dl", "mp", "ms", "mla", "msp", "qc", "kc", "frcs"];
}
