using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Web.Import;

/// <summary>Reads in an item which earlier minutes it approved.</summary>
internal static partial class ApprovedMinutes
{
    /// <summary>
    /// The dates of the meetings whose minutes the item's resolutions approve, confirm or have signed. Where a resolution names none,
    /// those that the item's title or purpose names. None where they were referred back or not approved.
    /// </summary>
    public static IReadOnlyList<DateOnly> In(AgendaItem item)
    {
        var dates = new List<DateOnly>();
        foreach (var resolution in item.Resolutions.Select(resolution => resolution.Text.English))
        {
            if (Minutes().IsMatch(resolution) && Approved().IsMatch(resolution) && !Refused().IsMatch(resolution))
            {
                var named = DatesIn(resolution);
                dates.AddRange(named.Count > 0 ? named : DatesIn($"{item.Title.English}\n{item.Purpose?.English}"));
            }
        }

        return [.. dates.Distinct()];
    }

    /// <summary>Whether a text may say so: to look no further at the many that do not.</summary>
    public static bool MaySay(string? text) => text is not null && Minutes().IsMatch(text);

    private static List<DateOnly> DatesIn(string text)
    {
        var dates = new List<DateOnly>();
        string? year = null;
        foreach (var match in WrittenDate().Matches(text).Reverse()) // "25 March and 22 April 2021": a year holds for the days before it
        {
            year = match.Groups["year"] is { Success: true } written ? written.Value : year;
            if (DateOnly.TryParseExact($"{match.Groups["day"].Value} {match.Groups["month"].Value} {year}", "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                dates.Insert(0, date);
            }
        }

        dates.AddRange(DateInDigits().Matches(text).Select(match => DateOnly.TryParseExact(match.Value, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null).OfType<DateOnly>());
        return dates;
    }

    [GeneratedRegex(@"\bminutes\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\b(?:approved?|confirmed?|agreed|accepted|signed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Approved();

    [GeneratedRegex(@"\b(?:not (?:be )?(?:approved|agreed|confirmed|signed|accepted)|referred back|deferred)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?\s+(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,?\s+(?<year>\d{4})\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"\b\d{1,2}/\d{1,2}/\d{4}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DateInDigits();
}
