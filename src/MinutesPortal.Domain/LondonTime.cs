namespace MinutesPortal.Domain;

/// <summary>United Kingdom time. The law counts days by it.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(At(clock.GetUtcNow()));

    /// <summary>The date and time in London at a moment.</summary>
    public static DateTime At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;

    /// <summary>The moment at which it is this date and time in London.</summary>
    public static DateTimeOffset MomentOf(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), London.GetUtcOffset(date.ToDateTime(time)));
}
