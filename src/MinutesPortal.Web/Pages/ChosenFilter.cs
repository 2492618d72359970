namespace MinutesPortal.Web.Pages;

/// <summary>Something to which a list is narrowed, as understood.</summary>
/// <param name="Without">The address of the list without it.</param>
public sealed record ChosenFilter(string Words, string Without);
