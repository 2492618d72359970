using System.Globalization;

namespace MinutesPortal.Web.Pages.People;

/// <summary>
/// Sorts people by surname, then by the whole name, as British English sorts (Ŵ beside W), whatever the culture of the server.
/// The surname is taken to be the last word. That is good enough to sort by, but never used to match people.
/// </summary>
public static class SurnameOrder
{
    private static readonly HashSet<string> Honours = new(["MBE", "OBE", "CBE", "BEM", "KBE", "DBE", "JP", "DL", "KC", "QC", "MP", "MS", "MSP", "MLA"], StringComparer.OrdinalIgnoreCase);

    private static readonly StringComparer British = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.IgnoreCase);

    public static IEnumerable<T> Sort<T>(IEnumerable<T> people, Func<T, string> name) =>
        people.OrderBy(person => SurnameOf(name(person)), British).ThenBy(name, British).ThenBy(name, StringComparer.Ordinal);

    private static string SurnameOf(string name) =>
        name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(word => !Honours.Contains(word)) ?? name;
}
