using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Domain.Meetings;

/// <content>
/// Puts together what is published: the last published meeting, and on top of it the parts of a draft that an officer chose. What the
/// verbs decide, such as stage, address and withdrawals, always comes from the published meeting.
/// </content>
public sealed partial class Meeting
{
    /// <summary>A meeting of which nothing is published yet, without the content of its draft.</summary>
    internal Meeting BeforePublication() => new() { Id = Id, PanelId = PanelId, Date = Date, Slug = Slug };

    /// <summary>This published meeting with some parts of its draft.</summary>
    internal Meeting With(Meeting draft, IReadOnlySet<MeetingPart> parts)
    {
        var next = Copy(this);
        if (parts.Contains(new(MeetingPartKind.Details)))
        {
            next.TakeDetails(draft);
        }

        if (parts.Contains(new(MeetingPartKind.Attendance)))
        {
            next.LackedQuorum = draft.LackedQuorum;
            next.RecordAttendance(draft._attendees);
        }

        next._documents.Clear();
        next._documents.AddRange(PapersWith(_documents, draft._documents, parts, isDraftOrder: parts.Contains(new(MeetingPartKind.Details))));
        next._items.Clear();
        next._items.AddRange(ItemsWith(draft, parts));
        next.NumberPositions();
        return next;
    }

    /// <summary>
    /// Lets this draft follow a publication: takes over what the verb decided, and the details that the publication changed. What else an
    /// officer has written stays.
    /// </summary>
    /// <param name="published">What was published.</param>
    /// <param name="before">What was published before; null if it was the first publication.</param>
    internal void Follow(Meeting published, Meeting? before)
    {
        FollowSubject(published);
        (Slug, Date, MovedFrom, Stage) = (published.Slug, published.Date, published.MovedFrom, published.Stage);
        (CalledOff, IsWithdrawn, IsKnownInPart) = (published.CalledOff, published.IsWithdrawn, published.IsKnownInPart);
        (HasImportedMinutes, ShortNoticeReason, Approval) = (published.HasImportedMinutes, published.ShortNoticeReason, published.Approval);
        _formerSlugs.Clear();
        _formerSlugs.AddRange(published._formerSlugs);
        _supplements.Clear();
        _supplements.AddRange(published._supplements);
        _adjournments.Clear();
        _adjournments.AddRange(published._adjournments);
        _referralsBack.Clear();
        _referralsBack.AddRange(published._referralsBack);
        (Time, Venue, Directions) = (
            published.Time == before?.Time ? Time : published.Time,
            published.Venue == before?.Venue ? Venue : published.Venue,
            published.Directions == before?.Directions ? Directions : published.Directions);
        foreach (var item in _items)
        {
            if (published._items.Find(other => other.Id == item.Id) is { } other)
            {
                item.Follow(other);
            }
        }

        foreach (var paper in AllDocuments)
        {
            if (published.AllDocuments.FirstOrDefault(other => other.Id == paper.Id) is { } other)
            {
                paper.Follow(other);
            }
        }

        foreach (var withdrawal in Withdrawals.Where(withdrawal => withdrawal.DocumentId is not null))
        {
            Remove(withdrawal.DocumentId!);
        }
    }

    /// <summary>What the public would see of this draft at a stage, whether or not it may be published now.</summary>
    public Meeting Preview(MeetingStage stage)
    {
        var shown = Copy(this);
        shown.Stage = stage;
        return shown.ForThePublic();
    }

    /// <summary>The meeting without its items, papers and attendance, for comparison.</summary>
    /// <param name="stage">Before the agenda less of it is shown.</param>
    internal Meeting HeadAt(MeetingStage stage)
    {
        var head = Copy(this);
        head._items.Clear();
        head._documents.Clear();
        head._attendees.Clear();
        if (stage < MeetingStage.Agenda)
        {
            (head.Introduction, head.NumbersItems) = (null, null);
        }

        return head;
    }

    private void TakeDetails(Meeting draft)
    {
        if (Stage == MeetingStage.NotPublished)
        {
            Date = draft.Date;
        }

        if (Stage is MeetingStage.NotPublished or >= MeetingStage.Decisions)
        {
            (Time, Venue) = (draft.Time, draft.Venue); // between announcement and meeting only Move changes them
        }

        (Directions, Contact, Link) = (draft.Directions, draft.Contact, draft.Link);
        (Format, IsExtraordinary, Introduction, NumbersItems) = (draft.Format, draft.IsExtraordinary, draft.Introduction, draft.NumbersItems);
    }

    private List<AgendaItem> ItemsWith(Meeting draft, IReadOnlySet<MeetingPart> parts)
    {
        bool Has(string id) => parts.Contains(new(MeetingPartKind.Item, id));

        var kept = _items.FindAll(item => draft._items.Exists(other => other.Id == item.Id) || !Has(item.Id));
        var chosen = draft._items.FindAll(item => kept.Exists(other => other.Id == item.Id) || Has(item.Id));
        var isDraftOrder = Stage < MeetingStage.Agenda || parts.Contains(new(MeetingPartKind.Order));
        var order = InOneOrder(kept.ConvertAll(item => item.Id), chosen.ConvertAll(item => item.Id), isDraftOrder);
        return order.ConvertAll(id =>
        {
            var (published, written) = (kept.Find(item => item.Id == id), chosen.Find(item => item.Id == id));
            var item = written is not null && Has(id) ? written.AsNextOf(published) : Copy(published!);
            item.SetPapers(PapersWith(published?.Documents ?? [], written?.Documents ?? published!.Documents, parts, isDraftOrder: Has(id)));
            return item;
        });
    }

    private static List<Document> PapersWith(IReadOnlyList<Document> published, IReadOnlyList<Document> draft, IReadOnlySet<MeetingPart> parts, bool isDraftOrder)
    {
        bool Has(Document paper) => parts.Contains(new(MeetingPartKind.Paper, paper.Id));

        var kept = published.Where(paper => !Has(paper) || draft.Any(other => other.Id == paper.Id)).ToList();
        var chosen = draft.Where(paper => Has(paper) || kept.Exists(other => other.Id == paper.Id)).ToList();
        return InOneOrder(kept.ConvertAll(paper => paper.Id), chosen.ConvertAll(paper => paper.Id), isDraftOrder)
            .ConvertAll(id => chosen.Find(paper => paper.Id == id && Has(paper)) is { } paper
                ? paper.AsNextOf(kept.Find(other => other.Id == id))
                : Copy(kept.Find(paper => paper.Id == id)!));
    }

    /// <summary>All ids in one of two orders. An id that this order lacks comes after the one that it follows in the other order.</summary>
    private static List<string> InOneOrder(List<string> published, List<string> draft, bool isDraftOrder)
    {
        var (leading, other) = isDraftOrder ? (draft, published) : (published, draft);
        var order = leading.ToList();
        foreach (var (index, id) in other.Index().Where(one => !leading.Contains(one.Item)))
        {
            var before = other[..index].FindLast(order.Contains);
            order.Insert(before is null ? 0 : order.IndexOf(before) + 1, id);
        }

        return order;
    }

    private void NumberPositions()
    {
        for (var position = 0; position < _items.Count; position++)
        {
            _items[position].Position = position;
        }

        for (var position = 0; position < _documents.Count; position++)
        {
            _documents[position].Position = position;
        }
    }

    internal static T Copy<T>(T part) where T : class => SubjectJson.Read<T>(SubjectJson.Write(part));
}
