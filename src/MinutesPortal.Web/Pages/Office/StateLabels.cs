using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>What stands in the column for the state of a meeting in the office's lists.</summary>
public static class StateLabels
{
    public static string Of(bool isWithdrawn, CallingOff? calledOff, MeetingStage stage) => isWithdrawn ? "Withdrawn" : calledOff switch
    {
        CallingOff.Cancelled => "Cancelled",
        CallingOff.Postponed => "Postponed",
        _ => stage switch
        {
            MeetingStage.NotPublished => "Not public",
            MeetingStage.Announced => "Announced",
            MeetingStage.Agenda => "Agenda published",
            _ => "Held",
        },
    };
}
