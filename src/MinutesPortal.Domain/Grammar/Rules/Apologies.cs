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

    private static readonly PhraseSet Late = new("apologies for (lateness|late arrival|being late)");

    public static void Read(Words words, int from, int to, Attendance attendance)
    {
        foreach (var match in Forms.In(words, from, to).Where(match => Late.At(words, match.Start) is null))
        {
            var start = match["who"]!.Value.Start;
            foreach (var name in NameList.At(words, start, Math.Min(to, words.SentenceEnd(start))).Names.Select(name => Names.NameOf(words, name.Start, name.End)))
            {
                if (attendance.Apologies.TrueForAll(other => other.Name != name))
                {
                    attendance.Apologies.Add(new(name, Confidence.Certain));
                }
            }
        }
    }
}
