namespace MinutesPortal.Import.Formats;

/// <summary>A panel as one source shows it.</summary>
/// <param name="Host">The host of the source, in lower case; null if the file does not say it.</param>
/// <param name="OldId">ModernGov's CId; null if only the name is known.</param>
/// <param name="Name">Empty if the file does not name the panel. Then a list of meetings with the same meeting id may name it.</param>
/// <param name="IsFormer">Whether it no longer meets; null if the file does not say.</param>
/// <param name="Category">The heading under which the source lists the panel, such as "Overview and Scrutiny".</param>
public sealed record SourcePanel(string? Host, string? OldId, string Name, bool? IsFormer = null, string? Category = null);
