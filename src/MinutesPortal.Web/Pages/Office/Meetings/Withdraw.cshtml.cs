using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Withdraws a paper, an earlier version or the whole meeting from public view, with a notice.</summary>
public sealed class WithdrawModel(OfficeMeetings meetings, WorkspaceDbContext workspace, RecordDbContext record, MeetingPublisher publisher, FileStores files, Officer me, Audit audit, TimeProvider clock) : UrgentPage(meetings, workspace, publisher)
{
    /// <summary>The value of <see cref="What"/> for the whole meeting.</summary>
    public const string Everything = "meeting";

    private const string Paper = "paper.", Version = "version.";

    /// <summary>What can be withdrawn: value and words.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices { get; private set; } = [];

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public EditedPair Notice { get; set; } = new();

    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        this.Check(nameof(What), Choices.All(choice => choice.Value != What) ? "Choose what to withdraw." : null);
        this.CheckPublic(nameof(Notice), Notice, Open.HasWelsh, "Enter the notice that replaces what is withdrawn.");
        return DoAsync(() => WithdrawAsync(Open.Meeting.Id, cancellationToken), cancellationToken);
    }

    private async Task WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        var takingDown = new TakingDown(Workspace, files, clock, me.Name);
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
    }

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await base.ReadAsync(cancellationToken))
        {
            return false;
        }

        var id = Open.Meeting.Id;

        var versions = await record.Versions.AsNoTracking().Where(version => version.SubjectId == id && version.State == VersionState.Open)
            .OrderByDescending(version => version.Number).Skip(1).ToListAsync(cancellationToken); // the latest can only be corrected
        Choices =
        [
            .. Published.Meeting.AllDocuments.Select(paper => (Paper + paper.Id, $"The paper “{paper.Title.English}”")),
            .. versions.Select(version => ($"{Version}{version.Number}", $"The earlier version of {Labels.InWords.Date(version.At)}, publication {version.Number}")),
            (Everything, "The whole meeting"),
        ];
        return true;
    }
}
