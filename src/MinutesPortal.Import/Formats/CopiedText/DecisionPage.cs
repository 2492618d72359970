using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>Reads ModernGov's pages of decisions: those of an issue, each under "03/05/2024 - Title", and the details of one.</summary>
internal static partial class DecisionPage
{
    private const string Form = "decision page";

    public static SourceFile? Read(string name, List<string> lines, List<ImportRemark> remarks)
    {
        var first = lines.Find(line => line.Length > 0)!;
        return DetailsHeading().IsMatch(first) || lines.Take(10).Any(line => DetailsHeading().IsMatch(line)) ? Details(name, lines, remarks)
            : IssueHeading().IsMatch(first) || lines.Take(10).Any(line => IssueHeading().IsMatch(line)) ? OfIssue(name, lines, remarks)
            : null;
    }

    private static SourceFile? OfIssue(string name, List<string> lines, List<ImportRemark> remarks)
    {
        var starts = lines.Index().Where(line => DecisionHeading().IsMatch(line.Item)).Select(line => line.Index).ToList();
        if (starts.Count == 0)
        {
            return null;
        }

        var issue = lines.Take(starts[0]).LastOrDefault(line => line.Length > 0 && !IssueHeading().IsMatch(line) && !ModernGovPages.ModernGovPageReader.IsNoise(line));
        var decisions = starts.Index().Select(start =>
        {
            var heading = DecisionHeading().Match(lines[start.Item]);
            var end = start.Index + 1 < starts.Count ? starts[start.Index + 1] : lines.Count;
            return new UnplacedMinutes
            {
                Date = WrittenDates.TryFind(heading.Groups["date"].Value, out var date, out _) ? date : null,
                Items = [new() { Title = heading.Groups["title"].Value.Trim(), Issue = issue is null ? null : new(null, issue), Decision = TextOf(lines[(start.Item + 1)..end]) }],
            };
        });
        return new(name, Form, [], [], remarks) { Unplaced = [.. decisions] };
    }

    /// <summary>Lines with a label before a value, such as "Decision maker: Cabinet", and texts under a label.</summary>
    private static SourceFile? Details(string name, List<string> lines, List<ImportRemark> remarks)
    {
        var start = lines.FindIndex(line => DetailsHeading().IsMatch(line));
        var titleAt = lines.FindIndex(start + 1, line => line.Length > 0 && !Label().IsMatch(line));
        var (purpose, decision, head) = (new List<string>(), new List<string>(), new List<string>());
        string? maker = null;
        DateOnly? date = null;
        var into = head;
        foreach (var line in lines.Skip(Math.Max(titleAt, start) + 1))
        {
            if (Label().Match(line) is { Success: true } label)
            {
                var (named, value) = (label.Groups["label"].Value.ToUpperInvariant(), label.Groups["value"].Value.Trim());
                into = named is "PURPOSE" ? purpose : named is "DECISION" or "DECISIONS" ? decision : head;
                var holdsDate = WrittenDates.TryFind(value, out var found, out var place);
                date = holdsDate && named is "DATE OF DECISION" or "DECISION DATE" ? found : holdsDate && named is "DECIDED AT MEETING" ? date ?? found : date;
                maker = named switch
                {
                    "DECIDED AT MEETING" when holdsDate && value[place.End.Value..].Trim(' ', '-', '–') is { Length: > 2 } panel => panel,
                    "DECISION MAKER" => maker ?? value,
                    _ => maker,
                };
                if (into == head)
                {
                    head.Add(line);
                }
                else if (value.Length > 0)
                {
                    into.Add(value);
                }
            }
            else
            {
                into.Add(line);
            }
        }

        return titleAt < 0 || (decision.Count == 0 && purpose.Count == 0) ? null : new(name, Form, [], [], remarks)
        {
            Unplaced =
            [
                new()
                {
                    Panel = string.IsNullOrEmpty(maker) ? null : maker,
                    Date = date,
                    Head = TextOf(head),
                    Items = [new() { Title = lines[titleAt], Purpose = TextOf(purpose), Decision = TextOf(decision) }],
                },
            ],
        };
    }

    private static string? TextOf(IEnumerable<string> lines) => TextLines.Join(lines) is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^Issue - decisions$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IssueHeading();

    [GeneratedRegex(@"^(?:Decision details|Manylion y penderfyniad)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DetailsHeading();

    [GeneratedRegex(@"^(?:•\s*)?(?<date>\d{1,2}/\d{1,2}/\d{4}) - (?<title>\S.{1,300})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DecisionHeading();

    [GeneratedRegex(
        @"^(?:•\s*)?(?<label>Decision maker|Decision status|Is key decision\?|Is subject to call[- ]in\?|Purpose|Decisions?|Report author|Author|Publication date|Date of decision|Decision date|Decided at meeting|Effective from|Call-in (?:deadline|date)|Wards? affected|Accompanying documents|Additional documents|Supporting documents|Reasons? for (?:the )?decision|Alternative options(?: considered(?: and rejected)?)?|Contact|Notice of .{1,40}|Interests and nature of interests declared|Background papers)\s*:?\s*(?:(?<=[:?]\s*)(?<value>\S.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Label();
}
