using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages;

/// <summary>
/// What makes the portal the council's own, from configuration under <c>Portal:Council</c>: its name, one colour, a logo, the licence
/// of what it publishes, and where its statements are.
/// </summary>
public sealed partial class CouncilBrand
{
    private const string Unnamed = "Minutes Portal";

    /// <summary>The grey of the head of each page, on which the name stands.</summary>
    private const string Paper = "#f2f6f6";

    private const double LeastContrast = 4.5;

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

        if (Colour is not null && ContrastWithPaper(Colour) is < LeastContrast and var contrast)
        {
            throw new CannotStartException(string.Create(CultureInfo.InvariantCulture,
                $"Portal:Council:Colour {Colour} cannot be read on the pages' grey: its contrast is {contrast:N1} to 1, and {LeastContrast} is the least that people can be asked to read. Choose a darker one."));
        }

        if (Logo is not null && !LogoTypes.ContainsKey(Path.GetExtension(Logo)))
        {
            throw new CannotStartException("Portal:Council:Logo must be the path of an .svg or .png file.");
        }

        if (Logo is not null && !File.Exists(Logo))
        {
            throw new CannotStartException($"Portal:Council:Logo says {Logo}, and there is no such file.");
        }
    }

    /// <summary>WCAG 2.2, 1.4.3, and the relative luminance that it defines.</summary>
    private static double ContrastWithPaper(string colour)
    {
        return (Luminance(Paper) + 0.05) / (Luminance(colour) + 0.05);

        static double Luminance(string of) => (0.2126 * Part(of[1..3])) + (0.7152 * Part(of[3..5])) + (0.0722 * Part(of[5..7]));

        static double Part(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    /// <summary>What the council is called.</summary>
    public BilingualText Names { get; private set; }

    /// <summary>What it is called in the language of the page, or in the other where it has no name in that.</summary>
    public string Name => Names.Shown().Words;

    /// <summary>Whether the council is one that does not exist, which every page then says.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>As <c>#rrggbb</c>; dark enough to be read. Null for the portal's own.</summary>
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
    public void ShowDemonstration(BilingualText name) => (IsDemonstration, Names) = (true, Names.English == Unnamed ? name : Names);

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
