using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;

namespace MinutesPortal.Import.Writing;

/// <summary>Keeps the original files where only the office can read them.</summary>
/// <param name="host">The host of files that do not state one; null if unknown.</param>
internal sealed class SourceKeeping(WorkspaceDbContext workspace, FileStore office, TimeProvider clock, string? host)
{
    /// <summary>Refuses a meeting that could not be published, before its texts are compared and read.</summary>
    /// <exception cref="UnreadableFileException">A meeting has more of something than can be published.</exception>
    public static void RefuseUnusualSize(SourceFile file)
    {
        foreach (var meeting in file.Meetings)
        {
            var papers = meeting.Items.Sum(item => item.Documents.Count);
            var words = meeting.Items.Sum(item => WordsIn(item.Purpose) + WordsIn(item.Decision) + WordsIn(item.Minutes)) + WordsIn(meeting.Head);
            var (count, most, what) = new[]
            {
                (meeting.Items.Count, Meeting.MostItems, "items"), (meeting.Attendees.Count, Meeting.MostPeople, "people"),
                (papers, Meeting.MostPapers, "papers"), (words, Meeting.MostWords, "words"),
            }.FirstOrDefault(bound => bound.Item1 > bound.Item2);
            if (what is not null)
            {
                throw new UnreadableFileException(
                    $"The meeting of {meeting.Date.InWords()} has {count:N0} {what} in this file. More than {most:N0} cannot be published. Check that it is the right file.");
            }
        }
    }

    public async Task KeepAsync(string path, SourceFile found)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!office.Exists(hash))
        {
            await using var stream = new MemoryStream(bytes);
            await office.PutAsync(stream);
        }

        if (!await workspace.Sources.AnyAsync(source => source.Sha256 == hash))
        {
            var from = found.Meetings.Select(meeting => meeting.Host).FirstOrDefault(from => from is not null) ?? host;
            workspace.Add(new SourceRow(hash, found.File, found.Form, from, clock.GetUtcNow()));
            await workspace.SaveChangesAsync();
            workspace.ChangeTracker.Clear();
        }
    }

    private static int WordsIn(string? text) => text is null ? 0 : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
