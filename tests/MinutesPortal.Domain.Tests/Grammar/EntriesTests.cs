using System.Text;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Tests.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Grammar;

public sealed class EntriesTests
{
    private const string Minutes = """
        The Panel considered the report.

        In discussion, the Panel noted the following:

        • Evening visits had risen by a third.
        • Saturday staffing was a concern.

        RESOLVED that:

        (i) the branch libraries open until 7pm on Thursdays; and
        (ii) a report on staffing be brought to the next meeting.
        """;

    private static readonly string[] Scraps =
    [
        "The Panel considered the report.", "RESOLVED", "RESOLVED that", "RESOLVEDthat x", "AGREED:", "It was RECOMMENDED that ", "PENDERFYNWYD", "**RESOLVED:**",
        "•", "• ", "·  ", "– ", "(i) ", "(ii)", "1. ", "a) ", "(12) ", "iv. ", "*", "\n", "\n\n", "\n\n\n", "\r\n", "\r", "\r\n\r\n", " ", "\t", "  \n", "\u00a0", "\u2003\n",
        "\0", "\u0007", "\u000b", "\u000c", "\u0085", "\u2028", "\u2029", "\ufeff", "\u200b", "\u200f", "\ufffe", "\uffff", "\ufdd0",
        "w\u0302", "ŵ", "ŷ", "e\u0301\u0323", "\u0301", "\u212b", "ﬁ", "\u1112\u1161\u11ab", "\ud83c\udff4\udb40\udc67", "\ud800", "\udc00", "\udc00\ud800", "👩‍🚒", "مرحبا", "«“’”»", "<b>", "&amp;", "\\", "\"", "{",
    ];

    private static AgendaItem Item(string? minutes = null)
    {
        var item = Sample.Drafted().AddItem("Library opening hours");
        if (minutes is not null)
        {
            item.WriteMinutes(minutes);
        }

        return item;
    }

    private static string ArbitraryText(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(0, 40); length > 0; length--)
        {
            text.Append(random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : Scraps[random.Next(Scraps.Length)]);
        }

        return text.ToString();
    }

    [Fact]
    public void Whatever_is_written_the_entries_joined_are_the_clean_text_in_both_languages()
    {
        var random = new Random(20230720);
        for (var i = 0; i < 1_000; i++)
        {
            var source = new BilingualText(ArbitraryText(random), random.Next(2) == 0 ? null : ArbitraryText(random));
            var item = Item(random.Next(2) == 0 ? ArbitraryText(random) : null);

            item.WriteMinutes(source);

            var clean = SourceText.Clean(source);
            Assert.Equal(clean.English, item.Minutes?.English ?? "");
            Assert.Equal(clean.Welsh ?? "", item.Minutes?.Welsh ?? "");
            Assert.Equal(Enumerable.Range(0, item.Entries.Count), item.MinutesEntries.Select(entry => entry.MinutesPosition!.Value));
            Assert.Equal(item.Entries.Count, item.Entries.Select(entry => entry.Id).Distinct().Count());
        }
    }

    [Fact]
    public void Decision_and_minutes_are_both_kept_whole_in_whatever_order_they_are_written()
    {
        var random = new Random(20210617);
        for (var i = 0; i < 1_000; i++)
        {
            var item = Item();
            var shared = ArbitraryText(random);
            var (decision, minutes) = (new BilingualText(""), new BilingualText(""));
            for (var edit = random.Next(1, 6); edit > 0; edit--)
            {
                var text = new BilingualText(random.Next(2) == 0 ? shared : shared + "\n\n" + ArbitraryText(random));
                if (random.Next(2) == 0)
                {
                    item.WriteDecision(decision = text);
                }
                else
                {
                    item.WriteMinutes(minutes = text);
                }
            }

            Assert.Equal(SourceText.Clean(decision).English, item.Decision?.English ?? "");
            Assert.Equal(SourceText.Clean(minutes).English, item.Minutes?.English ?? "");
            Assert.Equal(item.Entries.Count, item.Entries.Select(entry => entry.Id).Distinct().Count());
        }
    }

    [Fact]
    public void Clean_text_stays_as_it_is()
    {
        var random = new Random(19720101);
        for (var i = 0; i < 1_000; i++)
        {
            var clean = SourceText.Clean(ArbitraryText(random));

            Assert.Equal(clean, SourceText.Clean(clean));
            Assert.DoesNotContain(clean, character => char.IsControl(character) && character is not ('\n' or '\t'));
            Assert.True(clean.IsNormalized(NormalizationForm.FormC));
        }
    }

    [Theory]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree\n\n")]
    [InlineData("\n\n  one  \n\n", "  one\n\n")]
    [InlineData("w\u0302", "ŵ\n\n")]
    [InlineData("a\0b\u0007c", "abc\n\n")]
    [InlineData("one\n\n\n\ntwo", "one\n\ntwo\n\n")]
    [InlineData(" \t\r\n", "")]
    public void Text_is_cleaned_before_it_is_read(string source, string clean) => Assert.Equal(clean, SourceText.Clean(source));

    [Fact]
    public void What_is_no_character_becomes_the_replacement_character() =>
        Assert.Equal("half \ufffd a pair, \ufffd and \ufffd\n\n", SourceText.Clean("half \ud800 a pair, \ufffe and \uffff"));

    [Fact]
    public void Paragraphs_points_and_resolutions_are_told_apart()
    {
        var entries = Item(Minutes).Entries;

        Assert.Equal(
            ["Narrative", "Narrative", "DiscussionPoint", "DiscussionPoint", "Narrative", "Resolution", "Resolution"],
            entries.Select(entry => entry.GetType().Name));
        Assert.Equal([null, null, "•", "•", null, "(i)", "(ii)"], entries.Select(entry => entry.Marker));
        Assert.Equal([0, 0, 1, 1, 0, 1, 1], entries.Select(entry => entry.Level));
    }

    [Fact]
    public void An_edited_sentence_keeps_its_citation_id_and_the_others_keep_theirs()
    {
        var item = Item(Minutes);
        var before = item.Entries.Select(entry => entry.Id).ToList();

        item.WriteMinutes(Minutes.Replace("by a third", "by a quarter", StringComparison.Ordinal));

        Assert.Equal(before, item.Entries.Select(entry => entry.Id));
        Assert.Contains("by a quarter", item.Entries[2].Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_put_in_is_new_and_one_put_in_the_place_of_another_is_not_that_other()
    {
        var item = Item(Minutes);
        var before = item.Entries.Select(entry => entry.Id).ToList();

        item.WriteMinutes(Minutes.Replace("• Saturday staffing was a concern.", "• Nobody knew what the roof would cost.\n• Saturday staffing was a concern.", StringComparison.Ordinal));
        Assert.Equal(before, item.Entries.Where((_, index) => index != 3).Select(entry => entry.Id));
        Assert.DoesNotContain(item.Entries[3].Id, before);

        item.WriteMinutes(Minutes.Replace("Evening visits had risen by a third.", "Nobody had counted.", StringComparison.Ordinal));
        Assert.DoesNotContain(item.Entries[2].Id, before);
    }

    [Fact]
    public void Sentences_that_change_places_keep_their_citation_ids()
    {
        var item = Item("• One thing was said.\n• Nobody disagreed at all.");
        var before = item.Entries.ToDictionary(entry => entry.Text.English.Trim(), entry => entry.Id);

        item.WriteMinutes("• Nobody disagreed at all.\n• One thing was said.");

        Assert.All(item.Entries, entry => Assert.Equal(before[entry.Text.English.Trim()], entry.Id));
    }

    [Fact]
    public void Of_two_sentences_alike_the_edited_one_keeps_the_id_of_the_one_it_is_most_like()
    {
        var item = Item("• The north branch will open on Sundays from May.\n• The south branch will open on Sundays from June.");
        var south = item.Entries[1].Id;

        item.WriteMinutes("• The south branch will open on Sundays from 1 June.");

        Assert.Equal(south, item.Entries.Single().Id);
    }

    [Fact]
    public void A_resolution_that_decision_and_minutes_both_carry_is_one_entry_with_one_vote()
    {
        var item = Item();
        item.WriteDecision("RESOLVED that the library opens on Sundays.");
        item.RecordVote(item.Resolutions.Single().Id, new(5, 2, 1));

        item.WriteMinutes("The Panel debated.\n\nRESOLVED that the library opens on Sundays.");

        var resolution = Assert.Single(item.Resolutions);
        Assert.Equal((0, 1), (resolution.DecisionPosition, resolution.MinutesPosition));
        Assert.Equal(new Vote(5, 2, 1), Assert.Single(item.VotesOn(resolution)).Counts);
    }

    [Fact]
    public void Where_decision_and_minutes_differ_both_resolutions_are_kept_each_with_its_own_citation_id()
    {
        var item = Item();
        item.WriteDecision("RESOLVED that the library opens on Sundays.");
        var decided = item.Resolutions.Single().Id;
        item.WriteMinutes("RESOLVED that the library opens on Sundays.");
        item.RecordVote(decided, new(5, 2, 1));

        item.WriteMinutes("RESOLVED that the library opens on Sundays and Mondays.");

        Assert.Equal(2, item.Resolutions.Count());
        Assert.Equal(decided, item.DecisionEntries.Single().Id);
        Assert.NotEqual(decided, item.MinutesEntries.Single().Id);
        Assert.All(item.Resolutions, resolution => Assert.Equal(new Vote(5, 2, 1), Assert.Single(item.VotesOn(resolution)).Counts));
    }

    [Fact]
    public void A_text_taken_back_leaves_the_other_alone()
    {
        var item = Item("The Panel debated.\n\nRESOLVED that the library opens on Sundays.");
        item.WriteDecision("RESOLVED that the library opens on Sundays.");

        item.WriteMinutes("");

        Assert.Null(item.Minutes);
        Assert.Equal("RESOLVED that the library opens on Sundays.\n\n", item.Decision?.English);
    }

    [Fact]
    public void Welsh_stands_beside_the_English_that_it_says()
    {
        var item = Item();

        item.WriteMinutes(new BilingualText("The Panel debated.\n\nRESOLVED that it opens.", "Trafododd y Panel.\n\nPENDERFYNWYD ei fod yn agor."));

        Assert.Equal(["Trafododd y Panel.\n\n", "PENDERFYNWYD ei fod yn agor.\n\n"], item.Entries.Select(entry => entry.Text.Welsh));
        Assert.Equal(new BilingualText("RESOLVED", "PENDERFYNWYD"), Assert.IsType<Resolution>(item.Entries[1]).Verb);
    }
}
