using System.Globalization;

namespace MinutesPortal.Domain.Tests.Notice;

/// <summary>Dates as the law's worked examples write them. The weekday is part of the claim: a wrong one does not parse.</summary>
internal static class Dates
{
    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public static string InShort(IEnumerable<DateOnly> days) =>
        string.Join(", ", days.Select(day => day.ToString("d MMM", CultureInfo.InvariantCulture)));
}
