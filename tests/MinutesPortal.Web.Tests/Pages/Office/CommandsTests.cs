using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>How many SQL commands the office's pages send. The pages are read from the routes.</summary>
public class CommandsTests(Portal portal)
{
    private const int Most = 8;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_sends_at_most_eight_commands_however_much_there_is()
    {
        await using var few = await CountedOffice.CreateAsync(await portal.NewOfficeAsync(), size: 1);
        await using var many = await CountedOffice.CreateAsync(await portal.NewOfficeAsync(), size: 5);
        using var officerOfFew = await few.SignedInAsync(Role.Administrator, Role.Publisher);
        using var officerOfMany = await many.SignedInAsync(Role.Administrator, Role.Publisher);

        var faults = new List<string>();
        foreach (var route in few.Routes)
        {
            var (fewer, more) = (await few.CountAsync(officerOfFew, few.AddressOf(route)), await many.CountAsync(officerOfMany, many.AddressOf(route)));
            if (fewer.Status != HttpStatusCode.OK || more.Status != HttpStatusCode.OK || more.Commands > Most || more.Commands != fewer.Commands)
            {
                faults.Add($"{route}: {fewer.Commands} commands ({fewer.Status}), {more.Commands} with more in it ({more.Status})");
            }
        }

        Assert.Empty(faults);
    }

    /// <summary>A publisher accepts findings while publishing, and sees no list of checks apart.</summary>
    [Fact]
    public async Task No_page_is_more_than_two_steps_from_the_desk()
    {
        await using var office = await CountedOffice.CreateAsync(await portal.NewOfficeAsync(), size: 1);
        var reached = new HashSet<string>();
        foreach (var roles in new[] { new[] { Role.Administrator, Role.Publisher }, [Role.Officer] })
        {
            using var officer = await office.SignedInAsync(roles);
            var steps = await LinksAsync(officer, "/office");
            reached.UnionWith(steps);
            foreach (var address in steps)
            {
                reached.UnionWith(await LinksAsync(officer, address));
            }
        }

        Assert.DoesNotContain(office.Routes, route => !route.EndsWith("/file", StringComparison.Ordinal) && !reached.Any(address => Fits(address, route)));
    }

    private static async Task<List<string>> LinksAsync(HttpClient officer, string address)
    {
        using var answer = await officer.GetAsync(address, Cancelled);
        return answer.Content.Headers.ContentType?.MediaType != "text/html" ? [] :
        [
            .. (await answer.PageAsync()).QuerySelectorAll("a[href^='/office'], form[action^='/office'], img[src^='/office']")
                .Select(link => (link.GetAttribute("href") ?? link.GetAttribute("action") ?? link.GetAttribute("src")!).Split('#')[0]).Distinct(),
        ];
    }

    private static bool Fits(string address, string route)
    {
        var (parts, pattern) = (address.Split('?')[0].Trim('/').Split('/'), route.Split('/'));
        return parts.Length == pattern.Length && parts.Zip(pattern).All(pair => pair.Second.StartsWith('{') ? pair.First != "new" : pair.First == pair.Second);
    }

    [Fact]
    public async Task Another_panels_officer_learns_no_more_than_of_what_does_not_exist()
    {
        await using var office = await CountedOffice.CreateAsync(await portal.NewOfficeAsync(), size: 1);
        using var stranger = await office.SignedInForAsync([Guid.CreateVersion7()], Role.Publisher);
        var closed = office.Routes.Where(route => route.StartsWith("office/meetings/{id", StringComparison.Ordinal) || route.StartsWith("office/panels/{id", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(closed);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            foreach (var route in closed)
            {
                var nowhere = office.AddressOf(route, id: $"{Guid.CreateVersion7()}");
                await office.CountAsync(stranger, nowhere, method); // the first visit may send more
                var unknown = await office.CountAsync(stranger, nowhere, method);
                var foreign = await office.CountAsync(stranger, office.AddressOf(route), method);
                Assert.Equal((route, HttpStatusCode.NotFound), (route, unknown.Status));
                Assert.Equal((route, unknown), (route, foreign));
            }
        }
    }

    /// <summary>An office with something on each page.</summary>
    private sealed class CountedOffice : IAsyncDisposable
    {
        private static readonly DateOnly Date = TimeProvider.System.Today().AddDays(60);

        private readonly TestOffice _office;
        private readonly SqlCounter _counter = new();
        private readonly WebApplicationFactory<Program> _factory;
        private readonly Dictionary<string, string> _values = [];

        private CountedOffice(TestOffice office)
        {
            _office = office;
            _factory = Portal.OfficeFactoryFor(office).WithWebHostBuilder(builder => builder.ConfigureServices(services => services
                .ConfigureDbContext<RecordDbContext>(Count)
                .ConfigureDbContext<WorkspaceDbContext>(Count)));
        }

        /// <summary>Templates of every page that needs a right, without those that only take forms.</summary>
        public IReadOnlyList<string> Routes =>
        [
            .. _factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<NeededRight>()?.Right is not (null or Right.Anyone))
                .Select(endpoint => endpoint.RoutePattern.RawText!).Distinct().Where(route => route != "office/sign-out"),
        ];

        /// <param name="size">How many there are of everything.</param>
        public static async Task<CountedOffice> CreateAsync(TestOffice office, int size)
        {
            var counted = new CountedOffice(office);
            await counted.FillAsync(size);
            return counted;
        }

        public Task<HttpClient> SignedInAsync(params Role[] roles) => _factory.SignedInAsync(_office, roles);

        public async Task<HttpClient> SignedInForAsync(IEnumerable<Guid> panels, params Role[] roles) => await _factory.SignedInAsync(await TestAccount.InAsync(_office, roles, panels));

        /// <summary>The address of a page with something on it.</summary>
        /// <param name="id">Of another meeting or panel than the one with something on it.</param>
        public string AddressOf(string route, string? id = null) => "/" + string.Join('/', RoutePatternFactory.Parse(route).PathSegments.Select(segment => segment.Parts[0] switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "id" } => id ?? _values.GetValueOrDefault(route) ?? ValueOf($"{route.Split('/')[1]}/id"),
            RoutePatternParameterPart parameter => ValueOf(parameter.Name),
            _ => throw new NotSupportedException(route),
        }));

        private string ValueOf(string parameter) => _values.GetValueOrDefault(parameter) ?? throw new InvalidOperationException($"Give “{parameter}” a value in {nameof(FillAsync)}.");

        /// <summary>Opens a page. The first visit may send more commands, so the second is counted.</summary>
        public async Task<Visit> CountAsync(HttpClient officer, string address, HttpMethod? method = null)
        {
            if (method is null)
            {
                (await officer.GetAsync(address, Cancelled)).Dispose();
            }

            var before = _counter.Commands;
            using var answer = await officer.SendAsync(new(method ?? HttpMethod.Get, address) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([]) : null }, Cancelled);
            return new(answer.StatusCode, _counter.Commands - before);
        }

        public ValueTask DisposeAsync() => _factory.DisposeAsync();

        private async Task FillAsync(int size)
        {
            await _office.CouncilAsync("Testshire Council");
            var panel = await _office.PanelAsync(PanelKind.Executive);
            foreach (var number in Enumerable.Range(1, size))
            {
                await _office.PanelAsync();
                var person = new Person($"Councillor {number}", PersonKind.Councillor);
                await _office.PublishAsync(person, person.Publish());
                panel.Appoint(person.Id, MembershipRole.Member, new(2020, 5, 1));
                _values["people/id"] = $"{person.Id}";
                _values["accounts/id"] = $"{(await TestAccount.InAsync(_office, [Role.Officer])).Id}";
            }

            await _office.PublishAsync(panel, panel.Publish());
            _values["panels/id"] = $"{panel.Id}";
            _values["term"] = $"{panel.Memberships[0].Position}";
            await WriteTemplateAsync(panel, size);

            var (earlier, minutes) = (new List<string>(), new List<Meeting>());
            foreach (var number in Enumerable.Range(1, size))
            {
                var minuted = await _office.WithMinutesAsync(panel, new DateOnly(2023, 7, 20).AddDays(number));
                earlier.Add(minuted.Items[1].Id);
                minutes.Add(minuted);
                _values["office/meetings/{id:guid}/approve"] = $"{minuted.Id}";
                await _office.AnnouncedAsync(panel, Date.AddDays(number));
            }

            await _office.WithAgendaAsync(panel, new(2024, 1, 18), meeting => meeting.SetMinutesToApprove(meeting.Items[0], panel, minutes));
            var calledOff = await _office.WithAgendaAsync(panel, Date.AddDays(-1));
            await _office.PublishAsync(calledOff, calledOff.Cancel("Snow."));
            _values["office/meetings/{id:guid}/reinstate"] = $"{calledOff.Id}";
            var neverPublished = new Meeting(panel.Id, Date.AddDays(-2), new(18, 0), "Council Chamber");
            await _office.StoreAsync(new(neverPublished));
            _values["office/meetings/{id:guid}/remove"] = $"{neverPublished.Id}";
            await FillMeetingAsync(panel, size, earlier);
        }

        /// <summary>A meeting with an agenda, and something new in its draft.</summary>
        private async Task FillMeetingAsync(Panel panel, int size, IReadOnlyList<string> earlier)
        {
            var meeting = await _office.WithAgendaAsync(panel, Date, meeting => Enumerable.Range(1, size).ToList().ForEach(number => meeting.AddItem($"Item {number}")));
            await using var workspace = WorkspaceDbContext.On(_office.Database.Office!);
            var curation = new IssueCuration(workspace, _office.Files, TimeProvider.System, "An officer");
            var begun = await curation.BeginAsync("Library hours", [.. earlier, meeting.Items[1].Id], Cancelled);
            foreach (var number in Enumerable.Range(1, size))
            {
                await curation.BeginAsync($"Staffing {number}", earlier, Cancelled);
                await curation.RelateAsync("library-hours", IssueRelationKind.Amends, $"staffing-{number}", Cancelled);
            }

            var draft = await _office.DraftAsync(meeting.Id);
            foreach (var item in draft.Meeting.Items.Skip(1))
            {
                item.SetPurpose("Agree the hours, TBC.");
                item.Attach(await _office.UploadAsync("Report", $"Report of {item.Id}."));
            }

            draft.Meeting.AddItem("Lease").Exempt(NoticeRules.For(Nation.England), ["3"], "Bargaining.");
            await _office.StoreAsync(draft);
            _values["issues/id"] = $"{begun.Issue.Id}";
            _values["picture"] = "agenda-meeting.png";
            _values["meetings/id"] = $"{meeting.Id}";
            _values["item"] = meeting.Items[1].Id;
            _values["paper"] = draft.Meeting.Items[1].Documents[0].Id;
            _values["what"] = "supplement";
            _values["rule"] = "NothingIsLeftToFillIn";
            var asked = new AgreementRow { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, What = "supplement", Parts = [], AskedBy = Guid.CreateVersion7(), Asker = "Bo Fern", AskedAt = TimeProvider.System.GetUtcNow() };
            workspace.Add(asked);
            await workspace.SaveChangesAsync(Cancelled);
            _values["agreement"] = $"{asked.Id}";
        }

        private async Task WriteTemplateAsync(Panel panel, int size)
        {
            await using var workspace = WorkspaceDbContext.On(_office.Database.Office!);
            await new TemplateStore(workspace).ChangeAsync(
                panel,
                template =>
                {
                    template.SetItems([.. Enumerable.Range(1, size).Select(number => new TemplateItem($"Standing item {number}"))]);
                    return true;
                },
                () => AuditTrail.SaveAsync(workspace, TimeProvider.System.GetUtcNow(), null, "A test", AuditAct.Saved, panel.Name.English, "Template", Cancelled),
                Cancelled);
        }

        /// <summary>Counts commands. A query whose answer depends on chance fails its page.</summary>
        private void Count(DbContextOptionsBuilder options) => options.AddInterceptors(_counter).ConfigureWarnings(events => events.Throw(
            CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning, RelationalEventId.MultipleCollectionIncludeWarning));
    }

    private sealed record Visit(HttpStatusCode Status, int Commands);
}
