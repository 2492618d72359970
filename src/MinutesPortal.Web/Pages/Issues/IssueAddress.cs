using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>What an issue's address, present or former, leads to.</summary>
public static class IssueAddress
{
    /// <summary>The issue, or the one into which it was merged; its slug is another where the address is a former one. Null where there is none.</summary>
    public static async Task<Issue?> FindAsync(RecordDbContext record, string slug, CancellationToken cancellationToken)
    {
        var ids = record.Issues.Where(issue => issue.Slug == slug).Select(issue => issue.Id).Union(record.Redirects
            .Where(former => former.Kind == SubjectKind.Issue && former.PanelId == Guid.Empty && former.Slug == slug).Select(former => former.SubjectId));
        var found = await record.Issues.AsNoTracking().SingleOrDefaultAsync(issue => ids.Contains(issue.Id), cancellationToken);
        return found?.MergedInto is { } into ? await record.Issues.AsNoTracking().SingleAsync(other => other.Id == into, cancellationToken) : found;
    }
}
