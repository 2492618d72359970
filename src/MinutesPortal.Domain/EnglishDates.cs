using System.Globalization;

namespace MinutesPortal.Domain;

/// <summary>Dates in sentences of the portal's own, which are English whatever the machine's language.</summary>
public static class EnglishDates
{
    /// <summary>Such as "20 July 2023".</summary>
    public static string InWords(this DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
