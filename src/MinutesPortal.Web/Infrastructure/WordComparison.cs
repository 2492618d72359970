using System.Text.RegularExpressions;
using DiffPlex;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Compares two texts by paragraphs, and changed paragraphs by words.</summary>
public static partial class WordComparison
{
    /// <summary>
    /// The largest comparison. Its cost grows with the product of both lengths if nothing is alike. A larger passage is shown
    /// as removed and added whole.
    /// </summary>
    private const long MostPairs = 1_000_000;

    private static readonly Differ Differ = new();

    /// <summary>The changes from one text to the other, in order. Blank lines separate paragraphs.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled between two passages.</exception>
    public static IReadOnlyList<Passage> Of(string before, string after, CancellationToken cancellationToken = default)
    {
        var (old, @new) = (ParagraphsOf(before), ParagraphsOf(after));
        if (!IsFeasible(old.Length, @new.Length))
        {
            return before == after ? [new(Kept: @new.Length, [])] : [Changed(old, @new)];
        }

        var difference = Differ.CreateCustomDiffs(before, after, ignoreWhiteSpace: false, ParagraphsOf);
        var passages = new List<Passage>();
        var kept = 0;
        foreach (var block in difference.DiffBlocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Keep(passages, block.InsertStartB - kept);
            passages.Add(Changed(old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)], @new[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]));
            kept = block.InsertStartB + block.InsertCountB;
        }

        Keep(passages, @new.Length - kept);
        return passages;
    }

    private static void Keep(List<Passage> passages, int paragraphs)
    {
        if (paragraphs > 0)
        {
            passages.Add(new(paragraphs, []));
        }
    }

    private static Passage Changed(string[] old, string[] @new)
    {
        var (before, after) = (string.Join("\n\n", old), string.Join("\n\n", @new));
        if (before.Length == 0 || after.Length == 0 || !IsFeasible(WordsOf(before).Length, WordsOf(after).Length))
        {
            return new(0, [.. Part(Change.Removed, before), .. Part(Change.Added, after)]);
        }

        var difference = Differ.CreateCustomDiffs(before, after, ignoreWhiteSpace: false, WordsOf);
        var parts = new List<ChangedPart>();
        var (removed, added, kept) = ("", "", 0);
        foreach (var block in difference.DiffBlocks)
        {
            var between = Join(difference.PiecesNew, kept, block.InsertStartB);
            if (string.IsNullOrWhiteSpace(between) && removed.Length + added.Length > 0)
            {
                // "31 August" became "30 September": one change, not two with a space between.
                (removed, added) = (removed + between, added + between);
            }
            else
            {
                parts.AddRange([.. Part(Change.Removed, removed), .. Part(Change.Added, added), .. Part(Change.None, between)]);
                (removed, added) = ("", "");
            }

            removed += Join(difference.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            added += Join(difference.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            kept = block.InsertStartB + block.InsertCountB;
        }

        return new(0,
        [
            .. parts, .. Part(Change.Removed, removed), .. Part(Change.Added, added),
            .. Part(Change.None, Join(difference.PiecesNew, kept, difference.PiecesNew.Count)),
        ]);
    }

    private static bool IsFeasible(long one, long other) => one * other <= MostPairs;

    private static string Join(IReadOnlyList<string> pieces, int from, int to) => string.Concat(pieces.Skip(from).Take(to - from));

    private static IEnumerable<ChangedPart> Part(Change change, string text) => text.Length == 0 ? [] : [new(change, text)];

    private static string[] ParagraphsOf(string text) =>
        text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Splits into words, white space and single punctuation marks. Joined together they are the text.</summary>
    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|[\w’'-]+|[^\s\w]", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}

/// <summary>A passage of two compared texts.</summary>
/// <param name="Kept">The number of unchanged paragraphs; 0 if there are <paramref name="Parts"/>.</param>
/// <param name="Parts">The text of changed paragraphs.</param>
public sealed record Passage(int Kept, IReadOnlyList<ChangedPart> Parts);

/// <summary>Text that is in both versions, or only in the earlier or later one.</summary>
public sealed record ChangedPart(Change Change, string Text);

public enum Change
{
    None,
    Removed,
    Added,
}
