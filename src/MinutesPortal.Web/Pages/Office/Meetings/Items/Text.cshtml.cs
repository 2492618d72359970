using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>The decision and the minutes of one item, with what the portal understood of them beside it.</summary>
public sealed class TextModel(OfficeMeetings meetings) : ItemPage(meetings)
{
    /// <summary>The names of the button's acts.</summary>
    public const string Look = "look", Next = "next";

    [BindProperty]
    public EditedPair Decision { get; set; } = new();

    [BindProperty]
    public EditedPair Minutes { get; set; } = new();

    /// <summary>The ids of the paragraphs that are saved, and so can be put right.</summary>
    public IReadOnlySet<string> SavedEntries { get; private set; } = new HashSet<string>();

    /// <summary>Whether the text was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>The item after this one; null for the last.</summary>
    public AgendaItem? Following => Open.Meeting.Items.SkipWhile(item => item.Id != Item.Id).Skip(1).FirstOrDefault();

    public PageResult OnGet()
    {
        (Decision, Minutes) = (EditedPair.Of(Item.Decision), EditedPair.Of(Item.Minutes));
        return Page();
    }

    /// <param name="act"><see cref="Look"/> to see how it reads without saving, <see cref="Next"/> to go on to the next item, or else it is saved.</param>
    /// <param name="correct">A <see cref="TextCorrection"/>, which is made after the text is saved; null for none.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string? act, string? correct, CancellationToken cancellationToken)
    {
        if (act == Look)
        {
            Write(Item);
            return Page(); // the draft is not stored
        }

        var correction = TextCorrection.Read(correct);
        return await this.SaveAsync(
            () => Meetings.ChangeAsync(
                Open, OfficeForms.WhatChanges($"Item {Item.Id}", [(nameof(Decision), Decision), (nameof(Minutes), Minutes)]), draft => MaySave(draft.Meeting, correction), cancellationToken),
            act == Next && Following is { } next ? OfficeLinks.ItemText(id, next.Id) : correction is null ? OfficeLinks.ItemTextSaved(id, Item.Id) : OfficeLinks.ItemTextCorrected(id, Item.Id));
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var isThere = await base.ReadAsync(cancellationToken);
        SavedEntries = Item?.Entries.Select(entry => entry.Id).ToHashSet() ?? [];
        return isThere;
    }

    private bool MaySave(Meeting meeting, TextCorrection? correction)
    {
        if (meeting.Items.FirstOrDefault(item => item.Id == Item.Id) is not { } item || !Write(item))
        {
            return false; // it was removed in the meantime, or a text is refused
        }

        correction?.Make(item);
        return true;
    }

    private bool Write(AgendaItem item)
    {
        var (decision, minutes) = (Decision.Merge(item.Decision), Minutes.Merge(item.Minutes));
        this.CheckNoConflict((nameof(Decision), Decision), (nameof(Minutes), Minutes));
        if (!ModelState.IsValid)
        {
            return false;
        }

        Set(nameof(Decision), decision, item.Decision, item.WriteDecision);
        Set(nameof(Minutes), minutes, item.Minutes, item.WriteMinutes);
        return ModelState.IsValid;
    }

    private void Set(string field, BilingualText? text, BilingualText? now, Func<BilingualText, object> write)
    {
        if (text != now)
        {
            this.Set(field, () => write(text ?? ""));
        }
    }
}
