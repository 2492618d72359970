using System.Text.Json;

namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// Who published, and the internal reason. It is not in the ledger, because everyone can read that. Acts have a chain of their own,
/// like that of <see cref="Publishing.Publication"/>.
/// </summary>
public sealed class OfficeAct
{
    private OfficeAct()
    {
    }

    /// <summary>The place in the chain: from 1, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>The number of the publication.</summary>
    public long Publication { get; private set; }

    /// <summary>When it was done, which may be long after <see cref="Publishing.Publication.At"/> of an import. UTC, in whole microseconds.</summary>
    public DateTimeOffset At { get; private set; }

    public string Who { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>The hash of the act before; null for the first.</summary>
    public string? PreviousHash { get; private set; }

    /// <summary>SHA-256 of this act: 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The act after <paramref name="previous"/>, or the first.</summary>
    public static OfficeAct After(OfficeAct? previous, Publication publication, DateTimeOffset at, string who, string? reason)
    {
        var act = new OfficeAct
        {
            Number = (previous?.Number ?? 0) + 1,
            Publication = publication.Number,
            At = Fingerprint.Moment(at),
            Who = who,
            Reason = reason,
            PreviousHash = previous?.Hash,
        };
        act.Hash = act.ComputeHash();
        return act;
    }

    /// <summary>The hash of the other values, as JSON in this order. <see cref="Hash"/> must equal it.</summary>
    public string ComputeHash() => Fingerprint.Compute(JsonSerializer.SerializeToUtf8Bytes(new
    {
        number = Number,
        publication = Publication,
        at = Fingerprint.Written(At),
        who = Who,
        reason = Reason,
        previous = PreviousHash,
    }));
}
