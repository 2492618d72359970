using MinutesPortal.Domain;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>An agenda item as lists of the office's issue pages name it.</summary>
public sealed record IssueItemRow(string Id, Guid MeetingId, string? Number, BilingualText Title, DateOnly Date, BilingualText Panel, MeetingAddress Meeting)
{
    /// <summary>"20 July 2023, Libraries Panel: item 2, Library opening hours".</summary>
    public string Name => $"{Date.InWords()}, {Panel.English}: {(Number is null ? "" : $"item {Number}, ")}{Title.English}";
}

public sealed record NamedIssue(Guid Id, BilingualText Title, string Slug);
