using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Labels;

/// <summary>The stage of a meeting, for readers who do not know the stages.</summary>
/// <param name="Tag">One or two words.</param>
/// <param name="Sentence">What the stage means for the text on the page.</param>
public sealed record MeetingStatus(string Tag, TagColour Colour, string Sentence)
{
    public static MeetingStatus Of(Meeting meeting, DateOnly today) => meeting switch
    {
        { CalledOff: CallingOff.Postponed } => new("Postponed", TagColour.Red, "This meeting has been postponed. Its new date is not known yet."),
        { CalledOff: CallingOff.Cancelled } when meeting.Date >= today => new("Cancelled", TagColour.Red, "This meeting will not take place."),
        { CalledOff: CallingOff.Cancelled } => new("Cancelled", TagColour.Red, "This meeting did not take place."),
        { CalledOff: CallingOff.Unconfirmed } when meeting.Date >= today => new("Not confirmed", TagColour.Orange,
            "The council’s earlier website lists this meeting and does not confirm that it will take place."),
        { Stage: <= MeetingStage.Decisions, Adjournments: [.., { ReconvenedOn: null }] } => new("Adjourned", TagColour.Orange,
            "This meeting was adjourned. The day on which it continues is not known yet."),
        { Stage: <= MeetingStage.Decisions, Adjournments: [.., { ReconvenedOn: { } day }] } when day >= today => new("Adjourned", TagColour.Orange,
            "This meeting was adjourned. It continues on another day."),
        { Stage: MeetingStage.ApprovedMinutes, IsKnownInPart: true } => new("Approved minutes", TagColour.Green,
            "The minutes of this meeting were approved. Not all of them are here."),
        { Stage: MeetingStage.ApprovedMinutes } => new("Approved minutes", TagColour.Green,
            "These minutes are the official record of the meeting."),
        { Stage: MeetingStage.Minutes } => new("Published; approval not recorded", TagColour.Purple,
            "These minutes were published on the council’s earlier website, which does not say whether they were approved."),
        { Stage: MeetingStage.DraftMinutes } => new("Draft minutes", TagColour.Orange,
            "These minutes are a draft. They may change before a later meeting approves them."),
        { Stage: MeetingStage.Decisions } => new("Decisions published", TagColour.Teal,
            "This is what the meeting decided. Its minutes have not been published yet."),
        { Stage: MeetingStage.Agenda } when meeting.Date >= today => new("Agenda published", TagColour.Teal, "This is what the meeting will discuss."),
        { Stage: MeetingStage.Agenda } => new("Agenda published", TagColour.Teal,
            "The meeting’s decisions and minutes have not been published yet."),
        { IsKnownInPart: true } => new("Listed", TagColour.Grey,
            "No agenda, decisions or minutes have been brought over for this meeting."),
        _ when meeting.Date >= today => new("Announced", TagColour.Grey, "The agenda has not been published yet."),
        _ => new("Announced", TagColour.Grey, "No agenda, decisions or minutes have been published for this meeting."),
    };
}
