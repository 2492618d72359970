using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <content>The verbs that publish a meeting. Each refuses what the law or good sense forbids, and tells the officer what to do.</content>
public sealed partial class Meeting
{
    /// <summary>Gives notice that the meeting will take place.</summary>
    /// <exception cref="DomainException">Announced already. In Wales also: no time, no place, or not how to attend.</exception>
    public Act Announce(NoticeRules rules)
    {
        MustBeShown();
        Require(Stage == MeetingStage.NotPublished, "The meeting has been announced already.");
        MustSayHowToAttend(rules, Time, Venue);
        Stage = MeetingStage.Announced;
        return Acts(PublicationKind.Announced);
    }

    /// <summary>Publishes the agenda. This also announces a meeting that was not announced before.</summary>
    /// <param name="rules">The rules of the council's nation.</param>
    /// <param name="today">The day of publication.</param>
    /// <param name="shortNoticeReason">Why the notice is shorter than the law requires. Used only where it is shorter.</param>
    /// <exception cref="DomainException">Late without a reason, no items, published already, cancelled, or held.</exception>
    public Act PublishAgenda(NoticeRules rules, DateOnly today, BilingualText? shortNoticeReason = null)
    {
        MustBeShown();
        MustTakePlace();
        Require(Stage < MeetingStage.Agenda, "The agenda has been published already. Publish new items and papers as a supplement.");
        Require(today <= Date, "The meeting has been held, so its agenda cannot be published any more. Publish the decisions or minutes.");
        MustSayHowToAttend(rules, Time, Venue);
        MustHaveAnAgenda();
        ShortNoticeReason = MustGiveNotice(rules.AgendaNotice(Date), today, shortNoticeReason);
        GiveNotice();
        Stage = MeetingStage.Agenda;
        return Acts(PublicationKind.Agenda, ShortNoticeReason);
    }

    /// <summary>
    /// Publishes what was added after the agenda was published, as a numbered supplement. New items, and papers that are new or have another
    /// file, take its number.
    /// </summary>
    /// <param name="rules">The rules of the council's nation.</param>
    /// <param name="today">The day of publication.</param>
    /// <exception cref="DomainException">
    /// No agenda yet, no reason, a late item that is not urgent, or the meeting has been held.
    /// </exception>
    public Act PublishSupplement(BilingualText reason, NoticeRules rules, DateOnly today)
    {
        MustBeShown();
        MustTakePlace();
        Require(Stage >= MeetingStage.Agenda, "Publish the agenda first.");
        Require(Stage == MeetingStage.Agenda, "The meeting has been held, so its agenda cannot be supplemented any more.");
        Require(today <= Date, "The meeting has been held, so its agenda cannot be supplemented any more.");
        Require(!reason.IsBlank, "Say what the supplement adds and why it is published now.");
        MustHaveAnAgenda();
        if (!rules.AgendaNotice(Date).IsMetBy(today))
        {
            _items.ForEach(item => item.MustHaveNotice());
        }

        var supplement = new Supplement(_supplements.Count + 1, today, reason);
        _supplements.Add(supplement);
        GiveNotice(supplement);
        return Acts(PublicationKind.Supplement, reason);
    }

    /// <summary>Publishes the decisions before there are minutes.</summary>
    /// <exception cref="DomainException">Not held yet, or no decision. In Wales also: attendance not recorded.</exception>
    public Act PublishDecisions(NoticeRules rules, DateOnly today)
    {
        MustBeShown();
        MustHaveBeenHeld(today);
        Require(
            Stage < MeetingStage.DraftMinutes,
            "The minutes have been published and contain the decisions. Publish a correction instead.");
        MustHaveAnAgenda();
        MustHaveDecisions();
        // LGA 1972 s.100C(1A)-(1C): in Wales, the note of decisions names who attended.
        if (rules.DecisionNoteWorkingDays is not null)
        {
            MustHaveAttendance();
        }

        CountCallIn(MeetingStage.Decisions, today);
        Stage = MeetingStage.Decisions;
        return Acts(PublicationKind.Decisions);
    }

    /// <summary>Publishes the minutes as a draft. Can be repeated, with a reason, where the draft has changed.</summary>
    /// <exception cref="DomainException">
    /// Not held, attendance not recorded, no minutes, an exempt item without public text, a vote that does not add up, or approved
    /// already.
    /// </exception>
    public Act PublishDraftMinutes(DateOnly today, BilingualText? reason = null)
    {
        MustBeShown();
        MustHaveBeenHeld(today);
        Require(Stage < MeetingStage.ApprovedMinutes, "The minutes have been approved. Publish a correction instead.");
        Require(Stage != MeetingStage.Minutes, "An earlier system published these minutes. Publish a correction, or approve them.");
        Require(
            Stage < MeetingStage.DraftMinutes || reason is { IsBlank: false },
            "The draft minutes have been published already. Say what has changed.");
        MustHaveMinutes();
        CountCallIn(MeetingStage.DraftMinutes, today);
        Stage = MeetingStage.DraftMinutes;
        return Acts(PublicationKind.DraftMinutes, reason);
    }

    /// <summary>Makes the minutes the official record.</summary>
    /// <param name="by">The meeting that approved the minutes.</param>
    /// <param name="panel">The panel of the approving meeting: this meeting's panel, or its successor.</param>
    /// <param name="signedBy">The person who presided at the approving meeting and signed.</param>
    /// <param name="amendments">What the approving meeting amended. The minutes are published as amended.</param>
    /// <param name="today">The day of publication.</param>
    /// <exception cref="DomainException">
    /// No draft published, approved already, or the approving meeting is not a later suitable one that has been held.
    /// </exception>
    public Act Approve(Meeting by, Panel panel, string signedBy, DateOnly today, BilingualText? amendments = null)
    {
        MustBeShown();
        Require(Stage < MeetingStage.ApprovedMinutes, "The minutes have been approved already.");
        Require(Stage >= MeetingStage.DraftMinutes, "Publish the draft minutes before you record their approval.");
        Require(!string.IsNullOrWhiteSpace(signedBy), "Enter who presided and signed the minutes.");
        Require(amendments is null || !amendments.IsBlank, "Say what the approving meeting amended.");
        MustBeSuitable(by, panel, today);
        MustHaveMinutes();
        _referralsBack.RemoveAll(referral => referral.MeetingId == by.Id); // it was recorded by mistake
        Approval = new(by.Id, by.Date, signedBy, amendments);
        Stage = MeetingStage.ApprovedMinutes;
        return Acts(PublicationKind.ApprovedMinutes, amendments);
    }

    /// <summary>
    /// Imports what an earlier system published. Can be repeated where that system has more now.
    /// Notice, attendance and votes are not checked: that was the earlier system's duty. The stage follows from the content.
    /// </summary>
    /// <param name="date">The day, where it may have changed since the last import. The earlier address then leads to the new one.</param>
    /// <param name="time">Null where the source does not say. The known time is then kept.</param>
    /// <param name="state">Whether it takes place. Null where the source does not say: what is known is then kept.</param>
    /// <param name="isWhole">Whether the source has all of the meeting.</param>
    /// <param name="approval">The later meeting that approved the minutes, where its own minutes say so.</param>
    /// <exception cref="DomainException">
    /// A withheld item has text or papers, the meeting was withdrawn or is of an unusual size, the approval is not by a later meeting, or there are no minutes.
    /// </exception>
    public Act Import(DateOnly? date = null, TimeOnly? time = null, ImportedState? state = null, bool isWhole = true, Approval? approval = null)
    {
        MustBeShown();
        MustBeOfUsualSize();
        _items.ForEach(item => item.MustHoldNothingWithheld());
        var hasMinutes = _items.Any(item => item.Minutes is not null);
        Require(
            approval is null || (hasMinutes && approval.MeetingId != Id && approval.On > (date ?? Date)),
            "The approval must name a later meeting, and this meeting must have minutes.");
        GiveNotice();
        IsKnownInPart = !isWhole && (IsKnownInPart || Stage == MeetingStage.NotPublished);
        HasImportedMinutes = hasMinutes;
        if (date is { } day && day != Date)
        {
            // A meeting to come was moved. The date of one that was held was wrong.
            (MovedFrom, Date) = (Stage is MeetingStage.Announced or MeetingStage.Agenda ? Date : MovedFrom, day);
        }

        (Time, Approval) = (time ?? Time, approval ?? Approval);
        CalledOff = state switch
        {
            ImportedState.TakesPlace => null,
            ImportedState.Cancelled => CallingOff.Cancelled,
            ImportedState.Postponed => CallingOff.Postponed,
            ImportedState.Unconfirmed => CallingOff.Unconfirmed,
            _ => CalledOff,
        };
        Stage = hasMinutes ? (Approval is null ? MeetingStage.Minutes : MeetingStage.ApprovedMinutes)
            : _items.Any(item => item.Decision is not null) ? MeetingStage.Decisions
            : _items.Count + _documents.Count > 0 ? MeetingStage.Agenda
            : MeetingStage.Announced;
        return Acts(PublicationKind.Import);
    }

    /// <summary>Corrects what was published. Both versions and the reason stay public.</summary>
    /// <exception cref="DomainException">
    /// Nothing published yet, no reason, an item or paper that a supplement must bring, or a decision that can newly be called in.
    /// </exception>
    public Act Correct(BilingualText reason)
    {
        MustBeShown();
        Require(Stage > MeetingStage.NotPublished, "Nothing has been published yet. Change the draft instead.");
        Require(!reason.IsBlank, "Say what is corrected and why.");
        MustStillBeFit();
        if (Stage >= MeetingStage.Decisions)
        {
            _items.ForEach(item => item.MustHaveCallInCounted());
        }

        if (Stage == MeetingStage.Agenda)
        {
            MustBringNothingNew();
            AllDocuments.ToList().ForEach(document => document.GiveNotice(null)); // no later supplement brings their new files
        }

        return Acts(PublicationKind.Correction, reason);
    }

    /// <summary>
    /// Moves the meeting to another day, time or place. Its earlier address redirects to the new one. A postponed meeting then has its new
    /// date and is not postponed any more.
    /// </summary>
    /// <param name="rules">The rules of the council's nation.</param>
    /// <param name="today">The day of publication.</param>
    /// <param name="shortNoticeReason">
    /// Why a published agenda gives shorter notice of the new date than the law requires. Used only where it is shorter.
    /// </param>
    /// <exception cref="DomainException">Not announced, held, cancelled, moved into the past, too soon, or no reason.</exception>
    public Act Move(DateOnly date, TimeOnly? time, BilingualText? venue, BilingualText reason, NoticeRules rules, DateOnly today, BilingualText? shortNoticeReason = null)
    {
        MustBeShown();
        Require(CalledOff != CallingOff.Cancelled, "The meeting has been cancelled. Reinstate it first, or announce a new meeting.");
        Require(Stage > MeetingStage.NotPublished, "The meeting has not been announced. Change its draft instead.");
        var isPostponed = CalledOff == CallingOff.Postponed;
        Require(Stage <= MeetingStage.Agenda && (Date >= today || isPostponed), "The meeting has been held, so it cannot be moved any more.");
        Require(date >= today, "Choose a date that has not passed.");
        Require((date, time, venue) != (Date, Time, Venue), isPostponed ? "Choose a new day, time or place, or reinstate the meeting on its day." : "Change the day, time or place.");
        Require(!reason.IsBlank, "Say why the meeting is moved.");
        var notice = Stage == MeetingStage.Agenda && (date != Date || isPostponed) ? MustGiveNotice(rules.AgendaNotice(date), today, shortNoticeReason) : ShortNoticeReason;
        MustSayHowToAttend(rules, time, venue);
        MustStillBeFit();
        (MovedFrom, ShortNoticeReason) = (date == Date ? MovedFrom : Date, notice);
        Directions = venue == Venue ? Directions : null; // they described the old place
        (Date, Time, Venue, CalledOff) = (date, time, venue, null);
        return Acts(PublicationKind.Moved, reason);
    }

    /// <summary>Cancels the meeting.</summary>
    /// <exception cref="DomainException">Not announced, decisions or minutes published, cancelled already, or no reason.</exception>
    public Act Cancel(BilingualText reason)
    {
        MustBeShown();
        Require(CalledOff != CallingOff.Cancelled, "The meeting has been cancelled already.");
        Require(
            Stage > MeetingStage.NotPublished,
            "The meeting has not been announced, so it need not be cancelled. Change its draft instead.");
        Require(Stage <= MeetingStage.Agenda, "The meeting has been held and its decisions are published, so it cannot be cancelled.");
        Require(!reason.IsBlank, "Say why the meeting is cancelled.");
        MustStillBeFit();
        CalledOff = CallingOff.Cancelled;
        return Acts(PublicationKind.Cancelled, reason);
    }

    /// <summary>
    /// Postpones the meeting to a day that is not known yet. It keeps its date and address until it is moved to its new day or reinstated.
    /// </summary>
    /// <exception cref="DomainException">Not announced, decisions or minutes published, cancelled or postponed already, or no reason.</exception>
    public Act Postpone(BilingualText reason)
    {
        MustBeShown();
        MustTakePlace();
        Require(
            Stage > MeetingStage.NotPublished,
            "The meeting has not been announced, so it need not be postponed. Change its draft instead.");
        Require(Stage <= MeetingStage.Agenda, "The meeting has been held and its decisions are published, so it cannot be postponed.");
        Require(!reason.IsBlank, "Say why the meeting is postponed.");
        MustStillBeFit();
        CalledOff = CallingOff.Postponed;
        return Acts(PublicationKind.Postponed, reason);
    }

    /// <summary>Lets a cancelled or postponed meeting take place after all, on its date.</summary>
    /// <param name="rules">The rules of the council's nation.</param>
    /// <param name="today">The day of publication.</param>
    /// <param name="shortNoticeReason">
    /// Why a published agenda gives shorter notice, counted from today, than the law requires. Used only where it is shorter.
    /// </param>
    /// <exception cref="DomainException">It takes place anyway, its date has passed, too soon, or no reason.</exception>
    public Act Reinstate(BilingualText reason, NoticeRules rules, DateOnly today, BilingualText? shortNoticeReason = null)
    {
        MustBeShown();
        Require(CalledOff is not null, "The meeting has not been cancelled or postponed, so it need not be reinstated.");
        Require(Date >= today, CalledOff == CallingOff.Postponed
            ? "The day of the meeting has passed. Move it to its new day instead."
            : "The day of the meeting has passed. Announce a new meeting instead.");
        Require(!reason.IsBlank, "Say why the meeting takes place after all.");
        MustSayHowToAttend(rules, Time, Venue);
        MustStillBeFit();
        ShortNoticeReason = Stage == MeetingStage.Agenda ? MustGiveNotice(rules.AgendaNotice(Date), today, shortNoticeReason) : ShortNoticeReason;
        CalledOff = null;
        return Acts(PublicationKind.Reinstated, reason);
    }

    /// <summary>Removes the whole meeting from public view and leaves a notice.</summary>
    /// <exception cref="DomainException">Not published, withdrawn already, or no notice.</exception>
    public Act Withdraw(BilingualText notice) => Withdraw(new Withdrawal(notice));

    /// <summary>Removes one paper from public view, in earlier versions too, and leaves a notice.</summary>
    /// <param name="isInEarlierVersion">The paper was published with an earlier version, and may be gone from this one.</param>
    /// <exception cref="DomainException">No such paper, or no notice.</exception>
    public Act WithdrawDocument(string documentId, BilingualText notice, bool isInEarlierVersion = false)
    {
        Require(isInEarlierVersion || AllDocuments.Any(document => document.Id == documentId), "The meeting has no such paper. Choose one of its papers.");
        var act = Withdraw(new Withdrawal(notice, DocumentId: documentId));
        Remove(documentId);
        return act;
    }

    /// <summary>
    /// Removes one earlier publication from public view and leaves a notice. The latest publication cannot be withdrawn, only
    /// corrected.
    /// </summary>
    /// <param name="publication">The number of the publication.</param>
    /// <exception cref="DomainException">Withdrawn already, or no notice.</exception>
    public Act WithdrawVersion(long publication, BilingualText notice) => Withdraw(new Withdrawal(notice, Publication: publication));

    /// <summary>The papers of the meeting and of its items.</summary>
    public IEnumerable<Document> AllDocuments => _documents.Concat(_items.SelectMany(item => item.Documents));

    /// <summary>Removes the papers from this earlier version that have been withdrawn since.</summary>
    /// <param name="current">The latest version of the meeting.</param>
    public Meeting WithoutWithdrawnPapers(Meeting current)
    {
        foreach (var withdrawal in current.Withdrawals.Where(withdrawal => withdrawal.DocumentId is not null))
        {
            Remove(withdrawal.DocumentId!);
        }

        return this;
    }

    private Act Withdraw(Withdrawal withdrawal)
    {
        MustBeShown();
        Require(Stage > MeetingStage.NotPublished, "Nothing has been published yet, so there is nothing to withdraw.");
        Require(!withdrawal.Notice.IsBlank, "Enter the notice that replaces what is withdrawn.");
        Require(
            Withdrawals.All(earlier => (earlier.DocumentId, earlier.Publication) != (withdrawal.DocumentId, withdrawal.Publication)),
            "This has been withdrawn already.");
        var isWhole = withdrawal is { DocumentId: null, Publication: null };
        if (!isWhole)
        {
            MustStillBeFit();
        }

        Add(withdrawal);
        IsWithdrawn = isWhole;
        return Acts(PublicationKind.Withdrawal, withdrawal.Notice);
    }

    private void Remove(string documentId)
    {
        Detach(documentId);
        foreach (var item in _items)
        {
            item.Detach(documentId);
        }
    }

    /// <summary>Whatever is published again must still meet the rules of its stage.</summary>
    private protected override void MustStillBeFit()
    {
        if (IsWithdrawn)
        {
            return; // nothing of it is published but the notice
        }

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

    /// <param name="supplement">The supplement that brings what had no notice yet; null for the agenda itself.</param>
    private void GiveNotice(Supplement? supplement = null)
    {
        _items.ForEach(item => item.GiveNotice(supplement));
        _documents.ForEach(document => document.GiveNotice(supplement));
    }

    // LGA 1972 s.100B(4): what comes after the agenda needs notice of its own, or the reason why it is urgent
    private void MustBringNothingNew()
    {
        var title = _items.Find(item => !item.HadNotice)?.Title ?? AllDocuments.FirstOrDefault(document => document.IsPublished is null)?.Title;
        Require(title is null, $"“{title?.English}” is not public yet, so it is no correction. Publish it as a supplement.");
    }

    private void MustBeShown() => Require(!IsWithdrawn, "The meeting has been withdrawn.");

    private void MustTakePlace()
    {
        Require(CalledOff != CallingOff.Cancelled, "The meeting has been cancelled.");
        Require(CalledOff != CallingOff.Unconfirmed, "The council’s earlier website has not confirmed the meeting. Reinstate it first.");
        Require(CalledOff is null, "The meeting has been postponed. Move it to its new day first, or reinstate it.");
    }

    private void MustHaveBeenHeld(DateOnly today)
    {
        MustTakePlace();
        Require(Date <= today, $"The meeting is on {Date.InWords()}. Wait until it has been held.");
    }

    // LGA 1972 s.100A(6A), as it applies in Wales: time, place, and whether and how the public may attend.
    private void MustSayHowToAttend(NoticeRules rules, TimeOnly? time, BilingualText? venue) => Require(
        !rules.NoticeSaysHowToAttend || (time is not null && Format is not null && (Format == MeetingFormat.InPerson || Link is not null) && (Format == MeetingFormat.Remote || venue is { IsBlank: false })),
        "Give the time, and say how the public attends: in person, remotely or both. Add the place, the link, or both to match.");

    // LGA 1972 s.100A(6)(a), s.100B(3), (4)(a); s.100BA in Wales
    private static BilingualText? MustGiveNotice(ClearDays notice, DateOnly today, BilingualText? shortNoticeReason)
    {
        Require(
            notice.IsMetBy(today) || shortNoticeReason is { IsBlank: false },
            $"The agenda is late. It needed {notice.Days.Count} clear days, so it was due by {notice.PublishBy.InWords()}. "
            + "Say why the meeting is held at shorter notice.");
        return notice.IsMetBy(today) ? null : shortNoticeReason;
    }

    private void MustBeOfUsualSize()
    {
        Require(_items.Count <= MostItems, $"The meeting has {_items.Count:N0} items. More than {MostItems:N0} cannot be published. Divide it into several meetings, or check the file.");
        Require(_attendees.Count <= MostPeople, $"The meeting names {_attendees.Count:N0} people. More than {MostPeople:N0} cannot be published. Check the attendance.");
        Require(AllDocuments.Count() <= MostPapers, $"The meeting has {AllDocuments.Count():N0} papers. More than {MostPapers:N0} cannot be published. Put several papers into one file.");
        var entries = _items.Sum(item => item.Entries.Count);
        Require(entries <= MostEntries, $"The texts of the meeting have {entries:N0} paragraphs and points. More than {MostEntries:N0} cannot be published. Attach the longest as papers.");
        var words = _items.Sum(item => item.Words);
        Require(words <= MostWords, $"The texts of the meeting have {words:N0} words. More than {MostWords:N0} cannot be published. Attach the longest as papers.");
    }

    private void CountCallIn(MeetingStage stage, DateOnly publishedOn)
    {
        var lastDays = _items.ConvertAll(item => item.CallInEndAt(stage, publishedOn)); // it may refuse
        foreach (var (item, lastDay) in _items.Zip(lastDays))
        {
            item.SetCallInEnd(lastDay);
        }
    }

    private void MustHaveAnAgenda()
    {
        MustBeOfUsualSize();
        Require(_items.Count > 0, "Add at least one item to the agenda.");
        _items.ForEach(item => item.MustBeFitForAgenda());
    }

    private void MustHaveDecisions()
    {
        _items.ForEach(item => item.MustHaveNotice());
        Require(_items.Any(item => item.Decision is not null), "Write at least one decision first.");
        MustHaveHadQuorumToDecide();
        VotesMustAddUp();
    }

    private void MustHaveMinutes()
    {
        MustHaveAnAgenda();
        if (HasImportedMinutes)
        {
            Require(_items.Any(item => item.Minutes is not null), "Keep the minutes of at least one item.");
            return; // the earlier system checked attendance and votes, and may not have handed them over
        }

        MustHaveAttendance();
        MustHaveHadQuorumToDecide();
        Require(_items.Any(item => item.Minutes is not null), "Write the minutes of at least one item first.");
        _items.ForEach(item => item.MustHaveNotice());
        _items.ForEach(item => item.MustHavePublicText());
        _items.ForEach(item => item.MustNameVoters());
        VotesMustAddUp();
    }

    // LGA 1972 Sch 12 para 40
    private void MustHaveAttendance()
    {
        Require(
            _attendees.Any(attendee => attendee.Capacity == Capacity.Member),
            "Record the attendance first. The minutes must name the members present.");
        var missing = _attendees.Find(attendee => attendee.Presence == Presence.NotRecorded);
        Require(missing is null, $"Record whether {missing?.Name} attended.");
    }

    // LGA 1972 Sch 12 para 6: without a quorum no business is transacted
    private void MustHaveHadQuorumToDecide()
    {
        var decided = LackedQuorum ? _items.Find(item => item.Resolutions.Any()) : null;
        Require(
            decided is null,
            "The meeting had no quorum, so it could not decide anything. "
            + $"Remove the resolution from “{decided?.Title}”, or correct the quorum.");
    }

    private void VotesMustAddUp()
    {
        foreach (var (item, vote) in _items.SelectMany(item => item.Facts.OfType<RecordedVote>()
            .Where(vote => vote.Status == FactStatus.Confirmed && vote.Counts is not null).Select(vote => (item, vote))))
        {
            MustHaveAttendance(); // a vote can only be checked against the members present
            var voters = VotersOn(item).Select(voter => voter.Name).ToList();
            vote.Counts!.MustAddUp(item.Title, voters.Count);
            var stranger = vote.GivenNames?.All.FirstOrDefault(name => !voters.Contains(name, StringComparer.OrdinalIgnoreCase));
            Require(stranger is null, $"{stranger} is named in a vote on “{item.Title}”, but was not present for it or not free to vote. Correct the vote or the attendance.");
        }
    }

    private void MustBeSuitable(Meeting by, Panel panel, DateOnly today)
    {
        Require(by.Id != Id && by.Date > Date, "Choose a later meeting. Minutes are approved by a meeting held after their own.");
        Require(by.PanelId == panel.Id, "Choose the panel of the approving meeting.");
        Require(
            PanelId == panel.Id || panel.Predecessors.Contains(PanelId),
            "Choose a meeting of the same panel, or of the panel that took over from it.");
        Require(
            by.CalledOff is null && !by.IsWithdrawn && by.Stage > MeetingStage.NotPublished,
            "Choose a meeting that took place. The approving meeting was cancelled, postponed, withdrawn or never announced.");
        Require(by.Date <= today, $"The meeting of {by.Date.InWords()} has not been held yet. Record the approval afterwards.");
        // SI 1993/202 Sch 2 para 2
        Require(
            !(by.IsExtraordinary && panel.Kind == PanelKind.Council),
            "Choose the next ordinary meeting. An extraordinary council meeting cannot approve minutes.");
    }
}
