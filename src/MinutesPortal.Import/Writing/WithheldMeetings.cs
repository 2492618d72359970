using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Matching;
using MinutesPortal.Import.Report;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Writing;

/// <summary>Reports or withdraws what the public can read of a meeting and its source withholds now. <see cref="WithheldSince"/> finds it.</summary>
/// <param name="withdraws">Whether to withdraw it.</param>
internal sealed class WithheldMeetings(
    WorkspaceDbContext workspace, RecordDbContext record, SubjectPublisher publisher, ImportReport report, bool withdraws)
{
    /// <summary>What the public reads in place of what was withdrawn.</summary>
    public static readonly BilingualText Notice = new(
        "The source from which this was imported does not show it any more.", "Nid yw’r ffynhonnell y mewnforiwyd hwn ohoni yn ei ddangos mwyach.");

    /// <summary>What the source withholds of a published meeting, and the public can read.</summary>
    public async Task<IReadOnlyList<PublicPart>> FindAsync(Guid meetingId, SourceMeeting found) =>
        await VersionsAsync(meetingId) is { Count: > 0 } versions ? new WithheldSince(versions).Find(found) : [];

    /// <summary>Withdraws the earlier versions that show what was taken out of the latest, and reports what is public still.</summary>
    /// <param name="before">What <see cref="FindAsync"/> found before the meeting was published.</param>
    /// <param name="fate">What became of the meeting then.</param>
    public async Task FollowAsync(MatchedMeeting linked, Guid meetingId, IReadOnlyList<PublicPart> before, Fate fate)
    {
        if (before.Count == 0)
        {
            return;
        }

        var withdrawsNow = withdraws && fate != Fate.Skipped;
        if (withdrawsNow && !publisher.IsDryRun)
        {
            await WithdrawVersionsAsync(linked.Name, meetingId, before);
        }

        var after = withdrawsNow && publisher.IsDryRun ? [] : (await FindAsync(meetingId, linked.Meeting)).Select(part => part.Key).ToHashSet();
        var address = await AddressAsync(meetingId);
        var items = (await VersionsAsync(meetingId)).Values.Last().Items.ToDictionary(item => item.Id);
        foreach (var part in before)
        {
            var item = part.ItemId is null ? null : items.GetValueOrDefault(part.ItemId);
            var where = item is null ? linked.Name : $"{linked.Name}, {NumberOf(item)} “{item.Title}”";
            if (after.Contains(part.Key))
            {
                var at = item is null ? address : $"{address}/items/{item.Id}";
                var command = part.Paper is { } paper
                    ? $"withdraw /documents/{paper.Id} --notice \"…\" --by \"…\""
                    : $"redact {at} --words-file FILE --notice \"…\" --by \"…\"";
                report.StillPublic.Add(new(
                    where, $"The source withholds {part.Words}, and it is public here, at {at}. To withdraw it, run the import again with --withdraw, or run: {command}"));
            }
            else
            {
                report.Withdrawn.Add(new(where, $"The source withholds {part.Words}. It was withdrawn, in earlier versions too."));
            }
        }
    }

    /// <summary>Reports or withdraws a published meeting that the source does not display as a whole.</summary>
    public async Task FollowHiddenAsync(KnownMeeting known)
    {
        if (await record.Meetings.AnyAsync(meeting => meeting.Id == known.Id && meeting.IsWithdrawn))
        {
            return;
        }

        var address = await AddressAsync(known.Id);
        var where = $"The meeting of {known.Date.InWords()}, {address}";
        if (withdraws && await publisher.ChangeAsync<Meeting>(where, known.Id, meeting => meeting.Withdraw(Notice)) == Fate.Changed)
        {
            report.Withdrawn.Add(new(where, "The source does not display this meeting any more. It was withdrawn."));
        }
        else
        {
            report.StillPublic.Add(new(
                where, $"The source does not display this meeting, and it is public here. To withdraw it, run the import again with --withdraw, or run: withdraw {address} --notice \"…\" --by \"…\""));
        }
    }

    private static string NumberOf(AgendaItem item) =>
        item.Number is not null ? $"item {item.Number}" : item.MinuteNumber is not null ? $"minute {item.MinuteNumber}" : "item";

    /// <summary>The versions of a meeting that the public may read, oldest first.</summary>
    private async Task<IReadOnlyDictionary<long, Meeting>> VersionsAsync(Guid meetingId)
    {
        var rows = await (
            from publication in workspace.Publications
            where publication.SubjectId == meetingId
            join content in workspace.Contents on publication.Number equals content.Number
            orderby publication.Number
            select new { publication.Number, publication.SubjectKind, content.Text }).ToListAsync();
        var versions = rows.ConvertAll(row => (row.Number, Meeting: (Meeting)SubjectJson.Read(row.SubjectKind, row.Text)));
        if (versions.Count == 0 || versions[^1].Meeting is not { IsWithdrawn: false } latest)
        {
            return new Dictionary<long, Meeting>();
        }

        var closed = latest.Withdrawals.Select(withdrawal => withdrawal.Publication).OfType<long>().Concat(latest.Erasures.Select(erasure => erasure.Publication)).ToHashSet();
        return versions.Where(version => !closed.Contains(version.Number)).ToDictionary(
            version => version.Number, version => version.Meeting.WithoutWithdrawnPapers(latest));
    }

    private async Task WithdrawVersionsAsync(string name, Guid meetingId, IEnumerable<PublicPart> parts)
    {
        var latest = await workspace.Publications.Where(publication => publication.SubjectId == meetingId).MaxAsync(publication => publication.Number);
        var numbers = parts.Where(part => part.Paper is null).SelectMany(part => part.Versions).Where(number => number < latest).Distinct().Order().ToList();
        if (numbers.Count > 0)
        {
            await publisher.ChangeAsync<Meeting>(
                name, meetingId, meeting => numbers.ConvertAll(number => meeting.WithdrawVersion(number, Notice))[^1]);
        }
    }

    private async Task<string> AddressAsync(Guid meetingId) => await (
        from meeting in record.Meetings
        where meeting.Id == meetingId
        join panel in record.Panels on meeting.PanelId equals panel.Id
        select $"/panels/{panel.Slug}/meetings/{meeting.Slug}").SingleAsync();
}
