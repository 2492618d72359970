using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Panels;

public sealed class PanelTemplateTests
{
    private static readonly DateOnly Next = Day.AddDays(70);

    [Fact]
    public void A_new_meeting_starts_with_all_that_is_known()
    {
        var panel = Panel();
        panel.SetVenue("Council Chamber");
        panel.SetContact("Democratic Services");

        var meeting = Template(panel).NewMeeting(panel, Next, []);

        Assert.Equal((panel.Id, Next, new TimeOnly(18, 30)), (meeting.PanelId, meeting.Date, meeting.Time));
        Assert.Equal(("Council Chamber", "Democratic Services", "The meeting is filmed."), (meeting.Venue?.English, meeting.Contact?.English, meeting.Introduction?.English));
        Assert.Equal(["Apologies", "Minutes of the last meeting"], meeting.Items.Select(item => item.Title.English));
        Assert.Equal(("1", "2"), (meeting.NumberOf(meeting.Items[0]), meeting.NumberOf(meeting.Items[1])));
        Assert.Equal(("To note apologies.", "The Chair"), (meeting.Items[0].Purpose?.English, meeting.Items[0].Presenter?.English));
        Assert.Empty(meeting.Items[1].MinutesToApprove);
        Assert.Empty(meeting.Attendees);
        Assert.Equal(MeetingStage.NotPublished, meeting.Stage);
    }

    // LGA 1972 s.100A(6A): the notice says how the public attends
    [Fact]
    public void A_new_meeting_in_Wales_can_be_announced_as_its_template_begins_it()
    {
        var panel = Panel();
        panel.SetVenue("Council Chamber");
        var template = Template(panel);
        Assert.Throws<DomainException>(() => template.NewMeeting(panel, Next, []).Announce(Wales));
        Assert.Throws<DomainException>(() => template.SetAttendance(MeetingFormat.Hybrid, "javascript:alert(1)"));

        template.SetAttendance(MeetingFormat.Hybrid, "https://council.example/watch");

        var meeting = template.NewMeeting(panel, Next, []);
        meeting.Announce(Wales);
        Assert.Equal((MeetingFormat.Hybrid, "https://council.example/watch"), (meeting.Format, meeting.Link));
    }

    [Fact]
    public void Without_anything_saved_it_numbers_the_items_that_a_meeting_gets()
    {
        var panel = Panel();

        var meeting = new PanelTemplate(panel).NewMeeting(panel, Next, []);

        Assert.Equal("1", meeting.NumberOf(meeting.AddItem("Apologies")));
    }

    [Fact]
    public void Its_item_for_minutes_names_the_last_meeting()
    {
        var panel = Panel();
        var last = WithDraftMinutes(panel);

        var item = Template(panel).NewMeeting(panel, Next, [last]).Items[1];

        Assert.Equal(new BilingualText("Minutes of the meeting of 20 July 2023", "Cofnodion cyfarfod 20 Gorffennaf 2023"), item.Title);
        Assert.Equal([last.Id], item.MinutesToApprove);
    }

    [Fact]
    public void It_names_every_meeting_since_the_last_that_was_approved_and_only_those_that_took_place()
    {
        var panel = Panel();
        var (cancelled, withdrawn, drafted, later, elsewhere) =
            (Announced(panel, Day.AddDays(35)), Announced(panel, Day.AddDays(36)), Drafted(panel, Day.AddDays(37)), Announced(panel, Next), Announced(Panel(), Day.AddDays(38)));
        cancelled.Cancel("Snow.");
        withdrawn.Withdraw("By mistake.");
        var (older, newer) = (Announced(panel, Day.AddDays(28)), Announced(panel, Day.AddDays(42)));

        var item = Template(panel).NewMeeting(panel, Next, [newer, later, cancelled, withdrawn, drafted, elsewhere, older, Approved(panel), Announced(panel, Day.AddDays(-28))]).Items[1];

        Assert.Equal("Minutes of the meetings of 17 August 2023 and 31 August 2023", item.Title.English);
        Assert.Equal([older.Id, newer.Id], item.MinutesToApprove);
    }

    [Fact]
    public void Minutes_of_the_panel_that_it_has_replaced_are_among_them()
    {
        var (former, panel) = (Panel(), Panel());
        panel.TakeOverFrom(former);
        var last = WithDraftMinutes(former);

        Assert.Equal([last.Id], Template(panel).NewMeeting(panel, Next, [last]).Items[1].MinutesToApprove);
    }

    [Fact]
    public void Of_an_earlier_systems_minutes_only_the_last_may_be_unapproved()
    {
        var panel = Panel();
        Meeting Imported(DateOnly date)
        {
            var meeting = new Meeting(panel.Id, date);
            meeting.AddItem("Focused visit").WriteMinutes("RESOLVED that it be noted.");
            meeting.Import();
            return meeting;
        }

        var (older, last) = (Imported(Day.AddDays(-28)), Imported(Day.AddDays(-1)));

        Assert.Equal([last.Id], Template(panel).NewMeeting(panel, Next, [older, last]).Items[1].MinutesToApprove);
        Assert.Empty(Template(panel).NewMeeting(panel, Next, [older, last, Approved(panel)]).Items[1].MinutesToApprove);
    }

    [Fact]
    public void A_template_is_refused_for_another_panel_and_with_impossible_items()
    {
        var template = Template(Panel());

        Assert.StartsWith("This is not the template of “Libraries Panel”.", Refusal(() => template.NewMeeting(Panel(), Next, [])), StringComparison.Ordinal);
        Assert.Equal("Enter a title for the agenda item.", Refusal(() => template.SetItems(new TemplateItem(" "))));
        Assert.Equal(
            "Mark only one item as the minutes of the last meeting.",
            Refusal(() => template.SetItems(new TemplateItem("Minutes", IsMinutes: true), new TemplateItem("More minutes", IsMinutes: true))));
        Assert.Equal(2, template.Items.Count);
    }

    [Fact]
    public void Its_phrases_are_in_order_of_their_names_and_one_name_is_one_phrase()
    {
        var template = Template(Panel());
        template.SetPhrase(new("Votes", "Put to the vote.", EntryPlace.Minutes), former: null);
        template.SetPhrase(new(" adjourned ", "The meeting was adjourned at [time of the adjournment].", EntryPlace.Minutes), former: null);

        Assert.Equal(["adjourned", "Votes"], template.Phrases.Select(phrase => phrase.Name));
        Assert.Equal("The panel has a phrase “VOTES” already. Choose another name.", Refusal(() => template.SetPhrase(new("VOTES", "Aye.", EntryPlace.Decision), former: "adjourned")));
        Assert.Equal("Write each blank in square brackets that open and close, such as [name of the officer].", Refusal(() => template.SetPhrase(new("Open", "Moved by [name", EntryPlace.Minutes), former: null)));
        Assert.Equal("The panel has no phrase “Gone” any more.", Refusal(() => template.RemovePhrase("Gone")));
        template.SetPhrase(new("Zero votes", "Nobody voted.", EntryPlace.Decision), former: "Votes");
        Assert.Equal(["adjourned", "Zero votes"], template.Phrases.Select(phrase => phrase.Name));
    }

    [Fact]
    public void A_blank_stays_known_when_its_phrase_is_gone()
    {
        var template = Template(Panel());
        template.SetIntroduction("Write to [name of the clerk] or [the desk](https://council.example/desk).");
        template.SetPhrase(new("One", "By [name of the mover] [sic], [2024] UKSC 1.", EntryPlace.Minutes), former: null);
        template.SetPhrase(new("One", "By [Councillor].", EntryPlace.Minutes), former: "One");
        template.RemovePhrase("One");

        Assert.Equal(["[name of the clerk]", "[name of the mover]", "[Councillor]"], SubjectJson.Read<PanelTemplate>(SubjectJson.Write(template)).BlanksToFill);
    }

    [Fact]
    public void A_panel_starts_with_phrases_whose_blanks_are_known()
    {
        var usual = PanelTemplate.Usual(Guid.CreateVersion7());

        Assert.Equal(usual.Phrases.Select(phrase => phrase.Name).Order(StringComparer.OrdinalIgnoreCase), usual.Phrases.Select(phrase => phrase.Name));
        Assert.Contains(usual.Phrases, phrase => phrase.Name == "Exclusion of the public");
        Assert.Contains("[number of the paragraph]", usual.BlanksToFill);
        Assert.All(usual.Phrases, phrase => Assert.True(Blanks.AreClosed(phrase.Text)));
    }

    [Fact]
    public void A_template_is_stored_as_json()
    {
        var json = SubjectJson.Write(Template(Panel()));

        Assert.Equal(json, SubjectJson.Write(SubjectJson.Read<PanelTemplate>(json)));
        Assert.Contains("The meeting is filmed.", json, StringComparison.Ordinal);
        Assert.DoesNotContain("formatNumber", json, StringComparison.Ordinal);
    }

    private static PanelTemplate Template(Panel panel)
    {
        var template = new PanelTemplate(panel);
        template.SetTime(new(18, 30));
        template.SetIntroduction("The meeting is filmed.");
        template.SetNumbering(byOrder: true);
        template.SetItems(
            new TemplateItem("Apologies", "To note apologies.", "The Chair"),
            new TemplateItem(new BilingualText("Minutes of the last meeting", "Cofnodion y cyfarfod diwethaf"), IsMinutes: true));
        return template;
    }
}
