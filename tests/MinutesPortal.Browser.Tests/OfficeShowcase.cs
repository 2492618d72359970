using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;
using Cookie = Microsoft.Playwright.Cookie;

namespace MinutesPortal.Browser.Tests;

/// <summary>The office of a council in Wales that has something of everything, with unpublished changes, and somebody who is signed in there.</summary>
public sealed partial class OfficeShowcase
{
    private readonly Dictionary<string, string[]> _addresses = [];

    private readonly Dictionary<string, string> _values = [];

    private Guid _panel;

    private OfficeShowcase(ServedOffice served) => (Office, Address) = (served.Office, served.Address);

    /// <summary>The address of each page of the office, such as <c>/office/panels/{id:guid}</c>: read from the compiled pages.</summary>
    public static IReadOnlyList<string> Templates { get; } =
    [
        .. typeof(Program).Assembly.GetCustomAttributes(typeof(RazorCompiledItemAttribute), inherit: false).Cast<RazorCompiledItemAttribute>()
            .Where(page => page.Identifier.StartsWith("/Pages/Office/", StringComparison.Ordinal))
            .SelectMany(page => page.Type.GetCustomAttributes(typeof(RazorCompiledItemMetadataAttribute), inherit: false).Cast<RazorCompiledItemMetadataAttribute>())
            .Where(metadata => metadata.Key == "RouteTemplate").Select(metadata => metadata.Value)
            .Order(StringComparer.Ordinal),
    ];

    public TestOffice Office { get; }

    public Uri Address { get; }

    /// <summary>Of a session of an administrator who may publish.</summary>
    public IReadOnlyList<Cookie> Session { get; private set; } = [];

    /// <summary>Addresses of public pages.</summary>
    public IReadOnlyList<string> Public { get; private set; } = [];

    /// <summary>Who can sign in.</summary>
    public TestAccount Officer { get; private set; } = null!;

    /// <summary>The addresses of a page.</summary>
    /// <exception cref="InvalidOperationException">A parameter has no value. The message says what to add.</exception>
    public IReadOnlyList<string> AddressesOf(string template) => _addresses.TryGetValue(template, out var known) ? known : [Fill(template)];

    public static async Task<OfficeShowcase> MakeAsync(ServedOffice served)
    {
        var made = new OfficeShowcase(served);
        var published = new Showcase(served.Office);
        await published.PublishAllAsync(TimeProvider.System.Today());
        await served.Office.CouncilAsync(new BilingualText("Sampleton City Council", "Cyngor Dinas Sampleton"), council => council.SetNation(Nation.Wales));
        made.Public = [.. Showcase.Pages.Where(page => page.IsHtml && page.Status == HttpStatusCode.OK).Select(page => published.Addresses[page.Kind])];
        await made.MakeMeetingsAsync(served.Office, published);
        await made.MakeAccountsAsync(served);
        return made;
    }

    /// <summary>Makes the draft of a meeting, for one test to change.</summary>
    public async Task<Meeting> DraftAsync(params IEnumerable<string> items)
    {
        var meeting = new Meeting(_panel, TimeProvider.System.Today().AddDays(27), new(18, 0), new BilingualText("Council Chamber"));
        foreach (var item in items)
        {
            meeting.AddItem(item);
        }

        await Office.StoreAsync(new(meeting));
        return meeting;
    }

    private async Task MakeMeetingsAsync(TestOffice office, Showcase published)
    {
        await using var record = office.Record();
        string SlugOf(string kind) => published.Addresses[kind].Split('/')[^1];
        var ids = await record.Meetings.ToDictionaryAsync(meeting => meeting.Slug, meeting => meeting.Id, TestContext.Current.CancellationToken);
        var (coming, postponed, cancelled) = (ids[SlugOf("coming meeting")], ids[SlugOf("postponed meeting")], ids[SlugOf("cancelled meeting")]);
        var panel = await record.Panels.FirstAsync(TestContext.Current.CancellationToken);
        var person = await record.People.FirstAsync(TestContext.Current.CancellationToken);

        var changed = await office.DraftAsync(coming);
        var item = changed.Meeting.Items[^1];
        item.SetPurpose("To note the overspend on placements, and to recommend savings for the rest of the year.");
        item.Attach(await office.UploadAsync("Savings that are proposed for the rest of the year", "A report"));
        item.Attach(new Document("Equality impact assessment", PaperWithoutFile.ToFollow));
        var added = changed.Meeting.AddItem("Leases of the quays and their terms", purpose: new BilingualText("To agree the terms."));
        added.Exempt(NoticeRules.For(Nation.Wales), ["14"], "The terms are still being negotiated.");
        changed.WriteExempt(added, new BilingualText("The rent is 40,000 pounds a year."), await office.UploadAsync("Terms of the leases", "The terms"));
        await office.StoreAsync(changed);

        _panel = panel.Id;
        var draft = await DraftAsync("Apologies");
        (_values["panels/id"], _values["people/id"], _values["meetings/id"]) = ($"{panel.Id}", $"{person.Id}", $"{coming}");
        _values["issues/id"] = $"{(await record.Issues.Where(issue => issue.MergedInto == null && issue.Items.Count > 1).OrderBy(issue => issue.Slug).FirstAsync(TestContext.Current.CancellationToken)).Id}";
        (_values["items/item"], _values["papers/paper"], _values["members/term"]) = (item.Id, item.Documents[0].Id, $"{((Panel)(await office.DraftAsync(panel.Id)).Subject).Memberships[0].Position}");
        string[] Of(string template, params IEnumerable<Guid> meetings) => [.. meetings.Select(id => template.Replace("{id:guid}", $"{id}", StringComparison.Ordinal))];
        const string Template = "/office/meetings/{id:guid}";
        _addresses[Template] = Of(Template, coming, draft.Id, postponed, cancelled);
        _addresses[$"{Template}/facts"] = Of($"{Template}/facts", draft.Id, coming);
        var held = await office.WithMinutesAsync((Panel)(await office.DraftAsync(panel.Id)).Subject, TimeProvider.System.Today().AddDays(-60));
        var approving = await office.WithAgendaAsync(
            (Panel)(await office.DraftAsync(panel.Id)).Subject, TimeProvider.System.Today().AddDays(-2), meeting => meeting.SetMinutesToApprove(meeting.Items[0], panel, held));
        _addresses[$"{Template}/items/{{item}}/approvals"] = [.. approving.Items.Select(one => $"/office/meetings/{approving.Id}/items/{one.Id}/approvals")];
        var adjourned = await office.WithAgendaAsync((Panel)(await office.DraftAsync(panel.Id)).Subject, TimeProvider.System.Today().AddDays(-9));
        await office.PublishAsync(adjourned, adjourned.Adjourn("Too few members came.", TimeProvider.System.Today()));
        _addresses[$"{Template}/adjourn"] = Of($"{Template}/adjourn", held.Id, adjourned.Id);
        _addresses[$"{Template}/approve"] = Of($"{Template}/approve", held.Id);
        _addresses[$"{Template}/attendance"] = Of($"{Template}/attendance", held.Id, coming);
        var room = await office.DraftAsync(held.Id);
        room.Meeting.Items[1].RecordDeclarations(new Declaration("Councillor A Reed", InterestKind.Personal, DeclarationAction.TookPart, new BilingualText("She rents a berth in the harbour.")));
        room.Meeting.Items[1].RecordOtherVotes(new OtherVote("The amendment of Councillor Fern, to wait for a year", new(1, 1, 0), new(["Councillor C Fern"], ["Councillor A Reed"], [])));
        await office.StoreAsync(room);
        _addresses[$"{Template}/declarations"] = Of($"{Template}/declarations", held.Id, coming);
        _addresses[$"{Template}/for-the-chair"] = Of($"{Template}/for-the-chair", held.Id, coming);
        _addresses[$"{Template}/word"] = Of($"{Template}/word", held.Id);
        _addresses[$"{Template}/items/{{item}}/votes"] = [.. held.Items.Select(one => $"/office/meetings/{held.Id}/items/{one.Id}/votes")];
        _addresses[$"{Template}/items/{{item}}/text"] = [.. held.Items.Select(one => $"/office/meetings/{held.Id}/items/{one.Id}/text")];
        _addresses[$"{Template}/remove"] = Of($"{Template}/remove", draft.Id);
        _addresses[$"{Template}/reinstate"] = Of($"{Template}/reinstate", postponed);
        _addresses[$"{Template}/preview"] = [.. Of($"{Template}/preview", coming), .. Of($"{Template}/preview?in=cy", coming)];
        _addresses[$"{Template}/publish/{{what}}"] =
        [
            .. Of($"{Template}/publish/supplement", coming),
            .. Of($"{Template}/publish/correction", coming),
            .. Of($"{Template}/publish/announcement", draft.Id),
            .. Of($"{Template}/publish/agenda", draft.Id),
        ];
        _addresses[$"{Template}/checks/{{what}}"] = [.. Of($"{Template}/checks/supplement", coming), .. Of($"{Template}/checks/agenda", draft.Id)];
        _addresses[$"{Template}/checks/{{what}}/{{rule}}"] = Of($"{Template}/checks/supplement/EveryPaperIsHere", coming);
        _addresses[$"{Template}/agreements/{{agreement:guid}}"] = [.. await AskAsync(office, coming)];
        _addresses[$"{Template}/items/{{item}}/exempt"] = [.. new[] { item, added }.Select(one => $"/office/meetings/{coming}/items/{one.Id}/exempt")];
        _addresses[$"{Template}/items/{{item}}/private"] = [.. new[] { added, item }.Select(one => $"/office/meetings/{coming}/items/{one.Id}/private")];
        _addresses["/office/meetings/new"] = ["/office/meetings/new", $"/office/meetings/new?panel={panel.Id}"];
    }

    /// <summary>Something to agree to that stands, something that no longer does, and something that was published at once.</summary>
    private static async Task<IEnumerable<string>> AskAsync(TestOffice office, Guid meeting)
    {
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var proposal = await Proposal.ReadAsync(workspace, await office.DraftAsync(meeting), stage: null, TestContext.Current.CancellationToken);
        var latest = proposal.Published?.Publication;
        var asked = new (long? Seen, long? Made)[] { (latest, null), (1, null), (latest, latest) }.Select(one => new AgreementRow
        {
            Id = Guid.CreateVersion7(),
            MeetingId = meeting,
            What = "supplement",
            Seen = one.Seen,
            Parts = [.. proposal.All.Select(part => part.ToString())],
            ReasonInEnglish = "The lease came late.",
            AskedBy = Guid.CreateVersion7(),
            Asker = "Bo Fern",
            AskedAt = TimeProvider.System.GetUtcNow(),
            Publication = one.Made,
            WhyAtOnce = one.Made is null ? null : "The chair asked for it.",
        }).ToList();
        workspace.AddRange(asked);
        await workspace.SaveChangesAsync(TestContext.Current.CancellationToken);
        return asked.ConvertAll(one => $"/office/meetings/{meeting}/agreements/{one.Id}");
    }

    private async Task MakeAccountsAsync(ServedOffice served)
    {
        Officer = await TestAccount.InAsync(served.Office, [Role.Administrator, Role.Publisher]);
        var member = await TestAccount.InAsync(served.Office, [Role.Member]);
        _values["accounts/id"] = $"{member.Id}";

        await using var workspace = WorkspaceDbContext.On(served.Office.Database.Office!);
        var invited = new OfficeAccount { Id = Guid.CreateVersion7(), Name = "Bob Reed", UserName = "bob.reed@example.org", NormalizedUserName = "BOB.REED@EXAMPLE.ORG", Roles = [Role.Officer], SecurityStamp = "1" };
        var (link, secret) = OneTimeLink.New(LinkPurpose.Account, invited.Id, TimeProvider.System.GetUtcNow());
        workspace.AddRange(invited, link);
        await workspace.SaveChangesAsync(TestContext.Current.CancellationToken);
        _addresses["/office/setup"] = ["/" + served.FirstLink];
        _addresses["/office/invitation"] = [$"/office/invitation?link={secret}"];

        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await Officer.SignInAsync(client, TestContext.Current.CancellationToken);
        Session = [.. cookies.GetAllCookies().Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly })];
    }

    private string Fill(string template) => Parameter().Replace(template, found =>
    {
        var (folder, name) = (found.Groups["folder"].Value, found.Groups["name"].Value);
        return _values.TryGetValue($"{folder}/{name}", out var value)
            ? $"{folder}/{value}"
            : throw new InvalidOperationException($"The tests of the office’s pages have no value for {{{name}}} of {template}. Give \"{folder}/{name}\" one in OfficeShowcase.");
    });

    [GeneratedRegex(@"(?<folder>[^/{}]+)/\{(?<name>\w+)(:\w+)?\}")]
    private static partial Regex Parameter();
}
