using System.Buffers.Text;
using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Panels;

/// <summary>The council whose portal this is: its name, its look, and the addresses of its own statements. There is only one.</summary>
public sealed partial class Council : Subject
{
    /// <summary>The grey behind the council's name at the top of each page.</summary>
    private const string HeaderColour = "#f2f6f6";

    /// <summary>WCAG 2.2, success criterion 1.4.3.</summary>
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

    /// <summary>The nation whose law it follows.</summary>
    [Stored]
    public Nation Nation { get; private set; }

    /// <summary>Written as <c>#rrggbb</c>, and dark enough to read. Null for the portal's own colour.</summary>
    [Stored]
    public string? Colour { get; private set; }

    /// <summary>Null where it has none.</summary>
    [Stored]
    public CouncilLogo? Logo { get; private set; }

    /// <summary>The address of the council's own statement; null where the portal's page is used.</summary>
    [Stored]
    public string? AccessibilityLink { get; private set; }

    /// <inheritdoc cref="AccessibilityLink"/>
    [Stored]
    public string? PrivacyLink { get; private set; }

    /// <inheritdoc cref="AccessibilityLink"/>
    [Stored]
    public string? ContactLink { get; private set; }

    /// <summary>The licence under which others may use what the council publishes; null for the Open Government Licence.</summary>
    [Stored]
    public Licence? Licence { get; private set; }

    /// <summary>Whether the council is invented. Every page then says so.</summary>
    [Stored]
    public bool IsDemonstration { get; private set; }

    /// <summary>Publishes its details.</summary>
    public Act Publish() => Acts(PublicationKind.Details);

    public void Rename(BilingualText name)
    {
        RequireName(name);
        Name = name;
    }

    public void SetNation(Nation nation) => Nation = nation;

    /// <param name="colour">Null for the portal's own colour.</param>
    /// <exception cref="DomainException">It is not written as <c>#rrggbb</c>, or is too light to read.</exception>
    public void SetColour(string? colour)
    {
        if (colour is not null)
        {
            Require(HexColour().IsMatch(colour), $"“{colour}” is not a colour. Write it as in #1b4552.");
            var contrast = ContrastWithHeader(colour);
            Require(contrast >= LeastContrast, string.Create(
                CultureInfo.InvariantCulture,
                $"Choose a darker colour than {colour}. Its contrast with the pages’ grey is {contrast:N1} to 1, but must be at least {LeastContrast}."));
        }

        Colour = colour;
    }

    /// <param name="logo">Null for no logo.</param>
    /// <exception cref="DomainException">It is neither an SVG nor a PNG, or it is empty or too large.</exception>
    public void SetLogo(CouncilLogo? logo)
    {
        if (logo is not null)
        {
            Require(logo.MediaType is CouncilLogo.Svg or CouncilLogo.Png, "The logo must be an SVG or a PNG. Choose another file.");
            Require(Base64.IsValid(logo.Base64, out var bytes) && bytes > 0, "The logo is empty or damaged. Choose another file.");
            Require(bytes <= MostLogoBytes, "The logo must be at most 64 kB. Choose a smaller file.");
        }

        Logo = logo;
    }

    /// <param name="link">Null for the portal's page.</param>
    /// <exception cref="DomainException">The link does not begin with <c>https://</c> or <c>mailto:</c>.</exception>
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

    /// <param name="licence">Null for the Open Government Licence.</param>
    /// <exception cref="DomainException">It has no name, or its link does not begin with <c>https://</c> or <c>mailto:</c>.</exception>
    public void SetLicence(Licence? licence)
    {
        if (licence is not null)
        {
            Require(!string.IsNullOrWhiteSpace(licence.Name), "Enter the name of the licence.");
            RequireLink(licence.Link);
        }

        Licence = licence;
    }

    public void SetDemonstration(bool isDemonstration) => IsDemonstration = isDemonstration;

    private static void RequireName(BilingualText name) => Require(!name.IsBlank, "Enter the name of the council.");

    private static void RequireLink(string? link) => Require(
        link is null || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "mailto"),
        $"“{link}” is not an address that begins with https:// or mailto:.");

    /// <summary>The contrast ratio, from the relative luminances, as WCAG 2.2 defines both.</summary>
    private static double ContrastWithHeader(string colour)
    {
        return (Luminance(HeaderColour) + 0.05) / (Luminance(colour) + 0.05);

        static double Luminance(string of) => (0.2126 * Part(of[1..3])) + (0.7152 * Part(of[3..5])) + (0.0722 * Part(of[5..7]));

        static double Part(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var part && part <= 0.04045
            ? part / 12.92
            : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z", RegexOptions.NonBacktracking)]
    private static partial Regex HexColour();
}

/// <summary>The picture beside the council's name. It is published with the council, so every node has it.</summary>
/// <param name="MediaType"><see cref="Svg"/> or <see cref="Png"/>.</param>
/// <param name="Base64">The file's bytes.</param>
public sealed record CouncilLogo(string MediaType, string Base64)
{
    public const string Svg = "image/svg+xml";

    public const string Png = "image/png";

    public static CouncilLogo From(string mediaType, byte[] bytes) => new(mediaType, Convert.ToBase64String(bytes));

    public byte[] ToBytes() => Convert.FromBase64String(Base64);
}

/// <summary>A licence under which others may use what is published.</summary>
/// <param name="Link">The address of its text.</param>
public sealed record Licence(string Name, string Link);
