using System.Text.RegularExpressions;

namespace MinutesPortal.Domain.Checks;

/// <summary>Words of an exempt part that also stand in a public text.</summary>
internal sealed partial class ExemptWordsStayClosed : ICheck
{
    /// <summary>Fewer words in a row are met by chance.</summary>
    private const int Row = 5;

    public string Task => "No words of an exempt part are in public";

    public IEnumerable<Finding> In(CheckedMeeting meeting)
    {
        var closed = meeting.Exempt.SelectMany(part => part.Documents.Select(paper => paper.Title).Append(part.Minutes)).OfType<Texts.BilingualText>()
            .SelectMany(text => RowsOf($"{text.English}\n{text.Welsh}")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from text in meeting.Texts
               let row = RowsOf(text.Words).FirstOrDefault(closed.Contains)
               where row is not null
               select new Finding(text.Part, $"{text.Subject} repeats words of an exempt part: “{row}”. Write them in another way, or say why they may be public.", text.Words);
    }

    private static IEnumerable<string> RowsOf(string text)
    {
        var words = Word().Matches(text).Select(word => word.Value).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - Row + 1)).Select(first => string.Join(' ', words[first..(first + Row)]));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
