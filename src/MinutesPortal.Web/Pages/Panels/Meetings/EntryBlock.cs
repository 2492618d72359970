using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>
/// A block of an item's text: running text and lists, or one resolution with its clauses. The order and numbering are those of the
/// text, and nothing is left out.
/// </summary>
/// <param name="IsResolution">Whether it is a resolution, with the words that lead into it.</param>
/// <param name="Lists">Single paragraphs and lists.</param>
public sealed record EntryBlock(bool IsResolution, IReadOnlyList<IReadOnlyList<EntryNode>> Lists)
{
    /// <summary>In characters.</summary>
    public int Length => Lists.SelectMany(list => list).SelectMany(node => node.All).Sum(entry => entry.Text.English.Length + (entry.Text.Welsh?.Length ?? 0));

    /// <summary>The votes on resolutions of this block. If it has several, each vote has the marker of its resolution.</summary>
    /// <param name="item">The item with this text.</param>
    public IEnumerable<ShownVote> VotesIn(AgendaItem item)
    {
        var resolutions = Lists.SelectMany(list => list).SelectMany(node => node.All).OfType<Resolution>().ToList();
        return resolutions.SelectMany(resolution => item.VotesOn(resolution)
            .Select(vote => new ShownVote(vote, resolutions.Count > 1 ? resolution.Marker : null)));
    }

    /// <summary>What was decided, without the discussion: the resolutions. A notice of decisions without a resolution, such as a deferral, is whole.</summary>
    public static IReadOnlyList<EntryBlock> DecidedIn(IEnumerable<Entry> entries)
    {
        var blocks = Of(entries);
        return blocks.Any(block => block.IsResolution) ? [.. blocks.Where(block => block.IsResolution)] : blocks;
    }

    public static IReadOnlyList<EntryBlock> Of(IEnumerable<Entry> entries)
    {
        var text = entries.ToList();
        var blocks = new List<(bool IsResolution, List<Entry> Entries)>();
        for (var index = 0; index < text.Count; index++)
        {
            var isClause = text[index] is Resolution { Level: > 0 };
            var leadsIn = text[index] is Narrative lead && index + 1 < text.Count && text[index + 1] is Resolution next && (next.Level > 0 || LeadsIn(lead, next));
            var isResolution = text[index] is Resolution || leadsIn;
            if (blocks.Count == 0 || blocks[^1].IsResolution != isResolution || (isResolution && !isClause && !(blocks[^1].Entries is [Narrative before] && LeadsIn(before, text[index]))))
            {
                blocks.Add((isResolution, []));
            }

            blocks[^1].Entries.Add(text[index]);
        }

        return blocks.ConvertAll(block => new EntryBlock(block.IsResolution, ListsOf(block.Entries)));
    }

    /// <summary>Whether the paragraph is only an outcome word, and the decision follows.</summary>
    private static bool LeadsIn(Narrative lead, Entry next) =>
        next is Resolution { Verb: { } verb } && lead.Text.English.TrimStart(' ', '*', '_').StartsWith(verb.English, StringComparison.Ordinal);

    private static List<List<EntryNode>> ListsOf(List<Entry> entries)
    {
        var lists = new List<List<EntryNode>>();
        var open = new Stack<EntryNode>(); // the possible parents of the next point
        // The words that lead into a resolution have its outcome word.
        var lead = entries.OfType<Resolution>().FirstOrDefault()?.Verb;
        foreach (var entry in entries)
        {
            var node = new EntryNode(entry, entry is Resolution resolution ? resolution.Verb : lead);
            while (open.Count > 0 && (open.Peek().Entry.Level >= entry.Level))
            {
                open.Pop();
            }

            if (open.Count > 0)
            {
                open.Peek().Children.Add(node);
            }
            else if (entry.Level == 0 || lists.Count == 0 || lists[^1][0].Entry.Level == 0)
            {
                lists.Add([node]);
            }
            else
            {
                lists[^1].Add(node);
            }

            if (entry.Level > 0)
            {
                open.Push(node);
            }
        }

        return lists;
    }
}

/// <summary>An entry and its sub-points.</summary>
/// <param name="Verb">The outcome word with which its text may begin; null outside of resolutions.</param>
public sealed record EntryNode(Entry Entry, BilingualText? Verb)
{
    public List<EntryNode> Children { get; } = [];

    /// <summary>The entry and all below it.</summary>
    public IEnumerable<Entry> All => Children.SelectMany(child => child.All).Prepend(Entry);
}
