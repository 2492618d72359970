using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>How it stands with the agreement of a second person, in a publisher's words.</summary>
public static class AgreementLabels
{
    /// <param name="me">The account that reads it.</param>
    public static string Of(AgreementRow asked, Guid me)
    {
        var (what, isMine) = (MeetingPublisher.NameOf(asked.What), asked.AskedBy == me);
        return asked switch
        {
            { IsAfterwards: true } => isMine ? $"you published {what} without a second person" : $"{asked.Asker} published {what} without a second person: look at it",
            { AnsweredAt: not null } => $"{asked.Answerer} sent {what} back{(isMine ? "" : $" to {asked.Asker}")}",
            _ => isMine ? $"you asked a second person to agree to {what}" : $"{asked.Asker} asks you to agree to {what}",
        };
    }
}
