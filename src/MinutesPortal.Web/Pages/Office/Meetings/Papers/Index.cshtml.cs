using MinutesPortal.Publishing.Files;

namespace MinutesPortal.Web.Pages.Office.Meetings.Papers;

/// <summary>The papers of a meeting as a whole, such as its agenda front sheet.</summary>
public sealed class IndexModel(OfficeMeetings meetings, PaperUploads uploads) : PapersModel(meetings, uploads);
