using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Finds a map of a place by the postcode or coordinates in its text.</summary>
public static partial class MapLink
{
    /// <summary>The place as written, and the address of a map. Null if there is neither a postcode nor coordinates.</summary>
    public static (string Place, string Address)? Of(params IEnumerable<BilingualText?> texts)
    {
        var words = string.Join('\n', texts.OfType<BilingualText>().Select(text => text.Shown().Words));
        if (Coordinates().Match(words) is { Success: true } point)
        {
            var (latitude, longitude) = (point.Groups["latitude"].Value, point.Groups["longitude"].Value);
            return (point.Value, $"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}");
        }

        return Postcode().Match(words) is { Success: true } code
            ? (code.Value, $"https://www.openstreetmap.org/search?query={Uri.EscapeDataString(code.Value)}")
            : null;
    }

    /// <summary>A postcode (BS 7666).</summary>
    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Postcode();

    /// <summary>Coordinates in the British Isles, as maps write them: "51.5007, -0.1246".</summary>
    [GeneratedRegex(@"\b(?<latitude>(?:49|5\d|6[01])\.\d{3,8}), ?(?<longitude>-?\d\.\d{3,8})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Coordinates();
}
