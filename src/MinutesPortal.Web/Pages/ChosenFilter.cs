namespace MinutesPortal.Web.Pages;

/// <summary>Something to which a list is narrowed, as understood.</summary>
/// <param name="Without">The address of the list without it.</param>
/// <param name="Language">Of the words, where it is not the page's.</param>
public sealed record ChosenFilter(string Words, string Without, string? Language = null);
