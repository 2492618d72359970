using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <content>Corrections, withdrawals, and meetings that have no minutes: coming, cancelled, moved or just over.</content>
public sealed partial class DemonstrationScript
{
    private const string CabinetCancelled = "cabinet-cancelled";
    private const string PlanningJustHeld = "planning-just-held";
    private const string ScrutinyComing = "scrutiny-coming";

    private DateOnly CancelledDate => WorkingDayBy(_today.AddDays(-14));

    private DateOnly JustHeldDate => WorkingDayBy(_today.AddDays(-2));

    private void AddExceptions()
    {
        CorrectApprovedMinutes();
        CorrectDraftMinutes();
        WithdrawPaper();
        WithdrawMeeting();
        HoldWithDecisionsOnly();
        PublishAgendaAndSupplement();
        Announce("planning-next", WorkingDayFrom(_today.AddDays(33)), on: _today.AddDays(-5));
        CancelMeeting();
        MoveMeeting();
    }

    private void CorrectApprovedMinutes() => On(DateOf("scrutiny-8").AddDays(20), 10, "scrutiny-8", stage =>
    {
        Amend(stage, "scrutiny-8");
        return stage.Meeting("scrutiny-8").Correct(_texts.Meeting("scrutiny-8").CorrectionNote!);
    });

    private void CorrectDraftMinutes()
    {
        var day = DateOf("planning-9").AddDays(12);
        On(day, 9, "planning-9", stage =>
        {
            Amend(stage, "planning-9");
            return stage.Meeting("planning-9").PublishDraftMinutes(day, new BilingualText(_texts.Meeting("planning-9").CorrectionNote!));
        });
    }

    private void WithdrawPaper() => On(DateOf("planning-4").AddDays(20), 10, "planning-3", stage =>
    {
        var meeting = stage.Meeting("planning-3");
        return meeting.WithdrawDocument(meeting.AllDocuments.Single().Id, _texts.Meeting("planning-3").WithdrawalReason!);
    });

    private void WithdrawMeeting()
    {
        const string key = "joint-error";
        Announce(key, WorkingDayFrom(_today.AddDays(40)), on: _today.AddDays(-12));
        On(_today.AddDays(-11), 9, key, stage => stage.Meeting(key).Withdraw(_texts.Meeting(key).WithdrawalReason!));
    }

    private void HoldWithDecisionsOnly()
    {
        Announce(PlanningJustHeld, JustHeldDate);
        PublishAgenda(PlanningJustHeld, JustHeldDate);
        PublishDecisions(PlanningJustHeld, JustHeldDate.AddDays(1), hour: 10);
    }

    private void PublishAgendaAndSupplement()
    {
        var date = WorkingDayFrom(_today.AddDays(3));
        Announce(ScrutinyComing, date, link: "https://www.example.gov.uk/watch/scrutiny");
        PublishAgenda(ScrutinyComing, date);
        On(_today.AddDays(-1), 10, ScrutinyComing, stage =>
        {
            var (meeting, text) = (stage.Meeting(ScrutinyComing), _texts.Meeting(ScrutinyComing));
            foreach (var urgent in text.Items.Where(item => item.ReasonForUrgency is not null))
            {
                AddItem(meeting, urgent).TakeAsUrgent(urgent.ReasonForUrgency!);
            }

            return meeting.PublishSupplement(text.SupplementNote!, Rules, _today.AddDays(-1));
        });
    }

    private void CancelMeeting()
    {
        Announce(CabinetCancelled, CancelledDate);
        PublishAgenda(CabinetCancelled, CancelledDate);
        On(CancelledDate.AddDays(-3), 16, CabinetCancelled, stage =>
            stage.Meeting(CabinetCancelled).Cancel(_texts.Meeting(CabinetCancelled).CancellationReason!));
    }

    private void MoveMeeting()
    {
        const string key = "cabinet-moved";
        var (from, to, day) = (WorkingDayFrom(_today.AddDays(12)), WorkingDayFrom(_today.AddDays(19)), _today.AddDays(-6));
        Announce(key, from, on: _today.AddDays(-30));
        On(day, 12, key, stage => stage.Meeting(key).Move(
            to, new(10, 0), new BilingualText("Corn Exchange, Market Place"), _texts.Meeting(key).MoveReason!, Rules, day));
    }
}
