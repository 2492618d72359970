using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// The header of one publication. It is never changed or deleted. Each header holds the hash of the one before,
/// so nobody can change, remove or insert one without changing every later hash.
/// </summary>
public sealed class Publication
{
    private Publication()
    {
    }

    /// <summary>From 1, without gaps, in the order of commits.</summary>
    public long Number { get; private set; }

    public SubjectKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    public PublicationKind Kind { get; private set; }

    /// <summary>UTC, in whole microseconds, because the database is no more precise.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The hash of the <see cref="PublishedContent"/>.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The hash of the <see cref="RestrictedContent"/>; null where nothing is exempt.</summary>
    public string? RestrictedHash { get; private set; }

    /// <summary>The hash of the publication before; null for the first.</summary>
    public string? PreviousHash { get; private set; }

    /// <summary>SHA-256 of this header: 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The publication after <paramref name="previous"/>, or the first.</summary>
    public static Publication After(
        Publication? previous, Subject subject, Act act, DateTimeOffset at, PublishedContent content, RestrictedContent? restricted)
    {
        var publication = new Publication
        {
            Number = (previous?.Number ?? 0) + 1,
            SubjectKind = SubjectJson.KindOf(subject),
            SubjectId = subject.Id,
            Kind = act.Kind,
            At = Fingerprint.Moment(at),
            ContentHash = content.Hash,
            RestrictedHash = restricted?.Hash,
            PreviousHash = previous?.Hash,
        };
        publication.Hash = publication.ComputeHash();
        return publication;
    }

    /// <summary>The hash of the other values of the header, as JSON in this order. <see cref="Hash"/> must equal it.</summary>
    public string ComputeHash() => Fingerprint.Compute(JsonSerializer.SerializeToUtf8Bytes(new
    {
        number = Number,
        subject = SubjectKind.ToString(),
        id = SubjectId,
        kind = Kind.ToString(),
        at = Fingerprint.Written(At),
        content = ContentHash,
        restricted = RestrictedHash,
        previous = PreviousHash,
    }));
}

/// <summary>A text that a publication carries. Its random salt keeps the hash from revealing the text after an erasure.</summary>
public abstract class SealedText
{
    private protected SealedText()
    {
    }

    private protected SealedText(string text) => (Text, Salt) = (text, RandomNumberGenerator.GetBytes(32));

    /// <summary>The number of the publication.</summary>
    public long Number { get; set; }

    /// <summary>32 random bytes.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>What was published, as JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The SHA-256 of salt and text.</summary>
    public string Hash => Fingerprint.Compute([.. Salt, .. Encoding.UTF8.GetBytes(Text)]);
}

/// <summary>The public content of a publication: the subject as JSON.</summary>
public sealed class PublishedContent : SealedText
{
    private PublishedContent()
    {
    }

    public PublishedContent(Subject subject)
        : base(SubjectJson.Write(subject))
    {
    }
}

/// <summary>The content for members and officers only: the exempt parts as JSON.</summary>
public sealed class RestrictedContent : SealedText
{
    private RestrictedContent()
    {
    }

    public RestrictedContent(IReadOnlyList<Meetings.ExemptPart> parts)
        : base(SubjectJson.Write(new Meetings.ExemptContent(parts)))
    {
    }
}

internal static class Fingerprint
{
    /// <summary>The SHA-256 as 64 lower-case hexadecimal digits.</summary>
    public static string Compute(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The same moment in UTC and whole microseconds, because the database keeps no more.</summary>
    public static DateTimeOffset Moment(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>A moment as it is hashed.</summary>
    public static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}
