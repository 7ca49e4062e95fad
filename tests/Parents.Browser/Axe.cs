using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Parents.Browser;

/// <summary>The engine that finds what is wrong for readers with a disability. It is loaded once into a page, which takes longer than to run it there.</summary>
internal static class Axe
{
    private static readonly string engine = new BundledAxeScriptProvider().GetScript();

    public static Task LoadAxeAsync(this IPage page) => page.EvaluateAsync(engine);

    /// <returns>What is wrong on the page as it is now, with its elements.</returns>
    public static async Task<string[]> RunAxeAsync(this IPage page) => await page.EvaluateAsync<string[]>(
        "axe.run({ resultTypes: ['violations'] }).then(found => found.violations.map(one => `${one.id}: ${one.help} ${one.nodes.map(node => node.html).join(' ')}`))");
}
