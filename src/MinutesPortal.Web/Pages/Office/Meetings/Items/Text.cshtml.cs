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
    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken cancellationToken)
    {
        if (act == Look)
        {
            Write(Item);
            return Page(); // the draft is not stored
        }

        return await this.SaveAsync(
            () => Meetings.ChangeAsync(Open, OfficeForms.WhatChanges($"Item {Item.Id}", [(nameof(Decision), Decision), (nameof(Minutes), Minutes)]), draft => MaySave(draft.Meeting), cancellationToken),
            act == Next && Following is { } next ? OfficeLinks.ItemText(id, next.Id) : OfficeLinks.ItemTextSaved(id, Item.Id));
    }

    private bool MaySave(Meeting meeting) => meeting.Items.FirstOrDefault(item => item.Id == Item.Id) is { } item && Write(item); // else it was removed in the meantime

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
