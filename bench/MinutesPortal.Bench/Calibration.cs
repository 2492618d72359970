using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Bench;

/// <summary>Whether confidence means something: how much of what the grammar calls certain is right, and how much of what is right it calls certain.</summary>
internal sealed class Calibration
{
    private static readonly string[] Halves = ["tuning", "blind"];

    private readonly List<(string Half, string Kind, Confidence Confidence, bool IsRight)> _findings = [];

    /// <summary>What was read of one sample. Markers, levels, roles and the like have no confidence of their own and are not counted.</summary>
    public void Add(string half, ItemReading reading, IEnumerable<(string Kind, string What, bool IsRight)> findings)
    {
        foreach (var (kind, what, isRight) in findings)
        {
            if (ConfidenceOf(reading, kind, what) is { } confidence)
            {
                _findings.Add((half, kind, confidence, isRight));
            }
        }
    }

    public void Print()
    {
        Console.WriteLine($"{"confidence",-18}{"found",9}{"right",9}{"of all right",14}");
        foreach (var half in Halves.Append("both"))
        {
            var all = _findings.Where(finding => half is "both" || finding.Half == half).ToList();
            foreach (var group in all.GroupBy(finding => finding.Confidence).OrderByDescending(group => group.Key))
            {
                var right = group.Count(finding => finding.IsRight);
                Console.WriteLine(
                    $"{half + " " + group.Key.ToString().ToLowerInvariant(),-18}{group.Count(),9}{Percent(right, group.Count()),9}{Percent(right, all.Count(finding => finding.IsRight)),14}");
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{"certain and wrong",-18}{string.Concat(Halves.Select(half => $"{half,9}"))}");
        foreach (var kind in _findings.Where(finding => finding is { Confidence: Confidence.Certain, IsRight: false }).GroupBy(finding => finding.Kind))
        {
            Console.WriteLine($"{kind.Key,-18}{string.Concat(Halves.Select(half => $"{kind.Count(finding => finding.Half == half),9}"))}");
        }

        Console.WriteLine();
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
