using MinutesPortal.Domain.Grammar.Phrases;
using System.Globalization;

namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <summary>Numbers as digits or in words, up to the size of a council.</summary>
internal static class Numbers
{
    private static readonly string[] Units =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, int> Named = All();

    /// <summary>The word behind the number that begins at a word; that word itself where there is none.</summary>
    public static int EndAt(Words words, int index) =>
        ValueOf(words[index].Lower) is null ? index : IsTen(words[index].Lower) && index + 1 < words.Count && IsUnit(words[index + 1].Lower) ? index + 2 : index + 1;

    /// <summary>The number that begins at a word, in digits or words: "7", "seven", "twenty-one", "twenty one".</summary>
    public static int? ValueAt(Words words, int index) =>
        EndAt(words, index) == index + 2 ? ValueOf(words[index].Lower) + ValueOf(words[index + 1].Lower) : ValueOf(words[index].Lower);

    /// <summary>Null where the word is no number.</summary>
    public static int? ValueOf(string word) =>
        char.IsAsciiDigit(word[0]) ? int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null
        : Named.TryGetValue(word, out var named) ? named
        : null;

    private static bool IsTen(string word) => Array.IndexOf(Tens, word) >= 0;

    private static bool IsUnit(string word) => Array.IndexOf(Units, word) is > 0 and < 10;

    private static Dictionary<string, int> All()
    {
        var all = Units.Index().ToDictionary(unit => unit.Item, unit => unit.Index);
        all["nil"] = all["none"] = all["zero"] = all["dim"] = 0;
        foreach (var (index, ten) in Tens.Index())
        {
            all[ten] = (index + 2) * 10;
            foreach (var (unit, name) in Units.Index().Skip(1).Take(9))
            {
                all[$"{ten}-{name}"] = all[ten] + unit;
            }
        }

        return all;
    }
}
