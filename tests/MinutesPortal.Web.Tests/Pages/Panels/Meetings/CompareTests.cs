using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Panels.Meetings;

public class CompareTests(Portal portal)
{
    private static readonly DateOnly Date = new(2023, 7, 20);

    [Fact]
    public async Task The_latest_version_is_compared_with_the_one_before_word_by_word()
    {
        var (panel, meeting, _) = await RevisedAsync();
        var page = await portal.ReadAsync($"{AddressOf(panel, meeting)}/compare");

        Assert.Equal(["2. Library opening hours"], page.QuerySelectorAll(".comparison h2").Select(heading => heading.Seen()));
        Assert.Equal("risen", Assert.Single(page.QuerySelectorAll("del")).Seen());
        Assert.Equal("fallen", Assert.Single(page.QuerySelectorAll("ins")).Seen());
        Assert.Contains("Evening visits had", page.QuerySelector("del")!.ParentElement!.Seen());
        Assert.Contains("paragraphs unchanged", page.Content());
    }

    [Fact]
    public async Task Two_versions_can_be_chosen_in_a_form()
    {
        var (panel, meeting, numbers) = await RevisedAsync();
        var page = await portal.ReadAsync($"{AddressOf(panel, meeting)}/compare?from={numbers[0]}&to={numbers[2]}");

        Assert.Equal("get", page.QuerySelector("form")!.GetAttribute("method"));
        Assert.Equal([numbers[0], numbers[2]], page.QuerySelectorAll("option[selected]").Select(option => long.Parse(option.GetAttribute("value")!, null)));
        Assert.Contains(page.QuerySelectorAll("ins"), added => added.Seen().StartsWith("Councillor A Reed, Chair, Member, Present", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("del"));
    }

    [Theory]
    [InlineData("?from=x", "Choose an earlier version from the list")]
    [InlineData("?to=999999999", "Choose a later version from the list")]
    public async Task An_unknown_version_is_an_error(string query, string sentence)
    {
        var (panel, meeting, _) = await RevisedAsync();
        var page = await portal.ReadAsync($"{AddressOf(panel, meeting)}/compare{query}");

        Assert.StartsWith("Error: ", page.Title);
        Assert.Equal(sentence, page.QuerySelector(".govuk-error-summary a")!.Seen());
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!));
        Assert.NotNull(page.QuerySelector("form"));
    }

    [Fact]
    public async Task One_version_alone_cannot_be_compared()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.AnnouncedAsync(panel, Date);

        Assert.Contains("There is only one version to read", (await portal.ReadAsync($"{AddressOf(panel, meeting)}/compare")).Content());
    }

    /// <summary>A meeting with an agenda and two versions of its minutes, and the numbers of these three.</summary>
    private async Task<(Panel Panel, Meeting Meeting, List<long> Numbers)> RevisedAsync()
    {
        var office = portal.Office;
        var panel = await office.PanelAsync();
        var meeting = await office.WithMinutesAsync(panel, Date);
        meeting.Items[1].WriteMinutes(TestOffice.LibraryMinutes.Replace("risen", "fallen", StringComparison.Ordinal));
        await office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date, "A word was wrong."));
        await using var record = office.Record();
        return (panel, meeting, [.. record.Versions.Where(version => version.SubjectId == meeting.Id).Select(version => version.Number).Order().AsEnumerable().Skip(1)]);
    }
}
