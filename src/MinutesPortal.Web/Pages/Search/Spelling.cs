namespace MinutesPortal.Web.Pages.Search;

/// <summary>What a word may have been meant to be: every word one slip of the finger away, and two words run together.</summary>
public static class Spelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Shorter words are one slip away from too many others, and no word is longer.</summary>
    public static bool CanBeChecked(string word) => word.Length is >= 4 and <= 20 && word.All(char.IsAsciiLetterLower);

    /// <summary>A letter too many, two that changed places, a wrong one, one too few; a space too few, but not beside a small word, since such phrases are dear to look for.</summary>
    public static IEnumerable<string> NearTo(string word) => Enumerable.Range(0, word.Length).SelectMany(place => Letters.Select(letter => word[..place] + letter + word[(place + 1)..]).Append(word.Remove(place, 1)))
        .Concat(Enumerable.Range(0, word.Length - 1).Select(place => $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}"))
        .Concat(Enumerable.Range(0, word.Length + 1).SelectMany(place => Letters.Select(letter => word.Insert(place, letter.ToString()))))
        .Concat(Enumerable.Range(2, word.Length - 3).Where(place => !SmallWords.Has(word[..place]) && !SmallWords.Has(word[place..])).Select(place => word.Insert(place, " ")))
        .Where(near => near != word)
        .Distinct();
}
