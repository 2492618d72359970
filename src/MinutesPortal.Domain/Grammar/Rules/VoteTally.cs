namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>What has been read of a vote so far.</summary>
internal sealed class VoteTally
{
    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Abstained { get; set; }

    public bool? IsCarried { get; set; }

    public bool IsUnanimous { get; set; }

    /// <summary>The numbers stand in a sentence about a vote.</summary>
    public bool SaysVote { get; set; }

    public bool? CastingVoteFor { get; set; }

    public List<string> ForNames { get; set; } = [];

    public List<string> AgainstNames { get; set; } = [];

    public List<string> AbstainedNames { get; set; } = [];

    /// <summary>The word at which the first of it was read; -1 where nothing was.</summary>
    public int Word { get; set; } = -1;

    public bool SaysSomething => (For ?? Against ?? Abstained) is not null || IsCarried is not null || IsUnanimous;

    /// <summary>Both sides are counted, and what is said of the result does not contradict them.</summary>
    private bool IsSure(bool isDecided) =>
        SaysVote && (IsCarried ?? (isDecided ? true : null)) is { } carried && For is { } inFavour && Against is { } against && (CastingVoteFor is not null || carried == inFavour > against)
        && (ForNames.Count == 0 || ForNames.Count == inFavour) && (AgainstNames.Count == 0 || AgainstNames.Count == against);

    public FoundVote? Result(bool isDecided)
    {
        var isCounted = For is not null || Against is not null || ForNames.Count > 0;
        if (!isCounted && IsCarried is null && !IsUnanimous && Abstained is null && AgainstNames.Count == 0 && AbstainedNames.Count == 0)
        {
            return null;
        }

        var carried = IsCarried ?? (isDecided && isCounted ? true : For > Against ? true : For < Against ? false : CastingVoteFor);
        return new(For, Against, Abstained, carried, IsUnanimous, CastingVoteFor, ForNames, AgainstNames, AbstainedNames, IsSure(isDecided) ? Confidence.Certain : Confidence.Likely);
    }
}
