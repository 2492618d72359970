using MinutesPortal.Publishing.Backup;

namespace MinutesPortal.Publishing.Accounts;

/// <summary>A key with which the nodes protect cookies. A backup has none: after a restore everybody signs in again.</summary>
/// <param name="Xml">As ASP.NET Core writes it.</param>
[NotInBackup]
public sealed record ProtectionKey(string Name, string Xml);
