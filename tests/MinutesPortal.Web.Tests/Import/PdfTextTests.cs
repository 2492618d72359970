using System.Text;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Formats.PdfFiles;
using MinutesPortal.TestCommon;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>PDFs are read in the order in which a person reads them.</summary>
public class PdfTextTests
{
    [Fact]
    public void A_line_that_ended_for_want_of_room_goes_on_and_one_that_its_author_ended_does_not()
    {
        var text = Read(page =>
        {
            page.Write(72, 700, "The Board thought about the tender for the dredging of the inner harbour and about");
            page.Write(72, 686, "the silt that the winter had brought.");
            page.Write(72, 672, "It was late.");
            page.Write(72, 640, "RESOLVED that the report be noted.");
        });

        Assert.Equal("The Board thought about the tender for the dredging of the inner harbour and about the silt that the winter had brought.\n\nIt was late.\n\nRESOLVED that the report be noted.", text);
    }

    [Fact]
    public void A_word_that_the_end_of_a_line_divides_is_left_for_the_reader_of_the_text_to_join() =>
        Assert.Equal("The Board thought about the tender for the dredging of the inner har-\nbour.", Read(page =>
        {
            page.Write(72, 700, "The Board thought about the tender for the dredging of the inner har-");
            page.Write(72, 686, "bour.");
        }));

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var text = Read(page =>
        {
            page.Write(72, 720, "HARBOUR BOARD");
            for (var line = 0; line < 6; line++)
            {
                page.Write(72, 690 - (14 * line), $"left line {line} of the first column, and", 9);
                page.Write(310, 690 - (14 * line), $"right line {line} of the second column, and", 9);
            }

            page.Write(72, 580, "Both columns are over.");
        });

        Assert.True(text.IndexOf("left line 5", StringComparison.Ordinal) < text.IndexOf("right line 0", StringComparison.Ordinal), text);
        Assert.StartsWith("HARBOUR BOARD\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nBoth columns are over.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_of_a_table_are_rows_and_a_cell_may_have_several_lines()
    {
        var text = Read(page =>
        {
            foreach (var (foot, ward, cost) in new[] { (700, "Ward", "Cost"), (684, "Mill", "£4m for the wall"), (660, "Quay", "£5m") })
            {
                page.Write(72, foot, ward);
                page.Write(250, foot, cost);
            }

            page.Write(250, 672, "and the lane");
        });

        Assert.Equal("| Ward | Cost |\n| --- | --- |\n| Mill | £4m for the wall and the lane |\n| Quay | £5m |", text);
    }

    [Fact]
    public void A_number_and_a_label_are_no_cells_of_a_table()
    {
        var text = Read(page =>
        {
            page.Write(72, 700, "1.");
            page.Write(110, 700, "Apologies");
            page.Write(72, 670, "2.");
            page.Write(110, 670, "Dredging");
            page.Write(72, 640, "Present:");
            page.Write(150, 640, "Councillor Moss");
        });

        Assert.Equal("1. Apologies\n\n2. Dredging\n\nPresent: Councillor Moss", text);
    }

    [Fact]
    public void A_raised_number_is_a_note_and_no_digit()
    {
        var text = Read(page =>
        {
            page.Write(72, 700, "The cost is £25");
            page.Write(148, 705, "1", 6);
            page.Write(156, 700, "a year.");
        });

        Assert.Equal("The cost is £25¹ a year.", text);
    }

    [Fact]
    public void A_form_feed_stands_between_pages() =>
        Assert.Equal("One.\n\f\nTwo.", PdfText.Read("minutes.pdf", File(page => page.Write(72, 700, "One."), page => page.Write(72, 700, "Two.")), []));

    [Fact]
    public void Words_that_nobody_sees_are_left_out()
    {
        var file = File(page =>
        {
            page.Write(72, 700, "Open.");
            page.Builder.SetTextAndFillColor(255, 255, 255);
            page.Write(72, 680, "Hidden.");
        });

        Assert.Equal("Open.", PdfText.Read("minutes.pdf", file, []));
    }

    [Fact]
    public void A_scan_is_refused_with_a_sentence()
    {
        const string Sentence = "The PDF is a scan: it has pictures of its pages and no text. Import the Word document of these minutes, or type them.";

        Assert.Equal(Sentence, Refusal(PaperSamples.AccessiblePdf()));
        Assert.Equal(Sentence, Refusal(File(page =>
        {
            page.Builder.SetTextRenderingMode(TextRenderingMode.Neither); // as programs add that recognise letters in a picture
            page.Write(72, 700, "Read by a machine");
        })));
    }

    [Fact]
    public void Encrypted_dangerous_and_damaged_files_are_refused_with_a_sentence()
    {
        foreach (var hostile in HostilePapers.All.Where(paper => paper.FileName.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            using var file = new MemoryStream();
            hostile.Write(file);
            Assert.Throws<UnreadableFileException>(() => PdfText.Read(hostile.FileName, file.ToArray(), []));
        }

        Assert.Throws<UnreadableFileException>(() => PdfText.Read("minutes.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing more"), []));
    }

    private static string Read(Action<Sheet> write) => PdfText.Read("minutes.pdf", File(write), []);

    private static string Refusal(byte[] file) => Assert.Throws<UnreadableFileException>(() => PdfText.Read("minutes.pdf", file, [])).Message;

    private static byte[] File(params Action<Sheet>[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var write in pages)
        {
            write(new(builder.AddPage(PageSize.A4), font));
        }

        return builder.Build();
    }

    /// <summary>A page to write on.</summary>
    private sealed record Sheet(PdfPageBuilder Builder, PdfDocumentBuilder.AddedFont Font)
    {
        /// <param name="left">In points from the left edge.</param>
        /// <param name="foot">In points from the foot of the page.</param>
        public void Write(double left, double foot, string text, double size = 11) => Builder.AddText(text, size, new PdfPoint(left, foot), Font);
    }
}
