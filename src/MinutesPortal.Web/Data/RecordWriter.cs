using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Data;

/// <summary>Writes what the record holds of a subject: of one when it is published, of all when the record is made anew.</summary>
public static class RecordWriter
{
    private const int SubjectsAtATime = 100;

    /// <summary>Puts a subject's rows in the place of those it had.</summary>
    public static async Task ReplaceAsync(RecordDbContext record, SubjectRecord subject, CancellationToken cancellationToken)
    {
        var id = subject.Subject.Id;
        await (subject.Subject switch
        {
            Council => record.Councils.Where(council => council.Id == id).ExecuteDeleteAsync(cancellationToken),
            Panel => record.Panels.Where(panel => panel.Id == id).ExecuteDeleteAsync(cancellationToken),
            Person => record.People.Where(person => person.Id == id).ExecuteDeleteAsync(cancellationToken),
            Meeting => record.Meetings.Where(meeting => meeting.Id == id).ExecuteDeleteAsync(cancellationToken),
            _ => throw new ArgumentException("The record has no place for such a subject.", nameof(subject)),
        });
        await record.Versions.Where(version => version.SubjectId == id).ExecuteDeleteAsync(cancellationToken);
        await record.Citations.Where(citation => citation.MeetingId == id).ExecuteDeleteAsync(cancellationToken);
        await record.Redirects.Where(redirect => redirect.SubjectId == id).ExecuteDeleteAsync(cancellationToken);
        await record.Papers.Where(paper => paper.MeetingId == id).ExecuteDeleteAsync(cancellationToken);
        await record.FormerIds.Where(former => former.SubjectId == id).ExecuteDeleteAsync(cancellationToken);
        Add(record, subject);
        await record.InsertAddedAsync(cancellationToken);
    }

    /// <summary>Writes every subject of the ledger into an empty record.</summary>
    public static async Task FillAsync(RecordDbContext record, WorkspaceDbContext ledger, CancellationToken cancellationToken)
    {
        var subjects = await ledger.Publications.Select(publication => publication.SubjectId).Distinct().Order().ToListAsync(cancellationToken);
        foreach (var some in subjects.Chunk(SubjectsAtATime))
        {
            foreach (var subject in await Ledger.SubjectsAsync(ledger, some, cancellationToken))
            {
                Add(record, subject);
            }

            await record.InsertAddedAsync(cancellationToken);
        }
    }

    private static void Add(RecordDbContext record, SubjectRecord subject)
    {
        record.Add(subject.Subject);
        record.AddRange(subject.Versions);
        record.AddRange(subject.Citations);
        record.AddRange(subject.Redirects);
        record.AddRange(subject.Papers);
        record.AddRange(subject.FormerIds);
    }
}
