namespace MinutesPortal.TestCommon;

/// <summary>The machine that the tests run on.</summary>
public static class Machine
{
    /// <summary>Whether tests must fail where a tool is missing, as in CI. Otherwise they are skipped.</summary>
    public static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
}
