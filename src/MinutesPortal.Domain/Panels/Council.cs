using System.Buffers.Text;
using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Panels;

/// <summary>The council whose portal this is: its name, how its pages look, and where its own statements are. There is one.</summary>
public sealed partial class Council : Subject
{
    /// <summary>The grey of the head of each page, on which the name stands.</summary>
    private const string Paper = "#f2f6f6";

    /// <summary>WCAG 2.2, 1.4.3.</summary>
    private const double LeastContrast = 4.5;

    private const int MostLogoBytes = 64 * 1024;

    private Council()
    {
    }

    public Council(BilingualText name, Nation nation)
    {
        RequireName(name);
        (Name, Nation) = (name, nation);
    }

    [Stored]
    public BilingualText Name { get; private set; } = "";

    /// <summary>Whose law it follows.</summary>
    [Stored]
    public Nation Nation { get; private set; }

    /// <summary>As <c>#rrggbb</c>; dark enough to be read. Null for the portal's own.</summary>
    [Stored]
    public string? Colour { get; private set; }

    /// <summary>Null for none.</summary>
    [Stored]
    public CouncilLogo? Logo { get; private set; }

    /// <summary>Where the council's own statement is; null where the portal's page stands for it.</summary>
    [Stored]
    public string? AccessibilityLink { get; private set; }

    /// <inheritdoc cref="AccessibilityLink"/>
    [Stored]
    public string? PrivacyLink { get; private set; }

    /// <inheritdoc cref="AccessibilityLink"/>
    [Stored]
    public string? ContactLink { get; private set; }

    /// <summary>Under which licence others may use what the council publishes; null for the Open Government Licence.</summary>
    [Stored]
    public Licence? Licence { get; private set; }

    /// <summary>Whether the council does not exist, which every page then says.</summary>
    [Stored]
    public bool IsDemonstration { get; private set; }

    /// <summary>Allows its details to be published.</summary>
    public Act Publish() => Acts(PublicationKind.Details);

    public void Rename(BilingualText name)
    {
        RequireName(name);
        Name = name;
    }

    /// <exception cref="DomainException">It is no such colour, or too light to be read.</exception>
    public void SetColour(string? colour)
    {
        if (colour is not null)
        {
            Require(HexColour().IsMatch(colour), $"“{colour}” is not a colour. Write it as in #1b4552.");
            var contrast = ContrastWithPaper(colour);
            Require(contrast >= LeastContrast, string.Create(CultureInfo.InvariantCulture,
                $"The colour {colour} cannot be read on the pages’ grey: its contrast is {contrast:N1} to 1, and it must be at least {LeastContrast} to 1. Choose a darker one."));
        }

        Colour = colour;
    }

    /// <exception cref="DomainException">It is neither an SVG nor a PNG, or too large.</exception>
    public void SetLogo(CouncilLogo? logo)
    {
        if (logo is not null)
        {
            Require(logo.MediaType is CouncilLogo.Svg or CouncilLogo.Png, "The logo must be an SVG or a PNG.");
            Require(Base64.IsValid(logo.Base64, out var bytes) && bytes > 0, "The logo is empty or damaged.");
            Require(bytes <= MostLogoBytes, "The logo must be 64 kB at most.");
        }

        Logo = logo;
    }

    /// <exception cref="DomainException">It is no address that begins with <c>https://</c> or <c>mailto:</c>.</exception>
    public void SetAccessibilityLink(string? link)
    {
        RequireLink(link);
        AccessibilityLink = link;
    }

    /// <inheritdoc cref="SetAccessibilityLink"/>
    public void SetPrivacyLink(string? link)
    {
        RequireLink(link);
        PrivacyLink = link;
    }

    /// <inheritdoc cref="SetAccessibilityLink"/>
    public void SetContactLink(string? link)
    {
        RequireLink(link);
        ContactLink = link;
    }

    /// <exception cref="DomainException">It has no name, or no address that begins with <c>https://</c> or <c>mailto:</c>.</exception>
    public void SetLicence(Licence? licence)
    {
        if (licence is not null)
        {
            Require(!string.IsNullOrWhiteSpace(licence.Name), "A licence needs its name.");
            RequireLink(licence.Link);
        }

        Licence = licence;
    }

    public void SetDemonstration(bool isDemonstration) => IsDemonstration = isDemonstration;

    private static void RequireName(BilingualText name) => Require(!name.IsBlank, "A council needs a name.");

    private static void RequireLink(string? link) => Require(
        link is null || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "mailto"),
        $"“{link}” is not an address that begins with https:// or mailto:.");

    /// <summary>The contrast ratio and the relative luminance that WCAG 2.2 defines.</summary>
    private static double ContrastWithPaper(string colour)
    {
        return (Luminance(Paper) + 0.05) / (Luminance(colour) + 0.05);

        static double Luminance(string of) => (0.2126 * Part(of[1..3])) + (0.7152 * Part(of[3..5])) + (0.0722 * Part(of[5..7]));

        static double Part(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var part && part <= 0.04045
            ? part / 12.92
            : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z", RegexOptions.NonBacktracking)]
    private static partial Regex HexColour();
}

/// <summary>The picture before the council's name. It is published with the council, so every node has it.</summary>
/// <param name="MediaType"><see cref="Svg"/> or <see cref="Png"/>.</param>
/// <param name="Base64">Its bytes.</param>
public sealed record CouncilLogo(string MediaType, string Base64)
{
    public const string Svg = "image/svg+xml";

    public const string Png = "image/png";

    public static CouncilLogo From(string mediaType, byte[] bytes) => new(mediaType, Convert.ToBase64String(bytes));

    public byte[] ToBytes() => Convert.FromBase64String(Base64);
}

/// <summary>A licence under which others may use what is published.</summary>
/// <param name="Link">Where it can be read.</param>
public sealed record Licence(string Name, string Link);
