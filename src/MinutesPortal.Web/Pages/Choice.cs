namespace MinutesPortal.Web.Pages;

/// <summary>A list in a form, of which one is chosen, or all.</summary>
/// <param name="Name">Of the field, under which its errors are too.</param>
/// <param name="All">What it says where nothing is chosen.</param>
/// <param name="Choices">Their values, and what they are called, with the language of that where it is not the page's.</param>
/// <param name="Chosen">One of the values; null for all.</param>
public sealed record Choice(string Name, string Label, string All, IEnumerable<(string Value, string Words, string? Language)> Choices, string? Chosen);
