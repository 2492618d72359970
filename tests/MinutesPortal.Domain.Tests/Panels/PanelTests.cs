using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;

namespace MinutesPortal.Domain.Tests.Panels;

public sealed class PanelTests
{
    private static readonly Guid Ann = Guid.CreateVersion7();

    private static Panel Panel() => new("Libraries Panel", PanelKind.Committee);

    [Fact]
    public void A_blank_name_is_refused_for_a_council_a_panel_or_a_person()
    {
        Assert.Equal("Enter the name of the council.", Assert.Throws<DomainException>(() => new Council(" ", Nation.England)).Message);
        Assert.Equal("Enter a name for the panel.", Assert.Throws<DomainException>(() => new Panel(" ", PanelKind.Committee)).Message);
        Assert.Equal("Enter a name for the panel.", Assert.Throws<DomainException>(() => Panel().Rename("")).Message);
        Assert.Equal("Enter the person's name.", Assert.Throws<DomainException>(() => new Person(" ", PersonKind.Officer)).Message);
    }

    [Fact]
    public void A_renamed_panel_keeps_its_former_addresses()
    {
        var panel = Panel();
        var others = new HashSet<string>();

        panel.Rename("Libraries and Museums Panel");
        panel.TakeAddress(others, "libraries-panel");
        Assert.Equal("libraries-and-museums-panel", panel.Slug);
        Assert.Equal(["libraries-panel"], panel.FormerSlugs);

        panel.Rename("Libraries Panel");
        panel.TakeAddress(others, "libraries-and-museums-panel");
        Assert.Equal("libraries-panel", panel.Slug);
        Assert.Equal(["libraries-and-museums-panel"], panel.FormerSlugs);

        panel.Rename("Libraries  PANEL");
        panel.TakeAddress(others, "libraries-panel");
        Assert.Equal(["libraries-and-museums-panel"], panel.FormerSlugs);
    }

    [Fact]
    public void A_panel_never_takes_an_address_of_another_panel()
    {
        var panel = Panel();

        panel.TakeAddress(new HashSet<string> { "libraries-panel", "libraries-panel-2" }, published: null);

        Assert.Equal("libraries-panel-3", panel.Slug);
        Assert.Empty(panel.FormerSlugs);
    }

    [Fact]
    public void A_term_does_not_end_before_it_begins() =>
        Assert.Equal(
            "Choose an end date on or after the start date.",
            Assert.Throws<DomainException>(() => Panel().Appoint(Ann, MembershipRole.Member, new(2023, 5, 2), new(2023, 5, 1))).Message);

    [Theory]
    [InlineData("2022-01-01", "2022-12-31", true)]
    [InlineData("2024-01-02", null, true)]
    [InlineData("2022-01-01", "2023-01-01", false)]
    [InlineData("2024-01-01", null, false)]
    [InlineData("2023-06-01", "2023-06-02", false)]
    [InlineData("2022-01-01", null, false)]
    public void A_person_has_one_term_at_a_time_on_a_panel(string from, string? to, bool isFree)
    {
        var panel = Panel();
        panel.Appoint(Ann, MembershipRole.Member, new(2023, 1, 1), new(2024, 1, 1));

        var refusal = Record.Exception(() => panel.Appoint(Ann, MembershipRole.Chair, DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null)));

        Assert.Equal(isFree, refusal is null);
        Assert.True(isFree || refusal is DomainException);
        Assert.Equal(isFree ? 2 : 1, panel.Memberships.Count);
    }

    [Fact]
    public void Two_people_may_be_members_at_the_same_time()
    {
        var panel = Panel();
        panel.Appoint(Ann, MembershipRole.Chair, new(2023, 1, 1));
        panel.Appoint(Guid.CreateVersion7(), MembershipRole.Member, new(2023, 1, 1));

        Assert.Equal([0, 1], panel.Memberships.Select(membership => membership.Position));
    }

    [Fact]
    public void A_current_term_is_ended_once_and_the_person_may_return()
    {
        var panel = Panel();
        panel.Appoint(Ann, MembershipRole.Member, new(2023, 1, 1));

        Assert.Equal("Choose an end date on or after the start date.", Assert.Throws<DomainException>(() => panel.EndTerm(Ann, new(2022, 12, 31))).Message);
        panel.EndTerm(Ann, new(2023, 6, 30));
        Assert.Equal("This person is not a member of the panel now. Choose a current member.", Assert.Throws<DomainException>(() => panel.EndTerm(Ann, new(2023, 7, 1))).Message);
        panel.Appoint(Ann, MembershipRole.Chair, new(2023, 7, 1));

        Assert.Equal([new(2023, 6, 30), null], panel.Memberships.Select(term => term.To));
    }

    [Fact]
    public void An_officer_has_no_contact_of_their_own() =>
        Assert.StartsWith("Officers have no page of their own.", Assert.Throws<DomainException>(() => new Person("Don Moss", PersonKind.Officer).SetContact("01632 960123")).Message, StringComparison.Ordinal);
}
