using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Settings;

/// <summary>The council's name, nation, contact, look and legal pages. Saving publishes them.</summary>
public sealed class IndexModel(RecordDbContext record, WorkspaceDbContext workspace, Publisher publisher, Officer me, Audit audit) : PageModel
{
    private const string Mail = "mailto:";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? NameInWelsh { get; set; }

    [BindProperty]
    public Nation Nation { get; set; }

    /// <summary>An e-mail address or a link.</summary>
    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Accessibility { get; set; }

    [BindProperty]
    public string? Privacy { get; set; }

    [BindProperty]
    public string? LicenceName { get; set; }

    [BindProperty]
    public string? LicenceLink { get; set; }

    [BindProperty]
    public string? Colour { get; set; }

    [BindProperty]
    public IFormFile? Logo { get; set; }

    [BindProperty]
    public bool RemoveLogo { get; set; }

    /// <summary>Whether no council was published yet. Then only what is needed is asked for.</summary>
    [BindNever]
    public bool IsNew { get; private set; }

    [BindNever]
    public bool HasLogo { get; private set; }

    /// <summary>Whether the page was just sent and is shown again.</summary>
    [BindNever]
    public bool IsPublished { get; private set; }

    public async Task OnGetAsync(bool published, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } council)
        {
            return;
        }

        IsPublished = published;
        (Name, NameInWelsh, Nation) = (council.Name.English, council.Name.Welsh, council.Nation);
        Contact = council.ContactLink?.StartsWith(Mail, StringComparison.Ordinal) == true ? council.ContactLink[Mail.Length..] : council.ContactLink;
        (Accessibility, Privacy) = (council.AccessibilityLink, council.PrivacyLink);
        (LicenceName, LicenceLink, Colour) = (council.Licence?.Name, council.Licence?.Link, council.Colour);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var published = await FindAsync(cancellationToken);
        var draft = published is null ? null : await new DraftStore(workspace).FindAsync(published.Id, cancellationToken);
        var council = await ComposeAsync((Council?)draft?.Subject, cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await publisher.PublishAsync(
                draft ?? new Draft(council), council.Publish(), me.Name,
                audit: publication => audit.SaveAsync(AuditAct.SettingsPublished, council.Name.English, $"publication {publication.Number}", cancellationToken: cancellationToken),
                cancellationToken: cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Somebody else published settings at the same moment. What you typed is still here: look at the public page, then publish again");
            return Page();
        }

        return Redirect(Url.To(IsNew ? OfficeLinks.Desk : OfficeLinks.SettingsPublished));
    }

    private async Task<Council?> FindAsync(CancellationToken cancellationToken)
    {
        var council = await record.TheCouncil.FirstOrDefaultAsync(cancellationToken);
        (IsNew, HasLogo) = (council is null, council?.Logo is not null);
        return council;
    }

    /// <summary>The council with what was typed. Each refusal stands beside its field.</summary>
    private async Task<Council> ComposeAsync(Council? present, CancellationToken cancellationToken)
    {
        var name = new BilingualText(Name ?? "", string.IsNullOrWhiteSpace(NameInWelsh) ? null : NameInWelsh);
        var council = present ?? new Council("To be named", Nation);
        Check(nameof(Name), () => council.Rename(name));
        Check(nameof(Nation), () => council.SetNation(Nation));
        Check(nameof(Contact), () => council.SetContactLink(LinkIn(Contact)));
        if (!IsNew)
        {
            Check(nameof(Accessibility), () => council.SetAccessibilityLink(LinkIn(Accessibility)));
            Check(nameof(Privacy), () => council.SetPrivacyLink(LinkIn(Privacy)));
            Check(nameof(LicenceLink), () => council.SetLicence(LicenceIn()));
            Check(nameof(Colour), () => council.SetColour(Given(Colour)));
            var logo = RemoveLogo ? null : await LogoInAsync(cancellationToken) ?? council.Logo;
            Check(nameof(Logo), () => council.SetLogo(logo));
        }

        return council;
    }

    private void Check(string field, Action set)
    {
        try
        {
            set();
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError(field, refusal.Message);
        }
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>An e-mail address becomes a link.</summary>
    private static string? LinkIn(string? typed) => Given(typed) is { } given && given.Contains('@', StringComparison.Ordinal) && !given.Contains(':', StringComparison.Ordinal)
        ? Mail + given
        : Given(typed);

    private Licence? LicenceIn() => (Given(LicenceName), Given(LicenceLink)) switch
    {
        (null, null) => null,
        ({ } name, { } link) => new(name, link),
        _ => throw new DomainException("Enter both the name and the address of the licence, or neither."),
    };

    private async Task<CouncilLogo?> LogoInAsync(CancellationToken cancellationToken)
    {
        if (Logo is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await Logo.CopyToAsync(bytes, cancellationToken);
        var content = bytes.ToArray();
        var type = content is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? CouncilLogo.Png
            : Path.GetExtension(Logo.FileName).Equals(".svg", StringComparison.OrdinalIgnoreCase) && content.Contains((byte)'<') ? CouncilLogo.Svg
            : "unknown"; // which the council refuses
        return CouncilLogo.From(type, content);
    }
}
