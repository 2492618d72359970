using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Adds another name to an issue, and takes names away.</summary>
public sealed class AliasesModel(OfficeIssues issues) : IssueActPage(issues)
{
    /// <summary>The names to take away, in English.</summary>
    [BindProperty]
    public List<string> Removed { get; set; } = [];

    [BindProperty]
    public EditedPair Name { get; set; } = new();

    public override string Here => OfficeLinks.IssueAliases(Issue.Id);

    protected override string Detail => "Other names";

    protected override string RefusedField => nameof(Name);

    public PageResult OnGet() => Page();

    protected override Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        this.CheckPublic(nameof(Name), Name, HasWelsh, Removed.Count > 0 ? null : "Enter another name, or tick one to take away.");
        return Task.FromResult(!ModelState.IsValid ? null : IssuePlan.Change(Published!, issue =>
        {
            var acts = Removed.ConvertAll(issue.RemoveAlias);
            return Name.Typed is { } name ? issue.AddAlias(name) : acts[^1];
        }));
    }
}
