namespace MinutesPortal.Publishing.Backup;

/// <summary>Marks rows that are of no use after a restore. Every other table of the workspace's model is backed up.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotInBackupAttribute : Attribute;
