using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <content>
/// A meeting that has begun and continues on another day. It stays one meeting, with one agenda and one set of minutes, and needs no new notice.
/// </content>
public sealed partial class Meeting
{
    /// <summary>The day on which it meets, or met, last; null while the day on which it continues is not known.</summary>
    public DateOnly? LastSitting => _adjournments.Count == 0 ? Date : _adjournments[^1].ReconvenedOn;

    /// <summary>Adjourns the meeting to another day, as for want of time or of a quorum.</summary>
    /// <param name="today">The day of publication.</param>
    /// <param name="to">The day on which it continues; null where it is not known.</param>
    /// <param name="venue">Null for the same place.</param>
    /// <exception cref="DomainException">No agenda, not begun, adjourned already, minutes approved, a day that does not fit, or no reason.</exception>
    public Act Adjourn(BilingualText reason, DateOnly today, DateOnly? to = null, TimeOnly? time = null, BilingualText? venue = null)
    {
        MustBeShown();
        MustTakePlace();
        Require(Stage >= MeetingStage.Agenda, "Publish the agenda first.");
        Require(Stage < MeetingStage.Minutes, "The minutes are published as the meeting’s last word. Publish a correction instead.");
        Require(LastSitting is not null, "The meeting is adjourned already. Say on which day it continues.");
        Require(LastSitting <= today, $"The meeting is on {LastSitting?.InWords()}. Only a meeting that has begun can be adjourned. Move or postpone it instead.");
        Require(!reason.IsBlank, "Say why the meeting was adjourned.");
        MustContinueAfter(LastSitting!.Value, to);
        MustStillBeFit();
        _adjournments.Add(new(LastSitting.Value, reason, to, time, venue));
        return Acts(PublicationKind.Adjourned, reason);
    }

    /// <summary>Says on which day the adjourned meeting continues, or corrects the day.</summary>
    /// <param name="venue">Null for the same place.</param>
    /// <exception cref="DomainException">It was not adjourned, a day that does not fit, or minutes approved.</exception>
    public Act Reconvene(DateOnly on, TimeOnly? time, BilingualText? venue)
    {
        MustBeShown();
        MustTakePlace();
        Require(_adjournments.Count > 0, "The meeting was not adjourned.");
        Require(Stage < MeetingStage.Minutes, "The minutes are published as the meeting’s last word. Publish a correction instead.");
        var last = _adjournments[^1];
        MustContinueAfter(last.On, on);
        MustStillBeFit();
        _adjournments[^1] = last with { ReconvenedOn = on, Time = time, Venue = venue };
        return Acts(PublicationKind.Reconvened);
    }

    private static void MustContinueAfter(DateOnly sitting, DateOnly? to) => Require(
        to is null || to > sitting, $"Choose a day after {sitting.InWords()}. A break within the day belongs in the minutes.");
}

/// <summary>An adjournment to another day.</summary>
/// <param name="On">The day on which the meeting was adjourned.</param>
/// <param name="ReconvenedOn">The day on which it continues, or continued; null where it is not known.</param>
/// <param name="Time">Null where it is not known.</param>
/// <param name="Venue">Null for the same place.</param>
public sealed record Adjournment(DateOnly On, BilingualText Reason, DateOnly? ReconvenedOn = null, TimeOnly? Time = null, BilingualText? Venue = null);
