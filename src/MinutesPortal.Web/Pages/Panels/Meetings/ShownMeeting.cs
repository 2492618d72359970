using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>A meeting on its own page, in its current or an earlier version.</summary>
/// <param name="History">Its publications up to the version shown.</param>
/// <param name="Approvals">The meetings that approved its minutes, or whose minutes it approved.</param>
/// <param name="People">The slugs of attendees who have a page, by person id.</param>
/// <param name="Issues">The issues by item id; null if the page does not link to them.</param>
public sealed record ShownMeeting(
    PublishedMeeting Published,
    MeetingVersion Version,
    IReadOnlyList<PublishedVersion> History,
    DateOnly Today,
    IReadOnlyList<LinkedMeeting> Approvals,
    IReadOnlyDictionary<Guid, string> People,
    ILookup<string, LinkedIssue>? Issues = null)
{
    /// <summary>
    /// The meetings whose minutes were approved here, by item id. The id is empty if no item says so. An earlier version shows none.
    /// </summary>
    private readonly ILookup<string, LinkedMeeting> _approved = (Version == Published.Current ? Approvals : [])
        .Where(other => other.ApprovedAt == Version.Meeting.Id)
        .ToLookup(other => ApprovingItem(Version.Meeting, other.Id)?.Id ?? "");

    public Meeting Meeting => Version.Meeting;

    public bool IsCurrent => Version == Published.Current;

    public MeetingStatus Status => MeetingStatus.Of(Meeting, Today);

    /// <summary>Whether the meeting took place and has an outcome, which the page then shows first.</summary>
    public bool HasOutcome => Meeting.Stage >= MeetingStage.Decisions;

    /// <summary>The items with an outcome.</summary>
    public IEnumerable<AgendaItem> Deciding => Meeting.Items.Where(item => item.HasOutcome);

    /// <summary>Whether the minutes say who was there, or should.</summary>
    public bool HasAttendance => Meeting.Attendees.Count > 0 || Meeting.Stage >= MeetingStage.DraftMinutes;

    /// <summary>The meeting that approved the minutes; null if it has no page.</summary>
    public LinkedMeeting? ApprovedAt => Approvals.FirstOrDefault(other => other.Id == Meeting.Approval?.MeetingId);

    /// <summary>The meetings that are to approve these minutes, but for those that referred them back. None once they are approved.</summary>
    public IEnumerable<LinkedMeeting> ToApproveAt => IsCurrent && Meeting.Approval is null ? Approvals.Where(other => other.IsToApprove && !Meeting.IsReferredBackBy(other.Id)) : [];

    /// <summary>The meetings whose minutes were approved here without an item that says so.</summary>
    public IEnumerable<LinkedMeeting> ApprovedHere => _approved[""];

    /// <summary>The date the meeting was last moved from. Null if it was not moved or was called off.</summary>
    public DateOnly? MovedFrom => Meeting.CalledOff is null ? Meeting.MovedFrom : null;

    /// <summary>Notices at the top of the page, oldest first: heading, words and, if known, the time of publication.</summary>
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

    public ShownItem Show(AgendaItem item) => new(item, Meeting, Level: 4, HasPage: IsCurrent)
    {
        Issues = Issues?[item.Id] ?? [],
        Approved = [.. _approved[item.Id]],
        ToApprove = ToApproveAtItem(item, Meeting, Approvals, _approved[item.Id]),
        ReferredBack = ReferredBackAtItem(item, Meeting, Approvals),
        IsEarlier = !IsCurrent,
    };

    /// <summary>The item that approved an earlier meeting's minutes, or was to approve them; null if none says so.</summary>
    /// <param name="earlier">The id of the earlier meeting.</param>
    public static AgendaItem? ApprovingItem(Meeting meeting, Guid earlier) =>
        meeting.Items.FirstOrDefault(item => item.ApprovedMinutesOf.Contains(earlier)) ?? meeting.Items.FirstOrDefault(item => item.MinutesToApprove.Contains(earlier));

    /// <summary>The meetings whose minutes an item is to approve, but for those that it approved or referred back.</summary>
    public static IReadOnlyList<LinkedMeeting> ToApproveAtItem(AgendaItem item, Meeting meeting, IEnumerable<LinkedMeeting> linked, IEnumerable<LinkedMeeting> approved) =>
        [.. linked.Where(other => item.MinutesToApprove.Contains(other.Id) && !other.IsReferredBackBy(meeting.Id)).Except(approved)];

    /// <summary>The meetings whose minutes were to be approved at an item, and were referred back.</summary>
    public static IReadOnlyList<LinkedMeeting> ReferredBackAtItem(AgendaItem item, Meeting meeting, IEnumerable<LinkedMeeting> linked) =>
        [.. linked.Where(other => item.MinutesToApprove.Contains(other.Id) && other.IsReferredBackBy(meeting.Id))];

    private static string? HeadingOf(PublicationKind kind) => kind switch
    {
        PublicationKind.Moved => "Moved",
        PublicationKind.Cancelled => "Cancelled",
        PublicationKind.Postponed => "Postponed",
        PublicationKind.Reinstated => "Takes place after all",
        PublicationKind.Correction => "Corrected",
        PublicationKind.Redaction => "Words removed",
        _ => null,
    };
}

/// <summary>An agenda item with its papers and outcome.</summary>
/// <param name="Level">The level of the headings within it.</param>
/// <param name="HasPage">Whether its heading links to its own page.</param>
/// <param name="IsSummedUp">Whether the page already shows its purpose and outcome.</param>
public sealed record ShownItem(AgendaItem Item, Meeting Meeting, int Level, bool HasPage, bool IsSummedUp = false)
{
    /// <summary>Whether it is of an earlier version of the meeting.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>The issues it links to.</summary>
    public IEnumerable<LinkedIssue> Issues { get; init; } = [];

    /// <summary>The meetings whose minutes were approved at this item.</summary>
    public IReadOnlyList<LinkedMeeting> Approved { get; init; } = [];

    /// <summary>The meetings whose minutes are to be approved at this item.</summary>
    public IReadOnlyList<LinkedMeeting> ToApprove { get; init; } = [];

    /// <summary>The meetings whose minutes were referred back at this item.</summary>
    public IReadOnlyList<LinkedMeeting> ReferredBack { get; init; } = [];

    /// <summary>The entries that are in the notice of decisions but not in the minutes.</summary>
    public IReadOnlyList<Entry> DecisionAlone => [.. Item.DecisionEntries.Where(entry => entry.MinutesPosition is null && !IsMinuted(entry))];

    /// <summary>The entries of the notice of decisions that the minutes repeat word for word.</summary>
    public IEnumerable<Entry> DecisionRepeated => Item.DecisionEntries.Where(entry => entry.MinutesPosition is null && IsMinuted(entry));

    /// <summary>The votes that name no resolution. They are shown with the minutes or, without minutes, with the decision.</summary>
    public IEnumerable<ShownVote> VotesOnItem => Item.VotesOnItem().Select(vote => new ShownVote(vote, null));

    /// <summary>The purpose; null if there is none or it only repeats the title, which an import may have taken from it.</summary>
    public static BilingualText? PurposeOf(AgendaItem item) =>
        item.Purpose is { IsBlank: false } purpose && purpose.English.TrimEnd('.', '\n') != item.Title.English ? purpose : null;

    /// <summary>"7. Minutes of the previous meeting".</summary>
    public static BilingualText NumberAndTitle(AgendaItem item) => item.Number is not { } number
        ? item.Title
        : new($"{number}. {item.Title.English}", item.Title.Welsh is { } welsh ? $"{number}. {welsh}" : null);

    private bool IsMinuted(Entry entry) => Item.MinutesEntries.Any(minuted => minuted.Text.English.Trim() == entry.Text.English.Trim());
}

/// <summary>The papers of an item or of the meeting.</summary>
/// <param name="IsEarlier">Whether they are of an earlier version. Links then lead to the files that it had.</param>
public sealed record ShownPapers(IReadOnlyList<Document> Papers, Meeting Meeting, bool IsEarlier);

/// <param name="Marker">The marker of the resolution voted on; null if there is no need to tell it from others.</param>
public sealed record ShownVote(RecordedVote Vote, string? Marker);

/// <summary>The minutes or the decision of an item, with the item for its votes.</summary>
public sealed record ShownText(AgendaItem Item, IEnumerable<Entry> Entries)
{
    /// <summary>The votes to show with this text that name no resolution.</summary>
    public IEnumerable<ShownVote> VotesOnItem { get; init; } = [];
}
