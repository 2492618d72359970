using System.Globalization;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Dates, times and sizes as people in the United Kingdom read them.</summary>
public static class InWords
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day that it is in London.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(InLondon(clock.GetUtcNow()));

    /// <summary>A moment as clocks in London show it.</summary>
    public static DateTime InLondon(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;

    /// <summary>The moment at which clocks in London show a date and time.</summary>
    public static DateTimeOffset FromLondon(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), London.GetUtcOffset(date.ToDateTime(time)));

    /// <summary>"20 July 2023".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"20 July 2023", in London.</summary>
    public static string Date(DateTimeOffset moment) => Date(DateOnly.FromDateTime(InLondon(moment)));

    /// <summary>"Thursday 20 July 2023".</summary>
    public static string DayAndDate(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"5:30pm", "6pm".</summary>
    public static string Time(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();

    /// <summary>"280 KB"; at least one of them, as "bytes" would need a translation and tells nobody more.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000_000 => $"{Math.Max(1, Math.Round(bytes / 1_000d))} KB",
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000d:0.#} MB"),
    };
}
