using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Office.Meetings.Papers;

/// <summary>The file of a draft's paper, exempt ones too. Only officers who work for the panel can read it.</summary>
public sealed class FileModel(OfficeMeetings meetings, FileStores files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string paper, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open || Find(open, paper) is not { } found || !found.IsHeldHere || !files.Office.Exists(found.Sha256))
        {
            return NotFound();
        }

        // A browser's reader of PDFs does not start in a sandbox. Anything else is downloaded.
        var isPdf = found.MediaType == PaperType.Pdf.MediaType;
        var disposition = new ContentDispositionHeaderValue(isPdf ? "inline" : "attachment");
        disposition.SetHttpFileName(found.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = isPdf ? SecurityHeaders.ContentSecurityPolicy : SecurityHeaders.PolicyForPictures;
        return new FileStreamResult(files.Office.Open(found.Sha256), found.MediaType);
    }

    private static Document? Find(OpenMeeting open, string id) =>
        DetailsModel.Find(open.Meeting, id)?.Paper ?? open.Draft.Exempt.SelectMany(part => part.Documents).FirstOrDefault(document => document.Id == id);
}
