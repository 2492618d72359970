using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <summary>
/// The words that the grammar knows, by class. Forms name a class (<c>&lt;title&gt;</c>), so a word that is added to a class works in every form.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>Words that may stand between who decides and the verb.</summary>
    private static readonly string[] Adverbs =
        ["then", "also", "further", "therefore", "duly", "accordingly", "subsequently", "unanimously", "nevertheless", "thereafter", "consequently", "formally"];

    private readonly Dictionary<string, OutcomeVerb> _verbs;
    private readonly Dictionary<string, HashSet<string>> _classes;
    private readonly List<(ListOf People, bool IsPost, PhraseSet Forms)> _labels;

    public Vocabulary(IEnumerable<OutcomeVerb> verbs, IEnumerable<Title> titles, IEnumerable<Label> labels)
    {
        var (allVerbs, allTitles) = (verbs.ToList(), titles.ToList());
        _verbs = allVerbs.DistinctBy(verb => verb.Word).ToDictionary(verb => verb.Word);
        _labels = [.. labels.GroupBy(label => (label.People, label.IsPost)).Select(group => (group.Key.People, group.Key.IsPost, new PhraseSet(group.Select(label => label.Phrase))))];
        _classes = new()
        {
            ["verb"] = Words(VerbUse.Formal, VerbUse.Act, VerbUse.Heading),
            ["heading"] = Words(VerbUse.Formal, VerbUse.Act, VerbUse.Heading, VerbUse.Label),
            ["formal"] = Words(VerbUse.Formal),
            ["decided"] = Words(VerbUse.Formal, VerbUse.Act),
            ["fate"] = [.. allVerbs.Where(verb => IsFate(verb.Outcome)).Select(verb => verb.Word)],
            ["voted"] = ["voted"],
            ["confirmed"] = ["confirmed", "accepted", "received"],
            ["adverb"] = [.. Adverbs],
            ["title"] = [.. allTitles.Select(title => title.Word), .. Plurals(allTitles).Except(Titles.OtherPlurals)],
            ["plural"] = Plurals(allTitles),
            ["titleprefix"] = [.. Titles.Prefixes],
            ["honour"] = [.. Titles.Honours],
            ["role"] = [.. Posts.Roles],
            ["officer"] = [.. Posts.Officers],
            ["post"] = [.. Posts.Roles, .. Posts.Officers, .. Posts.Holders, .. Posts.Others],
            ["holder"] = [.. Posts.Roles, .. Posts.Officers, .. Posts.Holders],
            ["surname"] = [.. Posts.Surnames, .. NotNames.Surnames],
            ["norole"] = [.. Posts.NoRoles],
            ["deciding"] = [.. Bodies.Deciding],
            ["from"] = [.. Bodies.Others],
            ["never"] = [.. NotNames.Never],
            ["seldom"] = [.. NotNames.Seldom],
            ["thing"] = [.. NotNames.Things],
            ["particle"] = [.. NotNames.Particles],
            ["short"] = [.. NotNames.ShortWords],
            ["vacancy"] = [.. NotNames.Vacancies],
        };

        HashSet<string> Words(params VerbUse[] uses) => [.. allVerbs.Where(verb => uses.Contains(verb.Use)).Select(verb => verb.Word)];
        static HashSet<string> Plurals(List<Title> titles) => [.. titles.Select(title => title.Plural).OfType<string>(), .. Titles.OtherPlurals];
    }

    public static Vocabulary Standard { get; } = new(OutcomeVerbs.All, Titles.All, Labels.All);

    internal bool Has(string wordClass, string lower) => _classes[wordClass].Contains(lower);

    internal OutcomeVerb? Verb(string lower) => _verbs.GetValueOrDefault(lower);

    /// <summary>The verb of which this is the infinitive or the participle: "defer" and "deferred".</summary>
    internal OutcomeVerb? VerbOf(string lower) => Verb(lower) ?? Verb(lower + "ed") ?? Verb(lower + "d") ?? Verb(lower + lower[^1..] + "ed");

    /// <summary>What list the label at a word is the head of, and the label.</summary>
    internal IEnumerable<(ListOf People, bool IsPost, PhraseMatch Label)> LabelsAt(Words words, int index, int limit) =>
        from label in _labels
        let match = label.Forms.At(words, index, limit)
        where match is not null
        select (label.People, label.IsPost, match);

    private static bool IsFate(ItemOutcome outcome) =>
        outcome is ItemOutcome.Deferred or ItemOutcome.Withdrawn or ItemOutcome.Referred or ItemOutcome.Adjourned;
}
