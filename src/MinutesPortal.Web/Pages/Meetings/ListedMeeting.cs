using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.Meetings;

/// <summary>A row in a list of meetings of several panels.</summary>
public sealed record ListedMeeting(Meeting Meeting, BilingualText PanelName, string PanelSlug, DateOnly Today)
{
    public MeetingAddress Address => new(PanelSlug, Meeting.Slug);

    public MeetingStatus Status => MeetingStatus.Of(Meeting, Today);
}
