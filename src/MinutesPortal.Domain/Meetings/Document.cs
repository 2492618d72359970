using System.Net.Http.Headers;
using MinutesPortal.Domain.Wording;

namespace MinutesPortal.Domain.Meetings;

/// <summary>A paper: an agenda front sheet, a report, an appendix. Its bytes lie in a file store under their own hash.</summary>
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
    public Document(Text title, string fileName, string mediaType, long size, string sha256)
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

    /// <summary>Its citation id, part of its address.</summary>
    public string Id { get; private set; } = CitationId.New();

    /// <summary>Its place among the papers of its item or meeting, from 0.</summary>
    public int Position { get; internal set; }

    public Text Title { get; private set; } = "";

    /// <summary>Under which it is downloaded.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Such as <c>application/pdf</c>.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    internal void TakeAnotherId() => Id = CitationId.New();
}
