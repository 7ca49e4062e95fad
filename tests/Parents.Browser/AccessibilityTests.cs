using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>What a machine can tell of WCAG 2.2 AA, on every type of page: docs/accessibility.md says which criterion each test shows.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    /// <summary>The least side of what is touched, in CSS pixels (WCAG 2.2, 2.5.8).</summary>
    private const int leastTarget = 24;

    /// <summary>The spacing that a reader may ask for (WCAG 2.2, 1.4.12).</summary>
    private const string widerSpacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

    /// <summary>Elements that show less than they hold, and those that reach beyond the window. What may scroll by itself is left out; what is hidden on purpose too.</summary>
    private const string cut = """
        () => [...document.querySelectorAll('body *')].filter(element => {
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const hides = value => value === 'hidden' || value === 'clip';
          const isClipped = (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
          const isBeyond = box.width > 0 && box.right > document.documentElement.clientWidth + 1 && !element.closest('.p-scroll') && !element.closest('svg');
          const isCutInPicture = element.matches('svg text') && box.right > element.closest('svg').getBoundingClientRect().right + 1;
          return style.display !== 'none' && style.visibility !== 'hidden' && !element.closest('.p-hidden, .p-trap') && element.textContent.trim() !== '' && (isClipped || isBeyond || isCutInPicture);
        }).map(element => element.outerHTML.slice(0, 160))
        """;

    /// <summary>Links and controls whose box is smaller than asked and which do not stand in a sentence.</summary>
    private const string small = """
        least => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary')].filter(element => {
          const target = element.closest('label') || element;
          const box = target.getBoundingClientRect();
          const isSentence = element.matches('a') && getComputedStyle(element).display === 'inline';
          return box.width > 0 && !element.closest('.p-skip') && !isSentence && (box.height < least || box.width < least);
        }).map(element => element.outerHTML.slice(0, 160))
        """;

    /// <summary>What takes the focus without a mark around it, or under something else, after the keyboard was used.</summary>
    private const string unseen = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex="0"]')].filter(element => element.checkVisibility()).filter(element => {
          element.focus();
          const style = getComputedStyle(element);
          const box = element.getClientRects()[0];
          const above = document.elementFromPoint(Math.max(box.left + 2, 1), Math.max(box.top + 2, 1));
          const isCovered = above !== null && !element.contains(above) && !above.contains(element) && !above.closest('label');
          return !element.matches(':focus-visible') || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 || isCovered;
        }).map(element => element.outerHTML.slice(0, 160))
        """;

    /// <summary>What has the focus with a part of it below the top of the player.</summary>
    private const string coveredByPlayer = """
        () => [...document.querySelectorAll('main a[href], main button, main summary, footer a[href]')].filter(element => element.checkVisibility()).filter(element => {
          element.focus();
          return element.getBoundingClientRect().bottom > document.querySelector('.p-player').getBoundingClientRect().top;
        }).map(element => element.outerHTML.slice(0, 160))
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Axe_finds_nothing() => await LookAtAllAsync(
        320,
        async (page, name) =>
        {
            await page.LoadAxeAsync();
            foreach (var width in (int[])[320, 375, 768, 1280])
            {
                await page.SetViewportSizeAsync(width, 800);
                foreach (var scheme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    Assert.Equal([], (await page.RunAxeAsync()).Select(violation => $"{name}, {width} px, {scheme}: {violation}"));
                }

                Assert.True(await FitsAsync(page), $"{name} is wider than a screen of {width} px.");
            }
        });

    /// <summary>An engine that finds nothing anywhere would be no witness.</summary>
    [Fact]
    public async Task Axe_finds_a_picture_without_words_and_what_is_pale_in_the_dark_only()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(375, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/charte/"));
        await page.LoadAxeAsync();
        await AddStyleAsync(page, "@media (prefers-color-scheme: dark) { h1 { color: #444 } }");
        await page.EvaluateAsync("document.querySelector('main').prepend(new Image())");

        Assert.Contains("image-alt", Assert.Single(await page.RunAxeAsync()), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Contains(await page.RunAxeAsync(), violation => violation.Contains("color-contrast", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task At_200_percent_text_nothing_is_cut(int width) => await LookAtAllAsync(
        width,
        async (page, name) =>
        {
            await AddStyleAsync(page, "html { font-size: 200% !important }");
            Assert.True(await FitsAsync(page), $"{name} is wider than the screen at 200 % text.");
            Assert.Equal([], (await page.EvaluateAsync<string[]>(cut)).Select(element => $"{name}: {element}"));
        });

    [Fact]
    public async Task With_the_spacing_that_a_reader_may_ask_for_nothing_is_cut() => await LookAtAllAsync(
        320,
        async (page, name) =>
        {
            await AddStyleAsync(page, widerSpacing);
            Assert.True(await FitsAsync(page), $"{name} is wider than the screen with wider spacing.");
            Assert.Equal([], (await page.EvaluateAsync<string[]>(cut)).Select(element => $"{name}: {element}"));
        });

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task What_is_touched_is_large_enough(int width) => await LookAtAllAsync(
        width,
        async (page, name) => Assert.Equal([], (await page.EvaluateAsync<string[]>(small, leastTarget)).Select(element => $"{name}: {element}")));

    [Theory]
    [InlineData(ForcedColors.None)]
    [InlineData(ForcedColors.Active)]
    public async Task What_has_the_focus_shows_it(ForcedColors colours) => await LookAtAllAsync(
        375,
        async (page, name) =>
        {
            await page.EmulateMediaAsync(new() { ForcedColors = colours });
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal([], (await page.EvaluateAsync<string[]>(unseen)).Select(element => $"{name}: {element}"));
        });

    [Theory]
    [InlineData(320, true)]
    [InlineData(375, false)]
    [InlineData(1280, false)]
    public async Task What_has_the_focus_stays_above_the_player_that_reads_aloud(int width, bool large)
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(width, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/guides/cpms/"));
        if (large)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Texte plus grand" }).PressAsync("Enter");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Écouter" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".p-player")).ToBeInViewportAsync();

        Assert.Empty(await page.EvaluateAsync<string[]>(unseen));
        Assert.Empty(await page.EvaluateAsync<string[]>(coveredByPlayer));
    }

    [Fact]
    public async Task Nothing_moves_for_who_wants_no_motion() => await LookAtAllAsync(
        375,
        async (page, name) => Assert.Equal("", $"{await page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('*')].map(element => [element, getComputedStyle(element)])
              .filter(([, style]) => style.scrollBehavior === 'smooth' || style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => parseFloat(time) > 0))
              .map(([element]) => element.tagName).join(' ')
            """)}{(await page.Locator("marquee, blink, video, audio").CountAsync() == 0 ? "" : name)}"));

    private async Task LookAtAllAsync(int width, Func<IPage, string, Task> look)
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(width, scripts: true);
        var page = await context.NewPageAsync();
        await PageTypes.VisitAsync(world, page, name => look(page, name), Stop);
    }

    /// <summary>The page's own policy refuses a style element; a sheet of the browser's own is what a reader's settings are.</summary>
    private static Task<System.Text.Json.JsonElement?> AddStyleAsync(IPage page, string css) => page.EvaluateAsync(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet); }",
        css);

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
