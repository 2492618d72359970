using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Pages.Issues;

namespace MinutesPortal.Web.Labels;

/// <summary>The interface text for outcomes of issues and for relations between them.</summary>
public static class IssueLabels
{
    /// <summary>
    /// The outcome, and the value for the place in its text: the number of decisions, or where the item was deferred or referred to.
    /// </summary>
    public static (string Words, object? Value) Of(Consideration at) => at switch
    {
        { Meeting.CalledOff: CallingOff.Cancelled } => ("The meeting was cancelled", null),
        { Meeting.CalledOff: CallingOff.Postponed } => ("The meeting was postponed", null),
        { Meeting.LackedQuorum: true } => ("The meeting had no quorum", null),
        { IsToCome: true } => ("To be considered", null),
        { Item.Outcome.Kind: ItemOutcome.Resolved, Decisions.Count: 1 } => ("Resolved: 1 decision", null),
        { Item.Outcome.Kind: ItemOutcome.Resolved } => ("Resolved: {0} decisions", at.Decisions.Count),
        { Item.Outcome: { } outcome } => Of(outcome),
        { Meeting.Stage: < MeetingStage.DraftMinutes, Item.Decision: null } => ("Minutes not published yet", null),
        _ => ("No decision recorded", null),
    };

    /// <summary>What one text says became of an item.</summary>
    public static (string Words, object? Value) Of(Outcome outcome) => outcome switch
    {
        { Kind: ItemOutcome.Recommended } => ("Recommended", null),
        { Kind: ItemOutcome.Agreed } => ("Agreed", null),
        { Kind: ItemOutcome.Noted } => ("Noted", null),
        { Kind: ItemOutcome.Deferred, To: { } to } => ("Deferred: {0}", to),
        { Kind: ItemOutcome.Deferred } => ("Deferred", null),
        { Kind: ItemOutcome.Withdrawn } => ("Withdrawn from the agenda", null),
        { Kind: ItemOutcome.Referred, To: { } to } => ("Referred: {0}", to),
        { Kind: ItemOutcome.Referred } => ("Referred", null),
        { Kind: ItemOutcome.Adjourned } => ("Adjourned", null),
        { Kind: ItemOutcome.Lost } => ("Motion lost", null),
        _ => ("Resolved", null),
    };

    /// <summary>What the notice of decisions says became of an item, if the minutes say something else; null if they agree.</summary>
    public static string? OtherOutcome(AgendaItem item, IStringLocalizer<InterfaceText> t)
    {
        if (item.OtherOutcome is not { } other)
        {
            return null;
        }

        var (words, value) = Of(other);
        return t["The notice of decisions says something else: {0}", value is null ? t[words].Value : t[words, value].Value];
    }

    /// <summary>"3 years and 4 months".</summary>
    public static string Duration(int months, IStringLocalizer<InterfaceText> t)
    {
        var years = (months / 12) switch { 0 => null, 1 => t["1 year"].Value, var many => t["{0} years", many].Value };
        var rest = (months % 12) switch { 0 => null, 1 => t["1 month"].Value, var many => t["{0} months", many].Value };
        return years is null || rest is null ? years ?? rest ?? "" : t["{0} and {1}", years, rest].Value;
    }

    /// <param name="isOwn">Whether this issue states the relation; otherwise the other issue does.</param>
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
