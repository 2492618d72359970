namespace MinutesPortal.Domain;

/// <summary>The time on clocks in the United Kingdom. Days of law are days in London.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today's date in London.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(At(clock.GetUtcNow()));

    /// <summary>The date and time in London at a moment.</summary>
    public static DateTime At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;

    /// <summary>The moment at which clocks in London show a date and time.</summary>
    public static DateTimeOffset MomentOf(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), London.GetUtcOffset(date.ToDateTime(time)));
}
