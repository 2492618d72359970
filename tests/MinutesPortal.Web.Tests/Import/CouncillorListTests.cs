using System.Text;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;
using static MinutesPortal.Web.Tests.Import.SampleSources;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>Ward, party, posts and terms of office come from lists of councillors and, where there is none, from attendance.</summary>
public class CouncillorListTests(Portal portal)
{
    private const string Wards = """
        <?xml version="1.0" encoding="utf-8"?>
        <councillorsbyward>
          <wards>
            <ward>
              <wardtitle>Mill &amp;amp; Quay</wardtitle>
              <councillors>
                <councillorcount> 2</councillorcount>
                <councillor>
                  <councillorid>41</councillorid><fullusername>Councillor Ida Frost</fullusername>
                  <photosmallurl>https://old.example/UserData/1/4/0/Info00000041/smallpic.jpg</photosmallurl>
                  <politicalpartytitle>Harbour Party</politicalpartytitle><politicalgrouptitle>
                  </politicalgrouptitle><keyposts>Leader of the Council; Chair of Finance, Staff and Pay</keyposts>
                  <workaddress><line1>1 Pier Head</line1><email>ida.frost@old.example</email></workaddress>
                  <homeaddress><line1>2 Secret Lane</line1><phone>01632 960001</phone></homeaddress>
                  <termsofoffice>
                    <termofoffice><startdate>06/05/2024</startdate><enddate>unspecified</enddate></termofoffice>
                    <termofoffice><startdate>10/05/2021</startdate><enddate>05/05/2024</enddate></termofoffice>
                  </termsofoffice>
                </councillor>
                <councillor>
                  <councillorid>42</councillorid><fullusername>Vacancy</fullusername>
                </councillor>
              </councillors>
            </ward>
            <ward>
              <wardtitle>No Ward</wardtitle>
              <councillors>
                <councillor>
                  <councillorid>43</councillorid><fullusername>Cllr Jo O&amp;#39;Dell</fullusername><politicalgrouptitle>Ungrouped</politicalgrouptitle><districttitle>North</districttitle>
                  <termsofoffice><termofoffice><startdate>31/04/2021</startdate><enddate>unspecified</enddate></termofoffice></termsofoffice>
                </councillor>
              </councillors>
            </ward>
          </wards>
        </councillorsbyward>
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void A_councillor_has_ward_party_posts_and_terms()
    {
        var found = Read(Wards);

        Assert.Equal("GetCouncillorsByWard answer", found.Form);
        Assert.Equal(["Councillor Ida Frost", "Cllr Jo O'Dell"], found.People.Select(person => person.Name));
        var frost = found.People[0];
        Assert.Equal((SourceHost, "41", "Harbour Party", "Mill & Quay"), (frost.Host, frost.OldId, frost.Party, frost.Ward));
        Assert.Equal(["Leader of the Council", "Chair of Finance, Staff and Pay"], frost.Posts);
        Assert.Equal([new(new(2024, 5, 6), null), new TermOfOffice(new(2021, 5, 10), new(2024, 5, 5))], frost.Terms);
        Assert.Equal(("Ungrouped", "North"), (found.People[1].Party, found.People[1].Ward));
    }

    [Fact]
    public void What_is_missing_or_not_understood_is_named()
    {
        var remarks = Read(Wards).Remarks.Select(remark => remark.What).ToList();

        Assert.Contains("A seat is vacant: the list of councillors has “Vacancy” in place of a name.", remarks);
        Assert.Contains("Cllr Jo O'Dell: the term of office “31/04/2021 to unspecified” was not understood and was left out.", remarks);
    }

    [Theory]
    [InlineData("<councillorsbywardid wardid=\"285\"><councillors><councillor><councillorid>41</councillorid><fullusername>Councillor Ida Frost</fullusername></councillor></councillors></councillorsbywardid>")]
    [InlineData("<memberlist><members><membercount> 1</membercount><member><memberid>41</memberid><fullusername>Councillor Ida Frost</fullusername></member></members></memberlist>")]
    [InlineData("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><GetCouncillorsByWardResponse><GetCouncillorsByWardResult><councillorsbyward><wards><ward><wardtitle>Mill</wardtitle><councillors><councillor><councillorid>41</councillorid><fullusername>Councillor Ida Frost</fullusername></councillor></councillors></ward></wards></councillorsbyward></GetCouncillorsByWardResult></GetCouncillorsByWardResponse></soap:Body></soap:Envelope>")]
    public void Other_lists_of_councillors_are_read(string answer) => Assert.Equal("41", Read(answer).People.Single().OldId);

    [Fact]
    public void A_council_without_councillors_has_none() =>
        Assert.Empty(Read("<councillorsbyward><wards>\r\n </wards></councillorsbyward>").People);

    [Fact]
    public async Task They_are_published_without_addresses()
    {
        var office = await portal.NewOfficeAsync();

        var report = await office.ImportAsync(Read(Wards));
        var again = await office.ImportAsync(Read(Wards));

        Assert.Equal((2, 2), (report.People.New, again.People.Unchanged));
        await using var record = office.Record();
        var frost = await record.People.SingleAsync(person => person.Slug == "councillor-ida-frost", Cancelled);
        Assert.Equal((PersonKind.Councillor, "Harbour Party", "Mill & Quay", new SourceId(SourceHost, "41")), (frost.Kind, frost.Party, frost.Ward, frost.SourceId));
        Assert.Equal([new TermOfOffice(new(2021, 5, 10), new(2024, 5, 5)), new(new(2024, 5, 6), null)], frost.TermsOfOffice);
        await using var owner = office.AsOwner();
        Assert.All(await owner.Contents.ToListAsync(Cancelled), content =>
        {
            Assert.DoesNotContain("Secret Lane", content.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("ida.frost", content.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_page_of_a_councillor_shows_them()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Read(Wards));
        await using var factory = portal.FactoryFor(office);

        var html = await factory.CreateClient().GetStringAsync("/people/councillor-ida-frost", Cancelled);

        Assert.Contains("Leader of the Council; Chair of Finance, Staff and Pay", html, StringComparison.Ordinal);
        Assert.Contains("10 May 2021 to 5 May 2024; since 6 May 2024", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_councillors_and_attendance_make_one_person()
    {
        var office = await portal.NewOfficeAsync();
        var attendee = new SourceAttendee("41", "Councillor I Frost", "Chair", Capacity.Member, Presence.Present, IsCouncillor: true) { Party = "HARB", Ward = "M&Q" };
        var meeting = File(Meeting(new SourceItem { Number = "1", Title = "Pier", Minutes = "It was noted." }) with { Attendees = [attendee] });

        await office.ImportAsync(meeting);
        await using (var record = office.Record())
        {
            var coded = await record.People.SingleAsync(Cancelled);
            Assert.Equal(("HARB", "M&Q"), (coded.Party, coded.Ward));
        }

        await office.ImportAsync(Read(Wards));
        await office.ImportAsync(meeting, Read(Wards));
        await office.ImportAsync(meeting);

        await using var after = office.Record();
        var frost = await after.People.SingleAsync(person => person.SourceId == new SourceId(SourceHost, "41"), Cancelled);
        Assert.Equal(("Harbour Party", "Mill & Quay"), (frost.Party, frost.Ward));
        Assert.Equal(frost.Id, (await office.MeetingsAsync()).Single().Attendees.Single().PersonId);
        Assert.Equal(2, await after.People.CountAsync(Cancelled));
    }

    [Fact]
    public async Task A_list_without_a_host_is_of_the_council_whose_councillors_it_names()
    {
        var office = await portal.NewOfficeAsync();
        var attendee = new SourceAttendee("41", "Councillor Ida Frost", null, Capacity.Member, Presence.Present, IsCouncillor: true);
        var list = Read(Wards.Replace("https://old.example/UserData/1/4/0/Info00000041/smallpic.jpg", "", StringComparison.Ordinal));

        await office.ImportAsync(File(Meeting(new SourceItem { Number = "1", Title = "Pier", Minutes = "It was noted." }) with { Attendees = [attendee] }), list);

        await using var record = office.Record();
        Assert.All(await record.People.ToListAsync(Cancelled), person => Assert.Equal(SourceHost, person.SourceId!.Host));
        Assert.Equal(2, await record.People.CountAsync(Cancelled));
    }

    private static SourceFile Read(string xml) => FileReader.Read("councillors.xml", Encoding.UTF8.GetBytes(xml));
}
