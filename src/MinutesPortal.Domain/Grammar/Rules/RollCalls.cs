using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary><c>RollCall := {Code Column Name {Detail}}</c>: a line for each member, with P for present, and A or AB for apologies or absent.</summary>
internal static class RollCalls
{
    private static readonly PhraseSet Present = new("(p|✓|✔) <name>");

    private static readonly PhraseSet Codes = new("(p|a|ab|s|x|✓|✔|✗)");

    private static readonly PhraseSet NoApologies = new("a : absent", "a (–|-) absent");

    public static void Read(Words words, Attendance attendance, bool[] claimed)
    {
        var lines = Lines(words).Where(line => IsCoded(words, line.From, line.To)).ToList();
        if (lines.Count < 2 || !lines.Exists(line => Present.At(words, line.From, line.To) is not null))
        {
            return;
        }

        var areAbsent = NoApologies.In(words, 0, words.Count).Any();
        foreach (var (from, to) in lines)
        {
            var (people, isWhole) = People.Read(words, from + 1, to, areMembers: true);
            foreach (var person in people.Take(1))
            {
                Add(words, words[from].Lower, person, areAbsent, isWhole ? Confidence.Certain : Confidence.Likely, attendance);
            }

            Array.Fill(claimed, true, from, to - from);
        }
    }

    private static void Add(Words words, string code, Person person, bool areAbsent, Confidence confidence, Attendance attendance)
    {
        var name = Names.NameOf(words, person.Start, person.End);
        if (code is "a" && !areAbsent)
        {
            attendance.Apologise(name, confidence);
        }
        else if (code is "p" or "s" or "✓" or "✔")
        {
            if (person.SubstituteFor is { } replaced)
            {
                attendance.Substitute(replaced, name, confidence);
            }

            attendance.Attend(name, person.Role, person.SubstituteFor is null ? Capacity.Member : Capacity.Substitute, confidence);
        }
    }

    /// <summary>A code, a column set apart, and a name.</summary>
    private static bool IsCoded(Words words, int from, int to) =>
        from + 1 < to && Codes.At(words, from, to) is { } code && code.End == from + 1 && (words[from].IsMark || words[from].BeginsUpper)
        && (words[from].IsMark || Names.IsSetApart(words, from + 1)) && PersonName.EndAt(words, from + 1, 2) > from + 1;

    private static IEnumerable<(int From, int To)> Lines(Words words)
    {
        for (var (from, index) = (0, 1); index <= words.Count; index++)
        {
            if (index == words.Count || words[index].BeginsLine)
            {
                yield return (from, index);
                from = index;
            }
        }
    }
}
