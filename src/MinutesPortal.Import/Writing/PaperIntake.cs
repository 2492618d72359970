using System.Security.Cryptography;
using MinutesPortal.Domain;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Matching;
using MinutesPortal.Import.Report;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Files;

namespace MinutesPortal.Import.Writing;

/// <summary>
/// Takes the files of papers through the intake of the office's uploads, and only of papers that the sources show to the public. A dry run
/// looks into them and stores nothing.
/// </summary>
internal sealed class PaperIntake(FileStores stores, PaperFolder folder, ImportReport report, IReadOnlyCollection<MatchedMeeting> meetings) : IDisposable
{
    private readonly PaperUploads _uploads = new(stores);
    private readonly HashSet<string> _seen = [];

    private readonly Dictionary<string, int> _names = meetings.SelectMany(linked => linked.Meeting.Items).SelectMany(item => item.Documents)
        .DistinctBy(paper => paper.OldId ?? paper.Address ?? paper.Title).SelectMany(PaperFolder.NamesOf).CountBy(name => name).ToDictionary();

    /// <summary>A file with the name of a withheld paper may be that paper, whatever public paper has the name too.</summary>
    private readonly HashSet<string> _closed = meetings.SelectMany(linked => ClosedIn(linked.Meeting)).ToHashSet();

    /// <summary>The files that were taken, by their paths.</summary>
    public HashSet<string> Taken { get; } = [];

    public void Dispose() => _uploads.Dispose();

    /// <summary>Takes the files of a meeting's papers.</summary>
    public async Task<IReadOnlyDictionary<SourceDocument, UploadedPaper>> TakeAsync(MatchedMeeting linked, CancellationToken cancellationToken)
    {
        var taken = new Dictionary<SourceDocument, UploadedPaper>();
        foreach (var paper in linked.Meeting.Items.Where(item => !item.IsRestricted).SelectMany(item => item.Documents).Distinct())
        {
            if (paper.OldId is { } id && _closed.Contains(WithheldPaper.HashOfId(id)))
            {
                continue; // another file of the import withholds it
            }

            var paths = folder.Find(paper, PaperFolder.NamesOf(paper).All(name => _names.GetValueOrDefault(name) <= 1 && !_closed.Contains(WithheldPaper.HashOfName(name))));
            _seen.UnionWith(paths);
            if (paths.Count > 1 && paths.Select(HashOf).Distinct().Count() > 1)
            {
                report.PapersNotTaken.Add(new($"{linked.Name}, “{paper.Title}”", $"Several different files may be this paper: {string.Join(", ", paths.Select(Path.GetFileName))}. None was taken. Keep the right one."));
            }
            else if (paths.Count > 0 && await TakeAsync($"{linked.Name}, “{paper.Title}”", paper, paths[0], cancellationToken) is { } file)
            {
                taken[paper] = file;
                Taken.UnionWith(paths);
            }
        }

        return taken;
    }

    /// <summary>Names the files of the officer's folder that were not taken.</summary>
    public void ReportRest()
    {
        foreach (var path in folder.Named.Except(_seen))
        {
            report.PapersNotTaken.Add(new(Path.GetFileName(path), IsClosed(path)
                ? "The source withholds this paper from the public. It was not taken."
                : "No paper that the sources show to the public has this address or name, or several have the name. It was not taken."));
        }
    }

    private async Task<UploadedPaper?> TakeAsync(string where, SourceDocument paper, string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var name = HasName(path) ? Path.GetFileName(path) : paper.Title;
            var taken = report.IsDryRun
                ? new UploadedPaper(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)), PaperInspection.Inspect(file, name))
                : await _uploads.TakeAsync(file, name, cancellationToken);
            report.NeedsReview.AddRange(taken.Paper.Remarks.Where(remark => remark.Kind != PaperRemarkKind.Renamed).Select(remark => new ImportRemark($"{where}, {Path.GetFileName(path)}", remark.Sentence)));
            return taken;
        }
        catch (Exception failure) when (failure is DomainException or IOException or UnauthorizedAccessException)
        {
            report.PapersNotTaken.Add(new($"{where}, {Path.GetFileName(path)}", failure is DomainException ? $"Refused. {failure.Message}" : "The file could not be read."));
            return null;
        }
    }

    /// <summary>Whether the file has a name of its own, and not one that was made of its address.</summary>
    private static bool HasName(string path) => !Path.GetFileName(path).Contains("mgConvert2PDF", StringComparison.OrdinalIgnoreCase);

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private bool IsClosed(string path) =>
        (PaperFolder.IdIn(path) is { } id && _closed.Contains(WithheldPaper.HashOfId(id))) || _closed.Contains(WithheldPaper.HashOfName(PaperFolder.NameKey(path)));

    /// <summary>The hashes of the papers that the public may not see.</summary>
    private static IEnumerable<string> ClosedIn(SourceMeeting meeting) => meeting.WithheldPapers.Concat(
        meeting.Items.Where(item => item.IsRestricted).SelectMany(item => item.Documents.Concat(item.HeldBack?.AsRead.Documents ?? [])).SelectMany(WithheldPaper.HashesOf));
}
