using MinutesPortal.Domain.Notice;

namespace MinutesPortal.Domain.Tests.Notice;

public sealed class ExemptParagraphTests
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);
    private static readonly NoticeRules Wales = NoticeRules.For(Nation.Wales);

    [Fact]
    public void England_has_paragraphs_1_to_7_of_Part_1()
    {
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], England.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.All(England.Paragraphs, paragraph => Assert.Equal(1, paragraph.Part));
    }

    [Fact]
    public void Wales_has_paragraphs_12_to_18_of_Part_4()
    {
        Assert.Equal(["12", "13", "14", "15", "16", "17", "18"], Wales.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.All(Wales.Paragraphs, paragraph => Assert.Equal(4, paragraph.Part));
    }

    [Theory]
    [InlineData("1", "12", "Information relating to any individual.", "Information relating to a particular individual.")]
    [InlineData("2", "13", "Information which is likely to reveal the identity of an individual.")]
    [InlineData("3", "14", "Information relating to the financial or business affairs of any particular person (including the authority holding that information).")]
    [InlineData("4", "15", "Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority.")]
    [InlineData("5", "16", "Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.")]
    [InlineData("6", "17", "Information which reveals that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment.")]
    [InlineData("7", "18", "Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.")]
    public void A_paragraph_has_the_words_of_the_Schedule(string inEngland, string inWales, string words, string? wordsInWales = null)
    {
        Assert.Equal(words, England.Paragraph(inEngland).Description.English);
        Assert.Equal(wordsInWales ?? words, Wales.Paragraph(inWales).Description.English);
    }

    [Theory]
    [InlineData(Nation.England, "12", "Paragraph 12 of Schedule 12A is for councils in Wales, not in England. Choose one of paragraphs 1 to 7.")]
    [InlineData(Nation.England, "18", "Paragraph 18 of Schedule 12A is for councils in Wales, not in England. Choose one of paragraphs 1 to 7.")]
    [InlineData(Nation.Wales, "1", "Paragraph 1 of Schedule 12A is for councils in England, not in Wales. Choose one of paragraphs 12 to 18.")]
    [InlineData(Nation.Wales, "7", "Paragraph 7 of Schedule 12A is for councils in England, not in Wales. Choose one of paragraphs 12 to 18.")]
    [InlineData(Nation.England, "7A", "Paragraph 7A of Schedule 12A was for standards committees and may not be used any more. Choose one of paragraphs 1 to 7.")]
    [InlineData(Nation.England, "7c", "Paragraph 7c of Schedule 12A was for standards committees and may not be used any more. Choose one of paragraphs 1 to 7.")]
    [InlineData(Nation.Wales, "7B", "Paragraph 7B of Schedule 12A was for standards committees and may not be used any more. Choose one of paragraphs 12 to 18.")]
    [InlineData(Nation.England, "8", "“8” is not a paragraph of Schedule 12A that a council in England may choose. Choose one of paragraphs 1 to 7.")]
    [InlineData(Nation.Wales, "", "“” is not a paragraph of Schedule 12A that a council in Wales may choose. Choose one of paragraphs 12 to 18.")]
    public void An_invalid_paragraph_is_refused(Nation nation, string number, string because)
    {
        var refusal = Assert.Throws<DomainException>(() => NoticeRules.For(nation).Paragraph(number));

        Assert.Equal(because, refusal.Message);
    }
}
