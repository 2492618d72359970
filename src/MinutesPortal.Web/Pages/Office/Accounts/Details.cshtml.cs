using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Accounts;

/// <summary>One account: its roles and panels, new links, and the end of access.</summary>
public sealed class DetailsModel(Officer me, WorkspaceDbContext workspace, RecordDbContext record, Invitations invitations, Audit audit, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AccountForm Form { get; set; } = new();

    [BindNever]
    public OfficeAccount Account { get; private set; } = null!;

    /// <summary>A link that was made just now.</summary>
    [BindNever]
    public string? Link { get; private set; }

    public bool IsOwn => Account.Id == me.Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        ShowStored();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AccountChange? act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        try
        {
            return act is null ? await SaveAsync(cancellationToken) : await ChangeAsync(act.Value, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Somebody else changed this account at the same moment. Look at it again, then repeat what you did");
            return Page();
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await workspace.Accounts.FirstOrDefaultAsync(account => account.Id == Id, cancellationToken) is not { } account)
        {
            return false;
        }

        Account = account;
        await Form.ReadPanelsAsync(record, cancellationToken);
        return true;
    }

    private async Task<IActionResult> SaveAsync(CancellationToken cancellationToken)
    {
        foreach (var (field, sentence) in Form.Errors())
        {
            ModelState.AddModelError($"{nameof(Form)}.{field}", sentence);
        }

        if (IsOwn && !Form.Roles.Contains(Role.Administrator))
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Roles)}", "You cannot take the role of administrator from yourself. Ask another administrator");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var before = Described();
        (Account.Name, Account.Roles, Account.Panels, Account.ConcurrencyStamp) = (Form.Name!.Trim(), [.. Form.Roles.Order()], [.. Form.Panels], $"{Guid.CreateVersion7():N}");
        await audit.SaveAsync(AuditAct.AccountChanged, Account.UserName, $"{before} → {Described()}", cancellationToken: cancellationToken);
        return Redirect(Url.To(OfficeLinks.Accounts));
    }

    private async Task<IActionResult> ChangeAsync(AccountChange change, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (IsOwn)
        {
            ModelState.AddModelError("", "You cannot do this to your own account. Ask another administrator");
            ShowStored();
            return Page();
        }

        string? secret = null;
        Invitations.EndSessions(Account);
        switch (change)
        {
            case AccountChange.RenewPassword:
                Account.PasswordHash = null;
                secret = await invitations.NewLinkAsync(Account, cancellationToken);
                break;
            case AccountChange.RenewSecondFactor:
                (Account.TwoFactorEnabled, Account.AuthenticatorKey, Account.RecoveryCodes) = (false, null, null);
                secret = await invitations.NewLinkAsync(Account, cancellationToken);
                break;
            case AccountChange.EndAccess:
                Account.EndedAt = clock.GetUtcNow();
                break;
            default:
                Account.EndedAt = null;
                break;
        }

        var act = change switch
        {
            AccountChange.EndAccess => AuditAct.AccessEnded,
            AccountChange.RestoreAccess => AuditAct.AccessRestored,
            _ => AuditAct.LinkMade,
        };
        await audit.SaveAsync(act, Account.UserName, act == AuditAct.LinkMade ? $"{change}" : null, cancellationToken: cancellationToken);
        Link = secret is null ? null : Request.Absolute(OfficeLinks.Invitation(secret));
        ShowStored();
        return Page();
    }

    private void ShowStored() => (Form.Name, Form.Roles, Form.Panels) = (Account.Name, Account.Roles, Account.Panels);

    private string Described()
    {
        var panels = Account.Panels.Count == 0 ? "all panels" : string.Join(", ", Account.Panels.Select(id => Form.Choice.FirstOrDefault(panel => panel.Id == id).Name ?? $"{id}"));
        return $"{Account.Name}; {RoleLabels.Of(Account.Roles)}; {panels}";
    }
}

/// <summary>What an administrator does to somebody's access.</summary>
public enum AccountChange
{
    RenewPassword,
    RenewSecondFactor,
    EndAccess,
    RestoreAccess,
}
