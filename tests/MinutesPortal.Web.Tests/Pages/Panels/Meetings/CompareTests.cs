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

    [Fact]
    public async Task A_change_of_seconder_or_of_a_vote_on_the_item_is_shown()
    {
        var office = portal.Office;
        var panel = await office.PanelAsync();
        const string Moved = "Moved by Councillor Reed, seconded by Councillor Moss, and carried by 2 votes to 1.\n\nRESOLVED that:\n\n(a) it opens; and\n(b) it closes.";
        var meeting = await office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].WriteMinutes(Moved));
        meeting.Items[1].WriteMinutes(Moved.Replace("Moss", "Fern", StringComparison.Ordinal).Replace("2 votes", "3 votes", StringComparison.Ordinal));
        await office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date, "Two slips of the pen."));

        var page = await portal.ReadAsync($"{AddressOf(panel, meeting)}/compare");
        var added = page.QuerySelectorAll("ins").Select(words => words.Seen()).ToList();

        Assert.Equal(["Fern", "3", "Fern", "3"], added); // in the words of the minutes, then in the facts
        Assert.Contains("for, 1 against, 0 abstained", page.Content(), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("", "These versions are too long to compare here.")]
    [InlineData("/cy", "Mae’r fersiynau hyn yn rhy hir i’w cymharu yma.")]
    public async Task Versions_that_are_too_long_get_a_sentence_and_links_to_read_both(string language, string sentence)
    {
        var (panel, meeting, numbers) = await RevisedAsync(words: 100_000);

        var page = await portal.ReadAsync($"{language}{AddressOf(panel, meeting)}/compare");

        Assert.Contains(sentence, page.Content());
        Assert.Empty(page.QuerySelectorAll(".comparison"));
        foreach (var number in numbers[1..])
        {
            Assert.NotNull(page.QuerySelector($"main a[href='{language}{AddressOf(panel, meeting)}/versions/{number}']"));
        }
    }

    [Fact]
    public async Task A_comparison_that_takes_too_long_is_given_up()
    {
        var (panel, meeting, _) = await RevisedAsync();
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new ImpatientClock())));

        var page = await factory.CreateClient().GetStringAsync($"{AddressOf(panel, meeting)}/compare", TestContext.Current.CancellationToken);

        Assert.Contains("These versions are too long to compare here.", page);
    }

    /// <summary>A clock whose timers have run out as soon as they are set.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>A meeting with an agenda and two versions of its minutes, and the numbers of these three.</summary>
    private async Task<(Panel Panel, Meeting Meeting, List<long> Numbers)> RevisedAsync(int words = 0)
    {
        var office = portal.Office;
        var panel = await office.PanelAsync();
        var minutes = TestOffice.LibraryMinutes + string.Concat(Enumerable.Range(0, words).Select(number => $"{(number % 100 == 0 ? "\n\n" : " ")}word{number}"));
        var meeting = await office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].WriteMinutes(minutes));
        meeting.Items[1].WriteMinutes(minutes.Replace("risen", "fallen", StringComparison.Ordinal));
        await office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date, "A word was wrong."));
        await using var record = office.Record();
        return (panel, meeting, [.. record.Versions.Where(version => version.SubjectId == meeting.Id).Select(version => version.Number).Order().AsEnumerable().Skip(1)]);
    }
}
