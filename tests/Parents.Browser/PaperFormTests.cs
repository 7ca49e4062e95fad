using System.Collections.Immutable;
using Microsoft.Playwright;
using Parents.Domain.Consultations;
using Parents.Theme.Components;
using Parents.Theme.Paper;
using Parents.Theme.Rendering;
using Xunit;

namespace Parents.Browser;

/// <summary>What is printed and handed out: slips with codes, and the form.</summary>
public sealed class PaperFormTests(Chromium chromium)
{
    private const int slipsOnASheet = 8;

    [Fact]
    public async Task Slips_stand_eight_on_a_sheet_cut_nothing_off_and_each_square_opens_with_its_code()
    {
        var codes = Enumerable.Range(0, (2 * slipsOnASheet) + 1).Select(number => AccessCode.FromBits([(byte)(number * 15), 7, (byte)number, 0, 0])).ToImmutableArray();
        var longest = Sample.Page with { Title = "Une consultation dont le titre est aussi long que possible, en deux lignes ou trois ?", Address = "/consultations/une-consultation-de-quarante-caracteres-12/" };
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        var page = await context.NewPageAsync();
        await page.SetContentAsync(await new PageRenderer().RenderAsync<CodeSheet>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(CodeSheet.Site)] = Sample.Site,
            [nameof(CodeSheet.Page)] = longest,
            [nameof(CodeSheet.Consultation)] = Sample.Consultation,
            [nameof(CodeSheet.Codes)] = codes,
        }));
        var paper = await Paper.PrintAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await using var phone = await chromium.OpenAsync(360, scripts: true);
        var reader = await phone.NewPageAsync();
        await reader.AddScriptTagAsync(new() { Path = Path.Combine(Repository.Root, "node_modules", "jsqr", "dist", "jsQR.js") });

        Assert.Equal((3, Paper.A4Width, Paper.A4Height), (paper.Sheets, Math.Round(paper.Width), Math.Round(paper.Height)));
        Assert.Equal(0, await page.Locator(".slip").EvaluateAllAsync<int>("slips => slips.filter(slip => slip.scrollHeight > slip.clientHeight || slip.scrollWidth > slip.clientWidth).length"));
        foreach (var place in new[] { 0, 1, codes.Length - 1 })
        {
            Assert.Equal($"https://exemple.invalid{longest.Address}#code={codes[place].Written}", await PosterTests.ScanAsync(reader, await page.Locator(".p-qr").Nth(place).ScreenshotAsync()));
        }
    }

    [Fact]
    public async Task The_form_is_black_on_white_on_A4_with_nothing_wider_than_the_sheet()
    {
        await using var context = await chromium.OpenAsync(1280, scripts: true, dark: true);
        var page = await context.NewPageAsync();
        await page.SetContentAsync(await new PageRenderer().RenderAsync<PaperForm>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PaperForm.Site)] = Sample.Site,
            [nameof(PaperForm.Page)] = Sample.Page,
            [nameof(PaperForm.Consultation)] = Sample.EveryKind with { Access = Access.Codes, Languages = ["ar"], Questions = [Sample.Translated, .. Sample.EveryKind.Questions.Skip(1)] },
        }));
        var paper = await Paper.PrintAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal((Paper.A4Width, Paper.A4Height), (Math.Round(paper.Width), Math.Round(paper.Height)));
        Assert.InRange(paper.Sheets, 2, 5);
        Assert.Equal("rgb(0, 0, 0) rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => { const style = getComputedStyle(document.body); return `${style.color} ${style.backgroundColor}`; }"));

        // A4 less its margins is 17.8 cm wide: 673 pixels of a 96th of an inch.
        await page.SetViewportSizeAsync(673, 950);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
