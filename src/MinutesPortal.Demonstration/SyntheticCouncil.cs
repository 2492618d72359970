using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using Npgsql;
using Spectre.Console;
using Panel = MinutesPortal.Domain.Panels.Panel;

namespace MinutesPortal.Demonstration;

/// <summary>
/// Makes a council of any size, to try the portal at that size. Each act is published by <see cref="Publisher"/>, oldest first.
/// The same seed makes the same titles, texts, dates and votes. Ids and salts are always random.
/// </summary>
public static class SyntheticCouncil
{
    /// <summary>Few enough for ten years of fortnightly meetings.</summary>
    public const int MostMeetingsOfAPanel = 250;

    private const int DaysBetweenMeetings = 14;

    private const int MeetingsOfAnIssue = 10;
    private const int IssuesAtATime = 100;
    private const int SeatsOfAPanel = 9;
    private const int PeopleForAPanel = 5;

    /// <summary>The week of the first meetings. The bank holidays are known for ten years from this week.</summary>
    private static readonly DateOnly FirstWeek = new(2016, 1, 11);

    private static readonly DateTimeOffset Founded = new(2015, 5, 18, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the council in an empty ledger, and shows the progress on the console.</summary>
    /// <param name="panels">How many panels share the meetings; null for as few as possible.</param>
    /// <returns>0, or 1 if the ledger was not empty.</returns>
    /// <exception cref="CannotStartException">The office connection is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no meetings, or more than the panels can hold.</exception>
    public static async Task<int> RunAsync(
        PortalDatabase database, FileStores files, int meetings, int? panels, int seed, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(meetings);
        var shared = panels ?? FewestPanels(meetings);
        ArgumentOutOfRangeException.ThrowIfLessThan(shared, FewestPanels(meetings), nameof(panels));
        var office = database.Office ?? throw new CannotStartException("Generating needs ConnectionStrings:Office.");
        // All publications send the same few commands, so the server should plan each only once.
        await using var workspace = WorkspaceDbContext.On(
            new NpgsqlConnectionStringBuilder(office) { MaxAutoPrepare = 100 }.ConnectionString);
        if (await LedgerReader.HeadAsync(workspace, cancellationToken) is not null)
        {
            await Console.Error.WriteLineAsync(
                "There are publications here already, and they cannot be removed. Set Portal:DataPath to another folder.");
            return 1;
        }

        var publisher = new Publisher(workspace, files, TimeProvider.System);
        var acts = ActsOf(meetings, shared, seed);
        // A console of its own, since Spectre shows one progress at a time on each.
        await AnsiConsole.Create(new()).Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var publishing = progress.AddTask($"{meetings:N0} meetings, {acts.Count:N0} publications", maxValue: acts.Count);
                foreach (var planned in acts)
                {
                    var (draft, act) = planned.Perform();
                    await publisher.PublishAsync(draft, act, "Synthetic council", at: planned.At, cancellationToken: cancellationToken);
                    publishing.Increment(1);
                }
            });
        return 0;
    }

    public static int FewestPanels(int meetings) => (meetings + MostMeetingsOfAPanel - 1) / MostMeetingsOfAPanel;

    private static List<PlannedAct> ActsOf(int meetings, int panels, int seed)
    {
        var random = new Random(seed);
        var council = new Council("Synthetic District Council", Nation.England);
        var people = SyntheticWords.Names(random, SeatsOfAPanel + (PeopleForAPanel * panels))
            .Select(name => new Person(name, PersonKind.Councillor)).ToList();
        var acts = new List<PlannedAct> { new(Founded, () => (new(council), council.Publish())) };
        acts.AddRange(people.Select(person => new PlannedAct(Founded.AddHours(1), () => (new(person), person.Publish()))));
        var held = new List<SyntheticMeeting>();
        for (var index = 0; index < panels; index++)
        {
            var panel = new Panel(
                SyntheticWords.PanelName(index), PanelKind.Committee, new BilingualText(SyntheticWords.PanelPurpose(index)));
            var members = Seat(panel, people, random);
            acts.Add(new(Founded.AddHours(2), () => (new(panel), panel.Publish())));
            var count = (meetings + panels - 1 - index) / panels;
            var ofPanel = MeetingsOf(panel, members, index, count, seed);
            acts.AddRange(ofPanel.SelectMany(meeting => meeting.Acts()));
            held.AddRange(ofPanel.Where(meeting => !meeting.IsCancelled));
        }

        acts.AddRange(held.OrderBy(meeting => meeting.MinutesAt).Chunk(MeetingsOfAnIssue * IssuesAtATime).SelectMany(Issues));
        return [.. acts.OrderBy(act => act.At)];
    }

    /// <summary>Appoints a random chair, vice-chair and members.</summary>
    private static List<Person> Seat(Panel panel, List<Person> people, Random random)
    {
        var members = random.GetItems([.. people], SeatsOfAPanel * 3).Distinct().Take(SeatsOfAPanel).ToList();
        foreach (var (seat, person) in members.Index())
        {
            var role = seat switch { 0 => MembershipRole.Chair, 1 => MembershipRole.ViceChair, _ => MembershipRole.Member };
            panel.Appoint(person.Id, role, DateOnly.FromDateTime(Founded.Date));
        }

        return members;
    }

    /// <summary>The meetings of one panel, one every two weeks. Several panels meet on the same day.</summary>
    private static List<SyntheticMeeting> MeetingsOf(Panel panel, List<Person> members, int panelIndex, int count, int seed)
    {
        var meetings = new List<SyntheticMeeting>();
        SyntheticMeeting? lastHeld = null;
        for (var index = 0; index < count; index++)
        {
            var date = FirstWeek.AddDays((index * DaysBetweenMeetings) + (panelIndex / 4 % 2 * 7) + (panelIndex % 4));
            var meeting = new SyntheticMeeting(
                panel, members, date, lastHeld, new Random(unchecked((seed * 1_000_003) + (panelIndex * MostMeetingsOfAPanel) + index)));
            meetings.Add(meeting);
            if (!meeting.IsCancelled)
            {
                lastHeld?.SetApprovingMeeting(meeting);
                lastHeld = meeting;
            }
        }

        return meetings;
    }

    /// <summary>
    /// Spreads meetings that are close in time across issues. All issues have the same number of meetings, so that the page of an
    /// issue costs the same in a council of any size. Meetings left over have no issue.
    /// </summary>
    private static IEnumerable<PlannedAct> Issues(SyntheticMeeting[] meetings)
    {
        var count = meetings.Length / MeetingsOfAnIssue;
        return meetings.Take(count * MeetingsOfAnIssue).Index()
            .GroupBy(at => at.Index % count, at => at.Item)
            .Select(thread => Issue([.. thread]));
    }

    /// <summary>An issue with one item of each meeting. It is published an hour after the minutes of the last one.</summary>
    private static PlannedAct Issue(SyntheticMeeting[] meetings) => new(meetings[^1].MinutesAt.AddHours(1), () =>
    {
        var items = Array.ConvertAll(meetings, meeting => meeting.ItemOfAnIssue!);
        var issue = new Issue(items[0].Title);
        return (new(issue), Array.ConvertAll(items, item => issue.Link(item.MeetingId, item.ItemId))[^1]);
    });
}

/// <summary>An act and when to publish it. The verb is called only when its turn to be published comes.</summary>
internal sealed record PlannedAct(DateTimeOffset At, Func<(Draft Draft, Act Act)> Perform);
