using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Import.Report;

/// <summary>How many items, resolutions and so on the imported meetings contain.</summary>
public sealed class ContentCounts
{
    public int Items { get; private set; }

    public int Withheld { get; private set; }

    public int Resolutions { get; private set; }

    public int DiscussionPoints { get; private set; }

    public int Attendees { get; private set; }

    public int Documents { get; private set; }

    /// <summary>The papers whose files are held here.</summary>
    public int DocumentsHeld { get; private set; }

    internal void Count(Meeting meeting)
    {
        Items += meeting.Items.Count;
        Withheld += meeting.Items.Count(item => item.Exemption is not null);
        Resolutions += meeting.Items.Sum(item => item.Resolutions.Count());
        DiscussionPoints += meeting.Items.Sum(item => item.Entries.OfType<DiscussionPoint>().Count());
        Attendees += meeting.Attendees.Count;
        Documents += meeting.AllDocuments.Count();
        DocumentsHeld += meeting.AllDocuments.Count(document => document.IsHeldHere);
    }
}
