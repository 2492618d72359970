using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>
/// What the record of an executive decision in England says besides: reasons, alternatives, dispensation, call-in. SI 2012/2089 reg 12.
/// </summary>
public sealed class ReasonsModel(OfficeMeetings meetings) : ItemPage(meetings)
{
    public const string MayBeCalledIn = "open", IsUrgent = "urgent", HasNoCallIn = "none";

    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    [BindProperty]
    public EditedPair Alternatives { get; set; } = new();

    [BindProperty]
    public EditedPair Dispensation { get; set; } = new();

    /// <summary>One of <see cref="MayBeCalledIn"/>, <see cref="IsUrgent"/> and <see cref="HasNoCallIn"/>.</summary>
    [BindProperty]
    public EditedText CallIn { get; set; } = new();

    /// <summary>Why it cannot wait for call-in.</summary>
    [BindProperty]
    public EditedPair Exemption { get; set; } = new();

    /// <summary>The working days for call-in: those of the decision, or else of the panel. Null where the panel has none.</summary>
    public int? Days => Item.CallInDays ?? Open.Panel.CallInDays;

    private (string Name, object Field)[] Fields =>
        [(nameof(Reason), Reason), (nameof(Alternatives), Alternatives), (nameof(Dispensation), Dispensation), (nameof(CallIn), CallIn), (nameof(Exemption), Exemption)];

    public PageResult OnGet()
    {
        (Reason, Alternatives, Dispensation) = (EditedPair.Of(Item.DecisionReason), EditedPair.Of(Item.RejectedAlternatives), EditedPair.Of(Item.Dispensation));
        (CallIn, Exemption) = (EditedText.Of(CallInOf(Item)), EditedPair.Of(Item.CallInExemption));
        CallIn.Text = Item.DecisionReason is null && CallIn.Text == HasNoCallIn && Days is not null ? MayBeCalledIn : CallIn.Text; // as most can be
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string item, CancellationToken cancellationToken) => Open.GivesReasons
        ? await this.SaveAsync(
            () => Meetings.ChangeAsync(Open, OfficeForms.WhatChanges($"Reasons of item {Item.Id}", Fields), draft => MaySave(draft.Meeting), cancellationToken),
            OfficeLinks.MeetingAt(id, item))
        : NotFound();

    private bool MaySave(Meeting meeting)
    {
        if (meeting.Items.FirstOrDefault(one => one.Id == Item.Id) is not { } item)
        {
            return false; // removed in the meantime
        }

        var (reason, alternatives, dispensation) = (Reason.Merge(item.DecisionReason), Alternatives.Merge(item.RejectedAlternatives), Dispensation.Merge(item.Dispensation));
        var (callIn, exemption) = (CallIn.Merge(CallInOf(item)), Exemption.Merge(item.CallInExemption));
        this.CheckNoConflict([.. Fields.Where(field => field.Field != CallIn), ($"{nameof(CallIn)}-{MayBeCalledIn}", CallIn)]);
        if (!ModelState.IsValid)
        {
            return false;
        }

        item.ExplainDecision(reason, alternatives, dispensation);
        switch (callIn)
        {
            case MayBeCalledIn when Days is { } days:
                item.OpenToCallIn(days);
                break;
            case IsUrgent:
                this.Set(nameof(Exemption), () => item.ExemptFromCallIn(exemption ?? ""));
                break;
            default:
                item.CloseToCallIn();
                break;
        }

        return ModelState.IsValid;
    }

    private static string CallInOf(AgendaItem item) => item.CallInDays is not null ? MayBeCalledIn : item.CallInExemption is not null ? IsUrgent : HasNoCallIn;
}
