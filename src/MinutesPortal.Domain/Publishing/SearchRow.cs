using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// One thing that search can find: an agenda item, its decision, a panel, a member or an issue. The texts hold words only,
/// see <see cref="SearchText"/>. Results are shown from the record, not from this row.
/// </summary>
/// <param name="SubjectId">The meeting, panel, person or issue.</param>
/// <param name="PartId">The id of the agenda item; empty for a subject itself.</param>
/// <param name="PanelId">The panel. For an issue, the panel that last had it on an agenda. Null for a person.</param>
/// <param name="Date">The date of the meeting. For an issue, of the latest meeting that has it on its agenda. Null for others.</param>
/// <param name="Title">The names and titles in both languages. They rank highest.</param>
/// <param name="Text">Everything else that its own publications say.</param>
public sealed record SearchRow(SearchKind Kind, Guid SubjectId, string PartId, Guid? PanelId, DateOnly? Date, string Title, string Text)
{
    /// <summary>For an issue, the titles of its items; otherwise empty.</summary>
    public string ItemTitles { get; private init; } = "";

    /// <summary>PostgreSQL allows about 1 MB of search words in a row. A longer text could not be published, so it is cut here.</summary>
    private const int MostCharacters = 150_000;

    /// <param name="subject">The latest version of the subject.</param>
    /// <param name="readable">The contents of its readable publications, oldest first.</param>
    internal static IEnumerable<SearchRow> From(Subject subject, IEnumerable<Subject> readable) => subject switch
    {
        Meeting { IsWithdrawn: false } meeting => meeting.Items.SelectMany(item => OfItem(meeting, item)),
        Panel panel => [OfPanel(panel, readable.OfType<Panel>().Select(earlier => earlier.Name).Append(panel.Name).Distinct())],
        Person { HasPage: true } person => [new(SearchKind.Person, person.Id, "", null, null, Words(person.Name), Words(person.Ward, person.Party))],
        Issue { MergedInto: null } issue => [OfIssue(issue)],
        _ => [],
    };

    /// <summary>
    /// An issue's row with what meetings say of it. This follows from the meetings' publications, not from the issue's own.
    /// </summary>
    /// <param name="titles">The titles of its items that may be read.</param>
    /// <param name="latest">The latest meeting that has it on its agenda and is not called off; null where there is none.</param>
    public SearchRow At(IReadOnlyCollection<BilingualText> titles, IssueMeeting? latest) => this with
    {
        PanelId = latest?.PanelId,
        Date = latest?.Date,
        ItemTitles = Words([.. InBoth(titles).Distinct().Order(StringComparer.Ordinal)]),
    };

    private static IEnumerable<SearchRow> OfItem(Meeting meeting, AgendaItem item)
    {
        yield return Row(SearchKind.Item, [item.Purpose, item.Presenter, .. item.Wards, item.PublicSpeaking, item.Decision, item.Minutes, item.DecisionReason, item.RejectedAlternatives]);
        var decided = item.Entries.Where(IsDecision).Select(entry => entry.Text).ToList();
        if (decided.Count > 0)
        {
            yield return Row(SearchKind.Decision, decided);
        }

        SearchRow Row(SearchKind kind, IReadOnlyCollection<BilingualText?> texts) => new(
            kind, meeting.Id, item.Id, meeting.PanelId, meeting.Date, Words(item.Title.English, item.Number, item.MinuteNumber, item.Title.Welsh), Words([.. InBoth(texts)]));
    }

    /// <summary>Whether an entry states a decision: a resolution, or any part of a notice of decisions.</summary>
    public static bool IsDecision(Entry entry) => entry is Resolution || entry.DecisionPosition is not null;

    private static SearchRow OfPanel(Panel panel, IEnumerable<BilingualText> names)
    {
        var all = InBoth(names).Concat(panel.Aliases).Distinct().ToArray();
        return new(SearchKind.Panel, panel.Id, "", panel.Id, null, Words(all), Words([.. InBoth([panel.Purpose])]));
    }

    private static SearchRow OfIssue(Issue issue) =>
        new(SearchKind.Issue, issue.Id, "", null, null, Words([.. InBoth(issue.Aliases.Prepend(issue.Title)).Distinct()]), Words([.. InBoth([issue.Summary])]));

    /// <summary>The English texts, then the Welsh ones.</summary>
    private static IEnumerable<string?> InBoth(IEnumerable<BilingualText?> texts)
    {
        var all = texts.ToList();
        return all.Select(text => text?.English).Concat(all.Select(text => text?.Welsh));
    }

    private static string Words(params IReadOnlyCollection<string?> texts)
    {
        var words = string.Join(' ', texts.Select(SearchText.From).Where(text => text.Length > 0));
        return words.Length <= MostCharacters ? words : words[..MostCharacters];
    }
}

/// <summary>What a search result is. The record stores the names.</summary>
public enum SearchKind
{
    /// <summary>An agenda item: its title, purpose, decision and minutes.</summary>
    Item,

    /// <summary>The same agenda item again: only its title and what was decided.</summary>
    Decision,
    Panel,
    Person,
    Issue,
}
