using MinutesPortal.Domain.Issues;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Matching;

/// <summary>An issue of the earlier system, with its agenda items.</summary>
/// <param name="OldId">Null if it is known only by its title. Then all its items are from one panel.</param>
/// <param name="Titles">All its titles, the latest first.</param>
/// <param name="Items">Oldest first.</param>
internal sealed record IssueThread(
    string? Host, string? OldId, Guid PanelId, IReadOnlyList<string> Titles, IReadOnlyList<(Guid MeetingId, string ItemId)> Items)
{
    /// <summary>The latest title, shortened to the limit for issues.</summary>
    public string Title => TitleShortener.Shorten(Titles[0], Issue.LongestTitle);
}
