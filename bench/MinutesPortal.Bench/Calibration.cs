using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Bench;

/// <summary>Whether confidence means something: how much of what the grammar calls certain is right, and how much of what is right it calls certain.</summary>
internal sealed class Calibration
{
    private readonly Dictionary<(string Half, Confidence Confidence), (int Right, int Wrong)> _counts = [];

    /// <summary>What was read of one sample. Markers, levels, roles and the like have no confidence of their own and are not counted.</summary>
    public void Add(string half, ItemReading reading, IEnumerable<(string Kind, string What, bool IsRight)> findings)
    {
        foreach (var (kind, what, isRight) in findings)
        {
            if (ConfidenceOf(reading, kind, what) is { } confidence)
            {
                var (right, wrong) = _counts.GetValueOrDefault((half, confidence));
                _counts[(half, confidence)] = isRight ? (right + 1, wrong) : (right, wrong + 1);
            }
        }
    }

    public void Print()
    {
        Console.WriteLine($"{"confidence",-18}{"found",9}{"right",9}{"of all right",14}");
        foreach (var half in new[] { "tuning", "blind", "both" })
        {
            var all = Enum.GetValues<Confidence>().Sum(confidence => Count(half, confidence).Right);
            foreach (var confidence in Enum.GetValues<Confidence>().Reverse())
            {
                var (right, wrong) = Count(half, confidence);
                Console.WriteLine($"{half + " " + confidence.ToString().ToLowerInvariant(),-18}{right + wrong,9}{Percent(right, right + wrong),9}{Percent(right, all),14}");
            }
        }

        Console.WriteLine();
    }

    private (int Right, int Wrong) Count(string half, Confidence confidence)
    {
        var counts = _counts.Where(count => count.Key.Confidence == confidence && (half is "both" || count.Key.Half == half)).Select(count => count.Value).ToList();
        return (counts.Sum(count => count.Right), counts.Sum(count => count.Wrong));
    }

    private static string Percent(int part, int whole) => whole == 0 ? "–" : $"{100.0 * part / whole:0.0} %";

    private static Confidence? ConfidenceOf(ItemReading reading, string kind, string what) => kind switch
    {
        "resolution" => OfEntry(reading, EntryKind.Resolution, what),
        "discussion point" => OfEntry(reading, EntryKind.DiscussionPoint, what),
        "mover" => reading.MovedBy?.Confidence,
        "seconder" => reading.SecondedBy?.Confidence,
        "vote" or "named vote" => reading.Vote?.Confidence,
        "attendee" => reading.Attendees.FirstOrDefault(attendee => attendee.Name == what)?.Confidence,
        "apology" => OfName(reading.Apologies, what),
        "substitute" => reading.Substitutes.FirstOrDefault(substitute => $"{substitute.Name} for {substitute.For}" == what)?.Confidence,
        "exclusion" => reading.Exclusion?.Confidence,
        "deferral" => reading.Deferral?.Confidence,
        "arrival" => OfName(reading.Arrivals, what),
        "departure" => OfName(reading.Departures, what),
        _ => null,
    };

    private static Confidence? OfName(IEnumerable<FoundName> names, string what) => names.FirstOrDefault(name => name.Name == what)?.Confidence;

    private static Confidence? OfEntry(ItemReading reading, EntryKind kind, string what) =>
        reading.Pieces.Where(piece => piece.Kind == kind).MaxBy(piece => Accuracy.Score.Likeness(Accuracy.Score.Plain(piece.Text), what))?.Confidence;
}
