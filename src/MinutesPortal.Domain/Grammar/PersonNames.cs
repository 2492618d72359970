using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar;

/// <summary>What counts as a person, for sources that list people one by one.</summary>
public static class PersonNames
{
    private static readonly string[] NoNames = ["vacancy", "never", "post", "norole", "title", "plural"];

    private static readonly PhraseSet Vacant = new("(vacancy|vacancies|vacant|unfilled|unoccupied|gwag|wag)", "to be (appointed|confirmed|advised|announced|elected)", "awaiting (appointment|nomination|confirmation)");

    /// <summary>Whether an entry of a list of members names somebody: not "VACANCY", "Vacant seat (North)", "To be confirmed", "N/A" or "Chair".</summary>
    public static bool IsPerson(string entry)
    {
        var words = Words.Of(entry);
        return !Vacant.In(words, 0, words.Count).Any()
            && Enumerable.Range(0, words.Count).Any(index => words[index] is { IsLetters: true, Lower.Length: > 1 } word && !NoNames.Any(known => words.Vocabulary.Has(known, word.Lower)) || IsSurname(words, index));
    }

    /// <summary>"Councillor Ward"</summary>
    private static bool IsSurname(Words words, int index) => index > 0 && words.Vocabulary.Has("surname", words[index].Lower);
}
