using System.Text;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests;

public class TextTests
{
    [Theory]
    [InlineData("Council\0 Chamber", "Council Chamber")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("gw\u0302r", "gŵr")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("Cllr \u202eREED\u202c \u2066\u200f\u061cA\u2069", "Cllr REED A")]
    public void A_text_drops_control_characters_and_is_normalised(string typed, string kept)
    {
        Assert.Equal(kept, new BilingualText(typed).English);
        Assert.Equal(kept, new BilingualText("English", typed).Welsh);
        Assert.Equal(kept, new Attendee(typed, Capacity.Member).Name);
    }

    [Fact]
    public void A_line_for_a_terminal_has_no_control_characters() =>
        Assert.Equal("a\ufffd[31mb\ufffdc\ufffd\ufffd", SourceText.OneLine("a\u001b[31mb\nc\u009b\u202e"));

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() =>
        // Attributes such as InlineData cannot hold half a pair.
        Assert.Equal("half a pair \ufffd", new BilingualText("half a pair " + '\ud83d').English);

    [Fact]
    public void A_normalised_text_is_not_changed_again()
    {
        var random = new Random(1);
        for (var text = 0; text < 1000; text++)
        {
            var once = new BilingualText(new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(0x250))])).English;

            Assert.Equal(once, new BilingualText(once).English);
            Assert.True(once.IsNormalized(NormalizationForm.FormC));
        }
    }
}
