using Microsoft.AspNetCore.Http.Features;
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

namespace MinutesPortal.Web.Pages.Office.Meetings.Papers;

/// <summary>The papers of an item, or of a meeting as a whole: adds them and puts them in order.</summary>
[StreamsFiles]
[RequestSizeLimit(MostTogether)]
public abstract partial class PapersModel(OfficeMeetings meetings, PaperUploads uploads) : MeetingPage(meetings)
{
    /// <summary>In bytes: one paper of the largest size, and the rest of the form.</summary>
    public const long MostTogether = PaperInspection.MaxSize + 64 * 1024;

    private const string TooLarge = "The files are larger than 100 MB together. Upload them in several steps.";

    /// <summary>The name of the field with the files.</summary>
    public const string Files = "Files";

    /// <summary>Null on the page of the whole meeting.</summary>
    public AgendaItem? Item { get; private set; }

    /// <summary>The papers of the item or meeting, in their order.</summary>
    public IReadOnlyList<Document> Documents => PapersIn(Open.Meeting, Item?.Id) ?? [];

    /// <summary>The title of a paper without a file.</summary>
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? TitleInWelsh { get; set; }

    [BindProperty]
    public PaperWithoutFile Kind { get; set; }

    /// <summary>The id of the paper whose button was pressed, to move it one place up or down.</summary>
    [BindProperty]
    public string? Up { get; set; }

    [BindProperty]
    public string? Down { get; set; }

    /// <summary>This page's address.</summary>
    public string Address => Item is null ? OfficeLinks.MeetingPapers(Open.Meeting.Id) : OfficeLinks.ItemPapers(Open.Meeting.Id, Item.Id);

    /// <summary>Where an officer goes on.</summary>
    public string Back => Item is null ? OfficeLinks.Meeting(Open.Meeting.Id) : $"{OfficeLinks.Meeting(Open.Meeting.Id)}#item-{Item.Id}";

    /// <summary>The meeting's or item's name in an event. A title of an exempt item is public anyway.</summary>
    private string Place => Item is null ? "Papers of the meeting" : $"Papers of item {Item.Id}";

    public IReadOnlyList<PaperRemark> RemarksOn(Document document) =>
        document.IsHeldHere ? uploads.RemarksOn(document.Sha256, document.FileName) : [];

    public PageResult OnGet() => Page();

    /// <summary>Takes the files of the form, each by itself: one that is refused does not hold back the others.</summary>
    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        var taken = await TakeAsync(this, uploads, cancellationToken);
        if (taken.Count == 0 && ModelState.IsValid)
        {
            ModelState.AddModelError(Files, "Choose a file.");
        }
        else if (taken.Count > 0)
        {
            var papers = taken.ConvertAll(paper => paper.ToDocument(paper.Paper.ProposedTitle));
            if (!await Meetings.ChangeAsync(Open, AuditAct.Uploaded, Place, draft => MayAttach(draft.Meeting, papers), cancellationToken))
            {
                return NotFound(); // the item was removed meanwhile; the files go with the next tidy-up
            }
        }

        if (ModelState.IsValid)
        {
            return LocalRedirect($"~/{Address}");
        }

        await OpenAsync(cancellationToken); // with what was taken
        return Invalid();
    }

    /// <summary>Adds a paper that is to follow, or an oral report.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(TitleInWelsh))
        {
            ModelState.AddModelError(nameof(Title), "Enter a title for the paper.");
            return Invalid();
        }

        var paper = new Document(new BilingualText(Title?.Trim() ?? "", TitleInWelsh?.Trim()), Kind);
        return await Meetings.ChangeAsync(Open, AuditAct.Saved, Place, draft => MayAttach(draft.Meeting, [paper]), cancellationToken) ? LocalRedirect($"~/{Address}") : NotFound();
    }

    /// <summary>Moves a paper one place up or down.</summary>
    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken) =>
        await Meetings.ChangeAsync(Open, AuditAct.Saved, $"{Place}: order", draft => MayMove(draft.Meeting), cancellationToken)
            ? LocalRedirect($"~/{Address}")
            : NotFound();

    private PageResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Takes in the files of a form. What is refused stands beside the field, with the name of its file.</summary>
    internal static async Task<List<UploadedPaper>> TakeAsync(PageModel page, PaperUploads uploads, CancellationToken cancellationToken)
    {
        var taken = new List<UploadedPaper>();
        if (page.Request.ContentLength > MostTogether)
        {
            page.ModelState.AddModelError(Files, TooLarge);
            LetTheRestCome(page.HttpContext);
            return taken;
        }

        try
        {
            await StreamedForm.ReadAsync(page.Request, async (name, bytes) =>
            {
                try
                {
                    taken.Add(await uploads.TakeAsync(bytes, name, cancellationToken));
                }
                catch (DomainException refusal)
                {
                    page.ModelState.AddModelError(Files, $"{Readable(name)}: {refusal.Message}");
                }
                catch (CannotStoreException failure)
                {
                    LogFailed(page.HttpContext.RequestServices.GetRequiredService<ILogger<PapersModel>>(), failure);
                    page.ModelState.AddModelError(Files, $"{Readable(name)}: {failure.Message}");
                }
            }, cancellationToken);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            page.ModelState.AddModelError(Files, TooLarge);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            page.ModelState.AddModelError(Files, "The upload was cut short. Upload the files again.");
        }

        return taken;
    }

    /// <summary>
    /// The server throws away what a browser still sends, for some seconds. If it closed the connection at once, browsers would show that and not
    /// the answer.
    /// </summary>
    private static void LetTheRestCome(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Could not store an uploaded paper")]
    private static partial void LogFailed(ILogger logger, Exception exception);

    protected override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var item = (string?)RouteData.Values["item"];
        Item = Open.Meeting.Items.FirstOrDefault(one => one.Id == item);
        return Task.FromResult(PapersIn(Open.Meeting, item) is not null);
    }

    private bool MayAttach(Meeting meeting, IEnumerable<Document> papers)
    {
        if (PapersIn(meeting, Item?.Id) is null)
        {
            return false;
        }

        papers.ToList().ForEach(Item is null ? meeting.Attach : meeting.Item(Item.Id).Attach);
        return true;
    }

    private bool MayMove(Meeting meeting)
    {
        if (PapersIn(meeting, Item?.Id)?.ToList() is not { } papers)
        {
            return false;
        }

        var index = papers.FindIndex(paper => paper.Id == (Up ?? Down));
        var other = index + (Up is null ? 1 : -1);
        if (index >= 0 && other >= 0 && other < papers.Count)
        {
            (papers[index], papers[other]) = (papers[other], papers[index]);
        }

        if (Item is null)
        {
            meeting.ArrangePapers(papers);
        }
        else
        {
            meeting.Item(Item.Id).ArrangePapers(papers);
        }

        return true;
    }

    /// <summary>Null where there is no such item.</summary>
    private static IReadOnlyList<Document>? PapersIn(Meeting meeting, string? item) =>
        item is null ? meeting.Documents : meeting.Items.FirstOrDefault(one => one.Id == item)?.Documents;

    /// <summary>A refused name may have characters that nobody sees.</summary>
    private static string Readable(string name)
    {
        var readable = string.Concat(name.EnumerateRunes().Select(rune => System.Text.Rune.IsControl(rune) || System.Text.Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format ? "?" : rune.ToString()));
        return readable.Length <= 80 ? readable : readable[..80] + "…";
    }
}
