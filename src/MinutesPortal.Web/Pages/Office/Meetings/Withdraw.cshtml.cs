using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Withdraws a paper, an earlier version or the whole meeting from public view, with a notice.</summary>
public sealed class WithdrawModel(OfficeMeetings meetings, WorkspaceDbContext workspace, RecordDbContext record, FileStores files, Officer me, Audit audit, TimeProvider clock) : PageModel
{
    /// <summary>The value of <see cref="What"/> for the whole meeting.</summary>
    public const string Everything = "meeting";

    private const string Paper = "paper.", Version = "version.";

    public OpenMeeting Open { get; private set; } = null!;

    /// <summary>What can be withdrawn: value and words.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices { get; private set; } = [];

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public EditedPair Notice { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await ReadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (Choices.All(choice => choice.Value != What))
        {
            ModelState.AddModelError(nameof(What), "Choose what to withdraw.");
        }

        return await this.SaveAsync(() => WithdrawAsync(id, cancellationToken), OfficeLinks.Meeting(id));
    }

    private async Task<bool> WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        var takingDown = new TakingDown(workspace, files, clock, me.Name);
        var notice = Notice.Merge(null) ?? "";
        Task WriteEventAsync(Publication publication) =>
            audit.SaveAsync(AuditAct.Published, Open.Name, $"Withdrawal, publication {publication.Number}", cancellationToken: cancellationToken);

        if (What == Everything)
        {
            await takingDown.WithdrawAsync(id, notice, WriteEventAsync, cancellationToken);
        }
        else if (What!.StartsWith(Paper, StringComparison.Ordinal))
        {
            await takingDown.WithdrawPaperAsync(id, What[Paper.Length..], notice, WriteEventAsync, cancellationToken);
        }
        else
        {
            await takingDown.WithdrawVersionAsync(id, long.Parse(What[Version.Length..], System.Globalization.CultureInfo.InvariantCulture), notice, WriteEventAsync, cancellationToken);
        }

        return true;
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open
            || await LedgerReader.PublishedAsync(workspace, id, cancellationToken) is not { Subject: Meeting { IsWithdrawn: false } published })
        {
            return false;
        }

        Open = open;
        var versions = await record.Versions.AsNoTracking().Where(version => version.SubjectId == id && version.State == VersionState.Open)
            .OrderByDescending(version => version.Number).Skip(1).ToListAsync(cancellationToken); // the latest can only be corrected
        Choices =
        [
            .. published.AllDocuments.Select(paper => (Paper + paper.Id, $"The paper “{paper.Title.English}”")),
            .. versions.Select(version => ($"{Version}{version.Number}", $"The earlier version of {Labels.InWords.Date(version.At)}, publication {version.Number}")),
            (Everything, "The whole meeting"),
        ];
        return true;
    }
}
