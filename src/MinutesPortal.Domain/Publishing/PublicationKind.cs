namespace MinutesPortal.Domain.Publishing;

/// <summary>What a publication does. The names stand in the ledger for ever.</summary>
public enum PublicationKind
{
    /// <summary>The council, a panel or a person as it now stands.</summary>
    Details,
    Announced,
    Moved,
    Cancelled,
    Agenda,
    Supplement,
    Decisions,
    DraftMinutes,
    ApprovedMinutes,
    Correction,

    /// <summary>What belongs to an issue, and what it has to do with others.</summary>
    Link,
    Withdrawal,
    Erasure,

    /// <summary>Brought over from an earlier system, which had published it.</summary>
    Import,
}

/// <summary>What a publication is about. The names stand in the ledger for ever.</summary>
public enum SubjectKind
{
    Council,
    Panel,
    Person,
    Meeting,
    Issue,
}
