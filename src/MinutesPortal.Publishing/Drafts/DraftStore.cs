using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Ledger;

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

        var items = await workspace.DraftItems.Where(item => item.MeetingId == subjectId)
            .OrderBy(item => item.Position).ThenBy(item => item.ItemId).ToListAsync(cancellationToken);
        var subject = SubjectJson.Read(row.SubjectKind, row.Content);
        if (subject is Meeting meeting)
        {
            meeting.PutBackItems(items.Select(item => SubjectJson.Read<AgendaItem>(item.Content)));
        }

        return new(subject, items.Where(item => item.Exempt is not null).Select(item => SubjectJson.Read<ExemptPart>(item.Exempt!)))
        {
            StoredItems = [.. items.Select(item => item.ItemId)],
            LastSaves = items.Select(item => (item.ItemId, item.ChangedBy, item.ChangedAt)).Append(("", row.ChangedBy, row.ChangedAt))
                .Where(save => save.Item2 is not null).ToDictionary(save => save.Item1, save => new DraftSave(save.Item2!, save.Item3!.Value)),
        };
    }

    /// <summary>
    /// Marks the changes in a draft to be saved with the workspace. Saving then finds conflicts with another officer's changes.
    /// </summary>
    /// <param name="isAhead">See <see cref="DraftRow.IsAhead"/>; null to leave it as it is.</param>
    public async Task StoreAsync(Draft draft, bool? isAhead = null, CancellationToken cancellationToken = default)
    {
        var items = (draft.Subject as Meeting)?.TakeOutItems() ?? [];
        try
        {
            var content = SubjectJson.Write(draft.Subject);
            var row = await workspace.Drafts.FindAsync([draft.Subject.Id], cancellationToken)
                ?? workspace.Add(new DraftRow { SubjectId = draft.Subject.Id, SubjectKind = SubjectJson.KindOf(draft.Subject), Content = content }).Entity;
            row.Content = content;
            row.IsAhead = isAhead ?? row.IsAhead;
            (row.PanelId, row.Date) = ((draft.Subject as Meeting)?.PanelId, (draft.Subject as Meeting)?.Date);
            await StoreItemsAsync(draft, items, cancellationToken);
        }
        finally
        {
            (draft.Subject as Meeting)?.PutBackItems(items);
        }
    }

    /// <summary>
    /// Changes a draft in one transaction. Others who change the same draft wait for it, so nobody's change is lost or refused: whoever
    /// comes second reads what the first has saved.
    /// </summary>
    /// <param name="who">The officer who changes it.</param>
    /// <param name="change">Changes the draft and returns true. If it returns false or throws, nothing is stored.</param>
    /// <param name="audit">Writes the event of the change, within the transaction.</param>
    /// <returns>Whether the draft was changed. False also where there is no such draft.</returns>
    public async Task<bool> ChangeAsync(
        Guid subjectId, string who, DateTimeOffset at, Func<Draft, bool> change, Func<Task> audit, CancellationToken cancellationToken = default)
    {
        await using var transaction = await workspace.Database.BeginTransactionAsync(cancellationToken);
        if (await FindLockedAsync(subjectId, cancellationToken) is not { } draft || !change(draft))
        {
            return false;
        }

        await StoreAsync(draft, Draft.IsAhead(await LedgerReader.PublishedAsync(workspace, subjectId, cancellationToken), draft), cancellationToken);
        NoteChange(who, at);
        await workspace.SaveChangesAsync(cancellationToken);
        await audit();
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Stores new meetings of a panel in one transaction. Others who add meetings to the panel wait for it, so nobody makes the same meeting
    /// at the same moment.
    /// </summary>
    /// <param name="who">The officer who adds them.</param>
    /// <param name="isFree">Whether nothing stands against them now. If it returns false, nothing is stored.</param>
    /// <param name="audit">Writes the event of it, within the transaction.</param>
    /// <returns>Whether they were stored.</returns>
    public async Task<bool> AddAsync(
        Guid panelId, IEnumerable<Draft> meetings, string who, DateTimeOffset at, Func<Task<bool>> isFree, Func<Task> audit, CancellationToken cancellationToken = default)
    {
        await using var transaction = await workspace.Database.BeginTransactionAsync(cancellationToken);
        await workspace.LockDraftAsync(panelId, cancellationToken);
        if (!await isFree())
        {
            return false;
        }

        foreach (var meeting in meetings)
        {
            await StoreAsync(meeting, cancellationToken: cancellationToken);
        }

        NoteChange(who, at);
        await workspace.SaveChangesAsync(cancellationToken);
        await audit();
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Removes the draft of a meeting in one transaction.</summary>
    /// <param name="audit">Writes the event of it, within the transaction.</param>
    /// <exception cref="DomainException">The meeting is public.</exception>
    public async Task RemoveAsync(Guid meetingId, Func<Task> audit, CancellationToken cancellationToken = default)
    {
        await using var transaction = await workspace.Database.BeginTransactionAsync(cancellationToken);
        await workspace.LockDraftAsync(meetingId, cancellationToken);
        if (await LedgerReader.PublishedAsync(workspace, meetingId, cancellationToken) is not null)
        {
            throw new DomainException("The meeting was published in the meantime, so its draft stays. Cancel the meeting instead.");
        }

        await workspace.Overrides.Where(row => row.MeetingId == meetingId).ExecuteDeleteAsync(cancellationToken);
        await workspace.Typing.Where(row => row.MeetingId == meetingId).ExecuteDeleteAsync(cancellationToken);
        await workspace.DraftItems.Where(row => row.MeetingId == meetingId).ExecuteDeleteAsync(cancellationToken);
        await workspace.Drafts.Where(row => row.SubjectId == meetingId).ExecuteDeleteAsync(cancellationToken);
        workspace.ChangeTracker.Clear();
        await audit();
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Writes into each changed row who changed it. Who removed an item stands in the row of the meeting.</summary>
    private void NoteChange(string who, DateTimeOffset at)
    {
        workspace.ChangeTracker.DetectChanges();
        var rows = workspace.ChangeTracker.Entries().Where(row => row.Entity is DraftRow or DraftItemRow).ToList();
        var hasRemoved = rows.Exists(row => row.State == EntityState.Deleted);
        foreach (var row in rows.Where(row => HasOtherContent(row) || (hasRemoved && row.Entity is DraftRow)))
        {
            row.Property(nameof(DraftRow.ChangedBy)).CurrentValue = who;
            row.Property(nameof(DraftRow.ChangedAt)).CurrentValue = at.ToUniversalTime();
        }
    }

    /// <summary>To move an item to another place is not to change it.</summary>
    private static bool HasOtherContent(EntityEntry row) =>
        row.State == EntityState.Added || (row.State == EntityState.Modified && row.Properties.Any(property => property.IsModified && property.Metadata.Name is not (nameof(DraftItemRow.Position) or nameof(DraftRow.IsAhead))));

    /// <summary>Reads a draft once nobody else changes it, and keeps others from it until the transaction ends. Null where there is none.</summary>
    internal async Task<Draft?> FindLockedAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        await workspace.LockDraftAsync(subjectId, cancellationToken);
        foreach (var read in workspace.ChangeTracker.Entries().Where(row => row.Entity is DraftRow or DraftItemRow).ToList())
        {
            read.State = EntityState.Detached; // it may be old
        }

        return await FindAsync(subjectId, cancellationToken);
    }

    private async Task StoreItemsAsync(Draft draft, IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken)
    {
        var rows = draft.Subject is Meeting ? await workspace.DraftItems.Where(item => item.MeetingId == draft.Subject.Id).ToListAsync(cancellationToken) : [];
        workspace.RemoveRange(rows.Where(row => draft.StoredItems.Contains(row.ItemId) && items.All(item => item.Id != row.ItemId)));
        draft.StoredItems = [.. items.Select(item => item.Id)];
        foreach (var (position, item) in items.Index())
        {
            var row = rows.Find(row => row.ItemId == item.Id)
                ?? workspace.Add(new DraftItemRow { ItemId = item.Id, MeetingId = draft.Subject.Id, Position = position, Content = "" }).Entity;
            row.Position = position;
            row.Content = SubjectJson.Write(item);
            row.Exempt = draft.Exempt.FirstOrDefault(part => part.ItemId == item.Id) is { } part ? SubjectJson.Write(part) : null;
        }
    }
}
