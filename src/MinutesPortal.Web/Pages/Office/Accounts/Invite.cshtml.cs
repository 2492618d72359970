using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Accounts;

/// <summary>Invites somebody by a link.</summary>
public sealed class InviteModel(RecordDbContext record, Invitations invitations, Audit audit) : PageModel
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    [BindProperty]
    [Required(ErrorMessage = "Enter an e-mail address")]
    [RegularExpression(@"\s*[^@\s]+@[^@\s]+\s*", ErrorMessage = "Enter an e-mail address, like name@example.gov.uk")]
    public string? Email { get; set; }

    /// <summary>The link, once it is made.</summary>
    [BindNever]
    public string? Link { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => Form.ReadPanelsAsync(record, cancellationToken);

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        await Form.ReadPanelsAsync(record, cancellationToken);
        foreach (var (field, sentence) in Form.Errors())
        {
            ModelState.AddModelError($"{nameof(Form)}.{field}", sentence);
        }

        if (!ModelState.IsValid)
        {
            return;
        }

        if (await invitations.InviteAsync(Form.Name!, Email!, Form.Roles, Form.Panels) is not var (account, secret))
        {
            ModelState.AddModelError(nameof(Email), "There is an account with this e-mail address already");
            return;
        }

        await audit.SaveAsync(AuditAct.AccountInvited, account.UserName, RoleLabels.Of(account.Roles), cancellationToken: cancellationToken);
        Link = Request.Absolute(OfficeLinks.Invitation(secret));
    }
}
