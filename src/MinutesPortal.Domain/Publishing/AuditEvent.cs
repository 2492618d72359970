using System.Text.Json;

namespace MinutesPortal.Domain.Publishing;

/// <summary>Something that was done in the office. Events have a chain of their own, like that of <see cref="Publication"/>.</summary>
public sealed class AuditEvent
{
    private AuditEvent()
    {
    }

    /// <summary>The place in the chain: from 1, without gaps.</summary>
    public long Id { get; private set; }

    /// <summary>UTC, in whole microseconds.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Null where nobody was signed in.</summary>
    public Guid? Account { get; private set; }

    /// <summary>The account's name at that time, or what acted.</summary>
    public string Who { get; private set; } = "";

    public AuditAct Act { get; private set; }

    /// <summary>What it was done to, in words.</summary>
    public string? Subject { get; private set; }

    /// <summary>Never a text that was written, nor anything of an exempt part.</summary>
    public string? Detail { get; private set; }

    /// <summary>The hash of the event before; null for the first.</summary>
    public string? PreviousHash { get; private set; }

    /// <summary>SHA-256 of this event: 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The event after <paramref name="previous"/>, or the first.</summary>
    public static AuditEvent After(AuditEvent? previous, DateTimeOffset at, Guid? account, string who, AuditAct act, string? subject, string? detail)
    {
        var next = new AuditEvent
        {
            Id = (previous?.Id ?? 0) + 1,
            At = Fingerprint.Moment(at),
            Account = account,
            Who = who,
            Act = act,
            Subject = subject,
            Detail = detail,
            PreviousHash = previous?.Hash,
        };
        next.Hash = next.ComputeHash();
        return next;
    }

    /// <summary>The hash of the other values, as JSON in this order. <see cref="Hash"/> must equal it.</summary>
    public string ComputeHash() => Fingerprint.Compute(JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = Id,
        at = Fingerprint.Written(At),
        account = Account,
        who = Who,
        act = Act.ToString(),
        subject = Subject,
        detail = Detail,
        previous = PreviousHash,
    }));
}

/// <summary>The kinds of events. A new kind needs only a name here, which the page of the audit shows as words.</summary>
public enum AuditAct
{
    SignedIn,
    SignInFailed,
    SignedOut,
    PasswordChosen,
    SecondFactorChosen,
    RecoveryCodesMade,
    SessionsEnded,
    AccountInvited,
    AccountChanged,
    AccessEnded,
    AccessRestored,
    LinkMade,
    SettingsPublished,

    /// <summary>A draft. The detail says which field, not its text.</summary>
    Saved,
    Uploaded,
    FindingAccepted,

    /// <summary>A second person, to agree to a publication.</summary>
    AskedSecondPerson,
    SecondPersonAgreed,
    SentBack,
    TakenBack,
    Published,

    /// <summary>Its file was opened. The detail is the paper's id: its title and name are exempt too.</summary>
    ExemptPaperRead,
}
