using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Import.Matching;

/// <summary>A person who has an id in the source. People known only by name are not matched.</summary>
public sealed record MatchedPerson(SourceId Id, string Name, PersonKind Kind);
