using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// One thing that search can find: an item of business, what it decided, a panel, a member or an issue. The texts hold words only, see <see cref="SearchText"/>;
/// what is shown of a hit is read from where it stands.
/// </summary>
/// <param name="SubjectId">The meeting, panel, person or issue.</param>
/// <param name="PartId">Of the agenda item; empty for a subject itself.</param>
/// <param name="PanelId">The panel whose business it is, of an issue the one that has it latest on an agenda; null for a person.</param>
/// <param name="Date">Of the meeting, of an issue the latest that has it on its agenda; null for what has none.</param>
/// <param name="Title">What it is called, in both languages; counts most.</param>
/// <param name="Text">All else that its own publications say.</param>
public sealed record SearchRow(SearchKind Kind, Guid SubjectId, string PartId, Guid? PanelId, DateOnly? Date, string Title, string Text)
{
    /// <summary>Of an issue, what meetings call its items; else empty.</summary>
    public string ItemTitles { get; private init; } = "";

    /// <summary>PostgreSQL makes at most 1 MB of search words of a row, and what it cannot take could not be published.</summary>
    private const int MostCharacters = 150_000;

    /// <param name="subject">As it now stands.</param>
    /// <param name="readable">The contents of its publications that may be read, oldest first.</param>
    internal static IEnumerable<SearchRow> Of(Subject subject, IEnumerable<Subject> readable) => subject switch
    {
        Meeting { IsWithdrawn: false } meeting => meeting.Items.SelectMany(item => OfItem(meeting, item)),
        Panel panel => [OfPanel(panel, readable.OfType<Panel>().Select(earlier => earlier.Name).Append(panel.Name).Distinct())],
        Person { HasPage: true } person => [new(SearchKind.Person, person.Id, "", null, null, Words(person.Name), Words(person.Ward, person.Party))],
        Issue { MergedInto: null } issue => [OfIssue(issue)],
        _ => [],
    };

    /// <summary>The row of an issue with what meetings say of it, which follows from their publications and not from its own.</summary>
    /// <param name="titles">Of its items, as far as they may be read.</param>
    /// <param name="latest">The latest meeting, not cancelled, that has it on its agenda; null where there is none.</param>
    public SearchRow At(IReadOnlyCollection<BilingualText> titles, IssueMeeting? latest) => this with
    {
        PanelId = latest?.PanelId,
        Date = latest?.Date,
        ItemTitles = Words([.. InBoth(titles).Distinct().Order(StringComparer.Ordinal)]),
    };

    private static IEnumerable<SearchRow> OfItem(Meeting meeting, AgendaItem item)
    {
        yield return Row(SearchKind.Item, [item.Purpose, item.Decision, item.Minutes]);
        var decided = item.Entries.Where(IsDecision).Select(entry => entry.Text).ToList();
        if (decided.Count > 0)
        {
            yield return Row(SearchKind.Decision, decided);
        }

        SearchRow Row(SearchKind kind, IReadOnlyCollection<BilingualText?> texts) => new(
            kind, meeting.Id, item.Id, meeting.PanelId, meeting.Date, Words(item.Title.English, item.Number, item.MinuteNumber, item.Title.Welsh), Words([.. InBoth(texts)]));
    }

    /// <summary>Whether an entry says what was decided: a resolution, or any part of a notice of decisions.</summary>
    public static bool IsDecision(Entry entry) => entry is Resolution || entry.DecisionPosition is not null;

    private static SearchRow OfPanel(Panel panel, IEnumerable<BilingualText> names)
    {
        var all = InBoth(names).Concat(panel.Aliases).Distinct().ToArray();
        return new(SearchKind.Panel, panel.Id, "", panel.Id, null, Words(all), Words([.. InBoth([panel.Purpose])]));
    }

    private static SearchRow OfIssue(Issue issue) =>
        new(SearchKind.Issue, issue.Id, "", null, null, Words([.. InBoth(issue.Aliases.Prepend(issue.Title)).Distinct()]), Words([.. InBoth([issue.Summary])]));

    /// <summary>The texts in English, then in Welsh.</summary>
    private static IEnumerable<string?> InBoth(IEnumerable<BilingualText?> texts)
    {
        var all = texts.ToList();
        return all.Select(text => text?.English).Concat(all.Select(text => text?.Welsh));
    }

    private static string Words(params IReadOnlyCollection<string?> texts)
    {
        var words = string.Join(' ', texts.Select(SearchText.Of).Where(text => text.Length > 0));
        return words.Length <= MostCharacters ? words : words[..MostCharacters];
    }
}

/// <summary>What a hit is. The names stand in the record.</summary>
public enum SearchKind
{
    /// <summary>An item of business: its title, purpose, decision and minutes.</summary>
    Item,

    /// <summary>The same item once more: its title and what it decided.</summary>
    Decision,
    Panel,
    Person,
    Issue,
}
