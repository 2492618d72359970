using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <summary>The acts of one synthetic meeting, from its announcement to its approved minutes.</summary>
internal sealed class SyntheticMeeting
{
    private static readonly NoticeRules Rules = NoticeRules.For(Nation.England);
    private static readonly TimeOnly[] Times = [new(10, 0), new(14, 0), new(17, 30), new(18, 0), new(18, 30), new(19, 0)];

    private readonly Panel _panel;
    private readonly IReadOnlyList<Person> _members;
    private readonly SyntheticMeeting? _previous;
    private readonly Random _random;
    private readonly DateOnly _announcedFor;
    private readonly bool _isMoved;
    private readonly bool _hasDecisions;
    private readonly bool _isCorrected;
    private readonly bool _hasSupplement;
    private SyntheticMeeting? _approvedBy;
    private Draft? _draft;

    /// <param name="date">The meeting is announced for this day, or for the next working day.</param>
    /// <param name="previous">The meeting whose minutes this one approves.</param>
    /// <param name="random">Used by this meeting only, so that it does not depend on other meetings.</param>
    public SyntheticMeeting(Panel panel, IReadOnlyList<Person> members, DateOnly date, SyntheticMeeting? previous, Random random)
    {
        (_panel, _members, _previous, _random) = (panel, members, previous, random);
        _announcedFor = WorkingDayFrom(date);
        IsCancelled = OneIn(25);
        _isMoved = !IsCancelled && OneIn(20);
        _hasDecisions = OneIn(2);
        _isCorrected = OneIn(30);
        _hasSupplement = OneIn(10);
        Date = _isMoved ? WorkingDayFrom(_announcedFor.AddDays(2)) : _announcedFor;
    }

    public bool IsCancelled { get; }

    /// <summary>When its draft minutes are published, unless it is cancelled.</summary>
    public DateTimeOffset MinutesAt => Moment(Date.AddDays(3), 14);

    /// <summary>The item of business that belongs to an issue; null before the minutes are published.</summary>
    public ThreadedItem? ItemOfAnIssue { get; private set; }

    private DateOnly Date { get; }

    private Meeting Meeting => _draft!.Meeting;

    public void SetApprovingMeeting(SyntheticMeeting meeting) => _approvedBy = meeting;

    /// <summary>In no particular order.</summary>
    public IEnumerable<PlannedAct> Acts()
    {
        yield return At(_announcedFor.AddDays(-30), 9, Announce);
        if (_isMoved)
        {
            var day = _announcedFor.AddDays(-20);
            yield return At(
                day, 11, () => Meeting.Move(Date, Meeting.Time, Meeting.Venue, "The room is needed for a by-election count.", Rules, day));
        }

        if (IsCancelled)
        {
            yield return At(
                _announcedFor.AddDays(-15), 11, () => Meeting.Cancel("There is not enough business for a meeting."), isLast: true);
            yield break;
        }

        var agendaOn = Rules.AgendaNotice(Date).PublishByOfficeDay;
        yield return At(agendaOn, 15, () => PublishAgenda(agendaOn));
        if (_hasSupplement)
        {
            yield return At(Date.AddDays(-2), 12, PublishSupplement);
        }

        if (_hasDecisions)
        {
            yield return At(Date.AddDays(1), 10, PublishDecisions);
        }

        yield return At(MinutesAt, PublishDraftMinutes);
        if (_isCorrected)
        {
            yield return At(Date.AddDays(5), 14, Correct);
        }

        if (_approvedBy is not null)
        {
            yield return At(_approvedBy.Date.AddDays(1), 16, Approve, isLast: true);
        }
    }

    private static DateTimeOffset Moment(DateOnly day, int hour) => new(day, new(hour, 0), TimeSpan.Zero);

    private PlannedAct At(DateOnly day, int hour, Func<Act> verb, bool isLast = false) => At(Moment(day, hour), verb, isLast);

    private PlannedAct At(DateTimeOffset moment, Func<Act> verb, bool isLast = false) => new(moment, () =>
    {
        var act = verb();
        var published = _draft!;
        if (isLast)
        {
            _draft = null; // the drafts of a large council do not fit into memory
        }

        return (published, act);
    });

    private Act Announce()
    {
        _draft = new(new Meeting(_panel.Id, _announcedFor, Times[_random.Next(Times.Length)]));
        Meeting.SetVenue($"Committee Room {_random.Next(1, 5)}, Town Hall");
        Meeting.SetContact("Democratic Services, 01632 960100");
        Meeting.SetFormat(MeetingFormat.InPerson);
        return Meeting.Announce(Rules);
    }

    private Act PublishAgenda(DateOnly today)
    {
        Meeting.AddItem(
            "Apologies and changes in membership", "1", new BilingualText("To note apologies and any changes in the membership of the panel."));
        Meeting.AddItem("Declarations of interest", "2", new BilingualText("To receive declarations of interest in items on the agenda."));
        if (_previous is not null)
        {
            Meeting.AddItem(
                "Minutes of the previous meeting", "3", new BilingualText($"To approve the minutes of the meeting held on {_previous.Date.InWords()}."));
        }

        for (var count = _random.Next(6, 9); count > 0; count--)
        {
            AddBusiness();
        }

        return Meeting.PublishAgenda(Rules, today);
    }

    private void AddBusiness()
    {
        var item = Meeting.AddItem(
            SyntheticWords.Topic(_random), $"{Meeting.Items.Count + 1}", new BilingualText(SyntheticWords.Purpose(_random)));
        if (OneIn(30))
        {
            item.Exempt(Rules, ["3"], "Disclosure now would weaken the council's position in bargaining, to the cost of its taxpayers.");
        }
    }

    private Act PublishSupplement()
    {
        Meeting.AddItem(SyntheticWords.Topic(_random), $"{Meeting.Items.Count + 1}", new BilingualText(SyntheticWords.Purpose(_random)))
            .TakeAsUrgent("The matter came up after the agenda was published and cannot wait for the next meeting.");
        return Meeting.PublishSupplement("An item that was not ready when the agenda was published.", Rules, Date.AddDays(-2));
    }

    private Act PublishDecisions()
    {
        foreach (var item in Business())
        {
            item.WriteDecision(SyntheticWords.Resolution(_random));
        }

        return Meeting.PublishDecisions(Rules, Date.AddDays(1));
    }

    private Act PublishDraftMinutes()
    {
        RecordAttendance();
        Meeting.Items[0].WriteMinutes("The apologies of the members listed as absent were noted.");
        Meeting.Items[1].WriteMinutes("There were no declarations of interest.");
        if (_previous is not null)
        {
            Meeting.Items[2].WriteMinutes(
                $"RESOLVED that the minutes of the meeting held on {_previous.Date.InWords()} be approved and signed as a correct record.");
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
        var resolution = item.Decision?.English ?? SyntheticWords.Resolution(_random);
        var discussion = item.Exemption is null
            ? SyntheticWords.Discussion(_random)
            : "The Panel considered the exempt report in private.\n\n";
        item.WriteMinutes(discussion + resolution);
        if (item.Exemption is not null)
        {
            _draft!.WriteExempt(item, new BilingualText(SyntheticWords.Discussion(_random)));
        }
        else if (OneIn(8))
        {
            var voting = Meeting.Attendees.Count(attendee => attendee.IsVotingMemberPresent);
            var against = _random.Next(0, voting / 2);
            item.RecordVote(resolutionId: null, new(voting - against, against, 0));
        }
    }

    private void RecordAttendance()
    {
        var attendees = new List<Attendee>();
        foreach (var (seat, person) in _members.Index())
        {
            var isPresent = seat == 0 || !OneIn(8);
            var role = seat == 0 ? new BilingualText("Chair") : null;
            attendees.Add(new(person.Name, Capacity.Member, isPresent ? Presence.Present : Presence.Apologies, person.Id, role));
        }

        var officer = SyntheticWords.Name(_random);
        attendees.Add(new(officer, Capacity.Officer, Presence.Present, role: new BilingualText(SyntheticWords.Officer(_random))));
        Meeting.RecordAttendance(attendees);
    }

    private Act Correct()
    {
        var item = Business().First();
        item.WriteMinutes(item.Minutes!.English.Replace("The Panel", "The members of the Panel", StringComparison.Ordinal));
        return Meeting.Correct($"Item {item.Number}: the wording was put right.");
    }

    private Act Approve() => Meeting.Approve(_approvedBy!.Meeting, _panel, _members[0].Name, _approvedBy.Date.AddDays(1));

    private IEnumerable<AgendaItem> Business() => Meeting.Items.Skip(_previous is null ? 2 : 3);

    private bool OneIn(int many) => _random.Next(many) == 0;

    private static DateOnly WorkingDayFrom(DateOnly date)
    {
        while (!Rules.IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}

/// <summary>An item of business that belongs to an issue.</summary>
internal sealed record ThreadedItem(Guid MeetingId, string ItemId, BilingualText Title);
