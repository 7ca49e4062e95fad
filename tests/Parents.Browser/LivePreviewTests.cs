using Microsoft.Playwright;
using Parents.Store;
using Parents.Tests;
using Parents.Tests.Cli;
using Xunit;

namespace Parents.Browser;

/// <summary>An editor writes in one window and looks at the browser in another, which nobody touches.</summary>
public sealed class LivePreviewTests(Chromium chromium) : IDisposable
{
    private readonly TemporaryFolder content = new();
    private readonly TemporaryFolder store = new();
    private readonly List<string> refused = [];
    private readonly int port = ParentsProgram.FreePort();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        content.Dispose();
        store.Dispose();
    }

    [Fact]
    public async Task A_save_shows_in_both_tabs_where_they_were_scrolled_to()
    {
        TinySite.Write(content.Path, TinySite.WithPoll);
        Write("index.md", Home("Bonjour.", lines: 200));
        await using var site = await RunningPreview.StartAsync(content.Path, store.Path, port, Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        var (one, other) = (await OpenAsync(context, "/"), await OpenAsync(context, "/"));
        await one.EvaluateAsync("scrollTo(0, 1500)");

        Write("index.md", Home("Bonsoir à tous.", lines: 200));

        await Assertions.Expect(one.GetByText("Bonsoir à tous.")).ToHaveCountAsync(1);
        await Assertions.Expect(other.GetByText("Bonsoir à tous.")).ToBeVisibleAsync();
        await one.UntilAsync("scrollY === 1500");
        Assert.Empty(refused);
    }

    [Fact]
    public async Task An_error_shows_its_file_and_line_above_the_page_and_goes_when_it_is_mended()
    {
        TinySite.Write(content.Path, TinySite.WithPoll);
        await using var site = await RunningPreview.StartAsync(content.Path, store.Path, port, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await OpenAsync(context, "/");

        Write("index.md", Home("[Ici](la.md)."));
        var alert = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("index.md:7:1");
        await Assertions.Expect(alert).ToHaveCSSAsync("background-color", "rgb(125, 0, 18)");
        await Assertions.Expect(page.GetByText("Bonjour.")).ToBeVisibleAsync();
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.LoadAxeAsync();
        Assert.Empty(await page.RunAxeAsync());

        Write("index.md", Home("Bonsoir à tous."));
        await Assertions.Expect(page.GetByText("Bonsoir à tous.")).ToBeVisibleAsync();
        await Assertions.Expect(alert).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_draft_is_marked_on_its_page_and_in_lists_and_loses_its_mark_when_it_is_published()
    {
        TinySite.Write(content.Path, TinySite.WithPoll + TinySite.Guide.Replace("pays: belgique", "pays: belgique\nbrouillon: true", StringComparison.Ordinal));
        Write("guides/index.md", Home("Tous les guides.").Replace("id: accueil", "id: guides", StringComparison.Ordinal));
        await using var site = await RunningPreview.StartAsync(content.Path, store.Path, port, Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        var (list, page) = (await OpenAsync(context, "/guides/"), await OpenAsync(context, "/guides/essai/"));

        await Assertions.Expect(page.GetByText("Brouillon\u00a0: cette page n’est pas publiée.")).ToBeVisibleAsync();
        await Assertions.Expect(list.GetByRole(AriaRole.Link, new() { Name = "brouillon" })).ToBeVisibleAsync();

        TinySite.Write(content.Path, TinySite.Guide);
        await Assertions.Expect(page.GetByText("Brouillon")).ToHaveCountAsync(0);
        await Assertions.Expect(list.GetByRole(AriaRole.Link, new() { Name = "brouillon" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_worker_that_the_address_had_before_is_dropped()
    {
        TinySite.Write(content.Path, TinySite.WithPoll);
        await Storage.Open(store.Path).Web.WriteAsync("avant.js", new BlobContent("addEventListener('fetch', () => {})"u8.ToArray()) { ContentType = "text/javascript" }, Stop);
        await using var site = await RunningPreview.StartAsync(content.Path, store.Path, port, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await OpenAsync(context, "/");
        await page.EvaluateAsync("navigator.serviceWorker.register('/avant.js').then(() => navigator.serviceWorker.ready).then(() => {})");

        await page.ReloadAsync();

        await page.UntilAsync("navigator.serviceWorker.getRegistrations().then(all => all.length === 0)");
    }

    [Fact]
    public async Task After_a_kill_and_a_new_start_the_page_loads_itself_again()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        IPage page;
        using (var serve = await ServeAsync(folder.Path))
        {
            page = await OpenAsync(context, "/");
            serve.Kill(entireProcessTree: true);
            await serve.WaitForExitAsync(Stop);
        }

        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.Home.Replace("Bonjour.", "Bonsoir à tous.", StringComparison.Ordinal));
        using var again = await ServeAsync(folder.Path);
        try
        {
            await Assertions.Expect(page.GetByText("Bonsoir à tous.")).ToBeVisibleAsync();
        }
        finally
        {
            again.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task A_form_answers_while_its_page_is_previewed_and_its_count_moves()
    {
        TinySite.Write(content.Path, TinySite.WithPoll);
        await using var site = await RunningPreview.StartAsync(content.Path, store.Path, port, Stop);
        await site.Ticker.PublishAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        var page = await OpenAsync(context, "/consultations/essai/");

        await page.Locator("input[name=q][value=oui]").CheckAsync();
        await page.CheckAnswersAsync();
        await page.SendAnswersAsync();

        await page.GotoAsync($"http://localhost:{port}/consultations/essai/resultats/");
        await Assertions.Expect(page.Locator("[data-recues]")).ToHaveAttributeAsync("data-recues", "1");
    }

    private static string Home(string text, int lines = 1) =>
        $"---\nid: accueil\ntitre: Accueil\nresume: Une page d’essai.\npays: aucun\n---\n{text}\n{string.Concat(Enumerable.Repeat("\nUne ligne.\n", lines))}";

    private async Task<IPage> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => refused.AddRange(message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [message.Text] : []);
        await page.GotoAsync($"http://localhost:{port}{address}");
        return page;
    }

    private async Task<System.Diagnostics.Process> ServeAsync(string folder)
    {
        var serve = ParentsProgram.Start(folder, "serve", "--port", $"{port}");
        Assert.Contains("localhost", await serve.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        return serve;
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(content.Path, path), text);
}
