using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <content>The verbs by which a meeting reaches the public. Each refuses what the law or sense forbids, in a sentence for the officer.</content>
public sealed partial class Meeting
{
    /// <summary>Gives notice that the meeting will take place.</summary>
    /// <exception cref="DomainException">Announced already, or, in Wales, without time, place and how to attend.</exception>
    public Act Announce(NoticeRules rules)
    {
        MustBeShown();
        Require(Stage == MeetingStage.NotPublished, "The meeting has been announced already.");
        MustSayHowToAttend(rules, Time, Venue);
        Stage = MeetingStage.Announced;
        return Acts(PublicationKind.Announced);
    }

    /// <summary>Publishes the agenda, which also announces the meeting where nothing did before.</summary>
    /// <param name="rules">Of the council's nation.</param>
    /// <param name="today">The day of publication.</param>
    /// <param name="shortNoticeReason">Why fewer clear days are given than the law asks; only where they are.</param>
    /// <exception cref="DomainException">Too late without a reason, no items, published already, cancelled, or held.</exception>
    public Act PublishAgenda(NoticeRules rules, DateOnly today, BilingualText? shortNoticeReason = null)
    {
        MustBeShown();
        MustNotBeCancelled();
        Require(Stage < MeetingStage.Agenda, "The agenda has been published already. Publish what is new as a supplement.");
        Require(today <= Date, "The meeting has been held. Its agenda can no longer be published as notice of it.");
        MustSayHowToAttend(rules, Time, Venue);
        MustHaveAnAgenda();
        ShortNoticeReason = MustGiveNotice(rules.AgendaNotice(Date), today, shortNoticeReason);
        _items.ForEach(item => item.GiveNotice());
        Stage = MeetingStage.Agenda;
        return Acts(PublicationKind.Agenda, ShortNoticeReason);
    }

    /// <summary>Publishes what was added to an agenda after it was published.</summary>
    /// <param name="rules">Of the council's nation.</param>
    /// <param name="today">The day of publication.</param>
    /// <exception cref="DomainException">No agenda yet, no reason, an item that comes too late and is not urgent, or the meeting is past.</exception>
    public Act PublishSupplement(BilingualText reason, NoticeRules rules, DateOnly today)
    {
        MustBeShown();
        MustNotBeCancelled();
        Require(Stage == MeetingStage.Agenda, Stage < MeetingStage.Agenda ? "Publish the agenda first." : "The meeting has been held: its agenda can no longer be supplemented.");
        Require(today <= Date, "The meeting has been held: its agenda can no longer be supplemented.");
        Require(!reason.IsBlank, "Say what the supplement adds, and why it comes now.");
        MustHaveAnAgenda();
        if (!rules.AgendaNotice(Date).IsMetBy(today))
        {
            _items.ForEach(item => item.MustHaveNotice());
        }

        _items.ForEach(item => item.GiveNotice());
        return Acts(PublicationKind.Supplement, reason);
    }

    /// <summary>Publishes what was decided, before there are minutes.</summary>
    /// <exception cref="DomainException">Not held yet, no decision, or, in Wales, attendance not recorded.</exception>
    public Act PublishDecisions(NoticeRules rules, DateOnly today)
    {
        MustBeShown();
        MustHaveBeenHeld(today);
        Require(Stage < MeetingStage.DraftMinutes, "Minutes have been published: their decisions stand in them.");
        MustHaveAnAgenda();
        MustHaveDecisions();
        // LGA 1972 s.100C(1A)-(1C): in Wales the note of the meeting names who attended.
        if (rules.DecisionNoteWorkingDays is not null)
        {
            MustHaveAttendance();
        }

        Stage = MeetingStage.Decisions;
        return Acts(PublicationKind.Decisions);
    }

    /// <summary>Publishes the minutes as a draft; again, with a reason, where the draft has changed since.</summary>
    /// <exception cref="DomainException">Not held, attendance not recorded, nothing written, an exempt item without public text, a vote that does not add up, approved already.</exception>
    public Act PublishDraftMinutes(DateOnly today, BilingualText? reason = null)
    {
        MustBeShown();
        MustHaveBeenHeld(today);
        Require(Stage < MeetingStage.ApprovedMinutes, "Approved minutes cannot be revised. Publish a correction.");
        Require(Stage != MeetingStage.Minutes, "These minutes came from an earlier system, where they were published. Publish a correction, or approve them.");
        Require(Stage < MeetingStage.DraftMinutes || reason is { IsBlank: false }, "Draft minutes are published already. Say what has changed in them.");
        MustHaveMinutes();
        Stage = MeetingStage.DraftMinutes;
        return Acts(PublicationKind.DraftMinutes, reason);
    }

    /// <summary>Makes the minutes the official record.</summary>
    /// <param name="by">The meeting that approved them.</param>
    /// <param name="panel">The panel of that meeting: this one's, or its successor.</param>
    /// <param name="signedBy">Who presided there and signed.</param>
    /// <param name="amendments">What that meeting amended, in words; the minutes as amended are what is published.</param>
    /// <param name="today">The day of publication.</param>
    /// <exception cref="DomainException">No draft published, approved already, or not a later suitable meeting that has been held.</exception>
    public Act Approve(Meeting by, Panel panel, string signedBy, DateOnly today, BilingualText? amendments = null)
    {
        MustBeShown();
        Require(Stage < MeetingStage.ApprovedMinutes, "The minutes have been approved already.");
        Require(Stage >= MeetingStage.DraftMinutes, "Publish the minutes as a draft before they are approved.");
        Require(!string.IsNullOrWhiteSpace(signedBy), "Say who presided and signed the minutes.");
        Require(amendments is null || !amendments.IsBlank, "Say what the meeting amended.");
        MustBeSuitable(by, panel, today);
        MustHaveMinutes();
        Approval = new(by.Id, by.Date, signedBy, amendments);
        Stage = MeetingStage.ApprovedMinutes;
        return Acts(PublicationKind.ApprovedMinutes, amendments);
    }

    /// <summary>
    /// Brings over what an earlier system had published; again, where more of it has come. Notice, attendance and votes were that system's
    /// to check. The stage follows from what there is.
    /// </summary>
    /// <param name="time">Null where the source does not say; what is known already is kept then.</param>
    /// <param name="isCancelled">Whether the source says so.</param>
    /// <param name="isWhole">Whether the source shows all of the meeting.</param>
    /// <param name="approval">By which later meeting the minutes were approved, where its own minutes say so.</param>
    /// <exception cref="DomainException">An item that was withheld has text or papers; it was withdrawn; or the approval is not of minutes by a later meeting.</exception>
    public Act Import(TimeOnly? time = null, bool isCancelled = false, bool isWhole = true, Approval? approval = null)
    {
        MustBeShown();
        _items.ForEach(item => item.MustHoldNothingWithheld());
        var hasMinutes = _items.Any(item => item.Minutes is not null);
        Require(approval is null || (hasMinutes && approval.MeetingId != Id && approval.On > Date), "Minutes are approved by a later meeting.");
        _items.ForEach(item => item.GiveNotice());
        IsKnownInPart = !isWhole && (IsKnownInPart || Stage == MeetingStage.NotPublished);
        HasImportedMinutes = hasMinutes;
        (Time, IsCancelled, Approval) = (time ?? Time, IsCancelled || isCancelled, approval ?? Approval);
        Stage = hasMinutes ? (Approval is null ? MeetingStage.Minutes : MeetingStage.ApprovedMinutes)
            : _items.Any(item => item.Decision is not null) ? MeetingStage.Decisions
            : _items.Count + _documents.Count > 0 ? MeetingStage.Agenda
            : MeetingStage.Announced;
        return Acts(PublicationKind.Import);
    }

    /// <summary>Puts right what was published, openly: both versions and the reason stay to be read.</summary>
    /// <exception cref="DomainException">Nothing published yet, or no reason.</exception>
    public Act Correct(BilingualText reason)
    {
        MustBeShown();
        Require(Stage > MeetingStage.NotPublished, "Nothing has been published yet that could be corrected.");
        Require(!reason.IsBlank, "Say what is corrected, and why.");
        MustStillBeFit();
        return Acts(PublicationKind.Correction, reason);
    }

    /// <summary>Moves the meeting to another day, time or place. Its earlier address leads to the new one.</summary>
    /// <param name="rules">Of the council's nation.</param>
    /// <param name="today">The day of publication.</param>
    /// <param name="shortNoticeReason">Why an agenda that is published already leaves fewer clear days before the new date than the law asks; only where it does.</param>
    /// <exception cref="DomainException">Not announced, held, cancelled, into the past, too soon, or without a reason.</exception>
    public Act Move(DateOnly date, TimeOnly? time, BilingualText? venue, BilingualText reason, NoticeRules rules, DateOnly today, BilingualText? shortNoticeReason = null)
    {
        MustBeShown();
        MustNotBeCancelled();
        Require(Stage > MeetingStage.NotPublished, "The meeting has not been announced, so it can simply be changed.");
        Require(Stage <= MeetingStage.Agenda && Date >= today, "The meeting has been held and cannot be moved.");
        Require(date >= today, "A meeting cannot be moved into the past.");
        Require((date, time, venue) != (Date, Time, Venue), "Say to which day, time or place the meeting moves.");
        Require(!reason.IsBlank, "Say why the meeting moves.");
        var notice = Stage == MeetingStage.Agenda && date != Date ? MustGiveNotice(rules.AgendaNotice(date), today, shortNoticeReason) : ShortNoticeReason;
        MustSayHowToAttend(rules, time, venue);
        MustStillBeFit();
        (MovedFrom, ShortNoticeReason) = date == Date ? (MovedFrom, ShortNoticeReason) : (Date, notice);
        _formerSlugs.Remove(Slug);
        _formerSlugs.Add(Slug); // until the meeting takes its new address, which may be the same
        Directions = venue == Venue ? Directions : null; // they led to the other place
        (Date, Time, Venue) = (date, time, venue);
        return Acts(PublicationKind.Moved, reason);
    }

    /// <summary>Says that the meeting does not take place.</summary>
    /// <exception cref="DomainException">Not announced, held with decisions or minutes, cancelled already, or without a reason.</exception>
    public Act Cancel(BilingualText reason)
    {
        MustBeShown();
        MustNotBeCancelled();
        Require(Stage > MeetingStage.NotPublished, "The meeting has not been announced, so there is nothing to cancel.");
        Require(Stage <= MeetingStage.Agenda, "The meeting was held: its decisions are published.");
        Require(!reason.IsBlank, "Say why the meeting is cancelled.");
        MustStillBeFit();
        IsCancelled = true;
        return Acts(PublicationKind.Cancelled, reason);
    }

    /// <summary>Takes the whole meeting out of public view and leaves a notice.</summary>
    /// <exception cref="DomainException">Not published, withdrawn already, or without a notice.</exception>
    public Act Withdraw(BilingualText notice) => Withdraw(new Withdrawal(notice));

    /// <summary>Takes one paper out of public view, from earlier versions too, and leaves a notice.</summary>
    /// <exception cref="DomainException">No such paper, or no notice.</exception>
    public Act WithdrawDocument(string documentId, BilingualText notice)
    {
        Require(AllDocuments.Any(document => document.Id == documentId), "The meeting has no such paper.");
        var act = Withdraw(new Withdrawal(notice, DocumentId: documentId));
        Remove(documentId);
        return act;
    }

    /// <summary>Takes one earlier publication out of public view and leaves a notice. The latest is replaced by a correction instead.</summary>
    /// <param name="publication">Its number.</param>
    /// <exception cref="DomainException">Withdrawn already, or no notice.</exception>
    public Act WithdrawVersion(long publication, BilingualText notice) => Withdraw(new Withdrawal(notice, Publication: publication));

    /// <summary>All papers, of the meeting and of its items.</summary>
    public IEnumerable<Document> AllDocuments => _documents.Concat(_items.SelectMany(item => item.Documents));

    /// <summary>An earlier version without the papers that have been withdrawn since.</summary>
    /// <param name="current">The meeting as it now stands.</param>
    public Meeting WithoutWhatIsWithdrawnFrom(Meeting current)
    {
        foreach (var withdrawal in current._withdrawals.Where(withdrawal => withdrawal.DocumentId is not null))
        {
            Remove(withdrawal.DocumentId!);
        }

        return this;
    }

    private Act Withdraw(Withdrawal withdrawal)
    {
        MustBeShown();
        Require(Stage > MeetingStage.NotPublished, "Nothing has been published yet that could be withdrawn.");
        Require(!withdrawal.Notice.IsBlank, "Say what the public is told about the withdrawal.");
        Require(
            _withdrawals.All(earlier => (earlier.DocumentId, earlier.Publication) != (withdrawal.DocumentId, withdrawal.Publication)),
            "It has been withdrawn already.");
        var isWhole = withdrawal is { DocumentId: null, Publication: null };
        if (!isWhole)
        {
            MustStillBeFit();
        }

        _withdrawals.Add(withdrawal);
        IsWithdrawn = isWhole;
        return Acts(PublicationKind.Withdrawal, withdrawal.Notice);
    }

    private void Remove(string documentId)
    {
        _documents.RemoveAll(document => document.Id == documentId);
        foreach (var item in _items)
        {
            item.Detach(documentId);
        }
    }

    /// <summary>What is published again, whatever for, keeps to the rules of its stage.</summary>
    private protected override void MustStillBeFit()
    {
        if (Stage >= MeetingStage.Agenda)
        {
            MustHaveAnAgenda();
        }

        if (Stage == MeetingStage.Decisions)
        {
            MustHaveDecisions();
        }

        if (Stage >= MeetingStage.DraftMinutes)
        {
            MustHaveMinutes();
        }
    }

    private void MustBeShown() => Require(!IsWithdrawn, "The meeting has been withdrawn.");

    private void MustNotBeCancelled() => Require(!IsCancelled, "The meeting has been cancelled.");

    private void MustHaveBeenHeld(DateOnly today)
    {
        MustNotBeCancelled();
        Require(Date <= today, $"The meeting is on {Date.InWords()}: nothing can have been decided yet.");
    }

    // LGA 1972 s.100A(6A), as it stands in Wales: time, place, and whether and how the public may attend.
    private void MustSayHowToAttend(NoticeRules rules, TimeOnly? time, BilingualText? venue) => Require(
        !rules.NoticeSaysHowToAttend || (time is not null && Format is not null && (Format == MeetingFormat.InPerson || Link is not null) && (Format == MeetingFormat.Remote || venue is { IsBlank: false })),
        "The notice must say at what time and where the meeting is, and whether the public attends in person, remotely or both.");

    // LGA 1972 s.100A(6)(a), s.100B(3), (4)(a); s.100BA in Wales
    private static BilingualText? MustGiveNotice(ClearDays notice, DateOnly today, BilingualText? shortNoticeReason)
    {
        Require(
            notice.IsMetBy(today) || shortNoticeReason is { IsBlank: false },
            $"The agenda is late: {notice.Days.Count} clear days are needed, so it had to be published by {notice.PublishBy.InWords()}. If the meeting is convened at shorter notice, say why.");
        return notice.IsMetBy(today) ? null : shortNoticeReason;
    }

    private void MustHaveAnAgenda()
    {
        Require(_items.Count > 0, "The agenda has no items yet.");
        _items.ForEach(item => item.MustBeFitForAgenda());
    }

    private void MustHaveDecisions()
    {
        _items.ForEach(item => item.MustHaveNotice());
        Require(_items.Any(item => item.Decision is not null), "No decision has been written yet.");
        MustHaveHadQuorumToDecide();
        VotesMustAddUp();
    }

    private void MustHaveMinutes()
    {
        MustHaveAnAgenda();
        if (HasImportedMinutes)
        {
            Require(_items.Any(item => item.Minutes is not null), "No minutes are left.");
            return; // what they rest on was another system's to check, and may not have come with them
        }

        MustHaveAttendance();
        MustHaveHadQuorumToDecide();
        Require(_items.Any(item => item.Minutes is not null), "No minutes have been written yet.");
        _items.ForEach(item => item.MustHaveNotice());
        _items.ForEach(item => item.MustHavePublicText());
        VotesMustAddUp();
    }

    // LGA 1972 Sch 12 para 40
    private void MustHaveAttendance()
    {
        Require(_attendees.Any(attendee => attendee.Capacity == Capacity.Member), "Attendance has not been recorded: the names of the members present must be in the minutes.");
        var missing = _attendees.Find(attendee => attendee.Presence == Presence.NotRecorded);
        Require(missing is null, $"Attendance has not been recorded for {missing?.Name}.");
    }

    // LGA 1972 Sch 12 para 6: no business is transacted
    private void MustHaveHadQuorumToDecide()
    {
        var decided = LackedQuorum ? _items.Find(item => item.Resolutions.Any()) : null;
        Require(decided is null, $"The meeting had no quorum, so it can have decided nothing, but “{decided?.Title}” has a resolution.");
    }

    private void VotesMustAddUp()
    {
        var votes = _items.SelectMany(item => item.Facts).OfType<RecordedVote>().Where(vote => vote.Status == FactStatus.Confirmed).Select(vote => vote.Counts).OfType<Vote>().ToList();
        if (votes.Count > 0)
        {
            MustHaveAttendance(); // or nobody could say whether they do
            votes.ForEach(vote => vote.MustAddUp(_attendees.Count(attendee => attendee.IsVotingMemberPresent)));
        }
    }

    private void MustBeSuitable(Meeting by, Panel panel, DateOnly today)
    {
        Require(by.Id != Id && by.Date > Date, "Minutes are approved by a later meeting.");
        Require(by.PanelId == panel.Id, "Name the panel of the meeting that approved the minutes.");
        Require(
            PanelId == panel.Id || panel.Predecessors.Contains(PanelId),
            "Minutes are approved by their own panel, or by the one that took over from it.");
        Require(!by.IsCancelled && !by.IsWithdrawn && by.Stage > MeetingStage.NotPublished, "The meeting that is to have approved the minutes did not take place.");
        Require(by.Date <= today, $"The meeting of {by.Date.InWords()} has not been held yet.");
        // SI 1993/202 Sch 2 para 2
        Require(
            !(by.IsExtraordinary && panel.Kind == PanelKind.Council),
            "An extraordinary meeting of the council is not one to approve minutes at: the next ordinary one is.");
    }
}
