using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>A page that asks for another issue, by its address or by words of its title.</summary>
public abstract class OtherIssuePage(OfficeIssues issues, IssueSearch search) : IssueActPage(issues)
{
    /// <summary>What was typed: an address, or words.</summary>
    [BindProperty]
    public string? Other { get; set; }

    /// <summary>The id of the issue that was chosen where several match.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>The issues that match, where there are several.</summary>
    public IReadOnlyList<NamedIssue> Found { get; private set; } = [];

    protected override string RefusedField => nameof(Other);

    /// <summary>Reads the other issue.</summary>
    /// <returns>Null where there is none, or several and none was chosen. The error says so.</returns>
    protected async Task<Draft?> FindOtherAsync(CancellationToken cancellationToken)
    {
        var found = await search.FindIssuesAsync(Other!, cancellationToken);
        if (found.Count == 1)
        {
            return await Issues.OpenAsync(found[0].Id, cancellationToken);
        }

        Found = [.. found.Where(issue => issue.Id != Issue.Id).Take(IssueSearch.Most)];
        if (Found.FirstOrDefault(issue => $"{issue.Id}" == Chosen) is { } chosen)
        {
            return await Issues.OpenAsync(chosen.Id, cancellationToken);
        }

        this.Check(Found.Count == 0 ? nameof(Other) : nameof(Chosen), Found.Count == 0
            ? $"No issue matches “{Other}”. Check the words, or paste the address of its page."
            : found.Count > IssueSearch.Most ? "Many issues match. Choose one, or add a word of its title." : "Several issues match. Choose one.");
        return null;
    }
}
