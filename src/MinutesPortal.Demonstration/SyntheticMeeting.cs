using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <summary>What becomes of one synthetic meeting, from its notice to its approved minutes.</summary>
internal sealed class SyntheticMeeting
{
    private static readonly NoticeRules Rules = NoticeRules.For(Nation.England);
    private static readonly TimeOnly[] Times = [new(10, 0), new(14, 0), new(17, 30), new(18, 0), new(18, 30), new(19, 0)];

    private readonly Panel panel;
    private readonly IReadOnlyList<Person> members;
    private readonly SyntheticMeeting? previous;
    private readonly Random random;
    private readonly DateOnly announcedFor;
    private readonly bool isMoved;
    private readonly bool hasDecisions;
    private readonly bool isCorrected;
    private readonly bool hasSupplement;
    private SyntheticMeeting? approvedBy;
    private Draft? draft;

    /// <param name="date">Or the next working day.</param>
    /// <param name="previous">The meeting whose minutes this one approves.</param>
    /// <param name="random">For this meeting alone, so that it comes out the same whatever happens to others.</param>
    public SyntheticMeeting(Panel panel, IReadOnlyList<Person> members, DateOnly date, SyntheticMeeting? previous, Random random)
    {
        (this.panel, this.members, this.previous, this.random) = (panel, members, previous, random);
        announcedFor = WorkingDayFrom(date);
        IsCancelled = OneIn(25);
        isMoved = !IsCancelled && OneIn(20);
        hasDecisions = OneIn(2);
        isCorrected = OneIn(30);
        hasSupplement = OneIn(10);
        Date = isMoved ? WorkingDayFrom(announcedFor.AddDays(2)) : announcedFor;
    }

    public bool IsCancelled { get; }

    /// <summary>When its draft minutes are published, if it is held.</summary>
    public DateTimeOffset MinutesAt => Moment(Date.AddDays(3), 14);

    /// <summary>The item of business that an issue takes up; null before the minutes are published.</summary>
    public ThreadedItem? ItemOfAnIssue { get; private set; }

    /// <summary>When it is held.</summary>
    private DateOnly Date { get; }

    private Meeting Meeting => draft!.Meeting;

    public void IsApprovedBy(SyntheticMeeting meeting) => approvedBy = meeting;

    /// <summary>In no particular order.</summary>
    public IEnumerable<PlannedAct> Acts()
    {
        yield return At(announcedFor.AddDays(-30), 9, Announce);
        if (isMoved)
        {
            yield return At(announcedFor.AddDays(-20), 11, () => Meeting.Move(Date, Meeting.Time, Meeting.Venue, "The room is needed for a by-election count.", Rules, announcedFor.AddDays(-20)));
        }

        if (IsCancelled)
        {
            yield return At(announcedFor.AddDays(-15), 11, () => Meeting.Cancel("There is not enough business for a meeting."), isLast: true);
            yield break;
        }

        var agendaOn = Rules.AgendaNotice(Date).PublishByOfficeDay;
        yield return At(agendaOn, 15, () => PublishAgenda(agendaOn));
        if (hasSupplement)
        {
            yield return At(Date.AddDays(-2), 12, PublishSupplement);
        }

        if (hasDecisions)
        {
            yield return At(Date.AddDays(1), 10, PublishDecisions);
        }

        yield return At(MinutesAt, PublishDraftMinutes);
        if (isCorrected)
        {
            yield return At(Date.AddDays(5), 14, Correct);
        }

        if (approvedBy is not null)
        {
            yield return At(approvedBy.Date.AddDays(1), 16, Approve, isLast: true);
        }
    }

    private static DateTimeOffset Moment(DateOnly day, int hour) => new(day, new(hour, 0), TimeSpan.Zero);

    private PlannedAct At(DateOnly day, int hour, Func<Act> verb, bool isLast = false) => At(Moment(day, hour), verb, isLast);

    private PlannedAct At(DateTimeOffset moment, Func<Act> verb, bool isLast = false) => new(moment, () =>
    {
        var act = verb();
        var published = draft!;
        if (isLast)
        {
            draft = null; // the drafts of a large council would fill the memory
        }

        return (published, act);
    });

    private Act Announce()
    {
        draft = new(new Meeting(panel.Id, announcedFor, Times[random.Next(Times.Length)]));
        Meeting.SetVenue(new BilingualText($"Committee Room {random.Next(1, 5)}, Town Hall"));
        Meeting.SetContact(new BilingualText("Democratic Services, 01632 960100"));
        Meeting.SetFormat(MeetingFormat.InPerson);
        return Meeting.Announce(Rules);
    }

    private Act PublishAgenda(DateOnly today)
    {
        Meeting.AddItem("Apologies and changes in membership", "1", new BilingualText("To note apologies and any changes in the membership of the panel."));
        Meeting.AddItem("Declarations of interest", "2", new BilingualText("To receive declarations of interest in items on the agenda."));
        if (previous is not null)
        {
            Meeting.AddItem("Minutes of the previous meeting", "3", new BilingualText($"To approve the minutes of the meeting held on {previous.Date.InWords()}."));
        }

        for (var count = random.Next(6, 9); count > 0; count--)
        {
            AddBusiness();
        }

        return Meeting.PublishAgenda(Rules, today);
    }

    private void AddBusiness()
    {
        var item = Meeting.AddItem(SyntheticWords.Topic(random), $"{Meeting.Items.Count + 1}", new BilingualText(SyntheticWords.Purpose(random)));
        if (OneIn(30))
        {
            item.Exempt(Rules, ["3"], "Disclosure now would weaken the council's position in bargaining, to the cost of its taxpayers.");
        }
    }

    private Act PublishSupplement()
    {
        Meeting.AddItem(SyntheticWords.Topic(random), $"{Meeting.Items.Count + 1}", new BilingualText(SyntheticWords.Purpose(random)))
            .TakeAsUrgent("The matter came up after the agenda was published and cannot wait for the next meeting.");
        return Meeting.PublishSupplement("An item that was not ready when the agenda was published.", Rules, Date.AddDays(-2));
    }

    private Act PublishDecisions()
    {
        foreach (var item in Business())
        {
            item.WriteDecision(SyntheticWords.Resolution(random));
        }

        return Meeting.PublishDecisions(Rules, Date.AddDays(1));
    }

    private Act PublishDraftMinutes()
    {
        RecordAttendance();
        Meeting.Items[0].WriteMinutes("The apologies of the members listed as absent were noted.");
        Meeting.Items[1].WriteMinutes("There were no declarations of interest.");
        if (previous is not null)
        {
            Meeting.Items[2].WriteMinutes($"RESOLVED that the minutes of the meeting held on {previous.Date.InWords()} be approved and signed as a correct record.");
        }

        foreach (var item in Business())
        {
            WriteMinutes(item);
        }

        var first = Business().First();
        ItemOfAnIssue = new(Meeting.Id, first.Id, first.Title);

        return Meeting.PublishDraftMinutes(Date.AddDays(3));
    }

    private void WriteMinutes(AgendaItem item)
    {
        var resolution = item.Decision?.English ?? SyntheticWords.Resolution(random);
        item.WriteMinutes($"{(item.Exemption is null ? SyntheticWords.Discussion(random) : "The Panel considered the exempt report in private.\n\n")}{resolution}");
        if (item.Exemption is not null)
        {
            draft!.WriteExempt(item, new BilingualText(SyntheticWords.Discussion(random)));
        }
        else if (OneIn(8))
        {
            var voting = Meeting.Attendees.Count(attendee => attendee.IsVotingMemberPresent);
            var against = random.Next(0, voting / 2);
            item.RecordVote(item.Resolutions.First().Id, new(voting - against, against, 0));
        }
    }

    private void RecordAttendance()
    {
        var attendees = new List<Attendee>();
        foreach (var (seat, person) in members.Index())
        {
            var isPresent = seat == 0 || !OneIn(8);
            attendees.Add(new(person.Name, Capacity.Member, isPresent ? Presence.Present : Presence.Apologies, person.Id, seat == 0 ? new BilingualText("Chair") : null));
        }

        attendees.Add(new(SyntheticWords.Name(random), Capacity.Officer, Presence.Present, role: new BilingualText(SyntheticWords.Officer(random))));
        Meeting.RecordAttendance(attendees);
    }

    private Act Correct()
    {
        var item = Business().First();
        item.WriteMinutes(item.Minutes!.English.Replace("The Panel", "The members of the Panel", StringComparison.Ordinal));
        return Meeting.Correct($"Item {item.Number}: the wording was put right.");
    }

    private Act Approve() => Meeting.Approve(approvedBy!.Meeting, panel, members[0].Name, approvedBy.Date.AddDays(1));

    private IEnumerable<AgendaItem> Business() => Meeting.Items.Skip(previous is null ? 2 : 3);

    private bool OneIn(int many) => random.Next(many) == 0;

    private static DateOnly WorkingDayFrom(DateOnly date)
    {
        while (!Rules.IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}

/// <summary>An item of business that an issue takes up.</summary>
internal sealed record ThreadedItem(Guid MeetingId, string ItemId, BilingualText Title);
