using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.TestCommon;

/// <summary>
/// An office in which one officer uploads papers without a pause and another publishes them as supplements, both by the office's forms, while the
/// program is killed and started again. It says what was lost or torn.
/// </summary>
public sealed class OfficeUnderKills : IDisposable
{
    private const int MostMilliseconds = 300;
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(3);

    /// <summary>Half a megabyte, so that a part of the kills comes while the bytes come in.</summary>
    private static readonly string Picture = $"<< /Length 500000 >>\nstream\n{new string('0', 500_000)}\nendstream";

    private readonly TestOffice _office;
    private readonly Panel _panel;
    private readonly SignedIn _uploader;
    private readonly SignedIn _publisher;
    private readonly HashSet<string> _kept = [];
    private DateOnly _date;

    /// <summary>What was under way at the last kill; null before the first.</summary>
    private Work? _interrupted;

    private OfficeUnderKills(TestOffice office, Panel panel, TestAccount uploader, TestAccount publisher, DateOnly date) =>
        (_office, _panel, _uploader, _publisher, _date) = (office, panel, new(uploader), new(publisher), date);

    /// <summary>Papers that were found after the kills, of all meetings.</summary>
    public int Papers { get; private set; }

    /// <inheritdoc cref="Papers"/>
    public int Supplements { get; private set; }

    /// <param name="office">Without a council.</param>
    public static async Task<OfficeUnderKills> CreateAsync(TestOffice office)
    {
        await office.CouncilAsync("Testshire Council");
        return new(
            office, await office.PanelAsync(), await TestAccount.InAsync(office, [Role.Officer]), await TestAccount.InAsync(office, [Role.Publisher]),
            TimeProvider.System.Today().AddDays(60));
    }

    /// <summary>Starts the program, lets both officers work, and kills it (SIGKILL) at a random moment.</summary>
    /// <returns>What was interrupted.</returns>
    /// <exception cref="InvalidOperationException">The kill before lost or tore something.</exception>
    public async Task<Interruption> KillAsync(Random random, CancellationToken cancellationToken)
    {
        _date = _date.AddDays(1);
        var work = new Work(await _office.WithAgendaAsync(_panel, _date), $"{_panel.Name.English}, {EnglishDates.InWords(_date)}");
        using var program = _office.Start();
        var address = await program.ReadyAsync(cancellationToken);
        await CheckAsync(cancellationToken);

        using var uploader = await _uploader.AtAsync(address, cancellationToken);
        using var publisher = await _publisher.AtAsync(address, cancellationToken);
        var working = Task.WhenAll(
            UntilKilledAsync(() => UploadAsync(uploader, work, cancellationToken)), UntilKilledAsync(() => PublishAsync(publisher, work, cancellationToken)));
        await Task.WhenAny(working, work.IsWarm.Task).WaitAsync(LongEnough, cancellationToken);
        await Task.Delay(random.Next(MostMilliseconds), cancellationToken);
        await program.KillAsync(cancellationToken);
        await working;
        _interrupted = work;
        return new(work.Uploads.IsUnanswered, work.Supplements.IsUnanswered);
    }

    /// <summary>Starts the program once more, and tidies up as it does a day later.</summary>
    /// <returns>The number of files that the kills had left behind.</returns>
    /// <exception cref="InvalidOperationException">The last kill lost or tore something, or the tidy-up left something.</exception>
    public async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        using (var program = _office.Start())
        {
            await program.ReadyAsync(cancellationToken);
            await CheckAsync(cancellationToken);
            await program.KillAsync(cancellationToken);
        }

        await using var workspace = WorkspaceDbContext.On(_office.Database.Office!);
        var named = await OfficeFiles.NamedAsync(workspace, cancellationToken);
        var left = FilesIn(_office.Files.Office).Count(file => !named.Contains(file)) + FilesIn(_office.Files.Public).Count(file => file.EndsWith(".part", StringComparison.Ordinal));
        await OfficeFiles.TidyUpAsync(workspace, _office.Files, new StoppedClock(TimeProvider.System.GetUtcNow().AddDays(2)), cancellationToken);
        Must(FilesIn(_office.Files.Office).All(named.Contains), "The tidy-up left a file in the office's store that nothing names.");
        Must(_kept.All(_office.Files.Office.Exists), "The tidy-up removed the file of a paper.");
        Must(!FilesIn(_office.Files.Public).Except(await PublicFiles.PublishedAsync(workspace, cancellationToken)).Any(), "The tidy-up left a public file that nothing names.");
        return left;
    }

    public void Dispose()
    {
        _uploader.Dispose();
        _publisher.Dispose();
    }

    private static async Task UploadAsync(HttpClient officer, Work work, CancellationToken cancellationToken)
    {
        var name = $"Paper {work.Uploads.Begun + 1}.pdf";
        var content = PaperSamples.AccessiblePdf($"/Title ({work.Name}, {name})", Picture);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "Files", name } };
        work.Uploads.Begun++;
        using var answer = await officer.PostAsync($"/office/meetings/{work.Meeting.Id}/items/{work.Meeting.Items[1].Id}/papers?handler=Upload", form, cancellationToken);
        EndWhereBusy(answer);
        Must(answer.StatusCode == HttpStatusCode.Redirect, $"An upload was answered with {answer.StatusCode}.");
        work.Uploads.Answered++;
    }

    private static async Task PublishAsync(HttpClient officer, Work work, CancellationToken cancellationToken)
    {
        var address = $"/office/meetings/{work.Meeting.Id}/publish/supplement";
        var form = OfficeForm.Of(await PageAsync(await officer.GetStringAsync(address, cancellationToken)), "Publish the supplement now");
        if (form.All(field => field.Name != "Seen"))
        {
            return; // nothing was uploaded since
        }

        work.Supplements.Begun++;
        using var content = new FormUrlEncodedContent(form.With("Reason.English.Text", "The papers came later.").Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await officer.PostAsync(address, content, cancellationToken);
        EndWhereBusy(answer);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            var page = await PageAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            throw new InvalidOperationException($"Publishing was answered with {answer.StatusCode}: {page.QuerySelector(".govuk-error-summary")?.TextContent}");
        }

        work.Supplements.Answered++;
        work.IsWarm.TrySetResult();
    }

    /// <summary>On a machine with too much to do the database may not answer in time. Then nothing was promised, and the officer ends.</summary>
    private static void EndWhereBusy(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            throw new HttpRequestException("The portal is busy.");
        }
    }

    private static Task<IDocument> PageAsync(string html) => BrowsingContext.New().OpenAsync(response => response.Content(html));

    private static async Task UntilKilledAsync(Func<Task> step)
    {
        try
        {
            while (true)
            {
                await step();
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // the program was killed
        }
    }

    /// <summary>Checks what the last kill left, as soon as the program runs again.</summary>
    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        await using var owner = _office.AsOwner();
        await PublicFilesAreTidyAsync(owner, cancellationToken);
        var verification = await Verification.RunAsync(owner, _office.Files, cancellationToken: cancellationToken);
        Must(verification.Findings.Count == 0, $"verify: {string.Join(' ', verification.Findings)}");
        if (_interrupted is not { } work)
        {
            return;
        }

        var draft = (await _office.DraftAsync(work.Meeting.Id)).Meeting;
        var papers = draft.Items[1].Documents;
        work.Uploads.Check("paper", papers.Count);
        Must(papers.Select(paper => paper.FileName).SequenceEqual(Enumerable.Range(1, papers.Count).Select(number => $"Paper {number}.pdf")), "The draft has other papers than were uploaded.");
        foreach (var paper in papers)
        {
            _kept.Add(paper.Sha256!);
            Must(_office.Files.Office.Exists(paper.Sha256) && await _office.Files.Office.HashAsync(paper.Sha256, cancellationToken) == paper.Sha256, $"{paper.FileName} has no file.");
        }

        await using var record = _office.Record();
        var published = await record.Meetings.AsNoTracking().Include(meeting => meeting.Items).SingleAsync(meeting => meeting.Id == work.Meeting.Id, cancellationToken);
        work.Supplements.Check("supplement", published.Supplements.Count);
        (Papers, Supplements) = (Papers + papers.Count, Supplements + published.Supplements.Count);
        Must(draft.Supplements.Count == published.Supplements.Count, "The draft does not follow what was published.");
        var events = await owner.Events.Where(one => one.Subject == work.Name).Select(one => one.Act).ToListAsync(cancellationToken);
        Must(events.Count(act => act == AuditAct.Uploaded) == papers.Count, "The audit does not have each upload once.");
        Must(events.Count(act => act == AuditAct.Published) == published.Supplements.Count, "The audit does not have each publication once.");
    }

    /// <summary>A start removes what a killed publication left in public. It does so while it serves already.</summary>
    private async Task PublicFilesAreTidyAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        for (var until = TimeProvider.System.GetUtcNow() + LongEnough; _office.Files.Public.Hashes().Except(await PublicFiles.PublishedAsync(owner, cancellationToken)).Any();)
        {
            Must(TimeProvider.System.GetUtcNow() < until, "The start left a public file that nothing published names.");
            await Task.Delay(10, cancellationToken);
        }
    }

    private static IEnumerable<string> FilesIn(FileStore store) =>
        !Directory.Exists(store.Folder) ? [] : Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file));

    private static void Must(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    /// <summary>Whether a kill came between a request and its answer.</summary>
    public sealed record Interruption(bool Upload, bool Publication);

    /// <summary>What was done before a kill.</summary>
    /// <param name="Name">The meeting's name in the audit.</param>
    private sealed record Work(Meeting Meeting, string Name)
    {
        public Requests Uploads { get; } = new();

        public Requests Supplements { get; } = new();

        /// <summary>Set after the first supplement: what comes then is as fast as on any day.</summary>
        public TaskCompletionSource IsWarm { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Requests
    {
        public int Begun { get; set; }

        public int Answered { get; set; }

        public bool IsUnanswered => Begun > Answered;

        public void Check(string what, int found) =>
            Must(found >= Answered && found <= Begun, $"{Answered} of {Begun} times the portal said that a {what} is kept. There are {found}.");
    }

    /// <summary>An account whose session outlives the program.</summary>
    private sealed class SignedIn(TestAccount account) : IDisposable
    {
        private readonly HttpClientHandler _cookies = new() { AllowAutoRedirect = false };
        private bool _isSignedIn;

        public async Task<HttpClient> AtAsync(Uri address, CancellationToken cancellationToken)
        {
            var client = new HttpClient(_cookies, disposeHandler: false) { BaseAddress = address };
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            if (!_isSignedIn)
            {
                await account.SignInAsync(client, cancellationToken);
                _isSignedIn = true;
            }

            return client;
        }

        public void Dispose() => _cookies.Dispose();
    }
}
