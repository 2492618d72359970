using System.Text.RegularExpressions;

namespace MinutesPortal.Domain.Checks;

/// <summary>"(Minute No.     )": a reference that was meant to be filled in later.</summary>
internal sealed partial class ReferencesAreComplete : ICheck
{
    public string Task => "No reference is blank";

    public bool AppliesTo(CheckedMeeting meeting) => !meeting.IsBeforeMeeting;

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from text in meeting.Texts
        let blank = Blank().Match(text.Words)
        where blank.Success
        select new Finding(text.Part, $"{text.Subject} refers to “{blank.Value.Trim()}” without saying which. Complete it, or say why it stays.", text.Words);

    /// <summary>A word that needs a number, and none before the bracket, full stop or line ends.</summary>
    [GeneratedRegex(@"(?i:\b(?:minute|item|paragraph|resolution|appendix|cofnod|eitem) no\.?[ \t\u00A0]*(?:[)\],;\n]|$))|(?i:\b(?:minute|cofnod)[ \t\u00A0]*\([ \t\u00A0]*\))|\([ \t\u00A0]{2,}\)", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Blank();
}
