using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MinutesPortal.Browser.Tests;

/// <summary>What holds for every page.</summary>
internal static class PageChecks
{
    /// <summary>Runs every rule. Only violations are described node by node: describing what passes takes longer than checking it.</summary>
    public static async Task AxeFindsNothingAsync(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
        Assert.NotEmpty(result.Passes);
    }

    public static async Task NothingScrollsSidewaysAsync(this IPage page, int width)
    {
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var actual && actual != width)
        {
            Assert.Fail($"{page.Url} is {actual} pixels wide where the screen has {width}. What reaches too far: " + await page.EvaluateAsync<string>("""
                width => [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > width).map(element => element.cloneNode().outerHTML).join(' ')
                """, width));
        }
    }
}
