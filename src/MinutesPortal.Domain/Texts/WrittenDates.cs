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
    /// position. Of several days, such as "4 and 5 March 2025", it is the first.
    /// </summary>
    public static bool TryFind(string text, out DateOnly date, out Range place) => TryFind(text, out date, out _, out place);

    /// <inheritdoc cref="TryFind(string, out DateOnly, out Range)"/>
    /// <param name="last">The last of several days; otherwise the same as <paramref name="date"/>.</param>
    public static bool TryFind(string text, out DateOnly date, out DateOnly last, out Range place)
    {
        foreach (Match match in Date().Matches(text))
        {
            if (IsDate(match, out last))
            {
                date = match.Groups["days"].Success ? FirstDay(match.Groups["days"].ValueSpan, last) : last;
                place = match.Index..(match.Index + match.Length);
                return true;
            }
        }

        (date, last, place) = (default, default, default);
        return false;
    }

    /// <summary>What has the form of a date and is none, such as "31 April 2025" or "4 Mrach 2025"; null if there is nothing of the kind.</summary>
    public static string? FindImpossible(string text) =>
        Date().Matches(text).FirstOrDefault(match => !IsDate(match, out _) && (match.Groups["month"].Length == 0 || IsLikeMonth(match.Groups["month"].Value)))?.Value.Trim();

    /// <summary>Finds the first time of day in a text, such as "5.30 pm", "12 noon", "1400 hours", "18:00" or "2.00 o'r gloch".</summary>
    public static TimeOnly? FindTime(string text) => Time().Match(text) is { Success: true } match ? TimeIn(match) : null;

    /// <summary>Reads the field of a time, where "18.30" and "10" can be nothing else. Null if it is not understood.</summary>
    public static TimeOnly? ReadTime(string field) =>
        FindTime(field) ?? (TimeAlone().Match(field.Trim()) is { Success: true } match ? TimeIn(match) : null);

    private static TimeOnly? TimeIn(Match match)
    {
        if (match.Groups["midday"].Success)
        {
            return new(12, 0);
        }

        if (match.Groups["midnight"].Success)
        {
            return new(0, 0);
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["noon"].Success)
        {
            hour = 12;
        }
        else if (match.Groups["after"].Success)
        {
            hour = hour < 12 ? hour + 12 : hour;
        }
        else if (match.Groups["before"].Success)
        {
            hour = hour == 12 ? 0 : hour;
        }
        else if (match.Groups["clock"].Success && hour is > 0 and < 8)
        {
            hour += 12; // it does not say morning or afternoon; no council meets before eight
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
        var year = YearIn(match.Groups[month.Length == 0 ? "y" : "year"].ValueSpan);
        var day = int.Parse(match.Groups[month.Length == 0 ? "d" : "day"].ValueSpan, CultureInfo.InvariantCulture);
        var exists = monthNumber is >= 1 and <= 12 && year is >= 1800 and <= 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, monthNumber);
        date = exists ? new DateOnly(year, monthNumber, day) : default;
        return exists;
    }

    /// <summary>The year of "04/03/25" and "04/03/95".</summary>
    private static int YearIn(ReadOnlySpan<char> typed) => int.Parse(typed, CultureInfo.InvariantCulture) switch
    {
        var year and < 70 when typed.Length == 2 => 2000 + year,
        var year when typed.Length == 2 => 1900 + year,
        var year => year,
    };

    /// <summary>The first of several days, of which only the last has to name the month and the year.</summary>
    private static DateOnly FirstDay(ReadOnlySpan<char> days, DateOnly last)
    {
        var first = DayOfSeveral().Match(days.ToString());
        var day = int.Parse(first.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var month = first.Groups["month"].Success ? MonthNamed(first.Groups["month"].Value) ?? 0 : last.Month;
        var year = month > last.Month ? last.Year - 1 : last.Year;
        var exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists && new DateOnly(year, month, day) is var date && date < last && last.DayNumber - date.DayNumber < 32 ? date : last;
    }

    /// <summary>Whether it is a month or a misspelt one: letters changed places, or at most two are missing or too many.</summary>
    private static bool IsLikeMonth(string written)
    {
        var name = written.ToLower(CultureInfo.InvariantCulture);
        return MonthNamed(name) is not null || (name.Length > 3 && English.Concat(Welsh).Any(month => name[0] == month[0] && Math.Abs(month.Length - name.Length) <= 2
            && (IsWithin(name, month) || IsWithin(month, name) || name.Order().SequenceEqual(month.Order()))));

        static bool IsWithin(string part, string whole)
        {
            var at = 0;
            return part.All(letter => (at = whole.IndexOf(letter, at) + 1) > 0);
        }
    }

    private static int IndexOfMonth(string[] months, string written) =>
        Array.FindIndex(months, month => month == written || (written.Length >= 3 && written.Length < 5 && month.StartsWith(written, StringComparison.Ordinal)));

    private const string Weekday = @"(?:\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?,?[ \u00a0]{1,3}|\bDydd[ ]\w+,?[ ]+)?";
    private const string Ordinal = @"(?:[ ]?(?:st|nd|rd|th|af|il|ydd|fed|eg|ain))?";

    [GeneratedRegex(
        Weekday + @"(?:(?<days>(?:\b\d{1,2}" + Ordinal + @"(?:[ ][A-Za-z]{3,10})?(?:,[ ])" + Weekday + @")*\b\d{1,2}" + Ordinal + @"(?:[ ][A-Za-z]{3,10})?(?:,?[ ](?:and|to|until|a|ac|i)[ ]|[ ]?[&–-][ ]?|/)" + Weekday + @")?"
        + @"\b(?<day>\d{1,2})" + Ordinal + @"[ -]{1,3}(?:(?:day[ ])?of[ ])?(?<month>[A-Za-z]{3,10})\.?,?[ -]{1,3}(?<year>\d{4})\b"
        + @"|\b(?<month>[A-Za-z]{3,10})[ ](?<day>\d{1,2})" + Ordinal + @",?[ ](?<year>\d{4})\b"
        + @"|\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b"
        + @"|\b(?<d>\d{1,2})(?:/(?<m>\d{1,2})/(?<y>\d{4}|\d{2})|\.(?<m>\d{1,2})\.(?<y>\d{4}))\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<day>\d{1,2})" + Ordinal + @"(?:[ ](?!and\b|to\b|until\b)(?<month>[A-Za-z]{3,10}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DayOfSeveral();

    private const string Half =
        @"(?:(?<after>p\.?\s?m\b|y\.?h\b|yr? (?:hwyr|prynhawn)\b|in the (?:afternoon|evening)\b)|(?<before>a\.?\s?m\b|y\.?b\b|y bore\b|in the morning\b)|(?<noon>noon\b|mid-?\s?day\b|hanner dydd\b|canol dydd\b))";

    [GeneratedRegex(
        @"\b(?:(?<hour>\d{1,2})(?:[.:](?<minute>\d{2})(?:[.:]\d{2})?)?\s?" + Half
        + @"|(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?(?<clock>\s?o[’'](?:r gloch|clock)\b)"
        + @"|(?<hour>[0-2]?\d)[.:]?(?<minute>[0-5]\d)\s?(?:hours|hrs|h)\b|(?<hour>[0-2]?\d):(?<minute>[0-5]\d)\b"
        + @"|(?<midday>noon\b|mid-?\s?day\b|hanner dydd\b|canol dydd\b)|(?<midnight>(?:12(?:[.:]00)?\s)?midnight\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)|(?<hour>(?<clock>\d{1,2}))(?:[.:](?<minute>\d{2}))?(?:[.:]\d{2})?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeAlone();
}
