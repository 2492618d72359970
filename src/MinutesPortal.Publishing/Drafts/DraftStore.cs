using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>
/// Reads and writes drafts. Each item of a meeting has its own row, so two officers conflict only where they change the same item.
/// </summary>
public sealed class DraftStore(WorkspaceDbContext workspace)
{
    /// <summary>Reads the draft of a subject; null where there is none.</summary>
    public async Task<Draft?> FindAsync(Guid subjectId, CancellationToken cancellationToken = default)
    {
        if (await workspace.Drafts.FindAsync([subjectId], cancellationToken) is not { } row)
        {
            return null;
        }

        var items = await workspace.DraftItems.Where(item => item.MeetingId == subjectId).ToListAsync(cancellationToken);
        var subject = SubjectJson.Read(row.SubjectKind, row.Content);
        if (subject is Meeting meeting)
        {
            meeting.PutBackItems(items.Select(item => SubjectJson.Read<AgendaItem>(item.Content)));
        }

        return new(subject, items.Where(item => item.Exempt is not null).Select(item => SubjectJson.Read<ExemptPart>(item.Exempt!)))
        {
            StoredItems = [.. items.Select(item => item.ItemId)],
        };
    }

    /// <summary>
    /// Marks the changes in a draft to be saved with the workspace. Saving then finds conflicts with another officer's changes.
    /// </summary>
    public async Task StoreAsync(Draft draft, CancellationToken cancellationToken = default)
    {
        var items = (draft.Subject as Meeting)?.TakeOutItems() ?? [];
        try
        {
            var content = SubjectJson.Write(draft.Subject);
            var row = await workspace.Drafts.FindAsync([draft.Subject.Id], cancellationToken)
                ?? workspace.Add(new DraftRow { SubjectId = draft.Subject.Id, SubjectKind = SubjectJson.KindOf(draft.Subject), Content = content }).Entity;
            row.Content = content;
            await StoreItemsAsync(draft, items, cancellationToken);
        }
        finally
        {
            (draft.Subject as Meeting)?.PutBackItems(items);
        }
    }

    private async Task StoreItemsAsync(Draft draft, IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken)
    {
        var rows = draft.Subject is Meeting ? await workspace.DraftItems.Where(item => item.MeetingId == draft.Subject.Id).ToListAsync(cancellationToken) : [];
        workspace.RemoveRange(rows.Where(row => draft.StoredItems.Contains(row.ItemId) && items.All(item => item.Id != row.ItemId)));
        draft.StoredItems = [.. items.Select(item => item.Id)];
        foreach (var item in items)
        {
            var row = rows.Find(row => row.ItemId == item.Id)
                ?? workspace.Add(new DraftItemRow { ItemId = item.Id, MeetingId = draft.Subject.Id, Content = "" }).Entity;
            row.Content = SubjectJson.Write(item);
            row.Exempt = draft.Exempt.FirstOrDefault(part => part.ItemId == item.Id) is { } part ? SubjectJson.Write(part) : null;
        }
    }
}
