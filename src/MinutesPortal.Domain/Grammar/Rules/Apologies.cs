using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>Apologies within items: "Apologies were received from …", "… sent apologies".</summary>
internal static class Apologies
{
    /// <summary>"Appointed Member Ann Example": a post that is no part of the name.</summary>
    private const string Post = "the? (appointed|co-opted|independent|lay|elected|standing|parent|governor|following)* (member|members|representative|invitee|governor)";

    private static readonly PhraseSet Forms = new(
        "(apologies|apology) ... (from|by|of|behalf of) {who:names}",
        $"(apologies|apology) ... (from|by|of|behalf of) {Post} :? {{who:names}}",
        "(apologies|apology) (for absence|for non-attendance)? (:|-|–)? {who:names}",
        "{who:names} ... (sent|tendered|submitted|gave|given|offered) (his|her|their)? (apologies|apology)",
        "ymddiheuriadau ... (gan|oddi wrth) (y)? {who:names}");

    private static readonly PhraseSet Late = new("(apologies|apology) for (his|her|their|any|an)? (lateness|late|being late|leaving|having to leave|early)");

    public static void Read(Words words, int from, int to, Attendance attendance)
    {
        foreach (var match in Forms.In(words, from, to).Where(match => Late.At(words, match.Start) is null))
        {
            var start = match["who"]!.Value.Start;
            var end = Math.Min(to, words.SentenceEnd(start));
            var (names, behind) = NameList.At(words, start, end);
            var isWhole = words[match.Start].BeginsSentence && Enumerable.Range(behind, end - behind).All(index => words[index].IsMark);
            foreach (var name in names)
            {
                var isSure = isWhole && PersonName.EndAt(words, name.Start, 2) > name.Start;
                attendance.Apologise(Names.NameOf(words, name.Start, name.End), isSure ? Confidence.Certain : Confidence.Likely);
            }
        }
    }
}
