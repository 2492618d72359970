using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class CouncilSeedTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_publish_a_council_once_and_change_nothing_after()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["logo.png"], [1, 2, 3], Cancelled);
        var office = await portal.NewOfficeAsync();
        (string, string)[] settings =
        [
            ("Name", "Testshire Council"), ("NameInWelsh", "Cyngor Swydd Brawf"), ("Nation", "Wales"), ("Colour", "#1b4552"), ("Logo", folder["logo.png"]),
            ("Accessibility", "https://www.example.gov.uk/accessibility"), ("Privacy", "https://www.example.gov.uk/privacy"), ("Contact", "mailto:democracy@example.gov.uk"),
            ("Licence", "https://www.example.gov.uk/licence"), ("LicenceName", "Testshire Licence"),
        ];

        Assert.Empty(await StartAsync(office, settings));
        var council = await CouncilAsync(office);
        Assert.Equal((new BilingualText("Testshire Council", "Cyngor Swydd Brawf"), Nation.Wales, "#1b4552", false), (council.Name, council.Nation, council.Colour, council.IsDemonstration));
        Assert.Equal(CouncilLogo.From(CouncilLogo.Png, [1, 2, 3]), council.Logo);
        Assert.Equal("https://www.example.gov.uk/accessibility", council.AccessibilityLink);
        Assert.Equal("https://www.example.gov.uk/privacy", council.PrivacyLink);
        Assert.Equal("mailto:democracy@example.gov.uk", council.ContactLink);
        Assert.Equal(new Licence("Testshire Licence", "https://www.example.gov.uk/licence"), council.Licence);

        Assert.Empty(await StartAsync(office, settings));
        Assert.Single(await StartAsync(office, [("Name", "Another Council")]));
        Assert.Single(await StartAsync(office, [("Colour", "yellow")]));
        await using var record = office.Record();
        Assert.Equal(1, await record.Versions.CountAsync(Cancelled));
        Assert.Equal("Testshire Council", (await CouncilAsync(office)).Name.English);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_publish_one_council()
    {
        var office = await portal.NewOfficeAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StartAsync(office, [("Name", "Testshire Council")])));

        await CouncilAsync(office);
    }

    [Fact]
    public async Task Without_settings_or_without_the_office_s_connection_nothing_is_published()
    {
        var office = await portal.NewOfficeAsync();

        await StartAsync(office, []);
        await StartAsync(office, [("Name", "Testshire Council")], publicOnly: true);

        await using var record = office.Record();
        Assert.Empty(await record.Councils.ToListAsync(Cancelled));
    }

    [Fact]
    public async Task A_database_without_tables_is_refused_with_a_way_out()
    {
        using var office = new TestOffice(await portal.EmptyDatabaseAsync());

        Assert.Equal(
            "The database is not ready for this version of the portal. Run the verb migrate, then start again.",
            (await Assert.ThrowsAsync<CannotStartException>(() => StartAsync(office, [("Name", "Testshire Council")]))).Message);
    }

    [Theory]
    [InlineData("Colour", "#ffee00", "Portal:Council:Colour cannot be used. Choose a darker colour than #ffee00.")]
    [InlineData("Logo", "no-such.svg", "Portal:Council:Logo names the file no-such.svg, which does not exist. Correct the path.")]
    [InlineData("Logo", "logo.gif", "Portal:Council:Logo must be the path of an .svg or .png file.")]
    [InlineData("Nation", "France", "Portal:Council:Nation must be England or Wales.")]
    [InlineData("Privacy", "javascript:alert(1)", "Portal:Council:Privacy cannot be used. “javascript:alert(1)” is not an address that begins with https:// or mailto:.")]
    [InlineData("Licence", "https://www.example.gov.uk/licence", "Give both Portal:Council:Licence, the licence's address")]
    public async Task A_setting_that_cannot_be_used_is_named(string setting, string value, string why)
    {
        var office = await portal.NewOfficeAsync();

        var refusal = await Assert.ThrowsAsync<CannotStartException>(() => StartAsync(office, [("Name", "Testshire Council"), (setting, value)]));

        Assert.StartsWith(why, refusal.Message, StringComparison.Ordinal);
        await using var record = office.Record();
        Assert.Empty(await record.Councils.ToListAsync(Cancelled));
    }

    [Fact]
    public async Task Settings_without_a_name_are_refused()
    {
        var office = await portal.NewOfficeAsync();

        Assert.Equal(
            "Portal:Council:Name is missing, but other settings of the council are given. Give the name too, or none of them.",
            (await Assert.ThrowsAsync<CannotStartException>(() => StartAsync(office, [("Colour", "#1b4552")]))).Message);
    }

    [Fact]
    [Trait(SlowLast.Speed, SlowLast.Slow)]
    public async Task The_program_publishes_the_council_before_it_serves_and_refuses_settings_that_it_cannot_use()
    {
        var office = await portal.NewOfficeAsync();

        using (var refused = office.Start("--Portal:Council:Name", "Testshire Council", "--Portal:Council:Colour", "yellow"))
        {
            var (exitCode, _, error) = await refused.EndAsync(Cancelled);
            Assert.Equal((1, "Portal:Council:Colour cannot be used. “yellow” is not a colour. Write it as in #1b4552."), (exitCode, error));
        }

        using var started = office.Start("--Portal:Council:Name", "Testshire Council");
        using var visitor = await started.VisitorAsync(Cancelled);
        Assert.Contains("– Testshire Council</title>", await visitor.GetStringAsync("/cookies", Cancelled), StringComparison.Ordinal);
        await started.TerminateAsync(Cancelled);
    }

    /// <summary>Starts what a node starts.</summary>
    /// <returns>What it logs.</returns>
    private static async Task<IReadOnlyList<string>> StartAsync(TestOffice office, IEnumerable<(string Name, string Value)> settings, bool publicOnly = false)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("ConnectionStrings:Public", office.Database.Public),
            new("ConnectionStrings:Office", publicOnly ? null : office.Database.Office),
            new("Files:Public", office.Files.Public.Folder),
            new("Files:Office", office.Files.Office.Folder),
            .. settings.Select(setting => new KeyValuePair<string, string?>($"Portal:Council:{setting.Name}", setting.Value)),
        ]).Build();
        await using var lifetime = new DatabaseLifetime(configuration, Microsoft.Extensions.Logging.Abstractions.NullLogger<DatabaseLifetime>.Instance);
        await lifetime.StartingAsync(Cancelled);
        var log = new Noted();
        await new CouncilSeed(lifetime, configuration, TimeProvider.System, log).StartAsync(Cancelled);
        return log.Lines;
    }

    /// <summary>The one council there is.</summary>
    private static async Task<Council> CouncilAsync(TestOffice office)
    {
        await using var record = office.Record();
        return await record.Councils.SingleAsync(Cancelled);
    }

    private sealed class Noted : ILogger<CouncilSeed>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
