using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Exempt;

/// <summary>
/// Holds back what a file marks as closed to the public, up to the end of the mark. Where it is not clear how far a mark reaches, the whole
/// item is held back and, in printed minutes, what follows it. <see cref="ExemptWords"/> knows the words.
/// </summary>
public sealed partial class ExemptMatter
{
    /// <summary>The title of an item that is held back. It says nothing of the item.</summary>
    public const string SafeTitle = "Exempt item";

    private const int LongestHeading = 150;
    private const int LongestReadmission = 300;

    private readonly bool _isPrinted;
    private readonly bool _isPublicSet;
    private readonly List<SourceItem> _items = [];
    private readonly HashSet<string> _signs = [];
    private HeldBack? _closed; // why what follows is held back; null while the text is open
    private readonly HashSet<string> _excluded = []; // the numbers of the items for which the public is excluded, if the resolution names them
    private HashSet<string> _numbersToCome = [];
    private int? _pageStart; // the number of items before the latest line with the number of a page

    private static HeldBack Excluded => new(HasMark: false, "It follows a resolution to exclude the public.");

    private ExemptMatter(bool isPrinted, bool isPublicSet) => (_isPrinted, _isPublicSet) = (isPrinted, isPublicSet);

    /// <param name="isPublicSet">Whether an officer says that the file was published as it is. Then only what is marked is held back.</param>
    public static SourceFile HoldBack(SourceFile file, bool isPublicSet)
    {
        var remarks = new List<ImportRemark>(file.Remarks);
        var meetings = file.Meetings.Select(meeting => new ExemptMatter(file.IsPrinted, isPublicSet).HoldBack(meeting, file.File, remarks)).ToList();
        // A remark may quote what is held back.
        var held = meetings.SelectMany(meeting => meeting.Items).Select(item => item.HeldBack?.AsRead).OfType<SourceItem>().ToList();
        var texts = held.SelectMany(item => new[] { item.Purpose, item.Decision, item.Minutes }).OfType<string>().ToList();
        return file with
        {
            Meetings = meetings,
            Remarks = [.. remarks.Select(remark => QuotesIn(remark).Where(quote => texts.Exists(text => text.Contains(WithoutNumber(quote), StringComparison.Ordinal)))
                .Concat(held.Select(item => item.Title).OfType<string>().Where(title => title.Length > 3)).Aggregate(remark, (clean, words) => new(
                    clean.Where.Replace(words, SafeTitle, StringComparison.Ordinal), clean.What.Replace(words, SafeTitle, StringComparison.Ordinal))))],
        };
    }

    private static IEnumerable<string> QuotesIn(ImportRemark remark) =>
        remark.What.Split('“').Skip(1).Select(part => part.Split('”')[0]).Where(quote => quote.Length > 3);

    /// <summary>The words of a heading: the text may have more spaces behind its number.</summary>
    private static string WithoutNumber(string heading) => heading.TrimStart([.. "0123456789/.)( "]) is { Length: > 3 } words ? words : heading;

    private SourceMeeting HoldBack(SourceMeeting meeting, string file, List<ImportRemark> remarks)
    {
        FindSigns(meeting);
        if (ItemText.Lines(meeting.Cover).Any(ExemptWords.MarksFile))
        {
            _closed = new(HasMark: true, "The beginning of the file is marked as closed to the public.");
        }

        var head = meeting.Head;
        if (head is not null)
        {
            Read(new() { Minutes = head });
            head = _items is [{ HeldBack: null } open, ..] ? open.Minutes : null;
            _items.RemoveAll(item => item.HeldBack is null);
        }

        foreach (var (index, item) in meeting.Items.Index())
        {
            _numbersToCome = [.. meeting.Items.Skip(index + 1).SelectMany(later => new[] { later.Number, later.MinuteNumber }).OfType<string>()];
            if (_excluded.Contains(item.Number ?? "") || _excluded.Contains(item.MinuteNumber ?? ""))
            {
                _closed ??= Excluded;
            }

            Read(item);
        }

        if (_items.Exists(item => item.HeldBack is null && item.Documents.Any(IsMarked)))
        {
            remarks.Add(new(file, "Papers were left out because their titles mark them as closed to the public."));
        }

        return meeting with
        {
            Head = head,
            Items = [.. _items.Select(item => item.Documents.Any(IsMarked) ? item with { Documents = [.. item.Documents.Where(paper => !IsMarked(paper))] } : item)],
        };
    }

    private static bool IsMarked(SourceDocument paper) => ExemptWords.MarksTitle(paper.Title);

    private void FindSigns(SourceMeeting meeting)
    {
        var lines = ItemText.Lines(meeting.Cover).Concat(ItemText.Lines(meeting.Head)).Concat(
            meeting.Items.SelectMany(item => ItemText.Lines(item.Purpose).Concat(ItemText.Lines(item.Decision)).Concat(ItemText.Lines(item.Minutes))));
        _signs.UnionWith(lines.Select(ExemptWords.SignIn).OfType<string>());
    }

    private void Read(SourceItem item)
    {
        var body = ItemText.ParagraphsOf(item);
        var isWholeMark = item.Title is { } title && ExemptWords.IsMark(title);
        var isMarked = item.Title is { } marked && (ExemptWords.MarksTitle(marked) || _signs.Any(sign => marked.Contains(sign, StringComparison.Ordinal)))
            && !ExemptWords.SaysNone(string.Join(' ', body.Select(paragraph => paragraph.Text)));
        if (item.Title is { } heading && ExemptWords.IsOfReadmission(heading) && body.Sum(paragraph => paragraph.Text.Length) <= LongestReadmission)
        {
            _closed = null;
        }

        if (isMarked)
        {
            var why = new HeldBack(HasMark: true, "Its heading marks it as closed to the public.");
            Hold(item, why);
            var closesMore = isWholeMark && (ExemptWords.IsOfSection(item.Title!) || !ExemptWords.IsOfOneItem(item.Title!));
            _closed = closesMore ? new(HasMark: true, "It stands in a part that is marked as closed to the public.") : _closed;
            FollowEnds(body);
        }
        else if (_closed is { } closed)
        {
            Hold(item, OwnMark(item, body) ?? closed);
            FollowEnds(body);
        }
        else
        {
            new OpenItem(this, item, body).Read();
        }
    }

    /// <summary>Why an item that is held back for another reason would be held back by itself; null if it bears no mark.</summary>
    private static HeldBack? OwnMark(SourceItem item, List<ItemParagraph> body) =>
        !ExemptWords.IsOfExclusion(item.Title ?? "") && body.Exists(paragraph => IsMarked(paragraph))
            ? new(HasMark: true, "Its text is marked as closed to the public.")
            : null;

    /// <summary>The last mark or readmission in an item that is held back decides whether the next item is.</summary>
    private void FollowEnds(List<ItemParagraph> body)
    {
        foreach (var line in body.SelectMany(paragraph => paragraph.Lines))
        {
            if (_isPrinted && IsMarkLine(line) && ExemptWords.IsOfSection(line))
            {
                _closed = new(HasMark: true, "It stands in a part that is marked as closed to the public.");
            }
            else if (ExemptWords.Opens(line) || ExemptWords.Readmits(line))
            {
                _closed = null;
            }
        }
    }

    /// <summary>
    /// Notes where a page begins. A mark beside the number of a page may stand above or below it, so both what stands before it on the
    /// page and what follows is held back.
    /// </summary>
    private HeldBack? MarkPage(string line)
    {
        var before = _pageStart ?? (IsFirstPage(line) ? 0 : _items.Count);
        _pageStart = _items.Count;
        if (!_isPrinted || !ExemptWords.IsMark(line))
        {
            return null;
        }

        var why = new HeldBack(HasMark: true, "It stands on a page that is marked as closed to the public.");
        _closed = why;
        for (var index = before; index < _items.Count; index++)
        {
            _items[index] = _items[index].HeldBack is null ? Held(_items[index], why) : _items[index];
        }

        return why;
    }

    private static bool IsFirstPage(string line) =>
        line.Where(char.IsAsciiDigit).Select(digit => digit - '0').FirstOrDefault() == 1 && line.Count(char.IsAsciiDigit) < 3;

    /// <summary>Whether a paragraph reads as a heading and ends with a sign that a footnote explains as a mark.</summary>
    private bool IsSigned(string paragraph) =>
        paragraph.Length < LongestHeading && _signs.Any(
            sign => paragraph.EndsWith(sign, StringComparison.Ordinal) && !paragraph.StartsWith(sign, StringComparison.Ordinal));

    /// <summary>Whether a line is a mark. One that begins with a small letter goes on with the sentence of the line before.</summary>
    private static bool IsMarkLine(string line) => !char.IsLower(line[0]) && ExemptWords.IsMark(line);

    private static bool IsMarked(ItemParagraph paragraph) => IsItemMark(paragraph.Text) || paragraph.Lines.Any(IsMarkLine);

    private static bool IsItemMark(string paragraph) =>
        ExemptWords.HoldsMark(paragraph) || ItemText.Sentences(paragraph).Any(ExemptWords.Declares);

    private static bool IsClause(string paragraph) =>
        (ItemParagraphs.IsPoint(paragraph) || char.IsLower(paragraph[0])) && ExemptWords.ItemsIn(paragraph).Any();

    private void Hold(SourceItem item, HeldBack why) => _items.Add(Held(item, why));

    /// <summary>An item with nothing but its numbers, a safe title and, for matching within this import, what was read.</summary>
    private static SourceItem Held(SourceItem item, HeldBack why) => new()
    {
        OldId = item.OldId,
        Number = item.Number,
        MinuteNumber = item.MinuteNumber,
        Title = SafeTitle,
        IsRestricted = true,
        HeldBack = why with { AsRead = item },
    };
}

/// <summary>Why the import holds an item back.</summary>
/// <param name="HasMark">Whether the item bears a mark. Otherwise it only follows a resolution to exclude the public.</param>
/// <param name="Why">For the report.</param>
public sealed record HeldBack(bool HasMark, string Why)
{
    /// <summary>The item as it was read. It is never written; it only shows which items of other files are the same.</summary>
    public SourceItem AsRead { get; init; } = new();
}
