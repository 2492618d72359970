using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Office.Accounts;

/// <summary>What an administrator chooses for an account.</summary>
public sealed class AccountForm
{
    public string? Name { get; set; }

    public List<Role> Roles { get; set; } = [];

    /// <summary>None for all.</summary>
    public List<Guid> Panels { get; set; } = [];

    /// <summary>The panels to choose from.</summary>
    [BindNever]
    public IReadOnlyList<(Guid Id, string Name)> Choice { get; private set; } = [];

    public async Task ReadPanelsAsync(RecordDbContext record, CancellationToken cancellationToken) =>
        Choice = [.. (await record.Panels.OrderBy(panel => panel.Slug).Select(panel => new { panel.Id, panel.Name }).ToListAsync(cancellationToken))
            .Select(panel => (panel.Id, panel.Name.Shown().Words))];

    /// <summary>Names what is wrong; empty where nothing is.</summary>
    public IEnumerable<(string Field, string Sentence)> Errors()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return (nameof(Name), "Enter a name");
        }

        if (Roles.Count == 0)
        {
            yield return (nameof(Roles), "Choose at least one role");
        }

        if (Panels.Except(Choice.Select(panel => panel.Id)).Any())
        {
            yield return (nameof(Panels), "Choose panels from the list");
        }
    }
}
