using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>The form of a panel, for a new one and for a change.</summary>
public abstract class PanelFormModel : PageModel
{
    [BindProperty]
    public EditedPair Name { get; set; } = new();

    /// <summary>The name of a <see cref="PanelKind"/>.</summary>
    [BindProperty]
    public EditedText Kind { get; set; } = new();

    [BindProperty]
    public EditedPair Purpose { get; set; } = new();

    [BindProperty]
    public EditedPair Contact { get; set; } = new();

    [BindProperty]
    public EditedPair Venue { get; set; } = new();

    /// <summary>A number of working days, of an executive in England.</summary>
    [BindProperty]
    public EditedText CallInDays { get; set; } = new();

    /// <summary>One a line.</summary>
    [BindProperty]
    public EditedText Aliases { get; set; } = new();

    /// <summary>"true" for a panel that no longer meets.</summary>
    [BindProperty]
    public EditedText IsFormer { get; set; } = new();

    public abstract bool HasWelsh { get; }

    public static IReadOnlyList<SelectOption> Kinds { get; } = [.. Enum.GetValues<PanelKind>().Select(kind => new SelectOption($"{kind}", KindOf(kind)))];

    /// <summary>What a panel is. Public pages have a heading for all panels of a kind.</summary>
    public static string KindOf(PanelKind kind) => kind switch
    {
        PanelKind.Council => "Council",
        PanelKind.Executive => "Executive",
        PanelKind.ExecutiveCommittee => "Committee of the executive",
        PanelKind.Committee => "Committee or panel",
        PanelKind.Subcommittee => "Sub-committee",
        PanelKind.JointCommittee => "Joint committee with other councils",
        _ => "Advisory group",
    };

    protected void Show(Panel panel)
    {
        (Name, Kind, Purpose) = (EditedPair.Of(panel.Name), EditedText.Of($"{panel.Kind}"), EditedPair.Of(panel.Purpose));
        (Contact, Venue) = (EditedPair.Of(panel.Contact), EditedPair.Of(panel.Venue));
        CallInDays = EditedText.Of(InDigits(panel.CallInDays));
        (Aliases, IsFormer) = (EditedText.Of(string.Join('\n', panel.Aliases)), EditedText.Of(panel.IsFormer ? "true" : null));
    }

    /// <summary>Changes a panel to what was typed. Each refusal stands beside its field.</summary>
    /// <returns>Whether nothing was refused.</returns>
    protected bool Apply(Panel panel)
    {
        var (name, kind, purpose) = (Name.Merge(panel.Name), Kind.Merge($"{panel.Kind}"), Purpose.Merge(panel.Purpose));
        var (contact, venue) = (Contact.Merge(panel.Contact), Venue.Merge(panel.Venue));
        var (aliases, isFormer) = (Aliases.Merge(string.Join('\n', panel.Aliases)), IsFormer.Merge(panel.IsFormer ? "true" : null));
        var callInDays = CallInDays.Merge(InDigits(panel.CallInDays));
        this.CheckNoConflict(
            (nameof(Name), Name), ($"{nameof(Kind)}.{nameof(EditedText.Text)}", Kind), (nameof(Purpose), Purpose), (nameof(Contact), Contact), (nameof(Venue), Venue), (nameof(CallInDays), CallInDays), (nameof(Aliases), Aliases));
        // The address is made of it.
        this.Check(nameof(Name), string.IsNullOrWhiteSpace(Name.English.Text) ? "Enter a name for the panel." : null);
        var chosen = OfficeForms.Named<PanelKind>(kind) ?? panel.Kind;
        this.Check(nameof(CallInDays), callInDays is null || chosen.IsExecutive() ? null : "Only decisions of an executive can be called in. Choose that kind, or leave this empty.");
        if (ModelState.IsValid)
        {
            this.Set(nameof(CallInDays), () => panel.SetCallInDays(callInDays is null ? null : int.TryParse(callInDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0));
        }

        if (!ModelState.IsValid)
        {
            return false;
        }

        panel.Rename(name!);
        panel.SetKind(chosen);
        panel.SetPurpose(purpose);
        panel.SetContact(contact);
        panel.SetVenue(venue);
        panel.SetAliases((aliases ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        panel.SetFormer(isFormer is not null);
        return true;
    }

    private static string? InDigits(int? days) => days?.ToString(CultureInfo.InvariantCulture);
}
