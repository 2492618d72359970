using System.Text.RegularExpressions;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages;

/// <summary>
/// What makes the portal the council's own, from configuration under <c>Portal:Council</c>: its name, one colour, a logo, the licence
/// of what it publishes, and where its statements are.
/// </summary>
public sealed partial class CouncilBrand
{
    private const string Unnamed = "Minutes Portal";

    private static readonly Dictionary<string, string> LogoTypes = new(StringComparer.OrdinalIgnoreCase) { [".svg"] = "image/svg+xml", [".png"] = "image/png" };

    /// <exception cref="CannotStartException">A colour, logo or link that cannot be used; it says which setting.</exception>
    public CouncilBrand(IConfiguration configuration)
    {
        var council = configuration.GetSection("Portal:Council");
        Names = new(council["Name"] ?? Unnamed, council["NameInWelsh"]);
        Colour = council["Colour"];
        Logo = council["Logo"];
        Accessibility = Link(council, nameof(Accessibility));
        Privacy = Link(council, nameof(Privacy));
        Contact = Link(council, nameof(Contact));
        Licence = Link(council, nameof(Licence));
        LicenceName = council["LicenceName"];
        if (Licence is null != LicenceName is null)
        {
            throw new CannotStartException("Portal:Council:Licence and Portal:Council:LicenceName must be given together: where the licence is, and what it is called.");
        }

        if (Colour is not null && !HexColour().IsMatch(Colour))
        {
            throw new CannotStartException("Portal:Council:Colour must be a colour such as #1b4552.");
        }

        if (Logo is not null && !(LogoTypes.ContainsKey(Path.GetExtension(Logo)) && File.Exists(Logo)))
        {
            throw new CannotStartException("Portal:Council:Logo must be the path of an .svg or .png file.");
        }
    }

    /// <summary>What the council is called.</summary>
    public Domain.Text Names { get; private set; }

    /// <summary>What it is called in the language of the page, or in the other where it has no name in that.</summary>
    public string Name => Names.Shown().Words;

    /// <summary>Whether the council is one that does not exist, which every page then says.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>As <c>#rrggbb</c>; dark enough for white and grey grounds is the council's care. Null for the portal's own.</summary>
    public string? Colour { get; }

    /// <summary>The path of a picture; null for none.</summary>
    public string? Logo { get; }

    /// <summary>Where the council's own statement is; null where the portal's page stands for it.</summary>
    public string? Accessibility { get; }

    /// <inheritdoc cref="Accessibility"/>
    public string? Privacy { get; }

    /// <inheritdoc cref="Accessibility"/>
    public string? Contact { get; }

    /// <summary>Under which licence others may use what the council publishes; null for the Open Government Licence.</summary>
    public string? Licence { get; }

    /// <summary>Null where <see cref="Licence"/> is.</summary>
    public string? LicenceName { get; }

    /// <summary>The portal shows the demonstration, under its name where none is configured.</summary>
    public void ShowDemonstration(Domain.Text name) => (IsDemonstration, Names) = (true, Names.English == Unnamed ? name : Names);

    internal string LogoType => LogoTypes[Path.GetExtension(Logo!)];

    /// <summary>An address on the web, or one for mail.</summary>
    private static string? Link(IConfigurationSection council, string name)
    {
        if (council[name] is not { Length: > 0 } link)
        {
            return null;
        }

        return Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto"
            ? link
            : throw new CannotStartException($"Portal:Council:{name} must be an address that begins with https:// or mailto:.");
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex HexColour();
}

/// <summary>Serves the council's colour and logo.</summary>
public static class CouncilBrandEndpoints
{
    private const string ADay = "public, max-age=86400";

    /// <summary>Maps <c>/council.css</c> and <c>/council-logo</c>, where they are configured.</summary>
    public static void MapCouncilBrand(this IEndpointRouteBuilder app)
    {
        var brand = app.ServiceProvider.GetRequiredService<CouncilBrand>();
        if (brand.Colour is { } colour)
        {
            app.MapGet("/council.css", (HttpResponse response) =>
            {
                response.Headers.CacheControl = ADay;
                return Results.Text($":root {{ --govuk-brand-colour: {colour}; }}", "text/css");
            });
        }

        if (brand.Logo is { } logo)
        {
            app.MapGet("/council-logo", (HttpResponse response) =>
            {
                response.Headers.CacheControl = ADay;
                return Results.File(Path.GetFullPath(logo), brand.LogoType);
            });
        }
    }
}
