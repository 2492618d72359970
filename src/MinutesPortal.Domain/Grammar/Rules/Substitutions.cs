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
        $"{{for:name}} {{who:name}} {Attending} in (his|her|their) (absence|place|stead)",
        $"{{who:name}} <capitals>? {Attending} (this|the|at|meeting|committee|panel)* as {{for:whose}} (substitute|deputy|replacement)",
        "{for:name} ... appointed {who:name} (to replace|in place of|instead of|as (a)? substitute for) (him|her|them|that member)",
        "appointed {who:name} (to replace|in place of|instead of|as (a)? substitute for) {for:name}",
        "{who:name} yn lle (y)? {for:name}");

    /// <summary>It says little by itself, so both names need a title or an initial.</summary>
    private static readonly PhraseSet Short = new("{who:name} for {for:name}");

    public static void Read(Words words, int from, int to, Attendance attendance, bool isHead)
    {
        foreach (var match in Forms.In(words, from, to).Concat(Short.In(words, from, to).Where(match => AreSurelyPeople(words, match))))
        {
            var name = Add(words, match, attendance);
            if (isHead)
            {
                attendance.Attend(name, null, Capacity.Substitute, Confidence.Certain);
            }
        }
    }

    /// <summary>Under the label "Substitutes".</summary>
    public static void ReadList(Words words, int from, int to, Attendance attendance)
    {
        foreach (var match in Forms.In(words, from, to).Concat(Short.In(words, from, to)))
        {
            Add(words, match, attendance);
        }
    }

    private static string Add(Words words, PhraseMatch match, Attendance attendance)
    {
        var (who, replaced) = (match["who"]!.Value, match["for"]!.Value);
        var found = new FoundSubstitution(Names.NameOf(words, replaced.Start, replaced.End), Names.NameOf(words, who.Start, who.End), Confidence.Certain);
        if (!attendance.Substitutes.Contains(found))
        {
            attendance.Substitutes.Add(found);
        }

        return found.Name;
    }

    private static bool AreSurelyPeople(Words words, PhraseMatch match) =>
        match.Slots.All(slot => Names.HasTitle(words, slot.Start) || words[slot.Start].Lower.Length == 1);
}
