using System.Text.RegularExpressions;

namespace MinutesPortal.Demonstration;

/// <summary>A text file of the demonstration, cut into headings and their sections. <c>Texts/README.md</c> describes the form.</summary>
internal static class TextFile
{
    /// <param name="name">The file's name, for error messages.</param>
    /// <param name="fill">Gives the text for a placeholder such as <c>date:cabinet-3</c>, or null for an unknown one.</param>
    /// <exception cref="InvalidDataException">The file does not keep to the form.</exception>
    public static IReadOnlyList<TextHeading> Read(string name, string markdown, Func<string, string?> fill)
    {
        var headings = new List<TextHeading>();
        string? section = null;
        var lines = new List<string>();
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                CloseSection();
                headings.Add(new(name, line[2..].Trim(), fill));
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                CloseSection();
                section = line[3..].Trim();
            }
            else
            {
                lines.Add(line);
            }
        }

        CloseSection();
        return headings;

        void CloseSection()
        {
            var text = string.Join('\n', lines).Trim('\n');
            lines.Clear();
            if (section is not null)
            {
                Add(section, text);
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                throw new InvalidDataException($"{name}: “{text}” is in no section.");
            }

            section = null;
        }

        void Add(string section, string text)
        {
            if (headings.Count == 0)
            {
                throw new InvalidDataException($"{name}: the section “{section}” has no heading.");
            }

            headings[^1].Add(section, text);
        }
    }
}

/// <summary>A heading of a text file. The caller takes each section it knows, and then calls <see cref="MustBeUsedUp"/>.</summary>
internal sealed partial class TextHeading(string file, string title, Func<string, string?> fill)
{
    private readonly Dictionary<string, string> _sections = [];
    private readonly HashSet<string> _unused = [];

    public string File => file;

    public string Title => title;

    /// <exception cref="InvalidDataException">The section is empty, or the heading has it already.</exception>
    public void Add(string section, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidDataException($"{file}: the section “{section}” of “{title}” is empty.");
        }

        if (!_sections.TryAdd(section, text))
        {
            throw new InvalidDataException($"{file}: “{title}” has two sections “{section}”.");
        }

        _unused.Add(section);
    }

    /// <returns>The text of the section with its placeholders filled, or null if there is no such section.</returns>
    /// <exception cref="InvalidDataException">A placeholder is unknown.</exception>
    public string? Take(string section)
    {
        _unused.Remove(section);
        return _sections.TryGetValue(section, out var text) ? Placeholder().Replace(text, Fill) : null;
    }

    /// <summary>Takes a section whose heading says more, such as “Paper: Castle Gardens”.</summary>
    /// <returns>What follows the prefix in the section's heading, and the section's text.</returns>
    public (string Suffix, string Text)? TakePrefixed(string prefix) =>
        _sections.Keys.SingleOrDefault(key => key.StartsWith(prefix, StringComparison.Ordinal)) is { } section
            ? (section[prefix.Length..], Take(section)!)
            : null;

    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public string Require(string section) =>
        Take(section) ?? throw new InvalidDataException($"{file}: “{title}” has no section “{section}”.");

    /// <exception cref="InvalidDataException">Nobody took one of the sections.</exception>
    public void MustBeUsedUp()
    {
        if (_unused.Count > 0)
        {
            throw new InvalidDataException($"{file}: nothing reads the section “{_unused.First()}” of “{title}”.");
        }
    }

    private string Fill(Match placeholder) =>
        (placeholder.Value == "{decision}" ? _sections.GetValueOrDefault("Decision") : fill(placeholder.Value[1..^1]))
        ?? throw new InvalidDataException($"{file}: the placeholder {placeholder.Value} of “{title}” is unknown.");

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
