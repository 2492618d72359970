using System.Reflection;
using CsCheck;
using MinutesPortal.Domain.Checks;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Tests.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Checks;

/// <summary>The checks on an agenda before it is published: each with a mistake that it finds, and the same agenda without it.</summary>
public class TaskListTests
{
    /// <summary>The name of a check, how an agenda comes to have its mistake, and how it is mended.</summary>
    public static TheoryData<string, Mistake> Mistakes => new()
    {
        { "NothingForbidsIt", new(meeting => meeting.Items.ToList().ForEach(item => meeting.RemoveItem(item.Id)), meeting => meeting.AddItem("Apologies")) },
        { "TimeAndPlaceAreGiven", new(meeting => meeting.SetTime(null), meeting => meeting.SetTime(new(18, 0))) },
        { "TimeAndPlaceAreGiven", new(meeting => meeting.SetVenue(null), meeting => meeting.SetFormat(MeetingFormat.Remote)) },
        { "NumbersAreInOrder", new(meeting => meeting.Items[1].SetNumber("1"), meeting => meeting.Items[1].SetNumber("2")) },
        { "NumbersAreInOrder", new(meeting => meeting.Items[1].SetNumber(null), meeting => meeting.SetNumbering(byOrder: true)) },
        { "MinutesNameTheirMeeting", new(meeting => meeting.Items[0].SetTitle("Minutes of the previous meeting"), meeting => meeting.SetMinutesToApprove(meeting.Items[0], Libraries, Before)) },
        { "EveryPaperIsHere", new(meeting => meeting.Items[1].Attach(new("Forecast", PaperWithoutFile.ToFollow)), meeting => meeting.Items[1].Documents[0].Replace("forecast.pdf", "application/pdf", 3, Hash)) },
        { "EveryPaperIsHere", new(meeting => meeting.Items[1].SetPresenter("Report of the Director"), meeting => meeting.Items[1].Attach(new("Report", PaperWithoutFile.OralReport))) },
        { "FilesHideNothing", new(meeting => meeting.Items[1].Attach(Paper("Tracked")), meeting => meeting.Items[1].Documents[0].SetTitle("Clean")) },
        { "ExemptItemsHaveNoPublicPapers", new(Close, meeting => meeting.Items[1].Detach(meeting.Items[1].Documents[0].Id)) },
        { "NothingSaysItIsExempt", new(meeting => meeting.Items[1].Attach(Paper("Appendix 2 – Not for Publication")), meeting => meeting.Items[1].Documents[0].SetTitle("Appendix 2")) },
        { "NothingSaysItIsExempt", new(meeting => meeting.Items[1].Attach(new("Appendix 2", "Appendix_2_EXEMPT.pdf", "application/pdf", 3, Hash)), meeting => meeting.Items[1].Documents[0].Replace("Appendix 2.pdf", "application/pdf", 3, Hash)) },
        { "NothingSaysItIsExempt", new(meeting => meeting.Items[1].SetPurpose("Cyfrinachol: i ystyried y les."), meeting => meeting.Items[1].SetPurpose("I ystyried y les.")) },
        { "NothingIsPrivate", new(meeting => meeting.Items[1].SetPurpose("Write to jo.brown@example.com."), meeting => meeting.Items[1].SetPurpose("Write to libraries@example.gov.uk.")) },
        { "NothingIsPrivate", new(meeting => meeting.Items[1].SetPurpose("Ring 07700 900123."), meeting => meeting.Items[1].SetPurpose("Ring us.")) },
        { "NothingIsPrivate", new(meeting => meeting.Items[1].SetPurpose("The case of AB 12 34 56 C."), meeting => meeting.Items[1].SetPurpose("A case.")) },
        { "NothingIsPrivate", new(meeting => meeting.Items[1].SetPurpose("Mrs J Brown, 3 High Street, SO14 7LY."), meeting => meeting.Items[1].SetPurpose("3 High Street, SO14 7LY.")) },
        { "NothingIsLeftToFillIn", new(meeting => meeting.Items[1].SetPurpose("To note the spend of £XXX."), meeting => meeting.Items[1].SetPurpose("To note the spend of £300.")) },
        { "NothingIsLeftToFillIn", new(meeting => meeting.Items[1].SetPurpose("Report of [Jo Reed, post of]."), meeting => meeting.Items[1].SetPurpose("Report of Jo Reed, post of inspector.")) },
        { "NothingIsLeftToFillIn", new(meeting => meeting.Items[1].SetPurpose("To meet [time 6pm]."), meeting => meeting.Items[1].SetPurpose("To meet at [the same place and time].")) },
        { "BlanksAreFilledIn", new(meeting => meeting.Items[1].SetPurpose("To thank [name of the mover]."), meeting => meeting.Items[1].SetPurpose("To thank Jo Reed.")) },
        { "BlanksAreFilledIn", new(meeting => meeting.SetIntroduction(new("Welcome.", "Croeso [name of\nthe Mover].")), meeting => meeting.SetIntroduction(new("Welcome.", "Croeso."))) },
        { "NothingIsLeftToFillIn", new(meeting => meeting.Items[1].SetPurpose("Report of the [insert name of director]."), meeting => meeting.Items[1].SetPurpose("Report of the [name of the director](https://example.org/).")) },
    };

    private static readonly string[] Blanks = ["[name of the mover]", "[post of the officer]", "[time]"];

    private const string Hash = "1f0b5bb1d9e9a1ee5d0b2ffb5c1c5bb2b5f2d8b2ad1c3bd6b6e0d4fbfb1d6c3e";

    private static readonly Panel Libraries = Sample.Panel();
    private static readonly Meeting Before = Earlier();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found_and_its_correction_is_not(string rule, Mistake mistake)
    {
        var meeting = Agenda();
        Assert.Empty(FindingsOf(rule, meeting));

        mistake.Make(meeting);
        Assert.NotEmpty(FindingsOf(rule, meeting));

        mistake.Mend(meeting);
        Assert.Empty(FindingsOf(rule, meeting));
    }

    [Theory]
    [InlineData("Moved by [name of the mover].")]
    [InlineData("Moved by [Councillor Reed, name of the mover].")]
    [InlineData("Moved by **[Name of  the mover]**.")]
    [InlineData("Moved by \\[name of the mover\\].")]
    [InlineData("Moved by [name of the mover")]
    [InlineData("Moved by name of the mover].")]
    [InlineData("Moved by [name of the mover](Labour).")]
    [InlineData("They met at [TIME?].")]
    [InlineData("They met at [time")]
    public void A_blank_of_a_phrase_can_never_be_published(string minutes)
    {
        Assert.NotEmpty(FindingsOf("BlanksAreFilledIn", WithPurpose(minutes)));
        Assert.True(TasksOf(new(WithPurpose(minutes)), Sample.England).Single(task => task.Rule == "BlanksAreFilledIn").IsRequired);
    }

    [Theory]
    [InlineData("Moved by [name of Jo Reed].")]
    [InlineData("Moved by [of the mover].")]
    [InlineData("Moved by [the mover, Jo Reed].")]
    [InlineData("Authorised: the [post of officer].")]
    public void A_blank_that_was_filled_in_by_half_is_asked_about(string minutes) => Assert.NotEmpty(FindingsOf("NothingIsLeftToFillIn", WithPurpose(minutes)));

    [Theory]
    [InlineData("He said it was “a great sucess” [sic].")]
    [InlineData("The case was R v Bow [2024] UKSC 1, [2023] EWCA Civ 12 at [41].")]
    [InlineData("[Councillor Reed left the meeting at this time.]")]
    [InlineData("“the [Council] may” [emphasis added], and […] more [of the]")]
    [InlineData("See [the post of the officer](https://council.example/posts).")]
    [InlineData("See [Clerk of the Works] and the name of the mover.")]
    public void Brackets_that_minutes_use_are_no_blanks(string minutes)
    {
        Assert.Empty(FindingsOf("BlanksAreFilledIn", WithPurpose(minutes)));
        Assert.Empty(FindingsOf("NothingIsLeftToFillIn", WithPurpose(minutes)));
    }

    [Fact]
    public void A_blank_in_exempt_minutes_is_found_too()
    {
        var meeting = Agenda();
        meeting.Items[1].Exempt(Sample.England, ["3"], "The price is still being agreed.");
        var draft = new Draft(meeting);
        draft.WriteExempt(meeting.Items[1], "Moved by [name of the mover].");

        var tasks = TaskList.For(new(draft, [new(MeetingPartKind.ExemptPart, meeting.Items[1].Id)], Sample.England, MeetingStage.Agenda, Publish, _ => [], hasMinutesToApprove: false, Blanks));

        Assert.Contains("exempt part of item 2", Assert.Single(tasks.Single(task => task.Rule == "BlanksAreFilledIn").Findings).Sentence, StringComparison.Ordinal);
    }

    private static Meeting WithPurpose(string text)
    {
        var meeting = Agenda();
        meeting.Items[1].SetPurpose(text);
        return meeting;
    }

    [Fact]
    public void Words_of_an_exempt_part_are_found_in_a_public_text()
    {
        var meeting = Agenda();
        meeting.Items[1].Exempt(Sample.England, ["3"], "The price is still being agreed.");
        meeting.Items[1].SetPurpose("The buyer offers four million pounds for it.");
        var draft = new Draft(meeting);
        draft.WriteExempt(meeting.Items[1], "Noted: the buyer OFFERS four million pounds, and more.");

        Assert.Contains("“The buyer offers four million”", Assert.Single(FindingsOf("ExemptWordsStayClosed", draft)).Sentence, StringComparison.OrdinalIgnoreCase);
        meeting.Items[1].SetPurpose("The buyer makes an offer.");
        Assert.Empty(FindingsOf("ExemptWordsStayClosed", draft));
    }

    [Fact]
    public void Every_text_that_lacks_its_Welsh_is_named()
    {
        var meeting = Agenda();
        meeting.SetIntroduction("Phones should be silent.");
        meeting.Items[0].SetTitle(new("Apologies", "Ymddiheuriadau"));
        meeting.Items[1].SetPublicSpeaking("Write to us.");
        meeting.Items[1].Exempt(Sample.England, ["3"], "The price is still being agreed.");
        meeting.Items[1].Attach(Paper("Report"));

        var found = FindingsOf("WelshIsThere", new Draft(meeting), Sample.Wales).Select(finding => finding.Sentence.Split(" has no Welsh")[0]);

        Assert.Equal(
            [
                "The introduction of the meeting",
                "The public speaking of item 2, “Library opening hours”",
                "The reason why item 2, “Library opening hours” is closed",
                "The title of item 2, “Library opening hours”",
                "The title of the paper “Report”",
                "The venue of the meeting",
            ],
            found.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(TasksOf(new Draft(meeting), Sample.England), task => task.Rule == "WelshIsThere");
    }

    /// <summary>So that a new text of an item or paper is checked without a line in the checks.</summary>
    [Fact]
    public void Every_stored_text_of_the_agenda_is_checked()
    {
        var meeting = Agenda();
        var item = meeting.Items[1];
        item.Attach(Paper("Report"));
        var texts = new object[] { meeting, item, item.Documents[0] }.SelectMany(owner => owner.GetType().GetProperties()
            .Where(property => property.PropertyType == typeof(BilingualText) && property.IsDefined(typeof(StoredAttribute))).Select(property => (owner, property))).ToList();
        Assert.True(texts.Count >= 10);

        foreach (var (owner, property) in texts)
        {
            var before = property.GetValue(owner);
            property.SetValue(owner, new BilingualText("Spend of £XXX"), BindingFlags.NonPublic | BindingFlags.Instance, null, null, null);
            Assert.NotEmpty(FindingsOf("NothingIsLeftToFillIn", meeting));
            property.SetValue(owner, before, BindingFlags.NonPublic | BindingFlags.Instance, null, null, null);
            Assert.Empty(FindingsOf("NothingIsLeftToFillIn", meeting));
        }
    }

    [Fact]
    public void A_part_that_is_not_published_now_is_not_checked()
    {
        var meeting = Agenda();
        meeting.Items[1].SetPurpose("To note the spend of £XXX.");

        var tasks = TaskList.For(new(new Draft(meeting), [new(MeetingPartKind.Item, meeting.Items[0].Id)], Sample.England, MeetingStage.Agenda, Publish, _ => [], hasMinutesToApprove: false, Blanks));

        Assert.All(tasks, task => Assert.Empty(task.Findings));
    }

    [Fact]
    public void The_key_of_a_finding_changes_with_its_words()
    {
        var meeting = Agenda();
        string Key()
        {
            var task = TasksOf(new Draft(meeting), Sample.England).Single(task => task.Rule == "NothingIsLeftToFillIn");
            return task.KeyOf(Assert.Single(task.Findings));
        }

        meeting.Items[1].SetPurpose("To note the spend of £XXX.");
        var key = Key();
        meeting.Items[1].SetPurpose("To note the spend of £XXX, and more.");
        Assert.NotEqual(key, Key());
        meeting.Items[1].SetPurpose("To note the spend of £XXX.");
        Assert.Equal(key, Key());
    }

    /// <summary>So the task list and the refusal never disagree.</summary>
    [Fact]
    public void What_has_no_required_task_left_is_not_refused() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var meeting = new Meeting(Libraries.Id, Sample.Day, random.Next(2) == 0 ? null : new(18, 0), random.Next(2) == 0 ? null : new BilingualText("Council Chamber"));
            meeting.SetFormat(random.Next(2) == 0 ? null : MeetingFormat.InPerson);
            for (var count = random.Next(3); count > 0; count--)
            {
                meeting.AddItem("Libraries");
            }

            var rules = NoticeRules.For(random.Next(2) == 0 ? Nation.England : Nation.Wales);
            var today = Sample.Day.AddDays(random.Next(-12, 3));
            Act Run(Meeting one) => one.PublishAgenda(rules, today, "A reason.");
            var tasks = TaskList.For(new(new Draft(meeting), [], rules, MeetingStage.Agenda, Run, _ => [], hasMinutesToApprove: true, Blanks));

            var isRefused = tasks.Any(task => task.IsRequired && task.Findings.Count > 0);
            Assert.Equal(MeetingStage.NotPublished, meeting.Stage);
            if (isRefused)
            {
                Assert.Throws<DomainException>(() => Run(meeting));
            }
            else
            {
                Run(meeting);
            }
        },
        iter: 1_000);

    private static Meeting Earlier()
    {
        var earlier = new Meeting(Libraries.Id, Sample.Day.AddDays(-30));
        earlier.Announce(Sample.England);
        return earlier;
    }

    private static Meeting Agenda()
    {
        var meeting = new Meeting(Libraries.Id, Sample.Day, new(18, 0), new BilingualText("Council Chamber"));
        meeting.AddItem("Apologies", "1");
        meeting.AddItem("Library opening hours", "2");
        return meeting;
    }

    private static void Close(Meeting meeting)
    {
        meeting.Items[1].Attach(Paper("Report"));
        meeting.Items[1].Exempt(Sample.England, ["3"], "The price is still being agreed.");
    }

    private static Document Paper(string title) => new(title, "report.pdf", "application/pdf", 3, Hash);

    private static Act Publish(Meeting meeting) => meeting.PublishAgenda(Sample.England, Sample.InTime);

    private static IReadOnlyList<Finding> FindingsOf(string rule, Meeting meeting) => FindingsOf(rule, new Draft(meeting));

    private static IReadOnlyList<Finding> FindingsOf(string rule, Draft draft, NoticeRules? rules = null) =>
        TasksOf(draft, rules ?? Sample.England).FirstOrDefault(task => task.Rule == rule)?.Findings ?? [];

    private static IReadOnlyList<CheckedTask> TasksOf(Draft draft, NoticeRules rules) => TaskList.For(new(
        draft,
        [
            new(MeetingPartKind.Details),
            .. draft.Meeting.Items.Select(item => new MeetingPart(MeetingPartKind.Item, item.Id)),
            .. draft.Meeting.AllDocuments.Select(paper => new MeetingPart(MeetingPartKind.Paper, paper.Id)),
        ],
        rules,
        MeetingStage.Agenda,
        Publish,
        paper => paper.Title.English == "Tracked" ? ["It has tracked changes."] : [],
        hasMinutesToApprove: true, Blanks));

    /// <param name="Make">Puts the mistake into an agenda.</param>
    public sealed record Mistake(Action<Meeting> Make, Action<Meeting> Mend);
}
