using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.Pages.Office;
using MinutesPortal.Web.Pages.Office.Issues;
using MinutesPortal.Web.Pages.Office.Meetings;
using MinutesPortal.Web.Pages.Office.Meetings.Items;

namespace MinutesPortal.Web.Access;

/// <summary>The officers' area. It exists only on nodes with the office's connection: the others have neither its routes nor its services.</summary>
public static class Office
{
    /// <summary>The scheme of the cookie of somebody who is signed in.</summary>
    public const string Session = "Office";

    /// <summary>The scheme of the cookie of somebody whose password was right and who still has to show the second factor.</summary>
    public const string HalfSession = "OfficeHalf";

    /// <summary>One working day. Then everybody signs in again, with both factors.</summary>
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

    private static readonly TimeSpan HalfSessionLength = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Whether this node is one of the office. One with the embedded database is. A connection string that cannot be read is refused later,
    /// with a sentence.
    /// </summary>
    public static bool IsHere(IConfiguration configuration) =>
        configuration.GetConnectionString("Office") is { Length: > 0 }
        || configuration.GetSection("ConnectionStrings").GetChildren().All(connection => string.IsNullOrEmpty(connection.Value));

    /// <summary>Whether an address is one of the office. It need not exist.</summary>
    public static bool Covers(HttpRequest request) => request.Path.StartsWithSegments("/" + OfficeLinks.Desk, StringComparison.OrdinalIgnoreCase);

    public static void AddOffice(this IServiceCollection services)
    {
        // A new scope asks where the database is now: see DatabaseLifetime.
        services.AddDbContext<WorkspaceDbContext>((scope, options) => options
            .UseNpgsql(scope.GetRequiredService<DatabaseLifetime>().Database!.Office).UseSnakeCaseNamingConvention()
            // What fails a page is logged once, by the error pages.
            .ConfigureWarnings(events => events.Log(
                (CoreEventId.QueryIterationFailed, LogLevel.Debug), (RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug))));
        services.AddScoped(scope => FileStores.From(scope.GetRequiredService<IConfiguration>()));
        services.AddSingleton(scope => new PaperUploads(FileStores.From(scope.GetRequiredService<IConfiguration>())));
        services.AddHostedService<DailyTidyUp>();
        services.AddScoped<Publisher>();
        services.AddScoped<Officer>();
        services.AddScoped<Audit>();
        services.AddScoped<OfficeMeetings>();
        services.AddScoped<OfficePanels>();
        services.AddScoped<OfficeIssues>();
        services.AddScoped<IssueSearch>();
        services.AddScoped<MeetingMembers>();
        services.AddScoped<TypingStore>();
        services.AddScoped<EarlierMinutes>();
        services.AddScoped<MeetingPreview>();
        services.AddScoped<DetailsPublisher>();
        services.AddScoped<MeetingPublisher>();
        services.AddScoped<MeetingChecks>();
        services.AddScoped<SecondPerson>();
        services.AddScoped<SignIns>();
        services.AddScoped<Attempts>();
        services.AddScoped<Invitations>();
        services.AddScoped<SecondFactor>();
        services.AddIdentityCore<OfficeAccount>(identity =>
        {
            identity.User.AllowedUserNameCharacters = ""; // any: it is an e-mail address
            identity.Password.RequiredLength = SignIns.ShortestPassword;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequiredUniqueChars = 5;
        }).AddUserStore<AccountStore>().AddTokenProvider<AuthenticatorTokenProvider<OfficeAccount>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication()
            .AddCookie(Session, cookie => Set(cookie, "portal-office", SessionLength))
            .AddCookie(HalfSession, cookie => Set(cookie, "portal-office-half", HalfSessionLength));
        services.AddDataProtection().SetApplicationName("Minutes Portal");
        services.AddSingleton<SharedKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<SharedKeys>((keys, shared) => keys.XmlRepository = shared);
    }

    /// <summary>Lets nobody into the office who may not come in. Must come after routing.</summary>
    public static void UseOffice(this IApplicationBuilder app) => app.UseWhen(context => Covers(context.Request), office => office.UseMiddleware<OfficeDoor>());

    private static void Set(CookieAuthenticationOptions options, string name, TimeSpan length)
    {
        options.Cookie = new OfficeCookie { Name = name, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };
        options.ExpireTimeSpan = length;
        options.SlidingExpiration = false;
    }

    /// <summary>A cookie that browsers send to the office alone, and only over HTTPS, except to this machine.</summary>
    private sealed class OfficeCookie : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Path = $"{context.Request.PathBase}/{OfficeLinks.Desk}";
            options.Secure = context.Request.IsHttps || !PublicAddress.IsLoopback(context.Request);
            return options;
        }
    }
}
