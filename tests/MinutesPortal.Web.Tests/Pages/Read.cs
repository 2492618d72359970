using System.Net;
using AngleSharp.Dom;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;

namespace MinutesPortal.Web.Tests.Pages;

/// <summary>Helpers of the page tests.</summary>
internal static class Read
{
    public static string AddressOf(Panel panel, Meeting meeting) => $"/panels/{panel.Slug}/meetings/{meeting.Slug}";

    /// <summary>The visible text of an element, with white space as a browser shows it.</summary>
    public static string Seen(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Heading(this IDocument page) => page.QuerySelector("h1")!.Seen();

    public static string Content(this IDocument page) => page.QuerySelector("main")!.Seen();

    /// <summary>The rows of the summary list, as "Time: 6pm".</summary>
    public static IEnumerable<string> Facts(this IDocument page) =>
        page.QuerySelectorAll(".govuk-summary-list__row").Select(row => $"{row.Children[0].Seen()}: {row.Children[1].Seen()}");

    public static async Task<(HttpStatusCode Status, string? Location, string Body)> AskAsync(this Portal portal, string address)
    {
        using var response = await portal.Visitor().GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
