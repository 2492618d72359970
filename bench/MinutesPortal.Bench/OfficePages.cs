using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Demonstration;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;
using Spectre.Console;

namespace MinutesPortal.Bench;

/// <summary>Compares the office's pages of a large council with those of a small one.</summary>
internal static class OfficePages
{
    private const int Seed = 1;
    private const int Panels = 20;
    private const int ItemsOfAnAgenda = 15;
    private const int Rounds = 5;
    private const int VisitsOfARound = 10;

    public static async Task<int> RunAsync(Server server, int meetings, CancellationToken cancelled)
    {
        var few = Math.Max(1, meetings / 10);
        using var small = new TestOffice((await server.NewCouncilAsync()).Database);
        using var large = new TestOffice((await server.NewCouncilAsync()).Database);
        using var ofSmall = await OpenAsync(small, few, cancelled);
        using var ofLarge = await OpenAsync(large, meetings, cancelled);

        var table = new Table().AddColumns("page", $"ms, {few:N0} meetings", $"ms, {meetings:N0} meetings", "the slowest", "ratio");
        foreach (var page in ofSmall.Pages.Keys)
        {
            var (smallTimes, largeTimes) = (new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                var times = (await ofSmall.VisitAsync(page, cancelled), await ofLarge.VisitAsync(page, cancelled));
                if (round > 0) // the first round warms up
                {
                    smallTimes.AddRange(times.Item1);
                    largeTimes.AddRange(times.Item2);
                }
            }

            var (smallTime, largeTime) = (LargeCouncil.Median(smallTimes), LargeCouncil.Median(largeTimes));
            table.AddRow(page, $"{smallTime:N1}", $"{largeTime:N1}", $"{largeTimes.Max():N1}", $"{largeTime / smallTime:N2}");
        }

        AnsiConsole.Write(table);
        return 0;
    }

    /// <summary>Makes a council in which each panel has an agenda in public, with papers, and unpublished changes of it; and somebody who is signed in.</summary>
    private static async Task<Visitor> OpenAsync(TestOffice office, int meetings, CancellationToken cancelled)
    {
        await SyntheticCouncil.RunAsync(office.Database, office.Files, meetings, Panels, Seed, cancelled);
        List<Domain.Panels.Panel> panels;
        Guid person;
        await using (var record = office.Record())
        {
            panels = await record.Panels.OrderBy(panel => panel.Slug).AsNoTracking().ToListAsync(cancelled);
            person = await record.People.OrderBy(one => one.Slug).Select(one => one.Id).FirstAsync(cancelled);
        }

        Meeting? shown = null;
        foreach (var (index, panel) in panels.Index())
        {
            shown = await office.WithAgendaAsync(panel, TimeProvider.System.Today().AddDays(30 + index), meeting => Enumerable.Range(3, ItemsOfAnAgenda - 2).ToList().ForEach(number => meeting.AddItem($"Item {number}", $"{number}")));
            var draft = await office.DraftAsync(shown.Id);
            foreach (var item in draft.Meeting.Items)
            {
                item.SetPurpose($"To note the report on {item.Title.English.ToLowerInvariant()}.");
                item.Attach(await office.UploadAsync("Report", $"Report on {item.Title.English} of {panel.Name.English}."));
            }

            await office.StoreAsync(draft);
        }

        var account = await TestAccount.InAsync(office, [Role.Administrator, Role.Publisher]);
        var portal = office.Start();
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await portal.ReadyAsync(cancelled) };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await account.SignInAsync(client, cancelled);
        var (panelId, meeting, first) = (panels[^1].Id, $"/office/meetings/{shown!.Id}", shown.Items[1].Id);
        return new(portal, client, new Dictionary<string, string>
        {
            ["desk"] = "/office",
            ["panels"] = "/office/panels",
            ["panel"] = $"/office/panels/{panelId}",
            ["members"] = $"/office/panels/{panelId}/members",
            ["template"] = $"/office/panels/{panelId}/template",
            ["a year's dates"] = $"/office/panels/{panelId}/dates",
            ["people"] = "/office/people",
            ["person"] = $"/office/people/{person}",
            ["new meeting"] = $"/office/meetings/new?panel={panelId}",
            ["meeting"] = meeting,
            ["time and place"] = $"{meeting}/facts",
            ["order"] = $"{meeting}/order",
            ["item"] = $"{meeting}/items/{first}",
            ["papers of an item"] = $"{meeting}/items/{first}/papers",
            ["issues of an item"] = $"{meeting}/items/{first}/issues",
            ["minutes to approve"] = $"{meeting}/items/{first}/minutes",
            ["checks"] = $"{meeting}/checks/supplement",
            ["publish a supplement"] = $"{meeting}/publish/supplement",
            ["preview"] = $"{meeting}/preview",
            ["move"] = $"{meeting}/move",
            ["withdraw"] = $"{meeting}/withdraw",
            ["accounts"] = "/office/accounts",
            ["audit"] = "/office/audit",
            ["settings"] = "/office/settings",
        });
    }

    private sealed record Visitor(PortalProcess Portal, HttpClient Client, IReadOnlyDictionary<string, string> Pages) : IDisposable
    {
        /// <summary>How many milliseconds each visit took.</summary>
        public async Task<IReadOnlyList<double>> VisitAsync(string page, CancellationToken cancelled)
        {
            var times = new List<double>();
            for (var visit = 0; visit < VisitsOfARound; visit++)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await Client.GetAsync(Pages[page], cancelled);
                await answer.Content.ReadAsByteArrayAsync(cancelled);
                times.Add(watch.Elapsed.TotalMilliseconds);
                if (answer.StatusCode != System.Net.HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{Pages[page]} was answered with {answer.StatusCode}.");
                }
            }

            return times;
        }

        public void Dispose()
        {
            Client.Dispose();
            Portal.Dispose();
        }
    }
}
