using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Walls;

namespace MinutesPortal.Web.Tests.Infrastructure;

[Trait(SlowLast.Speed, SlowLast.Slow)]
public class StartingTests
{
    private static readonly HttpClient Visitor = new();

    [Fact]
    public async Task The_portal_keeps_its_data_after_a_kill_and_stops_its_database()
    {
        using var folder = new TemporaryFolder();
        using (var killed = Start("--urls", "http://127.0.0.1:0", "--Portal:DataPath", folder.Path))
        {
            var address = await killed.ReadyAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, (await Visitor.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
            await AskBesideAsync(folder, "create table kept as select 42 as answer; select 0");
            await killed.KillAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(folder["portal/cluster/postmaster.pid"]), "the server outlives a killed portal");

        using var portal = Start("--urls", "http://127.0.0.1:0", "--Portal:DataPath", folder.Path);
        await portal.ReadyAsync(TestContext.Current.CancellationToken);
        Assert.Equal(42, await AskBesideAsync(folder, "select answer from kept"));

        await portal.TerminateAsync(TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await portal.EndAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.False(File.Exists(folder["portal/cluster/postmaster.pid"]), "the server ends with the portal");
    }

    [Fact]
    public async Task Pages_come_back_within_ten_seconds_after_the_database_was_killed()
    {
        using var folder = new TemporaryFolder();
        using var portal = Start("--urls", "http://127.0.0.1:0", "--Portal:DataPath", folder.Path);
        var address = await portal.ReadyAsync(TestContext.Current.CancellationToken);
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Visitor.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
            var watch = Stopwatch.StartNew();
            using (var server = Process.GetProcessById(int.Parse(File.ReadLines(folder["portal/cluster/postmaster.pid"]).First(), CultureInfo.InvariantCulture)))
            {
                server.Kill();
            }

            await EveryPageIsAwayOrThereUntilAsync(address, watch);
        }

        await portal.TerminateAsync(TestContext.Current.CancellationToken);
        var (_, output, _) = await portal.EndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, output.Split('\n').Count(line => line.Contains("pages say that it is away", StringComparison.Ordinal)));
        Assert.Equal(2, output.Split('\n').Count(line => line.Contains("The database lets the portal in again", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", output); // no stack trace
    }

    [Fact]
    public async Task A_password_that_the_publics_login_gave_itself_lasts_less_than_ten_seconds()
    {
        using var folder = new TemporaryFolder();
        using var portal = Start("--urls", "http://127.0.0.1:0", "--Portal:DataPath", folder.Path);
        await portal.ReadyAsync(TestContext.Current.CancellationToken);
        PortalDatabase database;
        await using (var beside = await EmbeddedServer.StartAsync(folder.Path, "portal", _ => Task.CompletedTask, cancellationToken: TestContext.Current.CancellationToken))
        {
            database = PortalDatabase.On(beside.ConnectionString, "minutes");
        }

        var newcomer = LoginAttempts.AsAttacker(database.Public);
        await TestSql.AskAsync(newcomer, "alter role current_user password 'mine'");
        var watch = Stopwatch.StartNew();
        while (await TestSql.StateOfAsync(newcomer, "select 1", TestContext.Current.CancellationToken) is not null)
        {
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_advice()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        await AssertRefusesAsync(
            $"The address {address} is in use by another program. Stop that program, or choose another port, for example with --urls http://localhost:5081.",
            "--urls", address, "--Portal:DataPath", folder.Path);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_refused_with_advice()
    {
        using var folder = new TemporaryFolder();

        // 192.0.2.0/24 belongs to nobody: RFC 5737.
        var sentence = await RefusalAsync("--urls", "http://192.0.2.1:5080", "--Portal:DataPath", folder.Path);

        Assert.StartsWith("The portal cannot serve on http://192.0.2.1:5080 (\"", sentence);
        Assert.EndsWith("\"). Choose another address, for example with --urls http://localhost:5081.", sentence);
    }

    [Fact]
    public async Task A_read_only_data_folder_is_named_with_advice()
    {
        var file = Path.GetTempFileName();
        try
        {
            await AssertRefusesAsync(
                $"The portal runs as the user {Environment.UserName} and cannot write to the data folder {file}/data. Give the folder to that user, or choose another folder with Portal:DataPath.",
                "--Portal:DataPath", $"{file}/data");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_database_that_cannot_start_is_named_with_its_message()
    {
        using var folder = new TemporaryFolder();
        DataFolder.Create(folder["portal/cluster"]);

        var sentence = await RefusalAsync("--Portal:DataPath", folder.Path);

        Assert.StartsWith($"PostgreSQL did not start. Its log {folder["portal/cluster/server.log"]} says \"", sentence);
        Assert.EndsWith("\". Correct the cause and start again.", sentence);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named()
    {
        var sentence = await RefusalAsync("--ConnectionStrings:Public", "Host=127.0.0.1;Port=1;Username=minutes_public");

        Assert.StartsWith("The portal cannot connect to the database of ConnectionStrings:Public (\"", sentence);
    }

    [Theory]
    [InlineData("Owner", "Hots=127.0.0.1")]
    [InlineData("Office", "postgres://127.0.0.1/minutes")]
    [InlineData("Member", "Host=127.0.0.1;Port=many")]
    [InlineData("Public", "127.0.0.1")]
    public async Task An_unreadable_connection_string_is_named_with_advice(string name, string value)
    {
        var sentence = await RefusalAsync($"--ConnectionStrings:{name}", value);

        Assert.StartsWith($"ConnectionStrings:{name} cannot be read (\"", sentence);
        Assert.EndsWith("\"). Write it as Host=…;Database=…;Username=…;Password=….", sentence);
    }

    [Theory]
    [InlineData("Files:Office")]
    [InlineData("Files:Public")]
    public async Task A_read_only_folder_of_papers_is_named_with_advice(string setting)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "", TestContext.Current.CancellationToken);

        await AssertRefusesAsync(
            $"The portal runs as the user {Environment.UserName} and cannot write to the data folder {folder["file/papers"]}. Give the folder to that user, or choose another folder with {setting}.",
            $"--{setting}", folder["file/papers"], "--Portal:DataPath", folder["data"]);
    }

    [Fact]
    public Task Connections_without_the_public_one_are_refused() => AssertRefusesAsync(
        "ConnectionStrings:Public is missing, but others are set. Set it too, or set none and the portal runs its own database.",
        "--ConnectionStrings:Office", "Host=127.0.0.1");

    /// <summary>Starts the program without the demonstration, which takes long to load.</summary>
    private static PortalProcess Start(params IEnumerable<string> arguments) => PortalProcess.Start([.. arguments, "--Portal:Demonstration", "false"]);

    /// <summary>Asks for a page, which may say that the database is away, until it is there again.</summary>
    private static async Task EveryPageIsAwayOrThereUntilAsync(Uri address, Stopwatch watch)
    {
        var wasAway = false;
        while (true)
        {
            using var response = await Visitor.GetAsync(address, TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.OK && wasAway)
            {
                return;
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                wasAway = true;
                Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
                Assert.NotNull(response.Headers.RetryAfter);
                Assert.Contains("Try again in a moment.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }

            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task AssertRefusesAsync(string sentence, params IEnumerable<string> arguments) =>
        Assert.Equal(sentence, await RefusalAsync(arguments));

    private static async Task<string> RefusalAsync(params IEnumerable<string> arguments)
    {
        using var portal = Start(arguments);
        var (exitCode, _, error) = await portal.EndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, exitCode);
        return Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Asks the server of the running portal. Starting the server again shares it.</summary>
    private static async Task<object?> AskBesideAsync(TemporaryFolder folder, string sql)
    {
        await using var server = await EmbeddedServer.StartAsync(
            folder.Path, "portal", _ => Task.CompletedTask, cancellationToken: TestContext.Current.CancellationToken);
        return await TestSql.AskAsync(server.ConnectionString, sql);
    }
}
