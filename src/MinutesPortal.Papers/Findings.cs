using System.Text.RegularExpressions;

namespace MinutesPortal.Papers;

/// <summary>What an inspection has found so far.</summary>
internal sealed partial class Findings
{
    private const int LongestTitle = 200;
    private const int LongestName = 60;
    private const int MostRemarks = 50;

    private readonly List<PaperRemark> _remarks = [];

    public IReadOnlyList<PaperRemark> Remarks => _remarks;

    /// <summary>The title that the file gives itself; null where it has none, or one that a program made up.</summary>
    public string? Title { get; private set; }

    /// <summary>Adds a remark unless the same was made before.</summary>
    public void Add(PaperRemarkKind kind, string sentence)
    {
        var remark = new PaperRemark(kind, sentence);
        if (_remarks.Count < MostRemarks && !_remarks.Contains(remark))
        {
            _remarks.Add(remark);
        }
    }

    public void SetTitle(string? title)
    {
        var tidy = Cleaned(title);
        if (tidy is { Length: > 0 and <= LongestTitle } && !MadeUpTitle().IsMatch(tidy))
        {
            Title = SavedByWord().Replace(tidy, "");
        }
    }

    /// <summary>Names a person whom the file's properties name. Names of programs are left out.</summary>
    public void AddPerson(string? name)
    {
        if (Cleaned(name) is { Length: > 0 } person && !MadeUpAuthor().IsMatch(person))
        {
            Add(PaperRemarkKind.PersonNamed, $"The file's properties name “{Short(person)}”. Readers can see this. Remove it if it should not be public.");
        }
    }

    /// <summary>A text from the file as it may stand in a sentence.</summary>
    public static string Short(string text) => text.Length <= LongestName ? text : text[..LongestName].TrimEnd() + "…";

    /// <summary>Null where there is no text, or one that is no title or name.</summary>
    private static string? Cleaned(string? text) => text is null or { Length: > 1_000 } ? null : Spaces().Replace(Unprintable().Replace(text, " "), " ").Trim();

    [GeneratedRegex(@"[\p{C}]", RegexOptions.NonBacktracking)]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:untitled|document\s?\d*|book\s?\d*|presentation\s?\d*|(?:microsoft )?powerpoint presentation|slide \d+|title|report|template|scan\w*|image\d*|(?:microsoft word|microsoft powerpoint) -\s*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MadeUpTitle();

    [GeneratedRegex(@"^Microsoft (?:Word|PowerPoint|Excel) - |\.(?:docx?|pptx?|xlsx?|pdf)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SavedByWord();

    [GeneratedRegex(@"^(?:microsoft(?: office)?(?: user)?|user|author|admin(?:istrator)?|owner|unknown|none|default|libreoffice.*|openpyxl|python-docx|apache poi|adobe.*|canon.*|xerox.*|ricoh.*|konica.*|scanner.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MadeUpAuthor();
}
