using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <content>
/// The written statement of an executive decision in England: SI 2012/2089 reg 12. Conflicts of interest are the item's declarations. How long a
/// decision can be called in is a rule of the council: LGA 2000 s.9F.
/// </content>
public sealed partial class AgendaItem
{
    /// <summary>Whether an executive would have to give its reasons: it decided something, and not only on its own procedure.</summary>
    internal bool NeedsStatement => HasOutcome && MinutesToApprove.Count == 0 && !StandingItems.Has(Title.English)
        && Outcome?.Kind is not (ItemOutcome.None or ItemOutcome.Noted or ItemOutcome.Deferred or ItemOutcome.Withdrawn or ItemOutcome.Adjourned or ItemOutcome.Lost);

    /// <param name="reason">Null where it does not say.</param>
    /// <param name="rejectedAlternatives">"None" is an answer. Null where it does not say.</param>
    /// <param name="dispensation">Null for no dispensation.</param>
    public void ExplainDecision(BilingualText? reason, BilingualText? rejectedAlternatives, BilingualText? dispensation = null) =>
        (DecisionReason, RejectedAlternatives, Dispensation) = (OrNull(reason), OrNull(rejectedAlternatives), OrNull(dispensation));

    /// <summary>Lets the decision be called in.</summary>
    /// <param name="days">The working days after the day of publication.</param>
    /// <exception cref="DomainException">There are no days, or too many.</exception>
    public void OpenToCallIn(int days)
    {
        Panels.Panel.MustBeCallInDays(days);
        (CallInDays, CallInExemption) = (days, null);
    }

    /// <summary>Keeps an urgent decision from being called in.</summary>
    /// <exception cref="DomainException">The reason is blank: the record must give it.</exception>
    public void ExemptFromCallIn(BilingualText reason)
    {
        if (reason.IsBlank)
        {
            throw new DomainException($"Say why “{Title}” is too urgent to be called in. The record must give the reason.");
        }

        (CallInDays, CallInExemption, CallInEnds) = (null, reason, null);
    }

    /// <summary>Says nothing about call-in, as for a decision that cannot be called in.</summary>
    public void CloseToCallIn() => (CallInDays, CallInExemption, CallInEnds) = (null, null, null);

    /// <summary>The last day of call-in, if the decision is published on a day. The day of the first publication counts.</summary>
    /// <param name="stage">What is published.</param>
    /// <exception cref="DomainException">The count includes a year whose bank holidays are not known.</exception>
    internal DateOnly? CallInEndAt(MeetingStage stage, DateOnly publishedOn) => CallInDays is { } days && (stage == MeetingStage.Decisions ? DecisionEntries.Any() : HasOutcome)
        ? CallInEnds ?? NoticeRules.For(Nation.England).WorkingDayAfter(publishedOn, days)
        : null;

    internal void SetCallInEnd(DateOnly? lastDay) => CallInEnds = lastDay;

    // A correction has no day from which call-in could be counted.
    internal void MustHaveCallInCounted()
    {
        if (CallInDays is not null && CallInEnds is null && HasOutcome)
        {
            throw new DomainException($"“{Title}” can be called in from the day on which its decision is published. Publish the decisions or the draft minutes again, or say that it cannot be called in.");
        }
    }

    /// <summary>Copies what the public reads with the decisions.</summary>
    private void ShowStatement(AgendaItem shown)
    {
        shown._declarations.AddRange(_declarations);
        (shown.DecisionReason, shown.RejectedAlternatives, shown.Dispensation) = (DecisionReason, RejectedAlternatives, Dispensation);
        (shown.CallInDays, shown.CallInExemption, shown.CallInEnds) = (CallInDays, CallInExemption, CallInEnds);
    }

    private static BilingualText? OrNull(BilingualText? text) => text is { IsBlank: true } ? null : text;
}
