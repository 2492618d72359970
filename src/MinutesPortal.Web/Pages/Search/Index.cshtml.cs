using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.TagHelpers;
using Npgsql;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>Search of everything published: agenda items and their decisions, issues, panels and people.</summary>
[EnableRateLimiting(RateLimits.Searches)]
public partial class IndexModel(RecordDbContext record, TimeProvider clock, IStringLocalizer<InterfaceText> t, ILogger<IndexModel> logger) : PageModel
{
    /// <summary>Only this many hits, the newest, are ranked and counted. For a common word, ranking all would take seconds.</summary>
    public const int MostHits = 1_000;

    private const int ResultsOnAPage = 20;

    /// <summary>In days.</summary>
    private const int Quarter = 91;

    private const int MostWordsRespelt = 3;

    /// <summary>The time limit of a search.</summary>
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(3);

    /// <summary>The kinds searched if none was chosen. An item also covers its decisions.</summary>
    private const string OfAnyKind = $"({RecordNames.SearchItems} or {RecordNames.SearchOthers})";

    private const string Query = "(websearch_to_tsquery('record.words', @sought) && !!websearch_to_tsquery('record.words', @unwanted))";

    /// <summary>
    /// Counts how often each spelling candidate occurs in the record, up to a limit. Only words that occur nowhere are corrected.
    /// It compares words, not stems: "centr" and "counciler" have the stems of real words.
    /// </summary>
    private const string Known = $$"""
        with typed as materialized (
            select word from unnest({0}) word
            where (select count(*) from (select from record.search where words @@ phraseto_tsquery('record.words', word) and {{OfAnyKind}} limit 1) found) = 0
        )
        select original, near as word, (
            select count(*) filter (where concat_ws(' ', title, text, item_titles) ~ ('\m' || near || '\M'))::int from (
                select title, text, item_titles from record.search where words @@ phraseto_tsquery('record.words', near) and {{OfAnyKind}} limit 50
            ) found) as count
        from unnest({1}, {2}) as pair (original, near)
        where original in (select word from typed) or original like '% %'
        """;

    [FromQuery(Name = "q")]
    public string? Typed { get; set; }

    /// <summary>The dates of the meetings.</summary>
    public ChosenDates Dates { get; private set; } = null!;

    /// <summary>Empty if the panels could not be read.</summary>
    public ChosenPanel Panel { get; private set; } = new(null, null, []);

    /// <summary>A <see cref="SearchKind"/> in lower case; empty for all.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>"newest"; otherwise the best match comes first.</summary>
    [FromQuery(Name = "order")]
    public string? Order { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    private SearchKind? KindSought => Enum.TryParse<SearchKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public bool IsNewestFirst => Order == "newest";

    public bool HasFilters => !string.IsNullOrWhiteSpace(Panel.Slug + Kind) || Dates.Parameters.Any();

    /// <summary>Null if nothing was searched for.</summary>
    public IReadOnlyList<Result>? Results { get; private set; }

    /// <summary>The number of hits, at most <see cref="MostHits"/>.</summary>
    public int Count { get; private set; }

    public bool HasMore { get; private set; }

    public int CurrentPage { get; private set; } = 1;

    public int Pages => (Count + PageSize - 1) / PageSize;

    protected TimeProvider Clock => clock;

    protected IStringLocalizer<InterfaceText> T => t;

    /// <summary>The number of results on a page.</summary>
    protected virtual int PageSize => ResultsOnAPage;

    /// <summary>A corrected spelling that has results.</summary>
    public string? Suggestion { get; private set; }

    /// <summary>The path of the feed of this search, with the same words and filters.</summary>
    public string FeedAddress => PortalLinks.SearchFeed + Filters(Typed, order: null).Query();

    /// <summary>The filters in words.</summary>
    public IEnumerable<ChosenFilter> Chosen => Filters(Typed, Order).Understood;

    /// <summary>The kinds to choose from.</summary>
    public IReadOnlyList<SelectOption> Kinds =>
    [
        new("item", t["Agenda items and minutes"]),
        new("decision", t["Decisions and resolutions"]),
        new("issue", t["Issues"]),
        new("panel", t["Panels"]),
        new("person", t["People"]),
    ];

    /// <summary>The same search for any of its words; null if there is only one.</summary>
    public string? AnyOfThem { get; private set; }

    public bool CouldNotSearch { get; private set; }

    /// <summary>Something was typed, but it has no word to search for.</summary>
    public bool HasNoWords { get; private set; }

    /// <summary>The typed text, as far as it was searched for.</summary>
    public string TypedInShort => Typed is null ? "" : WasCut ? SearchQuery.Cut(Typed).Trim() + "…" : Typed.Trim();

    public bool WasCut => Typed?.Length > SearchQuery.Longest;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Dates = ChosenDates.Of(Request, clock.Today(), ModelState, t);
        if (!string.IsNullOrWhiteSpace(Kind) && KindSought is null)
        {
            ModelState.AddModelError("kind", t["Choose what to look in from the list"]);
        }

        try
        {
            record.Database.SetCommandTimeout(GiveUpAfter);
            Panel = await ChosenPanel.ReadAsync(Request, record, ModelState, t, cancellationToken);
            if (!string.IsNullOrWhiteSpace(Typed) && ModelState.IsValid)
            {
                await SearchAsync(SearchQuery.Read(Typed), cancellationToken);
            }
        }
        catch (Exception exception) when (IsOfTheDatabase(exception))
        {
            LogFailure(exception);
            CouldNotSearch = true;
            Results = null;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return Page();
    }

    /// <summary>The address of this search on its first page, for other words or in another order.</summary>
    public string AddressOf(string? typed, string? order) => Url.To(PortalLinks.Search) + Filters(typed, order).Query();

    private ChosenFilters Filters(string? typed, string? order) => new ChosenFilters(Url.To(PortalLinks.Search))
        .Add("q", typed)
        .Add(Panel)
        .Add("kind", Kind, Kinds.FirstOrDefault(kind => kind.Value.Equals(Kind, StringComparison.OrdinalIgnoreCase))?.Words)
        .Add(Dates)
        .Add("order", order);

    private async Task SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.Terms.Count == 0)
        {
            HasNoWords = true;
            return;
        }

        Results = [];
        CurrentPage = int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= MostHits / PageSize ? number : 1;
        var hits = await HitsAsync(query, cancellationToken);
        var total = hits.Count == 0 ? 0 : hits[0].Total;
        if (total <= (CurrentPage - 1) * PageSize)
        {
            CurrentPage = 1; // there is no such page
        }

        (Count, HasMore) = (Math.Min(total, MostHits), total > MostHits);
        if (total > 0)
        {
            Results = await ResultsAsync(query, hits, cancellationToken);
        }
        else
        {
            Suggestion = await SuggestionAsync(query, cancellationToken);
            AnyOfThem = query.Terms.Count > 1 ? query.AnyOfThem : null;
        }
    }

    /// <summary>
    /// One page of hits in order, or the first page if there is no such page. Only the newest thousand are ranked. Panels and people have
    /// no date and count as new.
    /// </summary>
    /// <remarks>
    /// A few hits are read in one query, by words alone. More than a thousand are read quarter by quarter until there are enough,
    /// so that a search does not slow down as the record grows.
    /// </remarks>
    private Task<List<Hit>> HitsAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var conditions = new List<string> { $"words @@ {Query}" };
        List<NpgsqlParameter> parameters = [new("sought", query.Sought), new("unwanted", query.Unwanted), new("most", MostHits + 1), new("skip", (CurrentPage - 1) * PageSize)];
        conditions.Add(KindSought is { } kind ? $"kind = '{kind}'" : OfAnyKind);
        AddIf(Panel.Panel is not null, "panel_id = @panel", "panel", Panel.Panel?.Id);
        AddIf(Dates.First is not null, "date >= @from", "from", Dates.First);
        AddIf(Dates.Last is not null, "date <= @to", "to", Dates.Last);
#pragma warning disable EF1002 // built from our own constants; user input is passed as parameters
        var matching = $"select kind, subject_id, part_id, date, words from record.search where {string.Join(" and ", conditions)}";
        return record.Database.SqlQueryRaw<Hit>($"""
            with found as ({matching} limit @most),
            too_many as (select count(*) = @most as are from found),
            newest as (
                select * from found where not (select are from too_many)
                union all
                (
                    {matching} and date is null and (select are from too_many)
                    union all
                    select hit.*
                    from generate_series((select max(date) from record.search)::timestamp, (select min(date) from record.search)::timestamp, '-{Quarter} days') as last
                    cross join lateral ({matching} and date > last::date - {Quarter} and date <= last::date order by date desc) hit
                    where (select are from too_many)
                    limit @most
                )
            )
            select newest.kind, subject_id, part_id, (count(*) over ())::int as total,
                (select max(at) from record.versions version where version.subject_id = newest.subject_id and state = 'Open') as changed_at,
                person.name as person_name, person.slug as person_slug, person.kind as person_kind, person.ward as person_ward, person.party as person_party
            from newest
            left join record.people person on newest.kind = '{nameof(SearchKind.Person)}' and person.id = subject_id
            order by {(IsNewestFirst ? "" : $"ts_rank(words, {Query}, 1) * case newest.kind when 'Issue' then 2 else 1 end desc, ")}date desc nulls last, subject_id, part_id
            offset (select case when count(*) > @skip then @skip else 0 end from newest) limit {PageSize}
            """, [.. parameters]).ToListAsync(cancellationToken);
#pragma warning restore EF1002

        void AddIf(bool wanted, string condition, string name, object? value)
        {
            if (wanted)
            {
                conditions.Add(condition);
                parameters.Add(new(name, value));
            }
        }
    }

    private async Task<List<Result>> ResultsAsync(SearchQuery query, List<Hit> hits, CancellationToken cancellationToken)
    {
        var itemIds = hits.Where(hit => hit.PartId.Length > 0).Select(hit => hit.PartId).ToList();
        var items = itemIds.Count == 0 ? [] : await (
            from item in record.AgendaItems
            where itemIds.Contains(item.Id)
            join meeting in record.Meetings on EF.Property<Guid>(item, "MeetingId") equals meeting.Id
            join panel in record.Panels on meeting.PanelId equals panel.Id
            select new FoundItem(
                item.Id, item.Number, item.Title, item.Purpose, panel.Name, meeting.Date, meeting.CalledOff, meeting.LackedQuorum, new MeetingAddress(panel.Slug, meeting.Slug),
                item.Entries.OrderBy(entry => entry.MinutesPosition ?? entry.DecisionPosition).ToList()))
            .AsNoTracking().ToDictionaryAsync(item => item.Id, cancellationToken);
        var issueIds = hits.Where(hit => hit.Kind == nameof(SearchKind.Issue)).Select(hit => hit.SubjectId).ToList();
        var issues = issueIds.Count == 0 ? [] : await IssuesAsync(issueIds, cancellationToken);
        var panelIds = hits.Select(hit => hit.SubjectId).ToHashSet();
        var panels = Panel.Panels.Where(panel => panelIds.Contains(panel.Id)).ToDictionary(panel => panel.Id);

        var texts = items.Values.SelectMany(item => new[] { item.Title, item.Purpose })
            .Concat(items.Values.SelectMany(item => item.Entries).Select(entry => entry.Text))
            .Concat(issues.Values.SelectMany(issue => issue.Texts))
            .Concat(panels.Values.SelectMany(panel => new[] { panel.Name, panel.Purpose }))
            .SelectMany(text => new[] { text?.English, text?.Welsh })
            .Concat(hits.SelectMany(hit => new[] { hit.PersonName, hit.PersonWard, hit.PersonParty }));
        var found = await FoundWordsAsync(query, texts, cancellationToken);

        return [.. hits.Select(hit => Shown(hit) is { } result ? result with { SubjectId = hit.SubjectId, ItemId = hit.PartId, ChangedAt = hit.ChangedAt.GetValueOrDefault() } : null).OfType<Result>()];

        // Hits removed from the record since they were found are left out.
        Result? Shown(Hit hit) => hit.Kind switch
        {
            nameof(SearchKind.Panel) => panels.TryGetValue(hit.SubjectId, out var panel) ? Result.Of(panel, found, t) : null,
            nameof(SearchKind.Person) => hit.ToPerson() is { } person ? Result.Of(person, found, t) : null,
            nameof(SearchKind.Issue) => issues.TryGetValue(hit.SubjectId, out var issue) ? Result.Of(issue, found, t) : null,
            _ => items.TryGetValue(hit.PartId, out var item)
                ? Result.Of(item, item.Entries.Where(entry => hit.Kind != nameof(SearchKind.Decision) || SearchRow.IsDecision(entry)), found, t)
                : null,
        };
    }

    private async Task<Dictionary<Guid, FoundIssue>> IssuesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = await (
            from issue in record.Issues
            where ids.Contains(issue.Id)
            select new
            {
                issue.Id,
                issue.Slug,
                issue.Title,
                issue.Aliases,
                issue.Summary,
                Items = (
                    from link in issue.Items
                    join item in record.AgendaItems on link.ItemId equals item.Id
                    join meeting in record.Meetings on link.MeetingId equals meeting.Id
                    where !meeting.IsWithdrawn
                    orderby meeting.Date descending
                    select new { item.Title, meeting.Date, CanBeTaken = meeting.CalledOff == null && !meeting.LackedQuorum }).ToList(),
            }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new FoundIssue(
            row.Slug,
            row.Title,
            row.Summary,
            row.Aliases,
            [.. row.Items.Select(item => item.Title).Distinct()],
            row.Items.Where(item => item.CanBeTaken && item.Date <= today).Select(item => (DateOnly?)item.Date).FirstOrDefault()));
    }

    /// <summary>Finds which words of the texts match, by PostgreSQL's own rules: it knows that "libraries" matches "library".</summary>
    private async Task<FoundWords> FoundWordsAsync(SearchQuery query, IEnumerable<string?> texts, CancellationToken cancellationToken)
    {
        var sought = query.Words.ToArray();
        var words = texts.OfType<string>().SelectMany(SearchText.WordsOf).Union(sought).ToArray();
        var stems = await record.Database.SqlQuery<Stem>($"""
            select word, stem as root
            from (select word, (ts_lexize('record.stem', word))[1] as stem from unnest({words}) word) stems
            where stem in (select (ts_lexize('record.stem', word))[1] from unnest({sought}) word)
            """).ToDictionaryAsync(stem => stem.Word, stem => stem.Root, cancellationToken);
        return new(stems, query.Terms);
    }

    /// <summary>Corrects words that occur nowhere, and joins two words into one. Null if that finds nothing.</summary>
    private async Task<string?> SuggestionAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var words = query.Words.Where(Spelling.CanBeChecked).Take(MostWordsRespelt).ToArray();
        var asked = query.Terms.Zip(query.Terms.Skip(1)).Where(pair => pair is { First.Count: 1, Second.Count: 1 })
            .Select(pair => (Word: $"{pair.First[0]} {pair.Second[0]}", Near: pair.First[0] + pair.Second[0]))
            .Concat(words.SelectMany(word => Spelling.NearTo(word).Select(near => (Word: word, Near: near))))
            .ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var (originals, nears) = (asked.Select(pair => pair.Word).ToArray(), asked.Select(pair => pair.Near).ToArray());
        // The planner would take each word for a common one and scan the table.
        await using var transaction = await record.Database.BeginTransactionAsync(cancellationToken);
        await record.Database.ExecuteSqlRawAsync("set local enable_seqscan = off", cancellationToken);
        var known = await record.Database.SqlQueryRaw<Near>(Known, words, originals, nears).ToListAsync(cancellationToken);
        var typed = Typed!;
        foreach (var word in originals.Distinct())
        {
            if (known.Where(near => near.Original == word && near.Count > 0).MaxBy(near => near.Count) is { } better)
            {
                typed = typed.Replace(word, better.Word, StringComparison.OrdinalIgnoreCase);
            }
        }

        return typed != Typed && (await HitsAsync(SearchQuery.Read(typed), cancellationToken)).Count > 0 ? typed : null;
    }

    private static bool IsOfTheDatabase(Exception? exception) => exception is not null and not OperationCanceledException
        && (exception is NpgsqlException || IsOfTheDatabase(exception.InnerException));

    [LoggerMessage(LogLevel.Error, "A search failed")]
    private partial void LogFailure(Exception exception);

    public sealed record FoundItem(
        string Id, string? Number, BilingualText Title, BilingualText? Purpose, BilingualText PanelName, DateOnly Date, CallingOff? CalledOff, bool LackedQuorum, MeetingAddress Meeting, IReadOnlyList<Entry> Entries);

    /// <param name="OnAgendasAs">Its titles on agendas.</param>
    /// <param name="LastConsidered">Null if no meeting has considered it yet.</param>
    public sealed record FoundIssue(string Slug, BilingualText Title, BilingualText? Summary, IReadOnlyList<BilingualText> Aliases, IReadOnlyList<BilingualText> OnAgendasAs, DateOnly? LastConsidered)
    {
        /// <summary>All its searchable names.</summary>
        public IEnumerable<BilingualText?> Texts => OtherNames.Prepend(Title).Append(Summary);

        public IEnumerable<BilingualText> OtherNames => Aliases.Concat(OnAgendasAs);
    }

    /// <summary>What was found. Of a person also all that is shown: little enough to come with it.</summary>
    private sealed record Hit(
        string Kind, Guid SubjectId, string PartId, int Total, DateTimeOffset? ChangedAt,
        string? PersonName, string? PersonSlug, string? PersonKind, string? PersonWard, string? PersonParty)
    {
        /// <summary>Null for what is no person.</summary>
        public FoundPerson? ToPerson() => PersonName is null ? null : new(PersonName, PersonSlug!, PersonKind!, PersonWard, PersonParty);
    }

    private sealed record Stem(string Word, string Root);

    private sealed record Near(string Original, string Word, int Count);
}
