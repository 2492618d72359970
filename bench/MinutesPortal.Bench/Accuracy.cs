using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Import.Report;

namespace MinutesPortal.Bench;

/// <summary>
/// Measures how well the grammar reads minutes: precision and recall for each kind of finding on labelled samples. The baseline takes
/// lines that begin with RESOLVED for resolutions and bullets for discussion points.
/// </summary>
internal static partial class Accuracy
{
    /// <summary>
    /// Entries match where they share four words in five, because a label and a reading may place the outcome word differently.
    /// </summary>
    private const double SameEntry = 0.8;

    private static readonly string[] Kinds =
    [
        "resolution", "discussion point", "verb", "marker", "level", "outcome", "mover", "seconder", "vote", "named vote", "attendee", "role", "capacity", "apology", "substitute", "exclusion", "deferral", "arrival", "departure",
    ];

    /// <summary>
    /// Measures both halves. For the half that the grammar was written against it prints every error; the figures of the other half are
    /// the ones that count.
    /// </summary>
    public static int Run()
    {
        var calibration = new Calibration();
        Measure("tuning", listErrors: true, calibration);
        Measure("blind", listErrors: false, calibration);
        calibration.Print();
        return 0;
    }

    private static void Measure(string half, bool listErrors, Calibration calibration)
    {
        var grammar = new Score();
        var baseline = new Score();
        var files = Samples.Of(half);
        foreach (var file in files)
        {
            var text = Samples.TextOf(file);
            var label = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(file, ".json")))!.AsObject();
            var reading = ItemReading.Of(text);
            var read = new JsonObject();
            ParsedJson.AddReadings(read, null, reading);
            calibration.Add(half, reading, grammar.Add(Path.GetFileName(file), label, read, listErrors));
            baseline.Add("", label, Baseline(text), false);
        }

        Console.WriteLine($"{half}: {files.Count} samples");
        Console.WriteLine($"{"",-18}{"labelled",9}{"precision",11}{"recall",8}   {"baseline precision",18}{"recall",8}");
        foreach (var kind in Kinds)
        {
            Console.WriteLine(
                $"{kind,-18}{grammar.Labelled(kind),9}{grammar.Precision(kind),11}{grammar.Recall(kind),8}   {baseline.Precision(kind),18}{baseline.Recall(kind),8}");
        }

        grammar.Errors.ForEach(Console.WriteLine);
        Console.WriteLine();
    }

    private static JsonObject Baseline(string text)
    {
        var entries = new JsonArray();
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.TrimStart('*').StartsWith("RESOLVED", StringComparison.Ordinal))
            {
                entries.Add((JsonNode)new JsonObject { ["kind"] = "resolution", ["verb"] = "RESOLVED", ["level"] = 0, ["text"] = line });
            }
            else if (Bullet().IsMatch(line))
            {
                entries.Add(
                    (JsonNode)new JsonObject { ["kind"] = "discussionPoint", ["marker"] = line[..1], ["level"] = 1, ["text"] = line });
            }
        }

        return new() { ["entries"] = entries, ["outcome"] = entries.Any(entry => (string)entry!["kind"]! == "resolution") ? "resolved" : "none" };
    }

    [GeneratedRegex(@"^[·•*–-]\s")]
    private static partial Regex Bullet();

    internal sealed class Score
    {
        private readonly Dictionary<string, (int Labelled, int Found, int Right)> _counts = [];

        public List<string> Errors { get; } = [];

        public int Labelled(string kind) => _counts.GetValueOrDefault(kind).Labelled;

        public string Precision(string kind) => Percent(_counts.GetValueOrDefault(kind).Right, _counts.GetValueOrDefault(kind).Found);

        public string Recall(string kind) => Percent(_counts.GetValueOrDefault(kind).Right, _counts.GetValueOrDefault(kind).Labelled);

        /// <returns>What was read, as kind and words, and whether the label has it too.</returns>
        public IReadOnlyList<(string Kind, string What, bool IsRight)> Add(string file, JsonObject label, JsonObject read, bool listErrors)
        {
            var (labelledEntries, readEntries) = Aligned(label, read);
            var labelled = labelledEntries.Concat(Facts(label)).ToList();
            var found = readEntries.Concat(Facts(read)).ToList();
            var right = new List<(string, string)>();
            foreach (var fact in found.Where(labelled.Remove).ToList())
            {
                right.Add(fact);
                found.Remove(fact);
            }

            foreach (var (kind, _) in right)
            {
                Count(kind, 1, 1, 1);
            }

            foreach (var (kind, what) in labelled)
            {
                Count(kind, 1, 0, 0);
                Say(file, kind, "missed", what, listErrors);
            }

            foreach (var (kind, what) in found)
            {
                Count(kind, 0, 1, 0);
                Say(file, kind, "wrong", what, listErrors);
            }

            return [.. right.Select(fact => (fact.Item1, fact.Item2, true)), .. found.Select(fact => (fact.Item1, fact.Item2, false))];
        }

        private static string Percent(int part, int whole) => whole == 0 ? "–" : $"{100.0 * part / whole:0} %";

        private void Count(string kind, int labelled, int found, int right)
        {
            var (l, f, r) = _counts.GetValueOrDefault(kind);
            _counts[kind] = (l + labelled, f + found, r + right);
        }

        private void Say(string file, string kind, string fault, string what, bool listErrors)
        {
            if (listErrors)
            {
                Errors.Add($"{file,-36} {kind,-16} {fault,-7} {(what.Length > 110 ? what[..110] + "…" : what)}");
            }
        }

        /// <summary>Pairs each labelled entry with the read entry of the same kind and words, in order. Others stay unpaired.</summary>
        private static (List<(string, string)> Labelled, List<(string, string)> Read) Aligned(JsonObject label, JsonObject read)
        {
            var labelled = new List<(string, string)>();
            var found = new List<(string, string)>();
            var left = (read["entries"]?.AsArray() ?? []).OfType<JsonObject>().Where(entry => (string)entry["kind"]! != "narrative").ToList();
            foreach (var entry in (label["entries"]?.AsArray() ?? []).OfType<JsonObject>())
            {
                var kind = KindOf(entry);
                var text = Plain((string)entry["text"]!);
                labelled.Add((kind, text));
                var match = left.Find(other => KindOf(other) == kind && Likeness(Plain((string)other["text"]!), text) >= SameEntry);
                if (match is null)
                {
                    continue;
                }

                left.Remove(match);
                found.Add((kind, text));
                AddPart("verb", entry, match, text);
                AddPart("marker", entry, match, text);
                AddPart("level", entry, match, text);
            }

            found.AddRange(left.Select(entry => (KindOf(entry), Plain((string)entry["text"]!))));
            return (labelled, found);

            void AddPart(string part, JsonObject entry, JsonObject match, string text)
            {
                if (entry[part] is { } wanted)
                {
                    labelled.Add((part, $"{wanted} of “{text[..Math.Min(50, text.Length)]}”"));
                }

                if (match[part] is { } got)
                {
                    found.Add((part, $"{got} of “{text[..Math.Min(50, text.Length)]}”"));
                }
            }
        }

        private static string KindOf(JsonObject entry) => (string)entry["kind"]! == "discussionPoint" ? "discussion point" : "resolution";

        private static IEnumerable<(string, string)> Facts(JsonObject item)
        {
            if (item["outcome"] is { } outcome)
            {
                yield return ("outcome", (string)outcome!);
            }

            foreach (var (kind, name) in new[] { ("mover", "movedBy"), ("seconder", "secondedBy") })
            {
                if (item[name] is { } value)
                {
                    yield return (kind, (string)value!);
                }
            }

            foreach (var (kind, name) in new[] { ("apology", "apologies"), ("arrival", "arrivals"), ("departure", "departures") })
            {
                foreach (var value in item[name]?.AsArray() ?? [])
                {
                    yield return (kind, (string)value!);
                }
            }

            foreach (var attendee in (item["attendees"]?.AsArray() ?? []).OfType<JsonObject>())
            {
                yield return ("attendee", (string)attendee["name"]!);
                yield return ("capacity", $"{attendee["name"]}: {attendee["capacity"]}");
                if (attendee["role"] is { } role)
                {
                    yield return ("role", $"{attendee["name"]}: {role}");
                }
            }

            foreach (var substitute in (item["substitutes"]?.AsArray() ?? []).OfType<JsonObject>())
            {
                yield return ("substitute", $"{substitute["name"]} for {substitute["for"]}");
            }

            if (item["exclusion"] is JsonObject exclusion)
            {
                yield return ("exclusion", "paragraphs " + string.Join(", ", exclusion["paragraphs"]?.AsArray().Select(number => (string)number!) ?? []));
            }

            if (item["deferral"] is JsonObject deferral)
            {
                yield return ("deferral", $"{deferral["kind"]} to {deferral["to"]}");
            }

            foreach (var fact in VoteFacts(item["votes"] as JsonObject))
            {
                yield return fact;
            }
        }

        private static IEnumerable<(string, string)> VoteFacts(JsonObject? vote)
        {
            foreach (var part in new[] { "for", "against", "abstentions", "result", "castingVote" })
            {
                if (vote?[part] is { } value)
                {
                    yield return ("vote", $"{part} {value}");
                }
            }

            if (vote?["unanimous"] is { } unanimous && (bool)unanimous)
            {
                yield return ("vote", "unanimous");
            }

            foreach (var part in new[] { "forNames", "againstNames", "abstainedNames" })
            {
                foreach (var name in vote?[part]?.AsArray() ?? [])
                {
                    yield return ("named vote", $"{part}: {name}");
                }
            }
        }

        /// <summary>Removes marker, emphasis and white space.</summary>
        internal static string Plain(string text) =>
            Space().Replace(text.Replace("*", "", StringComparison.Ordinal), " ").Trim(' ', '“', '”', '‘');

        internal static double Likeness(string one, string other)
        {
            var words = one.Split(' ').ToHashSet();
            var otherWords = other.Split(' ').ToHashSet();
            var shared = words.Count(otherWords.Contains);
            return (double)shared / (words.Count + otherWords.Count - shared) is var whole && whole >= SameEntry ? whole
                : words.Count <= 6 && otherWords.Count <= 8 && shared >= Math.Min(words.Count, otherWords.Count) ? SameEntry : whole;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
