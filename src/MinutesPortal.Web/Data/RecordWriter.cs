using Microsoft.EntityFrameworkCore;
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
        if (subject.Versions.Count > 1) // at its first publication a subject has no rows
        {
            await DeleteAsync(record, subject.Subject, cancellationToken);
        }

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

    /// <summary>All at once, since publishers wait for each other. What belongs to the subject's own row goes with it.</summary>
    private static Task<int> DeleteAsync(RecordDbContext record, Subject subject, CancellationToken cancellationToken)
    {
#pragma warning disable EF1002 // a name of the model; the value is a parameter
        return record.Database.ExecuteSqlRawAsync($$"""
            delete from {{record.Model.FindEntityType(subject.GetType())!.GetSchemaQualifiedTableName()}} where id = {0};
            delete from record.versions where subject_id = {0};
            delete from record.citations where meeting_id = {0};
            delete from record.redirects where subject_id = {0};
            delete from record.papers where meeting_id = {0};
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
        record.AddRange(subject.FormerIds);
        record.AddRange(subject.SearchRows);
    }
}
