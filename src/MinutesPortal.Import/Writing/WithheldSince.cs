using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Exempt;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Matching;

namespace MinutesPortal.Import.Writing;

/// <summary>Compares what a source withholds now with what is public of a meeting, and takes it out of the draft.</summary>
/// <param name="versions">The versions of the meeting that the public may read, by their numbers. The latest is among them.</param>
internal sealed class WithheldSince(IReadOnlyDictionary<long, Meeting> versions)
{
    /// <summary>A shorter line may stand in several items by chance.</summary>
    private const int ShortestLine = 40;

    private readonly long _latest = versions.Keys.Max();

    /// <summary>What the source withholds, and the public can read here.</summary>
    public IReadOnlyList<PublicPart> Find(SourceMeeting found)
    {
        var parts = new List<PublicPart>();
        var latest = versions[_latest];
        var items = latest.Items.Select(item => (Item: item, Known: MeetingWriter.ToSourceItem(item))).ToList();
        string? IdOf(SourceItem item) => new UnmatchedItems(items.Select(pair => pair.Known)).Take(item) is { } known
            ? items.Find(pair => ReferenceEquals(pair.Known, known)).Item.Id
            : null;

        foreach (var withholding in found.Withholdings)
        {
            if (withholding.Part == WithheldPart.Paper)
            {
                parts.AddRange(PapersNotListed(IdOf(withholding.Item!), withholding.Item!));
            }
            else if (withholding.Part == WithheldPart.Attendance)
            {
                Add(parts, withholding.Part, null, meeting => meeting.Attendees.Count > 0);
            }
            else if (IdOf(withholding.Item!) is { } id)
            {
                Add(parts, withholding.Part, id, meeting => meeting.Items.Any(item => item.Id == id && Shows(item, withholding.Part)));
            }
        }

        foreach (var item in found.Items.Where(item => item.IsRestricted))
        {
            if (IdOf(item) is { } id)
            {
                Add(
                    parts, WithheldPart.Item, id, meeting => meeting.Items.Any(other => other.Id == id && (Shows(other, WithheldPart.Item) || (ItemMatching.IsHeldBack(item) && other.Title.English != ExemptMatter.SafeTitle))));
            }

            parts.AddRange(TextsOf(item, found));
        }

        parts.AddRange(NotShown(found, items));
        return [.. parts.DistinctBy(part => part.Key)];
    }

    /// <summary>Takes the parts out of a draft, so that it can be published without them.</summary>
    public static void TakeOut(IEnumerable<PublicPart> parts, Meeting meeting, BilingualText notice)
    {
        foreach (var part in parts)
        {
            if (part.Part == WithheldPart.Attendance)
            {
                meeting.RecordAttendance();
            }

            if (part.Paper is { } paper)
            {
                if (meeting.AllDocuments.Any(document => document.Id == paper.Id))
                {
                    meeting.WithdrawDocument(paper.Id, notice);
                }

                continue;
            }

            if (meeting.Items.FirstOrDefault(item => item.Id == part.ItemId) is { } item)
            {
                TakeOut(part.Part, item);
            }
        }
    }

    private static void TakeOut(WithheldPart part, AgendaItem item)
    {
        if (part is WithheldPart.Item or WithheldPart.Purpose)
        {
            item.SetPurpose(null);
        }

        if (part is WithheldPart.Item or WithheldPart.Decision)
        {
            item.WriteDecision("");
        }

        if (part is WithheldPart.Item or WithheldPart.Minutes)
        {
            item.WriteMinutes("");
        }

        if (part == WithheldPart.Item)
        {
            foreach (var document in item.Documents.ToList())
            {
                item.Detach(document.Id);
            }
        }
    }

    private void Add(List<PublicPart> parts, WithheldPart part, string? itemId, Func<Meeting, bool> shows)
    {
        var numbers = versions.Where(version => shows(version.Value)).Select(version => version.Key).ToList();
        if (numbers.Count > 0)
        {
            parts.Add(new(part, itemId, null, numbers));
        }
    }

    private static bool Shows(AgendaItem item, WithheldPart part) => part switch
    {
        WithheldPart.Item => item.Entries.Count + item.Documents.Count > 0 || item.Purpose is not null,
        WithheldPart.Purpose => item.Purpose is not null,
        WithheldPart.Decision => item.Decision is not null,
        _ => item.Minutes is not null,
    };

    /// <summary>The papers of an item that the source listed before and does not list any more, while it says that it withholds one.</summary>
    private IEnumerable<PublicPart> PapersNotListed(string? itemId, SourceItem now) =>
        from version in versions
        from item in version.Value.Items
        where item.Id == itemId
        from document in item.Documents
        where document.Original is not null && !now.Documents.Any(
            listed => ItemMatching.AreSame(listed, MeetingWriter.ToSourceDocument(document)))
        group version.Key by document.Id into same
        select new PublicPart(
            WithheldPart.Paper, itemId, versions.Values.SelectMany(meeting => meeting.AllDocuments).First(document => document.Id == same.Key), [.. same]);

    /// <summary>The items and papers that a whole source showed before, by their ids, and does not show any more.</summary>
    private IEnumerable<PublicPart> NotShown(SourceMeeting found, List<(AgendaItem Item, SourceItem Known)> items)
    {
        if (!found.IsWhole || found.OldId is null || found.Items.Count == 0 || found.Items.Any(item => item.OldId is null))
        {
            yield break;
        }

        var shown = found.Items.ToDictionary(item => item.OldId!, item => item, StringComparer.Ordinal);
        foreach (var (item, _) in items.Where(pair => pair.Item.SourceId is { } id && (id.Host is null || id.Host == found.Host)))
        {
            if (!shown.TryGetValue(item.SourceId!.Id, out var now))
            {
                if (Shows(item, WithheldPart.Item))
                {
                    yield return new(
                        WithheldPart.Item, item.Id, null, [.. versions.Where(version => version.Value.Items.Any(other => other.Id == item.Id && Shows(other, WithheldPart.Item))).Select(version => version.Key)]);
                }

                continue;
            }

            foreach (var document in item.Documents.Where(document => document is { SourceId: not null, Original: not null } && !now.IsRestricted && now.Documents.All(listed => !ItemMatching.AreSame(listed, MeetingWriter.ToSourceDocument(document)))))
            {
                yield return new(
                    WithheldPart.Paper, item.Id, document, [.. versions.Where(version => version.Value.AllDocuments.Any(other => other.Id == document.Id)).Select(version => version.Key)]);
            }
        }
    }

    /// <summary>The items in whose text the public can read lines that the import now holds back.</summary>
    private IEnumerable<PublicPart> TextsOf(SourceItem held, SourceMeeting found)
    {
        var open = found.Items.Where(item => !item.IsRestricted).SelectMany(LinesOf).ToHashSet(StringComparer.Ordinal);
        var lines = held.HeldBack is null
            ? []
            : LinesOf(held.HeldBack.AsRead).Where(line => line.Length >= ShortestLine && !open.Contains(line)).ToHashSet(StringComparer.Ordinal);
        return lines.Count == 0
            ? []
            : from version in versions
              from item in version.Value.Items
              where LinesOf(MeetingWriter.ToSourceItem(item)).Any(lines.Contains)
              group version.Key by item.Id into same
              select new PublicPart(WithheldPart.Item, same.Key, null, [.. same]);
    }

    private static IEnumerable<string> LinesOf(SourceItem item) =>
        string.Join('\n', new[] { item.Title, item.Purpose, item.Decision, item.Minutes }.OfType<string>()).Split('\n').Select(LenientComparison.KeyOf);
}

/// <summary>A part of a meeting that the public can read, and the source withholds.</summary>
/// <param name="ItemId">Null for the attendance.</param>
/// <param name="Paper">The paper as published; null for any other part.</param>
/// <param name="Versions">The numbers of the publications that show it.</param>
internal sealed record PublicPart(WithheldPart Part, string? ItemId, Document? Paper, IReadOnlyList<long> Versions)
{
    /// <summary>Equal for the same part of the same meeting, whatever versions show it.</summary>
    public (WithheldPart Part, string? ItemId, string? PaperId) Key => (Part, ItemId, Paper?.Id);

    public string Words => Part switch
    {
        WithheldPart.Item => "this item",
        WithheldPart.Purpose => "the purpose of this item",
        WithheldPart.Decision => "the decision of this item",
        WithheldPart.Minutes => "the minutes of this item",
        WithheldPart.Paper => "a paper of this item",
        _ => "the attendance",
    };
}
