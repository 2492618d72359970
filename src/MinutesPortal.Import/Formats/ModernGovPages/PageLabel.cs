namespace MinutesPortal.Import.Formats.ModernGovPages;

/// <summary>A label on a ModernGov page, which says what the text under it is.</summary>
internal enum PageLabel
{
    Purpose,
    Documents,
    Decision,
    Minutes,
    Other,
}
