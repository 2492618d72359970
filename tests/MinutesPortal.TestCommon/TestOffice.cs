using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Cli;
using Npgsql;

namespace MinutesPortal.TestCommon;

/// <summary>An office for tests. It writes drafts and publishes them with <c>Publisher</c> into its own database and file stores.</summary>
public sealed class TestOffice(PortalDatabase database) : IDisposable
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    private readonly TemporaryFolder _folder = new();

    public PortalDatabase Database { get; } = database;

    public FileStores Files => new(new(_folder["office"], ownerOnly: true), new(_folder["public"]));

    public void Dispose() => _folder.Dispose();

    /// <summary>Copies the papers of another office into this office's stores.</summary>
    public void TakeFilesOf(TestOffice other)
    {
        foreach (var (from, to) in new[] { (other.Files.Office, Files.Office), (other.Files.Public, Files.Public) })
        {
            foreach (var file in Directory.EnumerateFiles(from.Folder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(to.Folder, Path.GetRelativePath(from.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    /// <summary>Publishes over the office's connection.</summary>
    public Task<Publication> PublishAsync(Subject subject, Act act) => PublishAsync(new Draft(subject), act);

    /// <inheritdoc cref="PublishAsync(Subject, Act)"/>
    public Task<Publication> PublishAsync(Draft draft, Act act) => PublishAsync(draft, act, Database.Office!);

    /// <summary>Publishes over the owner's connection, which an erasure needs.</summary>
    public Task<Publication> PublishAsOwnerAsync(Draft draft, Act act) => PublishAsync(draft, act, Database.Owner!);

    public async Task<Draft> DraftAsync(Guid subjectId) =>
        await StoredDraftAsync(subjectId) ?? throw new InvalidOperationException("There is no such draft.");

    /// <summary>Stores a draft, as an officer who saves and does not publish.</summary>
    public async Task StoreAsync(Draft draft)
    {
        await using var workspace = WorkspaceDbContext.On(Database.Office!);
        await new DraftStore(workspace).StoreAsync(draft, isAhead: true);
        await workspace.SaveChangesAsync();
    }

    /// <summary>The stored draft; null where there is none.</summary>
    public async Task<Draft?> StoredDraftAsync(Guid subjectId)
    {
        await using var workspace = WorkspaceDbContext.On(Database.Office!);
        return await new DraftStore(workspace).FindAsync(subjectId);
    }

    /// <summary>Publishes the council, or a change of it.</summary>
    /// <param name="change">Sets more of it than its name.</param>
    public async Task<Council> CouncilAsync(BilingualText name, Action<Council>? change = null)
    {
        await using var record = Record();
        var published = await record.Councils.Select(row => (Guid?)row.Id).FirstOrDefaultAsync();
        var draft = published is { } id ? await DraftAsync(id) : new Draft(new Council(name, Nation.England));
        var council = (Council)draft.Subject;
        council.Rename(name);
        change?.Invoke(council);
        await PublishAsync(draft, council.Publish());
        return council;
    }

    /// <summary>Publishes a panel with a name that no other test uses.</summary>
    public async Task<Panel> PanelAsync(PanelKind kind = PanelKind.Committee)
    {
        var panel = new Panel($"Panel {Guid.CreateVersion7():N}", kind);
        await PublishAsync(panel, panel.Publish());
        return panel;
    }

    /// <summary>Publishes an announced meeting.</summary>
    public async Task<Meeting> AnnouncedAsync(Panel panel, DateOnly date)
    {
        var meeting = new Meeting(panel.Id, date, new(18, 0), new BilingualText("Council Chamber"));
        await PublishAsync(meeting, meeting.Announce(England));
        return meeting;
    }

    /// <summary>Publishes a meeting with an agenda in time.</summary>
    public async Task<Meeting> WithAgendaAsync(Panel panel, DateOnly date, Action<Meeting>? write = null)
    {
        var meeting = await AnnouncedAsync(panel, date);
        meeting.AddItem("Apologies", "1");
        meeting.AddItem("Library opening hours", "2", new BilingualText("Report of the Head of Libraries, recommending longer hours."));
        write?.Invoke(meeting);
        await PublishAsync(meeting, meeting.PublishAgenda(England, England.AgendaNotice(date).PublishBy));
        return meeting;
    }

    /// <summary>Publishes a meeting with draft minutes.</summary>
    public async Task<Meeting> WithMinutesAsync(Panel panel, DateOnly date, Action<Meeting>? write = null)
    {
        var meeting = await WithAgendaAsync(panel, date);
        meeting.RecordAttendance(
            new Attendee("Councillor A Reed", Capacity.Member, Presence.Present, role: new BilingualText("Chair")),
            new Attendee("Councillor B Moss", Capacity.Member, Presence.Apologies),
            new Attendee("Councillor C Fern", Capacity.Substitute, Presence.Present, substituteFor: "Councillor B Moss"));
        meeting.Items[1].WriteMinutes(LibraryMinutes);
        write?.Invoke(meeting);
        await PublishAsync(meeting, meeting.PublishDraftMinutes(date.AddDays(14)));
        return meeting;
    }

    public const string LibraryMinutes = """
        The Panel considered the report of the Head of Libraries.

        In discussion, the Panel noted the following:

        • Evening visits had risen by a third since the spring.
        • Saturday staffing was still a concern.

        RESOLVED that:

        (i) the branch libraries open until 7pm on Thursdays; and
        (ii) a report on staffing be brought to the next meeting.
        """;

    /// <summary>Stores bytes as an officer's upload does.</summary>
    public async Task<Document> UploadAsync(string title, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        using var stream = new MemoryStream(bytes);
        return new(title, Slug.From(title) + ".txt", "text/plain", bytes.Length, await Files.Office.PutAsync(stream));
    }

    /// <summary>Starts the program for this office.</summary>
    public PortalProcess Start(params IEnumerable<string> words) => PortalProcess.Start(Database, Files, words);

    /// <summary>Runs a verb for this office in this process, because starting the program takes seconds.</summary>
    public Task<(int ExitCode, string Output, string Error)> RunAsync(params IEnumerable<string> words) =>
        RunWithoutOwnerAsync([.. words, $"--ConnectionStrings:Owner={Database.Owner}"]);

    /// <summary>Runs a verb that needs only the office's connection.</summary>
    public Task<(int ExitCode, string Output, string Error)> RunWithoutOwnerAsync(params IEnumerable<string> words) => CapturedConsole.RunAsync(() => CommandLine.RunAsync(
    [
        .. words,
        $"--ConnectionStrings:Office={Database.Office}",
        $"--ConnectionStrings:Public={Database.Public}",
        $"--Files:Office={Files.Office.Folder}",
        $"--Files:Public={Files.Public.Folder}",
    ]));

    /// <summary>The record over the public's connection.</summary>
    public RecordDbContext Record() => RecordDbContext.On(new NpgsqlConnection(Database.Public));

    /// <summary>The workspace and the ledger over the owner's connection.</summary>
    public WorkspaceDbContext AsOwner() => WorkspaceDbContext.On(Database.Owner!);

    private async Task<Publication> PublishAsync(Draft draft, Act act, string connection)
    {
        await using var workspace = WorkspaceDbContext.On(connection);
        return await new Publisher(workspace, Files, TimeProvider.System).PublishAsync(draft, act, "A test");
    }
}
