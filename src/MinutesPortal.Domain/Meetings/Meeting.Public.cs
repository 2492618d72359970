namespace MinutesPortal.Domain.Meetings;

/// <content>What the public may see. It is an allow-list: a property that is not copied here stays private.</content>
public sealed partial class Meeting
{
    /// <summary>What the public may see of this draft at the stage it has reached.</summary>
    public Meeting ForThePublic()
    {
        var shown = new Meeting
        {
            Id = Id,
            PanelId = PanelId,
            Slug = Slug,
            Date = Date,
            Stage = Stage,
            IsWithdrawn = IsWithdrawn,
        };
        shown._formerSlugs.AddRange(_formerSlugs);
        ShowSubject(shown);
        if (IsWithdrawn)
        {
            return shown;
        }

        ShowNotice(shown);
        if (Stage >= MeetingStage.Agenda)
        {
            ShowAgenda(shown);
        }

        if (Stage >= MeetingStage.Decisions)
        {
            shown.LackedQuorum = LackedQuorum;
            shown._attendees.AddRange(_attendees);
        }

        if (Stage >= MeetingStage.DraftMinutes)
        {
            shown.HasImportedMinutes = HasImportedMinutes;
            shown._referralsBack.AddRange(_referralsBack);
        }

        if (Stage == MeetingStage.ApprovedMinutes)
        {
            shown.Approval = Approval;
        }

        return shown;
    }

    private void ShowNotice(Meeting shown)
    {
        (shown.Time, shown.Venue, shown.Directions, shown.Contact, shown.Link) = (Time, Venue, Directions, Contact, Link);
        (shown.Format, shown.IsExtraordinary, shown.MovedFrom) = (Format, IsExtraordinary, MovedFrom);
        (shown.CalledOff, shown.IsKnownInPart) = (CalledOff, IsKnownInPart);
    }

    private void ShowAgenda(Meeting shown)
    {
        (shown.ShortNoticeReason, shown.Introduction, shown.NumbersItems) = (ShortNoticeReason, Introduction, NumbersItems);
        shown._supplements.AddRange(_supplements);
        shown._adjournments.AddRange(_adjournments);
        shown._documents.AddRange(_documents);
        shown._items.AddRange(_items.Select((item, position) => item.ShownAt(Stage, NumberOf(item, position))));
    }
}
