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

    /// <summary>Reads a typed day, such as "20 July 2023" or "20/7/2023".</summary>
    public static (DateOnly? Value, string? Error) ReadDay(string? typed, DateOnly today) => typed is null
        ? (null, null)
        : TypedDate.Read(typed, today) is { } range && range.First == range.Last
            ? (range.First, null)
            : (null, $"“{typed}” is not a day. Enter one such as 20 July 2026 or 20/7/2026.");

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
