using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>A person who has an id in the source. People known only by name are not matched.</summary>
/// <param name="Party">Null if no source says it.</param>
/// <param name="Ward">Null if no source says it.</param>
/// <param name="Posts">Null if no source says them.</param>
/// <param name="Terms">Null if no source says them.</param>
public sealed record MatchedPerson(
    SourceId Id, string Name, PersonKind Kind, string? Party = null, string? Ward = null, IReadOnlyList<string>? Posts = null, IReadOnlyList<TermOfOffice>? Terms = null)
{
    /// <summary>Whether a list of councillors names the person.</summary>
    public bool IsListed { get; init; }

    /// <summary>This person as a list of councillors shows them. It says more than attendance, which has only codes of party and ward.</summary>
    internal MatchedPerson With(SourcePerson listed) =>
        this with { Name = listed.Name, Kind = PersonKind.Councillor, Party = listed.Party ?? Party, Ward = listed.Ward ?? Ward, IsListed = true, Posts = listed.Posts, Terms = listed.Terms };
}
