using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>What the forms of the office have in common: each error stands beside its field, and what was typed stays.</summary>
public static class OfficeForms
{
    /// <summary>Does what a form asks, and goes on to another page. Where it was refused, shows the form again.</summary>
    /// <param name="act">Returns false where it was not done. A refusal of the domain is shown above the form.</param>
    /// <param name="next">The address, without leading slash.</param>
    public static async Task<IActionResult> SaveAsync(this PageModel page, Func<Task<bool>> act, string next)
    {
        try
        {
            if (page.ModelState.IsValid && await act())
            {
                return page.LocalRedirect($"~/{next}");
            }
        }
        catch (DomainException refusal)
        {
            page.ModelState.AddModelError("", refusal.Message);
        }

        if (page.ModelState.IsValid)
        {
            page.ModelState.AddModelError("", "Another officer has removed this in the meantime, so nothing was saved. What you typed is below: copy what you want to keep.");
        }

        page.Response.StatusCode = page.ModelState.Values.Any(field => field.Errors.Any(error => error.ErrorMessage.StartsWith(ChangedByAnother, StringComparison.Ordinal))) ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return page.Page();
    }

    /// <summary>Puts a refusal of the domain beside the field that caused it.</summary>
    public static void Set(this PageModel page, string field, Action set)
    {
        try
        {
            set();
        }
        catch (DomainException refusal)
        {
            page.ModelState.AddModelError(field, refusal.Message);
        }
    }

    /// <param name="error">Null where there is none.</param>
    public static void Check(this PageModel page, string field, string? error)
    {
        if (error is not null)
        {
            page.ModelState.AddModelError(field, error);
        }
    }

    /// <summary>What a form changes, for the audit: "Item 3: Title, Purpose". Never a text that was typed.</summary>
    public static string WhatChanges(string subject, IEnumerable<(string Name, object Field)> fields)
    {
        var changed = fields.Where(one => one.Field is EditedText { IsChanged: true } or EditedPair { IsChanged: true }).Select(one => one.Name).ToList();
        return changed.Count == 0 ? subject : $"{subject}: {string.Join(", ", changed)}";
    }

    /// <summary>Says beside each field that another officer has changed it too.</summary>
    public static void CheckNoConflict(this PageModel page, params IEnumerable<(string Name, object Field)> fields)
    {
        foreach (var (name, field) in fields)
        {
            if (field is EditedText { Theirs: not null } or EditedPair { English.Theirs: not null })
            {
                page.ModelState.AddModelError(name, Conflict);
            }

            if (field is EditedPair { Welsh.Theirs: not null })
            {
                page.ModelState.AddModelError($"{name}.{nameof(EditedPair.Welsh)}", Conflict);
            }
        }
    }

    /// <summary>The value that a form names; null for a name that there is not.</summary>
    public static T? Named<T>(string? name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>
    /// Asks for a text that the public reads at once. A council that works in Welsh gives it in both languages, or says that it does not:
    /// Welsh Language (Wales) Measure 2011.
    /// </summary>
    /// <param name="missing">What to say where there is no text; null where there need be none.</param>
    public static void CheckPublic(this PageModel page, string field, EditedPair text, bool hasWelsh, string? missing)
    {
        var typed = text.Typed;
        if (typed is null)
        {
            page.Check(field, missing);
        }
        else if (hasWelsh && !text.IsInOneLanguage)
        {
            page.Check(field, string.IsNullOrWhiteSpace(typed.English) ? "Add the English, or say that it is published in one language." : null);
            page.Check($"{field}.{nameof(EditedPair.Welsh)}", string.IsNullOrWhiteSpace(typed.Welsh) ? "Add the Welsh, or say that it is published in one language." : null);
        }
    }

    /// <summary>Reads a typed day, such as "20 July 2023" or "20/7/2023".</summary>
    public static (DateOnly? Value, string? Error) ReadDay(string? typed, DateOnly today) => typed is null
        ? (null, null)
        : TypedDate.Read(typed, today) is { } range && range.First == range.Last
            ? (range.First, WrongWeekday(typed, range.First))
            : (null, $"“{typed}” is not a day. Enter one such as 20 July 2026 or 20/7/2026.");

    /// <summary>A day of the week that does not fit shows that the date is mistyped.</summary>
    private static string? WrongWeekday(string typed, DateOnly day) =>
        Enum.GetValues<DayOfWeek>().Any(weekday => weekday != day.DayOfWeek && typed.Contains($"{weekday}", StringComparison.OrdinalIgnoreCase))
            ? $"{day.InWords()} is a {day.DayOfWeek}. Enter the day that you mean."
            : null;

    /// <summary>Reads a typed time, such as "6pm", "5.30 pm" or "18:00".</summary>
    public static (TimeOnly? Value, string? Error) ReadTime(string? typed) => typed is null
        ? (null, null)
        : typed.Length <= 20 && WrittenDates.FindTime(typed) is { } time
            ? (time, null)
            : (null, $"“{typed}” is not a time. Enter one such as 6pm or 18:00.");

    /// <summary>How every sentence on a conflict begins.</summary>
    public const string ChangedByAnother = "Another officer has changed this too";

    private const string Conflict = $"{ChangedByAnother}, so nothing was saved. Their text is shown. Make one text of both here, and save again.";
}
