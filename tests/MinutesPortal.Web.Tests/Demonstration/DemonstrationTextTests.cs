using System.Text.RegularExpressions;
using MinutesPortal.Demonstration;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Web.Tests.Demonstration;

public partial class DemonstrationTextTests
{
    [Fact]
    public void Every_text_file_is_used_and_every_placeholder_is_known()
    {
        var (script, stage) = (new DemonstrationScript(new(2026, 3, 18)), new Stage());
        Assert.NotEmpty(script.UnreadTexts);

        foreach (var scene in script.Scenes())
        {
            scene.Play(stage); // throws for an unknown placeholder, and for a section that nothing reads
        }

        Assert.Empty(script.UnreadTexts);
    }

    [Fact]
    public void The_code_contains_no_demonstration_text()
    {
        const int LongestString = 200;
        var folder = Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "src", "MinutesPortal.Demonstration");
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);

        Assert.DoesNotContain(
            files.SelectMany(file => StringLiteral().Matches(File.ReadAllText(file))),
            literal => literal.Length > LongestString && literal.Value.Contains(' '));
    }

    [Fact]
    public void An_item_has_the_sections_under_its_heading()
    {
        var item = Read("""
            # 1. Castle Gardens: “the trees”

            ## Purpose

            To consider the survey.

            ## Paper: Tree survey

            Report
               of two lines

            ## Exempt under paragraph 3

            It names prices.

            ## Decision

            RESOLVED that two trees be felled.

            ## Minutes

            The Panel met on {date:scrutiny-1}.

            {decision}

            ## Private minutes

            They cost £90.

            ## Amendment

            Panel → Committee
            felled → pruned
            """).Items.Single();

        Assert.Equal("Castle Gardens: “the trees”", item.Title.English);
        Assert.Equal("To consider the survey.", item.Purpose?.English);
        Assert.Equal(new DemonstrationPaper("Tree survey", "Report\n   of two lines").Bytes, item.Paper?.Bytes);
        Assert.Equal(("3", "It names prices."), item.Exemption);
        Assert.Equal("RESOLVED that two trees be felled.", item.Decision?.English.Trim());
        Assert.Equal("The Panel met on 20 July 2023.\n\nRESOLVED that two trees be felled.", item.Minutes?.English.Trim());
        Assert.Equal("They cost £90.", item.PrivateMinutes);
        Assert.Equal([("Panel", "Committee"), ("felled", "pruned")], item.Amendments);
        Assert.Null(item.ReasonForUrgency);
    }

    [Fact]
    public void Windows_line_endings_read_the_same()
    {
        const string Text = "# 1. Title\n\n## Minutes\n\nOne.\n\nTwo.\n";

        Assert.Equal(Read(Text).Items.Single().Minutes, Read(Text.ReplaceLineEndings("\r\n")).Items.Single().Minutes);
    }

    [Fact]
    public void Welsh_belongs_to_the_item_of_the_same_number()
    {
        var items = Read("# 1. One\n# 2. Two\n## Minutes\nHeld.", "# 2. Dau\n## Minutes\nCynhaliwyd.").Items;

        Assert.Null(items[0].Title.Welsh);
        Assert.Equal(("Two", "Dau"), (items[1].Title.English, items[1].Title.Welsh));
        Assert.Equal(("Held.", "Cynhaliwyd."), (items[1].Minutes!.English.Trim(), items[1].Minutes!.Welsh!.Trim()));
    }

    [Fact]
    public void Notes_belong_to_the_whole_meeting()
    {
        var meeting = Read("# 1. One\n# Notes\n## Cancellation\nToo little business.");

        Assert.Single(meeting.Items);
        Assert.Equal("Too little business.", meeting.CancellationReason);
        Assert.Null(meeting.MoveReason);
    }

    [Theory]
    [InlineData("# 1. One\n## Minutes\nSee {date:scrutiny-99}.", "the placeholder {date:scrutiny-99} of “1. One” is unknown")]
    [InlineData("# 1. One\n## Minutes\nSee {month}.", "the placeholder {month} of “1. One” is unknown")]
    [InlineData("# 1. One\n## Minutes\n{decision}", "the placeholder {decision} of “1. One” is unknown")]
    [InlineData("# 1. One\n## Minuts\nHeld.", "nothing reads the section “Minuts” of “1. One”")]
    [InlineData("# 1. One\n# Notes\n## Minutes\nHeld.", "nothing reads the section “Minutes” of “Notes”")]
    [InlineData("# 1. One\n## Minutes\n\n## Purpose\nTo meet.", "the section “Minutes” of “1. One” is empty")]
    [InlineData("# 1. One\n## Minutes\nA.\n## Minutes\nB.", "“1. One” has two sections “Minutes”")]
    [InlineData("# 1. One\nHeld.", "“Held.” is in no section")]
    [InlineData("Held.\n# 1. One", "“Held.” is in no section")]
    [InlineData("## Minutes\nHeld.", "the section “Minutes” has no heading")]
    [InlineData("# One", "“One” has no number")]
    [InlineData("# 1. One\n# 3. Three", "“3. Three” should be number 2")]
    [InlineData("# 1. One\n## Amendment\none two", "the amendment “one two” needs one “ → ”")]
    public void A_file_in_the_wrong_format_is_refused(string text, string reason)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Read(text));

        Assert.StartsWith("scrutiny-1.md: " + reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 2. Dau", "item 2 has no English")]
    [InlineData("# 1. Un\n## Minutes\nCynhaliwyd.", "nothing reads the section “Minutes” of “1. Un”")]
    public void Welsh_without_English_is_refused(string welsh, string reason)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Read("# 1. One", welsh));

        Assert.Equal($"scrutiny-1.cy.md: {reason}.", refusal.Message);
    }

    private static MeetingText Read(string english, string welsh = "") =>
        MeetingText.From(TextFile.Read("scrutiny-1.md", english, Fill), TextFile.Read("scrutiny-1.cy.md", welsh, Fill));

    private static string? Fill(string placeholder) => placeholder == "date:scrutiny-1" ? "20 July 2023" : null;

    [GeneratedRegex("\"\"\"(.|\n)*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*\"")]
    private static partial Regex StringLiteral();
}
