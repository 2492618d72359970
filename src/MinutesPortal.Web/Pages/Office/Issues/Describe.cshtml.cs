using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Writes the summary of an issue, and its lead member, lead officer, wards and key decision.</summary>
public sealed class DescribeModel(OfficeIssues issues) : IssueActPage(issues)
{
    [BindProperty]
    public EditedPair Summary { get; set; } = new();

    [BindProperty]
    public EditedPair LeadMember { get; set; } = new();

    [BindProperty]
    public EditedPair LeadOfficer { get; set; } = new();

    [BindProperty]
    public EditedPair Wards { get; set; } = new();

    [BindProperty]
    public EditedPair KeyDecision { get; set; } = new();

    public override string Here => OfficeLinks.DescribeIssue(Issue.Id);

    protected override string Detail => "Summary and details";

    protected override string RefusedField => nameof(Summary);

    public PageResult OnGet()
    {
        (Summary, LeadMember, LeadOfficer) = (EditedPair.Of(Issue.Summary), EditedPair.Of(Issue.LeadMember), EditedPair.Of(Issue.LeadOfficer));
        (Wards, KeyDecision) = (EditedPair.Of(Issue.Wards), EditedPair.Of(Issue.KeyDecision));
        return Page();
    }

    protected override Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        (string Name, EditedPair Field, Func<Issue, BilingualText?, Act> Set)[] fields =
        [
            (nameof(Summary), Summary, (issue, text) => issue.SetSummary(text, Issues.Today)),
            (nameof(LeadMember), LeadMember, (issue, text) => issue.SetLeadMember(text)),
            (nameof(LeadOfficer), LeadOfficer, (issue, text) => issue.SetLeadOfficer(text)),
            (nameof(Wards), Wards, (issue, text) => issue.SetWards(text)),
            (nameof(KeyDecision), KeyDecision, (issue, text) => issue.SetKeyDecision(text)),
        ];
        var changed = fields.Where(one => one.Field.IsChanged).ToList();
        changed.ForEach(one => this.CheckPublic(one.Name, one.Field, HasWelsh, missing: null));
        this.Check(nameof(Summary), changed.Count == 0 ? "Nothing is changed. Change the summary or one of the details." : null);
        return Task.FromResult(!ModelState.IsValid ? null : IssuePlan.Change(Published!, issue => changed.ConvertAll(one => one.Set(issue, one.Field.Typed))[^1]));
    }
}
