using CsCheck;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Grammar;

/// <summary>An officer puts right what the program understood. The correction stays while its words stay.</summary>
public class CorrectionsTests
{
    private const string Text = "The Panel met at noon.\n\nThe Chair thanked the staff. Their work was praised.\n\nRESOLVED that:\n\n(a) the branch be open; and\n(b) a report be brought.\n\nThe meeting ended.\n\n";

    [Theory]
    [InlineData(EntryKind.Resolution)]
    [InlineData(EntryKind.DiscussionPoint)]
    [InlineData(EntryKind.Narrative)]
    public void A_paragraph_is_what_the_officer_says_it_is_and_keeps_its_citation(EntryKind kind)
    {
        var item = Written(Text);
        var (id, words) = Of(item, "The Chair");

        item.SetKind(EntryPlace.Minutes, id, kind);

        Assert.Equal((id, kind, words), Kinds(item).Single(entry => entry.Id == id));
        Assert.Equal(Text, item.Minutes!.English);
    }

    [Fact]
    public void A_resolution_that_is_none_leaves_no_outcome()
    {
        var item = Written("The Chair agreed to write to the Minister.");
        item.SetKind(EntryPlace.Minutes, item.Entries[0].Id, EntryKind.Resolution);
        Assert.Equal(ItemOutcome.Resolved, item.Outcome?.Kind);

        item.SetKind(EntryPlace.Minutes, item.Entries[0].Id, EntryKind.Narrative);

        Assert.Null(item.Outcome);
        Assert.Empty(item.Resolutions);
    }

    [Fact]
    public void A_paragraph_is_joined_with_the_one_above()
    {
        var item = Written(Text);
        var (above, _) = Of(item, "The Panel met");

        item.JoinWithAbove(EntryPlace.Minutes, Of(item, "The Chair").Id);

        Assert.Equal("The Panel met at noon.\n\nThe Chair thanked the staff. Their work was praised.\n\n", item.Entries.Single(entry => entry.Id == above).Text.English);
        Assert.Equal(Text, item.Minutes!.English);
        Assert.Equal("This is the first paragraph, so there is none above it.", Refusal(() => item.JoinWithAbove(EntryPlace.Minutes, above)));
    }

    [Fact]
    public void A_paragraph_is_cut_in_two()
    {
        var item = Written(Text);
        var (id, words) = Of(item, "The Chair");

        item.Cut(EntryPlace.Minutes, id, words.IndexOf("Their", StringComparison.Ordinal));

        Assert.Equal(["The Chair thanked the staff. ", "Their work was praised.\n\n"], item.MinutesEntries.Skip(1).Take(2).Select(entry => entry.Text.English));
        Assert.Equal(id, item.MinutesEntries.ElementAt(1).Id);
        Assert.Equal(Text, item.Minutes!.English);
        Assert.Equal("Cut between two words of the paragraph.", Refusal(() => item.Cut(EntryPlace.Minutes, id, 0)));
    }

    [Fact]
    public void Corrections_survive_edits_of_other_paragraphs()
    {
        var item = Written(Text);
        item.SetKind(EntryPlace.Minutes, Of(item, "The Chair").Id, EntryKind.DiscussionPoint);
        item.Cut(EntryPlace.Minutes, Of(item, "The Chair").Id, "The Chair thanked the staff. ".Length);
        item.JoinWithAbove(EntryPlace.Minutes, Of(item, "(b)").Id);
        var before = Kinds(item).Where(entry => entry.Words.StartsWith("The Chair", StringComparison.Ordinal) || entry.Words.StartsWith("Their", StringComparison.Ordinal) || entry.Words.StartsWith("(a)", StringComparison.Ordinal)).ToList();

        item.WriteMinutes(Text.Replace("at noon", "at one o’clock, in the hall", StringComparison.Ordinal).Replace("The meeting ended.", "Moved by Councillor Reed.\n\nThe meeting ended at two.", StringComparison.Ordinal));

        Assert.Equal(3, before.Count);
        Assert.All(before, entry => Assert.Contains(entry, Kinds(item)));
    }

    [Fact]
    public void A_rewritten_paragraph_is_read_anew()
    {
        var item = Written(Text);
        item.SetKind(EntryPlace.Minutes, Of(item, "The Chair").Id, EntryKind.Resolution);

        item.WriteMinutes(Text.Replace("The Chair thanked the staff.", "Thanks were given to the staff.", StringComparison.Ordinal));

        Assert.Equal(EntryKind.Narrative, item.MinutesEntries.Single(entry => entry.Text.English.StartsWith("Thanks", StringComparison.Ordinal)).TakenFor);
    }

    [Fact]
    public void The_Welsh_of_a_corrected_paragraph_stays_with_it()
    {
        var item = Written(new BilingualText("One sentence.\n\nTwo sentences.", "Un frawddeg.\n\nDwy frawddeg."));
        item.JoinWithAbove(EntryPlace.Minutes, item.Entries[1].Id);
        item.SetKind(EntryPlace.Minutes, item.Entries[0].Id, EntryKind.Resolution);

        item.WriteMinutes(new BilingualText("One sentence.\n\nTwo sentences.\n\nThree.", "Un frawddeg.\n\nDwy frawddeg.\n\nTair."));

        Assert.Equal(
            [new("One sentence.\n\nTwo sentences.\n\n", "Un frawddeg.\n\nDwy frawddeg.\n\n"), new("Three.\n\n", "Tair.\n\n")],
            item.MinutesEntries.Select(entry => entry.Text));
        Assert.Equal(EntryKind.Resolution, item.Entries[0].TakenFor);
    }

    [Fact]
    public void A_resolution_with_a_vote_stays_one_until_the_vote_is_removed()
    {
        var item = Written("RESOLVED that the branch be open.");
        item.RecordVote(item.Entries[0].Id, new(2, 1, 0));

        Assert.Equal("A vote is recorded on this resolution. Remove the vote first.", Refusal(() => item.SetKind(EntryPlace.Minutes, item.Entries[0].Id, EntryKind.Narrative)));
    }

    [Fact]
    public void What_is_right_may_be_confirmed_although_there_is_a_vote_on_it()
    {
        var item = Written("RESOLVED that the branch be open.");
        item.RecordVote(null, new(2, 1, 0));

        item.SetKind(EntryPlace.Minutes, item.Entries[0].Id, EntryKind.Resolution);

        Assert.Equal(Sureness.SetByOfficer, item.Understood(EntryPlace.Minutes).Single().Sureness);
        Assert.Single(item.Facts.OfType<RecordedVote>());
    }

    [Fact]
    public void A_vote_on_all_resolutions_is_not_lost_with_the_first()
    {
        var item = Written("It was\n\nRESOLVED that:\n\n(a) it be so; and\n(b) it be done.");
        item.RecordVote(null, new(7, 2, 0));

        Assert.Equal("A vote is recorded on this resolution. Remove the vote first.", Refusal(() => item.JoinWithAbove(EntryPlace.Minutes, item.Resolutions.First().Id)));
        Assert.Equal("A vote is recorded on this resolution. Remove the vote first.", Refusal(() => item.SetKind(EntryPlace.Minutes, item.Resolutions.First().Id, EntryKind.Narrative)));
        Assert.Single(item.Facts.OfType<RecordedVote>());
    }

    [Fact]
    public void A_resolution_of_both_texts_is_confirmed_in_both()
    {
        var item = Written("RESOLVED that the branch be open.");
        item.WriteDecision("RESOLVED that the branch be open.");

        item.SetKind(EntryPlace.Minutes, item.MinutesEntries.Single().Id, EntryKind.Resolution);

        Assert.Equal(Sureness.SetByOfficer, item.Understood(EntryPlace.Minutes).Single().Sureness);
    }

    [Fact]
    public void A_correction_cuts_no_other_sentence_that_has_its_words()
    {
        var item = Written("Agreed.\n\nIt was Agreed. The officer will act.");
        item.SetKind(EntryPlace.Minutes, item.Entries[0].Id, EntryKind.Narrative);

        item.WriteMinutes("It was Agreed. The officer will act.");

        Assert.Equal("It was Agreed. The officer will act.", item.MinutesEntries.Single().Text.English.Trim());
    }

    [Fact]
    public void Corrected_paragraphs_may_change_places()
    {
        var item = Written("The first remark.\n\nThe second remark.");
        item.SetKind(EntryPlace.Minutes, item.Entries[0].Id, EntryKind.DiscussionPoint);
        item.SetKind(EntryPlace.Minutes, item.Entries[1].Id, EntryKind.Resolution);

        item.WriteMinutes("The second remark.\n\nThe first remark.");

        Assert.Equal([EntryKind.Resolution, EntryKind.DiscussionPoint], item.MinutesEntries.Select(entry => entry.TakenFor));
    }

    [Fact]
    public void After_a_cut_each_Welsh_paragraph_stays_with_its_own_English()
    {
        var item = Written(new BilingualText("One. Two.\n\nThree.", "Un. Dau.\n\nTri."));
        item.Cut(EntryPlace.Minutes, item.Entries[0].Id, "One. ".Length);

        item.WriteMinutes(new BilingualText("One. Two.\n\nThree.\n\nFour.", "Un. Dau.\n\nTri.\n\nPedwar."));

        Assert.Equal(
            [("One.", "Un. Dau."), ("Two.", ""), ("Three.", "Tri."), ("Four.", "Pedwar.")],
            item.MinutesEntries.Select(entry => (entry.Text.English.Trim(), entry.Text.Welsh!.Trim())));
    }

    [Fact]
    public void What_is_not_a_person_moved_and_seconded_nothing()
    {
        var item = Written("Moved by Councillor Reed, seconded by Councillor Lane End.\n\nRESOLVED that the branch be open.");
        var motion = item.Motions.Single();

        item.SetNotAPerson(motion.SecondedBy!);
        Assert.Equal((motion.MovedBy, null), (item.Motions.Single().MovedBy, item.Motions.Single().SecondedBy));

        item.SetNotAPerson(motion.MovedBy);
        item.WriteMinutes($"{item.Minutes!.English}\n\nThe meeting ended.");
        Assert.Empty(item.Motions);
    }

    [Fact]
    public void Corrections_never_lose_or_add_a_character() => Gen.Select(Gen.Int[0, 5].Array[1, 8], Gen.Int).Sample((steps, seed) =>
    {
        var random = new Random(seed);
        var item = Written(Text);
        foreach (var step in steps)
        {
            var entries = item.MinutesEntries.ToList();
            var entry = entries[random.Next(entries.Count)];
            try
            {
                switch (step)
                {
                    case 0 or 1:
                        item.SetKind(EntryPlace.Minutes, entry.Id, (EntryKind)random.Next(3));
                        break;
                    case 2:
                        item.JoinWithAbove(EntryPlace.Minutes, entry.Id);
                        break;
                    case 3:
                        item.Cut(EntryPlace.Minutes, entry.Id, random.Next(entry.Text.English.Length));
                        break;
                    default:
                        item.WriteMinutes(item.Minutes!); // as it is
                        break;
                }
            }
            catch (DomainException)
            {
                // nothing is changed, as the tests of refusals show
            }

            Assert.Equal(Text, item.Minutes!.English);
            Assert.Equal(item.Entries.Count, item.Entries.Select(one => one.Id).Distinct().Count());
        }

        var corrected = Kinds(item).ToList();
        item.WriteMinutes(item.Minutes!);
        Assert.Equal(corrected, Kinds(item));
    });

    private static AgendaItem Written(BilingualText text)
    {
        var item = new Meeting(Guid.CreateVersion7(), new(2023, 7, 20)).AddItem("Opening hours");
        item.WriteMinutes(text);
        return item;
    }

    private static (string Id, string Words) Of(AgendaItem item, string beginning) =>
        item.MinutesEntries.Where(entry => entry.Text.English.StartsWith(beginning, StringComparison.Ordinal)).Select(entry => (entry.Id, entry.Text.English)).Single();

    private static IEnumerable<(string Id, EntryKind Kind, string Words)> Kinds(AgendaItem item) => item.MinutesEntries.Select(entry => (entry.Id, entry.TakenFor, entry.Text.English));
}
