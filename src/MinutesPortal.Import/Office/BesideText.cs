using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Office;

/// <summary>
/// What a page of Word, LibreOffice or Google Docs holds beside its running text: notes, boxes, descriptions of pictures, codes of fields and
/// properties. An officer hardly sees it, so it is taken out before the text is read, and named where a reader of the page could see it.
/// </summary>
internal static partial class BesideText
{
    private static readonly string[] Properties = ["o:documentproperties", "o:customdocumentproperties", "o:officedocumentsettings", "w:worddocument", "w:latentstyles"];

    /// <param name="taken">Receives the words of notes, boxes and pictures.</param>
    public static void TakeOut(IHtmlDocument page, ICollection<string> taken)
    {
        TakeFieldCodes(page);
        foreach (var element in page.All.Where(element => Properties.Contains(element.LocalName)).ToList())
        {
            element.Remove();
        }

        foreach (var element in page.All.Where(IsBeside).ToList())
        {
            if (element.Ancestors().Contains(page)) // its parent may be gone already
            {
                var words = WordHtml.OnOneLine(element is IHtmlImageElement picture ? picture.AlternativeText ?? "" : element.TextContent);
                if (words.Any(char.IsLetter))
                {
                    taken.Add(words);
                }

                element.Remove();
            }
        }
    }

    private static bool IsBeside(IElement element) =>
        element.LocalName.StartsWith("v:", StringComparison.Ordinal)
        || element is IHtmlImageElement { AlternativeText.Length: > 0 }
        || element.ClassList.Any(name => NoteClass().IsMatch(name))
        || (element.Id is { } id && NoteId().IsMatch(id))
        || (element.GetAttribute("style") is { } style && NoteStyle().IsMatch(style))
        || (element is IHtmlAnchorElement && element.GetAttribute("href") is { } link && NoteLink().IsMatch(link))
        || (element is IHtmlParagraphElement && element.Children is { Length: > 0 } children && children[0] is { LocalName: "a", Id: { } first } && GoogleNote().IsMatch(first));

    /// <summary>Removes what stands between the beginning of a field and its result. A field that has no end is left as it is.</summary>
    private static void TakeFieldCodes(IHtmlDocument page)
    {
        var (codes, open) = (new List<INode>(), new Stack<List<INode>?>()); // null within a field's result
        foreach (var node in page.Descendants())
        {
            if (node is IElement element && element.GetAttribute("style") is { } style && FieldMark().Match(style) is { Success: true } mark)
            {
                var code = mark.Groups["mark"].Value == "begin" || !open.TryPop(out var begun) ? null : begun;
                codes.AddRange(code ?? []);
                if (mark.Groups["mark"].Value != "end")
                {
                    open.Push(mark.Groups["mark"].Value == "begin" ? [] : null);
                }
            }
            else if (node is IText && open.FirstOrDefault(one => one is not null) is { } current)
            {
                current.Add(node);
            }
        }

        codes.ForEach(code => code.RemoveFromParent());
    }

    [GeneratedRegex("^(?:Mso(?:Footnote|Endnote)(?:Text|Reference)|sd(?:footnote|endnote)(?:anc|sym)?)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoteClass();

    [GeneratedRegex("^sd(?:footnote|endnote)[0-9]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoteId();

    [GeneratedRegex(@"mso-(?:element\s*:\s*[""']?(?:footnote|endnote)|(?:footnote|endnote)-id\s*:)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoteStyle();

    [GeneratedRegex("^#(?:_(?:ftn|edn)|ftnt|sd(?:footnote|endnote))", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoteLink();

    [GeneratedRegex("^ftnt[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex GoogleNote();

    [GeneratedRegex(@"mso-element\s*:\s*[""']?field-(?<mark>begin|separator|end)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FieldMark();
}
