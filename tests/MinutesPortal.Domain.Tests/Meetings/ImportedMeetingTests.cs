using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

/// <summary>A meeting that an earlier system had published.</summary>
public class ImportedMeetingTests
{
    private const string WithheldReason = "The council’s earlier website did not say why.";

    [Theory]
    [InlineData(Meeting.MostItems + 1, 0, 0, 0, "The meeting has 1,001 items. More than 1,000 cannot be published. Divide it into several meetings, or check the file.")]
    [InlineData(1, Meeting.MostPeople + 1, 0, 0, "The meeting names 1,001 people. More than 1,000 cannot be published. Check the attendance.")]
    [InlineData(1, 0, Meeting.MostPapers + 1, 0, "The meeting has 2,001 papers. More than 2,000 cannot be published. Put several papers into one file.")]
    [InlineData(1, 0, 0, Meeting.MostWords + 1, "The texts of the meeting have 250,001 words. More than 250,000 cannot be published. Attach the longest as papers.")]
    public void A_meeting_of_any_size_is_not_published(int items, int people, int papers, int words, string refusal)
    {
        var meeting = new Meeting(Panel().Id, Day);
        foreach (var number in Enumerable.Range(1, items))
        {
            meeting.AddItem($"Item {number}");
        }

        meeting.RecordAttendance(Enumerable.Range(0, people).Select(number => new Attendee($"Councillor {number}", Capacity.Member)));
        foreach (var number in Enumerable.Range(0, papers))
        {
            meeting.Items[0].Attach(new Document($"Paper {number}", new Original(null, null, null)));
        }

        if (words > 0)
        {
            meeting.Items[0].WriteMinutes(string.Join(' ', Enumerable.Repeat("tree", words)));
        }

        var failure = Assert.Throws<DomainException>(() => meeting.Import());
        Assert.Equal(refusal, failure.Message);
        Assert.Equal(MeetingStage.NotPublished, meeting.Stage);
    }

    [Fact]
    public void Its_stage_follows_from_its_content()
    {
        var meeting = new Meeting(Panel().Id, Day);
        Assert.Equal(PublicationKind.Import, meeting.Import().Kind);
        Assert.Equal(MeetingStage.Announced, meeting.Stage);

        var item = meeting.AddItem("Apologies", "1");
        meeting.Import();
        Assert.Equal(MeetingStage.Agenda, meeting.Stage);

        item.WriteDecision("RESOLVED that they be noted.");
        meeting.Import();
        Assert.Equal(MeetingStage.Decisions, meeting.Stage);

        item.WriteMinutes("There were none.");
        meeting.Import();
        Assert.Equal(MeetingStage.Minutes, meeting.Stage);

        meeting.Import(approval: new(Guid.CreateVersion7(), Day.AddDays(28), SignedBy: null));
        Assert.Equal(MeetingStage.ApprovedMinutes, meeting.Stage);

        meeting.Import();
        Assert.Equal(MeetingStage.ApprovedMinutes, meeting.Stage);
        Assert.Equal(Day.AddDays(28), meeting.Approval?.On);
    }

    [Fact]
    public void A_paper_alone_makes_an_agenda()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.Attach(new Document("Agenda frontsheet", new Original("PDF", "280 KB", null)));

        meeting.Import();

        Assert.Equal(MeetingStage.Agenda, meeting.Stage);
    }

    [Fact]
    public void Its_attendance_and_votes_are_not_checked()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.AddItem("Libraries").WriteMinutes(Minutes);
        meeting.Items[0].RecordVote(meeting.Items[0].Resolutions.Single().Id, new(20, 3, 1));

        meeting.Import();
        meeting.Correct("A name was wrong.");

        Assert.Equal(MeetingStage.Minutes, meeting.Stage);
    }

    [Fact]
    public void A_withheld_item_is_imported_as_a_title_only()
    {
        var meeting = new Meeting(Panel().Id, Day);
        var item = meeting.AddItem("Lease", "7");
        item.KeepWithheld(WithheldReason, "3");

        meeting.Import();

        Assert.Equal("3", meeting.ForThePublic().Items.Single().Exemption?.LocalWording);
        Assert.Empty(item.Exemption!.Paragraphs);
        item.WriteMinutes("The rent is a secret.");
        Assert.Equal("“Lease” was closed to the public, so its text and papers cannot be imported. Import only its title.", Refusal(() => meeting.Import()));
        item.WriteMinutes("");
        item.Attach(new Document("Heads of terms", new Original("PDF", null, null)));
        Assert.Equal("“Lease” was closed to the public, so its text and papers cannot be imported. Import only its title.", Refusal(() => meeting.Import()));
    }

    [Fact]
    public void A_withheld_item_needs_a_reason() =>
        Assert.Equal("Say why “Lease” is closed to the public.", Refusal(() => new Meeting(Panel().Id, Day).AddItem("Lease").KeepWithheld(" ", "3")));

    [Fact]
    public void It_is_known_in_part_until_all_of_it_is_imported()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.Import(isWhole: false);
        Assert.True(meeting.IsKnownInPart);
        meeting.Import(isWhole: true);
        Assert.False(meeting.IsKnownInPart);
        meeting.Import(isWhole: false);
        Assert.False(meeting.IsKnownInPart);
    }

    [Fact]
    public void Details_that_a_source_no_longer_gives_are_kept()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.Import(time: new(18, 0), state: ImportedState.Cancelled);
        meeting.Import();

        Assert.Equal(new TimeOnly(18, 0), meeting.Time);
        Assert.Equal(CallingOff.Cancelled, meeting.CalledOff);
    }

    [Theory]
    [InlineData(ImportedState.Cancelled)]
    [InlineData(ImportedState.Postponed)]
    [InlineData(ImportedState.Unconfirmed)]
    public void A_state_that_a_source_takes_back_is_taken_back(ImportedState state)
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.Import(state: state);
        Assert.NotNull(meeting.CalledOff);
        meeting.Import(state: ImportedState.TakesPlace);

        Assert.Null(meeting.CalledOff);
    }

    [Fact]
    public void A_meeting_that_its_source_moves_is_moved()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.Import();
        meeting.Import(Day.AddDays(7), new(18, 30));

        Assert.Equal((Day.AddDays(7), Day, new TimeOnly(18, 30)), (meeting.Date, meeting.MovedFrom, meeting.Time));
    }

    [Fact]
    public void Only_a_later_meeting_approves_its_minutes()
    {
        var meeting = new Meeting(Panel().Id, Day);
        Assert.Equal("The approval must name a later meeting, and this meeting must have minutes.", Refusal(() => meeting.Import(approval: new(Guid.CreateVersion7(), Day.AddDays(1), null))));
        meeting.AddItem("Libraries").WriteMinutes(Minutes);
        Assert.Equal("The approval must name a later meeting, and this meeting must have minutes.", Refusal(() => meeting.Import(approval: new(Guid.CreateVersion7(), Day, null))));
        Assert.Equal("The approval must name a later meeting, and this meeting must have minutes.", Refusal(() => meeting.Import(approval: new(meeting.Id, Day.AddDays(1), null))));
    }

    [Fact]
    public void An_officer_may_correct_and_approve_its_minutes()
    {
        var panel = Panel();
        var meeting = new Meeting(panel.Id, Day);
        meeting.AddItem("Libraries").WriteMinutes(Minutes);
        meeting.Import();

        Assert.Equal(
            "An earlier system published these minutes. Publish a correction, or approve them.",
            Refusal(() => meeting.PublishDraftMinutes(NextDay, "Revised.")));
        meeting.Correct("A name was wrong.");
        meeting.Approve(Announced(panel, Day.AddDays(28)), panel, "Councillor A Reed", Day.AddDays(30));

        Assert.Equal(MeetingStage.ApprovedMinutes, meeting.Stage);
        meeting.Items[0].WriteMinutes("");
        Assert.Equal("Keep the minutes of at least one item.", Refusal(() => meeting.Correct("A name was wrong.")));
    }

    [Fact]
    public void An_officer_may_publish_minutes_after_an_imported_agenda()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.AddItem("Libraries", "1");
        meeting.Import();
        meeting.Items[0].WriteMinutes(Minutes);

        Assert.StartsWith("Record the attendance first.", Refusal(() => meeting.PublishDraftMinutes(NextDay)), StringComparison.Ordinal);
        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        meeting.PublishDraftMinutes(NextDay);

        Assert.Equal(MeetingStage.DraftMinutes, meeting.Stage);
    }

    [Fact]
    public void A_withdrawn_meeting_is_not_imported_again()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.Import();
        meeting.Withdraw("It was another council’s.");

        Assert.Equal("The meeting has been withdrawn.", Refusal(() => meeting.Import()));
    }

    [Fact]
    public void Every_item_is_arranged_exactly_once()
    {
        var meeting = new Meeting(Panel().Id, Day);
        var (one, two) = (meeting.AddItem("One"), meeting.AddItem("Two"));

        meeting.Arrange([two, one]);

        Assert.Equal(["Two", "One"], meeting.Items.Select(item => item.Title.English));
        Assert.Equal([0, 1], meeting.Items.Select(item => item.Position));
        Assert.Equal("List every item of the meeting once.", Refusal(() => meeting.Arrange([two])));
        Assert.Equal("List every item of the meeting once.", Refusal(() => meeting.Arrange([two, two])));
    }

    [Fact]
    public void A_paper_is_held_here_or_listed_by_an_earlier_system()
    {
        var elsewhere = new Document("Report", new Original("PDF", "280 KB", "https://old.example/s1.pdf"), new SourceId("old.example", "1"));

        Assert.True(Paper().IsHeldHere);
        Assert.False(elsewhere.IsHeldHere);
        elsewhere.SetOriginal(new Original("PDF", "281 KB", null), sourceId: null);
        Assert.Equal(("281 KB", "1"), (elsewhere.Original?.Size, elsewhere.SourceId?.Id));
        Assert.Equal("Enter a title for the paper.", Refusal(() => new Document(" ", new Original(null, null, null))));
    }

    [Fact]
    public void The_record_has_its_ids_in_the_earlier_system()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.SetSource(new("old.example", "7837"));
        var item = meeting.AddItem("Performance", "9");
        item.SetSource(new(null, "44461"));
        item.SetSourceIssue(new("old.example", "12", "Performance"));
        item.Attach(new Document("Appendix", new Original("PDF", null, null), new("old.example", "65461")));

        var record = Record(meeting, meeting.Import());

        Assert.Equal(
            [
                new FormerId(SourceKind.Meeting, "old.example", "7837", meeting.Id, ""),
                new FormerId(SourceKind.AgendaItem, "", "44461", meeting.Id, item.Id),
                new FormerId(SourceKind.Issue, "old.example", "12", meeting.Id, item.Id),
                new FormerId(SourceKind.Document, "old.example", "65461", meeting.Id, item.Documents[0].Id),
            ],
            record.FormerIds);
        Assert.Empty(record.Papers);
    }

    [Fact]
    public void It_survives_a_round_trip_as_JSON()
    {
        var meeting = new Meeting(Panel().Id, Day);
        meeting.SetSource(new("old.example", "7837"));
        var item = meeting.AddItem("Performance");
        item.SetNumber("9");
        item.SetMinuteNumber("51");
        item.SetSource(new(null, "44461"));
        item.SetSourceIssue(new("old.example", "12", "Performance"));
        item.Attach(new Document("Appendix", new Original("PDF", "3 MB", "https://old.example/65461.pdf"), new("old.example", "65461")));
        item.WriteMinutes(Minutes);
        meeting.Import(isWhole: false, approval: new(Guid.CreateVersion7(), NextDay, null));

        var json = SubjectJson.Write(meeting.ForThePublic());
        var read = SubjectJson.Read<Meeting>(json);

        Assert.Equal(json, SubjectJson.Write(read));
        Assert.Equal("51", read.Items[0].MinuteNumber);
        Assert.Equal("3 MB", read.Items[0].Documents[0].Original?.Size);
        Assert.DoesNotContain("sha256", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_and_a_person_are_imported_too()
    {
        var panel = Panel();
        panel.SetKind(PanelKind.Executive);
        panel.SetFormer(true);
        var person = new People.Person("Councillor A Reed", People.PersonKind.Councillor);
        person.Rename("Councillor A Reed MBE");

        Assert.Equal(PublicationKind.Import, panel.Import().Kind);
        Assert.Equal(PublicationKind.Import, person.Import().Kind);
        Assert.Equal((PanelKind.Executive, true, "Councillor A Reed MBE"), (panel.Kind, panel.IsFormer, person.Name));
        Assert.Equal("Enter the person's name.", Refusal(() => person.Rename(" ")));
    }

    private static SubjectRecord Record(Meeting meeting, Act act)
    {
        var content = new PublishedContent(meeting.ForThePublic());
        return SubjectRecord.From([(Publication.After(null, meeting, act, DateTimeOffset.UnixEpoch, content, null), content.Text)]);
    }
}
