using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.SignIn;

/// <summary>Signs in to a demonstration, by the link that the portal prints when it starts.</summary>
public sealed class LinkModel(Invitations invitations, WorkspaceDbContext workspace, SignIns signIns, Audit audit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? link, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method) && await invitations.AccountOfAsync(LinkPurpose.SignIn, link, cancellationToken) is var (found, account))
        {
            workspace.Remove(found);
            try
            {
                await audit.SaveAsync(AuditAct.SignedIn, detail: "By link", actor: account, cancellationToken: cancellationToken);
                await signIns.BeginAsync(HttpContext, account);
                return Redirect(Url.To(OfficeLinks.Desk));
            }
            catch (DbUpdateConcurrencyException)
            {
                // It was used elsewhere at the same moment.
            }
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
