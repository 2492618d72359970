using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Exempt;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Formats.PrintedMinutes;
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
/// <param name="reason">Why an officer runs this import; kept with each publication. Null if nobody said.</param>
/// <param name="isPublicSet">Whether an officer says that printed minutes among the files were published as they are.</param>
/// <param name="withdraws">Whether to withdraw what is public here and the sources withhold.</param>
/// <param name="host">The host of files that do not state one; null if unknown.</param>
/// <param name="progress">Called as the work advances; may be null.</param>
public sealed class Importer(WorkspaceDbContext workspace, FileStores files, TimeProvider clock, string? host = null, Action<ImportProgress>? progress = null, bool isPublicSet = false, bool withdraws = false, string? reason = null)
{
    private const string Who = "Import";

    private static readonly BilingualText WithdrawalNotice = new("The source from which this was imported does not show it any more.", "Nid yw’r ffynhonnell y mewnforiwyd hwn ohoni yn ei ddangos mwyach.");

    private readonly Publisher _publisher = new(workspace, files, clock);
    private readonly Dictionary<MatchedPanel, Guid> _panelIds = [];
    private readonly Dictionary<SourceId, Guid> _personIds = [];
    private readonly Dictionary<MatchedMeeting, Target> _meetings = [];
    private readonly Dictionary<(Guid PanelId, DateOnly Date), Approval> _approvals = [];
    private readonly HashSet<(Guid Id, Guid PanelId, DateOnly Date)> _approvingEarlier = [];
    private readonly ImportReport _report = new() { StartedAt = clock.GetUtcNow() };
    private PublishedSubjects _published = null!;
    private ILookup<(Guid PanelId, DateOnly Date), Guid> _coming = null!; // the meetings of this import by panel and date

    /// <summary>Reads files, stores the originals, and publishes what they say.</summary>
    /// <param name="paths">The paths of the files.</param>
    /// <param name="cancellationToken">Stops the import between two publications. The report then says so.</param>
    /// <exception cref="DomainException">Another import is running.</exception>
    public async Task<ImportReport> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        await using var importLock = await PublishingLock.ToImportAsync(workspace, $"{Environment.UserName} on {Environment.MachineName}", clock.GetUtcNow(), cancellationToken);
        var found = new List<SourceFile>();
        foreach (var path in paths.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            try
            {
                var file = FileReader.Read(path);
                PrintedMinutesReader.RefuseUnlessMinutes(file, clock.Today());
                RefuseUnusualSize(file);
                await KeepAsync(path, file);
                found.Add(file);
            }
            catch (UnreadableFileException unreadable)
            {
                _report.NotRead.Add(new(Path.GetFileName(path), unreadable.Message));
            }

            progress?.Invoke(new("Reading files", found.Count + _report.NotRead.Count, paths.Count));
        }

        _report.IsStopped = found.Count + _report.NotRead.Count < paths.Count;
        return _report.IsStopped ? _report : await PublishAsync(found, cancellationToken);
    }

    /// <summary>Publishes what files say.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<ImportReport> PublishAsync(IReadOnlyList<SourceFile> found, CancellationToken cancellationToken)
    {
        _report.Read.AddRange(found.Select(file => new ImportReport.ReadFile(file.File, file.Form)));
        _report.MeetingMentions = found.Sum(file => file.Meetings.Count);
        var matching = SourceMatching.Match([.. found.Select(file => ExemptMatter.HoldBack(file, isPublicSet))], host);
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
            .Join(workspace.Acts.Where(act => act.Who == Who), publication => publication.Number, act => act.Number, (publication, _) => publication.Number).ToListAsync(CancellationToken.None);
        _published = await PublishedSubjects.ReadAsync(record, ownWithdrawals.ToHashSet(), CancellationToken.None);

        // A publication that has begun is always finished. The import stops before the next one.
        await EachAsync("Panels", matching.Panels, _report.Panels, PublishAsync, cancellationToken);
        await EachAsync("People", matching.People, _report.People, PublishAsync, cancellationToken);
        if (!_report.IsStopped)
        {
            FindMeetings(matching.Meetings);
            await FindApprovalsAsync(matching.Meetings, record);
        }

        await EachAsync("Meetings", matching.Meetings, _report.Meetings, linked => PublishWithoutWithheldAsync(linked, record), cancellationToken);
        foreach (var hidden in _report.IsStopped ? [] : found.SelectMany(file => file.HiddenMeetings))
        {
            await CompareHiddenAsync(hidden, record);
        }

        if (!_report.IsStopped)
        {
            await ApproveWhatWasImportedEarlierAsync();
            await LinkApprovalsImportedEarlierAsync();
            var threads = await IssueThreads.FindAsync(record, [.. _meetings.Values.Select(target => target.Id)]);
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

    private async Task EachAsync<T>(string what, IReadOnlyCollection<T> all, SubjectCounts tally, Func<T, Task<Fate>> publish, CancellationToken cancellationToken)
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
        return BringAsync(
            found.Name,
            known?.Id,
            () => new Panel(found.Name, PanelKindGuess.From(found.Name, found.Category)),
            panel =>
            {
                if (!LenientComparison.AreSame(panel.Name.English, found.Name))
                {
                    panel.Rename(found.Name);
                }

                panel.SetKind(isOfCategory ? PanelKindGuess.From(found.Name, found.Category) : panel.Kind);
                panel.SetFormer(panel.IsFormer || found.IsFormer);
                KnowAs(panel, found.Host, found.OldId);
                return panel.Import();
            },
            panel => _panelIds[linked] = panel);
    }

    private Task<Fate> PublishAsync(MatchedPerson linked) => BringAsync(
        linked.Name,
        _published.Find(linked)?.Id,
        () => new Person(linked.Name, linked.Kind),
        person =>
        {
            person.Rename(linked.Name);
            KnowAs(person, linked.Id.Host, linked.Id.Id);
            return person.Import();
        },
        person => _personIds[linked.Id] = person);

    /// <summary>Publishes a meeting, and reports or withdraws what the public can read of it and the sources withhold.</summary>
    private async Task<Fate> PublishWithoutWithheldAsync(MatchedMeeting linked, RecordDbContext record)
    {
        if (!_meetings.TryGetValue(linked, out var target))
        {
            return Fate.Skipped; // ambiguous, and reported already
        }

        var before = target.New is null ? await WithheldSinceAsync(target.Id, linked.Meeting) : [];
        var fate = await PublishAsync(linked, target, withdraws ? before : []);
        if (before.Count == 0)
        {
            return fate;
        }

        if (withdraws && fate != Fate.Skipped)
        {
            await WithdrawVersionsAsync(linked.Name, target.Id, before);
        }

        var after = (await WithheldSinceAsync(target.Id, linked.Meeting)).ToList();
        var address = await AddressAsync(target.Id, record);
        var items = (await VersionsAsync(target.Id)).Values.Last().Items.ToDictionary(item => item.Id);
        foreach (var part in before)
        {
            var item = part.ItemId is null ? null : items.GetValueOrDefault(part.ItemId);
            var where = item is null ? linked.Name : $"{linked.Name}, {(item.Number is null ? item.MinuteNumber is null ? "item" : $"minute {item.MinuteNumber}" : $"item {item.Number}")} “{item.Title}”";
            if (after.Exists(left => (left.Part, left.ItemId, left.Paper?.Id) == (part.Part, part.ItemId, part.Paper?.Id)))
            {
                var at = item is null ? address : $"{address}/items/{item.Id}";
                var command = part.Paper is { } paper ? $"withdraw /documents/{paper.Id} --notice \"…\" --by \"…\"" : $"redact {at} --words-file FILE --notice \"…\" --by \"…\"";
                _report.StillPublic.Add(new(where, $"The source withholds {part.Words}, and it is public here, at {at}. To withdraw it, run the import again with --withdraw, or run: {command}"));
            }
            else
            {
                _report.Withdrawn.Add(new(where, $"The source withholds {part.Words}. It was withdrawn, in earlier versions too."));
            }
        }

        return fate;
    }

    private async Task CompareHiddenAsync(SourceMeeting hidden, RecordDbContext record)
    {
        foreach (var known in _published.Find(hidden with { Host = hidden.Host ?? host }, null))
        {
            if (await record.Meetings.AnyAsync(meeting => meeting.Id == known.Id && meeting.IsWithdrawn))
            {
                continue;
            }

            var address = await AddressAsync(known.Id, record);
            var where = $"The meeting of {known.Date.InWords()}, {address}";
            var fate = withdraws ? await BringAsync<Meeting>(where, known.Id, () => throw new InvalidOperationException("It is published."), meeting => meeting.Withdraw(WithdrawalNotice), _ => { }) : Fate.Skipped;
            if (fate == Fate.Changed)
            {
                _report.Withdrawn.Add(new(where, "The source does not display this meeting any more. It was withdrawn."));
            }
            else
            {
                _report.StillPublic.Add(new(where, $"The source does not display this meeting, and it is public here. To withdraw it, run the import again with --withdraw, or run: withdraw {address} --notice \"…\" --by \"…\""));
            }
        }
    }

    private async Task<IReadOnlyList<PublicPart>> WithheldSinceAsync(Guid meetingId, SourceMeeting found) =>
        await VersionsAsync(meetingId) is { Count: > 0 } versions ? new WithheldSince(versions).Find(found) : [];

    /// <summary>The versions of a meeting that the public may read, oldest first.</summary>
    private async Task<IReadOnlyDictionary<long, Meeting>> VersionsAsync(Guid meetingId)
    {
        var rows = await (
            from publication in workspace.Publications
            where publication.SubjectId == meetingId
            join content in workspace.Contents on publication.Number equals content.Number
            orderby publication.Number
            select new { publication.Number, publication.SubjectKind, content.Text }).ToListAsync();
        var versions = rows.ConvertAll(row => (row.Number, Meeting: (Meeting)SubjectJson.Read(row.SubjectKind, row.Text)));
        if (versions.Count == 0 || versions[^1].Meeting is not { IsWithdrawn: false } latest)
        {
            return new Dictionary<long, Meeting>();
        }

        var closed = latest.Withdrawals.Select(withdrawal => withdrawal.Publication).OfType<long>().Concat(latest.Erasures.Select(erasure => erasure.Publication)).ToHashSet();
        return versions.Where(version => !closed.Contains(version.Number)).ToDictionary(version => version.Number, version => version.Meeting.WithoutWithdrawnPapers(latest));
    }

    /// <summary>Closes the earlier versions that show what was taken out of the latest.</summary>
    private async Task WithdrawVersionsAsync(string name, Guid meetingId, IEnumerable<PublicPart> parts)
    {
        var latest = await workspace.Publications.Where(publication => publication.SubjectId == meetingId).MaxAsync(publication => publication.Number);
        var draft = await new DraftStore(workspace).FindAsync(meetingId);
        var numbers = parts.Where(part => part.Paper is null).SelectMany(part => part.Versions).Where(number => number < latest).Distinct().Order().ToList();
        if (draft is null || numbers.Count == 0)
        {
            return;
        }

        try
        {
            Act? act = null;
            foreach (var number in numbers)
            {
                act = draft.Meeting.WithdrawVersion(number, WithdrawalNotice);
            }

            await _publisher.PublishAsync(draft, act!, Who, reason);
        }
        catch (Exception failure) when (failure is DomainException or DbUpdateConcurrencyException)
        {
            Skip(name, failure is DomainException ? failure.Message : "An officer changed it during the import. Run the import again.");
        }
    }

    private static async Task<string> AddressAsync(Guid meetingId, RecordDbContext record) => await (
        from meeting in record.Meetings
        where meeting.Id == meetingId
        join panel in record.Panels on meeting.PanelId equals panel.Id
        select $"/panels/{panel.Slug}/meetings/{meeting.Slug}").SingleAsync();

    private Task<Fate> PublishAsync(MatchedMeeting linked, Target target, IReadOnlyList<PublicPart> withdrawn)
    {
        var approval = _approvals.GetValueOrDefault((target.PanelId, linked.Meeting.Date));
        return BringAsync(linked.Name, target.New is null ? target.Id : null, () => target.New!, meeting => Write(meeting, linked, approval, withdrawn), _ => { });
    }

    private Task<Fate> PublishAsync(IssueThread thread, Guid? known) => BringAsync(
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

    private Act Write(Meeting meeting, MatchedMeeting linked, Approval? approval, IReadOnlyList<PublicPart> withdrawn)
    {
        if (meeting.Date != linked.Meeting.Date)
        {
            throw new DomainException($"The source now dates this meeting {linked.Meeting.Date.InWords()}. Move it here too, so that its earlier address redirects to the new date.");
        }

        WithheldSince.TakeOut(withdrawn, meeting, WithdrawalNotice);
        var writing = new MeetingWriter(meeting, linked, id => _personIds.TryGetValue(id, out var person) ? person : null, isPublicSet, withdraws);
        var act = writing.Write(approval, MeetingsBefore(_meetings[linked].PanelId, meeting.Date));
        _report.NeedsReview.AddRange(writing.Remarks);
        _report.Conflicts.AddRange(writing.Conflicts);
        _report.Contents.Count(meeting);
        return act;
    }

    /// <summary>Publishes one subject, unless nothing has changed or an officer has worked on it.</summary>
    /// <param name="name">The subject in words, for the report.</param>
    /// <param name="id">Null if the subject is not published yet.</param>
    /// <param name="write">Writes what the sources say into the subject, and returns the act to publish.</param>
    /// <param name="identify">Receives the subject's id, even if the subject is not changed.</param>
    private async Task<Fate> BringAsync<T>(string name, Guid? id, Func<T> make, Func<T, Act> write, Action<Guid> identify)
        where T : Subject
    {
        workspace.ChangeTracker.Clear();
        try
        {
            if (id is null)
            {
                var made = make();
                identify(made.Id);
                await _publisher.PublishAsync(new(made), write(made), Who, reason);
                return Fate.New;
            }

            identify(id.Value);
            var latest = await LatestAsync(id.Value);
            var draft = _published.IsPublishedByImport(id.Value) ? await new DraftStore(workspace).FindAsync(id.Value) : null;
            if (draft is null || draft.Exempt.Count > 0 || SubjectJson.Write(draft.Subject) != latest)
            {
                return Skip(name, "An officer has changed it.");
            }

            var act = write((T)draft.Subject);
            if (SubjectJson.Write(draft.ForThePublic()) == latest)
            {
                return Fate.Unchanged;
            }

            await _publisher.PublishAsync(draft, act, Who, reason);
            return Fate.Changed;
        }
        catch (DomainException refusal)
        {
            return Skip(name, refusal.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Skip(name, "An officer changed it during the import. Run the import again.");
        }
    }

    private Fate Skip(string name, string why)
    {
        _report.Skipped.Add(new(name, why));
        return Fate.Skipped;
    }

    /// <summary>The latest publication of a subject, as this version of the program writes it. An older version may have lacked newer properties.</summary>
    private async Task<string?> LatestAsync(Guid id)
    {
        var latest = await (
            from publication in workspace.Publications
            where publication.SubjectId == id
            join content in workspace.Contents on publication.Number equals content.Number
            orderby publication.Number descending
            select new { publication.SubjectKind, content.Text }).FirstOrDefaultAsync();
        return latest is null ? null : SubjectJson.Write(SubjectJson.Read(latest.SubjectKind, latest.Text));
    }

    private static void KnowAs(Subject subject, string? host, string? id)
    {
        if (id is not null)
        {
            subject.SetSource(new(host ?? subject.SourceId?.Host, id));
        }
    }

    /// <summary>Finds the meetings that are published already, and gives the others their ids, so that approvals can name them.</summary>
    private void FindMeetings(IReadOnlyList<MatchedMeeting> linked)
    {
        foreach (var meeting in linked)
        {
            if (!_panelIds.TryGetValue(meeting.Panel, out var panelId))
            {
                Skip(meeting.Name, "Its panel was not imported.");
                continue;
            }

            var known = _published.Find(meeting.Meeting, panelId);
            if (known.Count > 1)
            {
                Skip(meeting.Name, "The panel met more than once that day, and the files do not say which meeting this is.");
                continue;
            }

            var added = known.Count == 0 ? new Meeting(panelId, meeting.Meeting.Date, meeting.Meeting.Time) : null;
            _meetings.Add(meeting, new(added?.Id ?? known[0].Id, panelId, added));
        }

        _coming = _meetings.ToLookup(pair => (pair.Value.PanelId, pair.Key.Meeting.Date), pair => pair.Value.Id);
    }

    /// <summary>Finds which minutes were approved by the imported meetings, and by published meetings of their panels.</summary>
    private async Task FindApprovalsAsync(IReadOnlyList<MatchedMeeting> oldestFirst, RecordDbContext record)
    {
        foreach (var linked in oldestFirst.Where(linked => _meetings.ContainsKey(linked)))
        {
            foreach (var item in linked.Meeting.Items)
            {
                var dates = ApprovedMinutes.In(item.Title, item.Purpose, new[] { item.Minutes, item.Decision }.OfType<string>().Where(ApprovedMinutes.MayTell).Select(SourceText.Clean));
                if (dates is [])
                {
                    _report.NeedsReview.Add(new(
                        $"{linked.Name}, {ItemMatching.NameOf(item)}", "This item approved minutes but does not say of which meeting. No minutes were marked as approved. Find out which meeting it was."));
                }

                NoteApprovals(_meetings[linked].PanelId, _meetings[linked].Id, linked.Meeting.Date, dates ?? []);
            }
        }

        var panels = _panelIds.Values.Distinct().ToList();
        var publishedItems = await (
            from meeting in record.Meetings
            where panels.Contains(meeting.PanelId) && !meeting.IsWithdrawn
            from item in meeting.Items
            where item.Entries.OfType<Resolution>().Any(entry => EF.Functions.ILike(entry.Text.English, "%minutes%") || EF.Functions.ILike(entry.Text.English, "%cofnodion%"))
            select new { meeting.PanelId, meeting.Id, meeting.Date, ItemId = item.Id }).ToListAsync();
        var items = await record.AgendaItems.AsNoTracking().Include(item => item.Entries)
            .Where(item => publishedItems.Select(row => row.ItemId).Contains(item.Id)).ToDictionaryAsync(item => item.Id);
        foreach (var row in publishedItems)
        {
            var dates = ApprovedMinutes.In(items[row.ItemId]).Select(found => found.Date).ToList();
            NoteApprovals(row.PanelId, row.Id, row.Date, dates);
            if (dates.Exists(date => _coming[(row.PanelId, date)].Any()))
            {
                _approvingEarlier.Add((row.Id, row.PanelId, row.Date));
            }
        }
    }

    /// <summary>Notes that a meeting approved minutes of its panel. The earliest approval counts.</summary>
    /// <param name="dates">The dates of the meetings whose minutes were approved.</param>
    private void NoteApprovals(Guid panelId, Guid approvingMeeting, DateOnly on, IEnumerable<DateOnly> dates)
    {
        foreach (var date in dates.Where(date => date < on))
        {
            if (MeetingsOn(panelId, date) > 1)
            {
                _report.NeedsReview.Add(new(
                    $"The meeting of {on.InWords()}", $"This meeting approved minutes of {date.InWords()}, but the panel met more than once that day. No minutes were marked as approved."));
            }
            else if (!_approvals.TryGetValue((panelId, date), out var earlier) || on < earlier.On)
            {
                _approvals[(panelId, date)] = new(approvingMeeting, on, SignedBy: null);
            }
        }
    }

    /// <summary>The panel's earlier meetings by date, published or in this import. Dates with more than one meeting are left out.</summary>
    private Dictionary<DateOnly, Guid> MeetingsBefore(Guid panelId, DateOnly date) => _published.OfPanel(panelId).Select(known => (known.Date, known.Id))
        .Concat(_meetings.Where(pair => pair.Value.PanelId == panelId).Select(pair => (pair.Key.Meeting.Date, pair.Value.Id)))
        .Where(meeting => meeting.Date < date).Distinct()
        .GroupBy(meeting => meeting.Date).Where(day => day.Count() == 1).ToDictionary(day => day.Key, day => day.Single().Id);

    private int MeetingsOn(Guid panelId, DateOnly date) => _published.On(panelId, date).Select(known => known.Id)
        .Union(_coming[(panelId, date)]).Count();

    /// <summary>Marks minutes of earlier imports as approved if a meeting of this import approved them.</summary>
    private async Task ApproveWhatWasImportedEarlierAsync()
    {
        var inThisImport = _meetings.Values.Select(target => target.Id).ToHashSet();
        foreach (var ((panelId, date), approval) in _approvals)
        {
            if (_published.On(panelId, date) is [var known] && !inThisImport.Contains(known.Id) && _published.IsPublishedByImport(known.Id))
            {
                var fate = await BringAsync<Meeting>(
                    $"The minutes of {date.InWords()}",
                    known.Id,
                    () => throw new InvalidOperationException("It is published."),
                    meeting => meeting.Import(isWhole: false, approval: meeting.HasImportedMinutes ? approval : null),
                    _ => { });
                _report.ApprovedSince += fate == Fate.Changed ? 1 : 0;
            }
        }
    }

    /// <summary>Links meetings of earlier imports to the meetings of this import whose minutes they approved.</summary>
    private async Task LinkApprovalsImportedEarlierAsync()
    {
        var inThisImport = _meetings.Values.Select(target => target.Id).ToHashSet();
        foreach (var (id, panelId, date) in _approvingEarlier.Where(approving => !inThisImport.Contains(approving.Id) && _published.IsPublishedByImport(approving.Id)))
        {
            await BringAsync<Meeting>(
                $"The meeting of {date.InWords()}",
                id,
                () => throw new InvalidOperationException("It is published."),
                meeting =>
                {
                    var earlier = MeetingsBefore(panelId, date);
                    foreach (var item in meeting.Items)
                    {
                        item.FindApprovedMinutes(earlier);
                    }

                    return meeting.Import(isWhole: false);
                },
                _ => { });
        }
    }

    /// <summary>Refuses a meeting that could not be published, before its texts are compared and read.</summary>
    private static void RefuseUnusualSize(SourceFile file)
    {
        foreach (var meeting in file.Meetings)
        {
            var papers = meeting.Items.Sum(item => item.Documents.Count);
            var words = meeting.Items.Sum(item => WordsIn(item.Purpose) + WordsIn(item.Decision) + WordsIn(item.Minutes)) + WordsIn(meeting.Head);
            var (count, most, what) = new[]
            {
                (meeting.Items.Count, Meeting.MostItems, "items"), (meeting.Attendees.Count, Meeting.MostPeople, "people"), (papers, Meeting.MostPapers, "papers"), (words, Meeting.MostWords, "words"),
            }.FirstOrDefault(bound => bound.Item1 > bound.Item2);
            if (what is not null)
            {
                throw new UnreadableFileException($"The meeting of {meeting.Date.InWords()} has {count:N0} {what} in this file. More than {most:N0} cannot be published. Check that it is the right file.");
            }
        }
    }

    private static int WordsIn(string? text) => text is null ? 0 : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Stores the original file where only the office can read it.</summary>
    private async Task KeepAsync(string path, SourceFile found)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!files.Office.Exists(hash))
        {
            await using var stream = new MemoryStream(bytes);
            await files.Office.PutAsync(stream);
        }

        if (!await workspace.Sources.AnyAsync(source => source.Sha256 == hash))
        {
            workspace.Add(new SourceRow(hash, found.File, found.Form, found.Meetings.Select(meeting => meeting.Host).FirstOrDefault(from => from is not null) ?? host, clock.GetUtcNow()));
            await workspace.SaveChangesAsync();
            workspace.ChangeTracker.Clear();
        }
    }

    /// <summary>The published or new meeting that a matched meeting is written to.</summary>
    /// <param name="New">The new meeting; null if it is published already.</param>
    private sealed record Target(Guid Id, Guid PanelId, Meeting? New);
}

/// <summary>How far an import has advanced.</summary>
/// <param name="What">The current step, in words.</param>
public sealed record ImportProgress(string What, int Done, int All);
