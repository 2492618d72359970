using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Matching;

/// <summary>The issues that earlier imports published, including those that officers have changed since.</summary>
internal sealed class ImportedIssues
{
    private readonly List<Issue> _issues;
    private readonly ILookup<Guid, Guid> _panels;

    private ImportedIssues(List<Issue> issues, ILookup<Guid, Guid> panels) => (_issues, _panels) = (issues, panels);

    public static async Task<ImportedIssues> ReadAsync(RecordDbContext record)
    {
        var imported = record.Versions.Where(version => version.SubjectKind == SubjectKind.Issue && version.Kind == PublicationKind.Import).Select(version => version.SubjectId);
        var panels = await (
            from link in record.Set<IssueItem>()
            join meeting in record.Meetings on link.MeetingId equals meeting.Id
            select new { IssueId = EF.Property<Guid>(link, "IssueId"), meeting.PanelId }).Distinct().ToListAsync();
        return new(
            await record.Issues.AsNoTracking().Include(issue => issue.Items).Where(issue => imported.Contains(issue.Id)).ToListAsync(),
            panels.ToLookup(row => row.IssueId, row => row.PanelId));
    }

    /// <summary>The published issue that the thread belongs to; null if the issue is new.</summary>
    public Guid? Find(IssueThread thread)
    {
        var found = thread.OldId is null ? ByTitle() : _issues.Find(issue => issue.SourceId == new SourceId(thread.Host, thread.OldId));
        return (found ?? ByItem())?.Id;

        Issue? ByTitle() => _issues.Find(issue => issue.SourceId is null
            && issue.Aliases.Prepend(issue.Title).Any(name => LenientComparison.AreSame(name.English, thread.Titles[0]))
            && _panels[issue.Id].All(panel => panel == thread.PanelId));

        Issue? ByItem() => _issues.Find(issue => MayBe(issue.SourceId)
            && issue.Items.Any(item => thread.Items.Any(other => other.ItemId == item.ItemId)));

        bool MayBe(SourceId? known) => known is null || thread.OldId is null || (known.Id == thread.OldId && (known.Host is null || thread.Host is null));
    }
}
