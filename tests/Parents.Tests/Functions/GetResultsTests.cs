using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Functions;

public sealed class GetResultsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_that_did_not_change_are_not_sent_again()
    {
        await using var site = await PollSite.StartAsync();
        using var first = await site.GetAsync(PollSite.ResultsAddress, PollSite.Program);
        var tag = first.Headers.ETag!;

        using var same = await AskAsync(site, tag.Tag);
        using var weak = await AskAsync(site, "W/" + tag.Tag);
        await site.Site.TickAsync(Stop);
        using var afterATick = await AskAsync(site, $"\"x\", {tag.Tag}");
        await site.AnswerAsync("oui");
        await site.Site.TickAsync(Stop);
        using var changed = await AskAsync(site, tag.Tag);

        Assert.Equal((HttpStatusCode.OK, false), (first.StatusCode, tag.IsWeak));
        foreach (var response in new[] { same, weak, afterATick })
        {
            Assert.Equal((HttpStatusCode.NotModified, tag), (response.StatusCode, response.Headers.ETag));
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(Stop));
        }

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Fact]
    public async Task The_api_the_file_and_the_page_show_the_same_numbers()
    {
        await using var site = await PollSite.StartAsync();
        for (var person = 0; person < 12; person++)
        {
            // Only four answer the second row: too few to be shown, whichever of them are in the tables.
            (string, string)[] fields = [("q", person % 3 == 0 ? "non" : "oui"), ("m.un", person % 2 == 0 ? "oui" : "non"), .. person < 4 ? [("m.deux", "oui")] : Array.Empty<(string, string)>()];
            await site.ReceiptOfAsync(await site.CheckAsync(fields));
        }

        Assert.Equal(12, await site.CountAsync());

        using var api = await site.GetAsync(PollSite.ResultsAddress, PollSite.Browser);
        using var file = await site.GetAsync("/consultations/essai/resultats.json");
        var text = await api.Content.ReadAsStringAsync(Stop);
        Assert.Equal("application/json; charset=utf-8", api.Content.Headers.ContentType!.ToString());
        Assert.Equal(await file.Content.ReadAsStringAsync(Stop), text);
        var tables = JsonElement.Parse(text).GetProperty("publication").GetProperty("tableaux");
        var page = await site.GetPageAsync("/consultations/essai/resultats/");
        Assert.Equal([("Certainement", NumberOf(tables, "q", "oui")), ("Jamais", NumberOf(tables, "q", "non"))], TableOf(page, "q"));
        Assert.Equal([("Certainement", NumberOf(tables, "m.un", "oui")), ("Jamais", NumberOf(tables, "m.un", "non"))], TableOf(page, "m_un"));
        Assert.False(tables.TryGetProperty("m.deux", out _));
        Assert.StartsWith("Moins de 5 personnes", page.GetElementById("tableau-m_deux")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_ten_answers_there_is_the_number_received_and_no_table()
    {
        await using var site = await PollSite.StartAsync();
        await site.AnswerAsync("oui", 9);

        Assert.Equal(9, await site.CountAsync());

        var results = await site.ResultsAsync();
        Assert.Equal((9, 9, JsonValueKind.Null), (results.GetProperty("recues").GetInt32(), results.GetProperty("enAttente").GetInt32(), results.GetProperty("publication").ValueKind));
        var page = await site.GetPageAsync("/consultations/essai/resultats/");
        Assert.Equal("9\u00a0réponses reçues", page.GetElementById("recues")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table"));
        Assert.Contains("à partir de 10\u00a0réponses", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Certainement", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_ten_answers_the_tables_show_five_and_say_that_five_wait()
    {
        await using var site = await PollSite.StartAsync();
        await site.AnswerAsync("oui", 10);

        Assert.Equal(10, await site.CountAsync());

        var results = await site.ResultsAsync();
        Assert.Equal((5, 5), (results.GetProperty("enAttente").GetInt32(), results.GetProperty("publication").GetProperty("dansLesTableaux").GetInt32()));
        var page = await site.GetPageAsync("/consultations/essai/resultats/");
        Assert.Equal("10\u00a0réponses reçues", page.GetElementById("recues")!.TextContent);
        Assert.Contains("Les tableaux comptent 5\u00a0réponses\u00a0; 5\u00a0attendent.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([("Certainement", 5), ("Jamais", 0)], TableOf(page, "q"));
    }

    [Fact]
    public async Task A_consultation_that_is_not_there_has_no_results_and_is_told_of_no_answer()
    {
        await using var site = await PollSite.StartAsync();

        using var page = await site.GetAsync("/api/consultations/inconnue/resultats");
        using var program = await site.GetAsync("/api/consultations/inconnue/resultats", PollSite.Program);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, program.StatusCode));
        Assert.Equal(Texts.French.PageNotFound().Title, (await Html.ReadAsync(page, Stop)).QuerySelector("h1")!.TextContent);
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<HttpResponseMessage> AskAsync(PollSite site, string tags)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PollSite.ResultsAddress);
        request.Headers.TryAddWithoutValidation("If-None-Match", tags);
        return await site.Client.SendAsync(request, Stop);
    }

    private static int NumberOf(JsonElement tables, string field, string option) => tables.GetProperty(field).TryGetProperty(option, out var number) ? number.GetInt32() : 0;

    private static IEnumerable<(string Label, int Number)> TableOf(IHtmlDocument page, string field) =>
        page.QuerySelectorAll($"#tableau-{field} tbody tr").Select(row => (
            row.QuerySelector("th")!.TextContent,
            int.Parse(row.QuerySelector("td")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
}
