using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>What an officer is still writing: a subject and, apart from it, its exempt parts.</summary>
public sealed partial class Draft(Subject subject, IEnumerable<ExemptPart> exempt)
{
    private readonly List<ExemptPart> _exempt = [.. exempt];

    public Draft(Subject subject)
        : this(subject, [])
    {
    }

    public Subject Subject { get; } = subject;

    /// <summary>
    /// The ids of the items that were stored when the draft was last read or stored. Items that another officer has added since are not
    /// among them.
    /// </summary>
    public IReadOnlyCollection<string> StoredItems { get; set; } = [];

    /// <summary>
    /// Whether this was put together from what is published, and not read from the drafts. Publishing it leaves alone what officers are
    /// still writing.
    /// </summary>
    public bool IsComposed { get; init; }

    /// <summary>The number of the publication from which it was composed; null where nothing was published.</summary>
    public long? Publication { get; init; }

    /// <summary>Who last saved each item, by its id, and the rest of the draft, by an empty id. What an import wrote has no entry.</summary>
    public IReadOnlyDictionary<string, DraftSave> LastSaves { get; init; } = new Dictionary<string, DraftSave>();

    /// <exception cref="InvalidCastException">The draft is not of a meeting.</exception>
    public Meeting Meeting => (Meeting)Subject;

    /// <summary>The exempt parts, which only members and officers may read.</summary>
    public IReadOnlyList<ExemptPart> Exempt => _exempt;

    /// <summary>The exempt part of an item; null where it has none.</summary>
    public ExemptPart? ExemptPartOf(AgendaItem item) => _exempt.Find(part => part.ItemId == item.Id);

    /// <summary>Replaces the exempt part of an item. An empty one is removed.</summary>
    /// <exception cref="DomainException">The item is not marked as exempt or confidential.</exception>
    public void WriteExempt(AgendaItem item, BilingualText? minutes, params IReadOnlyList<Document> documents)
    {
        if (item.Exemption is null)
        {
            throw new DomainException($"Mark “{item.Title}” as exempt or confidential first.");
        }

        ReplaceExempt(item, minutes, documents);
    }

    /// <summary>Moves a paper from the public ones of an item to its exempt part.</summary>
    /// <exception cref="DomainException">The item is not closed, or has no such public paper.</exception>
    public void Close(AgendaItem item, string paperId)
    {
        var paper = item.Documents.FirstOrDefault(paper => paper.Id == paperId) ?? throw new DomainException("The item has no such paper. It was moved or removed in the meantime.");
        WriteExempt(item, ExemptPartOf(item)?.Minutes, [.. ExemptPartOf(item)?.Documents ?? [], paper]);
        item.Detach(paperId);
    }

    /// <summary>Moves a paper from the exempt part of an item to its public ones. It becomes public with the next publication that brings it.</summary>
    /// <exception cref="DomainException">The exempt part has no such paper.</exception>
    public void Release(AgendaItem item, string paperId) => item.Attach(TakeExempt(item, paperId));

    /// <summary>Removes a paper from the exempt part of an item.</summary>
    /// <exception cref="DomainException">The exempt part has no such paper.</exception>
    public void DetachExempt(AgendaItem item, string paperId) => TakeExempt(item, paperId);

    /// <summary>Takes the minutes out of the exempt part of an item, after they were written into the public ones.</summary>
    public void ReleaseMinutes(AgendaItem item) => ReplaceExempt(item, minutes: null, ExemptPartOf(item)?.Documents ?? []);

    private Document TakeExempt(AgendaItem item, string paperId)
    {
        var part = ExemptPartOf(item);
        var paper = part?.Documents.FirstOrDefault(paper => paper.Id == paperId) ?? throw new DomainException("The exempt part has no such paper. It was moved or removed in the meantime.");
        ReplaceExempt(item, part!.Minutes, [.. part.Documents.Where(other => other != paper)]);
        return paper;
    }

    private void ReplaceExempt(AgendaItem item, BilingualText? minutes, IReadOnlyList<Document> documents)
    {
        _exempt.RemoveAll(earlier => earlier.ItemId == item.Id);
        if (minutes is { IsBlank: false } || documents.Count > 0)
        {
            _exempt.Add(new(item.Id, minutes is { IsBlank: true } ? null : minutes, [.. documents]));
        }
    }

    /// <summary>What the public may see of the subject. A kind of subject that is not named here is not published.</summary>
    public Subject ForThePublic() => Subject switch
    {
        Meeting meeting => meeting.ForThePublic(),
        Council or Panel or Person or Issue => Subject,
        _ => throw new NotSupportedException($"Say here what the public may see of a {Subject.GetType().Name}."),
    };

    /// <summary>What members may read besides: exempt papers from the agenda on, exempt minutes once the minutes are published.</summary>
    public IReadOnlyList<ExemptPart> ForMembers() => Subject is not Meeting { IsWithdrawn: false, Stage: >= MeetingStage.Agenda } meeting
        ? []
        : [.. _exempt.Where(part => meeting.Items.Any(item => item.Id == part.ItemId)).Select(part => ShownToMembers(part, meeting.Stage))
            .Where(part => part.Minutes is not null || part.Documents.Count > 0)];

    /// <summary>Gives new ids to items, entries and papers.</summary>
    /// <param name="ids">The new id for each id that cannot stay. An id that the meeting does not have is ignored.</param>
    public void Rename(IReadOnlyDictionary<string, string> ids)
    {
        for (var index = 0; index < _exempt.Count; index++)
        {
            _exempt[index] = ids.TryGetValue(_exempt[index].ItemId, out var id) ? _exempt[index] with { ItemId = id } : _exempt[index];
        }

        foreach (var item in Meeting.Items)
        {
            Rename(item.Id, item.TakeId);
            foreach (var entry in item.Entries)
            {
                Rename(entry.Id, entry.TakeId);
            }
        }

        foreach (var document in Meeting.AllDocuments)
        {
            Rename(document.Id, document.TakeId);
        }

        void Rename(string id, Action<string> take)
        {
            if (ids.TryGetValue(id, out var other))
            {
                take(other);
            }
        }
    }
}

/// <summary>Who saved part of a draft, and when.</summary>
/// <param name="At">UTC.</param>
public sealed record DraftSave(string Who, DateTimeOffset At);
