using System.Globalization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>What the portal understood of an item's texts, in words for the officer who wrote them.</summary>
public static class UnderstoodLabels
{
    public static IEnumerable<(string Label, string Words)> Of(AgendaItem item)
    {
        var entries = item.Decided.ToList();
        yield return ("Outcome", item.Outcome is { } outcome && IssueLabels.Of(outcome) is var (words, value) ? string.Format(CultureInfo.InvariantCulture, words, value) : "None found");
        yield return ("Resolutions", $"{entries.OfType<Resolution>().Count()}");
        yield return ("Points", $"{entries.OfType<DiscussionPoint>().Count()}");
        foreach (var motion in item.Motions)
        {
            yield return ("Moved by", motion.SecondedBy is { } seconder ? $"{motion.MovedBy}, seconded by {seconder}" : motion.MovedBy);
        }

        foreach (var vote in item.Facts.OfType<RecordedVote>())
        {
            yield return ("Vote", $"For {Count(vote.For)}, against {Count(vote.Against)}, abstained {Count(vote.Abstained)}");
        }

        if (item.Facts.OfType<Exclusion>().Any())
        {
            yield return ("Public", "Excluded");
        }
    }

    /// <summary>Whom the text seems to name as mover, seconder or voter.</summary>
    public static IEnumerable<string> NamesIn(AgendaItem item) => item.Motions.SelectMany(motion => new[] { motion.MovedBy, motion.SecondedBy })
        .Concat(item.Facts.OfType<RecordedVote>().Where(vote => vote.Status == FactStatus.Found).SelectMany(vote => vote.ForNames.Concat(vote.AgainstNames).Concat(vote.AbstainedNames)))
        .OfType<string>().Distinct();

    private static string Count(int? votes) => votes is { } number ? $"{number}" : "not said";
}
