using System.Globalization;
using System.Text.RegularExpressions;

namespace MinutesPortal.Domain.Texts;

/// <summary>Reads dates and times as minutes and ModernGov write them, in English and Welsh.</summary>
public static partial class WrittenDates
{
    private static readonly string[] English =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Welsh =
        ["ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"];

    /// <summary>
    /// Finds the first date in a text, such as "Thursday, 17th June, 2021", "17/06/2021" or "Dydd Iau, 9fed Hydref, 2014", and its
    /// position.
    /// </summary>
    public static bool TryFind(string text, out DateOnly date, out Range place)
    {
        foreach (Match match in Date().Matches(text))
        {
            if (IsDate(match, out date))
            {
                place = match.Index..(match.Index + match.Length);
                return true;
            }
        }

        (date, place) = (default, default);
        return false;
    }

    /// <summary>Finds the first time of day in a text, such as "5.30 pm", "12.30pm", "1400 hours", "18:00" or "2.00 o'r gloch".</summary>
    public static TimeOnly? FindTime(string text)
    {
        if (Time().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (half is "noon")
        {
            hour = 12;
        }
        else if (half.StartsWith('p') || half.StartsWith('P') || half.StartsWith("yh", StringComparison.OrdinalIgnoreCase))
        {
            hour = hour < 12 ? hour + 12 : hour;
        }
        else if (half.Length > 0)
        {
            hour = hour == 12 ? 0 : hour;
        }
        else if (match.Groups["clock"].Success && hour is > 0 and < 8)
        {
            hour += 12; // "o'r gloch" does not say morning or afternoon; no council meets before eight
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>
    /// The number of a month from its English or Welsh name or the first three or four letters of it; null for any other word.
    /// </summary>
    public static int? MonthNamed(string written)
    {
        var name = written.ToLower(CultureInfo.InvariantCulture);
        var index = Math.Max(IndexOfMonth(English, name), IndexOfMonth(Welsh, name));
        return index < 0 ? null : index + 1;
    }

    private static bool IsDate(Match match, out DateOnly date)
    {
        var month = match.Groups["month"].Value;
        var monthNumber = month.Length == 0
            ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture)
            : MonthNamed(month) ?? 0;
        var year = int.Parse(match.Groups[month.Length == 0 ? "y" : "year"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups[month.Length == 0 ? "d" : "day"].ValueSpan, CultureInfo.InvariantCulture);
        var exists = monthNumber is >= 1 and <= 12 && year is >= 1800 and <= 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, monthNumber);
        date = exists ? new DateOnly(year, monthNumber, day) : default;
        return exists;
    }

    private static int IndexOfMonth(string[] months, string written) =>
        Array.FindIndex(months, month => month == written || (written.Length >= 3 && written.Length < 5 && month.StartsWith(written, StringComparison.Ordinal)));

    [GeneratedRegex(
        @"(?:\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ \u00a0]+|\bDydd[ ]\w+,?[ ]+)?(?:\b(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>\d{4})\b|\b(?<day>\d{1,2})(?:st|nd|rd|th|af|il|ydd|fed|eg|ain)?[ -](?:of[ ])?(?<month>[A-Za-z]{3,10}),?[ -](?<year>\d{4})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\b(?:(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?\s?(?<half>[ap]\.?m\b|yh\b|yb\b|noon\b)|(?<hour>\d{1,2})[.:](?<minute>\d{2})(?<clock>\s?o['’]r gloch)|(?<hour>[0-2]\d)(?<minute>[0-5]\d)\s?(?:hours|hrs)\b|(?<hour>[0-2]?\d):(?<minute>[0-5]\d)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Time();
}
