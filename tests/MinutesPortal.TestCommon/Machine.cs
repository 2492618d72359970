namespace MinutesPortal.TestCommon;

/// <summary>The machine that the tests run on.</summary>
public static class Machine
{
    /// <summary>Whether the tests must have everything they need: what a developer lacks is skipped, what CI lacks is a failure.</summary>
    public static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
}
