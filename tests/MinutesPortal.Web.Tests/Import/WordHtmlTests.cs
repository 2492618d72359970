using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Publishing.Texts;

namespace MinutesPortal.Web.Tests.Import;

public class WordHtmlTests
{
    private const string Symbol = """<span style="font-family:Symbol"><span>&middot;<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp; </span></span></span>""";

    [Theory]
    [InlineData("<p>One\nline</p><p>&nbsp;</p><p>Two</p>", "One line\n\nTwo")]
    [InlineData("<p>20<sup>th</sup> May</p>", "20th May")]
    [InlineData("<p>One<br>Two</p>", "One\nTwo")]
    [InlineData("<h3>Heading</h3><p>Text</p>", "**Heading**\n\nText")]
    [InlineData("<p>A&nbsp;&nbsp;B  C</p>", "A B C")]
    [InlineData("<p>co\u00adoperate\u200b</p>", "cooperate")]
    [InlineData("loose text", "loose text")]
    [InlineData("<p>&pound;5 &amp; more</p>", "£5 & more")]
    public void Paragraphs_are_separated_by_blank_lines(string html, string markdown) => Assert.Equal(markdown, WordHtml.ToMarkdown(html));

    [Theory]
    [InlineData("<p><b>RESOLVED</b><span>:</span></p>", "**RESOLVED**:")]
    [InlineData("<p><b>RESOLVED:</b>that</p>", "**RESOLVED**:that")]
    [InlineData("<p><b>RESOLVED</b>that</p>", "**RESOLVED**that")]
    [InlineData("<p><b>RESOLVED </b>that</p>", "**RESOLVED** that")]
    [InlineData("<p><b>RE</b><b>SOLVED</b></p>", "**RESOLVED**")]
    [InlineData("<p><b> </b>x</p>", "x")]
    [InlineData("<p><i>in camera</i></p>", "*in camera*")]
    [InlineData("<p><b><i>both</i></b></p>", "***both***")]
    [InlineData("<p><span style='font-weight:bold'>a</span> <b style='font-weight:normal'>b</b></p>", "**a** b")]
    [InlineData("<p>It was <s>ten</s> twelve</p>", "It was ~~ten~~ twelve")]
    public void Emphasis_is_written_where_Markdown_can_read_it(string html, string markdown) =>
        Assert.Equal(markdown, WordHtml.ToMarkdown(html));

    [Theory]
    [InlineData("<p>It was <span style='text-decoration:line-through'>ten</span> twelve</p>", "It was ~~ten~~ twelve")]
    [InlineData("<p>It was <b><s>ten</s></b> twelve</p>", "It was ~~**ten**~~ twelve")]
    [InlineData("<p>from <s>ten</s>twelve</p>", "from ~~ten~~twelve")]
    [InlineData("<p>a ~~b~~ c</p>", @"a \~\~b\~\~ c")]
    public void Struck_words_stay_struck(string html, string markdown)
    {
        Assert.Equal(markdown, WordHtml.ToMarkdown(html));
        Assert.Equal(html.Contains("<s>", StringComparison.Ordinal) || html.Contains("line-through", StringComparison.Ordinal), InlineMarkdown.ToHtml(markdown).Contains("<del>", StringComparison.Ordinal));
    }

    /// <summary>Every mark that the importer writes is one that pages know.</summary>
    [Theory]
    [InlineData("<p><s>£900</s>£700</p>")]
    [InlineData("<p>x<s>900</s>y</p>")]
    [InlineData("<p><s>a</s><b>b</b><s><i>c</i></s>d</p>")]
    [InlineData("<p><a href='https://example.org'><s>see</s></a> it</p>")]
    [InlineData("<p>(<s>one.</s>)two</p>")]
    public void No_mark_is_shown_as_its_letters(string html)
    {
        var shown = InlineMarkdown.ToHtml(WordHtml.ToMarkdown(html));

        Assert.DoesNotContain("~", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("*", shown, StringComparison.Ordinal);
        Assert.Contains("struck out", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>£25<sup>1</sup> is due</p>", "£25¹ is due")]
    [InlineData("<p>£25<span style='vertical-align:super'>12</span></p>", "£25¹²")]
    [InlineData("<p>£25<sup><a href='#_ftn1'>1</a></sup></p>", "£25¹")]
    [InlineData("<p>£25<sup>a</sup></p>", "£25a")]
    [InlineData("<p>£25<sup>b</sup></p>", "£25[b]")]
    [InlineData("<p>£25<sup>note 3</sup></p>", "£25[note 3]")]
    [InlineData("<p>£25<sup>[1]</sup></p>", "£25[1]")]
    [InlineData("<p>the 4<sup>th</sup> and 1<sup>ST</sup></p>", "the 4th and 1ST")]
    [InlineData("<p>CO<sub>2</sub> on 5 m<sup>2</sup></p>", "CO₂ on 5 m²")]
    public void Raised_and_lowered_text_does_not_change_the_number_before_it(string html, string markdown) =>
        Assert.Equal(markdown, WordHtml.ToMarkdown(html));

    [Theory]
    [InlineData("<span style='background:black;color:black'>UNSEEN</span>")]
    [InlineData("<span style='background-color:#123456;color:rgb(18, 52, 86)'>UNSEEN</span>")]
    [InlineData("<font color='#ffffff'>UNSEEN</font>")]
    [InlineData("<span style='background:#000'><b><i>UNSEEN</i></b></span>")]
    [InlineData("<span style='color:rgba(0,0,0,0)'>UNSEEN</span>")]
    [InlineData("<span style='position:absolute;left:-9999px'>UNSEEN</span>")]
    [InlineData("<span class=bar>UNSEEN</span><style>.bar { background: navy; color: navy }</style>")]
    public void What_the_source_covers_is_left_out_and_told(string covered)
    {
        var leftOut = new List<string>();

        Assert.DoesNotContain("UNSEEN", WordHtml.ToMarkdown($"<p>The name {covered} was read.</p>", leftOut), StringComparison.Ordinal);
        Assert.Contains("words that the source covers or hides", leftOut);
    }

    [Theory]
    [InlineData("<p>The plan: <img src='p.png' alt='Berth 4 with the wall'></p>", "The plan: [Picture: Berth 4 with the wall]", 0)]
    [InlineData("<p>The plan: <img src='p.png'></p>", "The plan:", 1)]
    [InlineData("<p>The plan: <img src='p.png' alt='IMG_0042.JPG'></p>", "The plan:", 1)]
    [InlineData("<p>The plan: <img src='i.png' alt=''></p>", "The plan:", 0)]
    [InlineData("<p>The plan: <video src='v.mp4'></video></p>", "The plan:", 1)]
    public void A_picture_is_described_or_told(string html, string markdown, int told)
    {
        var leftOut = new List<string>();

        Assert.Equal(markdown, WordHtml.ToMarkdown(html, leftOut).Replace("\\[", "[", StringComparison.Ordinal));
        Assert.Equal(told, leftOut.Count);
    }

    [Theory]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "• a\n• b")]
    [InlineData("<ol start=3><li>a</li><li>b</li></ol>", "3. a\n4. b")]
    [InlineData("<ol type=a><li>a</li><li>b</li></ol>", "a. a\nb. b")]
    [InlineData("<ol style='list-style-type:lower-roman'><li>a</li><li>b</li><li value=9>c</li></ol>", "i. a\nii. b\nix. c")]
    [InlineData("<p>List:</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><p>End</p>", "List:\n\n• a\n  • b\n• c\n\nEnd")]
    public void Lists_keep_their_visible_markers(string html, string markdown) => Assert.Equal(markdown, WordHtml.ToMarkdown(html));

    [Fact]
    public void Bullets_of_Word_become_list_points() =>
        Assert.Equal(
            "Points:\n\n· One point\n· Another\n\nEnd",
            WordHtml.ToMarkdown($"<p>Points:</p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'>{Symbol}\nOne\npoint</p><p class=MsoListParagraphCxSpLast>{Symbol}Another</p><p>End</p>"));

    [Fact]
    public void List_levels_of_Word_are_indented() =>
        Assert.Equal(
            "(1) to do this\n  (a) and that\n(2) and more",
            WordHtml.ToMarkdown("""
                <p style="margin-left:36.0pt;text-indent:-18.0pt"><span>(1)<span style="font:7.0pt 'Times New Roman'">&nbsp;&nbsp;</span></span>to do this</p>
                <p style="margin-left:72.0pt;text-indent:-18.0pt"><span>(a)<span>&nbsp;&nbsp;</span></span>and that</p>
                <p style="margin-left:36.0pt;text-indent:-18.0pt"><span>(2)<span>&nbsp;&nbsp;</span></span>and more</p>
                """));

    [Theory]
    [InlineData("<p>It was <del cite='mailto:A' datetime='2021-06-17'>UNSEEN</del>twelve.</p>")]
    [InlineData("<p>It was <span class=msoDel>UNSEEN</span>twelve.</p>")]
    [InlineData("<p>It was <span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[UNSEEN1]</a></span>twelve.</p>")]
    [InlineData("<p>It was twelve.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>UNSEEN</p></div></div>")]
    [InlineData("<p>It was twelve.</p><p class=MsoCommentText>UNSEEN</p>")]
    [InlineData("<p>It was twelve.</p><div style=\"mso-element:header\" id=h1><p class=MsoHeader>UNSEEN</p></div>")]
    [InlineData("<p>It was twelve.</p><table style='margin-left:9in'><tr><td><div style='color:red; MSO-ELEMENT: footer'><p>UNSEEN</p></div></td></tr></table>")]
    [InlineData("<p>It was twelve<sup><a href='#cmnt1' id='cmnt_ref1'>[UNSEEN]</a></sup>.</p><div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>UNSEEN</span></p></div>")]
    [InlineData("<style>.MsoHidden, p.aside {display:none}</style><p>It was twelve.</p><p class=MsoHidden>UNSEEN</p><p class=aside>UNSEEN</p>")]
    [InlineData("<p>It was <span style='font-size:0'>UNSEEN</span>twelve.</p>")]
    [InlineData("<p>It was <span style='color:white'>UNSEEN</span>twelve.</p>")]
    [InlineData("<p>It was <span style='background:black;mso-highlight:black'>UNSEEN</span>twelve.</p>")]
    [InlineData("<p>It was <span style='opacity:0'>UNSEEN</span>twelve.</p>")]
    [InlineData("<p>It was twelve.</p><dialog>UNSEEN</dialog>")]
    public void What_a_reader_of_the_page_does_not_see_is_left_out(string html) =>
        Assert.Equal("It was twelve.", WordHtml.ToMarkdown(html).Trim());

    [Fact]
    public void A_mark_at_the_top_of_Words_pages_is_kept_where_it_stands() => Assert.Equal(
        "One.\n\nNOT FOR PUBLICATION\n\nTwo.",
        WordHtml.ToMarkdown("<p>One.</p><div style='mso-element:header'><p>Cabinet</p><p>NOT FOR PUBLICATION</p></div><p>Two.</p>"));

    [Theory]
    [InlineData("<p>It was <span style='color:#fff;background:#1b4552'>seen</span>.</p>")]
    [InlineData("<table bgcolor=navy><tr><td><p>It was <span style='color:white'>seen</span>.</p></td></tr></table>")]
    [InlineData("<p>It was <span style='background:black;color:white'>seen</span>.</p>")]
    [InlineData("<style>@media print { .screen { display: none } } a:hover { display: none }</style><p class=screen>It was seen.</p>")]
    [InlineData("<p>It was <span style='font-size:0.9em'>seen</span>.</p>")]
    [InlineData("<div style='mso-element:para-border-div'><p>It was seen.</p></div>")]
    [InlineData("<div style='mso-element:footnote-list'><div style='mso-element:footnote'><p>It was seen.</p></div></div>")]
    public void What_a_reader_sees_is_kept(string html) => Assert.Equal("It was seen.", WordHtml.ToMarkdown(html).Trim());

    [Fact]
    public void Letters_of_symbol_fonts_become_the_bullets_they_show() =>
        Assert.Equal(
            "▪ square\n◦ round\n· dot",
            WordHtml.ToMarkdown("""
                <p class=MsoListParagraph><span style="font-family:Wingdings">§<span>&nbsp;</span></span>square</p>
                <p class=MsoListParagraph><span style="font-family:'Courier New'">o<span>&nbsp;</span></span>round</p>
                <p class=MsoListParagraph>&#xF0B7;<span>&nbsp;</span>dot</p>
                """));

    [Fact]
    public void Tables_have_lines_between_their_cells() =>
        Assert.Equal(
            "| Ward | Votes |\n| --- | --- |\n| North \\| East | 12 |\n| All |  |",
            WordHtml.ToMarkdown("<table><tr><td><p>Ward</p></td><td>Votes</td></tr><tr><td>North | East</td><td>12</td></tr><tr><td colspan=2>All</td></tr></table>"));

    [Fact]
    public void A_layout_table_becomes_plain_text() =>
        Assert.Equal("One\n\nTwo", WordHtml.ToMarkdown("<table><tr><td><p>One</p><p>Two</p></td></tr></table>"));

    [Theory]
    [InlineData("<p><a href='https://example.org/a(b)'>see</a></p>", "[see](https://example.org/a%28b%29)")]
    [InlineData("<p><a href='mailto:a@example.org'>a@example.org</a></p>", "[a@example.org](mailto:a@example.org)")]
    [InlineData("<p><a href='javascript:alert(1)'>see</a></p>", "see")]
    [InlineData("<p><a href=' JaVaScript:alert(1)'>see</a></p>", "see")]
    [InlineData("<p><a href='data:text/html,x'>see</a> <a href='documents/s1/x.pdf'>it</a></p>", "see it")]
    public void Links_lead_only_to_the_web_and_to_mail(string html, string markdown) => Assert.Equal(markdown, WordHtml.ToMarkdown(html));

    [Theory]
    [InlineData("<p>a<script>alert(1)</script><style>p{}</style><iframe src=x></iframe><img src=x onerror=alert(1)>b</p>")]
    [InlineData("<p>a<span class=mgHide>hidden</span><span style='display: none'>hidden</span><span style='mso-hide:all'>hidden</span>b</p>")]
    [InlineData("<!--[if gte mso 9]><xml><w:x>hidden</w:x></xml><![endif]--><p>a<o:p></o:p><svg><text>hidden</text></svg>b</p>")]
    [InlineData("<p onclick='alert(1)'>a<input value=hidden><textarea>hidden</textarea><template>hidden</template>b</p>")]
    public void Active_and_hidden_content_is_removed(string html) => Assert.Equal("ab", WordHtml.ToMarkdown(html));

    [Theory]
    [InlineData("Section 5 * 3 and 2_000 of A*", "Section 5 * 3 and 2_000 of A*")]
    [InlineData("a *b* c", @"a \*b\* c")]
    [InlineData("see [x](https://example.org)", @"see \[x\](https://example.org)")]
    [InlineData("&lt;https://example.org&gt;", @"\<https://example.org>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>")]
    [InlineData("# 5 &gt; 4 | 3", "# 5 > 4 | 3")]
    [InlineData("&amp;copy; council", @"\&copy; council")]
    public void Characters_are_escaped_only_where_Markdown_would_misread_them(string html, string markdown) =>
        Assert.Equal(markdown, WordHtml.ToMarkdown($"<p>{html}</p>"));

    [Fact]
    public void A_plain_paragraph_stays_as_it_is()
    {
        foreach (var text in Texts("abc ÀŵŶ,.;:()£5%-–’“” ", 300))
        {
            var plain = Regex.Replace(text, @"\s+", " ").Trim();

            Assert.Equal(plain, WordHtml.ToMarkdown(plain));
            Assert.Equal(plain, WordHtml.ToMarkdown($"<p>{plain}</p>"));
        }
    }

    [Fact]
    public void Any_HTML_is_shown_as_its_words_only()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<ul>", "<li>", "</ul>", "<table><tr><td>", "</table>", "<a href='javascript:alert(1)'>",
            "<a href='https://example.org'>", "</a>", "<script>alert(1)</script>", "<img src=x onerror=y>", "*", "_", "[", "](", ")", "`", "\\", "&lt;", "&amp;", "word", " ", "\n", "<br>", "&nbsp;", ".", ":", "<!--", "-->", "<o:p>", "<svg>", "<h2>",
        ];
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));

            var markdown = WordHtml.ToMarkdown(html);

            Assert.DoesNotContain("javascript:", markdown, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script", markdown, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("onerror", markdown, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static IEnumerable<string> Texts(string letters, int count)
    {
        var random = new Random(11);
        for (var round = 0; round < count; round++)
        {
            var text = new StringBuilder("x");
            for (var length = random.Next(60); length > 0; length--)
            {
                text.Append(letters[random.Next(letters.Length)]);
            }

            yield return text.ToString();
        }
    }
}
