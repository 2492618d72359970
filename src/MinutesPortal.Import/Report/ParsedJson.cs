using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Report;

/// <summary>What the parser finds in a file, as the <c>parse</c> verb prints it: one object for each meeting. Unknown values are null.</summary>
public static partial class ParsedJson
{
    /// <summary>Returns one object for each meeting. What the file does not name of it is null. The first object has what was not understood of the file.</summary>
    public static IEnumerable<JsonObject> From(SourceFile file)
    {
        var parsed = file.Meetings.Select(Meeting).Concat(file.Unplaced.Select(Meeting)).ToList();
        if (parsed is [var first, ..])
        {
            first["notUnderstood"] = new JsonObject { ["words"] = file.WordsNotUnderstood, ["text"] = Array(file.NotUnderstood, words => words) };
        }

        return parsed;
    }

    private static JsonObject Meeting(UnplacedMinutes part) => Meeting(
        part.Panel, part.Date, new() { Panel = new(null, null, ""), Date = default, Venue = part.Venue, Contact = part.Contact, Cover = part.Cover, Head = part.Head, Items = part.Items });

    private static JsonObject Meeting(SourceMeeting meeting) => Meeting(meeting.Panel.Name is { Length: > 0 } name ? name : null, meeting.Date, meeting);

    private static JsonObject Meeting(string? panel, DateOnly? date, SourceMeeting meeting)
    {
        var head = meeting.Head is { } text ? ItemReading.Of(SourceText.Clean(text)) : null;
        return new JsonObject
        {
            ["panel"] = panel,
            ["date"] = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["time"] = meeting.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["venue"] = meeting.Venue,
            ["directions"] = meeting.Directions,
            ["contact"] = Contact(meeting.Contact).Name,
            ["contactDetails"] = Contact(meeting.Contact).Details,
            ["cover"] = meeting.Cover,
            ["head"] = meeting.Head,
            ["introduction"] = meeting.Introduction,
            ["items"] = new JsonArray([.. meeting.Items.Select(Item)]),
            ["attendees"] = new JsonArray([.. meeting.Attendees.Select(Attendee), .. (head?.Attendees ?? []).Select(Attendee)]),
            ["apologies"] = Array(
                meeting.Attendees.Where(attendee => attendee.Presence == Presence.Apologies).Select(attendee => attendee.Name).Concat(head?.Apologies.Select(name => name.Name) ?? []), name => name),
            ["substitutes"] = Array(head?.Substitutes ?? [], Substitute),
        };
    }

    /// <summary>Divides "Jo Reed Tel: 01234 567890" into whom to ask and how.</summary>
    private static (string? Name, string? Details) Contact(string? typed) =>
        typed is not null && ContactDetails().Match(typed) is { Success: true, Index: > 0 } details ? (typed[..details.Index].TrimEnd(' ', ',', '-'), details.Value.Trim()) : (typed, null);

    private static JsonObject Item(SourceItem item)
    {
        var (decision, minutes) = (item.Decision is null ? null : SourceText.Clean(item.Decision), item.Minutes is null ? null : SourceText.Clean(item.Minutes));
        var parsed = new JsonObject
        {
            ["number"] = item.Number ?? item.MinuteNumber,
            ["title"] = item.Title,
            ["issue"] = item.Issue?.Title,
            ["purpose"] = item.Purpose,
            ["confidence"] = Word(item.IsUnsure ? Confidence.Unsure : Confidence.Certain),
            ["documents"] = Array(item.Documents, document => new JsonObject { ["title"] = document.Title, ["type"] = document.Kind, ["size"] = document.Size }),
            ["decision"] = decision,
            ["minutes"] = minutes,
        };
        AddReadings(parsed, decision is null ? null : ItemReading.Of(decision), minutes is null ? null : ItemReading.Of(minutes));
        return parsed;
    }

    private static JsonObject Attendee(SourceAttendee attendee) => new()
    {
        ["name"] = attendee.Name,
        ["role"] = attendee.Role,
        ["capacity"] = Word(attendee.Capacity),
        ["presence"] = Word(attendee.Presence),
        ["confidence"] = Word(Confidence.Certain),
    };

    private static JsonObject Substitute(FoundSubstitution substitute) =>
        new() { ["for"] = substitute.For, ["name"] = substitute.Name, ["confidence"] = Word(substitute.Confidence) };

    /// <summary>Adds entries and findings to an item. The entries of the decision, joined, are its text; so are those of the minutes.</summary>
    public static void AddReadings(JsonObject item, ItemReading? decision, ItemReading? minutes)
    {
        var both = new[] { minutes, decision }.OfType<ItemReading>().ToList();
        item["entries"] = new JsonArray([.. Entries(decision, "decision"), .. Entries(minutes, "minutes")]);
        item["outcome"] = Word(both.Select(reading => reading.Outcome).FirstOrDefault(outcome => outcome != ItemOutcome.None));
        item["attendees"] = Array(both.SelectMany(reading => reading.Attendees).DistinctBy(attendee => attendee.Name), Attendee);
        item["apologies"] = Array(both.SelectMany(reading => reading.Apologies).DistinctBy(name => name.Name), name => name.Name);
        item["substitutes"] = Array(both.SelectMany(reading => reading.Substitutes).Distinct(), Substitute);
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

    [GeneratedRegex(@"\s(?:E-?mail|Tel(?:ephone)?|Phone|Ffôn|E-bost)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ContactDetails();

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
