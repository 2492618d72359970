namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>A list of things to tick, or to choose one of.</summary>
/// <param name="Field">The name of the field, which is also the key of its error.</param>
/// <param name="Chosen">The values that are ticked.</param>
/// <param name="IsOne">Whether only one can be chosen.</param>
public sealed record Ticks(string Field, string Legend, IReadOnlyList<Tick> All, IReadOnlyCollection<string> Chosen, bool IsOne = false);

public sealed record Tick(string Value, string Words);
