using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Publishing;

/// <content>What is published of a meeting's draft: the last published meeting and the parts that an officer chose.</content>
public sealed partial class Draft
{
    /// <summary>What is published now, with the chosen parts of a draft. A verb runs on the result, so it publishes nothing else.</summary>
    /// <param name="published">What was read back from the ledger; null where nothing is published.</param>
    /// <param name="draft">The draft of the same meeting.</param>
    public static Draft Compose(Draft? published, Draft draft, IReadOnlyCollection<MeetingPart> parts)
    {
        var chosen = parts.ToHashSet();
        bool Has(ExemptPart part) => chosen.Contains(new(MeetingPartKind.ExemptPart, part.ItemId));

        var meeting = (published?.Meeting ?? draft.Meeting.BeforePublication()).With(draft.Meeting, chosen);
        var exempt = (published?._exempt ?? []).Where(part => !Has(part)).Concat(draft._exempt.Where(Has)).Where(part => meeting.Items.Any(item => item.Id == part.ItemId));
        return new(meeting, exempt) { IsComposed = true, Publication = published?.Publication };
    }

    /// <summary>The parts in which a draft differs from what is published, as far as a publication would show them.</summary>
    /// <param name="published">What was read back from the ledger; null where nothing is published.</param>
    /// <param name="stage">The stage that the publication brings, or keeps.</param>
    public static IReadOnlyList<DraftChange> FindChanges(Draft? published, Draft draft, MeetingStage stage)
    {
        var old = published?.Meeting ?? draft.Meeting.BeforePublication();
        var comparison = new PartComparison(old, draft.Meeting, stage);
        if (stage >= MeetingStage.Agenda)
        {
            comparison.CompareExempt(published?._exempt ?? [], [.. draft._exempt.Select(part => ShownToMembers(part, stage))]);
        }

        return comparison.Changes;
    }

    /// <summary>
    /// Whether publishing some parts touches exempt matter: it changes an item that is closed or was, one of its papers, or what only members
    /// read.
    /// </summary>
    /// <param name="published">What is published now; null where nothing is.</param>
    public static bool TouchesExempt(Draft? published, Draft draft, IEnumerable<MeetingPart> parts)
    {
        Draft[] both = published is null ? [draft] : [published, draft];
        var closed = both.SelectMany(one => one.Meeting.Items).Where(item => item.Exemption is not null).ToList();
        var papers = closed.SelectMany(item => item.Documents).Concat(both.SelectMany(one => one._exempt).SelectMany(part => part.Documents));
        var ids = closed.Select(item => item.Id).Concat(papers.Select(paper => paper.Id)).ToHashSet();
        return parts.Any(part => part.Kind == MeetingPartKind.ExemptPart || (part.Id is not null && ids.Contains(part.Id)));
    }

    /// <summary>Whether a stored draft holds something that a publication at the present stage would bring. Only meetings are published in parts.</summary>
    /// <param name="published">What is published of the same subject; null where nothing is.</param>
    public static bool IsAhead(Draft? published, Draft draft) => draft.Subject is Meeting && (published is null || FindChanges(published, draft, published.Meeting.Stage).Count > 0);

    /// <summary>Lets this stored draft follow a publication of its meeting. What officers have written and not chosen stays.</summary>
    /// <param name="published">What was published.</param>
    /// <param name="before">What was published before; null if it was the first publication.</param>
    public void Follow(Draft published, Draft? before) => Meeting.Follow(published.Meeting, before?.Meeting);

    private static ExemptPart ShownToMembers(ExemptPart part, MeetingStage stage) => stage < MeetingStage.DraftMinutes ? part with { Minutes = null } : part;
}
