using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages;

/// <summary>What the portal's feeds (Atom) have in common.</summary>
public static class Feeds
{
    /// <summary>So many entries has a feed at most.</summary>
    public const int Most = 50;

    /// <summary>A feed as the answer to a request.</summary>
    /// <param name="address">Of the feed, under the portal's own.</param>
    /// <param name="entries">Newest first.</param>
    /// <param name="now">When an empty feed last changed, for want of anything better.</param>
    public static FileContentResult Answer(HttpRequest request, string address, string title, string council, IReadOnlyList<AtomEntry> entries, DateTimeOffset now) => MachineAnswers.Tagged(
        AtomFeed.Write(request.Absolute(address), title, council, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, entries.Count > 0 ? entries.Max(entry => entry.Updated) : now, entries),
        AtomFeed.MediaType);

    /// <summary>A publication of a meeting as an entry: "Draft minutes: Cabinet, 20 July 2023".</summary>
    /// <param name="what">The kind of publication, in words.</param>
    /// <param name="meeting">The last part of its address.</param>
    public static AtomEntry Entry(HttpRequest request, PublishedVersion version, string what, Domain.Text panel, string panelSlug, DateOnly date, string meeting) => Entry(
        request,
        version,
        $"{what}: {panel.Shown().Words}, {InWords.Date(date)}",
        string.Create(CultureInfo.InvariantCulture, $"panels/{panelSlug}/meetings/{meeting}/versions/{version.Number}"));

    /// <summary>A publication as an entry; the same in every feed in which it stands.</summary>
    /// <param name="address">Of its page, under the portal's own.</param>
    public static AtomEntry Entry(HttpRequest request, PublishedVersion version, string title, string address) => new(
        // RFC 4151, and not the page's address, which another name of the panel changes: an id must never change (RFC 4287 section 4.2.6).
        string.Create(CultureInfo.InvariantCulture, $"tag:{request.Host.Host},{version.At.UtcDateTime:yyyy-MM-dd}:publications/{version.Number}"),
        title,
        version.At,
        request.Absolute(address),
        version.Note?.Shown().Words);
}
