using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Import.Exempt;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Builds paragraphs, list items and tables of our Markdown subset from the parts of a page.</summary>
internal sealed partial class MarkdownBlocks
{
    private readonly StringBuilder _text = new();
    private readonly List<MarkdownLine.Run> _paragraph = [];
    private readonly List<double> _margins = []; // one for each open level of a Word list
    private readonly Stack<bool> _itemsBegun = new(); // for each open HTML list, whether an item in it has its marker
    private WordHtml.ListPlace? _place;
    private string? _marker;
    private bool _hasGap;
    private bool _endsInItem;

    /// <summary>What was left out although it may belong to the minutes, in words.</summary>
    public required ICollection<string> LeftOut { get; init; }

    /// <summary>Whether bold and italics are kept.</summary>
    public bool KeepsEmphasis { get; init; } = true;

    public void Add(string text, WordHtml.Style style)
    {
        if (text.Length > 0)
        {
            _paragraph.Add(new(BulletOf(text, style.Font), style.IsBold && KeepsEmphasis, style.IsItalic && KeepsEmphasis, style.IsStruck, style.Address));
        }
    }

    public void EndLine() => _paragraph.Add(MarkdownLine.Run.LineEnd);

    /// <param name="place">The level of a Word list item; null for other paragraphs.</param>
    public void BeginParagraph(WordHtml.ListPlace? place) => _place = place;

    public void OpenList() => _itemsBegun.Push(false);

    public void CloseList()
    {
        _itemsBegun.Pop();
        _marker = null;
    }

    public void BeginItem(string marker) => _marker = marker;

    public void EndItem()
    {
        EndParagraph();
        _marker = null;
    }

    /// <param name="leavesGap">Whether an empty paragraph counts as a blank line.</param>
    public void EndParagraph(bool leavesGap = false)
    {
        var (markdown, plain) = MarkdownLine.Write(_paragraph);
        var place = _place;
        (_place, _hasGap) = (null, _hasGap || (leavesGap && markdown.Length == 0));
        _paragraph.Clear();
        if (markdown.Length == 0)
        {
            return;
        }

        if (_itemsBegun.Count > 0)
        {
            AppendItem(markdown, _itemsBegun.Count, _marker);
            _marker = null;
        }
        else if (place is not null && TypedMarker().IsMatch(plain))
        {
            AppendItem(markdown, LevelOf(place), null, isPoint: true);
        }
        else
        {
            _margins.Clear();
            Append(markdown, joins: false, isItem: false);
        }
    }

    /// <summary>Adds a table. Its first row becomes the heading.</summary>
    public void AddTable(IEnumerable<List<string>> rows)
    {
        var filled = rows.Where(row => row.Any(cell => cell.Length > 0)).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        _margins.Clear();
        Append(Table(filled), joins: false, isItem: false);
    }

    /// <summary>Adds those of the lines at the top and foot of a page that mark it as exempt, each as a paragraph.</summary>
    public void AddPageMarks(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(WordHtml.OnOneLine).Where(ExemptWords.IsMark))
        {
            Add(line, default);
            EndParagraph(leavesGap: true);
        }
    }

    /// <summary>The rows as a table. The first becomes the heading.</summary>
    public static string Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = rows.Max(row => row.Count);
        var lines = rows.Select(row => Row(row.Concat(Enumerable.Repeat("", width - row.Count)))).ToList();
        lines.Insert(1, Row(Enumerable.Repeat("---", width)));
        return string.Join('\n', lines);

        static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
    }

    public override string ToString() => _text.ToString();

    private void AppendItem(string markdown, int level, string? marker, bool isPoint = false)
    {
        var indent = new string(' ', 2 * (level - 1));
        var first = marker is not null ? indent + marker + " " : isPoint ? indent : indent + "  ";
        Append(
            first + markdown.Replace("\n", "\n" + indent + "  ", StringComparison.Ordinal), joins: marker is not null || isPoint, isItem: true);
    }

    /// <param name="joins">Whether it follows the previous list item without a blank line.</param>
    private void Append(string block, bool joins, bool isItem)
    {
        if (_text.Length > 0)
        {
            _text.Append(joins && _endsInItem && !_hasGap ? "\n" : "\n\n");
        }

        _text.Append(block);
        (_hasGap, _endsInItem) = (false, isItem);
    }

    /// <summary>Returns the level that Word states, or works it out from the left margin: a larger margin than before is a level deeper.</summary>
    private int LevelOf(WordHtml.ListPlace place)
    {
        const double SameMargin = 6; // points
        if (place.Level is { } level)
        {
            return level;
        }

        var margin = place.Margin ?? _margins.LastOrDefault();
        while (_margins.Count > 1 && margin < _margins[^1] - SameMargin)
        {
            _margins.RemoveAt(_margins.Count - 1);
        }

        if (_margins.Count == 0 || margin > _margins[^1] + SameMargin)
        {
            _margins.Add(margin);
        }

        return _margins.Count;
    }

    /// <summary>Word writes bullets as letters in symbol fonts. Returns the character that readers saw.</summary>
    private static string BulletOf(string text, string? font)
    {
        var isPicture = font is "Symbol" or "Wingdings" or "Courier New" && text.Trim('\u00a0', ' ', '\n', '\r', '\t').Length == 1;
        return SeenCharacters.In(
            !isPicture ? text
            : font == "Courier New" ? text.Replace('o', '◦')
            : text.Replace('§', '▪').Replace('Ø', '➢').Replace('ü', '✓').Replace('v', '❖').Replace('q', '❑'));
    }

    [GeneratedRegex(@"^(?:[\p{So}\p{Sm}•·◦–—*-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlcIVXLC]{1,6})[).]|\d{1,3}(?:\.\d{1,3})+)\s", RegexOptions.NonBacktracking)]
    private static partial Regex TypedMarker();
}
