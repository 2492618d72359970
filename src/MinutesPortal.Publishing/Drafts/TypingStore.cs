using Microsoft.EntityFrameworkCore;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>
/// Keeps what officers type before they save it, each in rows of their own, so that it can conflict with nobody and never reaches the draft by
/// itself. A killed browser or program then loses a few seconds.
/// </summary>
public sealed class TypingStore(WorkspaceDbContext workspace)
{
    /// <summary>In characters. More is not kept, and the page says so.</summary>
    public const int Longest = 500_000;

    /// <summary>What is kept of one item, with the names of those who typed it. One SQL command.</summary>
    public async Task<IReadOnlyList<KeptTyping>> ReadAsync(Guid meetingId, string itemId, CancellationToken cancellationToken) => await (
        from typed in workspace.Typing.AsNoTracking()
        where typed.MeetingId == meetingId && typed.ItemId == itemId
        join account in workspace.Accounts.AsNoTracking() on typed.AccountId equals account.Id
        orderby typed.At
        select new KeptTyping(typed, account.Name)).ToListAsync(cancellationToken);

    /// <summary>Keeps what one officer has typed into one field, in place of what was kept before. One SQL command.</summary>
    public Task KeepAsync(TypedText typed, CancellationToken cancellationToken) => workspace.Database.ExecuteSqlAsync(
        $"""
        insert into workspace.typing (meeting_id, item_id, field, account_id, shown, text, at)
        values ({typed.MeetingId}, {typed.ItemId}, {typed.Field}, {typed.AccountId}, {typed.Shown}, {typed.Text}, {typed.At.ToUniversalTime()})
        on conflict (meeting_id, item_id, field, account_id) do update set shown = excluded.shown, text = excluded.text, at = excluded.at
        """,
        cancellationToken);

    /// <summary>Forgets what one officer typed into an item, because it was saved or thrown away.</summary>
    public Task ForgetAsync(Guid meetingId, string itemId, Guid accountId, CancellationToken cancellationToken) =>
        workspace.Typing.Where(typed => typed.MeetingId == meetingId && typed.ItemId == itemId && typed.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
}

/// <param name="Name">Of the officer who typed it.</param>
public sealed record KeptTyping(TypedText Typed, string Name);

/// <summary>What an officer typed into one field and has not saved.</summary>
public sealed class TypedText
{
    public required Guid MeetingId { get; init; }

    public required string ItemId { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Field { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The saved text that the field showed, so that a conflict is found when it is saved.</summary>
    public required string Shown { get; init; }

    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
