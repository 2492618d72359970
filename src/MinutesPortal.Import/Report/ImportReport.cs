using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Report;

/// <summary>What an import did, for the officer who ran it.</summary>
public sealed class ImportReport
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Files read, each with what it is.</summary>
    public List<ReadFile> Read { get; } = [];

    /// <summary>Files of which nothing was taken, and why.</summary>
    public List<ImportRemark> NotRead { get; } = [];

    /// <summary>How often the files show a meeting. One that several show is one meeting below.</summary>
    public int MeetingsSeen { get; set; }

    public Tally Panels { get; } = new();

    public Tally People { get; } = new();

    public Tally Meetings { get; } = new();

    /// <summary>Topics of the earlier system, each a thread through its meetings.</summary>
    public Tally Issues { get; } = new();

    /// <summary>Minutes imported earlier that an item of this import says were approved.</summary>
    public int ApprovedSince { get; set; }

    /// <summary>What the meetings hold that are new, changed or unchanged.</summary>
    public Contents Held { get; } = new();

    /// <summary>What an officer should look at, and why.</summary>
    public List<ImportRemark> NeedsReview { get; } = [];

    /// <summary>Where sources differ, and what the first said was kept.</summary>
    public List<ImportRemark> Conflicts { get; } = [];

    /// <summary>What was left as it is published, and why.</summary>
    public List<ImportRemark> Skipped { get; } = [];

    /// <summary>What cannot be shown, and why.</summary>
    public List<ImportRemark> NotShown { get; } = [];

    /// <summary>It was stopped before it was done. What is done is whole, and running it again goes on.</summary>
    public bool IsStopped { get; set; }

    /// <summary>A file that was read.</summary>
    /// <param name="Form">What it is, in words.</param>
    public sealed record ReadFile(string File, string Form);

    /// <summary>What became of the panels, people, meetings or issues that came in: each is counted once.</summary>
    public sealed class Tally
    {
        public int New { get; private set; }

        public int Changed { get; private set; }

        public int Unchanged { get; private set; }

        public int Skipped { get; private set; }

        public int NotShown { get; private set; }

        /// <summary>The import was stopped before their turn.</summary>
        public int NotReached { get; private set; }

        public int All => New + Changed + Unchanged + Skipped + NotShown + NotReached;

        internal void Count(Fate fate)
        {
            New += fate == Fate.New ? 1 : 0;
            Changed += fate == Fate.Changed ? 1 : 0;
            Unchanged += fate == Fate.Unchanged ? 1 : 0;
            Skipped += fate == Fate.Skipped ? 1 : 0;
            NotShown += fate == Fate.NotShown ? 1 : 0;
            NotReached += fate == Fate.NotReached ? 1 : 0;
        }
    }

    /// <summary>How much there is of what meetings are made of.</summary>
    public sealed class Contents
    {
        public int Items { get; private set; }

        public int Withheld { get; private set; }

        public int Resolutions { get; private set; }

        public int DiscussionPoints { get; private set; }

        public int Attendees { get; private set; }

        public int Documents { get; private set; }

        internal void Count(Meeting meeting)
        {
            Items += meeting.Items.Count;
            Withheld += meeting.Items.Count(item => item.Exemption is not null);
            Resolutions += meeting.Items.Sum(item => item.Resolutions.Count());
            DiscussionPoints += meeting.Items.Sum(item => item.Entries.OfType<DiscussionPoint>().Count());
            Attendees += meeting.Attendees.Count;
            Documents += meeting.AllDocuments.Count();
        }
    }
}

/// <summary>What became of something that came in.</summary>
internal enum Fate
{
    New,
    Changed,
    Unchanged,
    Skipped,
    NotShown,
    NotReached,
}
