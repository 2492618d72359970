using System.Text.Json;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Tests.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Publishing;

public sealed class SubjectJsonTests
{
    private static Meeting MeetingWithEverything()
    {
        var panel = Sample.Panel();
        var meeting = Sample.Held(panel);
        meeting.SetVenue(new BilingualText("Chamber", "Siambr"));
        meeting.SetDirections(new BilingualText("By the river"));
        meeting.SetContact(new BilingualText("Democratic Services"));
        meeting.SetLink("https://meet.example/1");
        meeting.SetFormat(MeetingFormat.Hybrid);
        meeting.SetExtraordinary(true);
        meeting.Attach(Sample.Paper());
        var item = meeting.AddItem(new BilingualText("Lease", "Prydles"), "3a", new BilingualText("To agree terms"));
        item.Attach(Sample.Paper());
        item.TakeAsUrgent("The offer lapses.");
        item.Exempt(Sample.England, ["3"], "Bargaining.", "Category 3");
        item.WriteDecision("RESOLVED that terms be agreed.");
        item.WriteMinutes(new BilingualText("• One\n• Two\n\nRESOLVED that terms be agreed.", "• Un\n• Dau"));
        item.RecordVote(item.Resolutions.First().Id, new(1, 1, 1, CastingVoteFor: true));
        meeting.Move(Sample.NextDay, meeting.Time, meeting.Venue, "Repairs.", Sample.England, Sample.InTime);
        meeting.TakeAddress(new HashSet<string>(), meeting.Slug);
        meeting.PublishDraftMinutes(Sample.NextDay);
        meeting.Approve(Sample.Announced(panel, Sample.Day.AddDays(28)), panel, "Councillor A Reed", Sample.Day.AddDays(28), new BilingualText("One word."));
        meeting.WithdrawVersion(2, "An error.");
        meeting.Erase([1], "A court order.", "R Vale", "P Lane");
        return meeting;
    }

    [Fact]
    public void A_meeting_survives_a_round_trip_as_JSON()
    {
        var json = SubjectJson.Write(MeetingWithEverything());

        Assert.Equal(json, SubjectJson.Write(SubjectJson.Read<Meeting>(json)));
        Assert.Equal(json, SubjectJson.Write(SubjectJson.Read(SubjectKind.Meeting, json)));
    }

    [Fact]
    public void A_meeting_read_from_JSON_has_the_same_values()
    {
        var written = MeetingWithEverything();

        var read = SubjectJson.Read<Meeting>(SubjectJson.Write(written));

        Assert.Equal(written.Id, read.Id);
        Assert.Equal(written.Approval, read.Approval);
        Assert.Equal(written.Withdrawals, read.Withdrawals);
        Assert.Equal(written.Erasures, read.Erasures);
        Assert.Equal(["2023-07-20"], read.FormerSlugs);
        Assert.Equal(written.Items.Select(item => item.Minutes), read.Items.Select(item => item.Minutes));
        Assert.Equal(written.Items[2].Facts.OfType<RecordedVote>().Select(vote => vote.Counts), read.Items[2].Facts.OfType<RecordedVote>().Select(vote => vote.Counts));
        Assert.Equal("Prydles", read.Items[2].Title.Welsh);
        Assert.Equal("Councillor D Holt", read.Attendees[2].SubstituteFor);
    }

    [Fact]
    public void Panels_people_issues_and_the_council_survive_a_round_trip_as_JSON()
    {
        var person = new Person("Councillor Ann Reed", PersonKind.Councillor);
        person.SetParty("Independent");
        person.SetWard("Riverside");
        person.SetPosts("Lead member for libraries");
        person.SetTermsOfOffice(new TermOfOffice(new(2019, 5, 6), null));
        person.SetContact(new BilingualText("By telephone", "Dros y ffôn"));
        var panel = Sample.Panel();
        panel.Rename("Libraries and Museums Panel");
        panel.Appoint(person.Id, MembershipRole.Chair, new(2023, 5, 1), new(2024, 5, 1));
        var (issue, merged) = (new Issue(new BilingualText("Floods", "Llifogydd")), new Issue("Sirens"));
        issue.Link(Guid.CreateVersion7(), "abcdefgh");
        issue.AddAlias(new BilingualText("High water", "Penllanw"));
        issue.Relate(IssueRelationKind.ReportsBackOn, merged);
        issue.SetLeadMember("Councillor Reed");
        issue.SetLeadOfficer("The clerk");
        issue.SetWards("Riverside");
        issue.SetKeyDecision("Plan 7");
        issue.TakeAddress(new HashSet<string>(), "flood");
        issue.SetSource(new("old.example", "7"));
        merged.MergeInto(issue);
        foreach (var subject in (Subject[])[new Council(new BilingualText("Testshire", "Swydd Brawf"), Nation.Wales), panel, person, issue, merged])
        {
            var json = SubjectJson.Write(subject);

            Assert.Equal(json, SubjectJson.Write(SubjectJson.Read(SubjectJson.KindOf(subject), json)));
        }
    }

    [Theory]
    [InlineData("""{"formatNumber":2,"id":"0189d3a0-0000-7000-8000-000000000000","name":"Ann","kind":"councillor"}""", "The content has format 2, but this program reads format 1. Use the newer program that wrote it.")]
    [InlineData("""{"id":"0189d3a0-0000-7000-8000-000000000000","name":"Ann","kind":"councillor"}""", "formatNumber")]
    public void Content_of_another_format_is_refused(string json, string says) =>
        Assert.Contains(says, Assert.ThrowsAny<JsonException>(() => SubjectJson.Read<Person>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Exempt_parts_have_a_format_number_too()
    {
        var json = new RestrictedContent([new("abcdefgh", "Secret.", [])]).Text;

        Assert.StartsWith("{\"formatNumber\":1,", json, StringComparison.Ordinal);
        Assert.Equal("Secret.", Assert.Single(SubjectJson.Read<ExemptContent>(json).Parts).Minutes);
    }

    [Theory]
    [InlineData("""{"formatNumber":1,"id":"0189d3a0-0000-7000-8000-000000000000","name":"Ann","colour":"red"}""")]
    [InlineData("""{"formatNumber":1,"id":"0189d3a0-0000-7000-8000-000000000000","kind":"wizard"}""")]
    [InlineData("""{"formatNumber":1,"id":"0189d3a0-0000-7000-8000-000000000000","kind":0}""")]
    [InlineData("null")]
    [InlineData("{")]
    public void Unknown_JSON_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => SubjectJson.Read<Person>(json));

    [Theory]
    [InlineData("""{"en":"a"}""")]
    [InlineData("""{"en":"a","fr":"b"}""")]
    [InlineData("""{"en":"a","cy":"b","fr":"c"}""")]
    public void A_bilingual_text_has_exactly_English_and_Welsh(string text) =>
        Assert.ThrowsAny<JsonException>(() => SubjectJson.Read<Council>($$"""{"formatNumber":1,"name":{{text}}}"""));

    [Fact]
    public void An_unknown_property_of_a_nested_object_is_refused()
    {
        var json = SubjectJson.Write(MeetingWithEverything());
        var index = json.IndexOf("\"marker\"", StringComparison.Ordinal);

        Assert.True(index > 0);
        Assert.ThrowsAny<JsonException>(() => SubjectJson.Read<Meeting>(json.Insert(index, "\"colour\":\"red\",")));
    }
}
