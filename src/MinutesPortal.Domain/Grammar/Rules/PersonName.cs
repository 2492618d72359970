using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary><c>Name := {Title} {Initial | Forename | Particle} Surname {Honour}</c></summary>
internal static class PersonName
{
    private const int LongestName = 8;

    private const int MostTitles = 3;

    private const int MostParticles = 3;

    public static bool IsTitle(Words words, int index) =>
        words.Vocabulary.Has("title", words[index].Lower)
        || (words.Vocabulary.Has("titleprefix", words[index].Lower) && index + 1 < words.Count && words.Vocabulary.Has("title", words[index + 1].Lower));

    /// <summary>The word behind the name; the first word itself where there is none.</summary>
    public static int EndAt(Words words, int index, int fewestNames)
    {
        var (next, titles) = PastTitles(words, index);
        var (names, initials, first, isCapitals) = (0, 0, next, false);
        while (next < words.Count && next - first < LongestName)
        {
            if (next > index && EndsBefore(words, index, first, next, names, names > 0 && names == initials))
            {
                break;
            }

            var behind = PastParticles(words, next, isFirst: names == 0 && titles == 0 && fewestNames > 1);
            if (behind > next)
            {
                next = behind;
                continue;
            }

            if (!IsPart(words, next, first, titles, names, initials, isBare: fewestNames == 1) || (isCapitals && !words[next].IsCapitals))
            {
                break;
            }

            isCapitals |= words[next] is { IsCapitals: true, Lower.Length: > 2 } && !words.Vocabulary.Has("honour", words[next].Lower);
            initials += IsInitial(words, next) ? 1 : 0;
            names++;
            next = PastPoint(words, next + 1, IsInitial(words, next) || words[next].Lower is "st"); // "St. John"
        }

        return names > initials && (titles > 0 || names >= fewestNames) && !(titles == 0 && ((fewestNames > 1 && HasThing(words, first, next, initials)) || IsOfBody(words, next))) ? next : index;
    }

    private static (int Next, int Titles) PastTitles(Words words, int index)
    {
        var (next, titles) = (index, 0);
        while (titles < MostTitles && next < words.Count && (words[next].BeginsUpper || next == index) && IsTitle(words, next) && (titles == 0 || !words[next].BeginsLine))
        {
            var behind = PastPoint(words, next + (words.Vocabulary.Has("title", words[next].Lower) ? 1 : 2), mayHave: true);
            if (titles > 0 && !(behind < words.Count && words[behind] is { BeginsUpper: true, BeginsSentence: false }))
            {
                break; // "Councillor Judge" has the surname Judge
            }

            (next, titles) = (behind, titles + 1);
        }

        return (next, titles);
    }

    private static int PastPoint(Words words, int next, bool mayHave) =>
        mayHave && next < words.Count && words[next].Lower == "." && words[next].Start == words[next - 1].End ? next + 1 : next;

    /// <summary>A name ends with its line, column or sentence, unless it has only initials or titles so far.</summary>
    private static bool EndsBefore(Words words, int index, int first, int next, int names, bool hasOnlyInitials)
    {
        if (words[next].BeginsParagraph && next > first)
        {
            return true;
        }

        if (words[next].BeginsLine && names > 0 && !hasOnlyInitials)
        {
            return !IsWrapped(words, index, first, next, names);
        }

        return names > 0 && (words[next].BeginsSentence || (Names.IsSetApart(words, next) && !words[next].BeginsLine && !hasOnlyInitials));
    }

    /// <summary>"… from Councillors A B Example and C Sample⏎Pattern. There was …": the last name of a sentence that goes over a line's end.</summary>
    private static bool IsWrapped(Words words, int index, int first, int next, int names)
    {
        if ((names < 2 && first == index) || words[next].BeginsSentence || words[index].BeginsLine || IsTitle(words, next) || !words[next].IsLetters || !words[next].BeginsUpper || words[next].Lower.Length < 2
            || words.Vocabulary.Has("never", words[next].Lower) || words.Vocabulary.Has("post", words[next].Lower))
        {
            return false;
        }

        var isLast = next + 1 >= words.Count || (words[next + 1] is { BeginsLine: false, Lower: "." or "," or ";" or "and" or "(" });
        var before = words[index - 1].Lower;
        return isLast && (before is "and" or "," or "&" or "from" or "by" || words.Vocabulary.Has("plural", before));
    }

    /// <summary>"de la", "van der": known particles, and any short small words between two capitals that no sentence has there.</summary>
    private static int PastParticles(Words words, int index, bool isFirst)
    {
        var next = index;
        while (next < words.Count && next - index < MostParticles && words[next] is { IsLetters: true, BeginsUpper: false } && !(next > index && words[next].BeginsSentence) && IsParticle(words, next, isFirst))
        {
            next++;
        }

        return next > index && next < words.Count && words[next] is { BeginsUpper: true, IsLetters: true, BeginsSentence: false } ? next : index;
    }

    private static bool IsParticle(Words words, int index, bool isFirst) =>
        words.Vocabulary.Has("particle", words[index].Lower) || (!isFirst && words[index].Lower.Length <= 3 && !words.Vocabulary.Has("short", words[index].Lower));

    private static bool IsInitial(Words words, int index) => words[index] is { BeginsUpper: true, Lower.Length: 1 };

    private static bool IsPart(Words words, int index, int first, int titles, int names, int initials, bool isBare)
    {
        var word = words[index];
        if (!word.IsLetters || !word.BeginsUpper || words.Vocabulary.Has("fate", word.Lower))
        {
            return false;
        }

        if (IsInitial(words, index))
        {
            return !(word.Lower == "a" && IsArticle(words, index));
        }

        if (words.Vocabulary.Has("never", word.Lower) || (titles + names == 0 && words.Vocabulary.Has("seldom", word.Lower) && !(isBare && words.Vocabulary.Has("surname", word.Lower))))
        {
            return false;
        }

        if (words.Vocabulary.Has("post", word.Lower) && !(IsLast(words, index) && MayBeSurname(words, index, titles, names, initials, isBare)))
        {
            return false;
        }

        if (index > first && IsTitle(words, index) && index + 1 < words.Count && words[index + 1] is { BeginsUpper: true, BeginsSentence: false })
        {
            return false;
        }

        return !word.IsCapitals || word.Lower.Length <= 2 || words.Vocabulary.Has("honour", word.Lower) || IsSurnameInCapitals(words, index, first, titles, names, initials) || (isBare && !words.Vocabulary.Has("heading", word.Lower));
    }

    /// <summary>"Councillor Ward", "Ann Ward", and "Councillors Marsh, Ward and Head"; not "Councillor Development Programme".</summary>
    private static bool MayBeSurname(Words words, int index, int titles, int names, int initials, bool isBare) =>
        (titles + initials > 0 && names == initials)
        || (names == 1 && words.Vocabulary.Has("surname", words[index].Lower))
        || (isBare && names == 0 && !words.Vocabulary.Has("role", words[index].Lower));

    /// <summary>"Councillor FROST", "J FROST", "Ida FROST", or a whole name in capitals.</summary>
    private static bool IsSurnameInCapitals(Words words, int index, int first, int titles, int names, int initials) =>
        !words.Vocabulary.Has("heading", words[index].Lower)
        && (titles > 0 || names == initials + 1 || (names > 0 && names == initials) || Enumerable.Range(first, index - first + 1).All(other => words[other].IsCapitals || !words[other].IsLetters) && index > first);

    private static bool IsLast(Words words, int index) =>
        index + 1 >= words.Count || words[index + 1].BeginsLine || words[index + 1].IsMark || !(words[index + 1].BeginsUpper || words[index + 1].Lower is "of" or "for");

    /// <summary>"A" as an initial and "A" as an article look alike.</summary>
    private static bool IsArticle(Words words, int index) => index + 1 < words.Count && !words[index + 1].BeginsUpper && words[index + 1].Lower != ".";

    /// <summary>"Portsea City Council", "Acorn Homes Ltd"</summary>
    private static bool IsOfBody(Words words, int end) =>
        end < words.Count && words[end] is { BeginsUpper: true, BeginsLine: false, BeginsSentence: false } next && !Names.IsSetApart(words, end)
        && (words.Vocabulary.Has("from", next.Lower) || words.Vocabulary.Has("deciding", next.Lower));

    /// <summary>"Action Plan" has the form of a name, and is a kind of plan. Behind an initial even "J Plan" is somebody.</summary>
    private static bool HasThing(Words words, int first, int end, int initials)
    {
        for (var index = first; initials == 0 && index < end; index++)
        {
            if (words.Vocabulary.Has("thing", words[index].Lower))
            {
                return true;
            }
        }

        return false;
    }
}
