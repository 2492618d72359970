using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Cli;

/// <summary>What is shown at an address that somebody copied from a page.</summary>
/// <param name="SubjectId">The meeting, panel, person or issue.</param>
/// <param name="PartId">The id of the agenda item, entry or paper; null where the address names none.</param>
/// <param name="Version">The number of the publication; null where the address names none.</param>
internal sealed record NamedPage(Guid SubjectId, SubjectKind Kind, NamedPart Part, string? PartId = null, long? Version = null)
{
    /// <summary>Finds a page by its whole address or by its path. Welsh and former addresses lead to the same page.</summary>
    /// <exception cref="DomainException">There is no such page.</exception>
    public static async Task<NamedPage> FindAsync(RecordDbContext record, string address, CancellationToken cancellationToken)
    {
        var path = (Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsolutePath : address).Split('?', '#')[0];
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        // A portal may have a path before its own addresses.
        segments.RemoveRange(
            0, Math.Max(0, segments.FindIndex(segment => segment is "panels" or "documents" or "cite" or "issues" or "people")));
        return await (segments switch
        {
            ["panels", var panel, "meetings", var meeting, .. var rest] => MeetingAsync(record, panel, meeting.EndsWith(".ics", StringComparison.Ordinal) ? meeting[..^4] : meeting, rest, cancellationToken),
            ["panels", var panel, ..] => SubjectAsync(SubjectKind.Panel, record.Panels.Where(row => row.Slug == panel).Select(row => row.Id), record, panel, cancellationToken),
            ["issues", var issue, ..] => SubjectAsync(SubjectKind.Issue, record.Issues.Where(row => row.Slug == issue).Select(row => row.Id), record, issue, cancellationToken),
            ["people", var person, ..] => SubjectAsync(SubjectKind.Person, record.People.Where(row => row.Slug == person).Select(row => row.Id), record, person, cancellationToken),
            ["documents", var id, ..] => PaperAsync(record, id, cancellationToken),
            ["cite", var id] => CitedAsync(record, id, cancellationToken),
            _ => Task.FromResult<NamedPage?>(null),
        }) ?? throw new DomainException($"There is no page at {address}. Copy the address of the page of a meeting, an item, a version, a paper, an issue, a panel or a person.");
    }

    private static async Task<NamedPage?> MeetingAsync(
        RecordDbContext record, string panel, string meeting, IReadOnlyList<string> rest, CancellationToken cancellationToken)
    {
        var id = await (
            from of in record.Panels
            where of.Slug == panel || record.FormerlyAt(SubjectKind.Panel, panel).Any(former => former.SubjectId == of.Id)
            join row in record.Meetings on of.Id equals row.PanelId
            where row.Slug == meeting || record.Redirects.Any(former =>
                former.Kind == SubjectKind.Meeting && former.PanelId == of.Id && former.Slug == meeting && former.SubjectId == row.Id)
            orderby of.Slug == panel descending, row.Slug == meeting descending
            select (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        return (id, rest) switch
        {
            (null, _) => null,
            ({ } found, ["items", var item, ..]) => new(found, SubjectKind.Meeting, NamedPart.Item, item),
            ({ } found, ["versions", var number]) when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) =>
                new(found, SubjectKind.Meeting, NamedPart.Version, Version: version),
            ({ } found, []) => new(found, SubjectKind.Meeting, NamedPart.Whole),
            _ => null, // not the meeting: somebody may mean one version of it
        };
    }

    private static async Task<NamedPage?> SubjectAsync(
        SubjectKind kind, IQueryable<Guid> present, RecordDbContext record, string slug, CancellationToken cancellationToken)
    {
        var id = await present.Select(id => (Guid?)id).FirstOrDefaultAsync(cancellationToken)
            ?? await record.FormerlyAt(kind, slug).Select(former => (Guid?)former.SubjectId).FirstOrDefaultAsync(cancellationToken);
        return id is { } found ? new(found, kind, NamedPart.Whole) : null;
    }

    /// <summary>A paper of any readable version, also one that the portal only lists.</summary>
    private static async Task<NamedPage?> PaperAsync(RecordDbContext record, string typed, CancellationToken cancellationToken)
    {
        var id = CitationId.Read(typed) ?? typed;
        var meeting = await record.Papers.Where(paper => paper.Id == id).Select(paper => (Guid?)paper.MeetingId).FirstOrDefaultAsync(cancellationToken)
            ?? await record.Meetings
                .Where(
                    meeting => meeting.Documents.Any(document => document.Id == id) || meeting.Items.Any(item => item.Documents.Any(document => document.Id == id)))
                .Select(meeting => (Guid?)meeting.Id).FirstOrDefaultAsync(cancellationToken);
        return meeting is { } found ? new(found, SubjectKind.Meeting, NamedPart.Paper, id) : null;
    }

    private static async Task<NamedPage?> CitedAsync(RecordDbContext record, string typed, CancellationToken cancellationToken)
    {
        var id = CitationId.Read(typed) ?? typed;
        return await record.Citations.Where(citation => citation.Id == id).Select(citation => (Guid?)citation.MeetingId).FirstOrDefaultAsync(cancellationToken) is { } found
            ? new(found, SubjectKind.Meeting, NamedPart.Item, id)
            : null;
    }
}

/// <summary>Which part of a subject a page shows.</summary>
internal enum NamedPart
{
    Whole,
    Item,
    Paper,
    Version,
}
