using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Checks;

/// <summary>Signs that a writer meant to fill in later.</summary>
internal sealed partial class NothingIsLeftToFillIn : ICheck
{
    public string Task => "Nothing is left to fill in";

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from text in meeting.Texts
        let sign = Sign().Matches(text.Words).FirstOrDefault(sign => !IsLink(sign, text.Words))?.Value ?? PartOfBlank(text.Words, meeting.Blanks)
        where sign is not null
        select new Finding(text.Part, $"{text.Subject} has “{sign}”. Fill it in, or say why it stays.", text.Words);

    /// <summary>What is left of a phrase's blank that somebody has begun to fill in. It may be something else, so a reason is enough.</summary>
    private static string? PartOfBlank(string words, IReadOnlyCollection<string> blanks) => Blanks.LeftIn(words, blanks).FirstOrDefault(left => !left.IsWhole)?.Written;

    /// <summary>"[Enter a date](…)" is the text of a link.</summary>
    private static bool IsLink(Match sign, string words) => sign.Value[^1] == ']' && sign.Index + sign.Length < words.Length && words[sign.Index + sign.Length] == '(';

    [GeneratedRegex(@"X{3,}|x{4,}|\b(?:TBC|TBA|TBD)\b|\?{2,}|_{3,}|\.{5,}|<[A-Za-z]+\d*>|\[[^\]\(]{0,20}\b(?i:insert|enter|name|date|title|tbc|to be confirmed)\b[^\]]{0,40}\]|(?i:lorem ipsum)", RegexOptions.NonBacktracking)]
    private static partial Regex Sign();
}
