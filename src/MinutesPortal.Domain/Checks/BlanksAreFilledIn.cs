using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Checks;

/// <summary>A blank of a stock phrase, such as "[name of the officer]". It is a hint for officers, so no reason makes it fit to publish.</summary>
internal sealed class BlanksAreFilledIn : ICheck
{
    public string Task => "Blanks of stock phrases are filled in";

    public bool IsRequired => true;

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from text in meeting.Texts.Concat(meeting.ExemptTexts)
        let left = Blanks.LeftIn(text.Words, meeting.Blanks).FirstOrDefault(left => left.IsWhole)
        where left is not null
        select new Finding(text.Part, $"{text.Subject} has the blank “{left.Written}” of a stock phrase. Fill it in, or remove it.", text.Words);
}
