using System.Text.Json.Nodes;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Wording;

namespace MinutesPortal.Web.Import;

/// <summary>What the parser sees in an item's texts, as the <c>parse</c> verb prints it. What is not known is null.</summary>
public static class ParsedJson
{
    /// <summary>Adds entries and findings to an item. The texts of the entries of one text, joined, are that text.</summary>
    public static void AddReadings(JsonObject item, ItemReading? decision, ItemReading? minutes)
    {
        var both = new[] { minutes, decision }.OfType<ItemReading>().ToList();
        item["entries"] = new JsonArray([.. Entries(decision, "decision"), .. Entries(minutes, "minutes")]);
        item["outcome"] = Word(both.Select(reading => reading.Outcome).FirstOrDefault(outcome => outcome != ItemOutcome.None));
        item["attendees"] = Array(both.SelectMany(reading => reading.Attendees).DistinctBy(attendee => attendee.Name), Attendee);
        item["apologies"] = Array(both.SelectMany(reading => reading.Apologies).DistinctBy(name => name.Name), name => name.Name);
        item["substitutes"] = Array(both.SelectMany(reading => reading.Substitutes).Distinct(), substitute => new JsonObject { ["for"] = substitute.For, ["name"] = substitute.Name, ["confidence"] = Word(substitute.Confidence) });
        item["arrivals"] = Array(both.SelectMany(reading => reading.Arrivals).DistinctBy(name => name.Name), name => name.Name);
        item["departures"] = Array(both.SelectMany(reading => reading.Departures).DistinctBy(name => name.Name), name => name.Name);
        item["movedBy"] = First(both, reading => reading.MovedBy)?.Name;
        item["secondedBy"] = First(both, reading => reading.SecondedBy)?.Name;
        item["votes"] = First(both, reading => reading.Vote) is { } vote ? Vote(vote) : null;
        item["exclusion"] = First(both, reading => reading.Exclusion) is { } exclusion
            ? new JsonObject { ["paragraphs"] = Array(exclusion.Paragraphs, number => number), ["confidence"] = Word(exclusion.Confidence) }
            : null;
        item["deferral"] = First(both, reading => reading.Deferral) is { } deferral
            ? new JsonObject { ["kind"] = deferral.Word, ["to"] = deferral.To, ["confidence"] = Word(deferral.Confidence) }
            : null;
    }

    private static T? First<T>(IEnumerable<ItemReading> readings, Func<ItemReading, T?> part)
        where T : class => readings.Select(part).FirstOrDefault(found => found is not null);

    private static IEnumerable<JsonNode> Entries(ItemReading? reading, string of) => (reading?.Pieces ?? []).Select(piece => new JsonObject
    {
        ["kind"] = Word(piece.Kind),
        ["of"] = of,
        ["verb"] = piece.Verb,
        ["marker"] = piece.Marker,
        ["level"] = piece.Level,
        ["text"] = piece.Text,
        ["confidence"] = Word(piece.Confidence),
    });

    private static JsonObject Attendee(FoundAttendance attendee) => new()
    {
        ["name"] = attendee.Name,
        ["role"] = attendee.Role,
        ["capacity"] = Word(attendee.Capacity),
        ["confidence"] = Word(attendee.Confidence),
    };

    private static JsonObject Vote(FoundVote vote) => new()
    {
        ["for"] = vote.For,
        ["against"] = vote.Against,
        ["abstentions"] = vote.Abstained,
        ["result"] = vote.IsCarried switch { true => "carried", false => "lost", null => null },
        ["unanimous"] = vote.IsUnanimous,
        ["castingVote"] = vote.CastingVoteFor switch { true => "for", false => "against", null => null },
        ["forNames"] = Array(vote.ForNames, name => name),
        ["againstNames"] = Array(vote.AgainstNames, name => name),
        ["abstainedNames"] = Array(vote.AbstainedNames, name => name),
        ["confidence"] = Word(vote.Confidence),
    };

    private static JsonArray Array<T>(IEnumerable<T> values, Func<T, JsonNode?> node) => new([.. values.Select(node)]);

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
