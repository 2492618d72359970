using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Access;

/// <summary>Records who did what in the office.</summary>
public sealed class Audit(WorkspaceDbContext workspace, Officer me, TimeProvider clock)
{
    /// <inheritdoc cref="AuditTrail.SaveAsync"/>
    /// <param name="subject">What it was done to, in words.</param>
    /// <param name="detail">Never a text that was written, nor anything of an exempt part.</param>
    /// <param name="actor">Who did it, where nobody is signed in yet.</param>
    public Task SaveAsync(AuditAct act, string? subject = null, string? detail = null, OfficeAccount? actor = null, CancellationToken cancellationToken = default) =>
        AuditTrail.SaveAsync(
            workspace, clock.GetUtcNow(), actor?.Id ?? (me.IsSignedIn ? me.Id : null), actor?.Name ?? (me.IsSignedIn ? me.Name : "Somebody unknown"),
            act, subject, detail, cancellationToken);
}
