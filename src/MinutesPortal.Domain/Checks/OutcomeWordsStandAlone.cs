using System.Text.RegularExpressions;
using MinutesPortal.Domain.Grammar.Lexicon;

namespace MinutesPortal.Domain.Checks;

/// <summary>"RESOLVEDthat": a word that was glued on by a copy. Readers and the portal miss what was decided.</summary>
internal sealed class OutcomeWordsStandAlone : ICheck
{
    private static readonly Regex Glued = new(
        $@"\b(?:{string.Join('|', OutcomeVerbs.All.Where(verb => !verb.Word.Contains(' ')).Select(verb => Regex.Escape(verb.Word.ToUpperInvariant())))})(?::\p{{L}}|\p{{Lu}}?\p{{Ll}}{{2,}})", RegexOptions.NonBacktracking);

    public string Task => "Outcome words stand alone";

    public bool AppliesTo(CheckedMeeting meeting) => !meeting.IsBeforeMeeting;

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from text in meeting.Texts
        let glued = Glued.Match(text.Words)
        where glued.Success
        select new Finding(text.Part, $"{text.Subject} has “{glued.Value}”. Put a space into it.", text.Words);
}
