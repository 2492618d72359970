using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using Npgsql;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Publishes the council that the settings under <c>Portal:Council</c> describe, if no council was published before. Once one is published,
/// the settings change nothing. Only a node that may publish does this.
/// </summary>
public sealed partial class CouncilSeed(DatabaseLifetime lifetime, IConfiguration configuration, TimeProvider clock, ILogger<CouncilSeed> logger)
    : IHostedService
{
    private const string Who = "The settings";

    private readonly IConfigurationSection _settings = configuration.GetSection("Portal:Council");

    /// <exception cref="CannotStartException">
    /// A setting cannot be used, or the database was not migrated. The message says which.
    /// </exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (lifetime.Database!.Office is not { } office || !_settings.GetChildren().Any(setting => setting.Value is { Length: > 0 }))
        {
            return;
        }

        try
        {
            await using var workspace = WorkspaceDbContext.On(office);
            if ((await PublishedAsync(workspace, cancellationToken) ?? await SeedAsync(workspace, cancellationToken)) is { } published && !IsAsInSettings(published))
            {
                LogDiffers();
            }
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
        {
            throw new CannotStartException(
                "The database is not ready for this version of the portal. Run the verb migrate, then start again.", exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The council that the settings describe.</summary>
    /// <exception cref="CannotStartException">A setting cannot be used. The message says which.</exception>
    public static Council Read(IConfigurationSection settings)
    {
        string? Given(string setting) => settings[setting] is { Length: > 0 } value ? value : null;

        var name = Given("Name") ?? throw new CannotStartException(
            "Portal:Council:Name is missing, but other settings of the council are given. Give the name too, or none of them.");
        var council = Checked("Name", () => new Council(new BilingualText(name, Given("NameInWelsh")), NationFrom(Given("Nation"))));
        Check("Colour", () => council.SetColour(Given("Colour")));
        Check("Logo", () => council.SetLogo(LogoFrom(Given("Logo"))));
        Check("Accessibility", () => council.SetAccessibilityLink(Given("Accessibility")));
        Check("Privacy", () => council.SetPrivacyLink(Given("Privacy")));
        Check("Contact", () => council.SetContactLink(Given("Contact")));
        Check("Licence", () => council.SetLicence(LicenceFrom(Given("LicenceName"), Given("Licence"))));
        return council;
    }

    private static void Check(string setting, Action set) => Checked(setting, () =>
    {
        set();
        return true;
    });

    private static T Checked<T>(string setting, Func<T> set)
    {
        try
        {
            return set();
        }
        catch (DomainException exception)
        {
            throw new CannotStartException($"Portal:Council:{setting} cannot be used. {exception.Message}", exception);
        }
    }

    private static Nation NationFrom(string? setting) => setting switch
    {
        null or nameof(Nation.England) => Nation.England,
        nameof(Nation.Wales) => Nation.Wales,
        _ => throw new CannotStartException("Portal:Council:Nation must be England or Wales."),
    };

    private static CouncilLogo? LogoFrom(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var mediaType = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".SVG" => CouncilLogo.Svg,
            ".PNG" => CouncilLogo.Png,
            _ => throw new CannotStartException("Portal:Council:Logo must be the path of an .svg or .png file."),
        };
        try
        {
            return File.Exists(path)
                ? CouncilLogo.From(mediaType, File.ReadAllBytes(path))
                : throw new CannotStartException($"Portal:Council:Logo names the file {path}, which does not exist. Correct the path.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"Portal:Council:Logo names the file {path}, which cannot be read (\"{exception.Message}\"). Choose another file.",
                exception);
        }
    }

    private static Licence? LicenceFrom(string? name, string? link) => (name, link) switch
    {
        (null, null) => null,
        ({ } given, { } address) => new(given, address),
        _ => throw new CannotStartException(
            "Give both Portal:Council:Licence, the licence's address, and Portal:Council:LicenceName, its name."),
    };

    private static async Task<Council?> PublishedAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
        return await record.TheCouncil.FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Publishes the council of the settings.</summary>
    /// <returns>Null where this node published it. Otherwise the council that another node published at the same moment.</returns>
    private async Task<Council?> SeedAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        var council = Read(_settings);
        await using var publishingLock = await PublishingLock.ToPublishAsync(workspace, cancellationToken);
        if (await PublishedAsync(workspace, cancellationToken) is { } published)
        {
            return published;
        }

        var publisher = new Publisher(workspace, FileStores.From(configuration), clock);
        await publisher.PublishAsync(new Draft(council), council.Publish(), Who, cancellationToken: cancellationToken);
        return null;
    }

    private bool IsAsInSettings(Council published)
    {
        try
        {
            return Details(Read(_settings)) == Details(published);
        }
        catch (CannotStartException)
        {
            return false;
        }
    }

    private static (BilingualText, Nation, string?, CouncilLogo?, string?, string?, string?, Licence?) Details(Council council) => (
        council.Name, council.Nation, council.Colour, council.Logo, council.AccessibilityLink, council.PrivacyLink, council.ContactLink, council.Licence);

    [LoggerMessage(LogLevel.Information, "The settings under Portal:Council differ from the council that is published. Pages show what is published")]
    private partial void LogDiffers();
}
