using System.Text.RegularExpressions;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Wording;

/// <summary>A piece of source text and what it was taken for.</summary>
/// <param name="Marker">As typed, such as <c>•</c> or <c>(i)</c>; null for running text.</param>
/// <param name="Level">0 for running text, 1 for a list.</param>
internal sealed record Piece(EntryKind Kind, string? Marker, int Level, string Text);

/// <summary>
/// Divides a text into pieces: paragraphs, the points of lists, and what was resolved. Joined, the pieces are the text again.
/// It reads only the plain forms; an officer sees and confirms what it found.
/// </summary>
internal static partial class Division
{
    public static IReadOnlyList<Piece> Of(string source)
    {
        var pieces = new List<Piece>();
        var clausesFollow = false;
        foreach (var line in LinesOf(source))
        {
            if (pieces.Count > 0 && Continues(pieces[^1], line))
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + line };
                continue;
            }

            var marker = Marker().Match(line) is { Success: true } match ? match.Groups["marker"].Value : null;
            var isOutcome = marker is null && Outcome().IsMatch(line);
            var isLeadIn = isOutcome && LeadIn().IsMatch(line);
            if (marker is null)
            {
                clausesFollow = isOutcome;
            }

            var kind = clausesFollow && !isLeadIn ? EntryKind.Resolution
                : marker is null ? EntryKind.Narrative
                : EntryKind.DiscussionPoint;
            pieces.Add(new(kind, marker, marker is null ? 0 : 1, line));
        }

        return pieces;
    }

    /// <summary>A blank line belongs to what stands before it; a line that nothing separates from the one before goes on with it.</summary>
    private static bool Continues(Piece before, string line) =>
        string.IsNullOrWhiteSpace(line)
        || (!before.Text.EndsWith("\n\n", StringComparison.Ordinal) && !Marker().IsMatch(line) && !Outcome().IsMatch(line) && !LeadIn().IsMatch(before.Text));

    private static IEnumerable<string> LinesOf(string source)
    {
        for (var start = 0; start < source.Length;)
        {
            var end = source.IndexOf('\n', start);
            end = end < 0 ? source.Length : end + 1;
            yield return source[start..end];
            start = end;
        }
    }

    [GeneratedRegex(@"^[ \t]*(?<marker>[•·▪*–-]|\(?(?:[ivx]{1,5}|[a-z]|\d{1,3})[).]|\(?\d{1,3}\))[ \t]+\S", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[ \t*]*(?:It was |The \w+ )?(?:RESOLVED|RECOMMENDED|AGREED|PENDERFYNWYD)", RegexOptions.NonBacktracking)]
    private static partial Regex Outcome();

    /// <summary>The outcome word alone, with its clauses to follow.</summary>
    [GeneratedRegex(@"^[ \t*]*(?:It was |The \w+ )?(?:RESOLVED|RECOMMENDED|AGREED|PENDERFYNWYD)[ \t*]*(?:[Tt]hat)?[ \t*:–-]*\n?$", RegexOptions.NonBacktracking)]
    private static partial Regex LeadIn();
}
