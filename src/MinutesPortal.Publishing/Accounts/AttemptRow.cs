using MinutesPortal.Publishing.Backup;

namespace MinutesPortal.Publishing.Accounts;

/// <summary>How often one client failed to sign in. All nodes count together.</summary>
/// <param name="Client">An IPv4 address or an IPv6 network.</param>
/// <param name="Until">When counting begins again. UTC.</param>
[NotInBackup]
public sealed record AttemptRow(string Client, int Count, DateTimeOffset Until);
