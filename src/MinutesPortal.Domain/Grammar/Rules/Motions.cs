using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary><c>Motion := Mover [Seconder] [Amendment*] VoteResult</c>: who moved, and who seconded, what was decided in the end.</summary>
internal static class Motions
{
    /// <summary>"the Chairman, Councillor A Example": the name tells more than the post.</summary>
    private const string Post = "(the? (chair|chairman|chairwoman|chairperson|vice-chair|vice-chairman|convener|provost|mayor|deputy mayor|leader|deputy leader|leader of the council))?";

    private static readonly PhraseSet Forms = new(
        $"(moved|proposed|propounded) by {Post} {{mover:name}} (and)? (duly)? seconded by {Post} {{seconder:name}}",
        "(moved|proposed) by {mover:name} ... (and|,|;) seconded by {seconder:name}",
        $"(on|upon) the (motion|proposal|proposition) of {Post} {{mover:name}} (and)? (duly)? seconded by {Post} {{seconder:name}}",
        "{mover:name} seconded by {seconder:name} (moved|proposed)",
        "{mover:name} (moved|proposed) (and)? {seconder:name} (seconded|seconding)",
        "{mover:name} (moved|proposed) ... seconded by {seconder:name}",
        "(proposer|mover|moved|proposed|proposed by) {mover:name} .? (seconder|seconded|seconded by) {seconder:name}",
        "cynigiwyd gan (y)? {mover:name} (ac|ac fe'i)? eiliwyd gan (y)? {seconder:name}",
        $"(moved|proposed) by {Post} {{mover:name}}",
        "proposed {mover:name}",
        "{mover:name} (moved|proposed) (the|that|a|an)",
        "{seconder:name} (then|duly|also)? seconded (the|this|that|his|her|their)? (proposal|motion|recommendation|recommendations|proposition|.)");

    /// <summary>Whoever the sentence before named: "Councillor Example presented the report. He proposed the recommendation."</summary>
    private static readonly PhraseSet Pronoun = new("(he|she|they) (also|then|therefore|duly)? (moved|proposed) (the|that|a|an)");

    private static readonly PhraseSet Subject = new("{mover:name}");

    private static readonly PhraseSet Amendments = new("amendment", "amendments", "amended motion");

    private static readonly PhraseSet AmendmentCarried = new("amendment ... (carried|adopted|became)");

    private static readonly PhraseSet Substantive = new("substantive", "as amended");

    /// <summary>An amendment that was carried and became the decision, as in Scotland; elsewhere the motion as amended is voted on again.</summary>
    public static bool AmendmentPrevailed(ReadText text)
    {
        var words = text.Words;
        var carried = AmendmentCarried.In(words, 0, words.Count).LastOrDefault();
        return carried is not null && !Votes.SaysLost(words, words.SentenceStart(carried.Start), words.SentenceEnd(carried.Start)) && !Substantive.In(words, 0, words.Count).Any();
    }

    public static (FoundName? Mover, FoundName? Seconder) In(ReadText text)
    {
        FoundName? mover = null;
        FoundName? seconder = null;
        var wasAmended = AmendmentPrevailed(text);
        foreach (var (piece, from, to) in text.All.Where(piece => piece.Piece.Kind != EntryKind.DiscussionPoint))
        {
            var next = to; // where the next motion of the paragraph begins
            var matches = new Stack<(PhraseMatch Match, int Next)>();
            foreach (var match in Forms.In(text.Words, from, to).Concat(ByPronoun(text.Words, from, to)).OrderByDescending(match => match.Start))
            {
                matches.Push((match, next));
                next = match["mover"] is null ? next : match.Start;
            }

            foreach (var (match, _) in matches.Where(found => Counts(text.Words, found.Match, found.Next, wasAmended)))
            {
                if (match["seconder"] is null && seconder is not null)
                {
                    continue;
                }

                var isWhole = match["mover"] is not null && match["seconder"] is not null;
                mover = Fuller(mover, NameIn(text, match["mover"], piece.Kind, isWhole));
                seconder = Fuller(seconder, NameIn(text, match["seconder"], piece.Kind, isWhole));
            }
        }

        return (mover, seconder);
    }

    /// <summary>Whether the motion was neither lost nor an amendment.</summary>
    private static bool Counts(Words words, PhraseMatch match, int next, bool wasAmended)
    {
        var (from, to) = (words.SentenceStart(match.Start), words.SentenceEnd(match.Start));
        return !Votes.SaysLost(words, from, to) && !IsLostLater(words, match.End, next)
            && (wasAmended || !Amendments.In(words, from, to).Any() || IsAsAmended(words, from, match.Start));
    }

    /// <summary>The one person whom the sentence before a pronoun begins with.</summary>
    private static IEnumerable<PhraseMatch> ByPronoun(Words words, int from, int to)
    {
        for (var start = from; start < to; start = words.SentenceEnd(start))
        {
            var next = words.SentenceEnd(start);
            if (next < to && Pronoun.At(words, next, to) is { } moved && Subject.At(words, start, next) is { } subject)
            {
                yield return new(moved.Start, moved.End, subject.Slots);
            }
        }
    }

    /// <summary>"The motion was put and lost": in a sentence before the next motion of the paragraph, unless it is about an amendment.</summary>
    private static bool IsLostLater(Words words, int from, int to)
    {
        for (var start = words.SentenceEnd(from); start < to; start = words.SentenceEnd(start))
        {
            var end = Math.Min(words.SentenceEnd(start), to);
            if (Votes.SaysLost(words, start, end) && !Amendments.In(words, start, end).Any())
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsAmended(Words words, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(index => words[index].Lower is "substantive");

    private static FoundName? NameIn(ReadText text, PhraseSlot? slot, EntryKind kind, bool isWhole) => slot is not { } name ? null
        : new(Names.NameOf(text.Words, name.Start, name.End), isWhole && (kind == EntryKind.Resolution || Names.HasTitle(text.Words, name.Start)) ? Confidence.Certain : Confidence.Likely) { Piece = text.PieceOf(name.Start) };

    /// <summary>"Councillor Bronagh Kerrigan", where she is "Councillor Kerrigan" the next time.</summary>
    private static FoundName? Fuller(FoundName? earlier, FoundName? later) =>
        later is null || (earlier is not null && earlier.Name.Length > later.Name.Length && earlier.Name.Split(' ')[^1] == later.Name.Split(' ')[^1]) ? earlier : later;
}
