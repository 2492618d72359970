using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Labels;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Decisions of an executive in England carry reasons, alternatives and conflicts, and can be called in: SI 2012/2089 reg 12.</summary>
public class ReasonsTests(Portal portal)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public async Task The_public_reads_the_reasons_with_the_decision_and_until_when_it_can_be_called_in()
    {
        var (panel, meeting) = await DecidedAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = ReasonsOf(meeting);
        var form = OfficeForm.Of(await publisher.ReadAsync(address));
        Assert.Contains(("CallIn.Text", "open"), form); // as most can be

        using var saved = await publisher.SendAsync(address, form
            .With("Reason.English.Text", "Most readers asked for it.").With("Alternatives.English.Text", "To open late on Fridays.").With("Dispensation.English.Text", "Councillor Moss may vote."));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.DoesNotContain("Most readers", (await portal.ReadAsync(AddressOf(panel, meeting))).Content(), StringComparison.Ordinal);

        using var published = await publisher.SendAsync($"/office/meetings/{meeting.Id}/publish/decisions", OfficeForm.Of(await publisher.ReadAsync($"/office/meetings/{meeting.Id}/publish/decisions"), "Publish the decisions now"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var callIn = $"Can be called in until the end of {InWords.DayAndDate(England.WorkingDayAfter(Today, 5))}.";
        foreach (var page in new[] { AddressOf(panel, meeting), $"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}" })
        {
            var text = (await portal.ReadAsync(page)).Content();
            Assert.All(
                ["Reasons for the decision Most readers asked for it.", "Alternatives considered and rejected To open late on Fridays.", "Dispensation: Councillor Moss may vote.", callIn],
                words => Assert.Contains(words, text, StringComparison.Ordinal));
        }

        Assert.Contains(callIn, (await portal.ReadAsync($"/decisions?panel={panel.Slug}")).Content(), StringComparison.Ordinal);
        Assert.Contains(callIn, (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".decisions")!.Seen(), StringComparison.Ordinal);
        using var officer = await portal.SignedInAsync(Role.Officer);
        Assert.Contains($"It can be called in until the end of {InWords.DayAndDate(England.WorkingDayAfter(Today, 5))}", (await officer.ReadAsync(address)).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_last_day_call_in_has_ended()
    {
        var panel = await CabinetAsync();
        var meeting = await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20));
        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        meeting.Items[1].ExplainDecision("Readers asked for it.", "None");
        meeting.Items[1].OpenToCallIn(5);
        await portal.Office.PublishAsync(meeting, meeting.PublishDecisions(England, new(2023, 7, 20)));

        Assert.Contains("Call-in ended on Thursday 27 July 2023.", (await portal.ReadAsync(AddressOf(panel, meeting))).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_without_reasons_is_not_published_and_the_finding_leads_to_them()
    {
        var (_, meeting) = await DecidedAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var publish = $"/office/meetings/{meeting.Id}/publish/decisions";
        var page = await publisher.ReadAsync(publish);
        Assert.Contains("It cannot be published like this.", page.Content(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".office-tasks a[href='{ReasonsOf(meeting)}']"));
        Assert.Null(page.QuerySelector("form[action$='ExecutiveDecisionsHaveTheirReasons']")); // nobody may accept it

        using var answer = await publisher.SendAsync(publish, OfficeForm.Of(page, "Publish the decisions now"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("does not say its reasons, or which alternatives were rejected.", (await answer.PageAsync()).QuerySelector(".govuk-error-summary")!.Seen(), StringComparison.Ordinal);
        Assert.Equal(MeetingStage.Agenda, (await portal.Office.DraftAsync(meeting.Id)).Meeting.Stage);
    }

    [Fact]
    public async Task An_urgent_decision_is_exempt_from_call_in_only_with_a_reason()
    {
        var (panel, meeting) = await DecidedAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = ReasonsOf(meeting);
        var form = OfficeForm.Of(await publisher.ReadAsync(address)).With("Reason.English.Text", "A grant lapses.").With("Alternatives.English.Text", "None").With("CallIn.Text", "urgent");

        using var blank = await publisher.SendAsync(address, form);
        Assert.Contains("The record must give the reason.", (await blank.PageAsync()).GetElementById("Exemption-error")!.Seen(), StringComparison.Ordinal);
        Assert.Null((await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].DecisionReason);

        using var saved = await publisher.SendAsync(address, form.With("Exemption.English.Text", "The grant lapses tomorrow."));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var published = await publisher.SendAsync($"/office/meetings/{meeting.Id}/publish/decisions", OfficeForm.Of(await publisher.ReadAsync($"/office/meetings/{meeting.Id}/publish/decisions"), "Publish the decisions now"));
        Assert.Contains("Cannot be called in, because it is urgent: The grant lapses tomorrow.", (await portal.ReadAsync(AddressOf(panel, meeting))).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_who_write_different_reasons_conflict()
    {
        var (_, meeting) = await DecidedAsync();
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        var form = OfficeForm.Of(await ben.ReadAsync(ReasonsOf(meeting)));
        (await ada.SendAsync(ReasonsOf(meeting), form.With("Reason.English.Text", "Ada’s reasons."))).Dispose();

        using var answer = await ben.SendAsync(ReasonsOf(meeting), form.With("Reason.English.Text", "Ben’s reasons."));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Ada’s reasons.", (await answer.PageAsync()).QuerySelector(".office-theirs")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_committee_gives_no_reasons()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), Today.AddDays(-2));
        using var officer = await portal.SignedInAsync(Role.Officer);

        Assert.Contains("Only the decisions of an executive in England", (await officer.ReadAsync(ReasonsOf(meeting))).Content(), StringComparison.Ordinal);
        Assert.Null((await officer.ReadAsync($"/office/meetings/{meeting.Id}")).QuerySelector($"a[href='{ReasonsOf(meeting)}']"));
        using var answer = await officer.SendAsync(ReasonsOf(meeting), ("Reason.English.Text", "Readers asked for it."));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_cabinet_in_Wales_gives_no_reasons()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Cyngor Sampleton", council => council.SetNation(Nation.Wales));
        var meeting = await office.WithAgendaAsync(await office.PanelAsync(PanelKind.Executive), Today.AddDays(-2));
        await using var factory = Portal.OfficeFactoryFor(office);
        using var officer = await factory.SignedInAsync(office, Role.Publisher);

        Assert.Contains("Only the decisions of an executive in England", (await officer.ReadAsync(ReasonsOf(meeting))).Content(), StringComparison.Ordinal);
        Assert.Null((await officer.ReadAsync("/office/panels/new")).GetElementById("CallInDays"));
    }

    [Theory]
    [InlineData("Executive", "5", 5, null)]
    [InlineData("ExecutiveCommittee", "3", 3, null)]
    [InlineData("Executive", "", null, null)]
    [InlineData("Executive", "five", null, "Enter the working days for call-in as a number from 1 to 30.")]
    [InlineData("Executive", "40", null, "Enter the working days for call-in as a number from 1 to 30.")]
    [InlineData("Committee", "5", null, "Only decisions of an executive can be called in. Choose that kind, or leave this empty.")]
    public async Task A_panel_says_how_long_its_decisions_can_be_called_in(string kind, string typed, int? days, string? error)
    {
        var panel = await portal.Office.PanelAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/panels/{panel.Id}/change";

        using var answer = await publisher.SendAsync(address, OfficeForm.Of(await publisher.ReadAsync(address)).With("Kind.Text", kind).With("CallInDays.Text", typed));

        Assert.Equal(error is null ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(days, ((Panel)(await portal.Office.DraftAsync(panel.Id)).Subject).CallInDays);
        if (error is not null)
        {
            Assert.Contains(error, (await answer.PageAsync()).GetElementById("CallInDays-error")!.Seen(), StringComparison.Ordinal);
        }
    }

    private static string ReasonsOf(Meeting meeting) => $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/reasons";

    private async Task<Panel> CabinetAsync()
    {
        var panel = await portal.Office.PanelAsync(PanelKind.Executive);
        panel.SetCallInDays(5);
        await portal.Office.PublishAsync(panel, panel.Publish());
        return panel;
    }

    /// <summary>A meeting of an executive with a decision in its draft.</summary>
    private async Task<(Panel Panel, Meeting Meeting)> DecidedAsync()
    {
        var panel = await CabinetAsync();
        var meeting = await portal.Office.WithAgendaAsync(panel, Today.AddDays(-2));
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        await portal.Office.StoreAsync(draft);
        return (panel, meeting);
    }
}
