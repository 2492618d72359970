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
/// A council of any size, to try the portal at that size. Everything goes through the one door, in the order in which it would have
/// happened. The same seed makes the same titles, texts, dates and votes; ids and salts are random as always.
/// </summary>
public static class SyntheticCouncil
{
    /// <summary>Of ten years, as many as there are dates for.</summary>
    public const int MostMeetingsOfAPanel = 250;

    private const int DaysBetweenMeetings = 14;

    private const int MeetingsOfAnIssue = 10;
    private const int IssuesAtATime = 100;
    private const int SeatsOfAPanel = 9;
    private const int PeopleForAPanel = 5;

    /// <summary>Ten years of meetings from here on end within the years whose bank holidays are known.</summary>
    private static readonly DateOnly FirstWeek = new(2016, 1, 11);

    private static readonly DateTimeOffset Founded = new(2015, 5, 18, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the council in an empty ledger, and shows on the console how far it is.</summary>
    /// <param name="panels">Among how many panels the meetings are shared out; null for as few as will do.</param>
    /// <returns>0, or 1 where the ledger was not empty.</returns>
    /// <exception cref="InvalidOperationException">No office's connection.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No meetings, or more than so many panels can hold.</exception>
    public static async Task<int> RunAsync(PortalDatabase database, FileStores files, int meetings, int? panels, int seed, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(meetings);
        var shared = panels ?? FewestPanels(meetings);
        ArgumentOutOfRangeException.ThrowIfLessThan(shared, FewestPanels(meetings), nameof(panels));
        // Thousands of publications send the same few commands: the server plans each once.
        var office = new NpgsqlConnectionStringBuilder(database.Office ?? throw new CannotStartException("Generating needs ConnectionStrings:Office.")) { MaxAutoPrepare = 100 };
        await using var workspace = WorkspaceDbContext.On(office.ConnectionString);
        if (await LedgerReader.HeadAsync(workspace, cancellationToken) is not null)
        {
            await Console.Error.WriteLineAsync(
                "Something is published here already, and what is published stays: set Portal:DataPath to another folder to make a synthetic council there.");
            return 1;
        }

        var publisher = new Publisher(workspace, files, TimeProvider.System);
        var acts = ActsOf(meetings, shared, seed);
        await AnsiConsole.Progress()
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

    /// <summary>How many panels so many meetings need at least.</summary>
    public static int FewestPanels(int meetings) => (meetings + MostMeetingsOfAPanel - 1) / MostMeetingsOfAPanel;

    private static List<PlannedAct> ActsOf(int meetings, int panels, int seed)
    {
        var random = new Random(seed);
        var council = new Council("Synthetic District Council", Nation.England);
        var people = SyntheticWords.Names(random, SeatsOfAPanel + (PeopleForAPanel * panels)).Select(name => new Person(name, PersonKind.Councillor)).ToList();
        var acts = new List<PlannedAct> { new(Founded, () => (new(council), council.Publish())) };
        acts.AddRange(people.Select(person => new PlannedAct(Founded.AddHours(1), () => (new(person), person.Publish()))));
        var held = new List<SyntheticMeeting>();
        for (var index = 0; index < panels; index++)
        {
            var panel = new Panel(SyntheticWords.PanelName(index), PanelKind.Committee, new BilingualText(SyntheticWords.PanelPurpose(index)));
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

    /// <summary>Chair, vice-chair and members, by lot.</summary>
    private static List<Person> Seat(Panel panel, List<Person> people, Random random)
    {
        var members = random.GetItems([.. people], SeatsOfAPanel * 3).Distinct().Take(SeatsOfAPanel).ToList();
        foreach (var (seat, person) in members.Index())
        {
            panel.Appoint(
                person.Id, seat switch { 0 => MembershipRole.Chair, 1 => MembershipRole.ViceChair, _ => MembershipRole.Member }, DateOnly.FromDateTime(Founded.Date));
        }

        return members;
    }

    /// <summary>One every two weeks; panels share a day.</summary>
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
                lastHeld?.IsApprovedBy(meeting);
                lastHeld = meeting;
            }
        }

        return meetings;
    }

    /// <summary>The issues of a time, through meetings of one panel after another. All of one length, so that an issue's page has as much to read in any council; of fewer meetings there is none.</summary>
    private static IEnumerable<PlannedAct> Issues(SyntheticMeeting[] meetings)
    {
        var count = meetings.Length / MeetingsOfAnIssue;
        return meetings.Take(count * MeetingsOfAnIssue).Index().GroupBy(at => at.Index % count, at => at.Item).Select(thread => Issue([.. thread]));
    }

    /// <summary>An issue of one item of each of some meetings, published with the minutes of the last.</summary>
    private static PlannedAct Issue(SyntheticMeeting[] meetings) => new(meetings[^1].MinutesAt.AddHours(1), () =>
    {
        var items = Array.ConvertAll(meetings, meeting => meeting.ItemOfAnIssue!);
        var issue = new Issue(items[0].Title);
        return (new(issue), Array.ConvertAll(items, item => issue.Link(item.MeetingId, item.ItemId))[^1]);
    });
}

/// <summary>Something that will be published at a time; the verb is called then, not before.</summary>
internal sealed record PlannedAct(DateTimeOffset At, Func<(Draft Draft, Act Act)> Perform);
