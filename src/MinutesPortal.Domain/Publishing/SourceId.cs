namespace MinutesPortal.Domain.Publishing;

/// <summary>By what name an earlier system knew something, so that its old addresses can lead here, and a second import finds what the first brought.</summary>
/// <param name="Host">Of the system's addresses, in lower case; null where nothing says which system it was.</param>
/// <param name="Id">As the system had it, such as "7837".</param>
public sealed record SourceId(string? Host, string Id);

/// <summary>The topic under which an earlier system had an item of business.</summary>
/// <param name="Id">Null where only the title is known.</param>
public sealed record SourceIssue(string? Host, string? Id, string Title);

/// <summary>What a <see cref="SourceId"/> names. The names stand in the record.</summary>
public enum SourceKind
{
    Panel,
    Person,
    Meeting,
    AgendaItem,
    Issue,
    Document,
}

/// <summary>Where what an earlier system knew by an id is now.</summary>
/// <param name="Host">Empty where it is not known.</param>
/// <param name="PartId">Of the agenda item or paper; empty for a subject itself.</param>
public sealed record FormerId(SourceKind Kind, string Host, string Id, Guid SubjectId, string PartId);
