using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Pages.Issues;

namespace MinutesPortal.Web.Labels;

/// <summary>The interface's words for what became of an issue, and for how issues stand to each other.</summary>
public static class IssueLabels
{
    /// <summary>The outcome in words; the count, where there is a place for it, is of decisions.</summary>
    public static (string Words, int? Count) Of(Consideration at) => at switch
    {
        { Meeting.IsCancelled: true } => ("The meeting was cancelled", null),
        { Meeting.LackedQuorum: true } => ("The meeting had no quorum", null),
        { IsToCome: true } => ("To be considered", null),
        { Outcome: ItemOutcome.Resolved, Decisions.Count: 1 } => ("Resolved: 1 decision", null),
        { Outcome: ItemOutcome.Resolved } => ("Resolved: {0} decisions", at.Decisions.Count),
        { Outcome: ItemOutcome.Recommended } => ("Recommended", null),
        { Outcome: ItemOutcome.Agreed } => ("Agreed", null),
        { Outcome: ItemOutcome.Noted } => ("Noted", null),
        { Outcome: ItemOutcome.Deferred } => ("Deferred", null),
        { Outcome: ItemOutcome.Withdrawn } => ("Withdrawn from the agenda", null),
        { Outcome: ItemOutcome.Referred } => ("Referred", null),
        { Outcome: ItemOutcome.Adjourned } => ("Adjourned", null),
        { Outcome: ItemOutcome.Lost } => ("Motion lost", null),
        { Meeting.Stage: < MeetingStage.DraftMinutes, Item.Decision: null } => ("Minutes not published yet", null),
        _ => ("No decision recorded", null),
    };

    /// <param name="isOwn">Whether the issue itself says so; otherwise the other one does.</param>
    public static string Of(IssueRelationKind kind, bool isOwn) => (kind, isOwn) switch
    {
        (IssueRelationKind.Continues, true) => "Continues",
        (IssueRelationKind.Continues, false) => "Continued by",
        (IssueRelationKind.ReportsBackOn, true) => "Reports back on",
        (IssueRelationKind.ReportsBackOn, false) => "Reported back on in",
        (IssueRelationKind.Amends, true) => "Amends",
        (IssueRelationKind.Amends, false) => "Amended by",
        (IssueRelationKind.Supersedes, true) => "Supersedes",
        (IssueRelationKind.Supersedes, false) => "Superseded by",
        (IssueRelationKind.ReferredTo, true) or (IssueRelationKind.ReferredFrom, false) => "Referred to",
        _ => "Referred from",
    };
}
