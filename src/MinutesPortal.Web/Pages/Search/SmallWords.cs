using System.Collections.Frozen;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>Stop words of English and Welsh. They occur nearly everywhere, or are only used to ask.</summary>
public static class SmallWords
{
    /// <summary>The length of what is left when a word is split at its apostrophe: "didn't", "we'll".</summary>
    private const int LongestEnding = 2;

    private static readonly FrozenSet<string> English = Set("""
        a about after again all also am an and any anyone are aren as at be because been before being both but by can could couldn did didn do does doesn doing don during
        each ever for from further had has hasn have haven having he hence her here him his how however i if in into is isn it its just let me more most much my
        no nor not of off on once only onto or other our out over own please same she should so some such tell than that the their them then there these they this those
        through to too under until up upon us very was wasn we were weren what when where whether which while who whom whose why with within won would wouldn yet you your
        decide decided decides happen happened happening happens said
        """);

    private static readonly FrozenSet<string> Welsh = Set("""
        a ac ai am ar at bod dan does dros drwy ei ein er eu fe fod fy gan gyda hefyd heb hwn hon hyn i iddo iddi in mae mewn mi mo na nac nad ni nid neu o oedd oes ond
        os roedd rhwng sydd sy tan trwy un wedi wrth y ydy yma yn yna yno yr yw
        beth ble faint pa pam pryd pwy sut
        digwydd digwyddodd digwyddwyd penderfynwyd
        """);

    /// <summary>Whether a word, as search compares it, is a stop word in the language of the page.</summary>
    public static bool Has(string word) => (Languages.IsWelsh ? Welsh : English).Contains(word);

    /// <summary>
    /// Whether a typed word is a stop word. A word with an accent is not ("dân" is fire), and neither is one with a capital
    /// ("Will", "IT") unless it begins a sentence.
    /// </summary>
    /// <param name="next">The next word; null for the last.</param>
    /// <param name="isFirst">Whether it is the first word.</param>
    public static bool Is(string typed, string? next, bool isFirst)
    {
        var letters = typed.Trim('?', '!', '.', ',', ';', ':', '(', ')');
        if (letters == "AND")
        {
            return true; // an operator, like OR
        }

        var begins = isFirst && letters.Length > 0 && !letters.Skip(1).Any(char.IsUpper) && next is { Length: > 0 } && !char.IsUpper(next[0]);
        var word = begins ? letters.ToLowerInvariant() : letters;
        var apostrophe = word.IndexOfAny(['\'', '’']);
        return Has(apostrophe > 0 && word.Length - apostrophe - 1 <= LongestEnding ? word[..apostrophe] : word);
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
