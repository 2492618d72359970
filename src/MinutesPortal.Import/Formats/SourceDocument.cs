namespace MinutesPortal.Import.Formats;

/// <summary>A paper that the source lists. The file itself is not imported.</summary>
/// <param name="OldId">ModernGov's attachment id.</param>
/// <param name="Title">The title without size, kind and "item 9".</param>
/// <param name="Kind">The format that the source serves, such as "PDF", whatever the title ends in.</param>
/// <param name="Size">The size as the source states it, such as "280 KB".</param>
/// <param name="Address">An absolute address; null if the source does not give one.</param>
public sealed record SourceDocument(string? OldId, string Title, string? Kind, string? Size, string? Address);
