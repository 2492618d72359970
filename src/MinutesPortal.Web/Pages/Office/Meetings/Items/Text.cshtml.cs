using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>The decision and the minutes of one item, with what the portal understood of them beside it.</summary>
public sealed class TextModel(OfficeMeetings meetings, TypingStore typing, EarlierMinutes earlier, Officer me, TimeProvider clock) : ItemPage(meetings)
{
    /// <summary>The names of the button's acts.</summary>
    public const string Look = "look", Next = "next", InsertPhrase = "phrase", FindMeetings = "find";

    [BindProperty]
    public EditedPair Decision { get; set; } = new();

    [BindProperty]
    public EditedPair Minutes { get; set; } = new();

    /// <summary>The name of the phrase to insert.</summary>
    [BindProperty]
    public string? Phrase { get; set; }

    /// <summary>The panel whose minutes are looked for; null for any.</summary>
    [BindProperty]
    public Guid? ReferPanel { get; set; }

    /// <summary>The date or words that are looked for.</summary>
    [BindProperty]
    public string? ReferWords { get; set; }

    /// <summary>The phrases of the panel.</summary>
    public IReadOnlyList<StockPhrase> Phrases { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Panels { get; private set; } = [];

    /// <summary>The earlier meetings that were found; null where none were looked for.</summary>
    public IReadOnlyList<EarlierMeeting>? Earlier { get; private set; }

    /// <summary>The items of the earlier meeting that was chosen; null where none was.</summary>
    public (EarlierMeeting Meeting, IReadOnlyList<AgendaItem> Items)? EarlierItems { get; private set; }

    /// <summary>What was put into a text and is not saved; null for nothing.</summary>
    public string? Inserted { get; private set; }

    public EntryPlace InsertedInto { get; private set; } = EntryPlace.Minutes;

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
        await ReadChoicesAsync(cancellationToken);
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
    public async Task<IActionResult> OnPostTypedAsync(CancellationToken cancellationToken) =>
        StatusCode(await KeepAsync(cancellationToken) ? StatusCodes.Status204NoContent : StatusCodes.Status413PayloadTooLarge);

    /// <returns>False where it is far too long.</returns>
    private async Task<bool> KeepAsync(CancellationToken cancellationToken)
    {
        var changed = Fields.Where(field => field.Field.IsChanged).ToList();
        if (changed.Exists(field => field.Field.Text?.Length + field.Field.Shown?.Length > TypingStore.Longest))
        {
            return false;
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

        return true;
    }

    /// <summary>Throws away what was typed and not saved.</summary>
    public async Task<IActionResult> OnPostForgetAsync(Guid id, CancellationToken cancellationToken)
    {
        await typing.ForgetAsync(id, Item.Id, me.Id, cancellationToken);
        return LocalRedirect($"~/{OfficeLinks.ItemText(id, Item.Id)}");
    }

    /// <param name="act">
    /// <see cref="Look"/> to see how it reads without saving, <see cref="InsertPhrase"/> or <see cref="FindMeetings"/>, <see cref="Next"/> to save and go on
    /// to the next item, or else it is saved.
    /// </param>
    /// <param name="correct">A <see cref="TextCorrection"/>, which is made after the text is saved; null for none.</param>
    /// <param name="meeting">The earlier meeting whose items are to be shown; null for none.</param>
    /// <param name="refer">The ids of an earlier meeting and its item that the text is to refer to; null for none.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string? act, string? correct, Guid? meeting, string? refer, CancellationToken cancellationToken)
    {
        if (act is Look or InsertPhrase or FindMeetings || meeting is not null || refer is not null)
        {
            await ReadChoicesAsync(cancellationToken);
            Earlier = act == FindMeetings ? await earlier.FindAsync(Open, ReferPanel, ReferWords, cancellationToken) : null;
            EarlierItems = meeting is { } chosen ? await earlier.ItemsAsync(Open, chosen, cancellationToken) : null;
            if (act == InsertPhrase && Phrases.FirstOrDefault(phrase => phrase.Name == Phrase) is { } inserted)
            {
                await InsertAsync($"“{inserted.Name}”", inserted.Place, inserted.Text, cancellationToken);
            }
            else if (await ReferenceAsync(refer, cancellationToken) is { } reference)
            {
                await InsertAsync("The reference", EntryPlace.Minutes, reference, cancellationToken);
            }

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
        else
        {
            await ReadChoicesAsync(cancellationToken);
        }

        return answer;
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var isThere = await base.ReadAsync(cancellationToken);
        SavedEntries = Item?.Entries.Select(entry => entry.Id).ToHashSet() ?? [];
        return isThere;
    }

    /// <summary>Reads what can be put into the text.</summary>
    private async Task ReadChoicesAsync(CancellationToken cancellationToken)
    {
        Phrases = Open.Template.Phrases;
        Panels = await earlier.PanelsAsync(cancellationToken);
    }

    /// <summary>Puts words at the end of what is typed, and keeps both apart from the draft.</summary>
    private async Task InsertAsync(string name, EntryPlace place, BilingualText words, CancellationToken cancellationToken)
    {
        var text = place == EntryPlace.Decision ? Decision : Minutes;
        text.English.Append(words.English);
        if (Open.HasWelsh && words.Welsh is { } welsh)
        {
            text.Welsh.Append(welsh);
        }

        (Inserted, InsertedInto) = (name, place);
        await KeepAsync(cancellationToken);
    }

    /// <summary>A sentence that refers to a published item; null where there is no such item.</summary>
    private async Task<string?> ReferenceAsync(string? refer, CancellationToken cancellationToken) =>
        refer?.Split(' ') is [var id, var key] && Guid.TryParse(id, out var meeting)
            && await earlier.ItemsAsync(Open, meeting, cancellationToken) is var (found, items) && items.FirstOrDefault(item => item.Id == key) is { } item
            ? $"See {EarlierMinutes.Reference(Open, found, item, Url.Content($"~/{EarlierMinutes.AddressOf(found, item)}"))}."
            : null;

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
