using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Meetings;

/// <summary>A meeting in a list across panels.</summary>
public sealed record ListedMeeting(Meeting Meeting, BilingualText PanelName, string PanelSlug, DateOnly Today)
{
    /// <summary>Of its page, under the portal's own.</summary>
    public string Address => $"panels/{PanelSlug}/meetings/{Meeting.Slug}";

    public MeetingStatus Status => MeetingStatus.Of(Meeting, Today);
}
