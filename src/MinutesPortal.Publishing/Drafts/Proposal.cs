using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>
/// What an officer may publish of a meeting now. The officer sees each changed part and chooses. What is published is the last published
/// meeting with the chosen parts as they were seen: whatever changed since is refused.
/// </summary>
public sealed class Proposal
{
    private Proposal(Draft? published, Draft draft, IReadOnlyList<DraftChange> changes) => (Published, Draft, Changes) = (published, draft, changes);

    /// <summary>What is public now; null where nothing is.</summary>
    public Draft? Published { get; }

    public Draft Draft { get; }

    /// <summary>The parts in which the draft differs from what is published.</summary>
    public IReadOnlyList<DraftChange> Changes { get; }

    /// <summary>Reads what may be published of the draft of a meeting.</summary>
    /// <param name="stage">The stage that the publication brings; null for the stage that the meeting has.</param>
    public static async Task<Proposal> ReadAsync(WorkspaceDbContext workspace, Draft draft, MeetingStage? stage, CancellationToken cancellationToken)
    {
        var published = await LedgerReader.PublishedAsync(workspace, draft.Meeting.Id, cancellationToken);
        return new(published, draft, Draft.FindChanges(published, draft, stage ?? draft.Meeting.Stage));
    }

    /// <summary>What is published, with the parts that the officer saw and chose.</summary>
    /// <exception cref="DomainException">A part has changed since. The sentence says which, who changed it and when.</exception>
    public Draft Compose(IReadOnlyCollection<SeenPart> seen)
    {
        foreach (var one in seen)
        {
            var change = Changes.FirstOrDefault(change => change.Part == one.Part);
            if (change?.Fingerprint != one.Fingerprint)
            {
                throw new DomainException($"{NameOf(one.Part, change)} {(one.Part.Kind == MeetingPartKind.Details ? "were" : "was")} changed{BySomebody(one.Part)} after you opened this page, so nothing was published.{LastSave(one.Part)} Look at it again.");
            }
        }

        return Draft.Compose(Published, Draft, [.. seen.Select(one => one.Part)]);
    }

    /// <summary>All changed parts, as they are now.</summary>
    public IReadOnlyList<SeenPart> All => [.. Changes.Select(SeenPart.Of)];

    private string NameOf(MeetingPart part, DraftChange? change) => part.Kind switch
    {
        MeetingPartKind.Details => "The meeting’s details",
        MeetingPartKind.Attendance => "The attendance",
        MeetingPartKind.Order => "The order of the items",
        _ => change is not null ? $"“{change.Title}”" : ItemOf(part) is { } item ? $"“{item.Title.English}”" : "A part that you chose",
    };

    private string BySomebody(MeetingPart part) => RowOf(part) is { } row && Draft.LastSaves.TryGetValue(row, out var save) ? $" by {InWords(save)}" : "";

    /// <summary>Nothing in the draft says who removed a part.</summary>
    private string LastSave(MeetingPart part) => RowOf(part) is null && part.Kind != MeetingPartKind.Order && Draft.LastSaves.Values.MaxBy(save => save.At) is { } save
        ? $" The draft was last saved by {InWords(save)}."
        : "";

    private static string InWords(DraftSave save) =>
        $"{save.Who} at {TimeOnly.FromDateTime(LondonTime.At(save.At)).InWords()} on {DateOnly.FromDateTime(LondonTime.At(save.At)).InWords()}";

    /// <summary>Where the part is stored, as a key of <see cref="Draft.LastSaves"/>. Null for a part that was removed, and for the order.</summary>
    private string? RowOf(MeetingPart part) => part.Kind switch
    {
        MeetingPartKind.Details or MeetingPartKind.Attendance => "",
        MeetingPartKind.Order => null,
        _ => ItemOf(part)?.Id ?? (Draft.Meeting.Documents.Any(paper => paper.Id == part.Id) ? "" : null),
    };

    private AgendaItem? ItemOf(MeetingPart part) =>
        Draft.Meeting.Items.FirstOrDefault(item => item.Id == part.Id || item.Documents.Any(paper => paper.Id == part.Id));
}

/// <summary>A part as an officer saw it. Its text stands in the form that publishes it.</summary>
public sealed record SeenPart(MeetingPart Part, string Fingerprint)
{
    public static SeenPart Of(DraftChange change) => new(change.Part, change.Fingerprint);

    public override string ToString() => $"{Part.Kind}.{Part.Id}.{Fingerprint}";

    /// <exception cref="DomainException">The text was not written by <see cref="ToString"/>.</exception>
    public static SeenPart Parse(string text) =>
        text.Split('.') is [var kind, var id, { Length: > 0 } fingerprint] && Enum.TryParse<MeetingPartKind>(kind, out var known)
            ? new(new(known, id.Length > 0 ? id : null), fingerprint)
            : throw new DomainException("The form was damaged on its way, so nothing was published. Open the page again.");
}
