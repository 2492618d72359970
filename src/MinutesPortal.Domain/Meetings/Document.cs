using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// A paper: an agenda front sheet, a report or an appendix. The file is stored under its hash, unless only the earlier system has it.
/// </summary>
public sealed class Document
{
    private Document()
    {
    }

    /// <param name="title">As shown to the public.</param>
    /// <param name="fileName">The name under which a browser saves it.</param>
    /// <param name="mediaType">Such as <c>application/pdf</c>.</param>
    /// <param name="size">In bytes.</param>
    /// <param name="sha256">The hash of the bytes: 64 lower-case hexadecimal digits.</param>
    /// <exception cref="DomainException">The title is blank, or the name or type of the file cannot be used.</exception>
    public Document(BilingualText title, string fileName, string mediaType, long size, string sha256)
    {
        SetTitle(title);
        Replace(fileName, mediaType, size, sha256);
    }

    /// <summary>A paper without a file.</summary>
    /// <exception cref="DomainException">The title is blank.</exception>
    public Document(BilingualText title, PaperWithoutFile withoutFile)
    {
        SetTitle(title);
        WithoutFile = withoutFile;
    }

    /// <summary>A paper that an earlier system lists, without its file.</summary>
    /// <exception cref="DomainException">The title is blank.</exception>
    public Document(BilingualText title, Original original, SourceId? sourceId = null)
    {
        SetTitle(title);
        (Original, SourceId) = (original, sourceId);
    }

    /// <summary>The citation id, which is part of the paper's address.</summary>
    [Stored]
    public string Id { get; private set; } = CitationId.New();

    /// <summary>The paper's place in its item or meeting, from 0.</summary>
    [Stored]
    public int Position { get; internal set; }

    [Stored]
    public BilingualText Title { get; private set; } = "";

    /// <summary>The name under which a browser saves it; null where the file is not held here.</summary>
    [Stored]
    public string? FileName { get; private set; }

    /// <summary>Such as <c>application/pdf</c>; null where the file is not held here.</summary>
    [Stored]
    public string? MediaType { get; private set; }

    /// <summary>In bytes; null where the file is not held here.</summary>
    [Stored]
    public long? Size { get; private set; }

    /// <summary>64 lower-case hexadecimal digits; null where the file is not held here.</summary>
    [Stored]
    public string? Sha256 { get; private set; }

    /// <summary>What an earlier system says of the paper; null for a paper that was uploaded here.</summary>
    [Stored]
    public Original? Original { get; private set; }

    [Stored]
    public SourceId? SourceId { get; private set; }

    /// <summary>Why there is no file; null where the portal or an earlier system has it.</summary>
    [Stored]
    public PaperWithoutFile? WithoutFile { get; private set; }

    /// <summary>
    /// The paper, with the file that it has now, was published before the meeting or imported. False while another file of it is public, null
    /// while none is.
    /// </summary>
    [Stored]
    public bool? IsPublished { get; private set; }

    /// <summary>The number of the supplement that brought the paper or its present file; null where the agenda did.</summary>
    [Stored]
    public int? Supplement { get; private set; }

    /// <summary>Whether the portal has the file.</summary>
    [MemberNotNullWhen(true, nameof(FileName), nameof(MediaType), nameof(Size), nameof(Sha256))]
    public bool IsHeldHere => Sha256 is not null;

    /// <param name="title">As shown to the public.</param>
    /// <exception cref="DomainException">The title is blank.</exception>
    public void SetTitle(BilingualText title) => Title = !title.IsBlank ? title : throw new DomainException("Enter a title for the paper.");

    /// <summary>
    /// Gives the paper another file, or its first one where it was to follow. Versions published before keep the file that they had.
    /// </summary>
    /// <exception cref="DomainException">The name or type of the file cannot be used.</exception>
    public void Replace(string fileName, string mediaType, long size, string sha256)
    {
        if (string.IsNullOrWhiteSpace(fileName) || fileName.Any(character => char.IsControl(character) || character is '/' or '\\' or '"'))
        {
            throw new DomainException("Rename the file. A file name cannot have slashes, quotation marks or control characters.");
        }

        if (!MediaTypeHeaderValue.TryParse(mediaType, out _))
        {
            throw new DomainException($"“{mediaType}” is not a file type. Give one such as application/pdf.");
        }

        IsPublished = IsHeldHere && IsPublished is not null ? false : null;
        (FileName, MediaType, Size, Sha256) = (SourceText.Tidy(fileName), mediaType, size, sha256);
        (Original, WithoutFile) = (null, null);
    }

    /// <summary>Replaces the details of a paper whose file is not held here.</summary>
    public void SetOriginal(Original original, SourceId? sourceId) => (Original, SourceId) = (original, sourceId ?? SourceId);

    internal void GiveNotice(Supplement? supplement)
    {
        if (IsPublished != true)
        {
            (IsPublished, Supplement) = (true, supplement?.Number ?? Supplement);
        }
    }

    internal static void Add(Document document, List<Document> to)
    {
        document.Position = to.Count;
        to.Add(document);
    }

    internal static void Remove(string id, List<Document> from)
    {
        from.RemoveAll(document => document.Id == id);
        Place(from);
    }

    internal static void Arrange(IReadOnlyList<Document> inOrder, List<Document> papers)
    {
        var arranged = inOrder.ToList(); // it may be the list that is cleared
        if (arranged.Count != papers.Count || !papers.All(arranged.Contains))
        {
            throw new DomainException("List every paper once.");
        }

        papers.Clear();
        papers.AddRange(arranged);
        Place(papers);
    }

    /// <summary>A copy for comparison. Its place belongs to the item, and whether it is published to the verbs.</summary>
    internal Document ForComparison()
    {
        var copy = Meeting.Copy(this);
        (copy.Position, copy.IsPublished, copy.Supplement) = (0, null, null);
        return copy;
    }

    /// <summary>A copy of this paper as the next version of a published one.</summary>
    /// <param name="published">Null for a new paper.</param>
    internal Document AsNextOf(Document? published)
    {
        var next = Meeting.Copy(this);
        next.Follow(published);
        return next;
    }

    /// <summary>Takes over what the publication decided on the paper. A file that was replaced since is not published.</summary>
    internal void Follow(Document? published) => (IsPublished, Supplement) = (
        (published?.Sha256, published?.WithoutFile) == (Sha256, WithoutFile) ? published?.IsPublished : published is { IsHeldHere: true } ? false : null,
        published?.Supplement);

    internal void TakeId(string id) => Id = id;

    private static void Place(List<Document> papers)
    {
        for (var position = 0; position < papers.Count; position++)
        {
            papers[position].Position = position;
        }
    }
}

/// <summary>Why a paper on an agenda has no file.</summary>
public enum PaperWithoutFile
{
    /// <summary>It is published later.</summary>
    ToFollow,

    /// <summary>It is given at the meeting by word of mouth.</summary>
    OralReport,
}

/// <summary>A paper as an earlier system listed it.</summary>
/// <param name="Kind">
/// The file type given there, such as "PDF", even if the title ends in a different extension; null where it is not known.
/// </param>
/// <param name="Size">As given there, such as "280 KB".</param>
/// <param name="Address">An absolute URL.</param>
public sealed record Original(string? Kind, string? Size, string? Address);
