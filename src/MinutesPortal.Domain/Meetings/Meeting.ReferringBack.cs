using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <content>Minutes that a meeting did not approve.</content>
public sealed partial class Meeting
{
    /// <summary>Records that a later meeting referred the minutes back. They stay as they are, and a later meeting may approve them.</summary>
    /// <param name="by">The meeting that did not approve them.</param>
    /// <param name="panel">The panel of that meeting: this meeting's panel, or its successor.</param>
    /// <param name="today">The day of publication.</param>
    /// <exception cref="DomainException">
    /// No draft published, approved already, referred back by that meeting already, not a later suitable meeting that was held, or no reason.
    /// </exception>
    public Act ReferBack(Meeting by, Panel panel, BilingualText reason, DateOnly today)
    {
        MustBeShown();
        Require(Stage < MeetingStage.ApprovedMinutes, "The minutes have been approved already.");
        Require(Stage >= MeetingStage.DraftMinutes, "Publish the draft minutes before you record that they were referred back.");
        Require(!IsReferredBackBy(by.Id), "That meeting has referred the minutes back already.");
        Require(!reason.IsBlank, "Say why the minutes were referred back.");
        MustBeSuitable(by, panel, today);
        MustStillBeFit();
        _referralsBack.Add(new(by.Id, by.Date, reason));
        return Acts(PublicationKind.ReferredBack, reason);
    }

    public bool IsReferredBackBy(Guid meeting) => _referralsBack.Exists(referral => referral.MeetingId == meeting);
}

/// <summary>A meeting did not approve minutes of an earlier one, and referred them back.</summary>
/// <param name="MeetingId">The meeting that referred them back.</param>
/// <param name="On">The date of that meeting.</param>
public sealed record ReferralBack(Guid MeetingId, DateOnly On, BilingualText Reason);
