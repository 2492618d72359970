using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary><c>Substitution := Name "for" Name</c>, in many words.</summary>
internal static class Substitutions
{
    private const string Attending = "(was|were|is|who)? (attending|attended|present|sitting|sat|acting|joined)?";

    private static readonly PhraseSet Forms = new(
        "{who:name} ... (substitute|substitutes|substituting|deputy|deputised|deputising|substituted) (member)? for {for:name}",
        "{who:name} (attended|attending|was attending|appointed|sat|sitting)? (in place of|on behalf of|in the place of|instead of|replaced|replacing|in substitution for|standing in for|stood in for) {for:name}",
        "{for:name} (was|being)? (substituted|replaced|represented) by {who:name}",
        "{for:name} {who:name} (was|were|is)? (attending|attended|present|sitting|sat|acting) as (a|an|the|his|her|their)? (substitute|deputy|replacement)",
        "{for:name} ... {who:name} (was|acted as|attended as) (his|her|their) (substitute|deputy|replacement)",
        "{for:name} for whom {who:name} (was|had)? (substituted|deputised|attended|substituting|deputising)",
        $"{{for:name}} {{who:name}} {Attending} in (his|her|their) (absence|place|stead)",
        $"{{who:name}} <capitals>? {Attending} (this|the|at|meeting|committee|panel)* as {{for:whose}} (substitute|deputy|replacement)",
        "{for:name} ... appointed {who:name} (to replace|in place of|instead of|as (a)? substitute for) (him|her|them|that member)",
        "appointed {who:name} (to replace|in place of|instead of|as (a)? substitute for) {for:name}",
        "{who:name} (was|had been|is|being)? appointed (to replace|in place of|instead of) {for:name}",
        "{who:name} (yn lle (y)?|yn lle'r) {for:name}");

    /// <summary>As many on the one side as on the other.</summary>
    private static readonly PhraseSet Pairs = new(
        "{who:names} (were|had|attended|attending|acted|as|been|appointed)* (substitute|substitutes|substituting|deputised|deputising|substituted) (members|member)? for {for:names}");

    /// <summary>It says little by itself, so both names need a title or an initial.</summary>
    private static readonly PhraseSet Short = new("{who:name} for {for:name}");

    public static void Read(Words words, int from, int to, Attendance attendance, bool isHead)
    {
        foreach (var (name, replaced) in In(words, from, to, match => AreSurelyPeople(words, match)))
        {
            attendance.Substitute(replaced, name, Confidence.Likely);
            if (isHead)
            {
                attendance.Attend(name, null, Capacity.Substitute, Confidence.Likely);
            }
        }
    }

    /// <summary>Under the label "Substitutes".</summary>
    public static void ReadList(Words words, int from, int to, Attendance attendance)
    {
        foreach (var (name, replaced) in In(words, from, to, _ => true))
        {
            attendance.Substitute(replaced, name, Confidence.Certain);
        }
    }

    private static IEnumerable<(string Name, string Replaced)> In(Words words, int from, int to, Func<PhraseMatch, bool> isShort)
    {
        foreach (var match in Pairs.In(words, from, to))
        {
            var (who, replaced) = (NamesIn(words, match["who"]!.Value), NamesIn(words, match["for"]!.Value));
            foreach (var pair in who.Count > 1 && who.Count == replaced.Count ? who.Zip(replaced) : [])
            {
                yield return pair;
            }
        }

        foreach (var match in Forms.In(words, from, to).Select(match => Nearest(words, match)).Concat(Short.In(words, from, to).Where(isShort)))
        {
            yield return (NameIn(words, match["who"]!.Value), NameIn(words, match["for"]!.Value));
        }
    }

    /// <summary>Of several people before "as a substitute for" the last one is meant.</summary>
    private static PhraseMatch Nearest(Words words, PhraseMatch match)
    {
        for (var index = match.Slots[0].End; index < match.Slots[^1].Start; index++)
        {
            if (Forms.At(words, index, match.End) is { } later && later.End == match.End)
            {
                (match, index) = (later, later.Slots[0].End - 1);
            }
        }

        return match;
    }

    private static List<string> NamesIn(Words words, PhraseSlot slot) =>
        [.. NameList.At(words, slot.Start, slot.End).Names.Select(name => Names.NameOf(words, name.Start, name.End))];

    private static string NameIn(Words words, PhraseSlot slot) => Names.NameOf(words, slot.Start, slot.End);

    private static bool AreSurelyPeople(Words words, PhraseMatch match) =>
        match.Slots.All(slot => Names.HasTitle(words, slot.Start) || words[slot.Start].Lower.Length == 1);
}
