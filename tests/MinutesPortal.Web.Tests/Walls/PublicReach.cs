using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Files;
using MinutesPortal.TestCommon;
using Npgsql;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>
/// Everything that the public can reach of an office: each address of each public route, each table and view that the public's connection
/// may read, and the public files. Routes and tables come from the portal itself, so that no new one is forgotten.
/// </summary>
internal static class PublicReach
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Where a word stands. The word should be one that only the test's content has.</summary>
    public static async Task<List<string>> PlacesOfAsync(this Portal portal, TestOffice office, string word)
    {
        await using var factory = portal.FactoryFor(office);
        return [.. await InAddressesAsync(factory, office, word), .. await InTablesAsync(office.Database.Public, word), .. InFiles(office.Files.Public, word)];
    }

    /// <summary>The tables and views that a connection may read and that hold a word, the system's own among them.</summary>
    public static async Task<List<string>> InTablesAsync(string connectionString, string word)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancelled);
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select format('%I.%I', nspname, relname) from pg_class join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'v', 'm', 'p', 'S', 'f') and has_table_privilege(pg_class.oid, 'select') and has_schema_privilege(n.oid, 'usage') order by 1", connection))
        await using (var reader = await list.ExecuteReaderAsync(Cancelled))
        {
            while (await reader.ReadAsync(Cancelled))
            {
                tables.Add(reader.GetString(0));
            }
        }

        Assert.Contains("record.meetings", tables);
        Assert.Contains("pg_catalog.pg_stats", tables);
        var found = new List<string>();
        foreach (var table in tables)
        {
#pragma warning disable CA2100 // names of the database
            await using var rows = new NpgsqlCommand($"select count(*) from {table} t where t::text ilike $1", connection) { Parameters = { new() { Value = $"%{word}%" } } };
#pragma warning restore CA2100
            try
            {
                if ((long)(await rows.ExecuteScalarAsync(Cancelled))! > 0 && table is not "pg_catalog.pg_stat_activity")
                {
                    found.Add(table);
                }
            }
            catch (PostgresException refusal) when (table.StartsWith("pg_catalog.", StringComparison.Ordinal))
            {
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
            }
        }

        return found;
    }

    /// <summary>The stored files that hold a word.</summary>
    public static IEnumerable<string> InFiles(FileStore store, string word) =>
        store.Hashes().Where(hash => File.ReadAllText(Path.Combine(store.Folder, hash[..2], hash)).Contains(word, StringComparison.OrdinalIgnoreCase)).Select(
            hash => $"{Path.GetFileName(store.Folder)} file {hash}");

    private static async Task<List<string>> InAddressesAsync(WebApplicationFactory<Program> portal, TestOffice office, string word)
    {
        using var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var found = new List<string>();
        foreach (var address in await AddressesAsync(portal, office, word))
        {
            using var response = await visitor.GetAsync(address, Cancelled);
            Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{address}: {response.StatusCode}");
            var all = new StringBuilder(WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancelled))).Append(response.Headers).Append(response.Content.Headers).ToString();
            if (all.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(address);
            }
        }

        using var hits = await visitor.GetAsync($"/search/feed.atom?q={word}", Cancelled);
        return (await hits.Content.ReadAsStringAsync(Cancelled)).Contains("<entry>", StringComparison.Ordinal)
            ? [.. found, "search"]
            : found;
    }

    /// <summary>All addresses of all routes, also of what was withdrawn.</summary>
    private static async Task<List<string>> AddressesAsync(WebApplicationFactory<Program> portal, TestOffice office, string word)
    {
        await using var record = office.Record();
        await using var owner = office.AsOwner();
        var papers = new HashSet<string>();
        foreach (var text in await owner.Contents.Select(content => content.Text).ToListAsync(Cancelled))
        {
            papers.UnionWith(
                System.Text.RegularExpressions.Regex.Matches(text, "\"id\":\"([0-9a-z]{8})\"").Select(match => match.Groups[1].Value));
        }

        var values = new Dictionary<string, string[]>
        {
            ["panel"] = await OrAsync(record.Panels.Select(panel => panel.Slug)),
            ["meeting"] = await OrAsync(record.Meetings.Select(meeting => meeting.Slug)),
            ["item"] = await OrAsync(record.AgendaItems.Select(item => item.Id)),
            ["number"] = [.. (await record.Versions.Select(version => version.Number).ToListAsync(Cancelled)).Select(number => $"{number}")],
            ["issue"] = await OrAsync(record.Issues.Select(issue => issue.Slug).Union(record.Redirects.Select(redirect => redirect.Slug))),
            ["person"] = await OrAsync(record.People.Select(person => person.Slug)),
            ["year"] = ["2023"],
            ["month"] = ["7"],
            ["cite/id"] = [.. papers],
            ["documents/id"] = [.. papers],
            ["fileName"] = ["x.txt"],
        };
        var routes = PublicRoute.Of(portal.Services).SelectMany(route => route.Fill(values)).ToList();
        var (panel, meeting) = (values["panel"][0], values["meeting"][0]);
        return
        [
            .. routes.SelectMany(address => new[] { address, "/cy" + address }),
            .. (await record.Papers.ToListAsync(Cancelled)).Select(
                paper => $"/documents/{paper.Id}/{Uri.EscapeDataString(paper.FileName)}"),
            .. from one in values["number"] from other in values["number"] select $"/panels/{panel}/meetings/{meeting}/compare?from={one}&to={other}",
            "/search?q=panel", "/search?q=resolved&kind=decision", "/search?q=removed&kind=issue", "/search/feed.atom?q=removed", $"/sitemap.xml?part=2023-07", "/sitemap.xml?part=others", "/issues?sort=title", "/issues?sort=panel",
        ];

        static async Task<string[]> OrAsync(IQueryable<string> values) => await values.ToListAsync(Cancelled) is { Count: > 0 } some
            ? [.. some]
            : ["none"];
    }
}
