using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <content>What went its own way: corrections, and meetings without minutes because they are coming, cancelled, moved or just over.</content>
public sealed partial class DemonstrationScript
{
    private static readonly DemonstrationPaper ParkReport = new("Castle Gardens: tree survey", """
        Report of the Head of Libraries and Communities

        1. Of 212 trees in the gardens, 9 are dying and 3 must be felled within the month.
        2. Each tree felled is replaced by two, chosen with the Friends of Castle Gardens.
        """);

    private void Events()
    {
        LibraryHoursCorrected();
        MillRaceCorrected();
        TanneryPlanWithdrawn();
        JointMeetingWithdrawn();
        MarketHall();
        ScrutinyComing();
        PlanningComing();
        CabinetCancelled();
        CabinetMoved();
    }

    private void LibraryHoursCorrected() => On(DateOf("scrutiny-8").AddDays(20), 10, "scrutiny-8", stage =>
    {
        var meeting = stage.Meeting("scrutiny-8");
        var item = Titled(meeting, "Library opening hours");
        Rewrite(item, "The cost would be met from the vacancy at Tannersgate, which", "The cost, £38,000 a year, would be met in part from the vacancy at Tannersgate, which");
        Rewrite(item, "from the start of next month;", "from the first Thursday of next month;");
        return meeting.Correct($"Item {item.Number}: the cost is stated, and the day of the first late opening.");
    });

    /// <summary>Draft minutes that were published a second time.</summary>
    private void MillRaceCorrected() => On(DateOf("planning-9").AddDays(12), 9, "planning-9", stage =>
    {
        var meeting = stage.Meeting("planning-9");
        var item = Titled(meeting, "Mill Race Cottages: six holiday lets");
        Rewrite(item, "since the mill closed", "since the mill closed in 1998");
        return meeting.PublishDraftMinutes(DateOf("planning-9").AddDays(12), new BilingualText($"Item {item.Number}: the year in which the mill closed."));
    });

    private void TanneryPlanWithdrawn() => On(DateOf("planning-4").AddDays(20), 10, "planning-3", stage =>
    {
        var meeting = stage.Meeting("planning-3");
        return meeting.WithdrawDocument(
            meeting.AllDocuments.Single().Id, "The plan on the paper’s last page named who lives next door. The paper can be asked for without that page.");
    });

    private void JointMeetingWithdrawn()
    {
        const string key = "joint-error";
        Announce(key, "joint", WorkingDayFrom(today.AddDays(40)), on: today.AddDays(-12));
        On(today.AddDays(-11), 9, key, stage => stage.Meeting(key).Withdraw("This meeting was announced by mistake. The Committee meets next when both councils have agreed on a day."));
    }

    /// <summary>Held a few days ago: decisions only.</summary>
    private void MarketHall()
    {
        const string key = "market-hall";
        var date = SolarPanelsDate;
        Announce(key, "planning", date);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Minutes of the previous meeting", "1", new BilingualText($"To approve the minutes of the meeting held on {Held("planning-9")}."));
            meeting.AddItem("Market Hall: solar panels on the south roof", "2", new BilingualText("Application AL/0452, by the council itself: report of the Head of Planning."));
            meeting.AddItem("Enforcement: the fence at Kestrel Rise", "3", new BilingualText("To consider whether a notice be served."));
        });
        On(date.AddDays(1), 10, key, stage =>
        {
            stage.Meeting(key).Items[1].WriteDecision("RESOLVED that permission be granted, the panels to be of a colour near that of the slates.");
            stage.Meeting(key).Items[2].WriteDecision("Deferred to the next meeting, so that the owner can be heard.");
            return stage.Meeting(key).PublishDecisions(Rules, date.AddDays(1));
        });
    }

    /// <summary>A coming meeting with its agenda, a paper, and a supplement.</summary>
    private void ScrutinyComing()
    {
        const string key = "scrutiny-coming";
        var date = WorkingDayFrom(today.AddDays(3));
        Announce(key, "scrutiny", date, link: "https://www.example.gov.uk/watch/scrutiny");
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Apologies and changes in membership", "1");
            meeting.AddItem("Minutes of the previous meeting", "2", new BilingualText($"To approve and sign as a correct record the minutes of the meeting held on {Held("scrutiny-10")}."));
            meeting.AddItem("Flood warnings: siren, wardens and telephone numbers", "3", new BilingualText("Report on progress, which the Panel asked for at every meeting until the work is done."));
            meeting.AddItem("The new footbridge: the lift of the span", "4", new BilingualText("Report of the Head of Highways and Streets on the two nights for which the river is to be closed."));
            meeting.AddItem("Night shelter at the Corn Exchange", "5", new BilingualText("Report of the Head of Libraries and Communities on beds, volunteers and what the move there has cost."));
            meeting.AddItem("Castle Gardens", "6", new BilingualText("To consider the survey of the trees.")).Attach(ParkReport.ToDocument());
        });
        On(today.AddDays(-1), 10, key, stage =>
        {
            stage.Meeting(key).AddItem("Closure of Quay Passage", "7", new BilingualText("To consider how to reach the library while the wall is made safe."))
                .TakeAsUrgent("The wall gave way after the agenda was published, and the passage is the only way to the library without steps.");
            return stage.Meeting(key).PublishSupplement("Item 7, which the Chair has agreed to take as urgent.", Rules, today.AddDays(-1));
        });
    }

    /// <summary>Announced, and no more.</summary>
    private void PlanningComing() => Announce("planning-next", "planning", WorkingDayFrom(today.AddDays(33)), on: today.AddDays(-5));

    private void CabinetCancelled()
    {
        const string key = "cabinet-cancelled";
        var date = CancelledDate;
        Announce(key, "cabinet", date);
        Agenda(key, date, meeting => meeting.AddItem("Street wardens", "1", new BilingualText("To consider a scheme, as the Communities Scrutiny Panel asked.")));
        On(date.AddDays(-3), 16, key, stage => stage.Meeting(key).Cancel("The report on street wardens is not ready. It will come to the next meeting."));
    }

    private void CabinetMoved()
    {
        const string key = "cabinet-moved";
        var announcedFor = WorkingDayFrom(today.AddDays(12));
        var date = WorkingDayFrom(today.AddDays(19));
        Announce(key, "cabinet", announcedFor, on: today.AddDays(-30));
        On(today.AddDays(-6), 12, key, stage => stage.Meeting(key).Move(
            date, new(10, 0), new BilingualText("Corn Exchange, Market Place"), "The Council Chamber is needed for the count of the parish poll at Long Reach.", Rules, today.AddDays(-6)));
    }

    private DateOnly SolarPanelsDate => WorkingDayBy(today.AddDays(-2));

    private DateOnly CancelledDate => WorkingDayBy(today.AddDays(-14));

    private static AgendaItem Titled(Meeting meeting, string title) => meeting.Items.Single(item => item.Title.English == title);
}
