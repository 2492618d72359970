using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages;

/// <summary>
/// The dates a list is narrowed to: those typed in the query parameters <c>from</c> and <c>to</c>. If nothing was typed, the
/// <see cref="DatePreset"/> in <c>preset</c>. Every list that can be narrowed by date reads them here.
/// </summary>
/// <param name="From">As typed.</param>
/// <param name="To">As typed.</param>
/// <param name="Preset">The key of the preset. Null if a date was typed, because typed dates win.</param>
/// <param name="First">First day; null for no limit.</param>
/// <param name="Last">Last day; null for no limit.</param>
/// <param name="Presets">The presets to choose from.</param>
/// <param name="Understood">Each filter in words, with the name of its query parameter.</param>
public sealed record ChosenDates(
    string? From, string? To, string? Preset, DateOnly? First, DateOnly? Last, IReadOnlyList<DatePreset> Presets, IReadOnlyList<(string Parameter, string Words)> Understood)
{
    /// <summary>The query parameters that have a value.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters => new Dictionary<string, string?> { ["from"] = From, ["to"] = To, ["preset"] = Preset }
        .Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value));

    public IQueryable<Meeting> Narrow(IQueryable<Meeting> meetings)
    {
        meetings = First is { } first ? meetings.Where(meeting => meeting.Date >= first) : meetings;
        return Last is { } last ? meetings.Where(meeting => meeting.Date <= last) : meetings;
    }

    /// <summary>Reads the dates from a request. Adds a model error for each value it cannot read.</summary>
    public static ChosenDates Of(HttpRequest request, DateOnly today, ModelStateDictionary errors, IStringLocalizer t)
    {
        var (typedFrom, typedTo) = (request.Query["from"].FirstOrDefault(), request.Query["to"].FirstOrDefault());
        var presets = DatePreset.On(today);
        var from = Typed(typedFrom, nameof(From), t["From must be a real date, month or year, like 20/7/2023, July 2023 or 2023"])?.First;
        var to = Typed(typedTo, nameof(To), t["To must be a real date, month or year, like 20/7/2023, July 2023 or 2023"])?.Last;
        if (string.IsNullOrWhiteSpace(typedFrom + typedTo) && request.Query["preset"].FirstOrDefault() is { } key && !string.IsNullOrWhiteSpace(key))
        {
            var preset = presets.FirstOrDefault(preset => preset.Key == key);
            if (preset is null)
            {
                errors.AddModelError(nameof(Preset), t["Choose a period from the list"]);
                return new(null, null, key, null, null, presets, []);
            }

            var words = t["{0}: {1} to {2}", t[preset.Words], InWords.Date(preset.From), InWords.Date(preset.To)];
            return new(null, null, key, preset.From, preset.To, presets, [("preset", words)]);
        }

        if (from > to)
        {
            errors.AddModelError(nameof(To), t["To must be the same as or after {0}", InWords.Date(from.Value)]);
        }

        var understood = new List<(string, string)>();
        if (from is not null)
        {
            understood.Add(("from", t["From {0}", InWords.Date(from.Value)]));
        }

        if (to is not null)
        {
            understood.Add(("to", t["To {0}", InWords.Date(to.Value)]));
        }

        return new(typedFrom, typedTo, null, from, to, presets, understood);

        TypedDate? Typed(string? typed, string field, string error)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                return null;
            }

            var date = TypedDate.Read(typed, today);
            if (date is null)
            {
                errors.AddModelError(field, error);
            }

            return date;
        }
    }
}
