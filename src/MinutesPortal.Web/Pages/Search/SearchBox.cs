namespace MinutesPortal.Web.Pages.Search;

/// <summary>The field in which a reader types what to search for.</summary>
/// <param name="Typed">What was searched for last; null for nothing.</param>
public sealed record SearchBox(string Label, string? Hint = null, string? Typed = null);
