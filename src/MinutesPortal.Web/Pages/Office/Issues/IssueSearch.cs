using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using NpgsqlTypes;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Finds issues and agenda items by the words of their titles, or by their addresses. A word may be the beginning of a longer one.</summary>
public sealed class IssueSearch(RecordDbContext record, OfficeIssues issues)
{
    /// <summary>As many as an officer can choose from. Further words find the rest.</summary>
    public const int Most = 20;

    /// <summary>Issues that were not merged, whose title or other names have all the words.</summary>
    /// <param name="typed">Null or without words for all.</param>
    public IQueryable<Issue> IssuesWith(string? typed)
    {
        var all = record.Issues.Where(issue => issue.MergedInto == null);
        return QueryOf(typed) is not { } query ? all : all.Where(issue => record.SearchRows.Any(row =>
            row.Kind == SearchKind.Issue && row.SubjectId == issue.Id && EF.Property<NpgsqlTsVector>(row, "Words").Matches(EF.Functions.ToTsQuery("record.words", query))));
    }

    /// <summary>The issues that a typed address or typed words may mean.</summary>
    /// <returns>One more than <see cref="Most"/> where there are too many.</returns>
    public async Task<IReadOnlyList<NamedIssue>> FindIssuesAsync(string typed, CancellationToken cancellationToken)
    {
        var slug = LastPartOf(typed);
        var at = await (
            from issue in record.Issues
            where issue.Slug == slug || record.FormerlyAt(SubjectKind.Issue, slug).Any(former => former.SubjectId == issue.Id)
            join present in record.Issues on issue.MergedInto ?? issue.Id equals present.Id
            select new NamedIssue(present.Id, present.Title, present.Slug)).AsNoTracking().ToListAsync(cancellationToken);
        if (at.Count > 0)
        {
            return [at[0]];
        }

        var found = QueryOf(typed) is null ? [] : await IssuesWith(typed).OrderBy(issue => issue.Slug)
            .Select(issue => new NamedIssue(issue.Id, issue.Title, issue.Slug)).AsNoTracking().Take(Most + 1).ToListAsync(cancellationToken);
        return found.FindAll(issue => SearchText.From(issue.Title.English) == SearchText.From(typed)) is [var named] ? [named] : found;
    }

    /// <summary>The published items that a typed address or typed words may mean, the newest first.</summary>
    /// <inheritdoc cref="FindIssuesAsync"/>
    public async Task<IReadOnlyList<IssueItemRow>> FindItemsAsync(string typed, CancellationToken cancellationToken)
    {
        if (await issues.ItemsAsync([LastPartOf(typed)], cancellationToken) is [var at])
        {
            return [at];
        }

        if (QueryOf(typed) is not { } query)
        {
            return [];
        }

        var found = record.SearchRows.Where(row => row.Kind == SearchKind.Item && EF.Property<NpgsqlTsVector>(row, "Words").Matches(EF.Functions.ToTsQuery("record.words", query)))
            .OrderByDescending(row => row.Date).ThenBy(row => row.PartId).Select(row => row.PartId).Take(Most + 1);
        return await issues.Rows(record.AgendaItems.Where(item => found.Contains(item.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>Titles that have each word, or a word that begins with it; null where nothing was typed that has words.</summary>
    private static string? QueryOf(string? typed)
    {
        var words = SearchText.WordsOf(typed ?? "").Distinct().Take(10).ToList();
        return words.Count == 0 ? null : string.Join(" & ", words.Select(word => $"'{word}':*A"));
    }

    /// <summary>The last part of an address, without what may hang on it.</summary>
    private static string LastPartOf(string address) => address.Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
}
