using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using MinutesPortal.Domain;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Cli;
using Npgsql;

namespace MinutesPortal.Web.Tests.Cli;

/// <summary>However a verb fails, it ends with a sentence and the exit code 1, and never with a stack trace.</summary>
public sealed class FailureTests(Portal portal)
{
    private const string Unforeseen = "The command failed in a way that nobody foresaw: ";

    private static readonly IConfiguration NoSettings = new ConfigurationBuilder().Build();

    /// <summary>Every kind of exception, and the beginning of its sentence.</summary>
    private static readonly (Func<Exception> Make, string Sentence)[] Kinds =
    [
        (() => new DomainException("Choose another."), "Choose another."),
        (() => new CannotStartException("Start it."), "Start it."),
        (() => new InvalidDataException("It is damaged."), "It is damaged."),
        (() => new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", new NpgsqlException("Exception while reading from stream", new EndOfStreamException())), "The database cannot be reached or does not answer: “Exception while reading from stream”."),
        (() => new NpgsqlException("Failed to connect to 127.0.0.1:5432"), "The database cannot be reached or does not answer: “Failed to connect to 127.0.0.1:5432”."),
        (() => new DbUpdateException("See the inner exception.", new NpgsqlException("Broken pipe")), "The database cannot be reached or does not answer: “Broken pipe”."),
        (() => new PostgresException("permission denied", "ERROR", "ERROR", "42501"), "The database reported an error: 42501: permission denied."),
        (() => new DbUpdateConcurrencyException("0 rows"), "Somebody else changed the same thing at the same time."),
        (() => new TimeoutException("30 s"), "Something took too long: “30 s”."),
        (() => new JsonException("'x' is invalid."), "Something stored or given as JSON cannot be read: “'x' is invalid.”"),
        (() => new IOException("No space left on device."), "No space left on device. Correct this and run the command again."),
        (() => new FileNotFoundException("Could not find file 'x'."), "Could not find file 'x'. Correct this and run the command again."),
        (() => new UnauthorizedAccessException("Access to the path 'x' is denied."), "Access to the path 'x' is denied. Give this user the right to use it, or choose another path."),
        (() => new OutOfMemoryException(), "There is not enough memory."),
        (() => new AggregateException(new IOException("No space left on device.")), "No space left on device."),
        (() => new InvalidOperationException("Sequence contains no elements"), Unforeseen + "InvalidOperationException."),
        (() => new NullReferenceException(), Unforeseen + "NullReferenceException."),
        (() => new ArgumentOutOfRangeException("x"), Unforeseen + "ArgumentOutOfRangeException."),
        (() => new KeyNotFoundException(), Unforeseen + "KeyNotFoundException."),
        (() => new System.Reflection.TargetInvocationException(new FormatException()), Unforeseen + "TargetInvocationException."),
    ];

    /// <summary>The verbs of the command line, each as its words.</summary>
    public static TheoryData<string> Verbs => [.. Leaves(CommandLine.Root(NoSettings)).Select(leaf => string.Join(' ', leaf.Path))];

    [Fact]
    public void All_verbs_are_tried() => Assert.Superset(
        new HashSet<string> { "migrate", "rebuild", "verify", "backup", "restore", "generate", "import", "parse", "issue link", "issue merge", "withdraw", "redact", "erase" },
        Verbs.Select(row => row.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_exception_ends_in_a_sentence(string verb)
    {
        foreach (var (make, sentence) in Kinds)
        {
            var (exitCode, output, error) = await RunAsync(verb, make);

            Assert.Equal((1, ""), (exitCode, output));
            Assert.StartsWith(sentence, error, StringComparison.Ordinal);
            Assert.EndsWith(".", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error);
            if (sentence.StartsWith(Unforeseen, StringComparison.Ordinal))
            {
                var path = error.Split("The details are in ")[1].Split(". Please")[0];
                Assert.Contains(
                    make().GetType().FullName!, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
                if (!OperatingSystem.IsWindows())
                {
                    Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Ctrl_C_ends_a_verb_with_130(string verb)
    {
        Assert.Equal((130, "", ""), await RunAsync(verb, () => new OperationCanceledException()));
        Assert.Equal((130, "", ""), await RunAsync(verb, () => new TaskCanceledException()));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Settings_that_cannot_be_read_end_in_a_sentence(string verb)
    {
        var leaf = Leaves(CommandLine.Root(NoSettings)).Single(leaf => string.Join(' ', leaf.Path) == verb);

        var (exitCode, _, error) = await CapturedConsole.RunAsync(
            () => CommandLine.RunAsync([.. WordsFor(leaf)], _ => throw new InvalidDataException("Failed to load configuration from file 'appsettings.json'."), CommandLine.Root));

        Assert.Equal((1, "Failed to load configuration from file 'appsettings.json'."), (exitCode, error));
    }

    /// <summary>The verbs as they are, against settings that fail: so their own clean-up runs too.</summary>
    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_verb_that_fails_on_its_way_says_so(string verb)
    {
        foreach (var (make, sentence) in Kinds.Where(_ => verb is not ("parse" or "restore"))) // parse reads no settings, and restore reads the backup before them
        {
            var leaf = Leaves(CommandLine.Root(NoSettings)).Single(leaf => string.Join(' ', leaf.Path) == verb);

            var (exitCode, _, error) = await CapturedConsole.RunAsync(
                () => CommandLine.RunAsync([.. WordsFor(leaf)], _ => new FailingSettings(make), CommandLine.Root));

            Assert.Equal(1, exitCode);
            Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_ends_in_a_sentence()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        await portal.SqlAsync(office.Database, "update workspace.drafts set content = '{'; update published.contents set text = '{'");

        foreach (var words in new string[][]
        {
            ["rebuild"],
            ["redact", $"/panels/{panel.Slug}", "--words", "Panel", "--notice", "N", "--by", "A"],
            ["erase", "1", "--reason", "R", "--by", "A", "--confirmed-by", "B"],
        })
        {
            var (exitCode, _, error) = await office.RunAsync(words);

            Assert.Equal(1, exitCode);
            Assert.StartsWith("Something stored or given as JSON cannot be read:", error, StringComparison.Ordinal);
        }

        Assert.Equal((1, ""), await office.RunAsync("verify") is var verified ? (verified.ExitCode, verified.Error) : default);
    }

    [Theory]
    [InlineData("{\"answer\": 42}")]
    [InlineData("It was the best of times, it was the worst of times.\n\nIt was the age of wisdom.")]
    [InlineData("<html><body><h1>Parks</h1><p>Our parks are open.</p></body></html>")]
    [InlineData("<rss><channel><title>News</title></channel></rss>")]
    public async Task Parsing_what_is_no_minutes_ends_with_1(string text)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file.txt"], text, TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await CapturedConsole.RunAsync(() => CommandLine.RunAsync(["parse", folder["file.txt"]]));

        Assert.Equal(1, exitCode);
        Assert.EndsWith(".", error, StringComparison.Ordinal);
    }

    /// <summary>Runs a verb whose work throws.</summary>
    private static Task<(int ExitCode, string Output, string Error)> RunAsync(string verb, Func<Exception> make)
    {
        var root = CommandLine.Root(NoSettings);
        var leaf = Leaves(root).Single(leaf => string.Join(' ', leaf.Path) == verb);
        leaf.Command.SetAction((_, _) => Task.FromException<int>(make()));
        return CapturedConsole.RunAsync(() => CommandLine.RunAsync([.. WordsFor(leaf)], _ => NoSettings, _ => root));
    }

    private static IEnumerable<(IReadOnlyList<string> Path, Command Command)> Leaves(Command command, IReadOnlyList<string>? path = null) =>
        command.Subcommands.Count == 0
        ? [(path ?? [], command)]
        : command.Subcommands.SelectMany(sub => Leaves(sub, [.. path ?? [], sub.Name]));

    /// <summary>The words of a verb with a value for everything that it requires.</summary>
    private static IEnumerable<string> WordsFor((IReadOnlyList<string> Path, Command Command) leaf) =>
    [
        .. leaf.Path,
        .. leaf.Command.Arguments.Select(argument => ValueFor(argument.ValueType, argument.Name)),
        .. leaf.Command.Options.Where(option => option.Required).SelectMany(
            option => new[] { option.Name, ValueFor(option.ValueType, option.Name) }),
        .. leaf.Path[0] == "redact" ? ["--words", "x"] : Array.Empty<string>(),
    ];

    private static string ValueFor(Type type, string name) =>
        name == "how" ? "continues" : type == typeof(string) || type == typeof(string[]) ? "x" : "1";

    private sealed class FailingSettings(Func<Exception> make) : IConfiguration
    {
        public string? this[string key]
        {
            get => throw make();
            set => throw make();
        }

        public IEnumerable<IConfigurationSection> GetChildren() => throw make();

        public IChangeToken GetReloadToken() => throw make();

        public IConfigurationSection GetSection(string key) => throw make();
    }
}
