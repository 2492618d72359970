using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Invitation;

/// <summary>Connects the authenticator app of somebody who came by a link and whose password was right.</summary>
public sealed class AppModel(
    Invitations invitations, SecondFactor secondFactor, WorkspaceDbContext workspace, SignIns signIns, Audit audit, CouncilBrand council, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Null where the link does not work.</summary>
    [BindNever]
    public NewSecret? Secret { get; private set; }

    /// <summary>The recovery codes, once the app is connected.</summary>
    [BindNever]
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>Where to go on: an administrator of a portal without a council gives it one.</summary>
    [BindNever]
    public string Next { get; private set; } = OfficeLinks.Desk;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is var (_, account))
        {
            Secret = secondFactor.New(account, council.Name);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not var (link, account))
        {
            return Page();
        }

        Codes = await secondFactor.TakeAsync(account, Sealed, Code ?? "");
        if (Codes is null)
        {
            ModelState.AddModelError(nameof(Code), "The code is wrong. Type the six digits that the app shows now");
            Secret = secondFactor.Again(account, council.Name, Sealed) ?? secondFactor.New(account, council.Name);
            return Page();
        }

        workspace.Remove(link);
        account.SignedInAt = clock.GetUtcNow();
        try
        {
            await audit.SaveAsync(AuditAct.SecondFactorChosen, account.UserName, actor: account, cancellationToken: cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            Codes = null; // the link was used elsewhere at the same moment
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        await workspace.Links.Where(other => other.Purpose == LinkPurpose.Setup).ExecuteDeleteAsync(cancellationToken); // there is an administrator now
        await signIns.BeginAsync(HttpContext, account);
        Next = account.Has(Role.Administrator) && council.Version is null ? OfficeLinks.Settings : Policies.HomeOf(account);
        return Page();
    }

    private async Task<(OneTimeLink Link, OfficeAccount Account)?> FindAsync(CancellationToken cancellationToken)
    {
        var found = await invitations.AccountOfAsync(LinkPurpose.Account, Link, cancellationToken);
        if (found is { } link && (await signIns.HalfSignedInAsync(HttpContext))?.Id == link.Account.Id)
        {
            return found;
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return null;
    }
}
