using MinutesPortal.Domain.People;

namespace MinutesPortal.Import.Formats;

/// <summary>A councillor as a list of councillors shows them.</summary>
/// <param name="OldId">ModernGov's UID.</param>
/// <param name="Party">Null if the list names none.</param>
/// <param name="Ward">Null if the councillor has none.</param>
/// <param name="Terms">The terms of office.</param>
public sealed record SourcePerson(string? Host, string OldId, string Name, string? Party, string? Ward, IReadOnlyList<string> Posts, IReadOnlyList<TermOfOffice> Terms);
