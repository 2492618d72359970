using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>
/// <c>VoteResult := unanimous | "n For, n Against, n Abstention(s)" | named lists | "declared CARRIED|LOST" | "on being put to the vote" | casting vote</c>
/// </summary>
internal static class Votes
{
    private const string Of = "(the motion|the proposal|the recommendation|the application)?";

    private static readonly VoteCount For = new(
        new(
            "{n:n} (votes|members|voted|voting|councillors)? (were|was|cast|voted|voting)? (for|in favour|in support)",
            "{n:n} (votes|members) (of|having)? ... in favour",
            "{n:n} (o blaid|ayes)",
            "by {n:n} votes to",
            "{n:n} votes to",
            "carried {n:n}"),
        new($"(for|in favour|in support|o blaid|aye|ayes) {Of} {{n:n}}", "motion received? {n:n} votes"));

    private static readonly VoteCount Against = new(
        new("{n:n} (votes|members|voted|voting|councillors)? (were|was|cast|voted|voting)? (against|opposed)", "{n:n} (yn erbyn|noes)", "votes to {n:n}"),
        new($"(against|opposed|noes|yn erbyn) {Of} {{n:n}}", "amendment received? {n:n} votes"));

    private static readonly VoteCount Abstained = new(
        new("{n:n} (members|councillors)? (abstention|abstentions|abstained|abstaining|abstain)", "{n:n} yn? ymatal", "{n:n} did not vote"),
        new("(abstention|abstentions|abstained|abstaining|abstain|ymatal) {n:n}"));

    private static readonly PhraseSet Unanimous = new("unanimously", "unanimous", "all in favour", "all members (present)? voted in favour", "yn unfrydol", "all present voted in favour");

    private static readonly PhraseSet Dissent = new("not unanimous", "no unanimous");

    private static readonly PhraseSet Carried = new(
        "carried", "(put to the vote|put to a vote|put) ... (passed|<decided>)", "nem con", "nem . con .", "(vote|voting) ... (passed|approved)", "by general assent", "(was|were) passed");

    private static readonly PhraseSet Lost = new("lost", "(motion|proposal|recommendation) ... (fell|defeated|rejected|fallen|negatived)", "not carried", "(was|were) (defeated|rejected|negatived)");

    private static readonly PhraseSet CarriedOtherwise = new("carried (out|forward|over|on|away)", "carried by !<n>", "(was|were|be|been) lost (in|to|from|when|because)");

    private static readonly PhraseSet VoteAgainstRecorded = new("{name:name} (asked|requested|wished) ... (his|her|their) vote against ... recorded", "{name:name} (asked|requested|wished) (to be|that) ... recorded as (having)? (voted|voting) against");

    private static readonly PhraseSet AbstentionRecorded = new("{name:name} (asked|requested|wished) ... (his|her|their) abstention ... recorded", "{name:name} abstained from");

    /// <summary>"Vote: 6 – 0 – 1"</summary>
    private static readonly PhraseSet Triple = new("(vote|votes|voting) {for:n} (–|-) {against:n} (–|-) {abstained:n}");

    private static readonly PhraseSet CastingFor = new("casting vote ... (for|in favour|support)");

    private static readonly PhraseSet CastingAgainst = new("casting vote ... against");

    /// <summary>What makes numbers for and against a vote of this meeting, and not the answers to a consultation.</summary>
    private static readonly PhraseSet AboutVotes = new("(vote|votes|voted|voting|carried|lost|motion|proposal|recommendation|recommendations|put|hands|members|councillors|<decided>)");

    /// <summary>In words: a line with nothing but numbers.</summary>
    private const int LongestLine = 12;

    private static readonly string[] Topics = ["motion", "recommendation", "recommendations", "proposal", "application", "resolution", "vote"];

    public static FoundVote? In(ReadText text)
    {
        var tally = new VoteTally();
        var isAmendment = false;
        var wasAmended = Motions.AmendmentPrevailed(text);
        foreach (var (piece, from, to) in text.All.Where(piece => piece.Piece.Kind != EntryKind.DiscussionPoint))
        {
            for (var start = from; start < to;)
            {
                var end = Math.Min(text.Words.SentenceEnd(start), to);
                ReadRecorded(text.Words, start, end, tally);
                isAmendment = IsAboutAmendment(text.Words, start, end, isAmendment && !text.Words[start].BeginsParagraph);
                if (!isAmendment || wasAmended)
                {
                    tally = Read(text.Words, start, end, tally, piece.Kind == EntryKind.Resolution);
                    tally.Word = tally.Word < 0 && tally.SaysSomething ? start : tally.Word;
                }

                start = end;
            }
        }

        RecordedVotes.Read(text.Words, tally);
        if (wasAmended && tally.For < tally.Against)
        {
            (tally.For, tally.Against) = (tally.Against, tally.For); // votes for the motion were votes against what was decided
        }

        var isDecided = text.Pieces.Any(piece => piece.Kind == EntryKind.Resolution);
        return isDecided && tally.IsCarried == false
            ? null // a lost motion is not the vote that decided the item
            : tally.Result(isDecided) is { } vote ? vote with { Piece = text.PieceOf(Math.Max(0, tally.Word)) } : null;
    }

    /// <summary>The last motion or amendment that a sentence names is what its numbers are about.</summary>
    private static bool IsAboutAmendment(Words words, int from, int to, bool before)
    {
        var (amendment, other) = (-1, -1);
        for (var index = from; index < to; index++)
        {
            if (words[index].Lower is "amendment")
            {
                amendment = index;
            }
            else if (Topics.Contains(words[index].Lower) && words[index].Lower is not "vote")
            {
                other = index;
            }
        }

        return amendment < 0 && other < 0 ? before : amendment >= 0 && other < 0;
    }

    /// <summary>Whether a sentence says that what it is about was lost.</summary>
    public static bool SaysLost(Words words, int from, int to) => Lost.In(words, from, to).Any(match => IsVerdict(words, match, from, to));

    private static void ReadRecorded(Words words, int from, int to, VoteTally tally)
    {
        tally.AgainstNames.AddRange(NamesIn(VoteAgainstRecorded));
        tally.AbstainedNames.AddRange(NamesIn(AbstentionRecorded));

        IEnumerable<string> NamesIn(PhraseSet set) => set.In(words, from, to).Select(match => match["name"]!.Value).Select(slot => Names.NameOf(words, slot.Start, slot.End));
    }

    private static VoteTally Read(Words words, int from, int to, VoteTally tally, bool isResolution)
    {
        var hasNumber = HasNumber(words, from, to);
        var isNumberFirst = hasNumber && VoteCount.IsNumberFirst(words, from, to, For, Against, Abstained);
        var (inFavour, against, abstained) = hasNumber
            ? (For.In(words, from, to, isNumberFirst), Against.In(words, from, to, isNumberFirst), Abstained.In(words, from, to, isNumberFirst))
            : (null, null, null);
        if (Triple.In(words, from, to).FirstOrDefault() is { } triple)
        {
            (inFavour, against, abstained) = (Value("for"), Value("against"), Value("abstained"));
            int? Value(string slot) => Numbers.ValueAt(words, triple[slot]!.Value.Start);
        }

        var isCounted = (inFavour is not null && (against is not null || abstained is not null)) || (against is not null && abstained is not null);
        var isCarried = Carried.In(words, from, to).Any(match => CarriedOtherwise.At(words, match.End - 1) is null);
        var isLost = !isResolution && SaysLost(words, from, to);
        var isUnanimous = Unanimous.In(words, from, to).Any() && !Dissent.In(words, from, to).Any();
        if (isCounted || (to - from <= 4 && (inFavour ?? against ?? abstained) is not null) || (inFavour ?? against ?? abstained) is not null && HasVoteLine(words, from, to))
        {
            tally = tally.For is not null && inFavour is not null ? new() : tally;
            tally.SaysVote |= to - from <= LongestLine || AboutVotes.In(words, from, to).Any();
            (tally.For, tally.Against, tally.Abstained) = (inFavour ?? tally.For, against ?? tally.Against, abstained ?? tally.Abstained);
        }

        if (isCarried || isLost || isUnanimous)
        {
            tally = tally.IsCarried is not null && !isCounted && tally.For is not null && (isLost != (tally.IsCarried == false)) ? new() : tally;
            tally.IsCarried = isLost && !isCarried ? false : true;
            tally.IsUnanimous |= isUnanimous;
        }

        tally.CastingVoteFor = CastingAgainst.In(words, from, to).Any() ? false : CastingFor.In(words, from, to).Any() ? true : tally.CastingVoteFor;
        return tally;
    }

    /// <summary>"the motion was LOST", not "the income that was lost".</summary>
    private static bool IsVerdict(Words words, PhraseMatch match, int from, int to) =>
        match.End - match.Start > 1 || words[match.Start].IsCapitals
        || Enumerable.Range(from, to - from).Any(index => Topics.Contains(words[index].Lower) || words[index].Lower is "put" or "voting" or "votes" or "hands" or "seconded");

    /// <summary>"For: 7" on a line of its own, as lists of votes have it.</summary>
    private static bool HasVoteLine(Words words, int from, int to) =>
        to - from <= 6 || Enumerable.Range(from, to - from).Any(index => words[index].Lower is "vote" or "votes" or "voting" or "voted");

    private static bool HasNumber(Words words, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (Numbers.ValueOf(words[index].Lower) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
