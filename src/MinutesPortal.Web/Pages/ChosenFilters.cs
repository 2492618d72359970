using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages;

/// <summary>All filters of a list, as its address and its page show them.</summary>
/// <param name="address">The address of the list without its query, as a page links to it.</param>
public sealed class ChosenFilters(string address)
{
    private readonly List<(string Parameter, string? Value)> _parameters = [];

    private readonly List<(string Parameter, string Words, string? Language)> _understood = [];

    /// <summary>Each filter, with the address of the list without it.</summary>
    public IEnumerable<ChosenFilter> Understood =>
        _understood.Select(filter => new ChosenFilter(filter.Words, address + Query(filter.Parameter), filter.Language));

    /// <summary>The query of the list without empty parameters.</summary>
    /// <param name="without">A parameter to leave out.</param>
    public QueryString Query(string? without = null) => QueryString.Create(_parameters
        .Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value) && parameter.Parameter != without)
        .Select(parameter => KeyValuePair.Create(parameter.Parameter, parameter.Value)));

    public ChosenFilters Add(ChosenDates dates)
    {
        _parameters.AddRange(dates.Parameters.Select(parameter => (parameter.Key, parameter.Value)));
        _understood.AddRange(dates.Understood.Select(date => (date.Parameter, date.Words, (string?)null)));
        return this;
    }

    public ChosenFilters Add(ChosenPanel panel)
    {
        var shown = panel.Panel?.Name.Shown();
        return Add(ChosenPanel.Name, panel.Slug, shown?.Words, shown?.Language);
    }

    /// <param name="words">Null if the parameter does not filter the list (its order, for example) or was not understood.</param>
    /// <param name="language">The language of the words if it is not the page's.</param>
    public ChosenFilters Add(string parameter, string? value, string? words = null, string? language = null)
    {
        _parameters.Add((parameter, value));
        if (words is not null)
        {
            _understood.Add((parameter, words, language));
        }

        return this;
    }
}

/// <param name="Without">The address of the list without this filter.</param>
/// <param name="Language">The language of the words if it is not the page's.</param>
public sealed record ChosenFilter(string Words, string Without, string? Language = null);
