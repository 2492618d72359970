using System.Reflection;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Checks;

/// <summary>What is about to be published of a meeting.</summary>
/// <param name="draft">What was composed of the published meeting and the parts that are chosen now.</param>
/// <param name="parts">The chosen parts. What was published before was checked then.</param>
/// <param name="stage">The stage that the publication brings.</param>
/// <param name="verb">The publication: it runs on a copy.</param>
/// <param name="remarksOn">What an inspection found in the file of a paper.</param>
/// <param name="hasMinutesToApprove">Whether minutes of earlier meetings wait for approval.</param>
/// <param name="blanks">What the panel's phrases leave to fill in: <see cref="Panels.PanelTemplate.BlanksToFill"/>.</param>
/// <param name="isOfExecutive">Whether the panel takes executive decisions.</param>
public sealed class CheckedMeeting(
    Draft draft, IReadOnlyCollection<MeetingPart> parts, NoticeRules rules, MeetingStage stage, Func<Meeting, Act> verb, Func<Document, IEnumerable<string>> remarksOn, bool hasMinutesToApprove,
    IReadOnlyCollection<string> blanks, bool isOfExecutive = false)
{
    private static readonly (Type Type, PropertyInfo Text)[] TextProperties =
    [
        .. new[] { typeof(Meeting), typeof(AgendaItem), typeof(Document) }.SelectMany(type => type.GetProperties()
            .Where(property => property.PropertyType == typeof(BilingualText) && property.IsDefined(typeof(StoredAttribute))).Select(property => (type, property))),
    ];

    private readonly HashSet<MeetingPart> _parts = [.. parts];

    public NoticeRules Rules => rules;

    internal bool HasMinutesToApprove => hasMinutesToApprove;

    internal bool IsOfExecutive => isOfExecutive;

    internal IReadOnlyCollection<string> Blanks => blanks;

    /// <summary>Whether it is published before the meeting is held, when papers can still be read and minutes still be chosen.</summary>
    internal bool IsBeforeMeeting => stage <= MeetingStage.Agenda;

    /// <summary>Whether the minutes are published too, and not only the decisions.</summary>
    internal bool ShowsMinutes => stage >= MeetingStage.DraftMinutes;

    internal Meeting Meeting => draft.Meeting;

    internal IReadOnlyList<ExemptPart> Exempt => draft.Exempt;

    internal bool HasDetails => _parts.Contains(new(MeetingPartKind.Details));

    /// <summary>The items whose own texts are published now.</summary>
    internal IEnumerable<AgendaItem> Items => Meeting.Items.Where(item => _parts.Contains(PartOf(item)));

    /// <summary>The papers that are published now.</summary>
    internal IEnumerable<Document> Papers => Meeting.AllDocuments.Where(paper => _parts.Contains(PartOf(paper)));

    /// <summary>Every text that is published now. A new text of the domain is among them without a line here.</summary>
    internal IEnumerable<CheckedText> Texts =>
    [
        .. HasDetails ? TextsOf(Meeting, new(MeetingPartKind.Details), "the meeting") : [],
        .. Items.SelectMany(item => TextsOf(item, PartOf(item), NameOf(item))),
        .. stage >= MeetingStage.Decisions ? Items.SelectMany(item => TextOf(item, nameof(AgendaItem.Decision), "the decision on", item.Decision)) : [],
        .. stage >= MeetingStage.DraftMinutes ? Items.SelectMany(item => TextOf(item, nameof(AgendaItem.Minutes), "the minutes of", item.Minutes)) : [],
        .. Items.Where(item => item.Exemption is not null)
            .Select(item => new CheckedText(PartOf(item), nameof(AgendaItem.Exemption), $"the reason why {NameOf(item)} is closed", item.Exemption!.Reason)).Where(text => !text.Text.IsBlank),
        .. Papers.SelectMany(paper => TextsOf(paper, PartOf(paper), NameOf(paper))),
    ];

    /// <summary>The exempt minutes that are published to members now.</summary>
    internal IEnumerable<CheckedText> ExemptTexts =>
        from part in Exempt
        where part.Minutes is not null && _parts.Contains(new(MeetingPartKind.ExemptPart, part.ItemId)) && Meeting.Items.Any(item => item.Id == part.ItemId)
        select new CheckedText(new(MeetingPartKind.ExemptPart, part.ItemId), nameof(ExemptPart), $"the exempt part of {NameOf(Meeting.Items.First(item => item.Id == part.ItemId))}", part.Minutes!);

    private IEnumerable<CheckedText> TextOf(AgendaItem item, string field, string which, BilingualText? text) =>
        text is null ? [] : [new(PartOf(item), field, $"{which} {NameOf(item)}", text)];

    internal static MeetingPart PartOf(AgendaItem item) => new(MeetingPartKind.Item, item.Id);

    internal static MeetingPart PartOf(Document paper) => new(MeetingPartKind.Paper, paper.Id);

    /// <summary>Such as "item 3, “Library opening hours”".</summary>
    internal string NameOf(AgendaItem item) => Meeting.NumberOf(item) is { Length: > 0 } number ? $"item {number}, “{item.Title.English}”" : $"the item “{item.Title.English}”";

    internal static string NameOf(Document paper) => $"the paper “{paper.Title.English}”";

    internal IEnumerable<string> RemarksOn(Document paper) => remarksOn(paper);

    /// <summary>What the verb itself says against it; null where it would publish.</summary>
    internal string? Refusal()
    {
        try
        {
            verb(Meeting.Copy(Meeting));
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Message;
        }
    }

    private static IEnumerable<CheckedText> TextsOf(object owner, MeetingPart part, string name) => TextProperties
        .Where(property => property.Type == owner.GetType())
        .Select(property => (property.Text.Name, Text: (BilingualText?)property.Text.GetValue(owner)))
        .Where(one => one.Text is { IsBlank: false })
        .Select(one => new CheckedText(part, one.Name, $"the {InWords(one.Name)} of {name}", one.Text!));

    private static string InWords(string property) => string.Concat(property.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")).Trim();
}

/// <param name="Property">Of the meeting, item or paper.</param>
/// <param name="Name">Such as "the purpose of item 3, “Library opening hours”".</param>
internal sealed record CheckedText(MeetingPart Part, string Property, string Name, BilingualText Text)
{
    /// <summary>Both languages.</summary>
    public string Words => $"{Text.English}\n{Text.Welsh}";

    /// <summary>The name at the start of a sentence.</summary>
    public string Subject => AtStart(Name);

    public static string AtStart(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
