using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Texts;

public sealed class SoughtWordsTests
{
    [Theory]
    [InlineData("Jane Doe", "jane doe spoke.", "[words removed] spoke.")]
    [InlineData("Jane Doe", "Then JANE   DOE spoke.", "Then [words removed] spoke.")]
    [InlineData("Jane Doe", "Jane\nDoe’s letter", "[words removed]’s letter")]
    [InlineData("Jane Doe", "**Jane** Doe spoke.", "**[words removed]** spoke.")]
    [InlineData("Jane Doe", "J**ane D**oe spoke.", "[words removed] spoke.")]
    [InlineData("Jane Doe", "[Jane](https://a.example/x) Doe spoke.", "[words removed] spoke.")]
    [InlineData("Jane Doe", "[A letter](https://a.example/jane-doe.pdf) was read.", "[A letter](#) was read.")]
    [InlineData("Jane Doe", "[A letter](https://a.example/Jane%20Doe.pdf) was read.", "[A letter](#) was read.")]
    [InlineData("Jane Doe", "See https://a.example/jane%20doe now", "See https://a.example/[words removed] now")]
    [InlineData("Jane Doe", "jane_doe_letter.pdf", "[words removed]_letter.pdf")]
    [InlineData("Jane Doe", "Jane-Doe, Jane Doe (12) and Jane Doe(12)", "[words removed], [words removed] (12) and [words removed] (12)")]
    [InlineData("Unfortunate", "Jane Unfor-\ntunate spoke.", "Jane [words removed] spoke.")]
    [InlineData("Unfortunate", "Unfor\u00adtunate and un\u200bfortunate", "[words removed] and [words removed]")]
    [InlineData("Siân Môr", "sian mor", "[words removed]")]
    [InlineData("Sian Mor", "Si&acirc;n&nbsp;M&#244;r", "[words removed]")]
    [InlineData("O'Brien", "O’Brien, OBrien and O\u2018BRIEN", "[words removed], [words removed] and [words removed]")]
    [InlineData("Councillor Doe", "Cllr Doe and Cyng. Doe", "[words removed] and [words removed]")]
    [InlineData("Saint Mary's", "St Marys", "[words removed]")]
    [InlineData("\"flat 3, 12 Mill Lane\"", "Flat 3 – 12 Mill Lane.", "[words removed].")]
    [InlineData("file", "The \ufb01le", "The [words removed]")]
    public void Words_are_found_however_they_are_written(string words, string text, string expected) =>
        Assert.Equal(expected, SoughtWords.From([words]).RemovedFrom(SourceText.Tidy(text)));

    [Theory]
    [InlineData("art in", "cart in, art inside, parting")]
    [InlineData("Jane Doe", "JaneDoe, Jane Does, Doe Jane")]
    [InlineData("3.50", "350")]
    [InlineData("350", "3.50")]
    public void Other_words_stay(string words, string text) => Assert.Equal(text, SoughtWords.From([words]).RemovedFrom(text));

    [Fact]
    public void Several_phrases_may_overlap() => Assert.Equal(
        "[words removed] of [words removed].", SoughtWords.From(["Jane Doe", "Doe", "Mill Lane", "12 Mill"]).RemovedFrom("Jane Doe of 12 Mill Lane."));

    [Fact]
    public void Welsh_texts_get_a_Welsh_mark() => Assert.Equal(
        new BilingualText("[words removed] spoke.", "Siaradodd [geiriau wedi’u tynnu]."), SoughtWords.From(["Jane Doe"]).RemovedFrom(new BilingualText("Jane Doe spoke.", "Siaradodd Jane Doe.")));

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("removed")]
    public void Words_that_cannot_be_sought_are_refused(string words) => Assert.Throws<DomainException>(() => SoughtWords.From([words]));
}
