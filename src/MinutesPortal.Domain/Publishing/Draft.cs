using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>What an officer is still writing: a subject and, apart from it, its exempt parts.</summary>
public sealed class Draft(Subject subject, IEnumerable<ExemptPart> exempt)
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

    /// <exception cref="InvalidCastException">The draft is not of a meeting.</exception>
    public Meeting Meeting => (Meeting)Subject;

    /// <summary>The exempt parts, which only members and officers may read.</summary>
    public IReadOnlyList<ExemptPart> Exempt => _exempt;

    /// <summary>Replaces the exempt part of an item.</summary>
    /// <exception cref="DomainException">The item is not marked as exempt or confidential.</exception>
    public void WriteExempt(AgendaItem item, BilingualText? minutes, params IReadOnlyList<Document> documents)
    {
        if (item.Exemption is null)
        {
            throw new DomainException($"Mark “{item.Title}” as exempt or confidential first.");
        }

        var part = new ExemptPart(item.Id, minutes, [.. documents]);
        _exempt.RemoveAll(earlier => earlier.ItemId == item.Id);
        _exempt.Add(part);
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
        : [.. _exempt.Where(part => meeting.Items.Any(item => item.Id == part.ItemId)).Select(part => meeting.Stage < MeetingStage.DraftMinutes ? part with { Minutes = null } : part)
            .Where(part => part.Minutes is not null || part.Documents.Count > 0)];

    /// <summary>Gives a new id to everything whose id is taken. Ids are random, so about one in a million is.</summary>
    public void TakeOtherIdsThan(IReadOnlySet<string> taken)
    {
        foreach (var item in Meeting.Items)
        {
            var id = item.Id;
            if (taken.Contains(id))
            {
                item.TakeAnotherId();
                _exempt.FindAll(part => part.ItemId == id).ForEach(part => _exempt[_exempt.IndexOf(part)] = part with { ItemId = item.Id });
            }

            foreach (var entry in item.Entries.Where(entry => taken.Contains(entry.Id)))
            {
                entry.TakeAnotherId();
            }
        }

        foreach (var document in Meeting.AllDocuments.Where(document => taken.Contains(document.Id)))
        {
            document.TakeAnotherId();
        }
    }
}
