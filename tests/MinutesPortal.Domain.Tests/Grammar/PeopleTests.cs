using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Tests.Grammar;

/// <summary>People in the forms in which they were once missed, cut or invented.</summary>
public sealed class PeopleTests
{
    private static string Present(string text) => string.Join(", ", ItemReading.Of(text).Attendees.Select(attendee => attendee.Role is null ? attendee.Name : $"{attendee.Name} ({attendee.Role})"));

    private static string Apologies(string text) => string.Join(", ", ItemReading.Of(text).Apologies.Select(name => name.Name));

    private static string Substitutes(string text) => string.Join(", ", ItemReading.Of(text).Substitutes.Select(found => $"{found.Name} for {found.For}"));

    [Theory]
    [InlineData("Present:- Councillors Orr, Lane and Dace.", "Orr, Lane, Dace")]
    [InlineData("Present: Councillors Holt (Chair), Banks, Orr and Lane\nApologies: Councillor Dace", "Holt (Chair), Banks, Orr, Lane")]
    [InlineData("Councillors Orr (Chair), Mrs Lane, Dace and Dr Holt were present.", "Orr (Chair), Mrs Lane, Dace, Dr Holt")]
    [InlineData("Present: Councillor Holt (Chair) Orr (Opposition Spokesperson) and Lane (Group Spokesperson).", "Councillor Holt (Chair), Orr (Opposition Spokesperson), Lane (Group Spokesperson)")]
    [InlineData("Members present: Cllrs Holt, Orr & Lane.", "Holt, Orr, Lane")]
    [InlineData("The following members were present: Councillors Holt, Orr and Lane.", "Holt, Orr, Lane")]
    [InlineData("Attendance:\nCouncillors Holt (Chair), Orr (Vice Chair), Lane", "Holt (Chair), Orr (Vice Chair), Lane")]
    [InlineData("Attendance Details\n\nCouncillor J.V. Holt (Chairman); Councillors Mrs. D.E. Orr, N.D. Lane and A.M. Dace.", "Councillor J.V. Holt (Chairman), Mrs. D.E. Orr, N.D. Lane, A.M. Dace")]
    [InlineData("Present: Councillors Ward, Head and Green", "Ward, Head, Green")]
    public void Bare_surnames_in_a_list_are_people(string text, string present) => Assert.Equal(present, Present(text));

    [Theory]
    [InlineData("Present: Councillor HOLT (Chair), Councillors ORR and LANE", "Councillor HOLT (Chair), ORR, LANE")]
    [InlineData("COUNCILLORS PRESENT: A HOLT (Chair), B ORR, C LANE", "A HOLT (Chair), B ORR, C LANE")]
    [InlineData("Present: Councillors Ida HOLT, Bob ORR and J LANE", "Ida HOLT, Bob ORR, J LANE")]
    public void Surnames_may_be_in_capitals(string text, string present) => Assert.Equal(present, Present(text));

    [Theory]
    [InlineData("Present: Councillor N. de la Cour (Chair) and Councillor P van den Broek", "Councillor N. de la Cour (Chair), Councillor P van den Broek")]
    [InlineData("Present: Councillors de la Cour, O'Dell, St John and dos Santos", "de la Cour, O'Dell, St John, dos Santos")]
    [InlineData("Present: Councillor Ana zu Thal, Councillor Siân ferch Huw", "Councillor Ana zu Thal, Councillor Siân ferch Huw")]
    public void Between_two_separators_there_is_one_person(string text, string present) => Assert.Equal(present, Present(text));

    [Theory]
    [InlineData("Mr D Orr (Ms H Lane attended as substitute), Ms K Dace (Dr D Holt attended in her absence)", "Ms H Lane for Mr D Orr, Dr D Holt for Ms K Dace")]
    [InlineData("Mark Orr was attending as James Lane's substitute and Kate Dace, Service Director, was attending this meeting as Eve Holt's substitute.", "Mark Orr for James Lane, Kate Dace for Eve Holt")]
    [InlineData("Following the resignation of Councillor Orr the Director had appointed Councillor Lane to replace him for this meeting.", "Councillor Lane for Councillor Orr")]
    [InlineData("Councillors Orr and Lane were substituting for Councillors Dace and Holt respectively.", "Orr for Dace, Lane for Holt")]
    [InlineData("Apologies for absence were received from Councillor Orr, for whom Councillor Lane substituted, and from Councillor Dace.", "Councillor Lane for Councillor Orr")]
    [InlineData("Councillor Orr sent apologies; Councillor Lane was his substitute.", "Councillor Lane for Councillor Orr")]
    [InlineData("Under Rule 4 Councillor Lane had been appointed as a substitute member for Councillor Orr.", "Councillor Lane for Councillor Orr")]
    public void A_substitution_is_told_in_many_words(string text, string substitutes) => Assert.Equal(substitutes, Substitutes(text));

    [Theory]
    [InlineData("The Panel received an application for a new Premises Licence for Acorn Stores Ltd, 4 Mill Lane.")]
    [InlineData("A Pavement Permit for Harbour Coffee was asked for. Mr P Lane spoke for Acorn Homes.")]
    [InlineData("RESOLVED:\n1. That the proposed Action Plan (Appendix 2) be noted.")]
    [InlineData("The revised Travel Strategy moved the target to 2030. The proposed Travel Strategy was noted.")]
    [InlineData("The proposed Site Allocations were considered.")]
    public void A_thing_is_neither_mover_nor_substitute(string text)
    {
        var reading = ItemReading.Of(text);

        Assert.Empty(reading.Substitutes);
        Assert.Null(reading.MovedBy);
    }

    [Theory]
    [InlineData("The Panel received the report.\nThe Cabinet Member for Ports – Councillor Orr; Roy Lane, Executive Director - Ports; and, Ann Dace, Deputy Director – Ports with the consent of the Chair, addressed the Panel.", "Councillor Orr (Cabinet Member for Ports), Roy Lane (Executive Director - Ports), Ann Dace (Deputy Director – Ports)")]
    [InlineData("The Leader of the Council – Councillor Orr and the Cabinet Member for Parks – Councillor Lane attended the meeting.", "Councillor Orr (Leader of the Council), Councillor Lane (Cabinet Member for Parks)")]
    [InlineData("Councillor Orr, Cabinet Member for Finance, and Ann Lane, Head of Audit, attended the meeting and answered questions.", "Councillor Orr (Cabinet Member for Finance), Ann Lane (Head of Audit)")]
    public void The_post_may_stand_before_or_behind_the_name(string text, string present) => Assert.Equal(present, Present(text));

    [Theory]
    [InlineData("It was reported that, as apologies for absence had been received from the Mayor and Councillors Orr, Lane and Dace, the meeting was inquorate.", "the Mayor, Orr, Lane, Dace")]
    [InlineData("In view of the apologies received from the Chair and Councillors Orr and Lane, Councillor Dace took the chair.", "the Chair, Orr, Lane")]
    [InlineData("Apologies for absence were submitted by Councillors Orr and Lane, and by the Leader of the Council.", "Orr, Lane, the Leader of the Council")]
    [InlineData("The Panel noted the apologies of Appointed Member Rob Dace.", "Rob Dace")]
    [InlineData("Apologies were received on behalf of Councillors Orr, Ward and van den Broek.", "Orr, Ward, van den Broek")]
    public void Apologies_may_stand_in_a_clause(string text, string apologies) => Assert.Equal(apologies, Apologies(text));

    [Theory]
    [InlineData("Councillors:\n\nP  Peter Orr (Chairman)\n\nP  Jill Lane (Vice-Chairman)\n\nP  Ann Dace (substitute for Roy Holt)\n\nA  Roy Holt\n\nP: Present\n\nA: Apologies for absence", "Peter Orr (Chairman), Jill Lane (Vice-Chairman), Ann Dace", "Roy Holt")]
    [InlineData("Members:\nP   Cllr Orr (Chair)\nAb  Cllr Lane\nP   Cllr Dace\nA   Cllr Holt", "Cllr Orr (Chair), Cllr Dace", "Cllr Holt")]
    [InlineData("PRESENT\nX  Ann Orr\nP  Bob Lane\nA  Cy Dace", "Bob Lane", "Cy Dace")]
    public void A_roll_call_marks_who_was_present(string text, string present, string apologies) =>
        Assert.Equal((present, apologies), (Present(text), Apologies(text)));

    [Fact]
    public void A_roll_call_names_a_substitute_once() =>
        Assert.Equal("Ann Dace for Roy Holt", Substitutes("P  Jill Lane (Chair)\n\nP  Ann Dace (substitute for Roy Holt)\n\nA  Roy Holt"));

    [Theory]
    [InlineData("Officers\nMr S Orr - Head of Planning and Building Control\nMr R Lane - Legal Manager", "Mr S Orr (Head of Planning and Building Control), Mr R Lane (Legal Manager)")]
    [InlineData("Officers: Ann Orr - Head of Legal and Democratic Services; Bob Lane - Director of Culture, Leisure and Tourism; Cy Dace - Clerk", "Ann Orr (Head of Legal and Democratic Services), Bob Lane (Director of Culture, Leisure and Tourism), Cy Dace (Clerk)")]
    [InlineData("Officers in attendance:\nAnn Orr, Assistant Director for Parks and Open Spaces\nBob Lane, Head of Housing and Property Services", "Ann Orr (Assistant Director for Parks and Open Spaces), Bob Lane (Head of Housing and Property Services)")]
    public void A_post_may_have_several_parts(string text, string present) => Assert.Equal(present, Present(text));

    [Theory]
    [InlineData("Apologies for absence were received from Councillors A B Orr and C Green\nLane. There was one substitute.", "A B Orr, C Green Lane")]
    [InlineData("Apologies were received from Councillor Ann\nOrr and Councillor Lane.", "Councillor Ann Orr, Councillor Lane")]
    [InlineData("Apologies: Councillors\nOrr and Lane", "Orr, Lane")]
    public void A_name_may_go_over_the_end_of_a_line(string text, string apologies) => Assert.Equal(apologies, Apologies(text));

    [Theory]
    [InlineData("| Present: | Councillor A Orr (Chair) |\n| --- | --- |\n|  | Councillor B Lane |\n| Officers: | Ann Dace, Clerk |", "Councillor A Orr (Chair), Councillor B Lane, Ann Dace (Clerk)")]
    [InlineData("PRESENT\n\n| Councillor A Orr (Chair) | Councillor B Lane |\n| Councillor C Dace | Councillor D Holt |", "Councillor A Orr (Chair), Councillor B Lane, Councillor C Dace, Councillor D Holt")]
    [InlineData("In attendance:\n\n| Ann Orr | Town Clerk |\n| Bob Dace | Head of Parks |", "Ann Orr (Town Clerk), Bob Dace (Head of Parks)")]
    public void A_table_names_people_and_their_posts(string text, string present) => Assert.Equal(present, Present(text));

    [Theory]
    [InlineData("PRESENT: Councillors Orr (in the chair), Lane\n         Dace, Holt", "Orr (Chair), Lane, Dace, Holt")]
    [InlineData("Those present:\nCouncillors A Orr (Chairman), B Lane;\nParish Clerk: Mrs A Dace\nCounty Councillor D Holt", "A Orr (Chairman), B Lane, Mrs A Dace (Parish Clerk), County Councillor D Holt")]
    [InlineData("Members of the Committee in attendance: Councillors A Orr (Chairman) and B Lane", "A Orr (Chairman), B Lane")]
    [InlineData("Also present: Ward Councillor D Holt, Group Leader F Orr and Lead Petitioner Mrs G Lane", "Councillor D Holt, F Orr (Group Leader), Mrs G Lane (Lead Petitioner)")]
    [InlineData("In attendance: the Head of Pensions and Payroll, Ravi Orr; a representative of Grant Thornton", "Ravi Orr (Head of Pensions and Payroll)")]
    public void A_list_may_go_on_in_lines_labels_and_posts_before_names(string text, string present) => Assert.Equal(present, Present(text));

    [Fact]
    public void Who_joins_as_a_substitute_has_not_arrived_late()
    {
        var reading = ItemReading.Of("Councillor D Orr joined the meeting as substitute for Cllr J Lane. Mr Dace joined the meeting as a witness. Mrs Holt joined the meeting at 7pm.");

        Assert.Equal("Councillor D Orr for Cllr J Lane", Assert.Single(reading.Substitutes.Select(found => $"{found.Name} for {found.For}")));
        Assert.Equal(["Mrs Holt"], reading.Arrivals.Select(name => name.Name));
    }

    [Theory]
    [InlineData("Present: Councillors Orr, Lane (apologies) and Dace (absent)", "Orr", "Lane")]
    public void A_bracket_may_say_that_somebody_was_not_there(string text, string present, string apologies) =>
        Assert.Equal((present, apologies), (Present(text), Apologies(text)));

    [Theory]
    [InlineData("VACANCY")]
    [InlineData("Vacant seat (North Ward)")]
    [InlineData("Labour Vacancy")]
    [InlineData("To be confirmed")]
    [InlineData("Awaiting nomination")]
    [InlineData("Swydd wag")]
    [InlineData("N/A")]
    [InlineData("Chair")]
    [InlineData("–")]
    public void An_entry_that_names_nobody_is_no_person(string entry) => Assert.False(PersonNames.IsPerson(entry));

    [Theory]
    [InlineData("Councillor Ida Orr")]
    [InlineData("LANE")]
    [InlineData("Cllr P van den Broek")]
    [InlineData("Councillor Ward")]
    public void An_entry_that_names_somebody_is_a_person(string entry) => Assert.True(PersonNames.IsPerson(entry));

    [Fact]
    public void A_vacant_seat_in_a_list_is_no_person() => Assert.Equal("Councillor Orr, Councillor Lane", Present("Present: Councillor Orr, Vacancy, Councillor Lane and one vacancy"));

    [Theory]
    [InlineData("Present: Councillor Orr, Councillor Lane", Confidence.Certain)]
    [InlineData("Present: Councillor Orr, Councillor Lane, xx yy zz", Confidence.Likely)]
    [InlineData("Present: Councillor Orr of the north, Councillor Lane", Confidence.Likely)]
    public void Nobody_is_certain_where_words_of_the_line_are_left_over(string text, Confidence confidence) =>
        Assert.All(ItemReading.Of(text).Attendees, attendee => Assert.Equal(confidence, attendee.Confidence));

    [Theory]
    [InlineData("Apologies were received from Councillor Orr.", Confidence.Certain)]
    [InlineData("It was said that apologies came late in the day from Councillor Orr with some regret.", Confidence.Likely)]
    public void An_apology_is_certain_only_where_its_sentence_says_nothing_else(string text, Confidence confidence) =>
        Assert.Equal(confidence, Assert.Single(ItemReading.Of(text).Apologies).Confidence);
}
