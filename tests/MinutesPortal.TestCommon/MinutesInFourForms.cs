using System.Net;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using static MinutesPortal.TestCommon.WordSample;

namespace MinutesPortal.TestCommon;

/// <summary>Minutes that can be written as text, as a Word document, as the page that Word saves, and as a PDF.</summary>
/// <param name="Name">The layout, in a few words.</param>
/// <param name="Blocks">In their order. The first are the title.</param>
public sealed record MinutesInFourForms(string Name, params Block[] Blocks)
{
    public byte[] AsText() => Encoding.UTF8.GetBytes(string.Join("\n\n", Blocks.Select(block => block switch
    {
        Block.Listed list => string.Join('\n', list.Items.Select((item, index) => $"{list.Marker(index)} {item}")),
        Block.Grid grid => string.Join('\n', grid.Rows.Select((row, index) => $"| {string.Join(" | ", row)} |{(index == 0 ? $"\n|{string.Concat(row.Select(_ => " --- |"))}" : "")}")),
        var one => one.Text,
    })));

    public byte[] AsPage()
    {
        var page = new StringBuilder("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=\"utf-8\"><meta name=Generator content=\"Microsoft Word 15\"></head><body>");
        foreach (var block in Blocks)
        {
            page.Append(block switch
            {
                Block.Listed list => string.Concat(list.Items.Select((item, index) =>
                    $"<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{list.Marker(index)}<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>{Encoded(item)}</p>")),
                Block.Grid grid => $"<table border=1>{string.Concat(grid.Rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td><p class=MsoNormal>{Encoded(cell)}</p></td>"))}</tr>"))}</table>",
                Block.Heading heading => $"<p class=MsoNormal><b>{Encoded(heading.Text)}</b></p>",
                var one => $"<p class=MsoNormal>{Encoded(one.Text)}</p>",
            });
        }

        return Encoding.UTF8.GetBytes(page.Append("</body></html>").ToString());
    }

    /// <summary>A document in which Word counts the clauses, and the headings where they are counted.</summary>
    public byte[] AsWord()
    {
        var (body, lists, count) = (new StringBuilder(), new StringBuilder(Kind(1, ("decimal", "%1."))), 1);
        foreach (var block in Blocks)
        {
            switch (block)
            {
                case Block.Listed list:
                    count++;
                    lists.Insert(0, Kind(count, (list.Format, list.Pattern)));
                    body.AppendJoin("", list.Items.Select(item => Item(Encoded(item), list: count)));
                    break;
                case Block.Grid grid:
                    body.Append("<w:tbl>").AppendJoin("", grid.Rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{P(Encoded(cell))}</w:tc>"))}</w:tr>")).Append("</w:tbl>");
                    break;
                case Block.Heading { IsCounted: true } heading:
                    body.Append("<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>").Append(R(Encoded(heading.Title), "<w:b/>")).Append("</w:p>");
                    break;
                case Block.Heading heading:
                    body.Append("<w:p>").Append(R(Encoded(heading.Text), "<w:b/>")).Append("</w:p>");
                    break;
                default:
                    body.Append(P(Encoded(block.Text)));
                    break;
            }
        }

        return new WordSample(body.ToString()) { Lists = lists + string.Concat(Enumerable.Range(1, count).Select(id => List(id, id))) }.ToBytes();
    }

    /// <summary>A PDF with a running head and page numbers, whose lines and pages end where there is no more room.</summary>
    public byte[] AsPdf()
    {
        using var builder = new PdfDocumentBuilder();
        var writer = new PdfWriter(builder, Blocks[0].Text);
        foreach (var block in Blocks)
        {
            switch (block)
            {
                case Block.Listed list:
                    foreach (var (index, item) in list.Items.Index())
                    {
                        writer.Write(item, list.Marker(index));
                    }

                    break;
                case Block.Grid grid:
                    foreach (var row in grid.Rows)
                    {
                        writer.WriteRow(row);
                    }

                    break;
                default:
                    writer.Write(block.Text);
                    break;
            }
        }

        return builder.Build();
    }

    public override string ToString() => Name;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private sealed class PdfWriter(PdfDocumentBuilder builder, string head)
    {
        private const double Left = 72, Right = 470, Top = 760, Foot = 90, Size = 11, Leading = 14;

        private readonly PdfDocumentBuilder.AddedFont _font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        private PdfPageBuilder? _page;
        private int _pages;
        private double _at;

        public void Write(string text, string? marker = null)
        {
            _at -= Leading; // between paragraphs
            var (left, line) = (marker is null ? Left : Left + 24, "");
            foreach (var word in text.Split(' '))
            {
                if (line.Length > 0 && left + Width($"{line} {word}") > Right)
                {
                    Put(left, line, ref marker);
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            Put(left, line, ref marker);
        }

        public void WriteRow(string[] cells)
        {
            Begin();
            foreach (var (index, cell) in cells.Index())
            {
                _page!.AddText(cell, Size, new PdfPoint(Left + (120 * index), _at), _font);
            }

            _at -= Leading;
        }

        private void Put(double left, string line, ref string? marker)
        {
            Begin();
            if (marker is not null)
            {
                _page!.AddText(marker, Size, new PdfPoint(Left, _at), _font);
                marker = null;
            }

            _page!.AddText(line, Size, new PdfPoint(left, _at), _font);
            _at -= Leading;
        }

        private void Begin()
        {
            if (_page is not null && _at > Foot)
            {
                return;
            }

            _page = builder.AddPage(PageSize.A4);
            _at = Top;
            _pages++;
            _page.AddText($"Page {_pages}", 9, new PdfPoint(270, 50), _font);
            if (_pages > 1)
            {
                _page.AddText(head, 9, new PdfPoint(Left, 800), _font);
            }
        }

        private double Width(string text)
        {
            _page ??= builder.AddPage(PageSize.A4);
            return _page.MeasureText(text, Size, new PdfPoint(0, 0), _font) is { Count: > 0 } letters ? letters[^1].EndBaseLine.X : 0;
        }
    }
}

/// <summary>A paragraph, or a list or table.</summary>
public abstract record Block(string Text)
{
    public sealed record Paragraph(string Text) : Block(Text);

    /// <param name="IsCounted">Whether Word counts the number.</param>
    public sealed record Heading(string Number, string Title, bool IsCounted = false) : Block($"{Number} {Title}");

    /// <param name="Format">As Word names it.</param>
    /// <param name="Pattern">The marker, with %1 for the number.</param>
    public sealed record Listed(string Format, string Pattern, params string[] Items) : Block("")
    {
        private static readonly string[] Romans = ["i", "ii", "iii", "iv"];

        public string Marker(int index) => Pattern.Replace(
            "%1", Format switch { "lowerLetter" => $"{(char)('a' + index)}", "lowerRoman" => Romans[index], _ => $"{index + 1}" }, StringComparison.Ordinal);
    }

    public sealed record Grid(params string[][] Rows) : Block("");

    public static implicit operator Block(string text) => new Paragraph(text);
}
