using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>The phrases that officers put into the decisions and minutes of a panel: adds, changes and removes them.</summary>
public sealed class PhrasesModel(OfficePanels panels) : PageModel
{
    public OpenedPanel Open { get; private set; } = null!;

    /// <summary>By name.</summary>
    public IReadOnlyList<StockPhrase> Phrases { get; private set; } = [];

    /// <summary>Blanks of phrases that are gone.</summary>
    public IReadOnlyList<string> FormerBlanks { get; private set; } = [];

    /// <summary>The name of the phrase that the form changes; null where it adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Change { get; set; }

    [BindProperty]
    public EditedText Name { get; set; } = new();

    /// <summary>The name of an <see cref="EntryPlace"/>.</summary>
    [BindProperty]
    public EditedText Place { get; set; } = new() { Text = $"{EntryPlace.Minutes}" };

    [BindProperty]
    public EditedPair Text { get; set; } = new();

    public static string InWords(EntryPlace place) => place == EntryPlace.Decision ? "The decision" : "The minutes";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (Change is not null)
        {
            if (Phrases.FirstOrDefault(phrase => phrase.Name == Change) is not { } changed)
            {
                return NotFound();
            }

            (Name, Place, Text) = (EditedText.Of(changed.Name), EditedText.Of($"{changed.Place}"), EditedPair.Of(changed.Text));
        }

        return Page();
    }

    /// <param name="remove">Whether the phrase is removed instead of saved.</param>
    /// <param name="forget">Whether the blanks of phrases that are gone are forgotten instead.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, bool remove, bool forget, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return await this.SaveAsync(
            () => panels.ChangeTemplateAsync(Open, "Stock phrases", template => forget ? Forget(template) : remove ? MayRemove(template) : MaySave(template), cancellationToken), OfficeLinks.Phrases(id));
    }

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open)
        {
            return false;
        }

        var template = await panels.TemplateAsync(open.Panel, cancellationToken);
        (Open, Phrases, FormerBlanks) = (open, template.Phrases, template.FormerBlanks);
        return true;
    }

    private static bool Forget(PanelTemplate template)
    {
        template.ForgetFormerBlanks();
        return true;
    }

    private bool MayRemove(PanelTemplate template)
    {
        if (Change is null || template.Phrases.All(phrase => phrase.Name != Change))
        {
            return false; // removed already
        }

        template.RemovePhrase(Change);
        return true;
    }

    private bool MaySave(PanelTemplate template)
    {
        var changed = template.Phrases.FirstOrDefault(phrase => phrase.Name == Change);
        if (Change is not null && changed is null)
        {
            return false; // removed or renamed in the meantime
        }

        var (name, place, text) = (Name.Merge(changed?.Name), Place.Merge(changed is null ? null : $"{changed.Place}"), Text.Merge(changed?.Text));
        this.CheckNoConflict((nameof(Name), Name), (nameof(Place), Place), (nameof(Text), Text));
        this.Check(nameof(Name), name is null ? "Enter a name for the phrase." : null);
        this.Check(nameof(Text), text is null ? "Enter the words of the phrase." : null);
        if (ModelState.IsValid)
        {
            var phrase = new StockPhrase(name!, text!, OfficeForms.Named<EntryPlace>(place) ?? EntryPlace.Minutes);
            this.Set(Blanks.AreClosed(phrase.Text) ? nameof(Name) : nameof(Text), () => template.SetPhrase(phrase, changed?.Name));
        }

        return ModelState.IsValid;
    }
}
