using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Tests.Grammar;

/// <summary>Decisions in the forms in which they were once missed, cut wrong or taken for something else.</summary>
public sealed class DecisionsTests
{
    private static IReadOnlyList<Piece> Resolutions(string text) => [.. Division.Of(text).Where(piece => piece.Kind == EntryKind.Resolution)];

    private static IEnumerable<string?> Markers(string text) => Resolutions(text).Select(piece => piece.Marker);

    [Theory]
    [InlineData("The Panel heard the officer.\n\nRESOLVED: 1) That the ferry runs daily.\n\n2) That the fare stays at £2.", "1)", "2)")]
    [InlineData("RESOLVED: 1) That the ferry runs daily.\n2) That the fare stays at £2.\n3) That dogs travel free.", "1)", "2)", "3)")]
    [InlineData("RESOLVED – 1. That the timetable be agreed.\n\n2. That the fares be frozen.", "1.", "2.")]
    [InlineData("AGREED: a) to open the slipway; b) to close it at dusk.", "a)", "b)")]
    [InlineData("RESOLVED: i) That Mr Orr be thanked.\n\nii) That a copy be sent.", "i)", "ii)")]
    public void The_first_clause_may_stand_on_the_line_of_the_verb(string text, params string[] markers)
    {
        Assert.Equal(markers, Markers(text));
        Assert.All(Resolutions(text), clause => Assert.Equal(1, clause.Level));
    }

    [Theory]
    [InlineData("RESOLVED:\n\nThat Cabinet:\n\nA:        Welcomes the plan.\n\nB:        Agrees to pay.", "A:", "B:")]
    [InlineData("Resolved:\n\nA: The pool be closed.\nB: The staff be thanked.\nC: A plaque be put up.", "A:", "B:", "C:")]
    [InlineData("DECISION\n\n1: To let the kiosk.\n\n2: To charge £5.", "1:", "2:")]
    public void A_mark_may_end_in_a_colon(string text, params string[] markers) => Assert.Equal(markers, Markers(text));

    [Theory]
    [InlineData("The Clerk gave an update on the lift.\n\nMembers thanked her.\n\nThat the update be noted.", "That the update be noted.")]
    [InlineData("That the annual statement be received.", "That the annual statement be received.")]
    [InlineData("The Clerk spoke.\n\nThat officers be authorised to proceed.\n\n(Action: Clerk)", "That officers be authorised to proceed.")]
    [InlineData("(1)       That the Minutes of 3 May be confirmed subject to the following amendment:\n\nMinute 4\n\nThe word \"pier\" be put in.", "(1)       That the Minutes of 3 May be confirmed subject to the following amendment:")]
    [InlineData("1. That the minutes be signed.", "1. That the minutes be signed.")]
    public void A_clause_that_lost_its_verb_needs_an_officers_confirmation(string text, string decision)
    {
        var clause = Assert.Single(Resolutions(text));

        Assert.Equal((null, Confidence.Unsure, decision), (clause.Verb, clause.Confidence, clause.Text.Trim()));
    }

    [Theory]
    [InlineData("Cllr Orr moved:\n\nThat the pool be closed.\n\nThe motion was LOST.")]
    [InlineData("The report recommended:\n\nThat the pool be closed.\n\nMembers asked for more time.")]
    public void A_clause_that_was_only_moved_or_reported_is_no_decision(string text) => Assert.Empty(Resolutions(text));

    [Theory]
    [InlineData("The Panel agreed to reduce the quorum.\n\nThe Panel agreed to delegate the wording to the Clerk.\n\n(i)   Approval of the wording be delegated to the Clerk.\n\n(ii)  The new quorum take effect in June.", "(i)", "(ii)")]
    [InlineData("The Panel resolved to appoint a group.\n\n(a) The group be made up of five members.\n\n(b) It report in May.", "(a)", "(b)")]
    public void Clauses_may_follow_a_decision_that_is_whole(string text, params string[] markers)
    {
        Assert.Equal(markers, Markers(text).OfType<string>());
        Assert.DoesNotContain(Division.Of(text), piece => piece.Kind == EntryKind.DiscussionPoint);
    }

    [Theory]
    [InlineData("RESOLVED that the licence be refused on the evidence given.\nThe Applicant was told of his right of appeal.", 1)]
    [InlineData("The Panel agreed that agendas should be shorter.\nCllr Orr observed that fewer papers were better.", 1)]
    [InlineData("NOTED the report.\nMrs Lane thanked the team for it.", 1)]
    [InlineData("RESOLVED:\n(1) That the pool be closed.\n(2) That staff be thanked.\nThe Chair then closed the meeting.", 2)]
    public void A_resolution_ends_where_the_next_line_tells_what_came_after(string text, int resolutions)
    {
        Assert.Equal(resolutions, Resolutions(text).Count);
        Assert.Equal(EntryKind.Narrative, Division.Of(text)[^1].Kind);
    }

    [Fact]
    public void Lines_that_are_broken_at_the_margin_stay_together() =>
        Assert.Single(Division.Of("RESOLVED that the pool, which has been leaking for some years and\nwhich costs a great deal to heat, be closed for repairs in the spring.\nOfficers be asked to report on the cost of the repairs to the Panel\nin May."));

    [Theory]
    [InlineData("1.2 The Committee thought about it.\n1.3 RESOLVED: That the report be noted.")]
    [InlineData("4.1 The officer spoke.\n4.2 Members asked questions.\n4.3 Resolved that the report be noted.")]
    [InlineData("(a) Declarations\n1.1 There were none.\n(b) Exclusion\n1.2 RESOLVED: That the public be excluded.")]
    [InlineData("The officer spoke.\nMembers asked questions.\nIt was RESOLVED that the report be noted.")]
    public void The_verb_may_stand_on_any_line(string text)
    {
        Assert.Single(Resolutions(text));
        Assert.DoesNotContain(Division.Of(text), piece => piece.Kind == EntryKind.DiscussionPoint);
    }

    [Theory]
    [InlineData("It was moved by Councillor Orr, seconded by Councillor Lane\n\ni)  Budget\n\na) To note the advice.\n\nb) That Council adopts the following:\n\ni. That £2m be approved;\n\nii. That grants be paid.\n\nOn being put to the vote the motion was carried.", "a)", "b)", "i.", "ii.")]
    [InlineData("Councillor Orr proposed and Councillor Lane seconded:\n\n1. That the tax be £100.\n\n2. That the fund be closed.\n\nThe motion, on being put, was declared carried.", "1.", "2.")]
    public void A_carried_motion_in_clauses_is_the_decision(string text, params string[] markers)
    {
        Assert.Equal(markers, Markers(text));
        Assert.Equal(ItemOutcome.Resolved, ItemReading.Of(text).Outcome);
    }

    [Fact]
    public void A_lost_motion_in_clauses_is_neither_decision_nor_discussion()
    {
        const string text = "Councillor Orr moved, seconded by Councillor Lane:\n\n(a) That the tax be £100; and\n\n(b) That the fund be closed.\n\nThe motion was put and LOST.";

        Assert.All(Division.Of(text), piece => Assert.Equal(EntryKind.Narrative, piece.Kind));
        Assert.Equal(ItemOutcome.Lost, ItemReading.Of(text).Outcome);
    }

    [Theory]
    [InlineData("The minutes of the meeting held on 3 May 2024 were approved as a correct record.", ItemOutcome.Resolved)]
    [InlineData("The minutes of the Pier Board meeting held on 3 May 2024 were agreed as a correct record.", ItemOutcome.Agreed)]
    [InlineData("The amended recommendations were unanimously approved.", ItemOutcome.Resolved)]
    [InlineData("The Panel approved the minutes.", ItemOutcome.Resolved)]
    [InlineData("The Board voted unanimously that Mr Orr join the group.", ItemOutcome.Resolved)]
    [InlineData("The report was noted.", ItemOutcome.None)]
    [InlineData("The Panel noted the report.", ItemOutcome.None)]
    public void The_passive_decides_as_the_active_does(string text, ItemOutcome outcome)
    {
        Assert.Equal(outcome != ItemOutcome.None, Resolutions(text).Count == 1);
        Assert.Equal(outcome, ItemReading.Of(text).Outcome);
    }

    [Fact]
    public void The_passive_tells_only_where_RESOLVED_decides() =>
        Assert.Equal("RESOLVED that the clerk amend the page.", Assert.Single(Resolutions("The minutes held on 3 May 2024 were approved as a correct record subject to the following amendment:\n\nOn page 3 read \"key\".\n\nRESOLVED that the clerk amend the page.")).Text);

    [Theory]
    [InlineData("The meeting was adjourned at 8.10pm to let members read.  It resumed at 8.20pm.\n\nCouncillor Orr presented the report.  He proposed the recommendation.\n\nCouncillor Lane seconded the proposal.\n\nThe vote on the recommendation was carried by 18 votes to two.", "Councillor Orr", "Councillor Lane")]
    [InlineData("The meeting adjourned at 7pm and reconvened at 7.15pm.\n\nMrs Lane introduced the plan. She moved the recommendations.\n\nMr Orr seconded the motion, which was carried by 5 votes to 1.", "Mrs Lane", "Mr Orr")]
    public void A_break_adjourns_nothing_and_the_mover_may_be_a_pronoun(string text, string mover, string seconder)
    {
        var reading = ItemReading.Of(text);

        Assert.Equal((ItemOutcome.Resolved, null), (reading.Outcome, reading.Deferral));
        Assert.Equal((mover, seconder), (reading.MovedBy?.Name, reading.SecondedBy?.Name));
    }

    [Theory]
    [InlineData("RESOLVED: that this item be postponed until the following meeting.", "the following meeting")]
    [InlineData("RESOLVED: that the report be deferred to the next ordinary meeting.", "the next ordinary meeting")]
    [InlineData("The item was postponed to the following ordinary meeting of the Panel.", "the following ordinary meeting of the Panel")]
    public void A_deferral_says_to_which_meeting(string text, string to) => Assert.Equal(to, ItemReading.Of(text).Deferral?.To);

    [Theory]
    [InlineData("The motion was put: For 4 Against 6 and was declared lost. Councillor Orr then moved refusal: For 6 Against 4.\n\nRESOLVED that it be refused.", 6, 4, null)]
    [InlineData("Votes for 7\nVotes against 2\nAbstentions 1", 7, 2, 1)]
    [InlineData("For the motion: 12\nAgainst the motion: 9\nThe motion was declared CARRIED.", 12, 9, null)]
    [InlineData("Twenty two members voted for and thirty one against, with two abstaining.", 22, 31, 2)]
    [InlineData("RESOLVED (For: 7; Against: 2; Abstentions: 1) that the plan be approved.", 7, 2, 1)]
    public void A_number_belongs_to_its_own_side_of_the_vote(string text, int inFavour, int against, int? abstained)
    {
        var vote = ItemReading.Of(text).Vote;

        Assert.Equal((inFavour, against, abstained), (vote?.For, vote?.Against, vote?.Abstained));
    }
}
