using System.Text;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Tests.Grammar;

/// <summary>What the grammar recognises, phrase by phrase. How well it does on whole samples is measured in <c>bench</c>.</summary>
public sealed class GrammarTests
{
    private static IReadOnlyList<Piece> Resolutions(string text) => [.. Division.Of(text).Where(piece => piece.Kind == EntryKind.Resolution)];

    private static IReadOnlyList<Piece> Points(string text) => [.. Division.Of(text).Where(piece => piece.Kind == EntryKind.DiscussionPoint)];

    [Theory]
    [InlineData("RESOLVED that the report be received.", "RESOLVED")]
    [InlineData("RESOLVED: that the report be received.", "RESOLVED")]
    [InlineData("RESOLVED:That the report be received.", "RESOLVED")]
    [InlineData("RESOLVEDthat the report be received.", "RESOLVED")]
    [InlineData("**RESOLVED** – That the report be received.", "RESOLVED")]
    [InlineData("Resolved:- that the report be received.", "Resolved")]
    [InlineData("It was RESOLVED to receive the report.", "RESOLVED")]
    [InlineData("The Licensing Committee resolved to receive the report.", "resolved")]
    [InlineData("AGREED that the report be received.", "AGREED")]
    [InlineData("Agreed the report.", "Agreed")]
    [InlineData("RECOMMENDED that Full Council receive the report.", "RECOMMENDED")]
    [InlineData("NOTED.", "NOTED")]
    [InlineData("PENDERFYNWYD derbyn yr adroddiad.", "PENDERFYNWYD")]
    [InlineData("Moved by Councillor A Marsh and RESOLVED that the report be received.", "RESOLVED")]
    [InlineData("41.3 RESOLVED – That the report be received.", "RESOLVED")]
    [InlineData("AGREED TO RECOMMEND that the report be received.", "AGREED TO RECOMMEND")]
    [InlineData("There was some debate. This was agreed.", "agreed")]
    public void An_outcome_in_one_sentence_is_a_resolution_with_its_verb(string text, string verb) =>
        Assert.Equal([verb], Resolutions(text).Select(piece => piece.Verb));

    [Theory]
    [InlineData("NOTED that the report was late and AGREED that it be brought in May.")]
    [InlineData("NOTED the report; AGREED that it be brought in May.")]
    [InlineData("NOTED the report. AGREED that it be brought in May.")]
    [InlineData("It was NOTED that the report was late, and it was AGREED that it be brought in May.")]
    public void Two_outcomes_in_one_paragraph_are_two_resolutions(string text) =>
        Assert.Equal(["NOTED", "AGREED"], Resolutions(text).Select(piece => piece.Verb));

    [Theory]
    [InlineData("It was proposed by Councillor Marsh, seconded by Councillor Lee, that the plan be adopted. The recommendation was put and carried.")]
    [InlineData("Councillor Marsh moved “That the plan be adopted”. On being put to the vote the motion was carried.")]
    public void A_carried_motion_in_one_paragraph_needs_an_officers_confirmation(string text)
    {
        var motion = Assert.Single(Resolutions(text));

        Assert.Equal((null, Confidence.Unsure, text), (motion.Verb, motion.Confidence, motion.Text));
    }

    [Theory]
    [InlineData("It was proposed by Councillor Marsh that the plan be adopted. The motion was put and lost.")]
    [InlineData("Councillor Marsh proposed that the plan be adopted. An amendment was put and carried.")]
    [InlineData("The paragraphs were:\n\n3.1 The plan was adopted last year.\n\n3.2 It cost £5.")]
    public void A_motion_that_was_lost_or_amended_and_a_numbered_paragraph_are_not_resolutions(string text) => Assert.Empty(Resolutions(text));

    [Theory]
    [InlineData("The Panel noted the report.")]
    [InlineData("It was noted that the dispute had been resolved with the contractor.")]
    [InlineData("The Chair agreed to circulate the figures.")]
    [InlineData("Members agreed with officers that it was early.")]
    [InlineData("Decision makers were thanked.")]
    [InlineData("The minutes recorded what had been agreed in May.")]
    [InlineData("“That this Council resolves to plant a tree.”")]
    public void Reported_events_are_not_outcomes(string text)
    {
        Assert.Empty(Resolutions(text));
        Assert.Equal(ItemOutcome.None, ItemReading.Of(text).Outcome);
    }

    [Theory]
    [InlineData("RESOLVED that:\n\n(i) That one;\n\n(ii) That two.", "(i)", "(ii)")]
    [InlineData("RESOLVED\n1. That one\n2. That two", "1.", "2.")]
    [InlineData("Decision:\na) to do one;\nb) to do two.", "a)", "b)")]
    [InlineData("RESOLVED that (1) one be done,\n   (2) two be done.", "(1)", "(2)")]
    [InlineData("It was proposed by Cllr Orr and RESOLVED: (a) to do one; (b) to do two.", "(a)", "(b)")]
    [InlineData("AGREED\n\n• one\n• two", "•", "•")]
    [InlineData("RESOLVED (i) that one be done; (ii) that two be done.", "(i)", "(ii)")]
    [InlineData("RESOLVED that:\n\n3.1 That one be done.\n\n3.2 That two be done.", "3.1", "3.2")]
    [InlineData("RESOLVED:\n2.2.1. one be done;\n(a) in May;\n2.2.2. two be done.", "2.2.1.", "(a)", "2.2.2.")]
    [InlineData("DECISION\n\nThe Cabinet AGREED:\n\na) to do one;\n\nb) to do two.", "a)", "b)")]
    public void Clauses_keep_the_markers_that_were_typed(string text, params string[] markers) =>
        Assert.Equal(markers, Resolutions(text).Select(piece => piece.Marker));

    [Fact]
    public void The_outer_list_continues_after_nested_clauses()
    {
        var clauses = Resolutions("RESOLVED that:\n\n(i) a report be brought which says:\n\n(a) what it costs; and\n\n(b) who pays;\n\n(ii) the Leader be asked.");

        Assert.Equal(["(i)", "(a)", "(b)", "(ii)"], clauses.Select(clause => clause.Marker));
        Assert.Equal([1, 2, 2, 1], clauses.Select(clause => clause.Level));
    }

    [Fact]
    public void A_ninth_roman_clause_and_a_ninth_letter_are_told_apart_by_the_clause_before()
    {
        var letters = Resolutions("RESOLVED:\n" + string.Concat("abcdefghij".Select(letter => $"({letter}) that it be done;\n")));

        Assert.Equal(10, letters.Count);
        Assert.All(letters, clause => Assert.Equal(1, clause.Level));
    }

    [Fact]
    public void Clauses_may_be_grouped_under_headings()
    {
        var clauses = Resolutions("Decision:\n\nPART A – Plan\n\na. to adopt the plan;\n\nPART B – Money\n\nb. to fund it.\n\nReasons:\n\n1. It is due.\n2. It is cheap.");

        Assert.Equal(["a.", "b."], clauses.Select(clause => clause.Marker));
    }

    [Fact]
    public void Clauses_without_markers_each_begin_with_that()
    {
        var clauses = Resolutions("RESOLVED:\n\nTHAT the fee be £20.\n\nTHAT it be reviewed in a year.\n\nThe meeting then broke for tea.");

        Assert.Equal(2, clauses.Count);
        Assert.All(clauses, clause => Assert.Null(clause.Marker));
    }

    [Fact]
    public void A_list_of_clauses_without_its_outcome_word_is_uncertain_and_needs_an_officer()
    {
        var clauses = Resolutions("The Panel heard from officers.\n\n· Costs had risen.\n\n· Staff had left.\n\n\n(i)  That the Leader be asked to write.\n\n(ii)  That a report be brought in May.");

        Assert.Equal(2, clauses.Count);
        Assert.All(clauses, clause => Assert.Equal((null, Confidence.Unsure), (clause.Verb, clause.Confidence)));
    }

    [Theory]
    [InlineData("In discussion the Panel noted:\n\n· one thing.\n\n· another.", 2)]
    [InlineData("The points were: • one • two • three", 3)]
    [InlineData("Members asked:\n- whether it rained;\n- who paid.", 2)]
    [InlineData("The following was raised:\n\uf0b7\tone\no\tone and a half\n\uf0b7\ttwo", 3)]
    [InlineData("Questions:\n1. Who pays?\n2. When?", 2)]
    public void Points_of_a_discussion_are_recognised_whatever_marks_them(string text, int points) => Assert.Equal(points, Points(text).Count);

    [Theory]
    [InlineData("The report recommended that:\n(a) the plan be adopted;\n(b) it be funded.\n\nNo decision was made at this point.")]
    [InlineData("Cllr Orr moved, seconded by Cllr Lee:\n\n“That this Council:\n1. thanks the staff;\n2. plants a tree.”\n\nThe motion was LOST.")]
    [InlineData("Substitutes:\n(i) Cllr A Marsh for Cllr B Lee;\n(ii) Cllr C Orr for Cllr D Hale.")]
    [InlineData("7. BUDGET\n\nThere was nothing to report.")]
    public void Recommendations_motions_names_and_headings_are_neither_points_nor_resolutions(string text)
    {
        Assert.Empty(Points(text));
        Assert.Empty(Resolutions(text));
    }

    [Theory]
    [InlineData("Moved by Councillor A Marsh and seconded by Councillor B Lee-Hart.", "Councillor A Marsh", "Councillor B Lee-Hart")]
    [InlineData("Cllr Orr proposed, and Cllr Lee seconded.", "Cllr Orr", "Cllr Lee")]
    [InlineData("On the proposal of Alderman Orr, seconded by the Vice-Chair, it was agreed.", "Alderman Orr", "the Vice-Chair")]
    [InlineData("Moved by the Chairman, Councillor A Marsh, and seconded by the Vice-Chairman, Councillor B Lee.", "Councillor A Marsh", "Councillor B Lee")]
    [InlineData("Proposed by the Leader of the Council, Councillor Marsh, seconded by Councillor Lee.", "Councillor Marsh", "Councillor Lee")]
    [InlineData("Moved by the Chair and seconded by Councillor Lee.", "the Chair", "Councillor Lee")]
    [InlineData("Cynigiwyd gan y Cynghorydd Elin Tew ac eiliwyd gan y Cynghorydd Rhun Parry.", "Cynghorydd Elin Tew", "Cynghorydd Rhun Parry")]
    [InlineData("The recommendations were proposed by the Leader of the Council, seconded by the Deputy Leader of the Council, put to a vote and passed.", "the Leader of the Council", "the Deputy Leader of the Council")]
    public void Mover_and_seconder_are_found_in_every_order(string text, string mover, string seconder)
    {
        var reading = ItemReading.Of(text);

        Assert.Equal((mover, seconder), (reading.MovedBy?.Name, reading.SecondedBy?.Name));
    }

    [Theory]
    [InlineData("7 for, 2 against and 1 abstention.", 7, 2, 1)]
    [InlineData("The vote was seven in favour, two against, with no abstentions.", 7, 2, 0)]
    [InlineData("Voting: For 7, Against 2, Abstain 1", 7, 2, 1)]
    [InlineData("RESOLVED (by 7 votes to 2) that it be done.", 7, 2, null)]
    [InlineData("O blaid – 19, Yn erbyn – 7, Ymatal – 2.", 19, 7, 2)]
    [InlineData("The amendment was lost: 2 for, 7 against. The motion was then put and carried with 8 for and 1 against.", 8, 1, null)]
    public void Votes_are_counted_as_written(string text, int inFavour, int against, int? abstained)
    {
        var vote = ItemReading.Of(text).Vote;

        Assert.Equal((inFavour, against, abstained), (vote?.For, vote?.Against, vote?.Abstained));
    }

    [Fact]
    public void A_recorded_vote_has_its_names()
    {
        var vote = ItemReading.Of("For (3): Councillors A Marsh, Lee and Orr\nAgainst – Hale, Mrs Tew\nAbstained: None\n\nThe motion was declared CARRIED.").Vote!;

        Assert.Equal(["A Marsh", "Lee", "Orr"], vote.ForNames);
        Assert.Equal(["Hale", "Mrs Tew"], vote.AgainstNames);
        Assert.Empty(vote.AbstainedNames);
        Assert.True(vote.IsCarried);
    }

    [Fact]
    public void A_casting_vote_and_unanimity_are_recognised()
    {
        Assert.False(ItemReading.Of("There were 5 votes for and 5 against; the Chair used a casting vote against the motion, which was LOST.").Vote!.CastingVoteFor);
        Assert.True(ItemReading.Of("RESOLVED unanimously that the plan be adopted.").Vote!.IsUnanimous);
    }

    [Fact]
    public void Attendance_is_read_from_the_head_of_minutes()
    {
        var reading = ItemReading.Of("""
            PRESENT
            Councillors A Marsh (Chair), B Lee (Lab) and Therese Orr (until 8.10 pm)

            Apologies: Councillors D Hale and E Tew
            Substitutes: Councillor F Poole for Councillor D Hale
            Officers: Hanna Reed (Head of Planning)
            Also in attendance: Councillor G Nunn, Cabinet Member for Housing
            """);

        Assert.Equal(["A Marsh", "B Lee", "Therese Orr", "Hanna Reed", "Councillor G Nunn"], reading.Attendees.Select(attendee => attendee.Name));
        Assert.Equal(["Chair", null, null, "Head of Planning", "Cabinet Member for Housing"], reading.Attendees.Select(attendee => attendee.Role));
        Assert.Equal(
            [Capacity.Member, Capacity.Member, Capacity.Member, Capacity.Officer, Capacity.InAttendance], reading.Attendees.Select(attendee => attendee.Capacity));
        Assert.Equal(["D Hale", "E Tew"], reading.Apologies.Select(name => name.Name));
        Assert.Equal([new("Councillor D Hale", "Councillor F Poole", Confidence.Certain)], reading.Substitutes);
        Assert.Equal(["Therese Orr"], reading.Departures.Select(name => name.Name));
    }

    [Theory]
    [InlineData("Present: Councillors A Marsh (Chair), D Hale (substituted by Councillor F Poole) and B Lee", "A Marsh, Councillor F Poole, B Lee", "")]
    [InlineData("Present: Councillors A Marsh and B Lee\nApologies: Councillor D Hale (substituted by Councillor F Poole)", "A Marsh, B Lee", "Councillor D Hale")]
    public void A_member_with_a_substitute_is_not_present(string text, string present, string apologies)
    {
        var reading = ItemReading.Of(text);

        Assert.Equal((present, apologies), (string.Join(", ", reading.Attendees.Select(attendee => attendee.Name)), string.Join(", ", reading.Apologies.Select(name => name.Name))));
        Assert.Equal("Councillor F Poole", Assert.Single(reading.Substitutes).Name);
    }

    [Fact]
    public void People_who_addressed_the_panel_are_recognised_with_their_posts()
    {
        var attendees = ItemReading.Of("Councillor P Ash, Cabinet Member for Schools; Martin Kell, Head of Inclusion, Portsea City Council; and Olu Bright, Headteacher, were present and, with the consent of the Chair, addressed the Panel.").Attendees;

        Assert.Equal(["Councillor P Ash", "Martin Kell", "Olu Bright"], attendees.Select(attendee => attendee.Name));
        Assert.Equal(["Cabinet Member for Schools", "Head of Inclusion", "Headteacher"], attendees.Select(attendee => attendee.Role));
        Assert.Equal([Capacity.InAttendance, Capacity.Officer, Capacity.InAttendance], attendees.Select(attendee => attendee.Capacity));
    }

    [Fact]
    public void Present_and_its_names_may_stand_on_one_line()
    {
        var reading = ItemReading.Of("Present: Councillors J. Baker (Chair), B Green, Mrs S Marsh (Vice-Chair) and Dr D Orr");

        Assert.Equal(["J. Baker", "B Green", "Mrs S Marsh", "Dr D Orr"], reading.Attendees.Select(attendee => attendee.Name));
    }

    [Fact]
    public void Apologies_end_with_their_sentence()
    {
        var reading = ItemReading.Of("Apologies were received from Councillor Marsh. Councillor May left the meeting at 7pm.");

        Assert.Equal(["Councillor Marsh"], reading.Apologies.Select(name => name.Name));
        Assert.Equal(["Councillor May"], reading.Departures.Select(name => name.Name));
    }

    [Fact]
    public void Two_members_of_one_surname_stay_two() =>
        Assert.Equal(["Councillor J Baker", "Councillor P Baker"], ItemReading.Of("Apologies were received from Councillor J Baker and Councillor P Baker.").Apologies.Select(name => name.Name));

    [Theory]
    [InlineData("RESOLVED that the press and public be excluded under paragraphs 3 and 5 of Part I of Schedule 12A.", "3", "5")]
    [InlineData("RESOLVEDthat the public be excluded based on Category 7 of paragraph 10.4 of the Rules.", "7")]
    public void The_paragraphs_of_an_exclusion_are_recognised(string text, params string[] paragraphs) => Assert.Equal(paragraphs, ItemReading.Of(text).Exclusion!.Paragraphs);

    [Theory]
    [InlineData("RESOLVED that the item be deferred to the meeting on 4 June 2026.", ItemOutcome.Deferred, "the meeting on 4 June 2026")]
    [InlineData("Item withdrawn.", ItemOutcome.Withdrawn, null)]
    [InlineData("RESOLVED that the motion be referred to Cabinet.", ItemOutcome.Referred, "Cabinet")]
    [InlineData("Consideration of the report was postponed until the July meeting.", ItemOutcome.Deferred, "the July meeting")]
    public void A_deferral_says_until_when_or_to_whom(string text, ItemOutcome outcome, string? to)
    {
        var reading = ItemReading.Of(text);

        Assert.Equal((outcome, to), (reading.Outcome, reading.Deferral!.To));
    }

    [Fact]
    public void Late_arrivals_and_early_departures_are_recognised()
    {
        var reading = ItemReading.Of("Councillor Hale joined the meeting at 7pm.\n\n(Councillors Lee and Orr left the room at this point.)");

        Assert.Equal(["Councillor Hale"], reading.Arrivals.Select(name => name.Name));
        Assert.Equal(["Lee", "Orr"], reading.Departures.Select(name => name.Name));
    }

    [Fact]
    public void Approved_minutes_are_identified_by_meeting_date()
    {
        Assert.Equal([new DateOnly(2021, 3, 25)], ApprovedBy("RESOLVED that the minutes of the meeting held on 25 March 2021 be approved and signed as a correct record."));
        Assert.Equal([new DateOnly(2022, 6, 8), new DateOnly(2022, 7, 14)], ApprovedBy("RESOLVED that the Minutes of the meetings held on 8 June and 14th July 2022 be confirmed."));
        Assert.Null(ApprovedBy("RESOLVED that the minutes of 8 June 2022 be not approved."));
    }

    [Fact]
    public void The_pieces_always_join_to_the_original_text()
    {
        var random = new Random(20251122);
        for (var i = 0; i < 2_000; i++)
        {
            var text = Arbitrary(random, 60);

            Assert.Equal(text, string.Concat(ItemReading.Of(text).Pieces.Select(piece => piece.Text)));
        }
    }

    [Theory]
    [InlineData("In the Chair:\tCo S Tullyher, Coo basked, ‘Who wa ao ")]
    public void Broken_text_that_once_hung_the_reader_is_read(string text) =>
        Assert.Equal(text, string.Concat(ItemReading.Of(text).Pieces.Select(piece => piece.Text)));

    /// <summary>Repeats each phrase to the length of the longest minutes. If reading were not linear, the test would not finish.</summary>
    [Fact]
    public void No_form_of_words_makes_the_reading_hang()
    {
        foreach (var form in Forms)
        {
            var text = string.Concat(Enumerable.Repeat(form + " ", 60_000 / (form.Length + 1)));

            Assert.Equal(text, string.Concat(ItemReading.Of(text).Pieces.Select(piece => piece.Text)));
        }
    }

    private static readonly string[] Forms =
    [
        "RESOLVED", "RESOLVED that", "RESOLVED:\n", "RESOLVEDthat", "(a)", "1.\n", "• x\n", "·", "(", "\"", "“That", "Councillor A Marsh,", "Councillors", "moved by Councillor A Marsh", "seconded by",
        "the public be excluded under paragraph 3", "be referred to", "apologies from", "For 7 Against 2", "Present:\n", "amendment carried", "A", "and", ".", "minutes of 8 June 2022 be approved", "Dr", "left the meeting", "\n\n", "\t", "Reasons:", "one for", "(i) That x be done;", "the Leader of the",
        "RESOLVED: 1) That x;", "A:", "| Ann Orr | Clerk |\n", "P  Ann Orr\n", "He moved the plan.", "Present: Councillors Orr, de la", "1.1 The officer spoke.\n", "That x be noted.\n\n",
        "Head of Planning and", "Ann Orr attended as Bob Lane's substitute", "The minutes were approved as a correct record.",
    ];

    private static IReadOnlyList<DateOnly>? ApprovedBy(string minutes) => ApprovedMinutes.In(title: null, purpose: null, [minutes]);

    private static string Arbitrary(Random random, int parts)
    {
        var text = new StringBuilder();
        for (var length = random.Next(0, parts); length > 0; length--)
        {
            text.Append(random.Next(5) == 0 ? ((char)random.Next(0x10000)).ToString() : Forms[random.Next(Forms.Length)]).Append(random.Next(3) switch { 0 => " ", 1 => "\n", _ => "" });
        }

        return text.ToString();
    }
}
