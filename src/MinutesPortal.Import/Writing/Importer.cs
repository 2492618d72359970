using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Exempt;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Formats.CopiedText;
using MinutesPortal.Import.Matching;
using MinutesPortal.Import.Report;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Writing;

/// <summary>
/// Publishes what the sources say: each panel, person, meeting and issue whole, in one publication, through <see cref="Publisher"/>. Run
/// again with the same files, it publishes nothing; with more files, only what is new. It changes nothing that an officer has worked on,
/// and removes nothing.
/// </summary>
/// <param name="workspace">Uses the office's connection.</param>
/// <param name="options">What the officer asked for; null for an ordinary import.</param>
/// <param name="progress">Called as the work advances; may be null.</param>
public sealed class Importer(
    WorkspaceDbContext workspace, FileStores files, TimeProvider clock, ImportOptions? options = null, Action<ImportProgress>? progress = null)
{
    private readonly ImportOptions _options = options ?? new();
    private readonly Dictionary<MatchedPanel, Guid> _panelIds = [];
    private readonly Dictionary<SourceId, Guid> _personIds = [];
    private readonly ImportReport _report = new() { StartedAt = clock.GetUtcNow(), Preview = options is { IsDryRun: true } ? new() : null };
    private readonly HashSet<string> _notUnderstood = []; // files of which more than a third was not understood
    private PaperFolder _folder = PaperFolder.Find(null, [], []);
    private PaperIntake? _intake;
    private PublishedSubjects _published = null!;
    private SubjectPublisher _publisher = null!;
    private ImportedMeetings _meetings = null!;
    private ImportedApprovals _approvals = null!;

    /// <summary>Reads files, stores the originals, and publishes what they say.</summary>
    /// <param name="paths">The paths of the files.</param>
    /// <param name="cancellationToken">Stops the import between two publications. The report then says so.</param>
    /// <exception cref="DomainException">Another import is running.</exception>
    public async Task<ImportReport> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        await using var importLock = _options.IsDryRun ? null : await PublishingLock.ToImportAsync(
            workspace, $"{Environment.UserName} on {Environment.MachineName}", clock.GetUtcNow(), cancellationToken);
        var keeping = new SourceKeeping(workspace, files.Office, clock, _options.Host);
        var found = new List<SourceFile>();
        _folder = PaperFolder.Find(_options.Papers, paths, _report.NotRead);
        var all = paths;
        paths = [.. all.Where(path => !_folder.HasOnlyAsPaper(path, all))];
        var unread = new Dictionary<string, ImportRemark>();
        foreach (var path in paths.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            try
            {
                var file = PrintedAgenda.Recognise(FileReader.Read(path), clock.Today());
                PrintedMinutes.RefuseUnlessMinutes(file, clock.Today());
                SourceKeeping.RefuseUnusualSize(file);
                if (!_options.IsDryRun)
                {
                    await keeping.KeepAsync(path, file);
                }

                found.Add(file);
            }
            catch (UnreadableFileException unreadable)
            {
                unread.Add(path, new(Path.GetFileName(path), unreadable.Message));
            }

            progress?.Invoke(new("Reading files", found.Count + unread.Count, paths.Count));
        }

        _report.IsStopped = found.Count + unread.Count < paths.Count;
        if (!_report.IsStopped)
        {
            await PublishAsync(found, cancellationToken);
        }

        // What lies beside a page and was taken as its paper need not be minutes.
        _report.NotRead.AddRange(unread.Where(file => _intake?.Taken.Contains(file.Key) != true).Select(file => file.Value));
        return _report;
    }

    /// <summary>Publishes what files say.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<ImportReport> PublishAsync(IReadOnlyList<SourceFile> found, CancellationToken cancellationToken)
    {
        _report.Read.AddRange(found.Select(file => new ImportReport.ReadFile(file.File, file.Form)));
        _report.MeetingMentions = found.Sum(file => file.Meetings.Count);
        (_report.Words, _report.WordsNotUnderstood) = (found.Sum(file => file.Words), found.Sum(file => file.WordsNotUnderstood));
        _notUnderstood.UnionWith(found.Where(file => file.IsMostlyNotUnderstood).Select(file => file.File));
        var held = found.Select(file => PrintedAgenda.WithPurposes(ExemptMatter.HoldBack(file, _options.IsPublicSet))).ToList();
        held.ForEach(file => _report.Preview?.AddNotUnderstood(file));
        var matching = SourceMatching.Match(held, _options.Host);
        _report.HeldBack.AddRange(matching.Meetings.SelectMany(HeldBackIn));
        _report.NeedsReview.AddRange(matching.Remarks);
        _report.Conflicts.AddRange(matching.Conflicts);
        _report.NotShown.AddRange(matching.NotShown);
        foreach (var _ in matching.NotShown)
        {
            _report.Meetings.Count(Fate.NotShown);
        }

        await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
        var ownWithdrawals = await workspace.Publications.Where(publication => publication.Kind == PublicationKind.Withdrawal)
            .Join(workspace.Acts.Where(act => act.Who == SubjectPublisher.Who), publication => publication.Number, act => act.Number, (publication, _) => publication.Number).ToListAsync(CancellationToken.None);
        _published = await PublishedSubjects.ReadAsync(record, ownWithdrawals.ToHashSet(), CancellationToken.None);
        _publisher = new(workspace, files, clock, _published, _report, _options.Reason);
        using var intake = new PaperIntake(files, _folder, _report, matching.Meetings);
        _intake = intake;
        var withheld = new WithheldMeetings(workspace, record, _publisher, _report, _options.Withdraws);

        // A publication that has begun is always finished. The import stops before the next one.
        await EachAsync("Panels", matching.Panels, _report.Panels, PublishAsync, cancellationToken);
        await EachAsync("People", matching.People, _report.People, PublishAsync, cancellationToken);
        if (!_report.IsStopped)
        {
            _meetings = ImportedMeetings.Find(matching.Meetings, _panelIds, _published, (name, why) => _publisher.Skip(name, why), (name, what) => _report.NeedsReview.Add(new(name, what)));
            _approvals = new(_meetings, _published, _report);
            await _approvals.FindAsync(matching.Meetings, [.. _panelIds.Values.Distinct()], record);
        }

        await EachAsync("Meetings", matching.Meetings, _report.Meetings, linked => PublishAsync(linked, withheld, cancellationToken), cancellationToken);
        intake.ReportRest();
        foreach (var hidden in _report.IsStopped ? [] : found.SelectMany(file => file.HiddenMeetings))
        {
            foreach (var known in _published.Find(hidden with { Host = hidden.Host ?? _options.Host }, null))
            {
                await withheld.FollowHiddenAsync(known);
            }
        }

        if (!_report.IsStopped)
        {
            await _approvals.CompleteEarlierImportsAsync(_publisher);
            var threads = await IssueThreads.FindAsync(record, _meetings.Ids, _report.Preview);
            var known = await ImportedIssues.ReadAsync(record);
            await EachAsync("Issues", threads, _report.Issues, thread => PublishAsync(thread, known.Find(thread)), cancellationToken);
        }

        return _report;
    }

    /// <summary>What the import holds back of a meeting, and how an officer publishes it.</summary>
    private static IEnumerable<ImportRemark> HeldBackIn(MatchedMeeting linked) =>
        from item in linked.Meeting.Items
        where item.HeldBack is not null
        let held = item.HeldBack!
        let number = item.Number is not null ? $"item {item.Number}" : item.MinuteNumber is not null ? $"minute {item.MinuteNumber}" : "an item without a number"
        let command = $"import {string.Join(' ', linked.Files.Select(file => $"\"{file}\""))} --public-set --reason \"…\""
        select new ImportRemark($"{linked.Name}, {number}, “{item.Title}”", held.HasMark
            ? $"{held.Why} If the public may read it, take the mark out of the file and run: {command}"
            : $"{held.Why} If this file was published as it is, run: {command}");

    private async Task EachAsync<T>(
        string what, IReadOnlyCollection<T> all, SubjectCounts tally, Func<T, Task<Fate>> publish, CancellationToken cancellationToken)
    {
        foreach (var (index, one) in all.Index())
        {
            _report.IsStopped |= cancellationToken.IsCancellationRequested;
            tally.Count(_report.IsStopped ? Fate.NotReached : await publish(one));
            progress?.Invoke(new(what, index + 1, all.Count));
        }
    }

    private Task<Fate> PublishAsync(MatchedPanel linked)
    {
        var found = linked.Source;
        var known = _published.Find(found);
        var isOfCategory = known is null || found.Category is not null;
        return _publisher.BringAsync(
            found.Name,
            known?.Id,
            () => new Panel(found.Name, PanelKindGuess.From(found.Name, found.Category)),
            panel =>
            {
                if (LenientComparison.KeyOfPanel(panel.Name.English) != LenientComparison.KeyOfPanel(found.Name))
                {
                    panel.Rename(found.Name);
                }

                panel.SetKind(isOfCategory ? PanelKindGuess.From(found.Name, found.Category) : panel.Kind);
                panel.SetFormer(found.IsFormer ?? panel.IsFormer);
                KnowAs(panel, found.Host, found.OldId);
                return panel.Import();
            },
            panel => _panelIds[linked] = panel);
    }

    private Task<Fate> PublishAsync(MatchedPerson linked) => _publisher.BringAsync(
        linked.Name,
        _published.Find(linked)?.Id,
        () => new Person(linked.Name, linked.Kind),
        person =>
        {
            person.Rename(linked.Name);
            person.SetKind(linked.Kind == PersonKind.Councillor ? linked.Kind : person.Kind);
            // What an earlier list of councillors said is not replaced by the codes of an attendance list.
            person.SetParty(linked.IsListed || person.Party is null ? linked.Party ?? person.Party : person.Party);
            person.SetWard(linked.IsListed || person.Ward is null ? linked.Ward ?? person.Ward : person.Ward);
            person.SetPosts(linked.IsListed || person.Posts.Count == 0 ? linked.Posts ?? person.Posts : person.Posts);
            person.SetTermsOfOffice(linked.Terms ?? person.TermsOfOffice);
            KnowAs(person, linked.Id.Host, linked.Id.Id);
            return person.Import();
        },
        person => _personIds[linked.Id] = person);

    /// <summary>Publishes a meeting, and reports or withdraws what the public can read of it and the sources withhold.</summary>
    private async Task<Fate> PublishAsync(MatchedMeeting linked, WithheldMeetings withheld, CancellationToken cancellationToken)
    {
        if (_meetings.Of(linked) is not { } meeting)
        {
            return Fate.Skipped; // ambiguous, and reported already
        }

        if (_options.IsAgain && meeting.New is not null)
        {
            _report.NotShown.Add(new(linked.Name, "No earlier import brought this meeting, so there is nothing to correct. Check its panel and date, or import the file without --again."));
            return Fate.NotShown;
        }

        if (meeting.New is { } draft && linked.Files.Any(_notUnderstood.Contains))
        {
            return await LeaveOnDeskAsync(linked, draft);
        }

        var before = meeting.New is null ? await withheld.FindAsync(meeting.Id, linked.Meeting) : [];
        var papers = await _intake!.TakeAsync(linked, cancellationToken);
        IReadOnlyList<string> changes = [];
        var fate = await _publisher.BringAsync(
            linked.Name, meeting.New is null ? meeting.Id : null, () => meeting.New!, draft =>
            {
                var earlier = _options.IsAgain ? MeetingChanges.CopyOf(draft) : draft;
                var act = Write(draft, linked, meeting.PanelId, _options.Withdraws ? before : [], papers);
                changes = _options.IsAgain ? [.. MeetingChanges.Between(earlier, draft)] : [];
                return act;
            }, _ => { });
        if (fate == Fate.Changed)
        {
            _report.Corrected.AddRange(changes.Select(change => new ImportRemark(linked.Name, change)));
        }

        await withheld.FollowAsync(linked, meeting.Id, before, fate);
        return fate;
    }

    /// <summary>Stores a meeting as a draft for the officers, because nobody can say what the words mean that were understood.</summary>
    private async Task<Fate> LeaveOnDeskAsync(MatchedMeeting linked, Meeting meeting)
    {
        if (await workspace.Drafts.AnyAsync(row => row.PanelId == meeting.PanelId && row.Date == meeting.Date))
        {
            _report.NotShown.Add(new(linked.Name, "More than a third of the words of its file were not understood. A draft of this day stands on the desk already."));
            return Fate.NotShown;
        }

        var writing = Writing(meeting, linked);
        writing.WriteDraft(_meetings.Before(meeting.PanelId, meeting.Date));
        if (!_options.IsDryRun)
        {
            await new DraftStore(workspace).StoreAsync(new(meeting));
            await workspace.SaveChangesAsync();
            workspace.ChangeTracker.Clear();
        }

        _report.NotShown.Add(new(linked.Name, _options.IsDryRun
            ? "More than a third of the words of its file were not understood, so it will not be published. It will stand on the desk as a draft."
            : "More than a third of the words of its file were not understood, so it was not published. It stands on the desk as a draft. Complete it there."));
        return Fate.NotShown;
    }

    private Task<Fate> PublishAsync(IssueThread thread, Guid? known) => _publisher.BringAsync(
        thread.Title,
        known,
        () => new Issue(thread.Title),
        issue =>
        {
            foreach (var title in thread.Titles.Where(title => !LenientComparison.AreSame(title, issue.Title.English) && !issue.Aliases.Any(alias => LenientComparison.AreSame(alias.English, title))))
            {
                issue.AddAlias(title);
            }

            foreach (var item in thread.Items.Where(item => issue.Items.All(linked => linked.ItemId != item.ItemId)))
            {
                issue.Link(item.MeetingId, item.ItemId);
            }

            KnowAs(issue, thread.Host, thread.OldId);
            return issue.Import();
        },
        _ => { });

    private Act Write(Meeting meeting, MatchedMeeting linked, Guid panelId, IReadOnlyList<PublicPart> withdrawn, IReadOnlyDictionary<SourceDocument, UploadedPaper> papers)
    {
        WithheldSince.TakeOut(withdrawn, meeting, WithheldMeetings.Notice);
        var writing = Writing(meeting, linked, papers);
        var act = writing.Write(_approvals.Of(panelId, linked.Meeting.Date), _meetings.Before(panelId, linked.Meeting.Date));
        _report.NeedsReview.AddRange(writing.Remarks);
        _report.Conflicts.AddRange(writing.Conflicts);
        _report.Contents.Count(meeting);
        _report.MissingPapers.AddRange(meeting.AllDocuments.Where(paper => !paper.IsHeldHere && paper.Original is not null).Select(paper => paper.Original!.Address ?? paper.Title.English));
        return act;
    }

    private MeetingWriter Writing(Meeting meeting, MatchedMeeting linked, IReadOnlyDictionary<SourceDocument, UploadedPaper>? papers = null) =>
        new(meeting, linked, id => _personIds.TryGetValue(id, out var person) ? person : null, clock.Today(), _options, papers);

    private static void KnowAs(Subject subject, string? host, string? id)
    {
        if (id is not null)
        {
            subject.SetSource(new(host ?? subject.SourceId?.Host, id));
        }
    }
}

/// <summary>How far an import has advanced.</summary>
/// <param name="What">The current step, in words.</param>
public sealed record ImportProgress(string What, int Done, int All);
