using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// Everything that the record holds about one subject. It follows from the subject's publications alone,
/// so the record can be rebuilt at any time.
/// </summary>
public sealed class SubjectRecord
{
    private SubjectRecord(Subject subject, IReadOnlyList<PublishedVersion> versions) => (Subject, Versions) = (subject, versions);

    /// <summary>The latest version.</summary>
    public Subject Subject { get; }

    /// <summary>Every publication of the subject, oldest first.</summary>
    public IReadOnlyList<PublishedVersion> Versions { get; }

    /// <summary>The citations of a meeting; empty for other subjects.</summary>
    public IReadOnlyList<Citation> Citations { get; private init; } = [];

    public IReadOnlyList<Redirect> Redirects { get; private init; } = [];

    /// <summary>The papers of every readable version, including superseded ones. A paper whose file was replaced is listed with each file.</summary>
    public IReadOnlyList<Paper> Papers { get; private init; } = [];

    /// <summary>Papers that were published and are no longer among <see cref="Papers"/>. Erased papers are not listed.</summary>
    public IReadOnlyList<WithdrawnPaper> WithdrawnPapers { get; private init; } = [];

    /// <summary>The contents of readable versions that named a paper which was withdrawn since. They are shown without it.</summary>
    public IReadOnlyList<TrimmedContent> TrimmedContents { get; private init; } = [];

    public IReadOnlyList<FormerId> FormerIds { get; private init; } = [];

    public IReadOnlyList<SearchRow> SearchRows { get; private init; } = [];

    /// <param name="publications">All publications of one subject, in order. The content is null where it was erased.</param>
    /// <exception cref="InvalidDataException">The latest publication has no content.</exception>
    public static SubjectRecord From(IReadOnlyList<(Publication Header, string? Content)> publications)
    {
        var (latest, text) = publications[^1];
        var subject = SubjectJson.Read(
            latest.SubjectKind, text ?? throw new InvalidDataException($"Publication {latest.Number} has no content."));
        var contents = publications
            .Select(publication => publication.Content is null ? null : publication.Header == latest ? subject : SubjectJson.Read(latest.SubjectKind, publication.Content))
            .ToList();
        var versions = publications.Select((publication, index) => PublishedVersion.From(publication.Header, contents[index], subject, latest)).ToList();
        // Collect these before Trim changes the earlier versions.
        var published = versions.Zip(contents).Where(pair => pair.Second is Meeting)
            .SelectMany(pair => ((Meeting)pair.Second!).AllDocuments.Where(document => document.IsHeldHere).Select(document => (document.Id, Version: pair.First))).ToLookup(paper => paper.Id, paper => paper.Version);
        var meeting = subject as Meeting;
        var trimmed = meeting is null ? [] : Trim(meeting, versions, contents);
        var papers = meeting is null ? [] : PapersOf(meeting, versions, contents);
        return new(subject, versions)
        {
            Citations = meeting is null ? [] : CitationsOf(meeting, versions, contents),
            Redirects = RedirectsOf(subject),
            FormerIds = [.. FormerIdsOf(subject).Distinct()],
            Papers = papers,
            TrimmedContents = trimmed,
            WithdrawnPapers = meeting is null ? [] : WithdrawnPapersOf(meeting, published.ExceptBy(papers.Select(paper => paper.Id), paper => paper.Key)),
            SearchRows = [.. SearchRow.From(subject, versions.Zip(contents).Where(pair => pair.First.State == VersionState.Open).Select(pair => pair.Second!))],
        };
    }

    private static List<TrimmedContent> Trim(Meeting current, List<PublishedVersion> versions, List<Subject?> contents)
    {
        var withdrawn = current.Withdrawals.Select(withdrawal => withdrawal.DocumentId).OfType<string>().ToHashSet();
        return [.. versions.Zip(contents)
            .Where(pair => pair.First.State == VersionState.Open && ((Meeting)pair.Second!).AllDocuments.Any(document => withdrawn.Contains(document.Id)))
            .Select(pair => new TrimmedContent(pair.First.Number, current.Id, SubjectJson.Write(((Meeting)pair.Second!).WithoutWithdrawnPapers(current))))];
    }

    private static List<Paper> PapersOf(Meeting current, List<PublishedVersion> versions, List<Subject?> contents) => [..
        versions.Zip(contents)
            .Where(pair => pair.First.State == VersionState.Open)
            .SelectMany(pair => ((Meeting)pair.Second!).AllDocuments.Select(document => (Document: document, pair.First.Number)))
            .Where(paper => paper.Document.IsHeldHere)
            .GroupBy(paper => (paper.Document.Id, paper.Document.Sha256))
            .Select(file => file.Last())
            .Select(paper => new Paper(
                paper.Document.Id, current.Id, paper.Document.Title.English, paper.Document.FileName!, paper.Document.MediaType!, paper.Document.Sha256!, paper.Number))];

    private static List<WithdrawnPaper> WithdrawnPapersOf(Meeting current, IEnumerable<IGrouping<string, PublishedVersion>> gone) => [..
        from paper in gone
        let notice = current.Withdrawals.FirstOrDefault(withdrawal => withdrawal.DocumentId == paper.Key)?.Notice
            ?? paper.LastOrDefault(version => version.State == VersionState.Withdrawn)?.Note
        where notice is not null
        select new WithdrawnPaper(paper.Key, current.Id, notice)];

    private static IEnumerable<FormerId> FormerIdsOf(Subject subject)
    {
        if (subject.SourceId is { } id)
        {
            yield return new(Enum.Parse<SourceKind>(subject.GetType().Name), id.Host ?? "", id.Id, subject.Id, "");
        }

        if (subject is not Meeting meeting)
        {
            yield break;
        }

        foreach (var item in meeting.Items)
        {
            if (item.SourceId is { } itemId)
            {
                yield return new(SourceKind.AgendaItem, itemId.Host ?? "", itemId.Id, meeting.Id, item.Id);
            }

            if (item.SourceIssue is { Id: { } issueId } issue)
            {
                yield return new(SourceKind.Issue, issue.Host ?? "", issueId, meeting.Id, item.Id);
            }
        }

        foreach (var document in meeting.AllDocuments.Where(document => document.SourceId is not null))
        {
            yield return new(SourceKind.Document, document.SourceId!.Host ?? "", document.SourceId.Id, meeting.Id, document.Id);
        }
    }

    private static List<Redirect> RedirectsOf(Subject subject) => subject is IAddressed addressed
        ? [.. addressed.FormerSlugs.Select(slug => new Redirect(SubjectJson.KindOf(subject), addressed.AddressPanelId, slug, subject.Id))]
        : [];

    /// <summary>
    /// The citations in readable versions. Where the whole meeting was withdrawn, also those in versions that were readable,
    /// so that a citation leads to the notice.
    /// </summary>
    private static List<Citation> CitationsOf(Meeting current, List<PublishedVersion> versions, List<Subject?> contents)
    {
        var citations = new Dictionary<string, Citation>();
        foreach (var (version, content) in versions.Zip(contents).Where(pair =>
            pair.Second is not null && (pair.First.State == VersionState.Open || (current.IsWithdrawn && pair.First.State == VersionState.Withdrawn))))
        {
            foreach (var item in ((Meeting)content!).Items)
            {
                Cite(item.Id, item, item.Title);
                foreach (var entry in item.Entries)
                {
                    Cite(entry.Id, item, entry.Text);
                }
            }

            void Cite(string id, AgendaItem item, BilingualText text)
            {
                if (!citations.TryGetValue(id, out var citation))
                {
                    citations.Add(id, citation = new(id, version.SubjectId, item.Id, version.Number));
                }

                citation.AddVersion(version.Number, text);
            }
        }

        return [.. citations.Values];
    }
}

/// <summary>A publication as the list of versions shows it.</summary>
public sealed class PublishedVersion
{
    private PublishedVersion()
    {
    }

    /// <summary>The number of the publication.</summary>
    public long Number { get; private set; }

    public SubjectKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>The panel of the meeting; null for other subjects.</summary>
    public Guid? PanelId { get; private set; }

    public PublicationKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>What the publication said about itself or, where it is no longer shown, the reason for that.</summary>
    public BilingualText? Note { get; private set; }

    /// <summary>Whether it may still be read.</summary>
    public VersionState State { get; private set; }

    /// <summary>The hash of its header in the ledger, so that anyone can check a printed copy against it.</summary>
    public string Hash { get; private set; } = "";

    internal static PublishedVersion From(Publication header, Subject? content, Subject current, Publication latest)
    {
        var erased = current.Erasures.FirstOrDefault(erasure => erasure.Publication == header.Number);
        var withdrawn = header == latest ? null : WithdrawalOf(header.Number, current);
        return new()
        {
            Number = header.Number,
            SubjectKind = header.SubjectKind,
            SubjectId = header.SubjectId,
            PanelId = (current as Meeting)?.PanelId,
            Kind = header.Kind,
            At = header.At,
            Hash = header.Hash,
            State = erased is not null ? VersionState.Erased : withdrawn is not null ? VersionState.Withdrawn : VersionState.Open,
            Note = erased?.Reason ?? withdrawn?.Notice ?? content?.Note,
        };
    }

    private static Withdrawal? WithdrawalOf(long number, Subject current) => current.Withdrawals
        .FirstOrDefault(withdrawal => withdrawal.DocumentId is null && (withdrawal.Publication ?? number) == number);
}

public enum VersionState
{
    Open,
    Withdrawn,
    Erased,
}

/// <summary>Where the entry or item with a citation id is found.</summary>
public sealed class Citation
{
    private BilingualText? _text;

    private Citation()
    {
    }

    internal Citation(string id, Guid meetingId, string itemId, long firstIn) =>
        (Id, MeetingId, ItemId, FirstIn) = (id, meetingId, itemId, firstIn);

    /// <summary>The citation id of the entry or item.</summary>
    public string Id { get; private set; } = "";

    public Guid MeetingId { get; private set; }

    /// <summary>The agenda item that contains it; the same as <see cref="Id"/> for an item.</summary>
    public string ItemId { get; private set; } = "";

    /// <summary>The number of the first publication that has it.</summary>
    public long FirstIn { get; private set; }

    /// <summary>The number of the publication that gave it its latest words; later than <see cref="FirstIn"/> where they changed.</summary>
    public long UnchangedSince { get; private set; }

    /// <summary>The number of the last publication that has it; earlier than the meeting's latest where it was removed.</summary>
    public long LastIn { get; private set; }

    internal void AddVersion(long number, BilingualText words)
    {
        UnchangedSince = words == _text ? UnchangedSince : number;
        (_text, LastIn) = (words, number);
    }
}

/// <summary>A file of a paper that the public may download.</summary>
/// <param name="Id">The id of the <see cref="Document"/>. A paper whose file was replaced has several files.</param>
/// <param name="LastIn">The number of the last publication that has this file. The paper's address leads to its latest file.</param>
public sealed record Paper(string Id, Guid MeetingId, string Title, string FileName, string MediaType, string Sha256, long LastIn);

/// <summary>The content of a publication as it may be read now, if that is less than was published.</summary>
/// <param name="Number">The number of the publication.</param>
public sealed record TrimmedContent(long Number, Guid MeetingId, string Text);

/// <summary>A paper that the public could download until it was withdrawn. Its title and file name are not kept.</summary>
public sealed class WithdrawnPaper
{
    private WithdrawnPaper()
    {
    }

    internal WithdrawnPaper(string id, Guid meetingId, BilingualText notice) => (Id, MeetingId, Notice) = (id, meetingId, notice);

    /// <summary>The id of the <see cref="Document"/>.</summary>
    public string Id { get; private set; } = "";

    public Guid MeetingId { get; private set; }

    /// <summary>What the public is told.</summary>
    public BilingualText Notice { get; private set; } = "";
}

/// <summary>
/// A meeting that has an issue on its agenda and is neither called off nor withdrawn. It follows from the publications of both.
/// </summary>
/// <param name="Date">The date of the meeting.</param>
/// <param name="Slug">The slug of the issue.</param>
public sealed record IssueMeeting(Guid IssueId, Guid MeetingId, Guid PanelId, DateOnly Date, string Slug)
{
    /// <summary>The title of the issue.</summary>
    public BilingualText Title { get; init; } = "";

    /// <summary>The "latest date" of an issue that is on no agenda. It is earlier than any date, so such issues sort last.</summary>
    public static DateOnly Never { get; } = DateOnly.MinValue;
}

/// <summary>A former address. It redirects to the current one for ever.</summary>
/// <param name="Kind">The kind of subject it leads to.</param>
/// <param name="PanelId">The panel of a meeting's address; empty for other subjects.</param>
public sealed record Redirect(SubjectKind Kind, Guid PanelId, string Slug, Guid SubjectId);
