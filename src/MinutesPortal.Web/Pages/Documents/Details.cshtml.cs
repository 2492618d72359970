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

    /// <param name="file">The hash of one of its files; null for the latest.</param>
    public async Task<IActionResult> OnGetAsync(string id, string fileName, string? file, CancellationToken cancellationToken)
    {
        var papers = await record.Papers.AsNoTracking().Where(row => row.Id == id).OrderByDescending(row => row.LastIn).ToListAsync(cancellationToken);
        if (papers.Count == 0)
        {
            return await GoneAsync(id, cancellationToken);
        }

        if (papers.Find(row => file is null || row.Sha256 == file) is not { } paper)
        {
            return NotFound();
        }

        if (fileName != paper.FileName)
        {
            // Not for ever: the file can be replaced by one with another name.
            return Redirect(Url.To(file is null ? PortalLinks.Document(id, paper.FileName) : PortalLinks.DocumentFile(id, paper.FileName, file)));
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
