using System.Globalization;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.Infrastructure;

/// <param name="Number">From 1.</param>
/// <param name="Count">The number of pages; 1 if the list is empty.</param>
/// <param name="Size">The number of rows on a page.</param>
public sealed record ListPage(int Number, int Count, int Size)
{
    /// <summary>The number of rows that are counted and listed at most. Counting all of them would become slower every year.</summary>
    public const int Most = 1_000;

    /// <summary>The number of rows on earlier pages.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>The page in the query parameter <c>page</c>; the first if there is no such page.</summary>
    /// <param name="rows">The number of rows; beyond <see cref="Most"/> any larger number will do.</param>
    public static ListPage Of(HttpRequest request, int rows, int size)
    {
        var count = Math.Max(1, (Math.Min(rows, Most) + size - 1) / size);
        // Not bound as a property, because Razor Pages has a route value of that name.
        return int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count
            ? new(number, count, size)
            : new(1, count, size);
    }

    /// <summary>The title, with the page number if there are several pages.</summary>
    public string Title(string title, IStringLocalizer t) => Count > 1 ? t["{0} (page {1} of {2})", title, Number, Count] : title;

    /// <summary>The address of this page of the list. The first page is not named in it.</summary>
    public string Canonical(string address) => Number > 1 ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={Number}" : address;
}
