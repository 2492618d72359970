using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Office;

/// <summary>Who did what in the office, for administrators.</summary>
public sealed class AuditModel(WorkspaceDbContext workspace, TimeProvider clock) : PageModel
{
    private const int PageSize = 100;

    /// <summary>Words of what was done, to what, or of its detail.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Part of a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindNever]
    public IReadOnlyList<AuditEvent> Events { get; private set; } = [];

    [BindNever]
    public ListPage List { get; private set; } = new(1, 1, PageSize);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (from, to) = (Read(nameof(From), From), Read(nameof(To), To));
        if (!ModelState.IsValid)
        {
            return;
        }

        var events = workspace.Events.AsNoTracking();
        if (from is { } first)
        {
            var start = LondonTime.MomentOf(first.First, TimeOnly.MinValue).ToUniversalTime();
            events = events.Where(one => one.At >= start);
        }

        if (to is { } last)
        {
            var end = LondonTime.MomentOf(last.Last.AddDays(1), TimeOnly.MinValue).ToUniversalTime();
            events = events.Where(one => one.At < end);
        }

        if (!string.IsNullOrWhiteSpace(Who))
        {
            var who = Like(Who);
            events = events.Where(one => EF.Functions.ILike(one.Who, who, "\\"));
        }

        foreach (var word in (Q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(10))
        {
            var (pattern, acts) = (Like(word), AuditLabels.With(word));
            events = events.Where(one =>
                acts.Contains(one.Act) || (one.Subject != null && EF.Functions.ILike(one.Subject, pattern, "\\")) || (one.Detail != null && EF.Functions.ILike(one.Detail, pattern, "\\")));
        }

        events = events.OrderByDescending(one => one.Id);
        List = ListPage.Of(Request, await events.Take(ListPage.Most + 1).CountAsync(cancellationToken), PageSize);
        Events = await events.Skip(List.Skip).Take(PageSize).ToListAsync(cancellationToken);
    }

    private TypedDate? Read(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var date = TypedDate.Read(typed, clock.Today());
        if (date is null)
        {
            ModelState.AddModelError(field, "Enter a date, such as 3 July 2026, or a month, such as July 2026");
        }

        return date;
    }

    private static string Like(string words) =>
        $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
