using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;
using MinutesPortal.Import.Writing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>Sample files as the readers return them, and their import.</summary>
internal static class SampleSources
{
    public const string SourceHost = "old.example";
    public const string Minutes = "The Panel noted:\n\n• One point.\n• Another point.\n\nRESOLVED that:\n\n(i) it be done; and\n(ii) a report come back.\n\n";

    /// <summary>The minutes of the same item from a page that lost a line.</summary>
    public const string MinutesThatLostALine = "The Panel noted:\n\n• One point.\n• Another point.\n\n(i) it be done; and\n(ii) a report come back.\n\n";

    public static readonly DateOnly Day = new(2021, 6, 17);

    public static SourcePanel Panel(string name = "Scrutiny Panel", string? id = "12", string? host = SourceHost) => new(host, id, name);

    public static SourceMeeting Meeting(params SourceItem[] items) => new()
    {
        Host = SourceHost,
        OldId = "700",
        Panel = Panel(),
        Date = Day,
        Time = new(17, 30),
        IsWhole = true,
        Items = items,
    };

    /// <summary>The text of the one item of a file that names no meeting.</summary>
    public static string? LooseText(this SourceFile file) => file.Unplaced.Single().Items.Single().Minutes;

    public static SourceFile File(params SourceMeeting[] meetings) => File("a.xml", meetings);

    public static SourceFile File(string name, params SourceMeeting[] meetings) => new(name, "GetMeeting answer", [], meetings, []);

    public static Task<ImportReport> ImportAsync(this TestOffice office, params SourceFile[] files) => office.ImportAsync(new ImportOptions(), files);

    public static async Task<ImportReport> ImportAsync(this TestOffice office, ImportOptions options, params SourceFile[] files)
    {
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        return await new Importer(workspace, office.Files, TimeProvider.System, options).PublishAsync(files, TestContext.Current.CancellationToken);
    }

    /// <summary>The latest publication of every meeting, oldest meeting first.</summary>
    public static async Task<List<Meeting>> MeetingsAsync(this TestOffice office)
    {
        await using var record = office.Record();
        var panels = await record.Panels.AsNoTracking().ToDictionaryAsync(panel => panel.Id, TestContext.Current.CancellationToken);
        var meetings = new List<Meeting>();
        foreach (var row in await record.Meetings.AsNoTracking().OrderBy(meeting => meeting.Date).ToListAsync(TestContext.Current.CancellationToken))
        {
            var published = await new PublishedMeetings(record).FindAsync(
                panels[row.PanelId].Slug, row.Slug, TestContext.Current.CancellationToken);
            meetings.Add(published!.Current.Meeting);
        }

        return meetings;
    }

    public static async Task<long> PublicationsAsync(this TestOffice office)
    {
        await using var owner = office.AsOwner();
        return await owner.Publications.LongCountAsync(TestContext.Current.CancellationToken);
    }

    public static string AddressOf(Panel panel, Meeting meeting) => $"/panels/{panel.Slug}/meetings/{meeting.Slug}";
}
