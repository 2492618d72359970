using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>The decision and the minutes of one item, with what the portal understood of them beside it.</summary>
public sealed class TextModel(OfficeMeetings meetings, TypingStore typing, Officer me, TimeProvider clock) : ItemPage(meetings)
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

    /// <summary>Whether the form shows what was typed and not saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Typed { get; set; }

    /// <summary>What this officer typed and did not save, where it differs from what is saved; the latest last.</summary>
    public IReadOnlyList<TypedText> Unsaved { get; private set; } = [];

    /// <summary>Who else has typed something into this item and not saved it, each once.</summary>
    public IReadOnlyList<KeptTyping> Others { get; private set; } = [];

    private (string Name, EditedText Field)[] Fields =>
    [
        ($"{nameof(Decision)}.{nameof(EditedPair.English)}", Decision.English), ($"{nameof(Decision)}.{nameof(EditedPair.Welsh)}", Decision.Welsh),
        ($"{nameof(Minutes)}.{nameof(EditedPair.English)}", Minutes.English), ($"{nameof(Minutes)}.{nameof(EditedPair.Welsh)}", Minutes.Welsh),
    ];

    /// <summary>The item after this one; null for the last.</summary>
    public AgendaItem? Following => Open.Meeting.Items.SkipWhile(item => item.Id != Item.Id).Skip(1).FirstOrDefault();

    public async Task<PageResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (Decision, Minutes) = (EditedPair.Of(Item.Decision), EditedPair.Of(Item.Minutes));
        var kept = await typing.ReadAsync(Open.Meeting.Id, Item.Id, cancellationToken);
        Others = [.. kept.Where(one => one.Typed.AccountId != me.Id).DistinctBy(one => one.Typed.AccountId)];
        Unsaved = [.. kept.Select(one => one.Typed).Where(one => one.AccountId == me.Id && Fields.Any(field => field.Name == one.Field && new EditedText { Shown = field.Field.Shown, Text = one.Text }.IsChanged))];
        foreach (var one in Typed ? Unsaved : [])
        {
            var (_, field) = Fields.First(field => field.Name == one.Field);
            (field.Shown, field.Text) = (one.Shown, one.Text);
        }

        return Page();
    }

    /// <summary>Keeps what is typed and not saved yet, for the script of the page.</summary>
    public async Task<IActionResult> OnPostTypedAsync(CancellationToken cancellationToken)
    {
        var changed = Fields.Where(field => field.Field.IsChanged).ToList();
        if (changed.Exists(field => field.Field.Text?.Length + field.Field.Shown?.Length > TypingStore.Longest))
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (changed.Count == 0)
        {
            await typing.ForgetAsync(Open.Meeting.Id, Item.Id, me.Id, cancellationToken); // everything was undone
        }

        foreach (var (name, field) in changed)
        {
            await typing.KeepAsync(
                new() { MeetingId = Open.Meeting.Id, ItemId = Item.Id, Field = name, AccountId = me.Id, Shown = field.Shown ?? "", Text = field.Text ?? "", At = clock.GetUtcNow() }, cancellationToken);
        }

        return new StatusCodeResult(StatusCodes.Status204NoContent);
    }

    /// <summary>Throws away what was typed and not saved.</summary>
    public async Task<IActionResult> OnPostForgetAsync(Guid id, CancellationToken cancellationToken)
    {
        await typing.ForgetAsync(id, Item.Id, me.Id, cancellationToken);
        return LocalRedirect($"~/{OfficeLinks.ItemText(id, Item.Id)}");
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
        var answer = await this.SaveAsync(
            () => Meetings.ChangeAsync(
                Open, OfficeForms.WhatChanges($"Item {Item.Id}", [(nameof(Decision), Decision), (nameof(Minutes), Minutes)]), draft => MaySave(draft.Meeting, correction), cancellationToken),
            act == Next && Following is { } next ? OfficeLinks.ItemText(id, next.Id) : correction is null ? OfficeLinks.ItemTextSaved(id, Item.Id) : OfficeLinks.ItemTextCorrected(id, Item.Id));
        if (answer is LocalRedirectResult)
        {
            await typing.ForgetAsync(id, Item.Id, me.Id, cancellationToken);
        }

        return answer;
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
