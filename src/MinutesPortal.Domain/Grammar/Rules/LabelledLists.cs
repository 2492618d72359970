using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Phrases;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>
/// Lists at the heads of lines, as minutes begin with: <c>Label (":" | "–" | Column | LineEnd) People</c>. The labels stand in <see cref="Labels"/>.
/// </summary>
internal static class LabelledLists
{
    private const int LongestName = 4;

    /// <param name="claimed">Set for each word that belongs to such a list.</param>
    public static void Read(Words words, Attendance attendance, bool[] claimed)
    {
        ListOf? list = null;
        for (var index = 0; index < words.Count;)
        {
            var lineEnd = LineEnd(words, index);
            if (claimed[index] || words[index].Lower is "|" || IsRule(words, index, lineEnd))
            {
                index++; // a line of a roll call, a row of a table, or the line under its head
                continue;
            }

            var (labelled, behind, role) = LabelAt(words, index, lineEnd);
            if (labelled is null && (list is null || !BeginsWithName(words, index, lineEnd, list.Value)))
            {
                list = words[index].BeginsParagraph || Marker.At(words.Source, words[index].Start) is null ? null : list;
                index = lineEnd;
                continue;
            }

            list = labelled ?? list;
            var end = ListEnd(words, behind, lineEnd);
            end = list == ListOf.Apologies && behind < end ? Math.Min(end, words.SentenceEnd(behind)) : end;
            Read(words, behind, end, list!.Value, role, attendance);
            Array.Fill(claimed, true, index, Math.Max(0, end - index));
            list = role is not null && list == ListOf.Officers ? ListOf.InAttendance : list; // who follows the Clerk need not be one
            index = Math.Max(end, lineEnd);
        }
    }

    private static bool IsRule(Words words, int index, int lineEnd)
    {
        while (index < lineEnd && words[index].Lower is "-" or "|" or ":")
        {
            index++;
        }

        return index == lineEnd;
    }

    /// <returns>The list whose label stands at the head of a line, the word behind the label, and the post that is the label: "Chair: …".</returns>
    private static (ListOf? List, int Behind, string? Role) LabelAt(Words words, int index, int lineEnd)
    {
        foreach (var (list, isPost, label) in words.Vocabulary.LabelsAt(words, index, lineEnd))
        {
            var behind = list == ListOf.Members ? label.End : PastBracket(words, label.End, lineEnd);
            behind += behind < lineEnd && words[behind].Lower is ")" ? 1 : 0;
            if (behind >= lineEnd)
            {
                return isPost ? (null, index, null) : (list, behind, null);
            }

            if (IsDash(words, behind))
            {
                while (behind < lineEnd && IsDash(words, behind))
                {
                    behind++;
                }

                return (list, behind, isPost ? words.Between(words[Math.Max(index, label.End - 2)].Lower is "the" ? label.End - 1 : index, label.End) : null);
            }

            if (!isPost && words[behind].BeginsUpper && (Names.IsSetApart(words, behind) || words[behind - 1].Lower is "from"))
            {
                return (list, behind, null);
            }
        }

        return (null, index, null);
    }

    private static bool IsDash(Words words, int index) => words[index].Lower is ":" or "-" or "–" or "—" or "|";

    private static int PastBracket(Words words, int index, int lineEnd)
    {
        if (index >= lineEnd || words[index].Lower is not "(")
        {
            return index;
        }

        while (index < lineEnd && words[index].Lower is not ")")
        {
            index++;
        }

        return index + 1;
    }

    private static bool BeginsWithName(Words words, int index, int lineEnd, ListOf list)
    {
        var start = Marker.At(words.Source, words[index].Start) is { IsBullet: true } ? index + 1 : index;
        if (start >= lineEnd)
        {
            return false;
        }

        var person = NameList.PastPlural(words, start, lineEnd);
        var isBare = person > start || (list == ListOf.Members && !words[index].BeginsParagraph && IsAlone(words, person, lineEnd));
        var end = PersonName.EndAt(words, person, isBare ? 1 : 2);
        return (end <= person && AreBareNames(words, index, lineEnd, list)) || (end > person && end <= lineEnd
            && !(end < lineEnd && words[end] is { IsLetters: true, BeginsUpper: false } next && next.Lower is not ("and" or "as" or "for" or "in") && list != ListOf.Substitutes));
    }

    /// <summary>The next line of a list of surnames.</summary>
    private static bool AreBareNames(Words words, int index, int lineEnd, ListOf list)
    {
        if (words[index].BeginsParagraph || list is not (ListOf.Members or ListOf.Apologies or ListOf.Absent))
        {
            return false;
        }

        var (people, isWhole) = People.Read(words, index, lineEnd, areMembers: true);
        return isWhole && people.Count > 1;
    }

    /// <summary>A surname that has a line for itself.</summary>
    private static bool IsAlone(Words words, int index, int lineEnd) => index + 1 == lineEnd || (index + 1 < lineEnd && words[index + 1].Lower is "(");

    private static int LineEnd(Words words, int index)
    {
        var end = index + 1;
        while (end < words.Count && !words[end].BeginsLine)
        {
            end++;
        }

        return end;
    }

    /// <summary>A list that is not done at the end of its line goes on with the next.</summary>
    private static int ListEnd(Words words, int from, int lineEnd)
    {
        while (lineEnd < words.Count && !words[lineEnd].BeginsParagraph && lineEnd > from
            && (words[lineEnd - 1].Lower is "," or "and" or ";" or "&" || words[lineEnd].Lower is "and" or "&" || IsInName(words, from, lineEnd))
            && LabelAt(words, lineEnd, LineEnd(words, lineEnd)).List is null)
        {
            lineEnd = LineEnd(words, lineEnd);
        }

        return lineEnd;
    }

    /// <summary>The last name of the line goes on in the next.</summary>
    private static bool IsInName(Words words, int from, int lineEnd) =>
        Enumerable.Range(Math.Max(from, lineEnd - LongestName), Math.Min(LongestName, lineEnd - from)).Any(index => PersonName.EndAt(words, index, 2) > lineEnd);

    private static void Read(Words words, int from, int to, ListOf list, string? role, Attendance attendance)
    {
        if (list == ListOf.Substitutes)
        {
            Substitutions.ReadList(words, from, to, attendance);
            return;
        }

        var (people, isWhole) = People.Read(words, from, to, list is ListOf.Members or ListOf.Apologies or ListOf.Absent);
        var confidence = isWhole ? Confidence.Certain : Confidence.Likely;
        foreach (var person in people)
        {
            Add(words, person, person.MovedTo ?? list, role ?? person.Role, attendance, person.IsBare ? Confidence.Likely : confidence);
        }
    }

    private static void Add(Words words, Person person, ListOf list, string? role, Attendance attendance, Confidence confidence)
    {
        var name = Names.NameOf(words, person.Start, person.End);
        if (person.Left)
        {
            attendance.Departures.Add(new(name, Confidence.Likely));
        }
        else if (person.Arrived)
        {
            attendance.Arrivals.Add(new(name, Confidence.Likely));
        }

        if (list == ListOf.Apologies)
        {
            attendance.Apologise(name, confidence);
        }

        if (person.SubstitutedBy is { } substitute)
        {
            attendance.Substitute(name, substitute, confidence);
            if (list is not (ListOf.Apologies or ListOf.Absent))
            {
                attendance.Attend(substitute, null, Capacity.Substitute, confidence);
            }
        }
        else if (list is not (ListOf.Apologies or ListOf.Absent))
        {
            if (person.SubstituteFor is { } replaced)
            {
                attendance.Substitute(replaced, name, confidence);
            }

            attendance.Attend(name, role, CapacityOf(words, list, role, person.SubstituteFor), confidence);
        }
    }

    private static Capacity CapacityOf(Words words, ListOf list, string? role, string? substituteFor) => list switch
    {
        ListOf.Members => substituteFor is not null ? Capacity.Substitute : Roles.IsOfficer(words, role) && !Roles.IsOfMember(words, role) ? Capacity.Officer : Capacity.Member,
        ListOf.Officers => Capacity.Officer,
        _ => Roles.IsOfficer(words, role) ? Capacity.Officer : Capacity.InAttendance,
    };
}
