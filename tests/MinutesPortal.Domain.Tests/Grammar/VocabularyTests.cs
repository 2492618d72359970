using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Grammar.Lexicon;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Tests.Grammar;

/// <summary>A new word is one line in the lexicon, and works in every form. These add one and run the forms.</summary>
public sealed class VocabularyTests
{
    private static readonly Vocabulary WithVerb = new([.. OutcomeVerbs.All, new("ordained", ItemOutcome.Resolved, VerbUse.Formal)], Titles.All, Labels.All);

    private static readonly Vocabulary WithTitle = new(OutcomeVerbs.All, [.. Titles.All, new("jurat", "jurats")], Labels.All);

    private static readonly Vocabulary WithLabel = new(OutcomeVerbs.All, Titles.All, [.. Labels.All, new("at the table", ListOf.Members)]);

    [Theory]
    [InlineData("ORDAINED that the fee be £5.", "ORDAINED")]
    [InlineData("ORDAINED: that the fee be £5.", "ORDAINED")]
    [InlineData("Ordained:- that the fee be £5.", "Ordained")]
    [InlineData("ORDAINEDthat the fee be £5.", "ORDAINED")]
    [InlineData("**ORDAINED** – That the fee be £5.", "ORDAINED")]
    [InlineData("It was ORDAINED that the fee be £5.", "ORDAINED")]
    [InlineData("It was unanimously ordained that the fee be £5.", "ordained")]
    [InlineData("The Harbour Board ordained to set the fee at £5.", "ordained")]
    [InlineData("Unanimously ordained that the fee be £5.", "ordained")]
    [InlineData("12.3 ORDAINED – That the fee be £5.", "ORDAINED")]
    [InlineData("Moved by Councillor A Orr and ORDAINED that the fee be £5.", "ORDAINED")]
    [InlineData("ORDAINED TO RECOMMEND that the fee be £5.", "ORDAINED TO RECOMMEND")]
    [InlineData("There was some debate. This was ordained.", "ordained")]
    [InlineData("The recommendations were ordained.", "ordained")]
    [InlineData("The minutes of the last meeting were ordained as a correct record.", "ordained")]
    public void A_verb_works_in_every_form(string text, string verb)
    {
        var reading = ItemReading.Of(text, WithVerb);

        Assert.Equal([verb], reading.Pieces.Where(piece => piece.Kind == EntryKind.Resolution).Select(piece => piece.Verb));
        Assert.NotEqual(ItemOutcome.None, reading.Outcome);
        Assert.DoesNotContain(ItemReading.Of(text).Pieces, piece => piece.Kind == EntryKind.Resolution);
    }

    [Fact]
    public void A_verb_leads_in_to_clauses()
    {
        var clauses = ItemReading.Of("ORDAINED:\n\n(1) the fee be £5;\n\n(2) it be paid in May.", WithVerb).Pieces.Where(piece => piece.Kind == EntryKind.Resolution);

        Assert.Equal(["(1)", "(2)"], clauses.Select(clause => clause.Marker));
        Assert.All(clauses, clause => Assert.Equal("ORDAINED", clause.Verb));
    }

    [Fact]
    public void A_motion_that_was_put_and_done_with_the_verb_is_carried()
    {
        var reading = ItemReading.Of("Councillor Orr moved “That the fee be £5”. On being put to the vote the motion was ordained.", WithVerb);

        Assert.Equal(EntryKind.Resolution, Assert.Single(reading.Pieces).Kind);
    }

    [Fact]
    public void A_title_works_in_every_form()
    {
        var reading = ItemReading.Of(
            "Present: Jurats Holt (Chair), Banks and Jurat F Reed\n\nApologies were received from Jurat Dace.\n\n"
            + "Jurat Quill attended as a substitute for Jurat Nye. Jurat Vale left the meeting at 8pm.\n\n"
            + "Moved by Jurat Orr and seconded by Jurat Lane.\n\nFor (2): Jurats Orr and Lane\nAgainst (1): Jurat Banks", WithTitle);

        Assert.Equal(["Holt", "Banks", "Jurat F Reed"], reading.Attendees.Where(attendee => attendee.Capacity == Capacity.Member).Select(attendee => attendee.Name));
        Assert.Equal("Jurat Dace", Assert.Single(reading.Apologies).Name);
        Assert.Equal(("Jurat Nye", "Jurat Quill"), (reading.Substitutes[0].For, reading.Substitutes[0].Name));
        Assert.Equal("Jurat Vale", Assert.Single(reading.Departures).Name);
        Assert.Equal(("Jurat Orr", "Jurat Lane"), (reading.MovedBy?.Name, reading.SecondedBy?.Name));
        Assert.Equal(["Orr", "Lane"], reading.Vote?.ForNames ?? []);
        Assert.Equal(["Jurat Banks"], reading.Vote?.AgainstNames ?? []);
    }

    [Theory]
    [InlineData("At the table: Councillors Orr and Lane")]
    [InlineData("AT THE TABLE\nCouncillors Orr and Lane")]
    [InlineData("At the table – Councillors Orr and Lane")]
    [InlineData("At the table\tCouncillors Orr and Lane")]
    public void A_label_works_in_every_form(string text) =>
        Assert.Equal(["Orr", "Lane"], ItemReading.Of(text, WithLabel).Attendees.Select(attendee => attendee.Name));

    [Fact]
    public void Each_word_stands_once()
    {
        Assert.Distinct(OutcomeVerbs.All.Select(verb => verb.Word));
        Assert.Distinct(Titles.All.Select(title => title.Word));
        Assert.Distinct(Labels.All.Select(label => label.Phrase));
    }
}
