using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Publishing.Record;

/// <summary>
/// Reads published meetings from the ledger, whole. One statement finds the meeting in the record and fetches its content from the ledger,
/// so a page never mixes two versions.
/// </summary>
public sealed class PublishedMeetings(RecordDbContext record)
{
    /// <summary>Reads the meeting at an address; null where there is none.</summary>
    /// <param name="panel">The panel's slug.</param>
    /// <param name="meeting">The meeting's slug.</param>
    /// <param name="numbers">Numbers of publications to read besides the latest. Unreadable ones are left out.</param>
    public Task<PublishedMeeting?> FindAsync(
        string panel, string meeting, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        ReadAsync(
            from row in record.Meetings
            join of in record.Panels on row.PanelId equals of.Id
            where of.Slug == panel && row.Slug == meeting
            select row,
            numbers,
            cancellationToken);

    /// <inheritdoc cref="FindAsync(string, string, IReadOnlyCollection{long}, CancellationToken)"/>
    public Task<PublishedMeeting?> FindAsync(string panel, string meeting, CancellationToken cancellationToken) =>
        FindAsync(panel, meeting, [], cancellationToken);

    /// <summary>Reads the meeting with an id; null where there is none.</summary>
    /// <inheritdoc cref="FindAsync(string, string, IReadOnlyCollection{long}, CancellationToken)"/>
    public Task<PublishedMeeting?> FindAsync(Guid id, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        ReadAsync(record.Meetings.Where(meeting => meeting.Id == id), numbers, cancellationToken);

    /// <summary>Every publication of a meeting up to the one shown, oldest first. Includes those that may not be read any more.</summary>
    public Task<List<PublishedVersion>> HistoryAsync(MeetingVersion shown, CancellationToken cancellationToken) =>
        record.Versions.AsNoTracking()
        .Where(version => version.SubjectId == shown.Meeting.Id && version.Number <= shown.Number)
        .OrderBy(version => version.Number)
        .ToListAsync(cancellationToken);

    /// <summary>The issues of a meeting's items, by the ids of the items.</summary>
    public async Task<ILookup<string, LinkedIssue>> IssuesAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        var links = await (
            from issue in record.Issues
            where issue.MergedInto == null
            from item in issue.Items
            where item.MeetingId == meetingId
            orderby issue.Slug
            select new { item.ItemId, issue.Title, issue.Slug }).AsNoTracking().ToListAsync(cancellationToken);
        return links.ToLookup(link => link.ItemId, link => new LinkedIssue(link.Title, link.Slug));
    }

    /// <summary>
    /// The meetings that approved these minutes, referred them back or are to approve them, and those whose minutes this one approved or is to
    /// approve, earliest first. LGA 1972 Sch 12 para 41.
    /// </summary>
    public Task<List<LinkedMeeting>> ApprovalsAsync(Meeting of, CancellationToken cancellationToken)
    {
        var approvedAt = of.Approval?.MeetingId ?? Guid.Empty;
        var referredBackAt = of.ReferralsBack.Select(referral => referral.MeetingId).ToList();
        var toApprove = of.Items.SelectMany(item => item.MinutesToApprove).ToList();
        var approving = record.AgendaItems.Where(item => item.MinutesToApprove.Contains(of.Id)).Select(item => EF.Property<Guid>(item, "MeetingId"));
        return (
            from meeting in record.Meetings
            let isToApprove = approving.Contains(meeting.Id)
            where (meeting.Id == approvedAt || meeting.Approval!.MeetingId == of.Id || toApprove.Contains(meeting.Id) || referredBackAt.Contains(meeting.Id) || isToApprove) && !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby meeting.Date, panel.Slug
            select new LinkedMeeting(meeting.Id, meeting.Date, new MeetingAddress(panel.Slug, meeting.Slug))
            {
                ApprovedAt = meeting.Approval!.MeetingId,
                IsToApprove = isToApprove && meeting.CalledOff == null,
                ReferralsBack = meeting.ReferralsBack,
            }).ToListAsync(cancellationToken);
    }

    /// <summary>The slugs of the attendees who have a page, by their ids. Officers have none.</summary>
    public Task<Dictionary<Guid, string>> PeopleAsync(Meeting of, CancellationToken cancellationToken)
    {
        var ids = of.Attendees.Select(attendee => attendee.PersonId).OfType<Guid>().ToList();
        return record.People.Where(person => ids.Contains(person.Id) && person.Kind != PersonKind.Officer)
            .ToDictionaryAsync(person => person.Id, person => person.Slug, cancellationToken);
    }

    private async Task<PublishedMeeting?> ReadAsync(
        IQueryable<Meeting> which, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        var rows = await (
            from meeting in which
            join panel in record.Panels on meeting.PanelId equals panel.Id
            from version in record.Versions
            where version.SubjectId == meeting.Id
                && (numbers.Contains(version.Number) || version.Number == record.Versions.Where(any => any.SubjectId == meeting.Id).Max(any => any.Number))
            orderby version.Number
            select new
            {
                PanelName = panel.Name,
                panel.Slug,
                version.Number,
                version.Kind,
                version.At,
                // A subquery for each: the view is a security barrier, so PostgreSQL would read all of it for a join.
                Text = record.Contents.Where(content => content.Number == version.Number).Select(content => content.Text).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancellationToken);
        rows.RemoveAll(row => row.Text is null); // it may not be read
        if (rows.Count == 0)
        {
            return null;
        }

        var versions = rows.ConvertAll(row => new MeetingVersion(row.Number, row.Kind, row.At, SubjectJson.Read<Meeting>(row.Text!)));
        return new(rows[^1].PanelName, rows[^1].Slug, versions);
    }
}

/// <summary>A meeting and its panel, as published.</summary>
/// <param name="Versions">The versions asked for, then the latest.</param>
public sealed record PublishedMeeting(BilingualText PanelName, string PanelSlug, IReadOnlyList<MeetingVersion> Versions)
{
    /// <summary>The latest version.</summary>
    public MeetingVersion Current => Versions[^1];

    public MeetingAddress Address => new(PanelSlug, Current.Meeting.Slug);

    /// <summary>One of the versions asked for; null where it may not be read.</summary>
    public MeetingVersion? Version(long number) => Versions.FirstOrDefault(version => version.Number == number);
}

/// <summary>An issue that an agenda item belongs to.</summary>
public sealed record LinkedIssue(BilingualText Title, string Slug);

/// <summary>Another meeting that a page links to.</summary>
public sealed record LinkedMeeting(Guid Id, DateOnly Date, MeetingAddress Address)
{
    /// <summary>The id of the meeting that approved its minutes; null while none has.</summary>
    public Guid? ApprovedAt { get; init; }

    /// <summary>Whether it has the minutes of the meeting that links to it on its agenda, to approve them.</summary>
    public bool IsToApprove { get; init; }

    /// <summary>The meetings that referred its minutes back.</summary>
    public IReadOnlyList<ReferralBack> ReferralsBack { get; init; } = [];

    public bool IsReferredBackBy(Guid meeting) => ReferralsBack.Any(referral => referral.MeetingId == meeting);
}

/// <summary>The two slugs of a meeting's address.</summary>
/// <param name="Panel">The panel's slug.</param>
/// <param name="Meeting">The meeting's slug, which is unique under its panel.</param>
public sealed record MeetingAddress(string Panel, string Meeting);

/// <summary>A meeting as one publication has it.</summary>
/// <param name="Number">The number of the publication.</param>
public sealed record MeetingVersion(long Number, PublicationKind Kind, DateTimeOffset At, Meeting Meeting);
