using Microsoft.Playwright;
using Parents.Browser;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Parents.Browser;

/// <summary>One browser for all tests; each opens its own contexts in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();

        // A busy machine may be slow; only what never comes is a failure.
        Assertions.SetDefaultExpectTimeout(60_000);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PARENTS_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <param name="width">In CSS pixels; the height is a phone's or a laptop's.</param>
    /// <param name="scripts">Whether the browser runs JavaScript.</param>
    /// <param name="dark">Which colour scheme the reader prefers.</param>
    internal async Task<IBrowserContext> OpenAsync(int width, bool scripts, bool dark = false)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 740 : 900 },
            JavaScriptEnabled = scripts,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "fr-BE",
        });

        // A test answers sooner than anybody can read; its pages say that they were open for longer.
        await context.AddInitScriptAsync("{ const now = performance.now.bind(performance); performance.now = () => now() + 10000; }");
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
