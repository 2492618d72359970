using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <summary>Reads the text files of the demonstration, which are resources of this assembly.</summary>
/// <param name="date">Gives the date of a meeting by its key, as minutes write it; null if there is no such meeting.</param>
internal sealed class DemonstrationTexts(Func<string, string?> date)
{
    private readonly Dictionary<string, MeetingText> _meetings = [];
    private readonly HashSet<string> _unread = [.. typeof(DemonstrationTexts).Assembly.GetManifestResourceNames()];

    /// <summary>Files that nothing has read yet.</summary>
    public IReadOnlyCollection<string> Unread => _unread;

    /// <summary>The text of a meeting. Its key begins with the key of its panel, which is its folder.</summary>
    public MeetingText Meeting(string key)
    {
        if (!_meetings.TryGetValue(key, out var text))
        {
            var path = $"{HeldMeeting.PanelOf(key)}/{key}";
            _meetings[key] = text = MeetingText.From(Read(path + ".md"), Exists(path + ".cy.md") ? Read(path + ".cy.md") : []);
        }

        return text;
    }

    public PanelText Panel(string key) => PanelText.From(Read($"{key}/panel.md").Single());

    public IssueText Issue(string key) => IssueText.From(Read($"issues/{key}.md").Single());

    private static bool Exists(string path) => typeof(DemonstrationTexts).Assembly.GetManifestResourceInfo(path) is not null;

    private IReadOnlyList<TextHeading> Read(string path)
    {
        _unread.Remove(path);
        using var stream = typeof(DemonstrationTexts).Assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"The demonstration has no text {path}.");
        using var reader = new StreamReader(stream);
        return TextFile.Read(path, reader.ReadToEnd(), Fill);
    }

    private string? Fill(string placeholder) => placeholder.Split(':') is ["date", var meeting] ? date(meeting) : null;
}

/// <summary>The text of one meeting.</summary>
/// <param name="notes">The heading “Notes”, if the file has one.</param>
internal sealed partial class MeetingText(IReadOnlyList<ItemText> items, TextHeading? notes)
{
    /// <summary>The items in the order of the agenda. The first is number 1.</summary>
    public IReadOnlyList<ItemText> Items => items;

    /// <summary>What was published when the minutes were approved with amendments; null if they were approved as drafted.</summary>
    public string? ApprovalNote { get; } = notes?.Take("Approval");

    public string? CorrectionNote { get; } = notes?.Take("Correction");

    public string? SupplementNote { get; } = notes?.Take("Supplement");

    public string? CancellationReason { get; } = notes?.Take("Cancellation");

    public string? MoveReason { get; } = notes?.Take("Move");

    /// <summary>Why the meeting, or its paper, was withdrawn.</summary>
    public string? WithdrawalReason { get; } = notes?.Take("Withdrawal");

    /// <param name="welsh">The headings of the Welsh file; none if there is no Welsh.</param>
    /// <exception cref="InvalidDataException">Headings are not numbered in order, or a Welsh one has no English one.</exception>
    public static MeetingText From(IReadOnlyList<TextHeading> english, IReadOnlyList<TextHeading> welsh)
    {
        var notes = english.SingleOrDefault(heading => heading.Title == "Notes");
        var welshItems = welsh.Select(Numbered).ToDictionary(item => item.Number);
        var items = new List<ItemText>();
        foreach (var (number, title, heading) in english.Where(heading => heading != notes).Select(Numbered))
        {
            if (number != items.Count + 1)
            {
                throw new InvalidDataException($"{heading.File}: “{heading.Title}” should be number {items.Count + 1}.");
            }

            items.Add(welshItems.Remove(number, out var twin)
                ? ItemText.From(new BilingualText(title, twin.Title), heading, twin.Heading)
                : ItemText.From(title, heading, welsh: null));
        }

        if (welshItems.Count > 0)
        {
            throw new InvalidDataException($"{welsh[0].File}: item {welshItems.Keys.First()} has no English.");
        }

        var text = new MeetingText(items, notes);
        notes?.MustBeUsedUp();
        return text;
    }

    private static (int Number, string Title, TextHeading Heading) Numbered(TextHeading heading)
    {
        var match = NumberAndTitle().Match(heading.Title);
        return match.Success
            ? (int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["title"].Value, heading)
            : throw new InvalidDataException($"{heading.File}: “{heading.Title}” has no number.");
    }

    [GeneratedRegex(@"^(?<number>\d+)\. (?<title>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberAndTitle();
}

/// <summary>The text of one item of business.</summary>
internal sealed record ItemText(BilingualText Title)
{
    private const string Arrow = " → ";

    public BilingualText? Purpose { get; private init; }

    public DemonstrationPaper? Paper { get; private init; }

    /// <summary>The paragraph of Schedule 12A under which the public was excluded, and why.</summary>
    public (string Paragraph, string Reason)? Exemption { get; private init; }

    /// <summary>Why the item was taken though the agenda did not have it; null for an item of the agenda.</summary>
    public string? ReasonForUrgency { get; private init; }

    /// <summary>What was decided, where decisions were published before the minutes.</summary>
    public BilingualText? Decision { get; private init; }

    /// <summary>Null until minutes are published.</summary>
    public BilingualText? Minutes { get; private init; }

    /// <summary>Why the cabinet decided so, and what it rejected, for a decision that can be called in.</summary>
    public (BilingualText Reasons, BilingualText Alternatives)? Statement { get; private init; }

    /// <summary>What was said in private. Only members read it.</summary>
    public string? PrivateMinutes { get; private init; }

    /// <summary>Changes made to the minutes after they were first published.</summary>
    public IReadOnlyList<(string From, string To)> Amendments { get; private init; } = [];

    public static ItemText From(BilingualText title, TextHeading english, TextHeading? welsh)
    {
        var item = new ItemText(title)
        {
            Purpose = Bilingual("Purpose"),
            Paper = english.TakePrefixed("Paper: ") is var (paper, text) ? new(paper, text) : null,
            Exemption = english.TakePrefixed("Exempt under paragraph "),
            ReasonForUrgency = english.Take("Urgent"),
            Decision = Bilingual("Decision"),
            Minutes = Bilingual("Minutes"),
            Statement = Bilingual("Reasons") is { } reasons ? (reasons, english.Require("Alternatives")) : null,
            PrivateMinutes = english.Take("Private minutes"),
            Amendments = [.. (english.Take("Amendment")?.Split('\n') ?? []).Select(Amendment)],
        };
        english.MustBeUsedUp();
        welsh?.MustBeUsedUp();
        return item;

        BilingualText? Bilingual(string section) => english.Take(section) is { } text ? new(text, welsh?.Take(section)) : null;

        (string, string) Amendment(string line) => line.Split(Arrow) is [var from, var to]
            ? (from, to)
            : throw new InvalidDataException($"{english.File}: the amendment “{line}” needs one “{Arrow}”.");
    }
}

internal sealed record PanelText(string Name, IReadOnlyList<string> AlsoCalled, string Purpose, string Venue, string Directions)
{
    public static PanelText From(TextHeading heading)
    {
        var panel = new PanelText(
            heading.Title,
            heading.Require("Also called").Split('\n'),
            heading.Require("Purpose"),
            heading.Require("Venue"),
            heading.Require("Directions"));
        heading.MustBeUsedUp();
        return panel;
    }
}

/// <summary>The text of an issue. What is not known is null.</summary>
internal sealed record IssueText(string Title)
{
    public IReadOnlyList<string> AlsoCalled { get; private init; } = [];

    public string? LeadMember { get; private init; }

    public string? LeadOfficer { get; private init; }

    public string? Wards { get; private init; }

    public string? KeyDecision { get; private init; }

    /// <summary>The title that it was given later.</summary>
    public string? RenamedTo { get; private init; }

    public string? Summary { get; private init; }

    public static IssueText From(TextHeading heading)
    {
        var issue = new IssueText(heading.Title)
        {
            AlsoCalled = heading.Take("Also called")?.Split('\n') ?? [],
            LeadMember = heading.Take("Lead member"),
            LeadOfficer = heading.Take("Lead officer"),
            Wards = heading.Take("Wards"),
            KeyDecision = heading.Take("Key decision"),
            RenamedTo = heading.Take("Renamed to"),
            Summary = heading.Take("Summary"),
        };
        heading.MustBeUsedUp();
        return issue;
    }
}
