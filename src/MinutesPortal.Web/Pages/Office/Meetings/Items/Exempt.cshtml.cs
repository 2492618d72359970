using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>Closes part of an item to the public, with paragraph and reason, or opens it again. LGA 1972 s.100A(2)-(5).</summary>
public sealed class ExemptModel(OfficeMeetings meetings, TimeProvider clock) : ItemPage(meetings)
{
    public const string IsOpen = "open", IsExempt = "exempt", IsConfidential = "confidential";

    /// <summary>The paragraphs of Schedule 12A that a council of this nation may choose.</summary>
    public IReadOnlyList<ExemptParagraph> Paragraphs => Open.Rules.Paragraphs;

    /// <summary>One of <see cref="IsOpen"/>, <see cref="IsExempt"/> and <see cref="IsConfidential"/>.</summary>
    [BindProperty]
    public string Kind { get; set; } = IsOpen;

    [BindProperty]
    public List<string> Paragraph { get; set; } = [];

    /// <summary>Kind and paragraphs as the form showed them.</summary>
    [BindProperty]
    public string? Was { get; set; }

    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    /// <summary>The day on which the council looks at it again, as typed.</summary>
    [BindProperty]
    public EditedText ReviewOn { get; set; } = new();

    /// <summary>What the public sees in place of the title.</summary>
    [BindProperty]
    public EditedPair Title { get; set; } = new();

    public PageResult OnGet()
    {
        (Kind, Paragraph) = (KindOf(Item), [.. Item.Exemption?.Paragraphs ?? []]);
        (Was, Reason, Title) = (Written(Kind, Paragraph), EditedPair.Of(Item.Exemption?.Reason), EditedPair.Of(Item.Title));
        ReviewOn = EditedText.Of(Item.Exemption?.ReviewOn?.InWords());
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, string item, CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(Open, OfficeForms.WhatChanges($"Exemption of item {Item.Id}", [(nameof(Kind), Closing), (nameof(Reason), Reason), (nameof(ReviewOn), ReviewOn), (nameof(Title), Title)]), draft => MaySave(draft.Meeting), cancellationToken),
        OfficeLinks.MeetingAt(id, item));

    private bool MaySave(Meeting meeting)
    {
        if (meeting.Items.FirstOrDefault(one => one.Id == Item.Id) is not { } item)
        {
            return false; // removed in the meantime
        }

        if (!MayClose(item))
        {
            return false;
        }

        var (reason, title) = (Reason.Merge(item.Exemption?.Reason) ?? "", Title.Merge(item.Title) ?? "");
        var review = OfficeForms.ReadDay(ReviewOn.Merge(item.Exemption?.ReviewOn?.InWords()), clock.Today());
        this.CheckNoConflict((nameof(Reason), Reason), (nameof(ReviewOn), ReviewOn), (nameof(Title), Title));
        this.Check(nameof(ReviewOn), review.Error);
        this.Set(nameof(Title), () => item.SetTitle(title));
        switch (Kind)
        {
            case IsExempt when Paragraph.Count == 0:
                ModelState.AddModelError(nameof(Paragraph), "Choose the paragraph of Schedule 12A.");
                break;
            case IsExempt:
                this.Set(nameof(Reason), () => item.Exempt(Open.Rules, Paragraph, reason, item.Exemption?.LocalWording));
                break;
            case IsConfidential:
                this.Set(nameof(Reason), () => item.KeepConfidential(reason));
                break;
            default:
                item.Open();
                break;
        }

        if (ModelState.IsValid && item.Exemption is not null)
        {
            item.ReviewExemptionOn(review.Value);
        }

        return ModelState.IsValid;
    }

    /// <summary>Takes over what a colleague has chosen, where this form chooses nothing new. Refuses where both have chosen.</summary>
    private bool MayClose(AgendaItem item)
    {
        var now = Written(KindOf(item), item.Exemption?.Paragraphs ?? []);
        var closing = Closing;
        var merged = closing.Merge(now)!;
        if (closing.Theirs is not null)
        {
            Was = now;
            ModelState.AddModelError(nameof(Kind), $"{OfficeForms.ChangedByAnother}: the item is now {now}. Choose again, and save.");
            return false;
        }

        if (merged == now)
        {
            (Kind, Paragraph) = (KindOf(item), [.. item.Exemption?.Paragraphs ?? []]);
        }

        return true;
    }

    private EditedText Closing => new() { Shown = Was ?? IsOpen, Text = Written(Kind, Paragraph) };

    private static string KindOf(AgendaItem item) => item.Exemption is null ? IsOpen : item.Exemption.IsConfidential ? IsConfidential : IsExempt;

    /// <summary>Such as "open" or "exempt, paragraphs 3, 5".</summary>
    private static string Written(string kind, IReadOnlyCollection<string> paragraphs) =>
        kind == IsExempt && paragraphs.Count > 0 ? $"{kind}, {(paragraphs.Count == 1 ? "paragraph" : "paragraphs")} {string.Join(", ", paragraphs)}" : kind;
}
