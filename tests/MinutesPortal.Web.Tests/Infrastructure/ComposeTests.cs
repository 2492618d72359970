using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>What docker-compose.yml gives to the service that faces the internet.</summary>
public class ComposeTests
{
    private static readonly string Root = DataFolder.RootOf(AppContext.BaseDirectory);

    /// <summary>The lines of each service, by its name.</summary>
    private static readonly Dictionary<string, string> Services = Sections(File.ReadAllText(Path.Combine(Root, "docker-compose.yml")).ReplaceLineEndings("\n").Split("\nservices:\n")[1].Split("\nvolumes:\n")[0]);

    [Fact]
    public void The_service_that_faces_the_internet_has_the_publics_credentials_alone()
    {
        var portal = Settings("portal");

        Assert.Contains("ConnectionStrings__Public", portal, StringComparison.Ordinal);
        foreach (var login in new[] { "owner", "office", "member", "postgres" })
        {
            Assert.DoesNotContain(login, portal, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("public-files:/data/files/public:ro", portal, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_portal_and_the_office_have_ports_and_these_are_open_to_this_machine_only()
    {
        Assert.Equal(["office", "portal"], Services.Where(service => service.Value.Contains("ports:", StringComparison.Ordinal)).Select(service => service.Key).Order());
        Assert.Contains("- \"127.0.0.1:5080:8080\"", Services["portal"], StringComparison.Ordinal);
        Assert.Contains("- \"127.0.0.1:5081:8080\"", Services["office"], StringComparison.Ordinal);
        Assert.All(File.ReadAllLines(Path.Combine(Root, "docker-compose.yml")).Where(line => line.Trim().EndsWith(":8080\"", StringComparison.Ordinal)), line => Assert.Contains("127.0.0.1:", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_verbs_have_the_owners_credentials() =>
        Assert.Equal(["database", "migrate", "verbs"], Services.Where(service => service.Value.Contains("OWNER_PASSWORD", StringComparison.Ordinal) || service.Value.Contains("*owner", StringComparison.Ordinal)).Select(service => service.Key).Order());

    [Fact]
    public void Every_image_has_an_exact_version()
    {
        var compose = File.ReadAllLines(Path.Combine(Root, "docker-compose.yml")).Where(line => line.TrimStart().StartsWith("image: ", StringComparison.Ordinal)).Select(line => line.Split("image: ")[1]).Where(image => image != "minutes-portal");
        var built = File.ReadAllLines(Path.Combine(Root, "Dockerfile")).Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]);

        Assert.All(compose.Concat(built), image => Assert.Matches(@":\d+\.\d+(\.\d+)?(-|$)", image));
        Assert.All(built, image => Assert.Matches(@":\d+\.\d+\.\d+(-|$)", image));
    }

    /// <summary>A service without its comments.</summary>
    private static string Settings(string service) =>
        string.Join('\n', Services[service].Split('\n').Where(line => !line.TrimStart().StartsWith('#')));

    private static Dictionary<string, string> Sections(string services)
    {
        var sections = new Dictionary<string, string>();
        var name = "";
        foreach (var line in services.Split('\n'))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ' && line.EndsWith(':'))
            {
                name = line.Trim(' ', ':');
            }

            sections[name] = sections.GetValueOrDefault(name) + line + "\n";
        }

        return sections;
    }
}
