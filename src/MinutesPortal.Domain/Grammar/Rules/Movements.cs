using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>Who came in and who went out while the meeting lasted.</summary>
internal static class Movements
{
    private const string Place = "(the|this)? (meeting|chamber|room|council chamber|hall|proceedings|committee|online meeting|virtual meeting)";

    /// <summary>Not "joined the meeting as a substitute", unless it says when.</summary>
    private static readonly PhraseSet Arriving = new(
        $"{{who:names}} (had)? (now|then|also)? (joined|rejoined|re-joined|entered|re-entered) {Place} !as",
        $"{{who:names}} (joined|rejoined) {Place} as ... at",
        $"{{who:names}} (had)? (arrived|returned|came) (at|in|to|into) {Place}",
        "{who:names} (had)? (then|later|subsequently)? arrived (at|during|.|late|and)",
        "{who:names} (entered|joined|returned) at",
        "{who:names} ... and returned at",
        "ymunodd (y)? {who:names}",
        "cyrhaeddodd (y)? {who:names}");

    private static readonly PhraseSet Leaving = new(
        $"{{who:names}} (having|had|then|also)? (declared ... and)? left {Place}",
        "{who:names} (then|also)? left (at|during|.|before|and|following|prior|after)",
        $"{{who:names}} (withdrew|retired|departed|withdrawing) from {Place}",
        "{who:names} (withdrew|retired|departed) (at|during|.|and|for|before)",
        $"{{who:names}} (having)? declared ... (left|withdrew from) {Place}",
        "{who:names} ... and (left|withdrew from) the (meeting|room|chamber)",
        "{who:names} (arrived|joined) ... and left (at|the)",
        "gadawodd (y)? {who:names}");

    public static (IReadOnlyList<FoundName> Arrivals, IReadOnlyList<FoundName> Departures) In(ReadText text) =>
        (Of(text, Arriving), Of(text, Leaving));

    private static List<FoundName> Of(ReadText text, PhraseSet forms) => [..
        text.All.Where(piece => piece.Piece.Kind != EntryKind.DiscussionPoint)
            .SelectMany(piece => forms.In(text.Words, piece.From, piece.To))
            .SelectMany(match => NamesIn(text.Words, match["who"]!.Value))
            .DistinctBy(name => name.Name)];

    internal static IEnumerable<FoundName> NamesIn(Words words, PhraseSlot slot) => NameList.At(words, slot.Start, slot.End).Names
        .Select(name => new FoundName(Names.NameOf(words, name.Start, name.End), Names.HasTitle(words, name.Start) ? Confidence.Certain : Confidence.Likely));
}
