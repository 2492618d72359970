using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// The header of one act of publication: what it was about, and fingerprints. It is never changed or deleted. Each holds the hash of the
/// one before, so nobody can change, remove or insert one without changing every hash that follows.
/// </summary>
public sealed class Publication
{
    private Publication()
    {
    }

    /// <summary>From 1, without gaps, in the order in which they were committed.</summary>
    public long Number { get; private set; }

    public SubjectKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>What sort of act it was.</summary>
    public PublicationKind Kind { get; private set; }

    /// <summary>UTC, in whole microseconds, as the database keeps it.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Of <see cref="PublishedContent"/>.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Of <see cref="RestrictedContent"/>; null where nothing is kept from the public.</summary>
    public string? RestrictedHash { get; private set; }

    /// <summary>The hash of the publication before; null for the first.</summary>
    public string? PreviousHash { get; private set; }

    /// <summary>SHA-256 of this header: 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The publication that follows <paramref name="previous"/>, or the first.</summary>
    public static Publication After(
        Publication? previous, Subject subject, Act act, DateTimeOffset at, PublishedContent content, RestrictedContent? restricted)
    {
        var publication = new Publication
        {
            Number = (previous?.Number ?? 0) + 1,
            SubjectKind = SubjectJson.KindOf(subject),
            SubjectId = subject.Id,
            Kind = act.Kind,
            At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
            ContentHash = content.Hash,
            RestrictedHash = restricted?.Hash,
            PreviousHash = previous?.Hash,
        };
        publication.Hash = publication.ComputeHash();
        return publication;
    }

    /// <summary>What <see cref="Hash"/> must be: of everything else in the header, as JSON in this order.</summary>
    public string ComputeHash() => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(new
    {
        number = Number,
        subject = SubjectKind.ToString(),
        id = SubjectId,
        kind = Kind.ToString(),
        at = At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        content = ContentHash,
        restricted = RestrictedHash,
        previous = PreviousHash,
    }));
}

/// <summary>A text that a publication carries, with the salt that keeps its hash from telling what the text was once it is erased.</summary>
public abstract class SealedText
{
    private protected SealedText()
    {
    }

    private protected SealedText(string text) => (Text, Salt) = (text, RandomNumberGenerator.GetBytes(32));

    /// <summary>Of the publication that carries it.</summary>
    public long Number { get; set; }

    /// <summary>32 random bytes.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>What was published, as JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 over salt and text.</summary>
    public string Hash => Fingerprint.Of([.. Salt, .. Encoding.UTF8.GetBytes(Text)]);
}

/// <summary>What a publication says to everybody: the subject as JSON.</summary>
public sealed class PublishedContent : SealedText
{
    private PublishedContent()
    {
    }

    /// <summary>What everybody may read of a subject.</summary>
    public PublishedContent(Subject subject)
        : base(SubjectJson.Write(subject))
    {
    }
}

/// <summary>What a publication says to members and officers only: exempt parts as JSON.</summary>
public sealed class RestrictedContent : SealedText
{
    private RestrictedContent()
    {
    }

    /// <summary>What only members and officers may read besides.</summary>
    public RestrictedContent(IReadOnlyList<Meetings.ExemptPart> parts)
        : base(SubjectJson.Write(new Meetings.ExemptContent(parts)))
    {
    }
}

internal static class Fingerprint
{
    /// <summary>The SHA-256 in 64 lower-case hexadecimal digits.</summary>
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
