using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>Every word of a source stands in a field of what <c>parse</c> prints, whatever the source looks like.</summary>
public partial class NoWordIsLostTests
{
    private static readonly string[] Lines =
    [
        "Agenda and minutes", "Ferry Board - Tuesday, 11th February, 2025 6.00 pm", "Minutes of the meeting held on 11 February 2025", "FERRY BOARD", "Venue: Pier House. View directions",
        "Contact: Sam Wells", "No. Item", "Items", "No. | Item |", "1.", "2.", "14/24", "(31) ROPES", "3. LAMPS", "4. Buoys of the lower quay", "PART II", "A. Fees", "2.1", "7 Tolls",
        "Apologies", "Urgent Business", "Minutes:", "Decision:", "Additional documents:", "Purpose:", "• Share this item", "Report pdf icon PDF 12 KB", "Plan of the pier PDF 3 MB", "|",
        "To consider the tolls.", "Report of the Pier Master on ropes.", "RESOLVED that", "RESOLVED: That the lamps be lit.", "(1) That ropes be bought;", "1. That it be noted.", "• one point", "- 3 -",
        "Page 3 of 5", "Present: Councillors Ray and Frost", "the har-", "bour master be thanked", "The minutes of the Quay Board held on 6 May 2024 were agreed.", "31 April 2025", "Agenda item", "Issue - decisions",
        "03/05/2024 - Calendar of meetings", "Decision details", "Decision maker: Cabinet", "Meeting: 20/07/2023 - Ferry Board (Item 9)", "9 Tolls", "Restricted enclosure 3", "12 3 45", "\u00ad\u200b", "\f",
    ];

    [Fact]
    public void No_word_of_a_text_is_lost()
    {
        var random = new Random(20250211);
        for (var round = 0; round < 4_000; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 40); length > 0; length--)
            {
                text.Append(random.Next(5) == 0 ? $"unique{length}x{round} words here" : Lines[random.Next(Lines.Length)]).Append(random.Next(3) switch { 0 => "\n", 1 => "\n\n", _ => "\n\n\n" });
            }

            IsKept(text.ToString(), text.ToString());
        }
    }

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<b>", "</b>", "<table><tr><td>", "</td><td>", "</td></tr></table>", "<ul><li>", "</li></ul>", "<div class=mgWordPara>", "</div>", "<h2>", "</h2>", "<br>", "<sup>", "</sup>", "<s>", "</s>",
        "<p class=mgAiTitleTxt>", "<td class=mgItemNumberCell>1</td>", "<ol><li>", "</li></ol>", "<a href='https://pier.example'>", "</a>",
    ];

    [Fact]
    public void No_word_of_a_page_is_lost()
    {
        var random = new Random(20250212);
        for (var round = 0; round < 2_000; round++)
        {
            var (html, words) = (new StringBuilder("<html><body>"), new StringBuilder());
            for (var length = random.Next(1, 40); length > 0; length--)
            {
                if (random.Next(2) == 0)
                {
                    html.Append(Tags[random.Next(Tags.Length)]);
                }
                else
                {
                    var word = random.Next(2) == 0 ? $" unique{length}x{round} " : $" {Lines[random.Next(Lines.Length)].Replace("\f", "", StringComparison.Ordinal)} ";
                    html.Append(word);
                    words.Append(word);
                }
            }

            IsKept(html.Append("</body></html>").ToString(), words.ToString());
        }
    }

    /// <summary>Looks for the words that no other word of the text repeats: they can have come from nowhere else.</summary>
    private static void IsKept(string source, string words)
    {
        SourceFile found;
        try
        {
            found = FileReader.Read("any", Encoding.UTF8.GetBytes(source));
        }
        catch (UnreadableFileException)
        {
            return; // refused with a sentence
        }

        var printed = string.Concat(ParsedJson.From(found).Select(meeting => meeting.ToJsonString()));
        var lost = Unique().Matches(words).Select(match => match.Value).Where(word => !printed.Contains(word, StringComparison.Ordinal)).ToList();
        Assert.True(lost.Count == 0, $"Lost {string.Join(", ", lost)} of:\n{source}\n---\n{printed}");
    }

    [GeneratedRegex(@"unique\d+x\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Unique();
}
