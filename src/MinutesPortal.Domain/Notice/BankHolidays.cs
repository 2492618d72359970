using System.Globalization;

namespace MinutesPortal.Domain.Notice;

/// <summary>The bank and public holidays of a part of the United Kingdom, in the years for which they are known.</summary>
public sealed class BankHolidays
{
    // Dates are listed as the government publishes them, so that a line is easy to check. A holiday that was moved in one year
    // is in its usual column (2020 early May, 2022 spring). A holiday proclaimed for one year comes last (2022 Platinum Jubilee
    // and State Funeral, 2023 Coronation). 2029 and 2030 follow the Banking and Financial Dealings Act 1971 and yearly custom.
    // Check them, and add years, when the government publishes them.
    private const string EnglandAndWalesTable =
        """
        Year  New   Good   Easter Early  Spring Summer Christmas and  For this
              Year  Friday Monday May                  Boxing Day     year alone
        2015  01-01 04-03  04-06  05-04  05-25  08-31  12-25 12-28
        2016  01-01 03-25  03-28  05-02  05-30  08-29  12-26 12-27
        2017  01-02 04-14  04-17  05-01  05-29  08-28  12-25 12-26
        2018  01-01 03-30  04-02  05-07  05-28  08-27  12-25 12-26
        2019  01-01 04-19  04-22  05-06  05-27  08-26  12-25 12-26
        2020  01-01 04-10  04-13  05-08  05-25  08-31  12-25 12-28
        2021  01-01 04-02  04-05  05-03  05-31  08-30  12-27 12-28
        2022  01-03 04-15  04-18  05-02  06-02  08-29  12-26 12-27    06-03 09-19
        2023  01-02 04-07  04-10  05-01  05-29  08-28  12-25 12-26    05-08
        2024  01-01 03-29  04-01  05-06  05-27  08-26  12-25 12-26
        2025  01-01 04-18  04-21  05-05  05-26  08-25  12-25 12-26
        2026  01-01 04-03  04-06  05-04  05-25  08-31  12-25 12-28
        2027  01-01 03-26  03-29  05-03  05-31  08-30  12-27 12-28
        2028  01-03 04-14  04-17  05-01  05-29  08-28  12-25 12-26
        2029  01-01 03-30  04-02  05-07  05-28  08-27  12-25 12-26
        2030  01-01 04-19  04-22  05-06  05-27  08-26  12-25 12-26
        """;

    private readonly string _where;
    private readonly HashSet<DateOnly> _dates;

    private BankHolidays(string where, string table)
    {
        _where = where;
        _dates = [.. table.Split('\n').Skip(2).SelectMany(HolidaysInLine)];
        FirstYear = _dates.Min().Year;
        LastYear = _dates.Max().Year;
    }

    /// <summary>The two nations have the same holidays.</summary>
    public static BankHolidays EnglandAndWales { get; } = new("England and Wales", EnglandAndWalesTable);

    /// <summary>The first year whose holidays are known.</summary>
    public int FirstYear { get; }

    /// <summary>The last year whose holidays are known.</summary>
    public int LastYear { get; }

    /// <summary>The published holidays. Where a holiday falls on a weekend, this is its substitute day.</summary>
    public IReadOnlySet<DateOnly> Dates => _dates;

    /// <summary>Whether a day is a holiday: a published one, or Christmas Day, Boxing Day or New Year's Day itself.</summary>
    /// <exception cref="DomainException">The holidays of that year are not known. A count of days would then be a guess.</exception>
    public bool Contains(DateOnly date)
    {
        if (date.Year < FirstYear || date.Year > LastYear)
        {
            throw new DomainException(
                $"The bank holidays of {_where} are known only from {FirstYear} to {LastYear}. "
                + $"Update Minutes Portal to count days in {date.Year}.");
        }

        // Christmas Day is a holiday even where its substitute is a Monday. Boxing Day is a bank holiday on a Saturday too
        // (Banking and Financial Dealings Act 1971 Sch. 1 para. 1).
        return _dates.Contains(date) || date is { Month: 12, Day: 25 or 26 } or { Month: 1, Day: 1 };
    }

    private static IEnumerable<DateOnly> HolidaysInLine(string line)
    {
        var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return columns.Skip(1).Select(day => DateOnly.ParseExact($"{columns[0]}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
