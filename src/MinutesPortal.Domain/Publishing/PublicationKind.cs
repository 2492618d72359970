namespace MinutesPortal.Domain.Publishing;

/// <summary>What a publication does. The ledger stores the names, so they never change.</summary>
public enum PublicationKind
{
    /// <summary>The current details of the council, a panel or a person.</summary>
    Details,
    Announced,
    Moved,
    Cancelled,

    /// <summary>Postponed to a day that is not known yet.</summary>
    Postponed,

    /// <summary>A cancelled or postponed meeting takes place after all.</summary>
    Reinstated,

    /// <summary>A meeting that has begun continues on another day, which may not be known yet.</summary>
    Adjourned,

    /// <summary>The day on which an adjourned meeting continues.</summary>
    Reconvened,
    Agenda,
    Supplement,
    Decisions,
    DraftMinutes,
    ApprovedMinutes,

    /// <summary>A later meeting did not approve the minutes and referred them back.</summary>
    ReferredBack,
    Correction,

    /// <summary>The items of an issue, and its relations to other issues.</summary>
    Link,
    Withdrawal,

    /// <summary>Published without words that stood in earlier publications, which are withdrawn.</summary>
    Redaction,
    Erasure,

    /// <summary>Imported from an earlier system, which had published it.</summary>
    Import,
}

/// <summary>What a publication is about. The ledger stores the names, so they never change.</summary>
public enum SubjectKind
{
    Council,
    Panel,
    Person,
    Meeting,
    Issue,
}
