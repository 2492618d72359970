using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Data;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Documents;

/// <summary>A published paper itself.</summary>
public sealed class DetailsModel(RecordDbContext record, FileStore files) : PageModel
{
    /// <summary>Of a paper whose file is missing.</summary>
    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id, string fileName, CancellationToken cancellationToken)
    {
        if (await record.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } document)
        {
            return NotFound();
        }

        if (fileName != document.FileName)
        {
            return RedirectPermanent(Url.Content($"~/documents/{id}/{Uri.EscapeDataString(document.FileName)}"));
        }

        if (!files.Exists(document.Sha256))
        {
            Title = document.Title.ToString();
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        return Send(document);
    }

    /// <summary>A browser shows a PDF; anything else could carry script, and is saved.</summary>
    private FileStreamResult Send(Document document)
    {
        var disposition = new ContentDispositionHeaderValue(document.MediaType == "application/pdf" ? "inline" : "attachment");
        disposition.SetHttpFileName(document.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        return new(files.Open(document.Sha256), document.MediaType)
        {
            EnableRangeProcessing = true,
            EntityTag = new($"\"{document.Sha256}\""),
        };
    }
}
