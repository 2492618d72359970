using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Data;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>A meeting on a page of its own, whether as it stands or as an earlier publication had it.</summary>
/// <param name="History">Its publications up to the one shown.</param>
/// <param name="ApprovedAt">The page of the meeting that approved the minutes, under the portal's address; null where there is none.</param>
/// <param name="Issues">To which its items belong, by their ids; null where the page does not lead there.</param>
public sealed record ShownMeeting(
    PublishedMeeting Published, MeetingVersion Version, IReadOnlyList<PublishedVersion> History, DateOnly Today, string? ApprovedAt, ILookup<string, LinkedIssue>? Issues = null)
{
    public Meeting Meeting => Version.Meeting;

    public bool IsCurrent => Version == Published.Current;

    public MeetingStatus Status => MeetingStatus.Of(Meeting, Today);

    /// <summary>The items at which something was resolved.</summary>
    public IEnumerable<AgendaItem> Deciding => Meeting.Items.Where(item => item.Resolutions.Any());

    /// <summary>What readers should know before they read on: heading, words and, where a publication says so, its moment. Oldest first.</summary>
    public IEnumerable<(string Heading, Text Words, DateTimeOffset? At)> Notices
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
    public ShownItem Show(AgendaItem item) => new(item, Meeting, Published.Address, Level: 4, HasPage: IsCurrent) { Issues = Issues?[item.Id] ?? [] };

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
/// <param name="MeetingAddress">Of the meeting's page, under the portal's own.</param>
/// <param name="Level">Of the headings of its parts.</param>
/// <param name="HasPage">Whether its heading leads to its own page.</param>
/// <param name="HasPurpose">Whether what was asked is shown; false where the page has said it.</param>
public sealed record ShownItem(AgendaItem Item, Meeting Meeting, string MeetingAddress, int Level, bool HasPage, bool HasPurpose = true)
{
    /// <summary>The issues to whose histories it leads.</summary>
    public IEnumerable<LinkedIssue> Issues { get; init; } = [];

    /// <summary>Once there are minutes, the decision is shown beside them only where it says something else.</summary>
    public bool ShowsDecision => Item.Decision is not null && (Item.Minutes is null || Item.DecisionEntries.Any(entry => entry.MinutesPosition is null));

    /// <summary>"7. Minutes of the previous meeting".</summary>
    public static Text NumberAndTitle(AgendaItem item) => item.Number is not { } number
        ? item.Title
        : new($"{number}. {item.Title.English}", item.Title.Welsh is { } welsh ? $"{number}. {welsh}" : null);
}
