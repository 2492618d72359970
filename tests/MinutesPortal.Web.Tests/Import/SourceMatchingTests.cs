using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Matching;
using static MinutesPortal.Web.Tests.Import.SampleSources;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>Matching joins what several files say into one set of panels, people and meetings.</summary>
public class SourceMatchingTests
{
    [Fact]
    public void Lists_without_a_host_get_the_host_of_their_meetings()
    {
        var cabinet = Panel("Cabinet", "129", host: null);
        var committees = new SourceFile(
            "c.xml", "GetCommittees answer", [cabinet with { Category = "Cabinet" }, Panel("Licensing", "130", host: null)], [], []);
        var listed = new SourceFile("l.xml", "GetMeetings answer", [cabinet], [new() { OldId = "7837", Panel = cabinet, Date = Day }], []);
        var answer = File(
            new SourceMeeting { Host = SourceHost, OldId = "7837", Panel = new(SourceHost, null, "Cabinet"), Date = Day, IsWhole = true });

        var matching = SourceMatching.Match([committees, listed, answer]);

        Assert.Equal(
            [(SourceHost, "129", "Cabinet"), (SourceHost, "130", "Licensing")], matching.Panels.Select(panel => (panel.Source.Host, panel.Source.OldId, panel.Source.Name)).Order());
        Assert.Equal(
            (SourceHost, "7837", true), (matching.Meetings.Single().Meeting.Host, matching.Meetings[0].Meeting.OldId, matching.Meetings[0].Meeting.IsWhole));
    }

    [Fact]
    public void A_list_that_contradicts_a_host_does_not_get_it()
    {
        var committees = new SourceFile(
            "c.xml", "GetCommittees answer", [Panel("Cabinet", "12", null), Panel("Licensing", "13", null)], [], []);
        var other = new SourceFile("d.xml", "GetCommittees answer", [Panel("Cabinet", "12"), Panel("Planning", "13")], [], []);

        Assert.Equal(4, SourceMatching.Match([committees, other]).Panels.Count);
    }

    [Fact]
    public void A_list_that_fits_two_hosts_gets_neither_and_needs_review()
    {
        var matching = SourceMatching.Match(
        [
            new SourceFile("c.xml", "GetCommittees answer", [Panel("Cabinet", "1", null)], [], []),
            new SourceFile("d.xml", "GetCommittees answer", [Panel("Cabinet", "1", "one.example")], [], []),
            new SourceFile("e.xml", "GetCommittees answer", [Panel("Cabinet", "1", "two.example")], [], []),
        ]);

        Assert.Equal(3, matching.Panels.Count);
        Assert.Equal(
            "The file does not say where it comes from, and matches one.example and two.example. Import it again with --host.", matching.Remarks.Single().What);
    }

    [Fact]
    public void A_meeting_id_wins_over_a_panel_id_whatever_the_file_order()
    {
        var cabinet = Panel("Cabinet", "1", host: null);
        SourceFile[] files =
        [
            new("committees.xml", "GetCommittees answer", [cabinet], [], []),
            new("one.xml", "GetCommittees answer", [Panel("Cabinet", "1", "one.example")], [], []),
            new("list.xml", "GetMeetings answer", [cabinet], [new() { OldId = "7837", Panel = cabinet, Date = Day }], []),
            File(
                "meeting.xml", new SourceMeeting { Host = "two.example", OldId = "7837", Panel = new("two.example", null, "Cabinet"), Date = Day }),
        ];

        foreach (var order in new[] { files, [.. files.Reverse()], [files[2], files[0], files[3], files[1]] })
        {
            var matching = SourceMatching.Match(order);

            Assert.Equal([null, "one.example", "two.example"], matching.Panels.Select(panel => panel.Source.Host).Order());
            Assert.Equal("two.example", matching.Meetings.Single().Panel.Source.Host);
            Assert.Equal("committees.xml", matching.Remarks.Single().Where);
        }
    }

    [Fact]
    public void A_host_named_by_an_officer_is_used_for_files_without_one()
    {
        var matching = SourceMatching.Match(
            [new SourceFile("c.xml", "GetCommittees answer", [Panel(host: null), Panel("Planning", "2", "other.example")], [], [])], "old.example");
        Assert.Equal("other.example", matching.Panels[1].Source.Host);

        Assert.Equal(
            "old.example", SourceMatching.Match([new SourceFile("c.xml", "GetCommittees answer", [Panel(host: null)], [], [])], "old.example").Panels.Single().Source.Host);
    }

    [Fact]
    public void Panels_of_two_sources_with_the_same_name_stay_separate() =>
        Assert.Equal(
            2, SourceMatching.Match([File(Meeting(), Meeting() with { Host = "other.example", Panel = Panel(host: "other.example") })]).Panels.Count);

    [Fact]
    public void A_page_with_only_a_panel_name_belongs_to_the_current_panel()
    {
        var matching = SourceMatching.Match(
        [
            new SourceFile(
                "c.xml", "GetCommittees answer", [Panel("Scrutiny Panel", "1") with { IsFormer = true }, Panel("Scrutiny  panel", "2")], [], []),
            File(new SourceMeeting { Panel = Panel(id: null, host: null), Date = Day }),
        ]);

        Assert.Equal("2", matching.Meetings.Single().Panel.Source.OldId);
        Assert.Equal(2, matching.Panels.Count);
        Assert.StartsWith(
            "The file does not say where it comes from. It was matched to old.example", matching.Remarks.Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_without_a_panel_is_not_imported()
    {
        var matching = SourceMatching.Match([File(Meeting() with { Panel = new(SourceHost, null, "") })]);

        Assert.Empty(matching.Meetings);
        Assert.Equal(
            "The meeting of 17 June 2021 was not imported, because no file says which panel met. Import a list of meetings that includes it.", matching.NotShown.Single().What);
    }

    [Fact]
    public void Meetings_on_one_day_with_different_ids_or_times_stay_separate()
    {
        var one = Meeting();

        Assert.Equal(2, SourceMatching.Match([File(one, one with { OldId = "701" })]).Meetings.Count);
        Assert.Equal(
            2, SourceMatching.Match([File(one with { OldId = null }, one with { OldId = null, Time = new(9, 0) })]).Meetings.Count);
        Assert.Single(SourceMatching.Match([File(one, one with { OldId = null, Time = null })]).Meetings);
    }

    [Fact]
    public void An_item_on_two_pages_is_one_and_the_fuller_page_wins()
    {
        const string Purpose = "Report of the Executive Director briefing the Panel on the visit.";
        var printed = Meeting(
            new SourceItem { Purpose = "To elect a Chair.", Minutes = "RESOLVED that Councillor Reed be Chair.\n" },
            new SourceItem { Purpose = Purpose, Minutes = MinutesThatLostALine }) with
        { OldId = null };
        var issue = Meeting(new SourceItem { Number = "8", Title = "Focused Visit", Purpose = Purpose, Minutes = Minutes, Issue = new("5", "Visit") }) with { OldId = null, IsWhole = false, Time = null };

        foreach (var files in new[] { new[] { File("printed.txt", printed), File("issue.txt", issue) }, [File("issue.txt", issue), File("printed.txt", printed)] })
        {
            var matching = SourceMatching.Match(files);
            var items = matching.Meetings.Single().Meeting.Items;
            Assert.Equal([null, "Focused Visit"], items.Select(item => item.Title));
            Assert.Equal(("8", Minutes, "5"), (items[1].Number, items[1].Minutes, items[1].Issue?.OldId));
            Assert.Empty(matching.Conflicts);
            Assert.True(matching.Meetings[0].Meeting.IsWhole);
        }
    }

    [Fact]
    public void Other_differences_keep_the_first_text_and_name_both_places()
    {
        var matching = SourceMatching.Match(
        [
            File("a.xml", Meeting(new SourceItem { OldId = "1", Title = "Visit", Minutes = "It was noted.\n" }) with { Venue = "Chamber" }),
            File(
                "b.html", Meeting(new SourceItem { OldId = "1", Title = "Visit", Minutes = "It was agreed.\n" }) with { Venue = "Room 2" }),
        ]);

        Assert.Equal("It was noted.\n", matching.Meetings.Single().Meeting.Items.Single().Minutes);
        Assert.Equal(
            ["Scrutiny Panel, 17 June 2021, minutes of item “Visit”", "Scrutiny Panel, 17 June 2021, place"],
            matching.Conflicts.Select(remark => remark.Where).Order());
        Assert.All(matching.Conflicts, remark => Assert.Equal("b.html differs from a.xml. The first file was used.", remark.What));
    }

    [Fact]
    public void White_space_capitals_and_bullets_make_no_difference()
    {
        var matching = SourceMatching.Match(
        [
            File("a.xml", Meeting(new SourceItem { Title = "Visit", Minutes = "RESOLVED that:\n\n· One.\n" })),
            File("b.html", Meeting(new SourceItem { Title = "VISIT", Minutes = "RESOLVEDthat:\n• One.\n" })),
        ]);

        Assert.Empty(matching.Conflicts);
        Assert.Single(matching.Meetings.Single().Meeting.Items);
    }

    [Fact]
    public void An_item_withheld_by_one_source_is_not_imported_from_another()
    {
        var open = new SourceItem { OldId = "1", Title = "Lease", Purpose = "Zebracrossing", Minutes = "Zebracrossing", Documents = [new(null, "Zebracrossing", "PDF", null, null)] };
        var withheld = new SourceItem { OldId = "1", Title = "Lease", IsRestricted = true, Restriction = "3" };

        foreach (var files in new[] { new[] { File(Meeting(open)), File(Meeting(withheld)) }, [File(Meeting(withheld)), File(Meeting(open))] })
        {
            var item = SourceMatching.Match(files).Meetings.Single().Meeting.Items.Single();
            Assert.Equal(
                (true, "3", null, null, 0), (item.IsRestricted, item.Restriction, item.Purpose, item.Minutes, item.Documents.Count));
        }
    }

    [Fact]
    public void Items_from_a_partial_source_are_sorted_by_number()
    {
        var whole = Meeting(
            new SourceItem { Number = "1", Title = "One" }, new SourceItem { Number = "3", Title = "Three" }, new SourceItem { Number = "10", Title = "Ten" });
        var part = Meeting(new SourceItem { Number = "4", Title = "Four" }, new SourceItem { Title = "No number" }) with { IsWhole = false };

        Assert.Equal(
            ["One", "Three", "Four", "Ten", "No number"], SourceMatching.Match([File(part), File(whole)]).Meetings.Single().Meeting.Items.Select(item => item.Title));
    }

    [Fact]
    public void Two_items_with_the_same_name_stay_separate()
    {
        SourceItem[] items = [new() { Title = "Exclusion of the public" }, new() { Title = "Lease" }, new() { Title = "Exclusion of the public" }];

        Assert.Equal(
            3, SourceMatching.Match([File("a.xml", Meeting(items)), File("b.xml", Meeting(items))]).Meetings.Single().Meeting.Items.Count);
    }

    [Fact]
    public void People_are_matched_by_id_and_never_by_name()
    {
        SourceAttendee Reed(string name) => new("5", name, "Chair", Capacity.Member, Presence.Present, IsCouncillor: true);
        var matching = SourceMatching.Match([File(
            Meeting() with { Date = Day.AddDays(30), OldId = "701", Attendees = [Reed("Councillor Reed MBE"), new(null, "A resident", null, Capacity.InAttendance, Presence.Present)] },
            Meeting() with { Attendees = [Reed("Councillor Reed"), new("6", "Jon Lee", "Clerk", Capacity.Officer, Presence.Present)] })]);

        Assert.Equal(
            [("5", "Councillor Reed MBE", PersonKind.Councillor), ("6", "Jon Lee", PersonKind.Officer)],
            matching.People.Select(person => (person.Id.Id, person.Name, person.Kind)).Order());
    }
}
