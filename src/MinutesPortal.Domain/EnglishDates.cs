using System.Globalization;

namespace MinutesPortal.Domain;

/// <summary>Dates and times in the portal's English sentences. They do not depend on the machine's language.</summary>
public static class EnglishDates
{
    /// <summary>Such as "20 July 2023".</summary>
    public static string InWords(this DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as "5:30pm" or "6pm".</summary>
    public static string InWords(this TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();
}
