using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using MinutesPortal.Import.Formats;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Import;

public class FileReaderTests
{
    private const string Item = "The Panel considered the draft plan for the café.\n\nRESOLVED that the plan be noted.";

    [Fact]
    public void Text_without_a_meeting_is_the_text_of_one_item()
    {
        var found = Read(Item);

        Assert.Equal("minutes of one item", found.Form);
        Assert.Equal(Item, found.LooseText());
        Assert.Empty(found.Meetings);
        Assert.Empty(found.Remarks);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_gives_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var found = FileReader.Read("item.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Item)]);

        Assert.Equal(Item, found.LooseText());
        Assert.Empty(found.Remarks);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_read_as_windows_1252_with_a_remark()
    {
        var found = FileReader.Read("item.txt", [.. "Caf"u8, 0xE9, .. " it"u8, 0x92, .. "s open"u8]);

        Assert.Equal("Café it’s open", found.LooseText());
        Assert.Equal("The file is not UTF-8. It was read as Windows-1252.", Assert.Single(found.Remarks).What);
    }

    [Fact]
    public void A_page_may_declare_another_encoding()
    {
        byte[] page = [.. "<html><head><meta charset=\"iso-8859-2\"></head><body><p>Dvo"u8, 0xF8, .. "k</p></body></html>"u8];

        var found = FileReader.Read("item.html", page);

        Assert.Equal("Dvořk", found.LooseText());
        Assert.Equal("The file is not UTF-8. It was read as iso-8859-2, which it declares.", Assert.Single(found.Remarks).What);
    }

    [Fact]
    public void A_question_mark_within_a_word_is_kept_with_a_remark()
    {
        var found = Read("Soniodd y g?r am y ffordd. A oes cwestiwn? Oes: gweler mgAi.aspx?ID=12.");

        Assert.Contains("y g?r am", found.LooseText(), StringComparison.Ordinal);
        Assert.Equal("“g?r” may have lost a letter. It was kept unchanged.", Assert.Single(found.Remarks).What);
    }

    [Theory]
    [InlineData("", "The file is empty. Save it again.")]
    [InlineData(" \r\n \t", "The file is empty. Save it again.")]
    [InlineData("<html><body><!-- nothing --></body></html>", "The file contains no text. Save it again.")]
    [InlineData("%PDF-1.7 and so on", "The file is damaged, or not what its name says. Open it in the program that made it, save it again, and upload the new copy.")]
    [InlineData("{\\rtf1 text}", "This is a Word document of an old kind. Open it in Word, and save it as a Word document (.docx).")]
    [InlineData("a\0b", "This is a binary file, not text. Save the page as a web page or as text.")]
    [InlineData("Missing parameter: sFromDate.", "This is an error message of the web service: the request lacked a parameter. Repeat the request with all parameters.")]
    [InlineData("<html><head><title>Runtime Error</title></head><body>Sorry</body></html>", "This is an error page. Open the address again and save the page that it shows.")]
    [InlineData("<html><head><title>404 - File or directory not found.</title></head></html>", "This is an error page. Open the address again and save the page that it shows.")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel/></rss>", "This XML is not an answer of ModernGov’s web service. Import GetCommittees, GetMeetings, GetMeeting or GetCouncillorsByWard answers.")]
    [InlineData("<meeting><meetingid>7</meetingid><meetingdate>01/02/2", "This XML is damaged or incomplete at line 1. Save it again.")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE meeting [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><meeting>&a;</meeting>", "This XML declares a document type (DTD), which ModernGov’s answers never do. Check that it is the right file.")]
    [InlineData("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault><faultstring>Server was unable to process</faultstring></soap:Fault></soap:Body></soap:Envelope>", "The web service answered with an error (“Server was unable to process”). Repeat the request.")]
    public void An_unreadable_file_is_refused_with_a_message(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<UnreadableFileException>(() => Read(text)).Message);

    [Fact]
    public void A_zip_file_is_never_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("minutes.txt");
        }

        Assert.Equal("This is a zip file. Unpack it and import the folder.", Assert.Throws<UnreadableFileException>(() => FileReader.Read("minutes.xml", bytes.ToArray())).Message);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_with_the_limit()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder["big.xml"]))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        const string Sentence = "The file is larger than the limit of 10 MB. Check that it is the right file, or save the page without its pictures.";
        Assert.Equal(Sentence, Assert.Throws<UnreadableFileException>(() => FileReader.Read(folder["big.xml"])).Message);
        Assert.Equal(
            Sentence, Assert.Throws<UnreadableFileException>(() => FileReader.Read("big", new byte[FileReader.MaximumBytes + 1])).Message);
    }

    /// <summary>If joining lines took quadratic time, this test would not end.</summary>
    [Fact]
    public void Very_many_lines_are_read_in_linear_time() =>
        Assert.Single(
            Read("Cabinet - Thursday, 17th June, 2021\n\n" + string.Concat(Enumerable.Repeat("a\n", 1_000_000))).Meetings.Single().Items);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<div></x>")]
    [InlineData("<svg><td>")]
    [InlineData("<math></mi><li>")]
    [InlineData("<?xml version=\"1.0\"?><a>")]
    public void A_file_nested_too_deeply_is_refused(string opening)
    {
        var text = opening + string.Concat(Enumerable.Repeat(opening.Split("?>")[^1], 200_000));

        Assert.Contains("nested", Assert.Throws<UnreadableFileException>(() => Read(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_that_close_themselves_are_not_nested() =>
        Assert.Contains(
            "Open daily", Read($"<html><body>{string.Concat(Enumerable.Repeat("<svg><path d='M0'/></svg><p><br><li>", 1000))}<p>Open daily</body></html>").LooseText(), StringComparison.Ordinal);

    [Fact]
    public async Task A_pipe_or_device_is_refused_at_once()
    {
        using var folder = new TemporaryFolder();
        using (var made = Process.Start("mkfifo", [folder["pipe.xml"]]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.CreateSymbolicLink(folder["link.xml"], folder["pipe.xml"]);
        foreach (var path in new[] { folder["pipe.xml"], folder["link.xml"], "/dev/zero" })
        {
            Assert.Equal(
                "The file is empty, or not an ordinary file. Save it again.", Assert.Throws<UnreadableFileException>(() => FileReader.Read(path)).Message);
        }
    }

    [Fact]
    public void Letters_without_spaces_are_not_text() =>
        Assert.Throws<UnreadableFileException>(() => Read(new string('x', 100_000)));

    [Fact]
    public void A_missing_file_is_refused_with_a_message() =>
        Assert.Equal(
            "The file could not be opened. Check that it exists and that you may read it.",
            Assert.Throws<UnreadableFileException>(() => FileReader.Read("no-such-file.xml")).Message);

    private static SourceFile Read(string text) => FileReader.Read("item.txt", Encoding.UTF8.GetBytes(text));
}
