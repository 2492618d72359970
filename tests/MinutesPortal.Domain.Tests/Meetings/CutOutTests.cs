using CsCheck;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Meetings;

/// <summary>What an officer cuts, saves and pastes back is the same as before.</summary>
public class CutOutTests
{
    private const string Minutes = """
        The Panel considered the report.

        Members asked about the costs.

        RESOLVED that:

        (a) the hours be extended; and
        (b) a report be brought in spring.
        """;

    [Fact]
    public void A_text_that_is_cut_saved_and_pasted_back_keeps_ids_votes_and_corrections()
    {
        var item = Written();
        var before = SubjectJson.Write(item);

        item.WriteMinutes("");
        item = SubjectJson.Read<AgendaItem>(SubjectJson.Write(item)); // as stored and read again
        Assert.Empty(item.Facts.OfType<RecordedVote>());
        item.WriteMinutes(Minutes);

        Assert.Equal(before, SubjectJson.Write(item));
    }

    [Fact]
    public void A_paragraph_that_is_pasted_elsewhere_keeps_its_id()
    {
        var item = Written();
        var asked = item.Entries.Single(entry => entry.Text.English.StartsWith("Members asked", StringComparison.Ordinal)).Id;
        item.WriteMinutes(Minutes.Replace("Members asked about the costs.\n\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain(item.Entries, entry => entry.Id == asked);

        item.WriteMinutes("Members asked about the costs.\n\n" + Minutes.Replace("Members asked about the costs.\n\n", "", StringComparison.Ordinal));

        Assert.Equal(asked, item.Entries[0].Id);
        Assert.Equal(EntryKind.DiscussionPoint, item.Entries[0].TakenFor); // as the officer corrected it
        Assert.Empty(item.CutOut);
    }

    [Fact]
    public void The_public_never_gets_what_was_cut_out()
    {
        var meeting = new Meeting(Guid.CreateVersion7(), new(2023, 7, 20));
        var item = meeting.AddItem("Opening hours");
        item.WriteMinutes("Mrs Quillfeather lives at number 4.\n\nThe Panel met.");
        item.WriteMinutes("The Panel met.");

        Assert.Contains("Quillfeather", SubjectJson.Write(meeting), StringComparison.Ordinal);
        Assert.All(Enum.GetValues<MeetingStage>(), stage => Assert.DoesNotContain("Quillfeather", SubjectJson.Write(meeting.Preview(stage)), StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_are_removed_go_from_what_was_cut_out_even_where_they_lie_in_two_paragraphs()
    {
        var meeting = new Meeting(Guid.CreateVersion7(), new(2023, 7, 20));
        meeting.AddItem("Opening hours").WriteMinutes("The letter came from Mrs\n\nQuillfeather of Quay Street.");
        meeting.Items[0].WriteMinutes("");
        var removal = new WordRemoval(SoughtWords.From(["Mrs Quillfeather"]));

        Assert.True(removal.Changes(meeting));
        Assert.DoesNotContain("Quillfeather", SubjectJson.Write(removal.From(meeting)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_cut_and_pasted_back_over_several_saves_no_id_is_lost_or_doubled() => Gen.Int[0, 4].Array[1, 6].Sample(cuts =>
    {
        var item = Written();
        var ids = item.Entries.Select(entry => entry.Id).ToList();
        var paragraphs = Minutes.Split("\n\n").ToList();
        foreach (var cut in cuts)
        {
            item.WriteMinutes(string.Join("\n\n", paragraphs.Where((_, index) => index != cut % paragraphs.Count)));
            Assert.Equal(item.Entries.Count, item.Entries.Select(entry => entry.Id).Distinct().Count());
            item.WriteMinutes("");
        }

        item.WriteMinutes(Minutes);

        Assert.Equal(ids, item.Entries.Select(entry => entry.Id));
        Assert.Equal(2, item.Facts.OfType<RecordedVote>().Count(vote => vote.Status == FactStatus.Confirmed));
    }, iter: 200);

    /// <summary>Minutes with a correction, and a vote on each resolution.</summary>
    private static AgendaItem Written()
    {
        var item = new Meeting(Guid.CreateVersion7(), new(2023, 7, 20)).AddItem("Opening hours");
        item.WriteMinutes(Minutes);
        item.SetKind(EntryPlace.Minutes, item.Entries.Single(entry => entry.Text.English.StartsWith("Members asked", StringComparison.Ordinal)).Id, EntryKind.DiscussionPoint);
        foreach (var resolution in item.Resolutions.ToList())
        {
            item.RecordVote(resolution.Id, new(5, 2, 1));
        }

        return item;
    }
}
