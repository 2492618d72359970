using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Matching;

namespace MinutesPortal.Import.Writing;

/// <content>Writes a corrected file over what an earlier import brought. What the file says replaces what is known, and what it lacks as a whole kind is kept.</content>
internal sealed partial class MeetingWriter
{
    /// <summary>The items of the file with the known items that they correct. An item whose title was corrected is known by its number, once all others are matched.</summary>
    private List<(SourceItem Item, SourceItem? Known)> Pairs(UnmatchedItems left)
    {
        var pairs = ItemsOf(_found).Select(item => (Item: item, Known: left.Take(item))).ToList();
        return pairs.ConvertAll(pair => pair.Known is null ? (pair.Item, left.TakeNumber(pair.Item)) : pair);
    }

    private void Correct(AgendaItem item, SourceItem known, SourceItem again)
    {
        var corrected = known with
        {
            OldId = again.OldId ?? known.OldId,
            Number = again.Number ?? known.Number,
            MinuteNumber = again.MinuteNumber ?? known.MinuteNumber,
            Title = again.Title ?? known.Title,
            Purpose = Text(known, again, part => part.Purpose),
            Decision = Text(known, again, part => part.Decision),
            Minutes = Text(known, again, part => part.Minutes),
            Documents = again.Documents,
            Issue = again.Issue ?? known.Issue,
        };
        if (corrected.Decision is null && item.Decision is not null)
        {
            item.WriteDecision("");
        }

        if (corrected.Minutes is null && item.Minutes is not null)
        {
            item.WriteMinutes("");
        }

        if (Gives(part => part.Documents.Count > 0))
        {
            foreach (var paper in item.Documents.Where(paper => !again.Documents.Any(listed => ItemMatching.AreSame(listed, ToSourceDocument(paper)))).ToList())
            {
                item.Detach(paper.Id);
            }
        }

        Write(item, corrected);
    }

    /// <summary>What the file says or, where it says nothing of this kind of any item, what is known.</summary>
    private string? Text(SourceItem known, SourceItem again, Func<SourceItem, string?> part) =>
        part(again) ?? (Gives(item => part(item) is not null) ? null : part(known));

    private bool Gives(Func<SourceItem, bool> part) => _found.IsWhole && _found.Items.Any(part);
}
