using System.Text;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>Files whose bytes are not the text itself: saved single files, e-mails, and mixtures of encodings.</summary>
public class ContainerTests
{
    private const string Page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Ferry Panel - Tuesday, 11th February, 2025</title></head><body><div id=\"modgov\"><h2 class=\"mgSubTitleTxt\">Ferry Panel - Tuesday, 11th February, 2025 6.00 pm</h2><div class=\"mgContent\"><table class=\"mgItemTable\"><tr><td class=\"mgItemNumberCell\">1</td><td><p class=\"mgAiTitleTxt\">Café</p><p>Minutes:</p><div class=\"mgWordPara\"><p>RESOLVED that the rent of £5 be agreed.</p></div></td></tr></table></div></div></body></html>";

    public static TheoryData<string, string> Encodings => new()
    {
        { "quoted-printable", string.Concat(Encoding.UTF8.GetBytes(Page).Select((letter, index) => (letter is > 32 and < 127 and not (byte)'=' ? ((char)letter).ToString() : letter == 32 ? " " : $"={letter:X2}") + (index % 60 == 59 ? "=\r\n" : ""))) },
        { "base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Page), Base64FormattingOptions.InsertLineBreaks) },
        { "8bit", Page },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_page_saved_as_a_single_file_is_read_as_the_page_it_is(string encoding, string body)
    {
        var meeting = Assert.Single(Read($"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://democracy.pier.example/ieListDocuments.aspx?CId=9&MId=99\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--x----\"\r\n\r\n------Part--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n------Part--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------Part--x------\r\n").Meetings);

        Assert.Equal(("Ferry Panel", "democracy.pier.example", "99"), (meeting.Panel.Name, meeting.Host, meeting.OldId));
        Assert.Equal(("Café", "RESOLVED that the rent of £5 be agreed."), (meeting.Items[0].Title, meeting.Items[0].Minutes));
    }

    [Theory]
    [InlineData("From: clerk@pier.example\nSubject: Minutes\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=C3=A9 was discussed at some len=\ngth.\n\nRESOLVED that it be noted.")]
    [InlineData("From: clerk@pier.example\nContent-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 was discussed at some length.\n\nRESOLVED that it be noted.\n--b2--\n--b1\nContent-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nOther\n--b1--")]
    public void An_e_mail_is_read_as_its_text(string mail) =>
        Assert.Equal("The café was discussed at some length.\n\nRESOLVED that it be noted.", Read(mail).LooseText());

    [Fact]
    public void A_container_without_text_is_refused() =>
        Assert.Contains(
            "Webpage, HTML only",
            Assert.Throws<UnreadableFileException>(() => Read("From: a@pier.example\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Minutes_that_begin_with_a_label_are_no_e_mail() =>
        Assert.Equal("Present: Councillor Ray\n\nRESOLVED that it be noted.", Read("Present: Councillor Ray\n\nRESOLVED that it be noted.").LooseText());

    [Theory]
    [InlineData("<meta charset=\"utf-8\">", 2)]
    [InlineData("", 2)]
    public void Stray_bytes_change_no_other_letter(string declaration, int stray)
    {
        var found = FileReader.Read("page.html", [.. Encoding.UTF8.GetBytes($"<html><head>{declaration}</head><body><p>“Llŷr” – café, £5. RESOLVED that "), 0x93, .. "it"u8, 0x94, .. " be noted.</p></body></html>"u8]);

        Assert.Equal("“Llŷr” – café, £5. RESOLVED that “it” be noted.", found.LooseText());
        Assert.Equal($"{stray} bytes of the file are not UTF-8, and the rest is. They were read as Windows-1252.", Assert.Single(found.Remarks).What);
    }

    [Fact]
    public void A_stray_byte_behind_a_byte_order_mark_is_read_too()
    {
        var found = FileReader.Read("item.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Café: RESOLVED that £5 be paid "), 0x96, .. " at once."u8]);

        Assert.Equal("Café: RESOLVED that £5 be paid – at once.", found.LooseText());
        Assert.StartsWith("1 byte of the file is not UTF-8", Assert.Single(found.Remarks).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The fee is <del cite='mailto:A'>£9</del><ins cite='mailto:A'>£7</ins>.")]
    [InlineData("The fee is <span class=msoIns>£7</span>.")]
    public void Tracked_changes_are_neither_joined_nor_guessed(string html) =>
        Assert.Contains("tracked changes", Assert.Throws<UnreadableFileException>(() => Read($"<html><body><p>RESOLVED. {html}</p></body></html>")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_encoding_that_nobody_knows_is_named()
    {
        var found = FileReader.Read("item.html", [.. "<html><head><meta charset=\"x-pier\"></head><body><p>Caf"u8, 0xE9, .. ": RESOLVED.</p></body></html>"u8]);

        Assert.Equal("Café: RESOLVED.", found.LooseText());
        Assert.Contains("“x-pier”, which is not known", Assert.Single(found.Remarks).What, StringComparison.Ordinal);
    }

    private static SourceFile Read(string text) => FileReader.Read("saved", Encoding.UTF8.GetBytes(text));
}
