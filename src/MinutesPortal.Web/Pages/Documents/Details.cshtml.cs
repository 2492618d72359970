using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Documents;

/// <summary>The file of a published paper.</summary>
public sealed class DetailsModel(RecordDbContext record, FileStore files) : PageModel
{
    /// <summary>The title of a paper whose file is missing.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The public notice of a withdrawn paper; null if it was not withdrawn.</summary>
    public BilingualText? Gone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string fileName, CancellationToken cancellationToken)
    {
        if (await record.Papers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } paper)
        {
            return await GoneAsync(id, cancellationToken);
        }

        if (fileName != paper.FileName)
        {
            return RedirectPermanent(Url.To(PortalLinks.Document(id, paper.FileName)));
        }

        if (!files.Exists(paper.Sha256))
        {
            Title = paper.Title;
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        return Send(paper);
    }

    private async Task<IActionResult> GoneAsync(string id, CancellationToken cancellationToken)
    {
        if (await record.WithdrawnPapers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } withdrawn)
        {
            return NotFound();
        }

        Gone = withdrawn.Notice;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    /// <summary>A browser may show a PDF. Anything else could carry script, so it is downloaded.</summary>
    private FileStreamResult Send(Paper paper)
    {
        var disposition = new ContentDispositionHeaderValue(paper.MediaType == "application/pdf" ? "inline" : "attachment");
        disposition.SetHttpFileName(paper.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        return new(files.Open(paper.Sha256), paper.MediaType)
        {
            EnableRangeProcessing = true,
            EntityTag = new($"\"{paper.Sha256}\""),
        };
    }
}
