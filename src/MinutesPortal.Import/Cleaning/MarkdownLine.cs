using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Publishing.Texts;

namespace MinutesPortal.Import.Cleaning;

/// <summary>
/// Writes one paragraph as Markdown that <see cref="InlineMarkdown"/> shows as it was. Characters are escaped only where Markdown gives
/// them a meaning. Emphasis that Markdown cannot express is left out, so that no asterisks are shown.
/// </summary>
internal static partial class MarkdownLine
{
    /// <summary>Text in one style.</summary>
    /// <param name="Address">The target of a link; null for text that is no link.</param>
    public sealed record Run(string Text, bool IsBold, bool IsItalic, bool IsStruck, string? Address)
    {
        public static readonly Run LineEnd = new("\n", false, false, false, null);

        public bool IsPlain => this is { IsBold: false, IsItalic: false, IsStruck: false, Address: null };

        public string Opening => Address is not null && !IsStruck ? "" : (IsStruck ? "~~" : "") + (IsBold ? "**" : "") + (IsItalic ? "*" : "");

        public string Closing => Address is not null && !IsStruck ? "" : (IsItalic ? "*" : "") + (IsBold ? "**" : "") + (IsStruck ? "~~" : "");
    }

    /// <summary>In longer paragraphs every special character is escaped, without trying how it would be shown.</summary>
    private const int LongestTrial = 20_000;

    private enum Care
    {
        AsTyped,
        Escaped,
        WithoutEmphasis,
        WithoutLinks,
    }

    /// <returns>The paragraph as Markdown and as plain text. Both are empty if it has no text.</returns>
    public static (string Markdown, string Plain) Write(IEnumerable<Run> runs)
    {
        var lines = Lines(runs);
        var plain = string.Join('\n', lines.Select(line => string.Concat(line.Select(run => run.Text))));
        if (!plain.AsSpan().ContainsAny(SpecialCharacters) && lines.TrueForAll(line => line.TrueForAll(run => run.IsPlain)))
        {
            return (plain, plain);
        }

        for (var care = plain.Length > LongestTrial ? Care.WithoutLinks : Care.AsTyped; care < Care.WithoutLinks; care++)
        {
            var markdown = string.Join('\n', lines.Select(line => Written(line, care)));
            if (IsShownAs(markdown, plain))
            {
                return (markdown, plain);
            }
        }

        return (string.Join('\n', lines.Select(line => Written(line, Care.WithoutLinks))), plain);
    }

    private static readonly System.Buffers.SearchValues<char> SpecialCharacters = System.Buffers.SearchValues.Create("\\`*_[]<>&!~");

    private static bool IsShownAs(string markdown, string plain)
    {
        if (markdown.EndsWith('\\') || markdown.Contains("\\\n", StringComparison.Ordinal))
        {
            return false; // a backslash at the end of a line would be shown as a line break
        }

        try
        {
            return WebUtility.HtmlDecode(HtmlTag().Replace(InlineMarkdown.WithoutStruckWords(InlineMarkdown.ToHtml(markdown)), "")) == plain;
        }
        catch (ArgumentException)
        {
            return false; // nested too deeply for the renderer
        }
    }

    /// <summary>Splits a paragraph into lines, collapses white space, and joins neighbouring runs of the same style.</summary>
    private static List<List<Run>> Lines(IEnumerable<Run> runs)
    {
        var lines = new List<List<Run>> { new() };
        foreach (var run in runs)
        {
            if (ReferenceEquals(run, Run.LineEnd))
            {
                lines.Add([]);
                continue;
            }

            var line = lines[^1];
            var text = Whitespace().Replace(run.Text, " ");
            text = line.Count == 0 || line[^1].Text.EndsWith(' ') ? text.TrimStart() : text;
            if (text.Length == 0)
            {
                continue;
            }

            if (line.Count > 0 && line[^1] with { Text = "" } == run with { Text = "" })
            {
                line[^1] = line[^1] with { Text = line[^1].Text + text };
            }
            else if (line.Count > 0 && text == " " && run.Address is null)
            {
                line[^1] = line[^1] with { Text = line[^1].Text + text }; // white space has no visible style
            }
            else
            {
                line.Add(run with { Text = text });
            }
        }

        foreach (var line in lines)
        {
            Settle(line);
        }

        lines.RemoveAll(line => line.Count == 0);
        return lines;
    }

    /// <summary>Trims the end, and gives runs that meet within a word the same style: Markdown cannot read two delimiters side by side.</summary>
    private static void Settle(List<Run> line)
    {
        while (line.Count > 0 && line[^1].Text.TrimEnd() is var text && text.Length < line[^1].Text.Length)
        {
            line[^1] = line[^1] with { Text = text };
            if (text.Length == 0)
            {
                line.RemoveAt(line.Count - 1);
            }
        }

        for (var index = 1; index < line.Count; index++)
        {
            var (one, other) = (line[index - 1], line[index]);
            if (one.Opening.Length == 0 || other.Opening.Length == 0 || one.Text.EndsWith(' ') || other.Text.StartsWith(' '))
            {
                continue;
            }

            var (isBold, isItalic) = (one.IsBold && other.IsBold, one.IsItalic && other.IsItalic);
            if (one.IsStruck != other.IsStruck)
            {
                // what is struck stays struck; the other gives up its style
                (line[index - 1], line[index]) = (one with { IsBold = false, IsItalic = false }, other with { IsBold = false, IsItalic = false });
            }
            else if (isBold || isItalic || one.IsStruck)
            {
                line[index - 1] = one with { Text = one.Text + other.Text, IsBold = isBold, IsItalic = isItalic };
                line.RemoveAt(index--);
            }
            else
            {
                line[index] = other with { IsBold = false, IsItalic = false };
            }
        }
    }

    private static string Written(List<Run> line, Care care)
    {
        var written = new StringBuilder();
        foreach (var (index, run) in line.Index())
        {
            var text = care == Care.AsTyped ? run.Text : Escaped(run.Text);
            var core = text.Trim();
            var (before, after) = (text[..(text.Length - text.TrimStart().Length)], text[text.TrimEnd().Length..]);
            if (run.IsStruck && care >= Care.WithoutEmphasis && core.Length > 0)
            {
                written.Append(before).Append(InlineMarkdown.StruckOut(core)).Append(after); // Markdown cannot mark it here
            }
            else if (run.Address is not null && !run.IsStruck && care < Care.WithoutLinks && core.Length > 0)
            {
                written.Append(before).Append('[').Append(core).Append("](").Append(run.Address).Append(')').Append(after);
            }
            else if (run.Opening.Length > 0 && care < Care.WithoutEmphasis && core.Length > 0)
            {
                var last = before.Length > 0 ? ' ' : written.Length > 0 ? written[^1] : ' ';
                var next = after.Length > 0 ? ' ' : index + 1 < line.Count ? line[index + 1].Text[0] : ' ';
                var start = IsWordLike(last) ? core.Length - core.TrimStart(Punctuation).Length : 0;
                var end = IsWordLike(next) ? core.TrimEnd(Punctuation).Length : core.Length;
                written.Append(before);
                written.Append(start >= end ? core : $"{core[..start]}{run.Opening}{core[start..end]}{run.Closing}{core[end..]}");
                written.Append(after);
            }
            else
            {
                written.Append(text);
            }
        }

        return written.ToString();
    }

    /// <summary>Emphasis must not begin or end with punctuation if a letter touches it. CommonMark 0.31, 6.2.</summary>
    private static readonly char[] Punctuation = [.. ".,:;!?()[]{}'\"“”‘’–—-/"];

    private static bool IsWordLike(char character) =>
        !char.IsWhiteSpace(character) && !char.IsPunctuation(character) && !char.IsSymbol(character);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\\' or '~' or '`' or '*' or '_' or '[' or ']' or '<' or '&')
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"[\s\u00a0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Whitespace();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex HtmlTag();
}
