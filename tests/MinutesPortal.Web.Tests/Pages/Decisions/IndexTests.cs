using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Notice;

namespace MinutesPortal.Web.Tests.Pages.Decisions;

public class IndexTests(Portal portal)
{
    [Fact]
    public async Task Outcomes_are_listed_by_meeting_latest_first_with_links_to_items()
    {
        var panel = await portal.Office.PanelAsync();
        await portal.Office.WithMinutesAsync(panel, new(2022, 7, 21));
        var later = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20));
        await portal.Office.WithAgendaAsync(panel, new(2023, 9, 20));

        var page = await portal.ReadAsync($"/decisions?panel={panel.Slug}");
        var first = page.QuerySelector(".outcomes")!;
        var item = later.Items[1];

        Assert.Equal(
            [$"Thursday 20 July 2023, {panel.Name}", $"Thursday 21 July 2022, {panel.Name}"],
            page.QuerySelectorAll(".outcomes h2").Select(heading => heading.Seen()));
        Assert.Equal(
            $"2. Library opening hours, {panel.Name}, 20 July 2023 RESOLVED that: (i) the branch libraries open until 7pm on Thursdays; and (ii) a report on staffing be brought to the next meeting.",
            Assert.Single(first.QuerySelectorAll(".decisions__item")).Seen());
        Assert.Contains("From draft minutes", first.Seen());
        Assert.Equal($"{Read.AddressOf(panel, later)}/items/{item.Id}", first.QuerySelector(".decisions__about a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_deferral_in_a_notice_of_decisions_is_listed()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20));
        meeting.Items[1].WriteDecision("Deferred to the next meeting, so that the owner can be heard.");
        await portal.Office.PublishAsync(meeting, meeting.PublishDecisions(NoticeRules.For(Nation.England), new(2023, 7, 21)));

        foreach (var page in new[] { await portal.ReadAsync($"/decisions?panel={panel.Slug}"), await portal.ReadAsync(Read.AddressOf(panel, meeting)) })
        {
            Assert.EndsWith("Deferred to the next meeting, so that the owner can be heard.", Assert.Single(page.QuerySelectorAll(".decisions__item")).Seen(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_has_pages_of_ten_meetings()
    {
        var panel = await portal.Office.PanelAsync();
        for (var month = 1; month <= 11; month++)
        {
            await portal.Office.WithMinutesAsync(panel, new(2023, month, 7));
        }

        var second = await portal.ReadAsync($"/decisions?panel={panel.Slug}&page=2");

        Assert.StartsWith($"Decisions of {panel.Name} (page 2 of 2) – ", second.Title, StringComparison.Ordinal);
        Assert.Equal($"Saturday 7 January 2023, {panel.Name}", Assert.Single(second.QuerySelectorAll(".outcomes h2")).Seen());
    }

    [Fact]
    public async Task Withdrawn_decisions_are_not_listed_and_an_unknown_panel_has_none()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20));
        await portal.Office.PublishAsync(meeting, meeting.Withdraw("Published by mistake."));

        Assert.Contains("No decisions have been published yet.", (await portal.ReadAsync($"/decisions?panel={panel.Slug}")).Content());
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/decisions?panel=nobody")).Status);
    }

    [Theory]
    [InlineData(60, 5, 50)] // very many decisions
    [InlineData(6, 3_000, 3)] // very long ones
    [InlineData(2, 20_000, 0)]
    public async Task A_meeting_that_decided_very_much_is_listed_in_part_with_a_link_to_the_rest(int decisions, int words, int shown)
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20), meeting =>
        {
            meeting.Items[1].WriteMinutes("The quay was seen.");
            for (var number = 1; number <= decisions; number++)
            {
                var item = meeting.AddItem($"Item {number}");
                item.TakeAsUrgent("It could not wait.");
                item.WriteMinutes("RESOLVED that the quay be mended" + string.Concat(Enumerable.Repeat(" at once", words / 2)) + ".");
            }
        });

        var page = await portal.ReadAsync($"/decisions?panel={panel.Slug}");

        Assert.Equal(shown, page.QuerySelectorAll(".decisions__item").Length);
        Assert.Equal(
            $"All {decisions} decisions of this meeting, {panel.Name}, 20 July 2023",
            page.QuerySelector($".outcomes p a[href='{Read.AddressOf(panel, meeting)}']")!.Seen());
    }
}
