using System.Globalization;
using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>A line that may be the heading of an item.</summary>
/// <param name="Number">As typed, without brackets, full stop and so on; "" for a heading without a number.</param>
/// <param name="Title">Null where the number stands alone, and the title follows.</param>
internal sealed partial record ItemHeading(string Number, string? Title, string Mark)
{
    /// <summary>The first paragraph of the heading.</summary>
    public int Paragraph { get; init; }

    /// <summary>The first paragraph of the text under it.</summary>
    public int Body { get; init; }

    /// <summary>What follows the title in its paragraph; null for nothing.</summary>
    public string? Rest { get; init; }

    public bool IsAlone => Title is null || Mark.StartsWith("alone", StringComparison.Ordinal);

    /// <summary>Whether the number has a form that lists never have: 61/21, PLA146/14.</summary>
    public bool IsUnmistakable => Number.Contains('/', StringComparison.Ordinal) || (Number.Length > 1 && char.IsAsciiLetterUpper(Number[0]));

    public bool IsInCapitals => Title is { } title && title.Any(char.IsLetter) && !title.Any(char.IsLower);

    /// <summary>Whether a letter stands in place of a number.</summary>
    public bool IsLetter => Number.Length == 1 && char.IsAsciiLetterUpper(Number[0]);

    /// <summary>The first figures of the number: 7 for 7a and 7.1. Letters count from A.</summary>
    public int Value => IsLetter ? Number[0] - 'A' + 1 : int.Parse(Digits().Match(Number).ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Whether the number is that of a part of an item: 7.1, 7a.</summary>
    public bool IsOfPart => Number.Contains('.', StringComparison.Ordinal) || (char.IsAsciiDigit(Number[0]) && char.IsAsciiLetter(Number[^1]));

    /// <summary>Reads "7. Trees", "7", "(139) TREES" and "61/21 Trees"; null for anything else. The line is bare.</summary>
    public static ItemHeading? Parse(string line)
    {
        if (NumberAlone().Match(line) is { Success: true } alone)
        {
            return new(alone.Groups["number"].Value, null, "alone" + MarkOf(alone));
        }

        return Numbered().Match(line) is { Success: true } match ? new(match.Groups["number"].Value, MeetingHead.Bare(match.Groups["title"].Value), MarkOf(match)) : null;
    }

    public static bool IsNumbered(string line) => Numbered().IsMatch(line) || NumberAlone().IsMatch(line);

    /// <summary>Whether words can be the title of an item. A clause of a resolution is numbered too, but it ends like a sentence.</summary>
    public static bool IsTitle(string title) =>
        title.Length is > 1 and < 200
        && (char.IsUpper(title[0]) || char.IsAsciiDigit(title[0]) || title[0] is '“' or '"' or '\'' or '‘')
        && title[^1] is not ('.' or ';' or ',' or ':')
        && !title.StartsWith("That ", StringComparison.OrdinalIgnoreCase)
        && !title.EndsWith("; and", StringComparison.Ordinal)
        && !ItemParagraphs.IsOutcome(title);

    /// <summary>Headings of one agenda look alike: the same brackets or full stop, on a line of their own or not.</summary>
    private static string MarkOf(Match match) =>
        match.Groups["open"].Value.TrimEnd() + match.Groups["close"].Value + (match.Groups["number"].Value.Contains('.', StringComparison.Ordinal) ? "n.n" : char.IsAsciiLetter(match.Groups["number"].Value[0]) ? "a" : "n");

    /// <summary>"Minute 7" and "Item 7" are numbers too. A letter needs a full stop or a bracket behind it.</summary>
    private const string Start =
        @"^(?<open>[([]?|(?:Agenda [Ii]tem|Item|ITEM|Minute|MINUTE|Eitem|Cofnod)\s+(?:[Nn]o\.?\s*)?)(?<number>\d{1,5}/\d{2,4}|[A-Z]{1,4}[ ./]?\d{1,4}(?:/\d{1,4})?|\d{1,5}[a-z]?|\d{1,3}\.\d{1,3})(?<close>[.):\]]?)";

    private const string Letter = @"^(?<open>[([]?)(?<number>[A-Z])(?<close>[.)\]])";

    [GeneratedRegex("(?:" + Start + "|" + Letter + @")\s+(?:[-–—:]\s+)?(?<title>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex("(?:" + Start + "|" + Letter + ")$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"\d{1,5}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
