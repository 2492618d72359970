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
using MinutesPortal.Web.Pages.Office.Meetings;

namespace MinutesPortal.Web.Pages.Office.Settings;

/// <summary>The council's name, nation, contact, look and legal pages. Saving publishes them.</summary>
public sealed class IndexModel(RecordDbContext record, WorkspaceDbContext workspace, Publisher publisher, MeetingPublisher meetings, Officer me, Audit audit) : PageModel
{
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

    /// <summary>The number of the publication that the form showed; null where there was none.</summary>
    [BindProperty]
    public long? Publication { get; set; }

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
        Publication = (await LedgerReader.PublishedAsync(workspace, council.Id, cancellationToken))?.Publication;
        (Name, NameInWelsh, Nation) = (council.Name.English, council.Name.Welsh, council.Nation);
        Contact = CouncilBrand.MailAddressIn(council.ContactLink) ?? council.ContactLink;
        (Accessibility, Privacy) = (council.AccessibilityLink, council.PrivacyLink);
        (LicenceName, LicenceLink, Colour) = (council.Licence?.Name, council.Licence?.Link, council.Colour);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var published = await FindAsync(cancellationToken);
        var draft = published is null ? null : await new DraftStore(workspace).FindAsync(published.Id, cancellationToken);
        var latest = published is null ? null : await LedgerReader.PublishedAsync(workspace, published.Id, cancellationToken);
        var before = latest?.Subject as Council;
        var council = await ComposeAsync((Council?)draft?.Subject, cancellationToken);

        var answer = await this.SaveAsync(async () =>
        {
            await meetings.MustBeLatestAsync(latest, Publication, cancellationToken);
            await publisher.PublishAsync(
                draft ?? new Draft(council), council.Publish(), me.Name,
                audit: publication => audit.SaveAsync(AuditAct.SettingsPublished, council.Name.English, $"{WhatChanges(before, council)}publication {publication.Number}", cancellationToken: cancellationToken),
                cancellationToken: cancellationToken);
            return true;
        }, IsNew ? OfficeLinks.Desk : OfficeLinks.SettingsPublished);
        Publication = latest?.Publication; // whoever sends it again has read who published
        return answer;
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
        this.Set(nameof(Name), () => council.Rename(name));
        this.Set(nameof(Nation), () => council.SetNation(Nation));
        this.Set(nameof(Contact), () => council.SetContactLink(LinkIn(Contact)));
        if (!IsNew)
        {
            this.Set(nameof(Accessibility), () => council.SetAccessibilityLink(LinkIn(Accessibility)));
            this.Set(nameof(Privacy), () => council.SetPrivacyLink(LinkIn(Privacy)));
            this.Set(nameof(LicenceLink), () => council.SetLicence(LicenceIn()));
            this.Set(nameof(Colour), () => council.SetColour(Given(Colour)));
            var logo = RemoveLogo ? null : await LogoInAsync(cancellationToken) ?? council.Logo;
            this.Set(nameof(Logo), () => council.SetLogo(logo));
        }

        return council;
    }

    /// <summary>For the audit: "Name, Colour, ".</summary>
    private static string WhatChanges(Council? before, Council now)
    {
        var changed = new (string Name, bool Changes)[]
        {
            ("Name", before?.Name != now.Name), ("Nation", before?.Nation != now.Nation), ("Contact", before?.ContactLink != now.ContactLink),
            ("Accessibility", before?.AccessibilityLink != now.AccessibilityLink), ("Privacy", before?.PrivacyLink != now.PrivacyLink),
            ("Licence", before?.Licence != now.Licence), ("Colour", before?.Colour != now.Colour), ("Logo", before?.Logo != now.Logo),
        };
        return string.Concat(changed.Where(one => one.Changes).Select(one => $"{one.Name}, "));
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>An e-mail address becomes a link.</summary>
    private static string? LinkIn(string? typed) => Given(typed) is { } given && given.Contains('@', StringComparison.Ordinal) && !given.Contains(':', StringComparison.Ordinal)
        ? CouncilBrand.Mail + given
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
