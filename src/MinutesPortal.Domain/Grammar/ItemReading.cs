using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Rules;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar;

/// <summary>
/// What a text of minutes says, as far as its form tells. It changes nothing and decides nothing: an officer sees what was found and confirms it.
/// </summary>
public sealed record ItemReading
{
    private ItemReading()
    {
    }

    /// <summary>The text, divided; joined, the pieces are the text again.</summary>
    public required IReadOnlyList<Piece> Pieces { get; init; }

    public ItemOutcome Outcome { get; private init; }

    /// <summary>Who moved what was decided.</summary>
    public FoundName? MovedBy { get; private init; }

    public FoundName? SecondedBy { get; private init; }

    /// <summary>The vote that decided the item.</summary>
    public FoundVote? Vote { get; private init; }

    /// <summary>Whom the text has at the meeting.</summary>
    public IReadOnlyList<FoundAttendance> Attendees { get; private init; } = [];

    public IReadOnlyList<FoundName> Apologies { get; private init; } = [];

    public IReadOnlyList<FoundSubstitution> Substitutes { get; private init; } = [];

    /// <summary>The public was to be kept out; null where nothing says so.</summary>
    public FoundExclusion? Exclusion { get; private init; }

    public FoundDeferral? Deferral { get; private init; }

    public IReadOnlyList<FoundName> Arrivals { get; private init; } = [];

    public IReadOnlyList<FoundName> Departures { get; private init; } = [];

    /// <param name="source">One text of one item, or the head of minutes; clean or as it came.</param>
    public static ItemReading Of(string source) => Of(source, Vocabulary.Standard);

    /// <param name="vocabulary">The words to read it with.</param>
    public static ItemReading Of(string source, Vocabulary vocabulary) => Of(ReadText.Of(source, vocabulary));

    /// <param name="pieces">One text of one item, as it is divided.</param>
    internal static ItemReading Of(IReadOnlyList<Piece> pieces) => Of(ReadText.Of(pieces));

    private static ItemReading Of(ReadText text)
    {
        var deferral = Deferrals.In(text);
        var vote = Votes.In(text);
        var (mover, seconder) = Motions.In(text);
        var (arrivals, departures) = Movements.In(text);
        var attendance = Attendances.In(text);
        return new()
        {
            Pieces = text.Pieces,
            Outcome = ItemOutcomes.Of(text, deferral, vote, mover is not null),
            MovedBy = mover,
            SecondedBy = seconder,
            Vote = vote,
            Attendees = attendance.Attendees,
            Apologies = attendance.Apologies,
            Substitutes = attendance.Substitutes,
            Exclusion = Exclusions.In(text),
            Deferral = deferral,
            Arrivals = [.. arrivals.Concat(attendance.Arrivals).DistinctBy(name => name.Name)],
            Departures = [.. departures.Concat(attendance.Departures).DistinctBy(name => name.Name)],
        };
    }
}

/// <summary>A name as typed, with its title and without party, ward or role.</summary>
public sealed record FoundName(string Name, Confidence Confidence)
{
    /// <summary>The piece of the text in which it was found, from 0.</summary>
    public int Piece { get; init; }
}

/// <summary>A vote. What the text does not give is null.</summary>
/// <param name="CastingVoteFor">Null where none was given.</param>
public sealed record FoundVote(
    int? For, int? Against, int? Abstained, bool? IsCarried, bool IsUnanimous, bool? CastingVoteFor,
    IReadOnlyList<string> ForNames, IReadOnlyList<string> AgainstNames, IReadOnlyList<string> AbstainedNames, Confidence Confidence)
{
    /// <summary>The piece of the text in which it was found, from 0.</summary>
    public int Piece { get; init; }
}

/// <param name="Role">"Chair", or a post, as typed.</param>
public sealed record FoundAttendance(string Name, string? Role, Capacity Capacity, Confidence Confidence);

/// <param name="For">Whose place was taken.</param>
public sealed record FoundSubstitution(string For, string Name, Confidence Confidence);

/// <param name="Paragraphs">Of Schedule 12A, or a council's own categories, as text; empty where none is named.</param>
public sealed record FoundExclusion(IReadOnlyList<string> Paragraphs, Confidence Confidence)
{
    /// <summary>The piece of the text in which it was found, from 0.</summary>
    public int Piece { get; init; }
}

/// <param name="Kind"><see cref="ItemOutcome.Deferred"/>, <see cref="ItemOutcome.Withdrawn"/>, <see cref="ItemOutcome.Referred"/> or <see cref="ItemOutcome.Adjourned"/>.</param>
/// <param name="Word">As typed: "postponed".</param>
/// <param name="To">When, or to whom; null where the text does not say.</param>
/// <param name="Decides">It is what became of the item, not of a part of it.</param>
public sealed record FoundDeferral(ItemOutcome Kind, string Word, string? To, bool Decides, Confidence Confidence)
{
    /// <summary>The piece of the text in which it was found, from 0.</summary>
    public int Piece { get; init; }
}
