using Microsoft.Playwright;
using Parents.Site.Content;
using Parents.Site.Pages;
using Xunit;

namespace Parents.Browser;

/// <summary>What hangs in the hall of a school: one sheet, and a code that a phone can read.</summary>
public sealed class PosterTests(Chromium chromium)
{
    private const string site = "https://parents.example";
    private const string poll = "/consultations/hannut-et-chez-vous/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_poster_is_one_sheet_of_A4_with_a_code_that_leads_to_its_page()
    {
        var content = (await ContentReader.ReadAsync(Path.Combine(Repository.Root, "content"), new DateOnly(2026, 11, 22), Stop)).Content!;
        string[] addresses = [.. content.Pages.Values.Where(Posters.HasPoster).Select(page => page.Address), poll];
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false);
        await using var phone = await chromium.OpenAsync(360, scripts: true);
        var (page, reader) = (await context.NewPageAsync(), await phone.NewPageAsync());
        await reader.AddScriptTagAsync(new() { Path = Path.Combine(Repository.Root, "node_modules", "jsqr", "dist", "jsQR.js") });
        Assert.True(addresses.Length > 15, $"There are only {addresses.Length} posters.");

        foreach (var address in addresses)
        {
            await page.GotoAsync(world.Address(address));
            await page.GetByRole(AriaRole.Link, new() { Name = "Une affiche à imprimer" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(world.Address($"{address}affiche/"));
            var paper = await Paper.PrintAsync(page);

            Assert.True(paper.Sheets == 1, $"The poster of {address} takes {paper.Sheets} sheets.");
            Assert.Equal((Paper.A4Width, Paper.A4Height), (Math.Round(paper.Width), Math.Round(paper.Height)));
            Assert.Equal(site + address, await ScanAsync(reader, await page.Locator(".p-qr").ScreenshotAsync()));
            await Assertions.Expect(page.Locator(".p-poster__address")).ToHaveTextAsync(site + address);
        }
    }

    [Fact]
    public async Task The_code_can_be_scanned_from_a_dark_screen_too()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(320, scripts: true, dark: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(poll + "affiche/"));
        var picture = await page.Locator(".p-qr").ScreenshotAsync();
        await page.GotoAsync("about:blank");
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Repository.Root, "node_modules", "jsqr", "dist", "jsQR.js") });

        Assert.Equal(site + poll, await ScanAsync(page, picture));
    }

    [Fact]
    public async Task The_longest_text_that_a_poster_takes_stays_on_one_sheet()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/guides/cpms/affiche/"));

        // Five paragraphs, 420 letters in all.
        await page.EvaluateAsync("""
            () => {
                document.querySelector('.p-poster h1').textContent = 'Un titre de guide aussi long que possible, en deux lignes bien remplies ?';
                document.querySelector('.p-poster ul').replaceChildren(...[1, 2, 3, 4, 5].map(() => Object.assign(document.createElement('li'), { textContent: 'quatorze mots '.repeat(6) })));
            }
            """);

        Assert.Equal(1, (await Paper.PrintAsync(page)).Sheets);
    }

    [Fact]
    public async Task Shows_only_the_sheet_on_paper_and_how_to_print_it_on_a_screen()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(poll + "affiche/"));
        var how = page.GetByText("Pour imprimer cette affiche");
        await Assertions.Expect(how).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(how).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("header")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("footer")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".p-poster")).ToContainTextAsync("Vous pouvez répondre du 20\u00a0novembre 2026 au 30\u00a0juin 2027.");
    }

    /// <summary>What a phone reads in a picture, or null.</summary>
    internal static Task<string?> ScanAsync(IPage page, byte[] picture) => page.EvaluateAsync<string?>(
        """
        async picture => {
            const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))]));
            const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
            canvas.drawImage(image, 0, 0);
            const found = jsQR(canvas.getImageData(0, 0, image.width, image.height).data, image.width, image.height);
            return found && found.data;
        }
        """,
        Convert.ToBase64String(picture));
}
