using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Papers;

/// <summary>One paper of a draft: its title and its file.</summary>
[StreamsFiles]
[RequestSizeLimit(PapersModel.MostTogether)]
public sealed class DetailsModel(OfficeMeetings meetings, PaperUploads uploads) : MeetingPage(meetings)
{
    /// <summary>Null for a paper of the meeting as a whole.</summary>
    public AgendaItem? Item { get; private set; }

    public Document Paper { get; private set; } = null!;

    [BindProperty]
    public EditedPair Title { get; set; } = new();

    /// <summary>The list that the paper is in.</summary>
    public string List => Item is null ? OfficeLinks.MeetingPapers(Open.Meeting.Id) : OfficeLinks.ItemPapers(Open.Meeting.Id, Item.Id);

    public IReadOnlyList<PaperRemark> Remarks => Paper.IsHeldHere ? uploads.RemarksOn(Paper.Sha256, Paper.FileName) : [];

    public PageResult OnGet()
    {
        ShowTitle();
        return Page();
    }

    /// <summary>Changes the title.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(AuditAct.Saved, "title", (_, document) => MayRename(document), cancellationToken);

    /// <summary>Replaces the file, or gives the first one to a paper that was to follow.</summary>
    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancellationToken)
    {
        ShowTitle();
        var taken = await PapersModel.TakeAsync(this, uploads, cancellationToken);
        if (ModelState.IsValid && taken.Count != 1)
        {
            ModelState.AddModelError(PapersModel.Files, taken.Count == 0 ? "Choose a file." : "Choose one file.");
        }

        return ModelState.IsValid ? await SaveAsync(AuditAct.Uploaded, "file", (_, document) => Replace(document, taken[0]), cancellationToken) : Invalid();
    }

    /// <summary>Removes the paper from the draft. What was published stays public.</summary>
    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) => SaveAsync(AuditAct.Saved, "removed", Remove, cancellationToken);

    protected override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (Find(Open.Meeting, (string)RouteData.Values["paper"]!) is not { } found)
        {
            return Task.FromResult(false);
        }

        (Item, Paper) = found;
        return Task.FromResult(true);
    }

    private async Task<IActionResult> SaveAsync(AuditAct act, string what, Func<Meeting, Document, bool> change, CancellationToken cancellationToken)
    {
        var isSaved = await Meetings.ChangeAsync(
            Open,
            act,
            $"Paper {Paper.Id}: {what}",
            draft => Find(draft.Meeting, Paper.Id) is { } found && change(draft.Meeting, found.Paper), // it may have been removed meanwhile
            cancellationToken);
        return isSaved ? LocalRedirect($"~/{List}") : ModelState.IsValid ? NotFound() : Invalid();
    }

    private bool MayRename(Document document)
    {
        var title = Title.Merge(document.Title);
        this.CheckNoConflict((nameof(Title), Title));
        if (ModelState.IsValid)
        {
            this.Set(nameof(Title), () => document.SetTitle(title ?? ""));
        }

        return ModelState.IsValid;
    }

    private void ShowTitle() => Title = EditedPair.Of(Paper.Title);

    private PageResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static bool Replace(Document document, UploadedPaper with)
    {
        document.Replace(with.Paper.FileName, with.Paper.Type.MediaType, with.Paper.Size, with.Sha256);
        return true;
    }

    private bool Remove(Meeting meeting, Document document)
    {
        if (Find(meeting, document.Id)?.Item is { } item)
        {
            item.Detach(document.Id);
        }
        else
        {
            meeting.Detach(document.Id);
        }

        return true;
    }

    /// <summary>Finds a paper among those of the meeting and of its items.</summary>
    internal static (AgendaItem? Item, Document Paper)? Find(Meeting meeting, string id)
    {
        var all = meeting.Documents.Select(paper => ((AgendaItem?)null, paper)).Concat(meeting.Items.SelectMany(item => item.Documents.Select(paper => ((AgendaItem?)item, paper))));
        return all.Where(found => found.paper.Id == id).Select(found => ((AgendaItem?, Document)?)found).FirstOrDefault();
    }
}
