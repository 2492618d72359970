namespace MinutesPortal.Publishing.Database;

/// <summary>The SQL files beside this class, which are embedded in the program.</summary>
internal static class SqlFile
{
    /// <summary>What the model cannot say: see <c>Walls.sql</c>.</summary>
    public static string Walls => Read("Walls.sql");

    public static string ServerLimits => Read("ServerLimits.sql");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SqlFile).Assembly.GetManifestResourceStream(typeof(SqlFile), name)!);
        return reader.ReadToEnd();
    }
}
