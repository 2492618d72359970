using System.Text;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Publishing;

/// <summary>Finds the parts in which a draft differs from the published meeting.</summary>
internal sealed class PartComparison
{
    private readonly Meeting _old;
    private readonly Meeting _now;
    private readonly MeetingStage _stage;
    private readonly List<DraftChange> _changes = [];

    /// <param name="stage">The stage at which the draft would be shown.</param>
    public PartComparison(Meeting old, Meeting now, MeetingStage stage)
    {
        (_old, _now, _stage) = (old, now, stage);
        MeetingPart details = new(MeetingPartKind.Details);
        Compare(details, "Time, place and other details", SubjectJson.Write(old.HeadAt(stage)), SubjectJson.Write(old.With(now, new HashSet<MeetingPart> { details }).HeadAt(stage)));
        if (stage >= MeetingStage.Decisions)
        {
            Compare(new(MeetingPartKind.Attendance), "Attendance", AttendanceOf(old), AttendanceOf(now));
        }

        if (stage >= MeetingStage.Agenda)
        {
            ComparePapers(old.Documents, now.Documents);
            CompareOrder();
            CompareItems();
        }
    }

    public IReadOnlyList<DraftChange> Changes => _changes;

    public void CompareExempt(IReadOnlyList<ExemptPart> old, IReadOnlyList<ExemptPart> now)
    {
        foreach (var id in now.Concat(old).Select(part => part.ItemId).Distinct())
        {
            var title = _now.Items.Concat(_old.Items).First(item => item.Id == id).Title.English;
            Compare(new(MeetingPartKind.ExemptPart, id), title, Json(old.FirstOrDefault(part => part.ItemId == id)), Json(now.FirstOrDefault(part => part.ItemId == id)));
        }
    }

    private void CompareOrder()
    {
        var common = _old.Items.Select(item => item.Id).Intersect(_now.Items.Select(item => item.Id)).ToHashSet();
        string OrderIn(Meeting meeting) => string.Join(' ', meeting.Items.Select(item => item.Id).Where(common.Contains));
        Compare(new(MeetingPartKind.Order), "Order of the items", OrderIn(_old), OrderIn(_now));
    }

    private void CompareItems()
    {
        foreach (var id in _now.Items.Concat(_old.Items).Select(item => item.Id).Distinct())
        {
            var (old, now) = (_old.Items.FirstOrDefault(item => item.Id == id), _now.Items.FirstOrDefault(item => item.Id == id));
            Compare(new(MeetingPartKind.Item, id), (now ?? old)!.Title.English, Json(old?.WithoutPapers(_old.Stage, NumberOf(old))), Json(now?.WithoutPapers(_stage, NumberOf(now))));
            ComparePapers(old?.Documents ?? [], now?.Documents ?? []);
        }
    }

    /// <summary>Numbers that follow from the order are no change of an item.</summary>
    private string? NumberOf(AgendaItem item) => _now.NumbersItems == true ? null : item.Number;

    private void ComparePapers(IReadOnlyList<Document> old, IReadOnlyList<Document> now)
    {
        foreach (var id in now.Concat(old).Select(paper => paper.Id).Distinct())
        {
            var (earlier, later) = (old.FirstOrDefault(paper => paper.Id == id), now.FirstOrDefault(paper => paper.Id == id));
            Compare(new(MeetingPartKind.Paper, id), (later ?? earlier)!.Title.English, Json(earlier?.ForComparison()), Json(later?.ForComparison()));
        }
    }

    private void Compare(MeetingPart part, string title, string? old, string? now)
    {
        if (old != now)
        {
            var change = old is null || _old.Stage == MeetingStage.NotPublished ? PartChange.Added : now is null ? PartChange.Removed : PartChange.Changed;
            _changes.Add(new(part, change, title, Fingerprint.Compute(Encoding.UTF8.GetBytes(now ?? ""))));
        }
    }

    private static string AttendanceOf(Meeting meeting) => string.Join('\n', meeting.Attendees.Select(SubjectJson.Write).Append(meeting.LackedQuorum ? "no quorum" : ""));

    private static string? Json<T>(T? part) where T : class => part is null ? null : SubjectJson.Write(part);
}
