using System.Text;

namespace MinutesPortal.Domain.Texts;

/// <summary>Normalises the text that an officer publishes, before anything is read from it.</summary>
public static class SourceText
{
    /// <summary>
    /// Composes Unicode (ŵ becomes one character), ends each line in a line feed, and removes control characters and white space before
    /// the end of a line. Keeps at most one blank line in a row, none at the start and one at the end, so a clause is the same whether or
    /// not another follows it. Text of white space alone becomes empty.
    /// </summary>
    public static string Clean(string source)
    {
        var lines = Tidy(source).Split('\n').Select(line => line.TrimEnd()).ToList();
        var text = string.Join('\n', lines.Where((line, index) => line.Length > 0 || (index > 0 && lines[index - 1].Length > 0))).Trim('\n');
        return text.Length == 0 ? "" : text + "\n\n";
    }

    public static BilingualText Clean(BilingualText source) => new(Clean(source.English), source.Welsh is null ? null : Clean(source.Welsh));

    /// <summary>
    /// Composed Unicode, line feeds as line ends, no control characters except tabs, and none that turn the direction of writing: these
    /// could make a name read as another. Every text of the portal has this form.
    /// </summary>
    public static string Tidy(string text)
    {
        if (Ascii.IsValid(text) && !text.Any(character => char.IsControl(character) && character is not ('\n' or '\t')))
        {
            return text;
        }

        var lines = Valid(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new string([.. lines.Where(character => character is '\n' or '\t' || !(char.IsControl(character) || TurnsDirection(character)))]).Normalize(NormalizationForm.FormC);
    }

    /// <summary>One line that is safe to print: control characters and those that turn the direction of writing are replaced.</summary>
    public static string OneLine(string text) => new([.. text.Select(character => char.IsControl(character) || TurnsDirection(character) ? '\ufffd' : character)]);

    /// <summary>Unicode's marks, embeddings, overrides and isolates of bidirectional text.</summary>
    private static bool TurnsDirection(char character) => character is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    /// <summary>
    /// Replaces what cannot be normalised (half a surrogate pair, U+FFFE) or published in a feed (U+FFFF) by the replacement character.
    /// </summary>
    internal static string Valid(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\ufffe', '\ufffd').Replace('\uffff', '\ufffd');
}
