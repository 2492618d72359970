using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages;

/// <summary>
/// The council's name, colour, logo, licence and links, as last published. They are read once for each request, before the page runs.
/// A portal without a council shows its own name.
/// </summary>
public sealed class CouncilBrand(RecordDbContext record)
{
    internal const string Mail = "mailto:";

    private static readonly PublishedCouncil Unpublished = new() { Names = "Minutes Portal" };

    private PublishedCouncil _council = Unpublished;
    private bool _isRead;

    /// <summary>The council's name.</summary>
    public BilingualText Names => _council.Names;

    /// <summary>The name in the language of the page, or else in the other language.</summary>
    public string Name => Names.Shown().Words;

    /// <summary>The nation whose law it follows.</summary>
    public Nation Nation => _council.Nation;

    /// <summary>Whether the council is invented. Every page then says so.</summary>
    public bool IsDemonstration => _council.IsDemonstration;

    /// <summary>Written as <c>#rrggbb</c>; null for the portal's own colour.</summary>
    public string? Colour => _council.Colour;

    public bool HasLogo => _council.HasLogo;

    /// <summary>The number of the council's latest publication. Browsers may cache the colour and logo of one version.</summary>
    public long? Version => _council.Version;

    /// <summary>The address of the council's own statement; null where the portal's page is used.</summary>
    public string? Accessibility => _council.Accessibility;

    /// <inheritdoc cref="Accessibility"/>
    public string? Privacy => _council.Privacy;

    /// <inheritdoc cref="Accessibility"/>
    public string? Contact => _council.Contact;

    /// <summary>The contact where it is an e-mail address; otherwise null.</summary>
    public string? MailAddress => MailAddressIn(Contact);

    /// <returns>Null for a link that is no e-mail address.</returns>
    public static string? MailAddressIn(string? link) => link?.StartsWith(Mail, StringComparison.Ordinal) == true ? link[Mail.Length..] : null;

    /// <summary>Null for the Open Government Licence.</summary>
    public Licence? Licence => _council.Licence;

    /// <summary>
    /// Reads the council once for each request. If the database does not answer, an error page must not wait for it again.
    /// </summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_isRead)
        {
            return;
        }

        _isRead = true;
        // Without the logo's bytes, which only /council-logo needs.
        _council = await record.TheCouncil.Select(council => new PublishedCouncil
        {
            Names = council.Name,
            Nation = council.Nation,
            IsDemonstration = council.IsDemonstration,
            Colour = council.Colour,
            HasLogo = council.Logo != null,
            Version = record.Versions.Where(version => version.SubjectId == council.Id).Max(version => (long?)version.Number),
            Accessibility = council.AccessibilityLink,
            Privacy = council.PrivacyLink,
            Contact = council.ContactLink,
            Licence = council.Licence,
        }).FirstOrDefaultAsync(cancellationToken) ?? Unpublished;
    }

    private sealed class PublishedCouncil
    {
        public required BilingualText Names { get; init; }

        public Nation Nation { get; init; }

        public bool IsDemonstration { get; init; }

        public string? Colour { get; init; }

        public bool HasLogo { get; init; }

        public long? Version { get; init; }

        public string? Accessibility { get; init; }

        public string? Privacy { get; init; }

        public string? Contact { get; init; }

        public Licence? Licence { get; init; }
    }
}

/// <summary>Reads the council before each page.</summary>
public sealed class CouncilBrandFilter(CouncilBrand brand) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        try
        {
            await brand.ReadAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception) when (context.HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            // An error page then shows the portal's own name.
        }

        await next();
    }
}

/// <summary>Serves the council's colour and logo.</summary>
public static class CouncilBrandEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the stylesheet with the council's colour, and the logo. A council without them has neither address.</summary>
    public static void MapCouncilBrand(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/" + PortalLinks.CouncilStyle, Reading, async (HttpContext context, CouncilBrand brand, CancellationToken cancellationToken) =>
        {
            await brand.ReadAsync(cancellationToken);
            if (brand.Colour is not { } colour)
            {
                return Results.NotFound();
            }

            KeepWhileCurrent(context, brand.Version);
            return Results.Text($":root {{ --govuk-brand-colour: {colour}; }}", "text/css");
        }).WithSummary("The council's colour, as a stylesheet. Not found if the council has none.");
        app.MapMethods("/" + PortalLinks.CouncilLogo, Reading, async (
            HttpContext context, CouncilBrand brand, RecordDbContext record, CancellationToken cancellationToken) =>
        {
            await brand.ReadAsync(cancellationToken);
            if (await record.TheCouncil.Select(council => council.Logo).FirstOrDefaultAsync(cancellationToken) is not { } logo)
            {
                return Results.NotFound();
            }

            KeepWhileCurrent(context, brand.Version);
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyForPictures;
            return Results.Bytes(logo.ToBytes(), logo.MediaType);
        }).WithSummary("The council's logo. Not found if the council has none.");
    }

    /// <summary>Browsers and proxies may cache the answer only under the current version's address.</summary>
    private static void KeepWhileCurrent(HttpContext context, long? version) =>
        context.Response.Headers.CacheControl = context.Request.Query["v"] == $"{version}" ? "public, max-age=31536000, immutable" : "no-cache";
}
