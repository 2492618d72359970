namespace MinutesPortal.Web.Pages.Search;

/// <summary>Candidates for the correction of a word.</summary>
public static class Spelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Shorter words have too many neighbours at edit distance 1. No word is longer than the maximum.</summary>
    public static bool CanBeChecked(string word) => word.Length is >= 4 and <= 20 && word.All(char.IsAsciiLetterLower);

    /// <summary>
    /// All strings at edit distance 1, and the word split in two. Never splits at a stop word: those phrases are slow to search.
    /// </summary>
    public static IEnumerable<string> NearTo(string word) => Enumerable.Range(0, word.Length).SelectMany(place => Letters.Select(letter => word[..place] + letter + word[(place + 1)..]).Append(word.Remove(place, 1)))
        .Concat(Enumerable.Range(0, word.Length - 1).Select(place => $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}"))
        .Concat(Enumerable.Range(0, word.Length + 1).SelectMany(place => Letters.Select(letter => word.Insert(place, letter.ToString()))))
        .Concat(Enumerable.Range(2, word.Length - 3).Where(place => !SmallWords.Has(word[..place]) && !SmallWords.Has(word[place..])).Select(place => word.Insert(place, " ")))
        .Where(near => near != word)
        .Distinct();
}
