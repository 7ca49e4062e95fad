using System.Text;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>A form in two languages side by side; of the language, only a count is kept.</summary>
public sealed class LanguageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_languages_stand_side_by_side_from_the_first_page_to_the_check()
    {
        await using var site = await PollSite.StartAsync(PollSite.Translated);

        var page = await site.GetPageAsync("/consultations/essai/ar/");
        var check = await site.CheckAsync(("q", "oui"), ("langue", "ar"));

        Assert.Contains("Un exemple", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["مثال", "نعم", "لا"], page.QuerySelectorAll("fieldset.p-question:first-of-type [lang=ar][dir=rtl]").Select(element => element.TextContent.Trim()).Where(text => text.Length < 6));
        Assert.Equal("ar", Assert.Single(page.QuerySelectorAll("input[name=langue]")).GetAttribute("value"));
        Assert.Contains(("langue", "ar"), check.Fields);
        Assert.NotNull((await site.GetPageAsync("/consultations/essai/")).QuerySelector("a[hreflang=ar][href='/consultations/essai/ar/#formulaire']"));
    }

    [Fact]
    public async Task The_language_is_counted_by_batch_and_stands_on_no_line()
    {
        await using var site = await PollSite.StartAsync(PollSite.Translated);
        for (var answer = 0; answer < 10; answer++)
        {
            await site.ReceiptOfAsync(await site.CheckAsync(("q", "oui"), ("langue", answer < 3 ? "ar" : "xx")));
        }

        await site.CloseAsync();

        var segments = new List<string>();
        foreach (var name in await site.NamesAsync(PollSite.LogPrefix))
        {
            segments.Add(Encoding.UTF8.GetString((await site.Storage.Data.ReadAsync(name, Stop))!.Content.Bytes.Span));
        }

        var languages = segments.Select(segment => segment.Split('\n')[0]).ToList();
        Assert.Equal(3, languages.Sum(header => CountIn(header, "ar")));
        Assert.Equal(7, languages.Sum(header => CountIn(header, "fr")));
        Assert.All(segments.SelectMany(segment => segment.Split('\n').Skip(1)), line => Assert.DoesNotContain("\"ar\"", line, StringComparison.Ordinal));
    }

    private static int CountIn(string header, string language) =>
        System.Text.Json.JsonElement.Parse(header).GetProperty("languages") is var counts && counts.TryGetProperty(language, out var count) ? count.GetInt32() : 0;
}
