using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Office.Meetings.Papers;

/// <summary>The file of a draft's paper, exempt ones too, for officers of the panel. The audit says who read an exempt one.</summary>
public sealed class FileModel(OfficeMeetings meetings, FileStores files, Audit audit) : MeetingPage(meetings)
{
    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancellationToken)
    {
        if (Find(paper) is not { } found || !found.IsHeldHere || !files.Office.Exists(found.Sha256))
        {
            return NotFound();
        }

        if (IsExempt(found))
        {
            await audit.SaveAsync(AuditAct.ExemptPaperRead, Open.Name, $"Paper {found.Id}", cancellationToken: cancellationToken); // first: no file without its event
        }

        // A browser's reader of PDFs does not start in a sandbox. Anything else is downloaded.
        var isPdf = found.MediaType == PaperType.Pdf.MediaType;
        var disposition = new ContentDispositionHeaderValue(isPdf ? "inline" : "attachment");
        disposition.SetHttpFileName(found.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = isPdf ? SecurityHeaders.ContentSecurityPolicy : SecurityHeaders.PolicyForPictures;
        return new FileStreamResult(files.Office.Open(found.Sha256), found.MediaType);
    }

    /// <summary>Whether it is closed to the public, or belongs to an item that is.</summary>
    private bool IsExempt(Document paper) =>
        Open.Draft.Exempt.Any(part => part.Documents.Contains(paper)) || Open.Meeting.Items.Any(item => item.Exemption is not null && item.Documents.Contains(paper));

    private Document? Find(string id) =>
        DetailsModel.Find(Open.Meeting, id)?.Paper ?? Open.Draft.Exempt.SelectMany(part => part.Documents).FirstOrDefault(document => document.Id == id);
}
