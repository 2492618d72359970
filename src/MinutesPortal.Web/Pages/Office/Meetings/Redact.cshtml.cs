using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>
/// Removes words from a meeting: publishes it without them, with a mark in their place, and withdraws every earlier version that says them. The
/// signed minute is evidence and stays as it is: what changes is what the public can read.
/// </summary>
public sealed class RedactModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher, FileStores files, Officer me, Audit audit, TimeProvider clock) : UrgentPage(meetings, workspace, publisher)
{
    /// <summary>Each phrase on a line of its own.</summary>
    [BindProperty]
    public EditedText Words { get; set; } = new();

    [BindProperty]
    public EditedPair Notice { get; set; } = new();

    /// <summary>Whether what only members read loses the words too.</summary>
    [BindProperty]
    public bool InExemptParts { get; set; }

    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        this.Check(nameof(Words), Words.Lines.Count == 0 ? "Enter the words to remove." : null);
        this.CheckPublic(nameof(Notice), Notice, Open.HasWelsh, "Say why words were removed. The public reads it.");
        return DoAsync(
            () => new TakingDown(Workspace, files, clock, me.Name).RedactAsync(
                Open.Meeting.Id,
                SoughtWords.From(Words.Lines),
                Notice.Merge(null) ?? "",
                InExemptParts,
                publication => audit.SaveAsync(AuditAct.Published, Open.Name, $"Redaction, publication {publication.Number}", cancellationToken: cancellationToken), // never the words
                cancellationToken),
            cancellationToken);
    }
}
