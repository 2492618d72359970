using System.Text.RegularExpressions;

namespace MinutesPortal.Domain.Checks;

/// <summary>"RESOLVED that:" with nothing below it.</summary>
internal sealed partial class NoHeadingIsEmpty : ICheck
{
    public string Task => "No heading or lead-in is empty";

    public bool AppliesTo(CheckedMeeting meeting) => !meeting.IsBeforeMeeting;

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from text in meeting.Texts
        where text.Property is nameof(Meetings.AgendaItem.Minutes) or nameof(Meetings.AgendaItem.Decision)
        from words in new[] { text.Text.English, text.Text.Welsh }.OfType<string>()
        where EndsOpen().Match(words.TrimEnd()) is { Success: true }
        select new Finding(text.Part, $"{text.Subject} ends with “{EndsOpen().Match(words.TrimEnd()).Value.Trim()}”, and nothing follows. Complete it, or remove it.", words);

    /// <summary>The last line ends in a colon, or in "that" or "to".</summary>
    [GeneratedRegex(@"(?:^|\n)[^\n]{0,200}(?::|(?i:\b(?:RESOLVED|RECOMMENDED|AGREED)\b[^\n]{0,20}\b(?:that|to)))$", RegexOptions.NonBacktracking)]
    private static partial Regex EndsOpen();
}
