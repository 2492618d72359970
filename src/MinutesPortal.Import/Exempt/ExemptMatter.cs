using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Exempt;

/// <summary>
/// Holds back what a file marks as closed to the public, up to the end of the mark. Where it is not clear how far a mark reaches, the whole
/// item is held back and, in printed minutes, what follows it. <see cref="ExemptWords"/> knows the words.
/// </summary>
public sealed class ExemptMatter
{
    /// <summary>The title of an item that is held back. It says nothing of the item.</summary>
    public const string SafeTitle = "Exempt item";

    private const int LongestHeading = 150;
    private const int LongestReadmission = 300;
    private const int LongestSentence = 1000;

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
        var hidden = meetings.SelectMany(meeting => meeting.Items).Select(item => item.HeldBack?.AsRead.Title).OfType<string>().Where(title => title.Length > 3).ToList();
        return file with
        {
            Meetings = meetings,
            Remarks = [.. remarks.Select(remark => hidden.Aggregate(remark, (clean, title) => new(
                clean.Where.Replace(title, SafeTitle, StringComparison.Ordinal), clean.What.Replace(title, SafeTitle, StringComparison.Ordinal))))],
        };
    }

    private SourceMeeting HoldBack(SourceMeeting meeting, string file, List<ImportRemark> remarks)
    {
        FindSigns(meeting);
        if (Lines(meeting.Cover).Any(ExemptWords.MarksFile))
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
        var lines = Lines(meeting.Cover).Concat(Lines(meeting.Head)).Concat(meeting.Items.SelectMany(item => Lines(item.Purpose).Concat(Lines(item.Decision)).Concat(Lines(item.Minutes))));
        _signs.UnionWith(lines.Select(ExemptWords.SignIn).OfType<string>());
    }

    private void Read(SourceItem item)
    {
        var body = Paragraphs(item);
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
            ReadOpen(item, body);
        }
    }

    /// <summary>Why an item that is held back for another reason would be held back by itself; null if it bears no mark.</summary>
    private static HeldBack? OwnMark(SourceItem item, List<Paragraph> body) =>
        !ExemptWords.IsOfExclusion(item.Title ?? "") && body.Exists(paragraph => IsItemMark(paragraph.Text) || Lines(paragraph.Text).Any(IsMarkLine))
            ? new(HasMark: true, "Its text is marked as closed to the public.")
            : null;

    /// <summary>The last mark or readmission in an item that is held back decides whether the next item is.</summary>
    private void FollowEnds(List<Paragraph> body)
    {
        foreach (var line in body.SelectMany(paragraph => Lines(paragraph.Text)))
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

    private void ReadOpen(SourceItem item, List<Paragraph> body)
    {
        var isExclusion = ExemptWords.IsOfExclusion(item.Title ?? "");
        var sentences = body.SelectMany(paragraph => Sentences(paragraph.Text)).ToList();
        // "There were no members of the public present" says nothing against a resolution.
        var isNotExcluded = sentences.Exists(sentences.Exists(ExemptWords.IsResolution) ? ExemptWords.SaysStayedOpen : ExemptWords.SaysOpen);
        var open = new List<Paragraph>();
        var held = new List<Paragraph>();
        HeldBack? whole = null;
        HeldBack? part = null; // why the paragraphs are held back
        var excludedHere = false;
        foreach (var paragraph in body)
        {
            if (ExemptWords.IsPageLine(paragraph.Text))
            {
                whole ??= MarkPage(paragraph.Text);
                continue;
            }

            var lines = Lines(paragraph.Text).ToList();
            if (part is not null || excludedHere)
            {
                if (lines.Exists(ExemptWords.Opens) || Sentences(paragraph.Text).Any(ExemptWords.Readmits))
                {
                    held.Add(paragraph);
                    (part, excludedHere, _closed) = (null, false, null);
                    continue;
                }

                if (part is not null)
                {
                    held.Add(paragraph);
                    part = !part.HasMark && (IsItemMark(paragraph.Text) || lines.Exists(IsMarkLine)) ? new(HasMark: true, "It is marked as closed to the public.") : part;
                    continue;
                }
            }

            if (ExemptWords.SignIn(paragraph.Text) is not null)
            {
                open.Add(paragraph);
                continue;
            }

            if (_isPrinted && IsSigned(paragraph.Text))
            {
                _closed = part = new(HasMark: true, "It follows a heading with the sign of an exempt item.");
                held.Add(paragraph);
                continue;
            }

            var mark = lines.FindIndex(IsMarkLine);
            var isMark = mark >= 0 || ExemptWords.IsMark(paragraph.Text);
            if (isMark)
            {
                var words = mark >= 0 ? lines[mark] : paragraph.Text;
                var isFirst = open.Count == 0 && mark <= 0;
                if (!_isPrinted || (ExemptWords.IsOfOneItem(words) && !isExclusion && !excludedHere) || (isFirst && !ExemptWords.IsOfSection(words) && item.Title is not null))
                {
                    whole = new(HasMark: true, "Its text is marked as closed to the public.");
                    continue;
                }

                _closed = part = new(HasMark: true, "It follows a line that marks what comes after it as closed to the public.");
                if (!ExemptWords.IsOfSection(words) && !isExclusion && !excludedHere)
                {
                    whole = new(HasMark: true, "Its text is marked as closed to the public, and it is not clear how far the mark reaches.");
                }

                if (isFirst && item.Title is not null && !isExclusion)
                {
                    whole = new(HasMark: true, "Its text is marked as closed to the public.");
                }

                HoldFrom(paragraph, Math.Max(mark, 0), open, held);
            }
            else if (!isExclusion && !excludedHere && IsItemMark(paragraph.Text))
            {
                if (_isPrinted && Sentences(paragraph.Text).Any(sentence => ExemptWords.Declares(sentence) && ExemptWords.DeclaresFollowing(sentence)))
                {
                    _closed = part = new(HasMark: true, "The text says that what follows is closed to the public.");
                    held.Add(paragraph);
                }
                else
                {
                    whole = new(HasMark: true, "Its text says that it is closed to the public.");
                }
            }
            else if (_isPrinted && !_isPublicSet && excludedHere && !ExemptWords.BelongsToExclusion(paragraph.Text) && !IsClause(paragraph.Text))
            {
                part = _closed;
                held.Add(paragraph);
            }
            else
            {
                open.Add(paragraph);
                if (_isPrinted && !_isPublicSet && !isNotExcluded && Sentences(paragraph.Text).Any(ExemptWords.Excludes))
                {
                    var named = ExemptWords.ItemsIn(paragraph.Text).Where(_numbersToCome.Contains).ToList();
                    if (named.Count > 0)
                    {
                        _excluded.UnionWith(named);
                        continue;
                    }

                    excludedHere = true;
                    _closed = Excluded;
                    var after = Sentences(paragraph.Text).SkipWhile(sentence => !ExemptWords.Excludes(sentence)).Skip(1);
                    if (!isExclusion && after.Any(sentence => !ExemptWords.BelongsToExclusion(sentence) && sentence.Length > 20))
                    {
                        whole ??= new(HasMark: false, "It goes on in the same paragraph after a resolution to exclude the public.");
                    }
                }
            }
        }

        if (_isPrinted && !_isPublicSet && isExclusion && !isNotExcluded && !excludedHere && _excluded.Count == 0 && part is null && _closed is null && !body.Exists(paragraph => Sentences(paragraph.Text).Any(ExemptWords.Readmits)) && IsExclusionWithoutWords(item, body))
        {
            _closed = Excluded;
        }

        if (whole is not null)
        {
            Hold(item, whole);
            return;
        }

        _items.Add(held.Count == 0 ? item : With(item, open));
        if (held.Exists(paragraph => paragraph.Text.Length > 0 && !Lines(paragraph.Text).All(ExemptWords.IsMark) && !ExemptWords.Opens(paragraph.Text)))
        {
            Hold(new() { Minutes = string.Join("\n\n", held.Select(paragraph => paragraph.Text)) }, part ?? _closed ?? new(HasMark: held.Exists(IsMarkedParagraph), "It was taken without the public."));
        }
    }

    private static bool IsMarkedParagraph(Paragraph paragraph) => IsItemMark(paragraph.Text) || Lines(paragraph.Text).Any(IsMarkLine);

    /// <summary>Whether an item announces the exclusion of the public and its text, such as "Agreed.", does not say otherwise.</summary>
    private static bool IsExclusionWithoutWords(SourceItem item, List<Paragraph> body) =>
        ExemptWords.NamesExclusion(item.Title!) && body.Sum(paragraph => paragraph.Text.Length) <= LongestReadmission;

    /// <summary>Holds back the rest of a paragraph from a line on, and a heading directly above it, which belongs to what is marked.</summary>
    private static void HoldFrom(Paragraph paragraph, int line, List<Paragraph> open, List<Paragraph> held)
    {
        var lines = paragraph.Text.Split('\n');
        if (line > 0)
        {
            open.Add(paragraph with { Text = string.Join('\n', lines[..line]) });
        }

        if (open.Count > 1 && open[^1].Text is { Length: < LongestHeading } above && !above.Contains('\n', StringComparison.Ordinal) && above[^1] is not ('.' or ';' or ':' or ',' or ')'))
        {
            held.Add(open[^1]);
            open.RemoveAt(open.Count - 1);
        }

        held.Add(paragraph with { Text = string.Join('\n', lines[line..]) });
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

    private static bool IsFirstPage(string line) => line.Where(char.IsAsciiDigit).Select(digit => digit - '0').FirstOrDefault() == 1 && line.Count(char.IsAsciiDigit) < 3;

    /// <summary>Whether a paragraph reads as a heading and ends with a sign that a footnote explains as a mark.</summary>
    private bool IsSigned(string paragraph) => paragraph.Length < LongestHeading && _signs.Any(sign => paragraph.EndsWith(sign, StringComparison.Ordinal) && !paragraph.StartsWith(sign, StringComparison.Ordinal));

    /// <summary>Whether a line is a mark. One that begins with a small letter goes on with the sentence of the line before.</summary>
    private static bool IsMarkLine(string line) => !char.IsLower(line[0]) && ExemptWords.IsMark(line);

    private static bool IsItemMark(string paragraph) => ExemptWords.HoldsMark(paragraph) || Sentences(paragraph).Any(ExemptWords.Declares);

    private static bool IsClause(string paragraph) => (ItemParagraphs.IsPoint(paragraph) || char.IsLower(paragraph[0])) && ExemptWords.ItemsIn(paragraph).Any();

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

    private static SourceItem With(SourceItem item, List<Paragraph> open) => item with
    {
        Purpose = TextOf(open, Field.Purpose),
        Decision = TextOf(open, Field.Decision),
        Minutes = TextOf(open, Field.Minutes),
    };

    private static string? TextOf(List<Paragraph> paragraphs, Field field) => ItemParagraphs.Joined([.. paragraphs.Where(paragraph => paragraph.Field == field).Select(paragraph => paragraph.Text)]);

    private static List<Paragraph> Paragraphs(SourceItem item) =>
    [
        .. Divide(item.Purpose, Field.Purpose), .. Divide(item.Decision, Field.Decision), .. Divide(item.Minutes, Field.Minutes),
    ];

    private static IEnumerable<Paragraph> Divide(string? text, Field field) =>
        (text ?? "").Split("\n\n").Select(paragraph => paragraph.Trim('\n')).Where(paragraph => paragraph.Length > 0).Select(paragraph => new Paragraph(paragraph, field));

    private static IEnumerable<string> Lines(string? text) => (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>The sentences of a paragraph, whose lines may break anywhere.</summary>
    private static IEnumerable<string> Sentences(string paragraph)
    {
        var text = paragraph.Replace('\n', ' ');
        var start = 0;
        for (var index = 0; index < text.Length - 1; index++)
        {
            if ((text[index] is '.' or ';' or '!' or '?' || index - start >= LongestSentence) && char.IsWhiteSpace(text[index + 1]))
            {
                yield return text[start..(index + 1)];
                start = index + 1;
            }
        }

        yield return text[start..];
    }

    private enum Field
    {
        Purpose,
        Decision,
        Minutes,
    }

    private sealed record Paragraph(string Text, Field Field);
}

/// <summary>Why the import holds an item back.</summary>
/// <param name="HasMark">Whether the item bears a mark. Otherwise it only follows a resolution to exclude the public.</param>
/// <param name="Why">For the report.</param>
public sealed record HeldBack(bool HasMark, string Why)
{
    /// <summary>The item as it was read. It is never written; it only shows which items of other files are the same.</summary>
    public SourceItem AsRead { get; init; } = new();
}
