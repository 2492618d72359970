namespace MinutesPortal.TestCommon;

/// <summary>A clock that always shows one moment, in the time zone UTC.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
