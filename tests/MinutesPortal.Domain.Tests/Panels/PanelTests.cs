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
    public void A_mistaken_term_is_corrected_but_overlaps_no_other_of_the_person()
    {
        var panel = Panel();
        panel.Appoint(Ann, MembershipRole.Member, new(2022, 1, 1), new(2022, 12, 31));
        panel.Appoint(Ann, MembershipRole.Chair, new(2023, 1, 1));

        panel.CorrectTerm(1, MembershipRole.ViceChair, new(2023, 2, 1), new(2023, 6, 30));

        var term = panel.Memberships[1];
        Assert.Equal((MembershipRole.ViceChair, new DateOnly(2023, 2, 1), new DateOnly(2023, 6, 30)), (term.Role, term.From, term.To));
        Assert.StartsWith(
            "This person is a member of the panel in that time already.",
            Assert.Throws<DomainException>(() => panel.CorrectTerm(1, MembershipRole.Chair, new(2022, 12, 31))).Message,
            StringComparison.Ordinal);
        Assert.Equal("The panel has no such term. Choose one of its terms.", Assert.Throws<DomainException>(() => panel.CorrectTerm(2, MembershipRole.Chair, new(2024, 1, 1))).Message);
    }

    [Fact]
    public void A_mistaken_term_is_removed_and_the_others_close_the_ranks()
    {
        var panel = Panel();
        panel.Appoint(Guid.CreateVersion7(), MembershipRole.Chair, new(2022, 1, 1));
        panel.Appoint(Ann, MembershipRole.Member, new(2023, 1, 1));

        panel.RemoveTerm(0);

        Assert.Equal([(Ann, 0)], panel.Memberships.Select(term => (term.PersonId, term.Position)));
        Assert.Equal("The panel has no such term. Choose one of its terms.", Assert.Throws<DomainException>(() => panel.RemoveTerm(1)).Message);
    }

    [Fact]
    public void The_members_on_a_day_are_those_whose_term_includes_it()
    {
        var panel = Panel();
        panel.Appoint(Ann, MembershipRole.Member, new(2023, 1, 1), new(2023, 6, 30));
        var later = Guid.CreateVersion7();
        panel.Appoint(later, MembershipRole.Chair, new(2023, 6, 30));

        Assert.Equal([Ann, later], panel.MembersOn(new(2023, 6, 30)).Select(term => term.PersonId));
        Assert.Equal([later], panel.MembersOn(new(2023, 7, 1)).Select(term => term.PersonId));
        Assert.Empty(panel.MembersOn(new(2022, 12, 31)));
    }

    [Fact]
    public void A_person_with_a_contact_becomes_an_officer_only_without_it()
    {
        var person = new Person("Ann Reed", PersonKind.Councillor);
        person.SetContact("By telephone");
        Assert.StartsWith("Officers have no page of their own.", Assert.Throws<DomainException>(() => person.SetKind(PersonKind.Officer)).Message, StringComparison.Ordinal);

        person.SetContact(null);
        person.SetKind(PersonKind.Officer);

        Assert.False(person.HasPage);
    }

    [Fact]
    public void A_renamed_person_keeps_the_former_address()
    {
        var person = new Person("Ann Reed", PersonKind.Councillor);
        person.Rename("Ann Moss");
        person.TakeAddress(new HashSet<string>(), "ann-reed");

        Assert.Equal(("ann-moss", "ann-reed"), (person.Slug, Assert.Single(person.FormerSlugs)));
    }

    [Fact]
    public void An_officer_has_no_contact_of_their_own() =>
        Assert.StartsWith("Officers have no page of their own.", Assert.Throws<DomainException>(() => new Person("Don Moss", PersonKind.Officer).SetContact("01632 960123")).Message, StringComparison.Ordinal);
}
