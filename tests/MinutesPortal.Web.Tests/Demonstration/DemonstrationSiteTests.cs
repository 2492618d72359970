using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.Tests.Demonstration;

/// <summary>Visits the demonstration as a stranger who follows every link.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public partial class DemonstrationSiteTests(Portal portal)
{
    private const string Welsh = "/cy";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_works_in_both_languages_and_all_text_has_Welsh()
    {
        var office = await portal.DemonstrationAsync();
        var untranslated = new ConcurrentDictionary<string, string>();
        await using var factory = portal.FactoryFor(office).WithWebHostBuilder(builder => builder.ConfigureServices(services => services
            .AddSingleton(Portal.DemonstrationClock)
            .AddTransient<IStringLocalizer<InterfaceText>>(given => new Noting(new StringLocalizer<InterfaceText>(given.GetRequiredService<IStringLocalizerFactory>()), untranslated))));
        using var stranger = factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

        var (visited, dead) = (new HashSet<string> { "/" }, new ConcurrentBag<string>());
        for (var next = new List<string> { "/" }; next.Count > 0;)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(next, Cancelled, async (address, cancelled) =>
            {
                using var answer = await stranger.GetAsync(address, cancelled);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    dead.Add($"{(int)answer.StatusCode} {address}");
                }

                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    foreach (var link in LinksIn(await answer.Content.ReadAsStringAsync(cancelled), address))
                    {
                        found.Add(link);
                    }
                }
            });
            next = [.. found.Where(visited.Add)];
        }

        foreach (var (former, present) in new[] { ("thursday-late-opening", "library-opening-hours"), ("mill-race-crossing", "the-footbridge-between-mill-race-and-sallowfield") })
        {
            using var answer = await stranger.GetAsync($"/issues/{former}", Cancelled);
            Assert.Equal((HttpStatusCode.PermanentRedirect, $"/issues/{present}"), (answer.StatusCode, answer.Headers.Location?.ToString()));
            Assert.Contains($"/issues/{present}", visited);
        }

        Assert.Empty(dead);
        Assert.Empty(untranslated.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(visited, address => address.StartsWith("/documents/", StringComparison.Ordinal));
        Assert.InRange(visited.Count, 1_000, 20_000);
    }

    /// <summary>
    /// Links within the site, without fragments. A filtered list is not filtered further, because the combinations never end.
    /// In Welsh, pages that exist for every entry or day are left out.
    /// </summary>
    private static IEnumerable<string> LinksIn(string html, string from) => Link().Matches(html)
        .Select(match => new Uri(new Uri("http://site" + from), WebUtility.HtmlDecode(match.Groups[1].Value)))
        .Where(link => link.Host == "site")
        .Select(link => link.PathAndQuery)
        .Where(link => !(link.Contains('?', StringComparison.Ordinal) && from.Contains('?', StringComparison.Ordinal)))
        .Where(link => !link.StartsWith(Welsh, StringComparison.Ordinal) || !OncePerSentence().IsMatch(link));

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("/(cite|documents)/|/versions/|/calendar/")]
    private static partial Regex OncePerSentence();

    private sealed class Noting(IStringLocalizer<InterfaceText> words, ConcurrentDictionary<string, string> untranslated) : IStringLocalizer<InterfaceText>
    {
        public LocalizedString this[string name] => Noted(words[name]);

        public LocalizedString this[string name, params object[] arguments] => Noted(words[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => words.GetAllStrings(includeParentCultures);

        private LocalizedString Noted(LocalizedString found)
        {
            if (found.ResourceNotFound && MinutesPortal.Web.Infrastructure.Languages.IsWelsh)
            {
                untranslated[found.Name] = found.Value;
            }

            return found;
        }
    }
}
