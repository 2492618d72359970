using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <content>The acts of a meeting, from its announcement to the approval of its minutes.</content>
public sealed partial class DemonstrationScript
{
    private void Hold(HeldMeeting held)
    {
        var date = DateOf(held.Key);
        Announce(held.Key, date);
        PublishAgenda(held.Key, date);
        if (_texts.Meeting(held.Key).Items.Any(item => item.Decision is not null))
        {
            PublishDecisions(held.Key, date.AddDays(1), hour: 15);
        }

        PublishDraftMinutes(held, date.AddDays(held.DraftAfterDays));
        if (held.ApprovedBy is { } by)
        {
            Approve(held.Key, HeldMeetings.All.Single(other => other.Key == by));
        }
    }

    /// <param name="on">The day of the announcement; five weeks before the meeting if null.</param>
    /// <param name="link">Where the meeting can be watched; null if it is held in person only.</param>
    private void Announce(string key, DateOnly date, DateOnly? on = null, string? link = null)
    {
        var panel = HeldMeeting.PanelOf(key);
        On(on ?? date.AddDays(-35), 9, key, stage =>
        {
            var text = _texts.Panel(panel);
            var meeting = Create(stage, key, new Meeting(stage.Panel(panel).Id, date, UsualTimes[panel].Time));
            meeting.SetVenue(text.Venue);
            meeting.SetDirections(text.Directions);
            meeting.SetContact(DemocraticServices);
            meeting.SetLink(link);
            meeting.SetFormat(link is null ? MeetingFormat.InPerson : MeetingFormat.Hybrid);
            return meeting.Announce(Rules);
        });
    }

    private void PublishAgenda(string key, DateOnly date)
    {
        var day = Rules.AgendaNotice(date).PublishByOfficeDay;
        On(day, 15, key, stage =>
        {
            var meeting = stage.Meeting(key);
            foreach (var text in _texts.Meeting(key).Items.Where(item => item.ReasonForUrgency is null))
            {
                AddItem(meeting, text);
            }

            return meeting.PublishAgenda(Rules, day);
        });
    }

    private static AgendaItem AddItem(Meeting meeting, ItemText text)
    {
        var item = meeting.AddItem(text.Title, $"{meeting.Items.Count + 1}", text.Purpose);
        if (text.Paper is { } paper)
        {
            item.Attach(paper.ToDocument());
        }

        if (text.Exemption is var (paragraph, reason))
        {
            item.Exempt(Rules, [paragraph], new BilingualText(reason));
        }

        return item;
    }

    private void PublishDecisions(string key, DateOnly day, int hour) => On(day, hour, key, stage =>
    {
        foreach (var (item, text) in ItemsAndTexts(stage, key))
        {
            if (text.Decision is { } decision)
            {
                item.WriteDecision(decision);
            }
        }

        return stage.Meeting(key).PublishDecisions(Rules, day);
    });

    private void PublishDraftMinutes(HeldMeeting held, DateOnly day) => On(day, 14, held.Key, stage =>
    {
        var meeting = stage.Meeting(held.Key);
        meeting.RecordAttendance(Attendance(stage, held));
        meeting.RecordQuorum(wasPresent: !held.LackedQuorum);
        foreach (var (item, text) in ItemsAndTexts(stage, held.Key))
        {
            item.WriteMinutes(text.Minutes!);
            if (text.Statement is var (reasons, alternatives))
            {
                item.ExplainDecision(reasons, alternatives);
                item.OpenToCallIn(stage.Panel(HeldMeeting.PanelOf(held.Key)).CallInDays!.Value);
            }

            if (text.PrivateMinutes is { } minutes)
            {
                stage[held.Key].WriteExempt(item, new BilingualText(minutes));
            }
        }

        foreach (var (number, vote) in held.Votes)
        {
            meeting.Items[number - 1].RecordVote(resolutionId: null, vote);
        }

        var earlier = HeldMeetings.All.Where(
            other => HeldMeeting.PanelOf(other.Key) == HeldMeeting.PanelOf(held.Key) && DateOf(other.Key) < DateOf(held.Key))
            .ToDictionary(other => DateOf(other.Key), other => stage.Meeting(other.Key).Id);
        foreach (var item in meeting.Items)
        {
            item.FindApprovedMinutes(earlier);
        }

        return meeting.PublishDraftMinutes(day);
    });

    private static IEnumerable<Attendee> Attendance(Stage stage, HeldMeeting held) =>
    [
        .. held.Present.Index().Select(seat => Member(stage, seat.Item, Presence.Present, seat.Index == 0 ? "In the chair" : null)),
        .. held.Substitutes.Select(one => Substitute(stage, one.Who, one.For)),
        .. held.Apologies.Select(who => Member(stage, who, Presence.Apologies)),
        .. held.Absent.Select(who => Member(stage, who, Presence.Absent)),
        .. held.InAttendance.Select(Guest),
        .. held.Officers.Select(who => Officer(stage, who)),
    ];

    private static Attendee Member(Stage stage, string key, Presence presence, string? role = null) =>
        new(stage.Person(key).Name, Capacity.Member, presence, stage.Person(key).Id, Optional(role));

    private static Attendee Substitute(Stage stage, string who, string member) =>
        new(stage.Person(who).Name, Capacity.Substitute, Presence.Present, stage.Person(who).Id, substituteFor: stage.Person(member).Name);

    private static Attendee Guest((string Name, string Role) guest) =>
        new(guest.Name, Capacity.InAttendance, Presence.Present, role: new BilingualText(guest.Role));

    private static Attendee Officer(Stage stage, string key) =>
        new(stage.Person(key).Name, Capacity.Officer, Presence.Present, stage.Person(key).Id, new BilingualText(Officers[key].Role));

    /// <summary>
    /// Approves the minutes on the day after the meeting <paramref name="by"/>, with amendments if the text has a note on them.
    /// </summary>
    private void Approve(string key, HeldMeeting by)
    {
        var day = DateOf(by.Key).AddDays(1);
        On(day, 11, key, stage =>
        {
            var note = _texts.Meeting(key).ApprovalNote;
            if (note is not null)
            {
                Amend(stage, key);
            }

            return stage.Meeting(key).Approve(
                stage.Meeting(by.Key),
                stage.Panel(HeldMeeting.PanelOf(by.Key)),
                stage.Person(by.Present[0]).Name,
                day,
                Optional(note));
        });
    }

    /// <summary>Makes the amendments that the text of a meeting lists.</summary>
    /// <exception cref="InvalidOperationException">The minutes do not have the words to be replaced.</exception>
    private void Amend(Stage stage, string key)
    {
        foreach (var (item, text) in ItemsAndTexts(stage, key))
        {
            foreach (var (from, to) in text.Amendments)
            {
                var minutes = item.Minutes!.English;
                item.WriteMinutes(minutes.Contains(from, StringComparison.Ordinal)
                    ? minutes.Replace(from, to, StringComparison.Ordinal)
                    : throw new InvalidOperationException($"“{item.Title}” does not say “{from}”."));
            }
        }
    }

    private IEnumerable<(AgendaItem Item, ItemText Text)> ItemsAndTexts(Stage stage, string key) =>
        stage.Meeting(key).Items.Zip(_texts.Meeting(key).Items);
}
