using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Access;

/// <summary>
/// Stands before everything under /office. It reads who is there, sends strangers to the sign-in page, and answers 404 for what one may not
/// open, as for what does not exist.
/// </summary>
public sealed class OfficeDoor(RequestDelegate next)
{
    /// <summary>As for public pages, but the office has a script of its own.</summary>
    private const string ContentSecurityPolicy = SecurityHeaders.ContentSecurityPolicy + "; script-src 'self'";

    /// <summary>In bytes, as sent.</summary>
    private const int LongestForm = 4 * 1024 * 1024;

    /// <summary>Then the page says that the record is being made anew, and keeps what was typed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task InvokeAsync(HttpContext context, Officer me, WorkspaceDbContext workspace)
    {
        SetHeaders(context);
        workspace.Patience = Patience;
        if (!MayBeAsLong(context))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (Languages.IsWelsh) // the office has no address under /cy
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await AccountAsync(context, workspace) is { } account)
        {
            me.Become(account);
        }

        var right = context.GetEndpoint()?.Metadata.GetMetadata<NeededRight>()?.Right; // null for what does not exist
        if (right is not Right.Anyone && !me.IsSignedIn)
        {
            await SendToSignInAsync(context);
        }
        else if (right is { } needed && me.May(needed))
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>One SQL command. Null where nobody is signed in, or not any more.</summary>
    private static async Task<OfficeAccount?> AccountAsync(HttpContext context, WorkspaceDbContext workspace)
    {
        var ticket = await context.AuthenticateAsync(Office.Session);
        if (!Ticket.TryRead(ticket.Principal, out var id, out var stamp))
        {
            return null;
        }

        return await workspace.Accounts.AsNoTracking().FirstOrDefaultAsync(
            account => account.Id == id && account.SecurityStamp == stamp && account.EndedAt == null, context.RequestAborted);
    }

    private static async Task SendToSignInAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.Redirect($"{request.PathBase}/{OfficeLinks.SignInFor(request.Path + request.QueryString)}");
            return;
        }

        await KeptForm.KeepAsync(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized; // the error pages show the sign-in form
    }

    /// <summary>Minutes are longer than what the server takes elsewhere. Pages that take files say themselves how much.</summary>
    private static bool MayBeAsLong(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null)
        {
            return true;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LongestForm;
        }

        return !(context.Request.ContentLength > LongestForm);
    }

    private static void SetHeaders(HttpContext context) => context.Response.OnStarting(() =>
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        if (headers.ContentSecurityPolicy.Count == 0) // files have their own
        {
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
        }

        return Task.CompletedTask;
    });
}

/// <summary>What a session's cookie says: whose it is, and the account's security stamp at sign-in. A new stamp ends all sessions.</summary>
internal static class Ticket
{
    private const string Id = "id", Stamp = "stamp";

    public static ClaimsPrincipal For(OfficeAccount account, string scheme) => new(new ClaimsIdentity([new(Id, $"{account.Id}"), new(Stamp, account.SecurityStamp!)], scheme));

    public static bool TryRead(ClaimsPrincipal? principal, out Guid id, out string stamp)
    {
        stamp = principal?.FindFirstValue(Stamp) ?? "";
        return Guid.TryParse(principal?.FindFirstValue(Id), out id);
    }
}
