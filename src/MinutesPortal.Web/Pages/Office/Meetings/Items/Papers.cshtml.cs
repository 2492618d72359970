using MinutesPortal.Publishing.Files;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>The papers of one item.</summary>
public sealed class PapersModel(OfficeMeetings meetings, PaperUploads uploads) : Papers.PapersModel(meetings, uploads);
