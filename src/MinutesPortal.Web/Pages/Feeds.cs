using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages;

/// <summary>What the Atom feeds of the portal share.</summary>
public static class Feeds
{
    /// <summary>The number of entries that a feed has at most.</summary>
    public const int Most = 50;

    /// <param name="address">The path of the feed within the portal.</param>
    /// <param name="entries">Newest first.</param>
    /// <param name="now">The time of change of an empty feed.</param>
    public static FileContentResult Answer(HttpRequest request, string address, string title, string council, IReadOnlyList<AtomEntry> entries, DateTimeOffset now) => MachineAnswers.Tagged(
        AtomFeed.Write(Urn($"{council} {CultureInfo.CurrentUICulture.TwoLetterISOLanguageName} {address}"), request.Absolute(address), title, council, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, entries.Count > 0 ? entries.Max(entry => entry.Updated) : now, entries),
        AtomFeed.MediaType);

    /// <summary>
    /// A stable id, derived from what the entry is (RFC 9562 section 5.8). It must never change (RFC 4287 section 4.2.6), so it
    /// contains no address and no host: after a move of the portal, readers must not get every entry again.
    /// </summary>
    public static string Urn(string what)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    /// <summary>A publication of a meeting as an entry: "Draft minutes: Cabinet, 20 July 2023".</summary>
    /// <param name="what">The kind of publication, in words.</param>
    public static AtomEntry Entry(HttpRequest request, PublishedVersion version, string what, BilingualText panel, DateOnly date, MeetingAddress meeting) =>
        Entry(request, version, $"{what}: {panel.Shown().Words}, {InWords.Date(date)}", PortalLinks.Version(meeting, version.Number));

    /// <summary>A publication as an entry, the same in every feed.</summary>
    /// <param name="address">The path of its page within the portal.</param>
    public static AtomEntry Entry(HttpRequest request, PublishedVersion version, string title, string address) => new(
        Urn(string.Create(CultureInfo.InvariantCulture, $"{version.SubjectId} {version.Number}")),
        title,
        version.At,
        request.Absolute(address),
        version.Note?.Shown().Words,
        version.Note?.Shown().Language);
}
