using System.Globalization;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Demonstration;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Pages;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>Runs on the oldest supported server of a council. All other tests run on the server that we ship.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public class PostgreSql15Tests
{
    private const string ServerVariable = "PORTAL_TEST_POSTGRES_15";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_can_be_published_read_rebuilt_and_verified()
    {
        await using var databases = await TestDatabases.On(Server());
        using var office = new TestOffice(await databases.CopyAsync());
        var showcase = await PublishOneOfEachKindAsync(office);

        await EveryPageAnswersAsync(showcase);

        await using var owner = office.AsOwner();
        await RecordSchema.RebuildAsync(owner, Cancelled);
        var verification = await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
        Assert.Empty(verification.Findings);
        Assert.NotEmpty(verification.Erased);
        await EveryPageAnswersAsync(showcase);

        var version = await owner.Database.SqlQuery<string>($"select current_setting('server_version_num') as \"Value\"").SingleAsync(Cancelled);
        Assert.Equal(15, int.Parse(version, CultureInfo.InvariantCulture) / 10_000);
    }

    [Fact]
    public async Task Logins_can_do_only_what_is_known_to_be_harmless()
    {
        await using var databases = await TestDatabases.On(Server());

        Assert.Empty(await LoginAttempts.SurprisesAsync(await databases.CopyAsync(), Cancelled));
    }

    private static string Server()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server)
        {
            return server;
        }

        const string Missing = $"This test needs a PostgreSQL 15: set {ServerVariable} to a superuser's connection string for one. '.ci/run' shows how to start one.";
        Assert.SkipUnless(Machine.IsContinuousIntegration, Missing);
        throw new InvalidOperationException(Missing);
    }

    /// <summary>
    /// Publishes the demonstration, the showcase of pages, a redaction, an erasure, an adjournment and minutes that were referred back. Together these have every kind of subject and publication.
    /// </summary>
    private static async Task<Showcase> PublishOneOfEachKindAsync(TestOffice office)
    {
        await DemonstrationCouncil.LoadIfEmptyAsync(office.Database, office.Files, TimeProvider.System, Cancelled);
        var showcase = new Showcase(office);
        await showcase.PublishAllAsync(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
        await RedactAndEraseSomethingAsync(office);
        await AdjournAndReferBackSomethingAsync(office);

        await using var record = office.Record();
        Assert.Equal(
            Enum.GetValues<SubjectKind>(), (await record.Versions.Select(version => version.SubjectKind).Distinct().ToListAsync(Cancelled)).Order());
        Assert.Equal(
            Enum.GetValues<PublicationKind>(), (await record.Versions.Select(version => version.Kind).Distinct().ToListAsync(Cancelled)).Order());
        return showcase;
    }

    private static async Task AdjournAndReferBackSomethingAsync(TestOffice office)
    {
        var panel = await office.PanelAsync();
        var meeting = await office.WithAgendaAsync(panel, new(2023, 7, 20));
        await office.PublishAsync(meeting, meeting.Adjourn("The fire alarm rang.", new(2023, 7, 20)));
        await office.PublishAsync(meeting, meeting.Reconvene(new(2023, 7, 27), new(18, 0), venue: null));
        var minuted = await office.WithMinutesAsync(panel, new(2023, 6, 15));
        await office.PublishAsync(minuted, minuted.ReferBack(meeting, panel, "A name is missing.", new(2023, 8, 1)));
    }

    private static async Task RedactAndEraseSomethingAsync(TestOffice office)
    {
        var meeting = await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20));
        await using var record = office.Record();
        var minutes = await record.Versions.SingleAsync(
            version => version.SubjectId == meeting.Id && version.Kind == PublicationKind.DraftMinutes, Cancelled);
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].WriteMinutes("A resident spoke.");
        await office.PublishAsync(draft, draft.Meeting.Redact([minutes.Number], "A name was removed."));
        await office.PublishAsOwnerAsync(
            draft, draft.Meeting.Erase([minutes.Number], "Article 17 UK GDPR.", "The clerk", "The monitoring officer"));
    }

    private static async Task EveryPageAnswersAsync(Showcase showcase)
    {
        await using var factory = Portal.FactoryFor(showcase);
        using var visitor = factory.CreateClient();
        foreach (var page in Showcase.Pages)
        {
            using var response = await visitor.GetAsync(showcase.Addresses[page.Kind], Cancelled);
            Assert.True(page.Status == response.StatusCode, $"{page.Kind}: {response.StatusCode}");
            var body = await response.Content.ReadAsStringAsync(Cancelled);
            if (page.IsHtml)
            {
                body = (await BrowsingContext.New().OpenAsync(request => request.Content(body), Cancelled)).Content();
            }

            Assert.Contains(page.Words, body, StringComparison.Ordinal);
        }
    }
}
