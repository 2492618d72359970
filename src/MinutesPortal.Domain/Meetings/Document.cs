using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// A paper: an agenda front sheet, a report, an appendix. Its bytes lie in a file store under their own hash, or are not held here at all.
/// </summary>
public sealed class Document
{
    private Document()
    {
    }

    /// <param name="title">As the public reads it.</param>
    /// <param name="fileName">What a browser saves it as.</param>
    /// <param name="mediaType">Such as <c>application/pdf</c>.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="sha256">Of the bytes: 64 lower-case hexadecimal digits.</param>
    public Document(BilingualText title, string fileName, string mediaType, long size, string sha256)
    {
        if (title.IsBlank)
        {
            throw new DomainException("A paper needs a title.");
        }

        if (string.IsNullOrWhiteSpace(fileName) || fileName.Any(character => char.IsControl(character) || character is '/' or '\\' or '"'))
        {
            throw new DomainException("The name of a file has no slashes, quotation marks or control characters.");
        }

        if (!MediaTypeHeaderValue.TryParse(mediaType, out _))
        {
            throw new DomainException($"“{mediaType}” is no kind of file.");
        }

        (Title, FileName, MediaType, Size, Sha256) = (title, SourceText.Tidy(fileName), mediaType, size, sha256);
    }

    /// <summary>A paper that an earlier system named, and whose bytes did not come with it.</summary>
    /// <exception cref="DomainException">The title is blank.</exception>
    public Document(BilingualText title, Original original, SourceId? sourceId = null)
    {
        if (title.IsBlank)
        {
            throw new DomainException("A paper needs a title.");
        }

        (Title, Original, SourceId) = (title, original, sourceId);
    }

    /// <summary>Its citation id, part of its address.</summary>
    [Stored]
    public string Id { get; private set; } = CitationId.New();

    /// <summary>Its place among the papers of its item or meeting, from 0.</summary>
    [Stored]
    public int Position { get; internal set; }

    [Stored]
    public BilingualText Title { get; private set; } = "";

    /// <summary>Under which it is downloaded; null where it is not held here.</summary>
    [Stored]
    public string? FileName { get; private set; }

    /// <summary>Such as <c>application/pdf</c>; null where it is not held here.</summary>
    [Stored]
    public string? MediaType { get; private set; }

    /// <summary>Bytes.</summary>
    [Stored]
    public long? Size { get; private set; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    [Stored]
    public string? Sha256 { get; private set; }

    /// <summary>What an earlier system said of it; null for a paper that was brought here first.</summary>
    [Stored]
    public Original? Original { get; private set; }

    [Stored]
    public SourceId? SourceId { get; private set; }

    /// <summary>Whether the portal has its bytes.</summary>
    [MemberNotNullWhen(true, nameof(FileName), nameof(MediaType), nameof(Size), nameof(Sha256))]
    [MemberNotNullWhen(false, nameof(Original))]
    public bool IsHeldHere => Sha256 is not null;

    /// <summary>Replaces what is known of a paper that is not held here.</summary>
    public void SetOriginal(Original original, SourceId? sourceId) => (Original, SourceId) = (original, sourceId ?? SourceId);

    internal void TakeAnotherId() => Id = CitationId.New();
}

/// <summary>A paper as an earlier system had it.</summary>
/// <param name="Kind">As it was served there, such as "PDF", whatever its title ends in; null where that is not known.</param>
/// <param name="Size">As it was stated there, such as "280 KB".</param>
/// <param name="Address">Absolute.</param>
public sealed record Original(string? Kind, string? Size, string? Address);
