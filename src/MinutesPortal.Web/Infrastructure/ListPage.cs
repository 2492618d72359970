using System.Globalization;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>The page of a long list that is shown.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages there are; 1 where the list is empty.</param>
/// <param name="Size">How many rows a page has.</param>
public sealed record ListPage(int Number, int Count, int Size)
{
    /// <summary>Rows beyond these are neither counted nor listed: a list that is longer must be narrowed. Counting them all would take longer each year.</summary>
    public const int Most = 1_000;

    /// <summary>The rows on the pages before.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>The page that the query parameter <c>page</c> asks for; the first where there is no such page.</summary>
    /// <param name="rows">How many there are; beyond <see cref="Most"/> one more will do.</param>
    public static ListPage Of(HttpRequest request, int rows, int size)
    {
        var count = Math.Max(1, (Math.Min(rows, Most) + size - 1) / size);
        // Not bound as a property: Razor Pages has a route value of that name.
        return int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count
            ? new(number, count, size)
            : new(1, count, size);
    }

    /// <summary>The page's title, which says what number it has where there are several.</summary>
    public string Title(string title, IStringLocalizer t) => Count > 1 ? t["{0} (page {1} of {2})", title, Number, Count] : title;

    /// <summary>One list has one address: that of its first page names no page.</summary>
    public string Canonical(string address) => Number > 1 ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={Number}" : address;
}
