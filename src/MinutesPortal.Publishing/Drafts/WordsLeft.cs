using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>Where words would still stand after an erasure: in publications and drafts of any subject, in papers and in imported files.</summary>
public sealed partial class WordsLeft
{
    private const int SubjectsAtATime = 50;

    /// <summary>The tables that are searched one by one, because an erasure reaches them or more can be said of them.</summary>
    private static readonly HashSet<Type> LookedInto =
        [typeof(Publication), typeof(PublishedContent), typeof(RestrictedContent), typeof(OfficeAct), typeof(DraftRow), typeof(DraftItemRow), typeof(SourceRow), typeof(TypedText)];

    private readonly SoughtWords _words;
    private readonly WordRemoval _removal;
    private readonly List<string> _readable = [];
    private readonly List<string> _hidden = [];
    private readonly List<SourceRow> _sources = [];
    private readonly Dictionary<string, string> _papers = []; // by hash, with the name of the subject

    private WordsLeft(SoughtWords words) => (_words, _removal) = (words, new(words));

    /// <summary>Places that must be changed first.</summary>
    public IReadOnlyList<string> Readable => _readable;

    /// <summary>Places that this erasure does not reach, and that only the office or the database's owner can read.</summary>
    public IReadOnlyList<string> Hidden => _hidden;

    /// <summary>Imported files that hold the words.</summary>
    public IReadOnlyList<SourceRow> Sources => _sources;

    /// <param name="next">What will be published in place of the erased contents.</param>
    /// <param name="draft">The draft of the same meeting, which stays; null where none does.</param>
    /// <param name="erased">The numbers of the publications to erase.</param>
    public static async Task<WordsLeft> FindAsync(
        WorkspaceDbContext workspace, FileStores files, SoughtWords words, Draft next, Draft? draft, IReadOnlyCollection<long> erased, CancellationToken cancellationToken)
    {
        var left = new WordsLeft(words);
        left.LookInto(next, "the version that would be published now");
        if (draft is not null)
        {
            left.LookInto(draft, "the draft, which an officer could publish");
        }

        await left.LookIntoSubjectsAsync(workspace, next.Subject.Id, erased, cancellationToken);
        await left.LookIntoRestrictedAsync(workspace, next.Subject.Id, erased, cancellationToken);
        await left.LookIntoTemplatesAsync(workspace, cancellationToken);
        left.LookIntoPapers(files.Office);
        await left.LookIntoSourcesAsync(workspace, files.Office, cancellationToken);
        await left.LookIntoActsAsync(workspace, cancellationToken);
        await left.LookIntoOtherTablesAsync(workspace, cancellationToken);
        return left;
    }

    /// <summary>Names the subjects that still say the words to the public.</summary>
    public static async Task<IReadOnlyList<string>> PublicAsync(WorkspaceDbContext workspace, SoughtWords words, CancellationToken cancellationToken)
    {
        var removal = new WordRemoval(words);
        var found = new List<string>();
        var subjects = await workspace.Publications.Select(publication => publication.SubjectId).Distinct().ToListAsync(cancellationToken);
        foreach (var some in subjects.Chunk(SubjectsAtATime))
        {
            found.AddRange((await LedgerContent.ReadAsync(workspace, some, cancellationToken))
                .Where(content => content.IsOpen && removal.Changes(content.Subject)).Select(content => NameOf(content.Subject)));
        }

        return [.. found.Distinct()];
    }

    /// <exception cref="DomainException">The words would still stand somewhere.</exception>
    public void MustBeNone(bool withSources, bool inReason)
    {
        var places = _readable.Concat(inReason ? ["the reason, which is public"] : [])
            .Concat(withSources ? [] : _sources.Select(source => $"the imported file {source.Sha256[..12]}, first imported on {source.FirstImportedAt:d MMMM yyyy} (delete it with --sources)")).ToList();
        if (places.Count > 0)
        {
            throw new DomainException($"Nothing was erased. The words still stand in:\n{string.Join('\n', places.Select(place => $"- {place}"))}\nRedact or withdraw these first, or name them too.");
        }
    }

    private async Task LookIntoSubjectsAsync(WorkspaceDbContext workspace, Guid erasedSubject, IReadOnlyCollection<long> erased, CancellationToken cancellationToken)
    {
        var subjects = await workspace.Publications.Select(publication => publication.SubjectId).Union(workspace.Drafts.Select(draft => draft.SubjectId)).ToListAsync(cancellationToken);
        foreach (var some in subjects.Chunk(SubjectsAtATime))
        {
            foreach (var content in await LedgerContent.ReadAsync(workspace, some, cancellationToken))
            {
                if (!erased.Contains(content.Number))
                {
                    LookInto(content, content.Subject.Id == erasedSubject);
                }
            }
        }

        foreach (var id in subjects.Where(id => id != erasedSubject))
        {
            await using var reading = WorkspaceDbContext.On(workspace.Database.GetDbConnection()); // so that a thousand drafts are not tracked
            if (await new DraftStore(reading).FindAsync(id, cancellationToken) is { } draft)
            {
                LookInto(draft, $"the draft of {NameOf(draft.Subject)}");
            }
        }
    }

    private void LookInto(LedgerContent content, bool isOfErased)
    {
        var name = $"publication {content.Number} of {NameOf(content.Subject)}";
        if (content.IsOpen)
        {
            NotePapers((content.Subject as Meeting)?.AllDocuments ?? [], name);
        }

        if (_removal.Changes(content.Subject))
        {
            (content.IsOpen || isOfErased ? _readable : _hidden).Add(content.IsOpen ? name : $"{name}, which was withdrawn");
        }
    }

    private void LookInto(Draft draft, string name)
    {
        NotePapers(((draft.Subject as Meeting)?.AllDocuments ?? []).Concat(draft.Exempt.SelectMany(part => part.Documents)), name);
        if (_removal.Changes(draft.Subject))
        {
            _readable.Add(name);
        }

        if (draft.Exempt.Any(_removal.Changes))
        {
            _readable.Add($"{name}, in its exempt parts (redact them with --exempt-parts)");
        }
    }

    private async Task LookIntoRestrictedAsync(WorkspaceDbContext workspace, Guid erasedSubject, IReadOnlyCollection<long> erased, CancellationToken cancellationToken)
    {
        var contents =
            from content in workspace.RestrictedContents
            where !erased.Contains(content.Number)
            join publication in workspace.Publications on content.Number equals publication.Number
            select new { content.Number, content.Text, publication.SubjectId };
        await foreach (var content in contents.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (SubjectJson.Read<ExemptContent>(content.Text).Parts.Any(_removal.Changes))
            {
                (content.SubjectId == erasedSubject ? _readable : _hidden).Add($"the exempt parts of publication {content.Number}, which members may read");
            }
        }
    }

    private async Task LookIntoTemplatesAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
        var panels = await record.Panels.Select(panel => new { panel.Id, panel.Slug }).ToDictionaryAsync(panel => panel.Id, panel => panel.Slug, cancellationToken);
        foreach (var row in await workspace.Templates.AsNoTracking().ToListAsync(cancellationToken))
        {
            if (_removal.Changes(SubjectJson.Read<PanelTemplate>(row.Content)))
            {
                _readable.Add($"the template of the panel /panels/{panels.GetValueOrDefault(row.PanelId)}, with which its new meetings start");
            }
        }
    }

    private void NotePapers(IEnumerable<Document> documents, string name)
    {
        foreach (var document in documents.Where(document => document.IsHeldHere))
        {
            _papers.TryAdd(document.Sha256!, $"the paper {document.Id} of {name}");
        }
    }

    private void LookIntoPapers(FileStore office)
    {
        var unread = 0;
        foreach (var (hash, name) in _papers.Where(paper => office.Exists(paper.Key)))
        {
            if (TextIn(office, hash) is not { } text)
            {
                unread++;
            }
            else if (AreIn(text))
            {
                _readable.Add(name);
            }
        }

        if (unread > 0)
        {
            _hidden.Add($"possibly papers: {unread} PDF, Word or other files cannot be searched. Look into those of this meeting");
        }
    }

    private async Task LookIntoSourcesAsync(WorkspaceDbContext workspace, FileStore office, CancellationToken cancellationToken)
    {
        foreach (var source in await workspace.Sources.AsNoTracking().ToListAsync(cancellationToken))
        {
            if (_words.AreIn(source.FileName) || (office.Exists(source.Sha256) && TextIn(office, source.Sha256) is { } text && AreIn(text)))
            {
                _sources.Add(source);
            }
        }
    }

    private async Task LookIntoActsAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken) => _hidden.AddRange(
        (await workspace.Acts.AsNoTracking().ToListAsync(cancellationToken)).Where(act => _words.AreIn(act.Who) || _words.AreIn(act.Reason))
            .Select(act => $"who published publication {act.Number}, or why (workspace.acts)"));

    /// <summary>Every other text of the model, so that no new table is forgotten. An erasure does not reach them.</summary>
    private async Task LookIntoOtherTablesAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        foreach (var table in workspace.Model.GetEntityTypes().Where(type => !LookedInto.Contains(type.ClrType)))
        {
            var columns = table.GetProperties().Where(property => property.GetColumnType() == "text").Select(property => property.GetColumnName()).ToList();
            if (columns.Count == 0)
            {
                continue;
            }

            var name = table.GetSchemaQualifiedTableName();
#pragma warning disable EF1002 // names of the model
            var texts = workspace.Database.SqlQueryRaw<string>($"select concat_ws(chr(10), {string.Join(", ", columns)}) as \"Value\" from {name}");
#pragma warning restore EF1002
            var rows = 0;
            await foreach (var text in texts.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                rows += _words.AreIn(text) ? 1 : 0;
            }

            if (rows > 0)
            {
                _hidden.Add($"{(rows == 1 ? "a row" : $"{rows} rows")} of {name}");
            }
        }
    }

    /// <summary>Whether a file has the words. Its tags and codes may divide them, and an answer of the web service holds pages within XML.</summary>
    private bool AreIn(string text)
    {
        var shown = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        return _words.AreIn(text) || _words.AreIn(shown) || _words.AreIn(WebUtility.HtmlDecode(Tag().Replace(shown, "")));
    }

    /// <summary>The text of a file; null for a file that is no text.</summary>
    private static string? TextIn(FileStore store, string hash)
    {
        using var file = store.Open(hash);
        var start = new byte[4096];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var isUtf16 = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (start is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [(byte)'P', (byte)'K', ..] || (!isUtf16 && start.AsSpan(0, read).Contains((byte)0)))
        {
            return null;
        }

        file.Position = 0;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        if (isUtf16)
        {
            return (start[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes.ToArray());
        }

        var utf8 = Encoding.UTF8.GetString(bytes.ToArray());
        return utf8.Contains('\ufffd', StringComparison.Ordinal) ? Encoding.Latin1.GetString(bytes.ToArray()) : utf8;
    }

    private static string NameOf(Subject subject) => subject switch
    {
        Meeting meeting => $"the meeting of {meeting.Date.InWords()}",
        Issue issue => $"the issue /issues/{issue.Slug}",
        Panel panel => $"the panel /panels/{panel.Slug}",
        Person person => $"the person /people/{person.Slug}",
        _ => "the council",
    };

    [GeneratedRegex(@"<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
