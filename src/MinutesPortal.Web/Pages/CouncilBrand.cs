using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages;

/// <summary>
/// What makes the portal the council's own: its name, colour, logo, licence and links, as the council was last published. It is read once
/// for each request, before the page runs. A portal without a council goes by its own name.
/// </summary>
public sealed class CouncilBrand(RecordDbContext record)
{
    private static readonly PublishedCouncil Unpublished = new() { Names = "Minutes Portal" };

    private PublishedCouncil _council = Unpublished;
    private bool _isRead;

    /// <summary>What the council is called.</summary>
    public BilingualText Names => _council.Names;

    /// <summary>What it is called in the language of the page, or in the other where it has no name in that.</summary>
    public string Name => Names.Shown().Words;

    /// <summary>Whether the council is one that does not exist, which every page then says.</summary>
    public bool IsDemonstration => _council.IsDemonstration;

    /// <summary>As <c>#rrggbb</c>; null for the portal's own.</summary>
    public string? Colour => _council.Colour;

    public bool HasLogo => _council.HasLogo;

    /// <summary>Changes with every publication of the council, so that browsers may keep its colour and logo until then.</summary>
    public long? Version => _council.Version;

    /// <summary>Where the council's own statement is; null where the portal's page stands for it.</summary>
    public string? Accessibility => _council.Accessibility;

    /// <inheritdoc cref="Accessibility"/>
    public string? Privacy => _council.Privacy;

    /// <inheritdoc cref="Accessibility"/>
    public string? Contact => _council.Contact;

    /// <summary>Null for the Open Government Licence.</summary>
    public Licence? Licence => _council.Licence;

    /// <summary>Reads the council, unless this request has read or tried to read it: an error page must not wait again for a database that is away.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_isRead)
        {
            return;
        }

        _isRead = true;
        // Not the logo's bytes: they are for whoever asks for the picture.
        _council = await record.Councils.AsNoTracking().OrderBy(council => council.Id).Select(council => new PublishedCouncil
        {
            Names = council.Name,
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
            // An error page goes by the portal's own name then.
        }

        await next();
    }
}

/// <summary>Serves the council's colour and logo.</summary>
public static class CouncilBrandEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps <c>/council.css</c> and <c>/council-logo</c>. Each is not found where the council has none.</summary>
    public static void MapCouncilBrand(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/council.css", Reading, async (HttpContext context, CouncilBrand brand, CancellationToken cancellationToken) =>
        {
            await brand.ReadAsync(cancellationToken);
            if (brand.Colour is not { } colour)
            {
                return Results.NotFound();
            }

            KeepWhileCurrent(context, brand.Version);
            return Results.Text($":root {{ --govuk-brand-colour: {colour}; }}", "text/css");
        });
        app.MapMethods("/council-logo", Reading, async (HttpContext context, RecordDbContext record, CancellationToken cancellationToken) =>
        {
            var council = await record.Councils.AsNoTracking().OrderBy(council => council.Id).Select(council => new
            {
                council.Logo,
                Version = record.Versions.Where(version => version.SubjectId == council.Id).Max(version => (long?)version.Number),
            }).FirstOrDefaultAsync(cancellationToken);
            if (council?.Logo is not { } logo)
            {
                return Results.NotFound();
            }

            KeepWhileCurrent(context, council.Version);
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyForPictures;
            return Results.Bytes(logo.ToBytes(), logo.MediaType);
        });
    }

    /// <summary>Lets browsers and proxies keep the answer under the address that pages link to now, and under no other.</summary>
    private static void KeepWhileCurrent(HttpContext context, long? version) =>
        context.Response.Headers.CacheControl = context.Request.Query["v"] == $"{version}" ? "public, max-age=31536000, immutable" : "no-cache";
}
