using System.Text;

namespace MinutesPortal.Domain.Texts;

/// <summary>The text that an officer publishes, made clean once, before anything is read from it.</summary>
public static class SourceText
{
    /// <summary>
    /// Composed Unicode (ŵ is one character), lines ended by line feeds and without white space behind them, no control characters,
    /// never more than one blank line, none before it and one at its end: so a clause is the same whether or not another follows it.
    /// Text of nothing but white space becomes empty.
    /// </summary>
    public static string Clean(string source)
    {
        var lines = Tidy(source).Split('\n').Select(line => line.TrimEnd()).ToList();
        var text = string.Join('\n', lines.Where((line, index) => line.Length > 0 || (index > 0 && lines[index - 1].Length > 0))).Trim('\n');
        return text.Length == 0 ? "" : text + "\n\n";
    }

    public static BilingualText Clean(BilingualText source) => new(Clean(source.English), source.Welsh is null ? null : Clean(source.Welsh));

    /// <summary>Composed Unicode, line feeds as line ends, and no other control characters than tabs: what every text of the portal is.</summary>
    public static string Tidy(string text)
    {
        if (Ascii.IsValid(text) && !text.Any(character => char.IsControl(character) && character is not ('\n' or '\t')))
        {
            return text;
        }

        var lines = Valid(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new string([.. lines.Where(character => character is '\n' or '\t' || !char.IsControl(character))]).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Half of a surrogate pair and U+FFFE cannot be normalised, nor U+FFFF stand in a feed: they become the replacement character.</summary>
    internal static string Valid(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\ufffe', '\ufffd').Replace('\uffff', '\ufffd');
}
