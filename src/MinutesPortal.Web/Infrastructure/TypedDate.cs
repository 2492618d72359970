using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>The range of days meant by a typed date, month or year.</summary>
public readonly partial record struct TypedDate(DateOnly First, DateOnly Last)
{
    /// <summary>Reads "20/7/2023", "20 July 2023", "July 2023", "2023", "jul" and the like, in English or Welsh; or else null.</summary>
    /// <param name="today">Gives the year if none was typed.</param>
    public static TypedDate? Read(string typed, DateOnly today)
    {
        var parts = Separator().Split(Weekday().Replace(typed.Trim(), ""));
        if (parts.Length > 1 && YearOf(parts[0]) is not null)
        {
            Array.Reverse(parts); // ISO 8601: 2023-07-20
        }

        return parts switch
        {
            [var y] when YearOf(y) is { } year => new(new(year, 1, 1), new(year, 12, 31)),
            [var m] when NamedMonth(m) is { } month => OfMonth(today.Year, month),
            [var m, var y] when YearOf(y) is { } year && MonthOf(m) is { } month => OfMonth(year, month),
            [var d, var m] when NamedMonth(m) is { } month => OfDay(today.Year, month, d),
            [var d, var m, var y] when (YearOf(y) ?? ShortYearOf(y)) is { } year && MonthOf(m) is { } month => OfDay(year, month, d),
            _ => null,
        };
    }

    private static TypedDate OfMonth(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    private static TypedDate? OfDay(int year, int month, string typed)
    {
        if (NumberIn(Ordinal().Replace(typed, "${day}"), 1, DateTime.DaysInMonth(year, month)) is not { } day)
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return new(date, date);
    }

    private static int? YearOf(string typed) => typed.Length == 4 ? NumberIn(typed, 1800, 2200) : null;

    private static int? ShortYearOf(string typed) => typed.Length == 2 ? 2000 + NumberIn(typed, 0, 99) : null;

    private static int? MonthOf(string typed) => NamedMonth(typed) ?? NumberIn(typed, 1, 12);

    private static int? NamedMonth(string typed) => WrittenDates.MonthNamed(typed);

    private static int? NumberIn(string typed, int least, int most) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    [GeneratedRegex(@"[\s/.,-]+(?:of\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:[a-z]+day|dydd \w+|mon|tues?|wed|thur?s?|fri|sat|sun)\b[\s,]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?<day>\d{1,2})(?:st|nd|rd|th|af|il|ydd|fed|eg|ain)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();
}
