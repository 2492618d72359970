using System.Globalization;
using System.Net;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Demonstration;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Pages;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>On the oldest server that a council may bring: all else is tested on the one that we ship.</summary>
public class PostgreSql15Tests(Portal portal)
{
    private const string ServerVariable = "PORTAL_TEST_POSTGRES_15";

    /// <summary>What every kind of page shows that only the database can have told it.</summary>
    private static readonly Dictionary<string, string> Words = new()
    {
        ["home"] = "Communities Scrutiny Panel",
        ["meetings"] = "Conference Rooms 3 and 4, Civic Centre",
        ["refused meetings"] = "Children and Families Scrutiny Panel",
        ["panels"] = "Children and Families Scrutiny Panel",
        ["panel"] = "It looks into how the city’s children are taught and cared for.",
        ["decisions"] = "That, to enable key issues to be identified, a highlight report is attached",
        ["what's new"] = "Meeting cancelled: Children and Families Scrutiny Panel",
        ["calendar"] = "Children and Families Scrutiny Panel",
        ["meeting"] = "That, to enable key issues to be identified, a highlight report is attached",
        ["item"] = "Children and learning: performance",
        ["exempt item"] = "The report names what providers charge.",
        ["versions"] = "Item 5 is urgent.",
        ["version"] = "The Director reported that the nursery will close on 31 August.",
        ["comparison"] = "30 September",
        ["refused comparison"] = "Children and Families Scrutiny Panel",
        ["citation"] = "performance data outlining the rate of re-referrals",
        ["changed citation"] = "30 September",
        ["cancelled meeting"] = "There is no business to discuss.",
        ["imported meeting"] = "Published; approval not recorded",
        ["withdrawn meeting"] = "This meeting was published under the wrong committee.",
        ["issues"] = "How children’s services perform",
        ["issues by title"] = "How children’s services perform",
        ["issues by panel"] = "Children and Families Scrutiny Panel",
        ["issue"] = "Conversations are being held with partners",
        ["private issue"] = "Considered in private (paragraph 3)",
        ["issue without results"] = "It was not on an agenda in this time.",
        ["issue with an error"] = "From must be a real date, month or year",
        ["people"] = "Sarah Taggart",
        ["person"] = "Chair, since 18 May 2022",
        ["search"] = "performance data outlining the rate of re-referrals",
        ["newest first"] = "performance data outlining the rate of re-referrals",
        ["fruitless search"] = "Did you mean performance?",
        ["refused search"] = "Children and Families Scrutiny Panel",
        ["accessibility"] = "Accessibility statement",
        ["privacy"] = "Privacy",
        ["cookies"] = "Cookies",
        ["contact"] = "Contact the council",
        ["not-found"] = "Page not found",
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_can_be_published_read_rebuilt_and_verified()
    {
        await using var databases = await TestDatabases.On(Server());
        using var office = new TestOffice(await databases.CopyAsync());
        var addresses = await PublishOneOfEachKindAsync(office);

        await EveryKindOfPageAnswersAsync(office, addresses);

        await using var owner = office.AsOwner();
        await RecordSchema.RebuildAsync(owner, Cancelled);
        var verification = await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
        Assert.Empty(verification.Findings);
        Assert.NotEmpty(verification.Erased);
        await EveryKindOfPageAnswersAsync(office, addresses);

        var version = await owner.Database.SqlQuery<string>($"select current_setting('server_version_num') as \"Value\"").SingleAsync(Cancelled);
        Assert.Equal(15, int.Parse(version, CultureInfo.InvariantCulture) / 10_000);
    }

    private static string Server()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server)
        {
            return server;
        }

        const string Missing = $"This test needs a PostgreSQL 15: set {ServerVariable} to the connection string of a superuser of one; '.ci/run' shows how to start it.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, Missing);
        throw new InvalidOperationException(Missing);
    }

    /// <summary>The demonstration, the showcase of pages, and an erasure: together every kind of subject and of publication.</summary>
    /// <returns>One address of each kind of page, by the kind.</returns>
    private static async Task<IReadOnlyDictionary<string, string>> PublishOneOfEachKindAsync(TestOffice office)
    {
        await DemonstrationCouncil.LoadIfEmptyAsync(office.Database, office.Files, TimeProvider.System, Cancelled);
        var showcase = new Showcase(office);
        await showcase.PublishAllAsync(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
        await EraseSomethingAsync(office);

        await using var record = office.Record();
        Assert.Equal(Enum.GetValues<SubjectKind>(), (await record.Versions.Select(version => version.SubjectKind).Distinct().ToListAsync(Cancelled)).Order());
        Assert.Equal(Enum.GetValues<PublicationKind>(), (await record.Versions.Select(version => version.Kind).Distinct().ToListAsync(Cancelled)).Order());
        return showcase.Addresses;
    }

    private static async Task EraseSomethingAsync(TestOffice office)
    {
        var meeting = await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20));
        await using var record = office.Record();
        var minutes = await record.Versions.SingleAsync(version => version.SubjectId == meeting.Id && version.Kind == PublicationKind.DraftMinutes, Cancelled);
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].WriteMinutes("A resident spoke.");
        await office.PublishAsOwnerAsync(draft, draft.Meeting.Erase([minutes.Number], "Article 17 UK GDPR.", "The clerk", "The monitoring officer"));
    }

    private async Task EveryKindOfPageAnswersAsync(TestOffice office, IReadOnlyDictionary<string, string> addresses)
    {
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient();
        Assert.Equal(Words.Keys.Order(), addresses.Keys.Order());
        foreach (var (kind, address) in addresses)
        {
            using var response = await visitor.GetAsync(address, Cancelled);
            var page = await BrowsingContext.New().OpenAsync(async request => request.Content(await response.Content.ReadAsStringAsync(Cancelled)), Cancelled);
            Assert.Equal(kind switch { "not-found" => HttpStatusCode.NotFound, "withdrawn meeting" => HttpStatusCode.Gone, _ => HttpStatusCode.OK }, response.StatusCode);
            Assert.Contains(Words[kind], page.Content(), StringComparison.Ordinal);
            if (kind == "meeting")
            {
                Assert.Equal("The agenda", await visitor.GetStringAsync(page.QuerySelector("a[href*='agenda-front-sheet']")!.GetAttribute("href"), Cancelled));
            }
        }
    }
}
