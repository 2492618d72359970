using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Publishing.Record;

/// <summary>Writes the rows of subjects into the record: of one subject when it is published, of all when the record is rebuilt.</summary>
public static class RecordWriter
{
    private const int SubjectsAtATime = 100;

    /// <summary>Replaces a subject's rows.</summary>
    public static async Task ReplaceAsync(RecordDbContext record, SubjectRecord subject, CancellationToken cancellationToken)
    {
        if (subject.Versions.Count > 1) // a first publication has no rows to delete
        {
            await DeleteAsync(record, subject.Subject, cancellationToken);
        }

        Add(record, subject);
        await record.InsertAddedAsync(cancellationToken);
        var issues = subject.Subject switch
        {
            Issue => [subject.Subject.Id],
            Meeting => await record.Set<IssueItem>().Where(item => item.MeetingId == subject.Subject.Id).Select(item => EF.Property<Guid>(item, "IssueId")).Distinct().ToListAsync(cancellationToken),
            _ => new List<Guid>(),
        };
        await FollowMeetingsAsync(record, issues, cancellationToken);
    }

    /// <summary>Writes every subject of the ledger into an empty record.</summary>
    public static async Task FillAsync(RecordDbContext record, WorkspaceDbContext ledger, CancellationToken cancellationToken)
    {
        var subjects = await ledger.Publications.Select(publication => publication.SubjectId).Distinct().Order().ToListAsync(cancellationToken);
        foreach (var some in subjects.Chunk(SubjectsAtATime))
        {
            foreach (var subject in await LedgerReader.SubjectsAsync(ledger, some, cancellationToken))
            {
                Add(record, subject);
            }

            await record.InsertAddedAsync(cancellationToken);
        }

        // Issues take dates and titles from meetings, so all meetings must be written first.
        foreach (var some in (await record.Issues.Select(issue => issue.Id).Order().ToListAsync(cancellationToken)).Chunk(SubjectsAtATime))
        {
            await FollowMeetingsAsync(record, some, cancellationToken);
        }
    }

    /// <summary>
    /// Writes what meetings say about issues: the dates on which they were discussed, and the titles of their items, which search reads.
    /// </summary>
    private static async Task FollowMeetingsAsync(
        RecordDbContext record, IReadOnlyCollection<Guid> issues, CancellationToken cancellationToken)
    {
        if (issues.Count == 0)
        {
            return;
        }

        var found = record.SearchRows.AsNoTracking().Where(row => row.Kind == SearchKind.Issue && issues.Contains(row.SubjectId));
        var rows = await found.ToListAsync(cancellationToken);
        var items = await (
            from link in record.Set<IssueItem>()
            let issueId = EF.Property<Guid>(link, "IssueId")
            where issues.Contains(issueId)
            join issue in record.Issues on issueId equals issue.Id
            join item in record.AgendaItems on link.ItemId equals item.Id
            join meeting in record.Meetings on link.MeetingId equals meeting.Id
            where !meeting.IsWithdrawn
            orderby meeting.Date descending, meeting.Id descending
            select new { IssueId = issueId, item.Title, TakesPlace = meeting.CalledOff == null, Meeting = new IssueMeeting(issueId, meeting.Id, meeting.PanelId, meeting.Date, issue.Slug) { Title = issue.Title } })
            .AsNoTracking().ToListAsync(cancellationToken);
        var titles = items.ToLookup(item => item.IssueId, item => item.Title);
        var meetings = items.Where(item => item.TakesPlace).Select(item => item.Meeting).Distinct().ToLookup(meeting => meeting.IssueId);

        await found.ExecuteDeleteAsync(cancellationToken);
        record.AddRange(rows.Select(row => row.At([.. titles[row.SubjectId]], meetings[row.SubjectId].FirstOrDefault())));
        var known = record.IssueMeetings.AsNoTracking().Where(meeting => issues.Contains(meeting.IssueId));
        // Most corrections of minutes change neither.
        if (!(await known.ToListAsync(cancellationToken)).ToHashSet().SetEquals(meetings.SelectMany(of => of)))
        {
            await known.ExecuteDeleteAsync(cancellationToken);
            record.AddRange(meetings.SelectMany(of => of));
        }

        await record.InsertAddedAsync(cancellationToken);
        var latest = record.Issues.Where(issue => issues.Contains(issue.Id)).Select(issue => new
        {
            Issue = issue,
            Date = record.IssueMeetings.Where(meeting => meeting.IssueId == issue.Id).Max(meeting => (DateOnly?)meeting.Date) ?? IssueMeeting.Never,
        });
        await latest.Where(row => EF.Property<DateOnly>(row.Issue, RecordNames.LatestDate) != row.Date)
            .ExecuteUpdateAsync(
                row => row.SetProperty(of => EF.Property<DateOnly>(of.Issue, RecordNames.LatestDate), of => of.Date), cancellationToken);
    }

    /// <summary>
    /// Deletes a subject's rows in one command, because other publishers wait meanwhile. Rows that belong to the subject's own row are
    /// deleted with it by the database.
    /// </summary>
    private static Task<int> DeleteAsync(RecordDbContext record, Subject subject, CancellationToken cancellationToken)
    {
#pragma warning disable EF1002 // only the name of a table of ours is inserted; the id is a parameter
        return record.Database.ExecuteSqlRawAsync($$"""
            delete from {{record.Model.FindEntityType(subject.GetType())!.GetSchemaQualifiedTableName()}} where id = {0};
            delete from record.versions where subject_id = {0};
            delete from record.citations where meeting_id = {0};
            delete from record.redirects where subject_id = {0};
            delete from record.papers where meeting_id = {0};
            delete from record.withdrawn_papers where meeting_id = {0};
            delete from record.trimmed_contents where meeting_id = {0};
            delete from record.former_ids where subject_id = {0};
            delete from record.search where subject_id = {0};
            """, [subject.Id], cancellationToken);
#pragma warning restore EF1002
    }

    private static void Add(RecordDbContext record, SubjectRecord subject)
    {
        record.Add(subject.Subject);
        record.AddRange(subject.Versions);
        record.AddRange(subject.Citations);
        record.AddRange(subject.Redirects);
        record.AddRange(subject.Papers);
        record.AddRange(subject.WithdrawnPapers);
        record.AddRange(subject.TrimmedContents);
        record.AddRange(subject.FormerIds);
        record.AddRange(subject.SearchRows);
    }
}
