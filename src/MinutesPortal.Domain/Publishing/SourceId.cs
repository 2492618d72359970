namespace MinutesPortal.Domain.Publishing;

/// <summary>
/// The id of something in an earlier system. Old addresses redirect by it, and a second import finds what the first one created.
/// </summary>
/// <param name="Host">The host name of the earlier system, in lower case; null where it is not known.</param>
/// <param name="Id">As the earlier system wrote it, such as "7837".</param>
public sealed record SourceId(string? Host, string Id);

/// <summary>The issue to which an earlier system assigned an agenda item.</summary>
/// <param name="Id">Null where only the title is known.</param>
public sealed record SourceIssue(string? Host, string? Id, string Title);

/// <summary>What a <see cref="SourceId"/> identifies. The record stores the names.</summary>
public enum SourceKind
{
    Panel,
    Person,
    Meeting,
    AgendaItem,
    Issue,
    Document,
}

/// <summary>Leads from an id of an earlier system to the subject that has it now.</summary>
/// <param name="Host">Empty where it is not known.</param>
/// <param name="PartId">The id of the agenda item or paper; empty for a subject itself.</param>
public sealed record FormerId(SourceKind Kind, string Host, string Id, Guid SubjectId, string PartId);
