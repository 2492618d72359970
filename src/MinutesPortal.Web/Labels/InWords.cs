using System.Globalization;
using MinutesPortal.Domain;

namespace MinutesPortal.Web.Labels;

/// <summary>Dates, times and sizes in UK style.</summary>
public static class InWords
{
    /// <summary>"20 July 2023".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"20 July 2023", in London time.</summary>
    public static string Date(DateTimeOffset moment) => Date(DateOnly.FromDateTime(LondonTime.At(moment)));

    /// <summary>Such as "20 July 2023, 6pm", in London.</summary>
    public static string DateAndTime(DateTimeOffset moment) => $"{Date(moment)}, {Time(TimeOnly.FromDateTime(LondonTime.At(moment)))}";

    /// <summary>"Thursday 20 July 2023".</summary>
    public static string DayAndDate(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"5:30pm", "6pm".</summary>
    public static string Time(TimeOnly time) => time.InWords();

    /// <summary>"280 KB". The smallest size is 1 KB, so that "bytes" needs no translation.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000_000 => $"{Math.Max(1, Math.Round(bytes / 1_000d))} KB",
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000d:0.#} MB"),
    };
}
