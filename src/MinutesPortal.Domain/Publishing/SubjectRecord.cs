using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// All that the record holds of one subject. It follows from the subject's publications and nothing else,
/// so the record can be thrown away and made again.
/// </summary>
public sealed class SubjectRecord
{
    private SubjectRecord(Subject subject, IReadOnlyList<PublishedVersion> versions) => (Subject, Versions) = (subject, versions);

    /// <summary>As it now stands.</summary>
    public Subject Subject { get; }

    /// <summary>Every publication of it, oldest first.</summary>
    public IReadOnlyList<PublishedVersion> Versions { get; }

    /// <summary>What can be cited of it; empty unless it is a meeting.</summary>
    public IReadOnlyList<Citation> Citations { get; private init; } = [];

    /// <summary>Its former addresses.</summary>
    public IReadOnlyList<Redirect> Redirects { get; private init; } = [];

    /// <summary>The papers of every version that may be read, superseded ones too.</summary>
    public IReadOnlyList<Paper> Papers { get; private init; } = [];

    /// <summary>The papers of versions that were published and are no longer among <see cref="Papers"/>, unless they were erased.</summary>
    public IReadOnlyList<WithdrawnPaper> WithdrawnPapers { get; private init; } = [];

    public IReadOnlyList<FormerId> FormerIds { get; private init; } = [];

    /// <summary>What search finds of it.</summary>
    public IReadOnlyList<SearchRow> SearchRows { get; private init; } = [];

    /// <param name="publications">All of one subject, in order; content is null where it was erased.</param>
    /// <exception cref="InvalidDataException">The latest publication has no content.</exception>
    public static SubjectRecord From(IReadOnlyList<(Publication Header, string? Content)> publications)
    {
        var (latest, text) = publications[^1];
        var subject = SubjectJson.Read(latest.SubjectKind, text ?? throw new InvalidDataException($"Publication {latest.Number} has no content."));
        var contents = publications
            .Select(publication => publication.Content is null ? null : publication.Header == latest ? subject : SubjectJson.Read(latest.SubjectKind, publication.Content))
            .ToList();
        var versions = publications.Select((publication, index) => PublishedVersion.Of(publication.Header, contents[index], subject, latest)).ToList();
        // Before the papers that were withdrawn are taken out of the earlier versions.
        var published = versions.Zip(contents).Where(pair => pair.Second is Meeting)
            .SelectMany(pair => ((Meeting)pair.Second!).AllDocuments.Where(document => document.IsHeldHere).Select(document => (document.Id, Version: pair.First))).ToLookup(paper => paper.Id, paper => paper.Version);
        var meeting = subject as Meeting;
        var papers = meeting is null ? [] : PapersOf(meeting, versions, contents);
        return new(subject, versions)
        {
            Citations = meeting is null ? [] : CitationsOf(meeting, versions, contents),
            Redirects = RedirectsOf(subject),
            FormerIds = [.. FormerIdsOf(subject).Distinct()],
            Papers = papers,
            WithdrawnPapers = meeting is null ? [] : WithdrawnPapersOf(meeting, published.ExceptBy(papers.Select(paper => paper.Id), paper => paper.Key)),
            SearchRows = [.. SearchRow.Of(subject, versions.Zip(contents).Where(pair => pair.First.State == VersionState.Open).Select(pair => pair.Second!))],
        };
    }

    private static List<Paper> PapersOf(Meeting current, List<PublishedVersion> versions, List<Subject?> contents) => [..
        versions.Zip(contents)
            .Where(pair => pair.First.State == VersionState.Open)
            .SelectMany(pair => ((Meeting)pair.Second!).WithoutWhatIsWithdrawnFrom(current).AllDocuments)
            .Where(document => document.IsHeldHere)
            .DistinctBy(document => document.Id)
            .Select(document => new Paper(document.Id, current.Id, document.Title.English, document.FileName!, document.MediaType!, document.Sha256!))];

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

    /// <summary>Of versions that may be read and, where the whole meeting was withdrawn, of those that could be, so that a citation leads to the notice.</summary>
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

                citation.StandsIn(version.Number, text);
            }
        }

        return [.. citations.Values];
    }
}

/// <summary>One publication as the version list shows it.</summary>
public sealed class PublishedVersion
{
    private PublishedVersion()
    {
    }

    /// <summary>Of the publication.</summary>
    public long Number { get; private set; }

    public SubjectKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>The panel whose meeting it is; null for another subject.</summary>
    public Guid? PanelId { get; private set; }

    public PublicationKind Kind { get; private set; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What it said of itself or, when it is no longer shown, why not.</summary>
    public BilingualText? Note { get; private set; }

    /// <summary>Whether it may still be read.</summary>
    public VersionState State { get; private set; }

    /// <summary>Of its header in the ledger, so that anyone can hold a printed copy against it.</summary>
    public string Hash { get; private set; } = "";

    internal static PublishedVersion Of(Publication header, Subject? content, Subject current, Publication latest)
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

    private static Withdrawal? WithdrawalOf(long number, Subject current) => (current as Meeting)?.Withdrawals
        .FirstOrDefault(withdrawal => withdrawal.DocumentId is null && (withdrawal.Publication ?? number) == number);
}

/// <summary>Whether a version may be read.</summary>
public enum VersionState
{
    Open,
    Withdrawn,
    Erased,
}

/// <summary>Where the sentence or item with a citation id stands.</summary>
public sealed class Citation
{
    private BilingualText? _text;

    private Citation()
    {
    }

    internal Citation(string id, Guid meetingId, string itemId, long firstIn) =>
        (Id, MeetingId, ItemId, FirstIn) = (id, meetingId, itemId, firstIn);

    /// <summary>Of the sentence or item.</summary>
    public string Id { get; private set; } = "";

    public Guid MeetingId { get; private set; }

    /// <summary>Of the agenda item in which it stands; its own where it is the item.</summary>
    public string ItemId { get; private set; } = "";

    /// <summary>The first publication that has it.</summary>
    public long FirstIn { get; private set; }

    /// <summary>The publication since which it says what it last said; later than <see cref="FirstIn"/> where its words have changed.</summary>
    public long UnchangedSince { get; private set; }

    /// <summary>The last publication that has it; not the meeting's latest where it has been taken out.</summary>
    public long LastIn { get; private set; }

    internal void StandsIn(long number, BilingualText words)
    {
        UnchangedSince = words == _text ? UnchangedSince : number;
        (_text, LastIn) = (words, number);
    }
}

/// <summary>A paper that the public may fetch.</summary>
/// <param name="Id">Of its <see cref="Document"/>.</param>
public sealed record Paper(string Id, Guid MeetingId, string Title, string FileName, string MediaType, string Sha256);

/// <summary>A paper that the public could fetch, until it was withdrawn. Neither its name nor anything else of it is kept.</summary>
public sealed class WithdrawnPaper
{
    private WithdrawnPaper()
    {
    }

    internal WithdrawnPaper(string id, Guid meetingId, BilingualText notice) => (Id, MeetingId, Notice) = (id, meetingId, notice);

    /// <summary>Of its <see cref="Document"/>.</summary>
    public string Id { get; private set; } = "";

    public Guid MeetingId { get; private set; }

    /// <summary>What the public is told.</summary>
    public BilingualText Notice { get; private set; } = "";
}

/// <summary>That a meeting, neither cancelled nor withdrawn, has an issue on its agenda. It follows from publications of both.</summary>
/// <param name="Date">Of the meeting.</param>
/// <param name="Slug">Of the issue.</param>
public sealed record IssueMeeting(Guid IssueId, Guid MeetingId, Guid PanelId, DateOnly Date, string Slug)
{
    /// <summary>Of the issue.</summary>
    public BilingualText Title { get; init; } = "";

    /// <summary>Stands for the latest date of an issue that no meeting has on its agenda: earlier than any, so that it comes last.</summary>
    public static DateOnly Never { get; } = DateOnly.MinValue;
}

/// <summary>A former address, which leads to the present one for ever.</summary>
/// <param name="Kind">Of what it leads to.</param>
/// <param name="PanelId">The panel under whose address it lies; empty for a panel's own and for what lies under no panel.</param>
public sealed record Redirect(SubjectKind Kind, Guid PanelId, string Slug, Guid SubjectId);
