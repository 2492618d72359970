using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Demonstration;

/// <content>What belongs together across meetings, as an officer links it after the minutes are out.</content>
internal sealed partial class DemonstrationScript
{
    private void Issues()
    {
        var budget = WeeksAgo(6, DayOfWeek.Monday);
        Begin("issue-library-hours", "Library opening hours", LibraryHoursDate.AddDays(21), "library-hours", "Library opening hours", issue =>
        {
            issue.AlsoCalled("Thursday late opening");
            issue.Describe("Councillor Joy Fairweather, Leader", "Daniel Osei, Head of Libraries and Communities", "All wards", "Key decision of the Cabinet, at its meeting on the budget");
        });
        Link("issue-library-hours", budget.AddDays(11), "budget", "Library opening hours");

        Begin("issue-flood-warnings", "Flood warnings on the Alder", FloodWarningsDate.AddDays(14), "flood-warnings", "Flood warnings on the Alder: what residents heard, and when", issue =>
            issue.Describe(null, "Daniel Osei, Head of Libraries and Communities", "Mill Race, Quay and Castle", null));
        Link("issue-flood-warnings", TownTwinningDate.AddDays(12), "town-twinning", "Flood warnings: progress");

        Begin("issue-street-wardens", "A scheme of street wardens", WeeksAgo(2, DayOfWeek.Monday).AddDays(-3), "cabinet-cancelled", "Street wardens", _ => { }, hour: 17);
        On(WeeksAgo(2, DayOfWeek.Monday).AddDays(-3), 18, "issue-street-wardens", stage => Issue(stage, "issue-street-wardens").Relate(IssueRelationKind.ReferredFrom, Issue(stage, "issue-flood-warnings")));
    }

    private void Begin(string key, string title, DateOnly day, string meeting, string item, Action<Issue> write, int hour = 15) => On(day, hour, key, stage =>
    {
        var issue = Create(stage, key, new Issue(title));
        write(issue);
        return Link(issue, stage.Meeting(meeting), item);
    });

    private void Link(string key, DateOnly day, string meeting, string item) => On(day, 15, key, stage => Link(Issue(stage, key), stage.Meeting(meeting), item));

    private static Act Link(Issue issue, Meeting meeting, string item) => issue.Link(meeting.Id, meeting.Items.Single(one => one.Title.English == item).Id);

    private static Issue Issue(Stage stage, string key) => (Issue)stage[key].Subject;
}
