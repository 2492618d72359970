using System.Text.RegularExpressions;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Import.Exempt;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Matching;
using MinutesPortal.Publishing.Files;

namespace MinutesPortal.Import.Writing;

/// <summary>Writes what the sources say about a meeting into its draft. The draft may contain an earlier import, and nothing is removed from it.</summary>
/// <param name="files">The files that were taken for the meeting's papers.</param>
/// <param name="today">A meeting to come that the source does not confirm is shown as such.</param>
internal sealed partial class MeetingWriter(Meeting meeting, MatchedMeeting linked, Func<SourceId, Guid?> personOf, DateOnly today, ImportOptions options, IReadOnlyDictionary<SourceDocument, UploadedPaper>? files = null)
{
    private const int LongestTitle = 120;
    private const string WithheldReason = "The council’s earlier website did not say why.";
    private static readonly BilingualText MarkedReason = new(
        "The minutes mark this item as closed to the public.", "Mae’r cofnodion yn nodi bod yr eitem hon ar gau i’r cyhoedd.");
    private static readonly BilingualText ExcludedReason = new(
        "The minutes record this item after a resolution to exclude the public.", "Mae’r cofnodion yn cofnodi’r eitem hon ar ôl penderfyniad i gau’r cyhoedd allan.");
    private static readonly BilingualText SafeTitle = new(ExemptMatter.SafeTitle, "Eitem eithriedig");

    private const string TitleOfHead = "Present and apologies";

    private readonly SourceMeeting _found = linked.Meeting;
    private readonly List<ImportRemark> _remarks = [];
    private readonly List<ImportRemark> _conflicts = [];
    private readonly Dictionary<AgendaItem, ItemReading> _readings = []; // of the minutes of items

    /// <summary>What an officer should check.</summary>
    public IReadOnlyList<ImportRemark> Remarks => _remarks;

    /// <summary>Differences between the sources and what is published.</summary>
    public IReadOnlyList<ImportRemark> Conflicts => _conflicts;

    /// <summary>Writes the meeting, and returns the act to publish.</summary>
    /// <param name="approval">The later meeting that approved its minutes; null if none is known.</param>
    /// <param name="earlier">The earlier meetings of the panel by date. It may have approved their minutes.</param>
    public Act Write(Approval? approval, IReadOnlyDictionary<DateOnly, Guid> earlier)
    {
        WriteDraft(earlier);
        if (meeting.Date != _found.Date && meeting.Stage > MeetingStage.NotPublished)
        {
            _remarks.Add(new(linked.Name, $"The source now dates this meeting {_found.Date.InWords()}. It was moved from {meeting.Date.InWords()}, and its earlier address leads to the new one."));
        }

        var act = meeting.Import(
            _found.Date, _found.Time, StateIn(_found), _found.IsWhole, meeting.Items.Any(item => item.Minutes is not null) ? approval : null);
        if (meeting.Stage < MeetingStage.Decisions)
        {
            meeting.RecordAttendance(); // the source may list who is expected, which does not show who came
        }

        return act;
    }

    /// <summary>Writes the meeting without publishing it.</summary>
    /// <param name="earlier">The earlier meetings of the panel by date.</param>
    public void WriteDraft(IReadOnlyDictionary<DateOnly, Guid> earlier)
    {
        if (_found.OldId is not null)
        {
            meeting.SetSource(new(_found.Host ?? meeting.SourceId?.Host, _found.OldId));
        }

        meeting.SetVenue(Words(_found.Venue) ?? meeting.Venue);
        meeting.SetDirections(Words(_found.Directions) ?? meeting.Directions);
        meeting.SetContact(Words(_found.Contact) ?? meeting.Contact);
        meeting.SetIntroduction(Words(_found.Introduction) ?? meeting.Introduction);
        meeting.SetExtraordinary(_found.IsExtraordinary ?? meeting.IsExtraordinary);
        WriteItems();
        foreach (var item in meeting.Items)
        {
            item.FindApprovedMinutes(earlier);
        }

        WriteAttendance();
    }

    /// <summary>Whether it takes place; null where the source does not say. A meeting in the past took place, unless the source says otherwise.</summary>
    private ImportedState? StateIn(SourceMeeting found) => found.State switch
    {
        SourceState.Cancelled => ImportedState.Cancelled,
        SourceState.Postponed => ImportedState.Postponed,
        SourceState.Provisional or SourceState.Unknown when found.Date >= today => ImportedState.Unconfirmed,
        null => null,
        _ => ImportedState.TakesPlace,
    };

    private void WriteItems()
    {
        var published = meeting.Items.ToList();
        var itemOf = new Dictionary<SourceItem, AgendaItem>(ReferenceEqualityComparer.Instance);
        foreach (var item in published)
        {
            itemOf.Add(ToSourceItem(item), item);
        }

        var left = new UnmatchedItems(itemOf.Keys);
        var inSource = new List<AgendaItem>();
        foreach (var (item, known) in options.IsAgain ? Pairs(left) : ItemsOf(_found).Select(item => (item, left.Take(item))))
        {
            if (known is not null)
            {
                inSource.Add(itemOf[known]);
                Rewrite(itemOf[known], known, item);
            }
            else if (!item.IsRestricted && !options.IsPublicSet && left.Left.Any(other => IsHeldBackHere(itemOf[other])))
            {
                _remarks.Add(
                    new(linked.Name, "An item was not added, because it may be one that is held back here. If the public may read it, import all files of the meeting together with --public-set."));
            }
            else
            {
                inSource.Add(Write(meeting.AddItem(TitleOf(item), item.Number), item));
            }
        }

        if (options.IsPublicSet && _found.IsWhole)
        {
            Remove([.. left.Left.Select(other => itemOf[other]).Where(IsHeldBackHere)]);
        }

        if (options.IsAgain && _found is { IsWhole: true, Items.Count: > 0 })
        {
            Remove([.. left.Left.Select(other => itemOf[other]).Where(item => item.Exemption is null)]);
        }

        published.RemoveAll(item => !meeting.Items.Contains(item));

        var isFirst = published.Count == 0;
        var (order, more) = isFirst || _found.IsWhole
            ? (inSource, published.Except(inSource).ToList())
            : (published, inSource.Except(published).ToList());
        ItemMatching.Insert(order, more, item => item.Number);
        if (isFirst && !_found.IsWhole && order.TrueForAll(item => LenientComparison.OrderOf(item.Number) is not null))
        {
            order = [.. order.OrderBy(item => LenientComparison.OrderOf(item.Number))];
        }

        meeting.Arrange(order);
    }

    /// <summary>Whether an import held the item back, and not the source or an officer.</summary>
    private static bool IsHeldBackHere(AgendaItem item) =>
        item.Exemption?.Reason is { } reason && (reason == MarkedReason || reason == ExcludedReason);

    /// <summary>Removes items whose text now stands in others, or that a corrected file does not have.</summary>
    private void Remove(List<AgendaItem> gone)
    {
        if (gone.Count > 0)
        {
            meeting.PutBackItems(meeting.TakeOutItems().Except(gone));
        }
    }

    private static IEnumerable<SourceItem> ItemsOf(SourceMeeting found) =>
        found.Head is null ? found.Items : found.Items.Prepend(new() { Title = TitleOfHead, Minutes = found.Head });

    private void Rewrite(AgendaItem item, SourceItem known, SourceItem again)
    {
        if (options.IsPublicSet && !again.IsRestricted && IsHeldBackHere(item))
        {
            item.Open();
            item.SetTitle(TitleOf(again));
            known = known with { IsRestricted = false, Title = again.Title };
        }

        if (again.IsRestricted && !known.IsRestricted)
        {
            if (options.Withdraws)
            {
                Write(item, again); // its text and papers were taken out
            }

            return; // the report names it
        }

        if (known.IsRestricted && !again.IsRestricted)
        {
            _remarks.Add(
                new(NameOf(item), "The source no longer withholds this item. It is still withheld here. An officer must decide whether the public may read it."));
            return;
        }

        if (options.IsAgain && !again.IsRestricted)
        {
            Correct(item, known, again);
            return;
        }

        var isSame = again.OldId is not null && again.OldId == known.OldId;
        if (isSame && (IsReplaced(known.Minutes, again.Minutes) || IsReplaced(known.Decision, again.Decision)))
        {
            _remarks.Add(
                new(NameOf(item), "The source has changed its text. The new text was published in place of the old one. Compare the two versions."));
        }

        Write(item, ItemMatching.Merge(
            known,
            again,
            part => _conflicts.Add(
                new(NameOf(item), $"The published version differs from {string.Join(" and ", linked.Files)} in the {part}. The published version was kept.")),
            secondIsNewer: isSame));
    }

    private static bool IsReplaced(string? earlier, string? later) =>
        earlier is not null && later is not null && !LenientComparison.OnlyLacksLines(earlier, later) && !LenientComparison.OnlyLacksLines(later, earlier);

    private AgendaItem Write(AgendaItem item, SourceItem said)
    {
        item.SetTitle(ItemMatching.IsHeldBack(said) ? SafeTitle : TitleOf(said));
        item.SetPurpose(Words(said.Purpose));
        item.SetNumber(said.Number);
        item.SetMinuteNumber(said.MinuteNumber);
        if (said.OldId is not null)
        {
            item.SetSource(new(_found.Host ?? item.SourceId?.Host, said.OldId));
        }

        if (said.Issue is not null)
        {
            item.SetSourceIssue(new(_found.Host ?? item.SourceIssue?.Host, said.Issue.OldId, said.Issue.Title));
        }

        if (said.IsRestricted)
        {
            var reason = said.HeldBack is null ? WithheldReason : said.HeldBack.HasMark ? MarkedReason : ExcludedReason;
            item.KeepWithheld(item.Exemption?.Reason ?? reason, said.Restriction ?? item.Exemption?.LocalWording);
            return item;
        }

        if (said.Title is null)
        {
            _remarks.Add(new(NameOf(item), "The source has no title for this item. The title was made from its first words. Correct it."));
        }

        // Unchanged text is not parsed again: its entries keep their citation ids.
        if (said.Decision is not null && SourceText.Clean(said.Decision) != item.Decision?.English)
        {
            ReadBack(item, item.WriteDecision(said.Decision));
        }

        if (said.Minutes is not null && SourceText.Clean(said.Minutes) != item.Minutes?.English)
        {
            ReadBack(item, _readings[item] = item.WriteMinutes(said.Minutes));
        }

        foreach (var document in said.Documents)
        {
            Write(item, document);
        }

        return item;
    }

    private ItemReading ReadingOf(AgendaItem item) =>
        _readings.TryGetValue(item, out var reading) ? reading : _readings[item] = ItemReading.Of(item.Minutes?.English ?? "");

    /// <summary>Reports uncertain resolutions to an officer.</summary>
    private void ReadBack(AgendaItem item, ItemReading reading)
    {
        if (reading.Pieces.FirstOrDefault(piece => piece is { Kind: EntryKind.Resolution, Confidence: Confidence.Unsure }) is { } unsure)
        {
            _remarks.Add(
                new(NameOf(item), $"“{Beginning(unsure.Text)}” was read as a decision, although no word such as RESOLVED precedes it. Check that it is one."));
        }
    }

    private static string Beginning(string text) => text.Trim() is { Length: > 60 } longer ? longer[..60].TrimEnd() + "…" : text.Trim();

    private void Write(AgendaItem item, SourceDocument document)
    {
        var original = new Original(document.Kind, document.Size, document.Address);
        var id = document.OldId is null ? null : new SourceId(_found.Host, document.OldId);
        var paper = item.Documents.FirstOrDefault(known => ItemMatching.AreSame(ToSourceDocument(known), document));
        if (paper is null)
        {
            item.Attach(paper = new Document(document.Title, original, id));
        }

        if (FileOf(document) is { } file && file.Sha256 != paper.Sha256)
        {
            paper.Replace(file.Paper.FileName, file.Paper.Type.MediaType, file.Paper.Size, file.Sha256);
        }

        paper.SetOriginal(original, id); // also of a paper whose file is held: what the source withholds later is found by it
    }

    /// <summary>The file that was taken for a paper. Where two sources show it, their descriptions may differ.</summary>
    private UploadedPaper? FileOf(SourceDocument document) =>
        files?.GetValueOrDefault(document) ?? files?.FirstOrDefault(pair => ItemMatching.AreSame(pair.Key, document) && pair.Key.OldId is not null).Value;

    /// <summary>Converts a published item to a source item, so that the two can be compared.</summary>
    internal static SourceItem ToSourceItem(AgendaItem item)
    {
        var known = new SourceItem
        {
            OldId = item.SourceId?.Id,
            Number = item.Number,
            MinuteNumber = item.MinuteNumber,
            Purpose = item.Purpose?.English,
            Decision = item.Decision?.English,
            Minutes = item.Minutes?.English,
            IsRestricted = item.Exemption is not null,
            Restriction = item.Exemption?.LocalWording,
            Documents = [.. item.Documents.Select(ToSourceDocument)],
            Issue = item.SourceIssue is { } issue ? new(issue.Id, issue.Title) : null,
        };
        return TitleOf(known) == item.Title.English ? known : known with { Title = item.Title.English };
    }

    internal static SourceDocument ToSourceDocument(Document document) =>
        new(document.SourceId?.Id, document.Title.English, document.Original?.Kind, document.Original?.Size, document.Original?.Address);

    private string NameOf(AgendaItem item) => $"{linked.Name}, {(item.Number is null ? "item" : $"item {item.Number}")} “{item.Title}”";

    private static BilingualText? Words(string? words) => string.IsNullOrWhiteSpace(words) ? null : new(words);

    /// <summary>The title or, if the source has lost it, the first words of the item.</summary>
    private static string TitleOf(SourceItem item)
    {
        if (!string.IsNullOrWhiteSpace(item.Title))
        {
            return SourceText.Tidy(item.Title.Trim());
        }

        var words = item.IsRestricted
            ? ""
            : WhiteSpace().Replace(Markdown().Replace(item.Purpose ?? item.Minutes ?? item.Decision ?? "", "${words}"), " ").Trim();
        var sentence = TitleShortener.Shorten(SourceText.Tidy(SentenceEnd().Split(words, 2)[0]), LongestTitle);
        return sentence.Length > 0 ? sentence : item.Number is null ? "Item without a title" : $"Item {item.Number}";
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();

    /// <summary>Matches emphasis, escapes and links.</summary>
    [GeneratedRegex(@"\*+|\\(?<words>\p{P})|\[(?<words>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markdown();

    [GeneratedRegex(@"[.:](?:\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();
}
