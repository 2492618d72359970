using System.Text;

namespace MinutesPortal.Domain.Wording;

/// <summary>The text that an officer publishes, made clean once, before anything is read from it.</summary>
public static class SourceText
{
    /// <summary>
    /// Composed Unicode (ŵ is one character), lines ended by line feeds and without white space behind them, no control characters,
    /// no blank lines around it, and a line feed at its end. Text of nothing but white space becomes empty.
    /// </summary>
    public static string Clean(string source)
    {
        var text = string.Join('\n', Tidy(source).Split('\n').Select(line => line.TrimEnd())).Trim('\n');
        return text.Length == 0 ? "" : text + "\n";
    }

    public static Text Clean(Text source) => new(Clean(source.English), source.Welsh is null ? null : Clean(source.Welsh));

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
