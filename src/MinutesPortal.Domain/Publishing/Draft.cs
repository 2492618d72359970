using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Publishing;

/// <summary>What an officer is still writing: a subject with all that has been written of it and, apart from it, what is exempt.</summary>
public sealed class Draft(Subject subject, IEnumerable<ExemptPart> exempt)
{
    private readonly List<ExemptPart> _exempt = [.. exempt];

    /// <summary>A draft without exempt parts.</summary>
    public Draft(Subject subject)
        : this(subject, [])
    {
    }

    public Subject Subject { get; } = subject;

    /// <summary>The items that were stored when the draft was read or last stored. What another officer has added since is not among them.</summary>
    public IReadOnlyCollection<string> StoredItems { get; set; } = [];

    /// <exception cref="InvalidCastException">The draft is not of a meeting.</exception>
    public Meeting Meeting => (Meeting)Subject;

    /// <summary>What only members and officers may read, apart from the subject.</summary>
    public IReadOnlyList<ExemptPart> Exempt => _exempt;

    /// <summary>Writes what only members and officers may read of an item, instead of what was written before.</summary>
    /// <exception cref="DomainException">The item is not marked exempt or confidential.</exception>
    public void WriteExempt(AgendaItem item, BilingualText? minutes, params IReadOnlyList<Document> documents)
    {
        if (item.Exemption is null)
        {
            throw new DomainException($"“{item.Title}” is open: mark it as exempt or confidential first.");
        }

        _exempt.RemoveAll(part => part.ItemId == item.Id);
        _exempt.Add(new(item.Id, minutes, documents));
    }

    /// <summary>What the public may see of the subject now.</summary>
    public Subject ForThePublic() => Subject is Meeting meeting ? meeting.ForThePublic() : Subject;

    /// <summary>What members may read besides: nothing before the minutes are published, but papers with the agenda.</summary>
    public IReadOnlyList<ExemptPart> ForMembers() => Subject is not Meeting { IsWithdrawn: false, Stage: >= MeetingStage.Agenda } meeting
        ? []
        : [.. _exempt.Select(part => meeting.Stage < MeetingStage.DraftMinutes ? part with { Minutes = null } : part)
            .Where(part => part.Minutes is not null || part.Documents.Count > 0)];

    /// <summary>Gives another id to whatever has one of these: an id is random, and one in a million or so is taken.</summary>
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
