using System.Text.Json;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Publishing;

public sealed class WordRemovalTests
{
    /// <summary>What the JSON of a subject holds besides words. A new property is words until it is named here.</summary>
    private static readonly HashSet<string> NotWords =
    [
        "id", "entryId", "resolutionId", "documentId", "itemId", "meetingId", "panelId", "personId", "otherId", "slug", "formerSlugs", "sha256", "mediaType", "host", "marker", "colour", "base64",
        "kind", "fact", "action", "absentFor", "foundIn", "status", "nation", "stage", "format", "capacity", "presence", "calledOff", "withoutFile", "minutesToApprove", "date", "time", "movedFrom", "on", "from", "predecessors", "mergedInto",
    ];

    /// <summary>Enums that share their name with words.</summary>
    private static readonly HashSet<string> Enums = ["chair", "member", "viceChair", "substitute"];

    [Fact]
    public void Words_are_removed_from_every_property()
    {
        foreach (var (kind, _, content) in GoldenLedger.Read())
        {
            using var json = JsonDocument.Parse(content);
            foreach (var (property, text) in Texts("", json.RootElement)
                .Where(text => !NotWords.Contains(text.Property) && !Enums.Contains(text.Text) && !DateOnly.TryParse(text.Text, out _) && text.Text.Any(char.IsLetterOrDigit)).Distinct())
            {
                var without = SubjectJson.Write(new WordRemoval(SoughtWords.From([text])).From(SubjectJson.Read(kind, content)));

                using var rest = JsonDocument.Parse(without);
                Assert.DoesNotContain((property, text), Texts("", rest.RootElement));
            }
        }
    }

    [Fact]
    public void Words_that_run_over_several_points_are_removed_from_each_and_ids_stay()
    {
        var meeting = Held();
        var item = meeting.Items[0];
        item.WriteMinutes("Jane Doe of Mill Lane spoke.\n\nRESOLVED that:\n\n(i) Jane Doe\n    be thanked; and\n(ii) Mill Lane be closed.");
        var ids = item.Entries.Select(entry => entry.Id).ToList();

        var without = (Meeting)new WordRemoval(SoughtWords.From(["Jane Doe be thanked; and (ii) Mill Lane"])).From(meeting);

        Assert.Equal(ids, without.Items[0].Entries.Select(entry => entry.Id));
        Assert.Equal(
            "Jane Doe of Mill Lane spoke.\n\nRESOLVED that:\n\n(i) [words removed]\n(ii) [words removed] be closed.\n\n", without.Items[0].Minutes!.English);
    }

    [Fact]
    public void A_fact_does_not_outlive_the_words_it_was_read_from()
    {
        var meeting = Held();
        meeting.Items[0].WriteMinutes("Moved by Councillor Doe, seconded by Councillor Reed.\n\nRESOLVED that the lane be closed.");
        Assert.EndsWith("Doe", meeting.Items[0].Facts.OfType<Motion>().Single().MovedBy, StringComparison.Ordinal);

        var without = (Meeting)new WordRemoval(SoughtWords.From(["Moved by Councillor Doe"])).From(meeting);

        Assert.DoesNotContain("Doe", SubjectJson.Write(without), StringComparison.Ordinal);
        Assert.Equal(ItemOutcome.Resolved, without.Items[0].Outcome?.Kind);
    }

    [Fact]
    public void An_address_made_of_the_words_is_forgotten()
    {
        var issue = new Issue("Jane Doe");
        issue.Rename("Mill Lane");
        issue.TakeAddress(new HashSet<string>(), "jane-doe");
        Assert.Equal(["jane-doe"], issue.FormerSlugs);

        var without = (Issue)new WordRemoval(SoughtWords.From(["Jane Doe"])).From(issue);

        Assert.Empty(without.FormerSlugs);
        Assert.Equal(["[words removed]"], without.Aliases.Select(alias => alias.English));
    }

    private static IEnumerable<(string Property, string Text)> Texts(string property, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [(property, element.GetString()!)],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Texts(property, one)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Texts(one.Name is "en" or "cy" ? property : one.Name, one.Value)),
        _ => [],
    };
}
