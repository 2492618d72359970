using System.Globalization;

namespace MinutesPortal.Domain.Tests.Notice;

/// <summary>Parses dates such as "Thu 20 Jul 2023", as the law's worked examples write them. A wrong weekday does not parse.</summary>
internal static class Dates
{
    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public static string InShort(IEnumerable<DateOnly> days) =>
        string.Join(", ", days.Select(day => day.ToString("d MMM", CultureInfo.InvariantCulture)));
}
