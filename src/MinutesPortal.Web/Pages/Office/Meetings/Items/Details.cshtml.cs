using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>One item: its title, what is asked, who presents it, and how it is taken.</summary>
public sealed class DetailsModel(OfficeMeetings meetings) : ItemPage(meetings)
{
    [BindProperty]
    public EditedPair Title { get; set; } = new();

    [BindProperty]
    public EditedText Number { get; set; } = new();

    [BindProperty]
    public EditedPair Purpose { get; set; } = new();

    [BindProperty]
    public EditedPair Presenter { get; set; } = new();

    /// <summary>The names of wards, divided by commas.</summary>
    [BindProperty]
    public EditedText Wards { get; set; } = new();

    [BindProperty]
    public EditedPair PublicSpeaking { get; set; } = new();

    /// <summary>Why it is taken although it was not on the agenda in time. LGA 1972 s.100B(4)(b).</summary>
    [BindProperty]
    public EditedPair Urgency { get; set; } = new();

    [BindProperty]
    public bool IsKeyDecision { get; set; }

    /// <summary>What the form showed.</summary>
    [BindProperty]
    public bool WasKeyDecision { get; set; }

    /// <summary>Asked in England only: SI 2014/165.</summary>
    [BindProperty]
    public bool IsBudgetDecision { get; set; }

    /// <inheritdoc cref="WasKeyDecision"/>
    [BindProperty]
    public bool WasBudgetDecision { get; set; }

    /// <summary>Whether the number can be typed: not where the meeting numbers its items.</summary>
    public bool HasTypedNumber => Open.Meeting.NumbersItems is null;

    private (string Name, object Field)[] Fields =>
    [
        (nameof(Title), Title), (nameof(Number), Number), (nameof(Purpose), Purpose), (nameof(Presenter), Presenter), (nameof(Wards), Wards),
        (nameof(PublicSpeaking), PublicSpeaking), (nameof(Urgency), Urgency), ("Key decision", EditedText.OfBox(WasKeyDecision, IsKeyDecision)),
        ("Budget", EditedText.OfBox(WasBudgetDecision, IsBudgetDecision)),
    ];

    public PageResult OnGet()
    {
        (Title, Number, Purpose) = (EditedPair.Of(Item.Title), EditedText.Of(Item.Number), EditedPair.Of(Item.Purpose));
        (Presenter, Wards, PublicSpeaking) = (EditedPair.Of(Item.Presenter), EditedText.Of(Joined(Item.Wards)), EditedPair.Of(Item.PublicSpeaking));
        (Urgency, IsKeyDecision) = (EditedPair.Of(Item.UrgencyReason), Item.IsKeyDecision == true);
        WasKeyDecision = IsKeyDecision;
        IsBudgetDecision = WasBudgetDecision = Item.IsBudgetDecision == true;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, string item, CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(Open, OfficeForms.WhatChanges($"Item {Item.Id}", Fields), draft => MaySave(draft.Meeting), cancellationToken),
        OfficeLinks.MeetingAt(id, item));

    private bool MaySave(Meeting meeting)
    {
        if (meeting.Items.FirstOrDefault(one => one.Id == Item.Id) is not { } item)
        {
            return false; // removed in the meantime
        }

        var (title, number, purpose) = (Title.Merge(item.Title), Number.Merge(item.Number), Purpose.Merge(item.Purpose));
        var (presenter, wards, speaking) = (Presenter.Merge(item.Presenter), Wards.Merge(Joined(item.Wards)), PublicSpeaking.Merge(item.PublicSpeaking));
        var urgency = Urgency.Merge(item.UrgencyReason);
        this.CheckNoConflict(Fields);
        if (!ModelState.IsValid)
        {
            return false;
        }

        this.Set(nameof(Title), () => item.SetTitle(title ?? ""));
        if (HasTypedNumber)
        {
            item.SetNumber(number);
        }

        item.SetPurpose(purpose);
        item.SetPresenter(presenter);
        item.SetWards(NamesIn(wards));
        item.SetPublicSpeaking(speaking);
        item.SetKeyDecision(IsKeyDecision == WasKeyDecision ? item.IsKeyDecision == true : IsKeyDecision);
        item.SetBudgetDecision(IsBudgetDecision == WasBudgetDecision ? item.IsBudgetDecision == true : IsBudgetDecision);
        if (urgency is not null)
        {
            this.Set(nameof(Urgency), () => item.TakeAsUrgent(urgency));
        }
        else if (item.UrgencyReason is not null)
        {
            item.TakeInOrder();
        }

        return ModelState.IsValid;
    }

    /// <summary>The names in a text that divides them by commas.</summary>
    internal static string[] NamesIn(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Joined(IReadOnlyList<string> wards) => wards.Count == 0 ? null : string.Join(", ", wards);
}
