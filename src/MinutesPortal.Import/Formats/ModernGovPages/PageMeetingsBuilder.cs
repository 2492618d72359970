using System.Text;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Formats.ModernGovPages;

/// <summary>Builds the meetings of a page from its parts, given in the order of the page.</summary>
internal sealed class PageMeetingsBuilder
{
    private readonly string _file;
    private readonly SourceItemIssue? _issue;
    private readonly bool _isWhole;
    private readonly bool _dividesText;
    private readonly List<ImportRemark> _remarks;
    private readonly List<SourceMeeting> _meetings = [];
    private readonly List<SourceItem> _items = [];
    private readonly Dictionary<PageLabel, StringBuilder> _texts = [];
    private readonly List<SourceDocument> _documents = [];
    private SourceMeeting? _meeting;
    private SourceItem? _item;
    private PageLabel _label;
    private bool _paragraphEnds;
    private bool _withholdsPaper;
    private string? _where;
    private readonly List<SourceWithholding> _withheld = [];

    /// <param name="issue">The issue that the page is about; null on the page of a meeting.</param>
    /// <param name="dividesText">Whether texts without labels hold the purpose of an item and its minutes.</param>
    public PageMeetingsBuilder(string file, SourceItemIssue? issue, bool isWhole, List<ImportRemark> remarks, bool dividesText = false) =>
        (_file, _issue, _isWhole, _remarks, _dividesText) = (file, issue, isWhole, remarks, dividesText);

    public bool IsInItem => _item is not null;

    public bool IsInDocuments => _label == PageLabel.Documents && IsInItem;

    public void Begin(SourceMeeting meeting)
    {
        EndMeeting();
        _meeting = meeting with { IsWhole = _isWhole };
    }

    /// <param name="where">The item in words, for remarks; null if its number or title says it.</param>
    public void Begin(SourceItem item, string? where = null)
    {
        EndItem();
        _where = where;
        _item = item with { Issue = item.Issue ?? _issue };
        _documents.AddRange(item.Documents);
    }

    public void Label(PageLabel label) => _label = label;

    public void Add(SourceDocument document) => _documents.Add(document);

    /// <summary>Adds one or more paragraphs under the latest label.</summary>
    public void Add(string text)
    {
        if (!IsInItem || _label == PageLabel.Other || text.Length == 0)
        {
            return;
        }

        if (_label == PageLabel.Documents)
        {
            _remarks.Add(new(Where, "Text follows the papers without the label “Minutes:”. It was read as the minutes."));
            _label = PageLabel.Minutes;
        }

        Append(text, "\n\n");
        _paragraphEnds = false;
    }

    /// <summary>Adds one line of a page that was saved as text. A blank line ends a paragraph.</summary>
    public void AddLine(string line)
    {
        if (line.Length == 0)
        {
            _paragraphEnds = true;
        }
        else if (_paragraphEnds || !_texts.ContainsKey(_label))
        {
            Add(line);
        }
        else
        {
            Append(line, "\n");
        }
    }

    /// <summary>Notes that the source withholds a paper of the item, without saying which.</summary>
    public void WithholdPaper()
    {
        Remark("A paper was left out because the source withholds it.");
        _withholdsPaper = true;
    }

    public void Remark(string what) => _remarks.Add(new(Where, what));

    public IReadOnlyList<SourceMeeting> End()
    {
        EndMeeting();
        return _meetings;
    }

    private string Where => $"{Meeting}, {_where ?? $"item {_item?.Number ?? _item?.Title ?? "without a number"}"}";

    private string Meeting => _meeting is null or { Panel.Name.Length: 0 } ? _file : $"{_meeting.Panel.Name}, {_meeting.Date:dd/MM/yyyy}";

    private void EndMeeting()
    {
        EndItem();
        if (_meeting is not null)
        {
            _meetings.Add(_meeting with { Items = [.. _items], Withholdings = [.. _withheld] });
        }

        _items.Clear();
        _withheld.Clear();
        _meeting = null;
    }

    private void EndItem()
    {
        if (_item is not null)
        {
            var (purpose, minutes) = (TextOf(PageLabel.Purpose), TextOf(PageLabel.Minutes));
            if (purpose is { } text && minutes is null && !_texts.ContainsKey(PageLabel.Decision))
            {
                (purpose, minutes) = WithoutLabel(text);
            }

            if (_withholdsPaper)
            {
                _withheld.Add(new(WithheldPart.Paper, _item with { Documents = [.. _documents] }));
            }

            _items.Add(
                _item with { Purpose = purpose, Decision = TextOf(PageLabel.Decision), Minutes = minutes, Documents = [.. _documents] });
        }

        (_item, _label, _withholdsPaper) = (null, PageLabel.Purpose, false);
        _texts.Clear();
        _documents.Clear();
    }

    /// <summary>Divides text without labels.</summary>
    private (string? Purpose, string? Minutes) WithoutLabel(string text)
    {
        var paragraphs = text.Split("\n\n");
        if (!_dividesText && !paragraphs.Any(ItemParagraphs.IsOutcome))
        {
            return (text, null);
        }

        var (purpose, minutes, isUncertain) = ItemParagraphs.Divide(paragraphs);
        if (!_dividesText)
        {
            Remark("The label “Minutes:” is missing. The start of the minutes was worked out from the text. Check it.");
        }
        else if (isUncertain)
        {
            Remark("The purpose of this item has several paragraphs. Check where it ends and the minutes begin.");
        }

        return (purpose, minutes);
    }

    private void Append(string text, string divider)
    {
        if (_texts.TryGetValue(_label, out var written))
        {
            written.Append(divider).Append(text);
        }
        else
        {
            _texts[_label] = new(text);
        }
    }

    private string? TextOf(PageLabel label)
    {
        var text = _texts.TryGetValue(label, out var written)
            ? TextLines.Join(written.ToString().Split('\n').Select(line => line.TrimEnd()))
            : "";
        return text.Length == 0 ? null : text;
    }
}
