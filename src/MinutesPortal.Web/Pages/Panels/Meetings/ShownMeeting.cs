using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>A meeting on a page of its own, whether as it stands or as an earlier publication had it.</summary>
/// <param name="History">Its publications up to the one shown.</param>
/// <param name="Approvals">The meetings to which its approval, or an approval at it, ties it.</param>
/// <param name="People">The slugs of those of its attendees who have a page, by their ids.</param>
/// <param name="Issues">To which its items belong, by their ids; null where the page does not lead there.</param>
public sealed record ShownMeeting(
    PublishedMeeting Published,
    MeetingVersion Version,
    IReadOnlyList<PublishedVersion> History,
    DateOnly Today,
    IReadOnlyList<LinkedMeeting> Approvals,
    IReadOnlyDictionary<Guid, string> People,
    ILookup<string, LinkedIssue>? Issues = null)
{
    /// <summary>The meetings whose minutes were approved here, by the id of the item at which; under no id where no item says so. An earlier version knew nothing of them.</summary>
    private readonly ILookup<string, LinkedMeeting> _approved = (Version == Published.Current ? Approvals : [])
        .Where(other => other.Id != Version.Meeting.Approval?.MeetingId)
        .ToLookup(other => ApprovingItem(Version.Meeting, other.Id)?.Id ?? "");

    public Meeting Meeting => Version.Meeting;

    public bool IsCurrent => Version == Published.Current;

    public MeetingStatus Status => MeetingStatus.Of(Meeting, Today);

    /// <summary>It took place and says what came of it, which is what readers then ask first.</summary>
    public bool HasOutcome => Meeting.Stage >= MeetingStage.Decisions;

    /// <summary>The items that had an outcome.</summary>
    public IEnumerable<AgendaItem> Deciding => Meeting.Items.Where(item => item.HasOutcome);

    /// <summary>The minutes say who was there, or ought to.</summary>
    public bool HasAttendance => Meeting.Attendees.Count > 0 || Meeting.Stage >= MeetingStage.DraftMinutes;

    /// <summary>The meeting that approved the minutes; null where it has no page.</summary>
    public LinkedMeeting? ApprovedAt => Approvals.FirstOrDefault(other => other.Id == Meeting.Approval?.MeetingId);

    /// <summary>The meetings whose minutes were approved here, with no item that says so.</summary>
    public IEnumerable<LinkedMeeting> ApprovedHere => _approved[""];

    /// <summary>The day from which it was moved last; null where it stayed on its day, or is not held at all.</summary>
    public DateOnly? MovedFrom => Meeting.IsCancelled ? null : Meeting.MovedFrom;

    /// <summary>What readers should know before they read on: heading, words and, where a publication says so, its moment. Oldest first.</summary>
    public IEnumerable<(string Heading, BilingualText Words, DateTimeOffset? At)> Notices
    {
        get
        {
            if (Meeting.ShortNoticeReason is { } reason)
            {
                yield return ("Called at short notice", reason, null);
            }

            foreach (var version in History.Where(version => version.State == VersionState.Open && version.Note is { IsBlank: false }))
            {
                if (HeadingOf(version.Kind) is { } heading)
                {
                    yield return (heading, version.Note!, version.At);
                }
            }

            foreach (var withdrawal in Meeting.Withdrawals.Where(withdrawal => withdrawal.DocumentId is not null))
            {
                yield return ("Paper withdrawn", withdrawal.Notice, null);
            }
        }
    }

    /// <summary>An item as this page shows it.</summary>
    public ShownItem Show(AgendaItem item) => new(item, Meeting, Level: 4, HasPage: IsCurrent)
    {
        Issues = Issues?[item.Id] ?? [],
        Approved = [.. _approved[item.Id]],
    };

    /// <summary>The item at which a meeting approved an earlier one's minutes; null where none says so.</summary>
    /// <param name="earlier">The id of the meeting whose minutes they are.</param>
    public static AgendaItem? ApprovingItem(Meeting meeting, Guid earlier) => meeting.Items.FirstOrDefault(item => item.ApprovedMinutesOf.Contains(earlier));

    private static string? HeadingOf(PublicationKind kind) => kind switch
    {
        PublicationKind.Moved => "Moved",
        PublicationKind.Cancelled => "Cancelled",
        PublicationKind.Supplement => "Added to the agenda",
        PublicationKind.Correction => "Corrected",
        _ => null,
    };
}

/// <summary>An item of business with its papers and what became of it.</summary>
/// <param name="Level">Of the headings of its parts.</param>
/// <param name="HasPage">Whether its heading leads to its own page.</param>
/// <param name="HasPurpose">Whether what was asked is shown; false where the page has said it.</param>
public sealed record ShownItem(AgendaItem Item, Meeting Meeting, int Level, bool HasPage, bool HasPurpose = true)
{
    /// <summary>The issues to whose histories it leads.</summary>
    public IEnumerable<LinkedIssue> Issues { get; init; } = [];

    /// <summary>The meetings whose minutes were approved at it.</summary>
    public IReadOnlyList<LinkedMeeting> Approved { get; init; } = [];

    /// <summary>What the notice of decisions says and the minutes, where there are any, do not.</summary>
    public IReadOnlyList<Entry> DecisionAlone => [.. Item.DecisionEntries.Where(entry => entry.MinutesPosition is null && !IsMinuted(entry))];

    /// <summary>Sentences of the notice of decisions that the minutes say again, as sentences of their own.</summary>
    public IEnumerable<Entry> DecisionRepeated => Item.DecisionEntries.Where(entry => entry.MinutesPosition is null && IsMinuted(entry));

    /// <summary>"7. Minutes of the previous meeting".</summary>
    public static BilingualText NumberAndTitle(AgendaItem item) => item.Number is not { } number
        ? item.Title
        : new($"{number}. {item.Title.English}", item.Title.Welsh is { } welsh ? $"{number}. {welsh}" : null);

    private bool IsMinuted(Entry entry) => Item.MinutesEntries.Any(minuted => minuted.Text.English.Trim() == entry.Text.English.Trim());
}

/// <summary>A vote and what was voted on.</summary>
/// <param name="Marker">Of the clause that was voted on; null where the vote is on all of them.</param>
public sealed record ShownVote(RecordedVote Vote, string? Marker);

/// <summary>One of an item's two texts, to be shown with the item's votes.</summary>
public sealed record ShownText(AgendaItem Item, IEnumerable<Entry> Entries);
