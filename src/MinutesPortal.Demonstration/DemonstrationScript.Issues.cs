using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Demonstration;

/// <content>The issues, as an officer links them on the day after the minutes are published.</content>
public sealed partial class DemonstrationScript
{
    private void AddIssues()
    {
        AddIssue("footbridge");
        AddIssue("library-hours");
        AddIssue("flood-warnings");
        Link("flood-warnings", (ScrutinyComing, 3), _today.AddDays(-1));
        AddIssue("playgrounds");
        AddIssue("damp");
        AddIssue("market-hall");
        AddIssue("old-tannery");
        AddIssue("recycling");
        Rename("library-hours", DateOf("scrutiny-8").AddDays(15));
        AddIssue("crossing", ("cabinet-4", 3), DateOf("cabinet-4").AddDays(11));
        Merge("crossing", "footbridge", DateOf("cabinet-4").AddDays(14));
        Link("market-hall", (PlanningJustHeld, 2), JustHeldDate.AddDays(1));
        var laybys = DateOf("joint-4").AddDays(14);
        AddIssue("lay-bys", ("joint-4", 5), laybys);
        Relate("lay-bys", IssueRelationKind.ReportsBackOn, "recycling", laybys);
        On(_today.AddDays(-1), 16, "footbridge", stage =>
        {
            SumUp(stage, "footbridge", _today.AddDays(-1));
            return Link(stage, "footbridge", (ScrutinyComing, 4));
        });
        AddIssue("street-wardens", (CabinetCancelled, 1), CancelledDate.AddDays(-3));
        Relate("street-wardens", IssueRelationKind.ReferredFrom, "flood-warnings", CancelledDate.AddDays(-3));

        SumUp("library-hours", DateOf("cabinet-9").AddDays(15));
        SumUp("flood-warnings", DateOf("scrutiny-10").AddDays(15));
        SumUp("playgrounds", DateOf("scrutiny-8").AddDays(15));
        SumUp("damp", DateOf("scrutiny-7").AddDays(15));
        SumUp("market-hall", JustHeldDate.AddDays(1));
        SumUp("old-tannery", DateOf("planning-8").AddDays(15));
        SumUp("recycling", DateOf("joint-5").AddDays(15));
        SumUp("lay-bys", DateOf("joint-4").AddDays(15));
        SumUp("street-wardens", CancelledDate.AddDays(-3));
    }

    /// <summary>An issue with all items of the calendar that belong to it.</summary>
    private void AddIssue(string key)
    {
        var items = (from held in HeldMeetings.All
                     from item in held.Issues
                     where item.Value == key
                     let day = DateOf(held.Key).AddDays(held.DraftAfterDays + 1)
                     orderby day
                     select (Item: (held.Key, item.Key), Day: day)).ToList();
        AddIssue(key, items[0].Item, items[0].Day);
        foreach (var (item, day) in items.Skip(1))
        {
            Link(key, item, day);
        }
    }

    private void AddIssue(string key, (string Meeting, int Number) first, DateOnly day) => On(day, 16, key, stage =>
    {
        var text = _texts.Issue(key);
        var issue = Create(stage, key, new Issue(text.Title));
        foreach (var name in text.AlsoCalled)
        {
            issue.AddAlias(name);
        }

        issue.SetLeadMember(Optional(text.LeadMember));
        issue.SetLeadOfficer(Optional(text.LeadOfficer));
        issue.SetWards(Optional(text.Wards));
        issue.SetKeyDecision(Optional(text.KeyDecision));
        return Link(stage, key, first);
    });

    private void Link(string key, (string Meeting, int Number) item, DateOnly day) => On(day, 16, key, stage => Link(stage, key, item));

    private static Act Link(Stage stage, string key, (string Meeting, int Number) item)
    {
        var meeting = stage.Meeting(item.Meeting);
        return stage.Issue(key).Link(meeting.Id, meeting.Items[item.Number - 1].Id);
    }

    private void Rename(string key, DateOnly day) => On(day, 16, key, stage => stage.Issue(key).Rename(_texts.Issue(key).RenamedTo!));

    private void Relate(string key, IssueRelationKind kind, string other, DateOnly day) => On(day, 17, key, stage =>
        stage.Issue(key).Relate(kind, stage.Issue(other)));

    private void SumUp(string key, DateOnly day) => On(day, 18, key, stage => SumUp(stage, key, day));

    private Act SumUp(Stage stage, string key, DateOnly day) => stage.Issue(key).SetSummary(_texts.Issue(key).Summary!, day);

    private void Merge(string key, string into, DateOnly day)
    {
        On(day, 10, into, stage => stage.Issue(into).TakeOver(stage.Issue(key)));
        On(day, 11, key, stage => stage.Issue(key).MergeInto(stage.Issue(into)));
    }
}
