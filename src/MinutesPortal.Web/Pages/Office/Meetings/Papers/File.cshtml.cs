using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Office.Meetings.Papers;

/// <summary>The file of a draft's paper, exempt ones too. Only officers who work for the panel can read it.</summary>
public sealed class FileModel(OfficeMeetings meetings, FileStores files) : MeetingPage(meetings)
{
    public IActionResult OnGet(string paper)
    {
        if (Find(paper) is not { } found || !found.IsHeldHere || !files.Office.Exists(found.Sha256))
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

    private Document? Find(string id) =>
        DetailsModel.Find(Open.Meeting, id)?.Paper ?? Open.Draft.Exempt.SelectMany(part => part.Documents).FirstOrDefault(document => document.Id == id);
}
