using MinutesPortal.Domain.Issues;

namespace MinutesPortal.Demonstration;

/// <content>What belongs together across meetings, as an officer links it on the day after the minutes come out.</content>
public sealed partial class DemonstrationScript
{
    private const string Highways = "Tom Averill, Head of Highways and Streets";
    private const string Libraries = "Daniel Osei, Head of Libraries and Communities";
    private const string Streets = "Councillor Dev Rampersad, Cabinet Member for Streets and the Environment";
    private const string Housing = "Councillor Loveday Penhale, Cabinet Member for Housing and Finance";

    private void Issues()
    {
        Thread("bridge", "The footbridge between Mill Race and Sallowfield", issue =>
        {
            issue.AddAlias("Coopers Bridge");
            issue.SetLeadMember(Streets);
            issue.SetLeadOfficer(Highways);
            issue.SetWards("Mill Race, Sallowfield");
            issue.SetKeyDecision("Key decision of the Cabinet");
        });
        Thread("library-hours", "Thursday late opening", issue =>
        {
            issue.SetLeadMember("Councillor Joy Fairweather, Leader of the Council");
            issue.SetLeadOfficer(Libraries);
            issue.SetWards("All wards");
            issue.SetKeyDecision("Key decision of the Cabinet");
        });
        Thread("flood-warnings", "Flood warnings on the Alder", issue => { issue.SetLeadMember(Streets); issue.SetLeadOfficer(Libraries); issue.SetWards("Mill Race, Quay and Castle"); });
        Link("flood-warnings", "scrutiny-coming", "Flood warnings: siren, wardens and telephone numbers", today.AddDays(-1));
        Thread("playgrounds", "Repair of the playgrounds", issue => { issue.SetLeadMember(Streets); issue.SetLeadOfficer(Libraries); issue.SetWards("All wards"); });
        Thread("damp", "Damp and mould in council homes", issue => { issue.SetLeadMember(Housing); issue.SetWards("Mill Race"); issue.SetKeyDecision("Key decision of the Cabinet"); });
        Thread("market-hall", "The roof of the Market Hall", issue => { issue.SetLeadMember(Housing); issue.SetLeadOfficer("Helen Larkin-Shaw, Head of Planning"); issue.SetWards("Quay and Castle"); });
        Thread("old-tannery", "The Old Tannery, Tannersgate", issue => issue.AddAlias("Application AL/0417"));
        Thread("recycling", "Food waste and the Long Reach recycling centre", issue => { issue.SetLeadMember(Streets); issue.SetLeadOfficer(Highways); issue.SetWards("All wards"); });

        // It began with Thursdays, and came to be about all hours.
        On(DateOf("scrutiny-8").AddDays(15), 16, Name("library-hours"), stage => Issue(stage, "library-hours").Rename("Library opening hours"));
        Thread("crossing", "Mill Race crossing", ("cabinet-4", "Crossing the Alder at Mill Race", DateOf("cabinet-4").AddDays(11)), _ => { });
        Merge("crossing", "bridge", DateOf("cabinet-4").AddDays(14));
        Link("market-hall", "market-hall", "Market Hall: solar panels on the south roof", SolarPanelsDate.AddDays(1));
        var laybys = DateOf("joint-4").AddDays(14);
        Thread("lay-bys", "Tipping in lay-bys", ("joint-4", "Tipping in lay-bys", laybys), issue => { issue.SetLeadMember(Streets); issue.SetLeadOfficer(Highways); issue.SetWards("All wards"); });
        Relate("lay-bys", IssueRelationKind.ReportsBackOn, "recycling", laybys);
        On(today.AddDays(-1), 16, Name("bridge"), stage =>
        {
            Issue(stage, "bridge").SetSummary("""
                The footbridge of 1911 was closed when 11 of its 40 hangers proved rusted through, and a new one with ramps is being built in its place.
                The Cabinet chose to replace it rather than repair it. A grant of £1,200,000 and £700,000 of the council’s own pay for it, the contract is let and the foundations are finished.
                Still open are the night on which the span is lifted and the river closed, the bridge’s name, on which residents are to vote, and who bears £30,000 above the budget.
                """);
            return Issue(stage, "bridge").Link(stage.Meeting("scrutiny-coming").Id, Titled(stage.Meeting("scrutiny-coming"), "The new footbridge: the lift of the span").Id);
        });
        Thread("street-wardens", "A scheme of street wardens", ("cabinet-cancelled", "Street wardens", CancelledDate.AddDays(-3)), _ => { });
        Relate("street-wardens", IssueRelationKind.ReferredFrom, "flood-warnings", CancelledDate.AddDays(-3));
        Summaries();
    }

    /// <summary>Where each stands after the last that is published of it.</summary>
    private void Summaries()
    {
        SumUp("library-hours", DateOf("cabinet-9").AddDays(15), """
            Every branch library opens until 7pm on Thursdays, for one year in the first place.
            Still open are whether it stays so, for which visits are being counted, Sundays at Kestrel Rise, which are to be looked at again before that year is over, and the money for a second year.
            """);
        SumUp("flood-warnings", DateOf("scrutiny-10").AddDays(15), """
            On the night of the high water the first warning reached Mill Race forty minutes after the water. Since then three officers can each send the warning from home, and a new lower siren has been ordered.
            Still open are the siren’s test, the scheme of street wardens, the telephone numbers of residents who have not answered, and a gauge at Long Reach, which the Joint Committee has agreed to buy.
            """);
        SumUp("playgrounds", DateOf("scrutiny-8").AddDays(15), """
            All 17 of the 22 playgrounds that needed repair have been repaired, within the two years that the Panel set, for £171,500.
            Nothing is left to decide. The swings at Sallowfield are to be looked at.
            """);
        SumUp("damp", DateOf("scrutiny-7").AddDays(15), """
            A survey found damp or mould in 47 of the 212 flats at Mill Race, and in none was the way in which the tenant lives the main cause. The Cabinet approved works to all 47 for £890,000, and 31 have been finished.
            Still open are 14 balconies and two flats in which the cause is not known, on which the Panel is to have reports until all are done; and two flats in which mould has come back.
            """);
        SumUp("market-hall", SolarPanelsDate.AddDays(1), """
            The roof is to have new slates: consent has been granted, £410,000 released and the contract let, with no rent asked for a stall that cannot be used. Solar panels on the south slope now have permission.
            Still open is whether the panels are to be put up and paid for. No meeting has been told yet that the slates are laid.
            """);
        SumUp("old-tannery", DateOf("planning-8").AddDays(15), """
            A first scheme, of 68 homes, was refused. A second, of 46 homes and a workshop, has permission, by the Chair’s casting vote.
            Before any home is lived in the chimney must be repaired; eleven homes are to be let at a social rent; and a plan must keep lorries out of Tannersgate at school times.
            """);
        SumUp("recycling", DateOf("joint-5").AddDays(15), """
            A weekly collection of food waste is to begin throughout the borough within twelve months of the Cabinet’s decision, in Withy Lane and Kestrel Rise first.
            The contract to run the recycling centre at Long Reach is for seven years. Until it ends the centre stays closed on Tuesdays and open late on Thursdays, as was tried for a year.
            Still to come are the weights collected in each ward, every quarter.
            """);
        SumUp("lay-bys", DateOf("joint-4").AddDays(15), """
            When vans came to need a permit at Long Reach, tipping in lay-bys rose for two months. It has fallen since to three heaps a month, from eleven before.
            Nothing is left to decide.
            """);
        SumUp("street-wardens", CancelledDate.AddDays(-3), """
            The Communities Scrutiny Panel asked for a scheme after the night of the high water.
            The report was not ready, so that the Cabinet’s meeting was cancelled. It is to come to the next one.
            """);
    }

    /// <summary>A thread over all items of sittings that name it.</summary>
    private void Thread(string key, string title, Action<Issue> write)
    {
        var items = (from sitting in Sittings
                     from business in sitting.Items
                     where business.Issue == key
                     let day = DateOf(sitting.Key).AddDays(sitting.DraftAfterDays + 1)
                     orderby day
                     select (sitting.Key, business.Title.English, day)).ToList();
        Thread(key, title, items[0], write);
        items.Skip(1).ToList().ForEach(item => Link(key, item.Key, item.English, item.day));
    }

    private void Thread(string key, string title, (string Meeting, string Item, DateOnly Day) first, Action<Issue> write) => On(first.Day, 16, Name(key), stage =>
    {
        var issue = Create(stage, Name(key), new Issue(title));
        write(issue);
        return issue.Link(stage.Meeting(first.Meeting).Id, Titled(stage.Meeting(first.Meeting), first.Item).Id);
    });

    private void Link(string key, string meeting, string item, DateOnly day) => On(day, 16, Name(key), stage =>
        Issue(stage, key).Link(stage.Meeting(meeting).Id, Titled(stage.Meeting(meeting), item).Id));

    private void Relate(string key, IssueRelationKind kind, string other, DateOnly day) => On(day, 17, Name(key), stage =>
        Issue(stage, key).Relate(kind, Issue(stage, other)));

    private void SumUp(string key, DateOnly day, string summary) => On(day, 18, Name(key), stage => Issue(stage, key).SetSummary(summary));

    /// <summary>Two threads that turned out to be one.</summary>
    private void Merge(string key, string into, DateOnly day)
    {
        On(day, 10, Name(into), stage => Issue(stage, into).TakeOver(Issue(stage, key)));
        On(day, 11, Name(key), stage => Issue(stage, key).MergeInto(Issue(stage, into)));
    }

    private static Issue Issue(Stage stage, string key) => (Issue)stage[Name(key)].Subject;

    private static string Name(string key) => "issue-" + key;
}
