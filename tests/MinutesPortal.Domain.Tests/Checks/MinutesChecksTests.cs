using CsCheck;
using MinutesPortal.Domain.Checks;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Checks;

/// <summary>The checks on decisions and minutes before they are published: each with a mistake that it finds, and its corrected twin.</summary>
public class MinutesChecksTests
{
    [Theory]
    [InlineData("OutcomeWordsStandAlone", "RESOLVEDthat the library opens on Sundays.", "RESOLVED that the library opens on Sundays.")]
    [InlineData("OutcomeWordsStandAlone", "The Panel AGREEDto open it.", "The Panel AGREED to open it.")]
    [InlineData("OutcomeWordsStandAlone", "RECOMMENDEDCouncil to act.", "UNRESOLVED matters were listed.")]
    [InlineData("ReferencesAreComplete", "As agreed before (Minute No.    ).", "As agreed before (Minute No. 43).")]
    [InlineData("ReferencesAreComplete", "See item no. , and act.", "See item no. 7, and act.")]
    [InlineData("ReferencesAreComplete", "It was agreed (   ) to act.", "It was agreed (7) to act.")]
    [InlineData("NothingIsLeftToFillIn", "The minutes of XXXX were approved.", "The minutes of the Panel were approved.")]
    [InlineData("NothingIsLeftToFillIn", "<AI4> was noted.", "Item 4 was noted.")]
    [InlineData("NoHeadingIsEmpty", "The report was noted.\n\nRESOLVED that:", "The report was noted.\n\nRESOLVED that the library opens.")]
    [InlineData("NoHeadingIsEmpty", "Members asked:", "Members asked: why now?")]
    [InlineData("ApprovedMinutesHaveTheirDate", "RESOLVED that the minutes of the meeting held on be approved.", "RESOLVED that the minutes of the meeting held on 8 June 2023 be approved.")]
    [InlineData("ApprovedMinutesHaveTheirDate", "RESOLVED that the minutes of the previous meeting held on 8 June 2024 be confirmed.", "RESOLVED that the minutes of the previous meeting held on 8 June 2023 be confirmed.")]
    [InlineData("VotesFitThosePresent", "A vote was taken: For 4, Against 1, Abstained 0.\n\nRESOLVED that it open.", "A vote was taken: For 2, Against 1, Abstained 0.\n\nRESOLVED that it open.")]
    [InlineData("NothingIsPrivate", "Ring 07700 900123.", "Ring us.")]
    public void A_mistake_is_found_and_its_correction_is_not(string rule, string mistake, string corrected)
    {
        Assert.NotEmpty(FindingsOf(rule, With(mistake)));
        Assert.Empty(FindingsOf(rule, With(corrected)));
    }

    [Fact]
    public void What_the_portal_was_not_sure_of_is_found_until_an_officer_says_what_it_is()
    {
        var meeting = With("The Clerk to write to the County.");
        var unsure = meeting.Items[1].Understood(EntryPlace.Minutes).Where(one => one.Sureness == Sureness.Unsure).ToList();
        Assert.Equal(unsure.Count, FindingsOf("NothingIsUnsure", meeting).Count);

        unsure.ForEach(one => meeting.Items[1].SetKind(EntryPlace.Minutes, one.Entry.Id, EntryKind.Resolution));
        Assert.Empty(FindingsOf("NothingIsUnsure", meeting));
    }

    [Fact]
    public void An_exemption_without_its_paragraph_is_found_until_it_is_mapped()
    {
        var meeting = With("The public part.");
        meeting.Items[1].KeepWithheld("Bargaining.", "Category 7 of paragraph 10.4");
        Assert.Contains("no paragraph of Schedule 12A", Assert.Single(FindingsOf("ExemptionsHaveTheirParagraph", meeting)).Sentence, StringComparison.Ordinal);

        meeting.Items[1].Exempt(England, ["3"], "Bargaining.", "Category 7 of paragraph 10.4");
        Assert.Empty(FindingsOf("ExemptionsHaveTheirParagraph", meeting));
        meeting.Items[1].KeepConfidential("A court order.");
        Assert.Empty(FindingsOf("ExemptionsHaveTheirParagraph", meeting));
    }

    [Fact]
    public void A_decision_that_differs_from_the_minutes_is_found()
    {
        var meeting = With("RESOLVED that the report be noted.");
        meeting.Items[1].WriteDecision("RESOLVED that the library be closed.");
        Assert.NotEmpty(FindingsOf("DecisionAndMinutesAgree", meeting));

        meeting.Items[1].WriteDecision("RESOLVED that the report be noted.");
        Assert.Empty(FindingsOf("DecisionAndMinutesAgree", meeting));
    }

    [Theory]
    [InlineData(null, null, "does not say its reasons, or which alternatives were rejected.")]
    [InlineData(null, "None", "does not say its reasons.")]
    [InlineData("Readers asked for it.", null, "does not say which alternatives were rejected. “None” is an answer.")]
    [InlineData("Readers asked for it.", " ", "does not say which alternatives were rejected.")]
    [InlineData("Readers asked for it.", "None", null)]
    public void An_executive_decision_without_its_reasons_or_alternatives_is_found(string? reason, string? alternatives, string? expected)
    {
        var meeting = With("RESOLVED that the library opens on Sundays.");
        meeting.Items[1].ExplainDecision(reason is null ? null : new(reason), alternatives is null ? null : new(alternatives));

        var found = FindingsOf(TaskList.ReasonsRule, meeting, isOfExecutive: true);

        Assert.Equal(expected is null, found.Count == 0);
        Assert.All(found, finding => Assert.Contains(expected!, finding.Sentence, StringComparison.Ordinal));
        Assert.Empty(FindingsOf(TaskList.ReasonsRule, meeting, isOfExecutive: false));
    }

    [Theory]
    [InlineData("Library opening hours", "RESOLVED that the report be noted.")]
    [InlineData("Library opening hours", "The Cabinet discussed the report.")]
    [InlineData("Library opening hours", "RESOLVED that the item be deferred to the next meeting.")]
    [InlineData("Minutes of the previous meeting", "RESOLVED that the minutes be approved.")]
    [InlineData("Exclusion of the press and public", "RESOLVED that the public be excluded.")]
    public void What_is_no_executive_decision_needs_no_reasons(string title, string minutes)
    {
        var meeting = With(minutes);
        meeting.Items[1].SetTitle(title);

        Assert.Empty(FindingsOf(TaskList.ReasonsRule, meeting, isOfExecutive: true));
    }

    [Theory]
    [InlineData("lacks a quorum")]
    [InlineData("has no public text of an exempt item")]
    [InlineData("names nobody in a budget vote")]
    [InlineData("has a recorded vote of too many")]
    public void What_the_verb_forbids_is_found_first(string mistake)
    {
        var meeting = With("RESOLVED that the library opens.");
        switch (mistake)
        {
            case "lacks a quorum":
                meeting.RecordQuorum(wasPresent: false);
                break;
            case "has no public text of an exempt item":
                meeting.Items[0].Exempt(England, ["3"], "Bargaining.");
                break;
            case "names nobody in a budget vote":
                meeting.Items[1].SetBudgetDecision(true);
                break;
            default:
                meeting.Items[1].RecordVote(null, new(9, 0, 0));
                break;
        }

        Assert.NotEmpty(FindingsOf("NothingForbidsIt", meeting));
        Assert.Empty(FindingsOf("NothingForbidsIt", With("RESOLVED that the library opens.")));
    }

    /// <summary>So the task list and the refusal never disagree.</summary>
    [Fact]
    public void Of_a_thousand_drafts_those_without_a_required_task_are_not_refused()
    {
        var passed = 0;
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var meeting = Held();
                if (random.Next(4) == 0)
                {
                    meeting.RecordAttendance(new Attendee("Councillor A", Capacity.Member, (Presence)random.Next(6)), new Attendee("Councillor B", Capacity.Member, Presence.Present, absentFor: [meeting.Items[1].Id]));
                }

                meeting.RecordQuorum(random.Next(5) > 0);
                meeting.Items[1].SetBudgetDecision(random.Next(5) == 0);
                if (random.Next(3) == 0)
                {
                    meeting.Items[1].RecordVote(null, new(random.Next(4), random.Next(3), random.Next(2)));
                }

                if (random.Next(4) == 0)
                {
                    meeting.Items[random.Next(2)].Exempt(England, ["3"], "Bargaining.");
                }

                Act Run(Meeting one) => one.PublishDraftMinutes(NextDay);
                var isRefused = TasksOf(meeting, Run).Any(task => task.IsRequired && task.Findings.Count > 0);
                Assert.Equal(isRefused, Record.Exception(() => Run(meeting)) is DomainException);
                Interlocked.Add(ref passed, isRefused ? 0 : 1);
            },
            iter: 1_000);
        Assert.InRange(passed, 100, 900);
    }

    private static Meeting With(string minutes)
    {
        var meeting = Held();
        meeting.Items[1].WriteMinutes(minutes);
        return meeting;
    }

    private static IReadOnlyList<Finding> FindingsOf(string rule, Meeting meeting, bool isOfExecutive = false) =>
        TasksOf(meeting, one => one.PublishDraftMinutes(NextDay), isOfExecutive).FirstOrDefault(task => task.Rule == rule)?.Findings ?? [];

    private static IReadOnlyList<CheckedTask> TasksOf(Meeting meeting, Func<Meeting, Act> verb, bool isOfExecutive = false) => TaskList.For(new(
        new Draft(meeting),
        [.. meeting.Items.Select(item => new MeetingPart(MeetingPartKind.Item, item.Id))],
        NoticeRules.For(Nation.England),
        MeetingStage.DraftMinutes,
        verb,
        _ => [],
        hasMinutesToApprove: true,
        ["[name of the officer]"],
        isOfExecutive));
}
