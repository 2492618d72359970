using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>What only members and officers read of an item: its private minutes and papers. LGA 1972 s.100B(5), s.100C(2).</summary>
[StreamsFiles]
[RequestSizeLimit(Papers.PapersModel.MostTogether)]
public sealed class PrivateModel(OfficeMeetings meetings, PaperUploads uploads) : ItemPage(meetings)
{
    /// <summary>The private minutes.</summary>
    [BindProperty]
    public EditedPair Minutes { get; set; } = new();

    /// <summary>The id of the paper whose button was pressed.</summary>
    [BindProperty]
    public string? Paper { get; set; }

    /// <summary>Null where nothing is private.</summary>
    public ExemptPart? Part => Open.Draft.ExemptPartOf(Item);

    public bool HasPrivate => Item.Exemption is not null || Part is not null;

    public IReadOnlyList<PaperRemark> RemarksOn(Document document) => document.IsHeldHere ? uploads.RemarksOn(document.Sha256, document.FileName) : [];

    private string Address => OfficeLinks.ItemPrivate(Open.Meeting.Id, Item.Id);

    public PageResult OnGet()
    {
        Minutes = EditedPair.Of(Part?.Minutes);
        return Page();
    }

    /// <summary>Saves the private minutes.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => DoAsync(AuditAct.Saved, "private minutes", (draft, item) =>
    {
        var now = draft.ExemptPartOf(item);
        var minutes = Minutes.Merge(now?.Minutes);
        this.CheckNoConflict((nameof(Minutes), Minutes));
        if (ModelState.IsValid)
        {
            draft.WriteExempt(item, minutes, [.. now?.Documents ?? []]);
        }
    }, cancellationToken);

    /// <summary>Adds the private minutes to those that the public will read, once they are released.</summary>
    public Task<IActionResult> OnPostReleaseMinutesAsync(CancellationToken cancellationToken) => DoAsync(AuditAct.Saved, "private minutes moved to the public ones", (draft, item) =>
    {
        if (item.Exemption is not null)
        {
            throw new DomainException("The item is closed to the public, so its private minutes stay private. Open it first.");
        }

        if (draft.ExemptPartOf(item) is { Minutes: { } minutes })
        {
            item.WriteMinutes(item.Minutes is { } before ? Joined(before, minutes) : minutes);
            draft.ReleaseMinutes(item);
        }
    }, cancellationToken);

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        OnGet();
        var taken = await Papers.PapersModel.TakeAsync(this, uploads, cancellationToken);
        if (taken.Count == 0)
        {
            this.Check(Papers.PapersModel.Files, ModelState.IsValid ? "Choose a file." : null);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var refused = ModelState.ToDictionary(field => field.Key, field => field.Value!.Errors.Select(error => error.ErrorMessage).ToList());
        ModelState.Clear(); // each file by itself: one that is refused does not hold back the others
        var papers = taken.ConvertAll(paper => paper.ToDocument(paper.Paper.ProposedTitle));
        var answer = await DoAsync(
            AuditAct.Uploaded, "private papers", (draft, item) => draft.WriteExempt(item, draft.ExemptPartOf(item)?.Minutes, [.. draft.ExemptPartOf(item)?.Documents ?? [], .. papers]), cancellationToken);
        if (refused.Count == 0)
        {
            return answer;
        }

        refused.ToList().ForEach(field => field.Value.ForEach(error => ModelState.AddModelError(field.Key, error)));
        await OpenAsync(cancellationToken); // with what was taken
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Takes a paper from the public ones.</summary>
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) => DoAsync(AuditAct.Saved, $"paper {Paper} made private", (draft, item) => draft.Close(item, Paper ?? ""), cancellationToken);

    /// <summary>Moves a paper to the public ones.</summary>
    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancellationToken) => DoAsync(AuditAct.Saved, $"private paper {Paper} moved to the public ones", (draft, item) => draft.Release(item, Paper ?? ""), cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) => DoAsync(AuditAct.Saved, $"private paper {Paper} removed", (draft, item) => draft.DetachExempt(item, Paper ?? ""), cancellationToken);

    private Task<IActionResult> DoAsync(AuditAct act, string what, Action<Draft, AgendaItem> change, CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(
            Open,
            act,
            $"Item {Item.Id}: {what}",
            draft =>
            {
                if (draft.Meeting.Items.FirstOrDefault(one => one.Id == Item.Id) is not { } item)
                {
                    return false; // removed in the meantime
                }

                change(draft, item);
                return ModelState.IsValid;
            },
            cancellationToken),
        Address);

    private static BilingualText Joined(BilingualText before, BilingualText after) =>
        new($"{before.English}\n\n{after.English}".Trim(), before.Welsh is null && after.Welsh is null ? null : $"{before.Welsh}\n\n{after.Welsh}".Trim());
}
