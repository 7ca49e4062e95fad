using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Parents.Domain.Consultations;
using Parents.Functions.Receipts;
using Parents.Store;
using Parents.Tests.Store;
using Parents.Theme;
using Parents.Theme.Pages;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>What a receipt says through the life of its answer, and how the answer is taken back.</summary>
public sealed class ReceiptsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_names_the_first_release_that_counts_its_answer_and_keeps_to_it()
    {
        await using var site = await PollSite.StartAsync();
        var receipts = await AnswerAsync(site, 10);

        Assert.All(await StatesAsync(site, receipts), state => Assert.Equal(("enregistree", 0, ""), state));
        await site.Site.TickAsync(Stop);
        var first = await StatesAsync(site, receipts);
        Assert.Equal(5, first.Count(state => state == ("comptee", 1, "2026-11-22")));
        Assert.Equal(5, first.Count(state => state.State == "enregistree"));

        site.Now += TimeSpan.FromDays(3);
        receipts.AddRange(await AnswerAsync(site, 5));
        await site.Site.TickAsync(Stop);
        var second = await StatesAsync(site, receipts);
        Assert.Equal((5, 5), (second.Count(state => state == ("comptee", 1, "2026-11-22")), second.Count(state => state == ("comptee", 2, "2026-11-25"))));
        Assert.All(receipts.Zip(first).Where(pair => pair.Second.State == "comptee"), pair => Assert.Equal(pair.Second, second[receipts.IndexOf(pair.First)]));

        var counted = await site.GetPageAsync(receipts[second.FindIndex(state => state.Number == 1)]);
        Assert.Equal(Texts.French.ReceiptTitle(ReceiptView.Counted), counted.QuerySelector("h1")!.TextContent);
        Assert.Contains("Elle compte depuis la publication n°\u00a01, le 22\u00a0novembre 2026.", counted.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_too_few_came_at_the_end_for_the_tables_the_receipt_says_that_it_counts_in_the_total()
    {
        await using var site = await PollSite.StartAsync();
        var receipts = await AnswerAsync(site, 3);
        await site.CloseAsync();

        Assert.All(await StatesAsync(site, receipts), state => Assert.Equal(("comptee", 1, "2026-12-20"), state));
        var page = await site.GetPageAsync(receipts[0]);
        Assert.Contains("Elle compte dans le total depuis la publication n°\u00a01, le 20\u00a0décembre 2026. Aucun tableau ne la détaille.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Forms);
    }

    [Fact]
    public async Task An_answer_is_withdrawn_in_two_steps_of_which_the_first_changes_nothing()
    {
        await using var site = await PollSite.StartAsync();
        var receipts = await AnswerAsync(site, 10);
        await site.Site.TickAsync(Stop);

        var asked = await FollowAsync(site, await site.GetPageAsync(receipts[0]));
        Assert.Equal(Texts.French.WithdrawalTitle, asked.QuerySelector("h1")!.TextContent);
        Assert.Equal([Texts.French.WithdrawalOut, Texts.French.WithdrawalForGood], asked.QuerySelectorAll("main li").Select(item => item.TextContent));
        Assert.NotEqual("retiree", (await StatesAsync(site, receipts))[0].State);
        Assert.Equal(receipts[0], asked.QuerySelectorAll("main a")[^1].GetAttribute("href"));

        // Twice, as impatient fingers do.
        for (var time = 0; time < 2; time++)
        {
            using var done = await site.SendAsync(PollSite.Form(), address: Assert.Single(asked.Forms).GetAttribute("action")!);
            Assert.Equal((HttpStatusCode.SeeOther, receipts[0]), (done.StatusCode, done.Headers.Location!.OriginalString));
        }

        var after = await site.GetPageAsync(receipts[0]);
        Assert.Equal(Texts.French.ReceiptTitle(ReceiptView.Withdrawn), after.QuerySelector("h1")!.TextContent);
        Assert.Empty(after.Forms);
        using var again = await site.GetAsync($"{receipts[0]}/retrait");
        Assert.Equal((HttpStatusCode.Redirect, receipts[0]), (again.StatusCode, again.Headers.Location!.OriginalString));

        Assert.Equal(9, await site.CloseAsync());
        Assert.Equal(("retiree", 0, ""), (await StatesAsync(site, receipts))[0]);
    }

    [Fact]
    public async Task With_codes_the_page_says_that_the_code_stays_used()
    {
        await using var site = await PollSite.StartAsync();
        var receipt = await site.AnswerAsync("oui");
        var services = site.Site.Services;
        var snapshot = (await services.Content.ReadAsync(Stop))!;
        var published = Assert.Single(snapshot.Consultations);
        await services.Content.WriteAsync(snapshot with { Consultations = [published with { Consultation = published.Consultation with { Access = Access.Codes } }] }, Stop);

        var asked = await site.GetPageAsync($"{receipt}/retrait");

        Assert.Equal(Texts.French.WithdrawalCode, asked.QuerySelectorAll("main li")[^1].TextContent);
    }

    [Fact]
    public async Task A_program_is_told_in_json_that_it_is_withdrawn_and_why_it_is_not()
    {
        await using var site = await PollSite.StartAsync();
        var (mine, kept) = (await site.AnswerAsync("oui"), await site.AnswerAsync("non"));

        for (var time = 0; time < 2; time++)
        {
            using var done = await site.SendAsync(null, PollSite.Program, $"{mine}/retrait");
            Assert.Equal((HttpStatusCode.OK, "retiree"), (done.StatusCode, (await JsonAsync(done)).GetProperty("etat").GetString()));
        }

        await site.CloseAsync();
        using var late = await site.SendAsync(null, PollSite.Program, $"{kept}/retrait");
        using var afterwards = await site.SendAsync(null, PollSite.Program, $"{mine}/retrait");
        using var unknown = await site.SendAsync(null, PollSite.Program, $"/api/recus/{Receipt.FromBits("rien d"u8)}/retrait");
        Assert.Equal([(409, "application/problem+json"), (200, "application/json"), (404, "application/problem+json")], new[] { late, afterwards, unknown }.Select(response => ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType!)));
    }

    [Fact]
    public async Task After_the_close_the_answer_stays_and_both_steps_say_so()
    {
        await using var site = await PollSite.StartAsync();
        var receipt = await site.AnswerAsync("oui");
        site.Now = PollSite.Over;

        using var asked = await site.GetAsync($"{receipt}/retrait");
        await site.Site.TickAsync(Stop);
        using var posted = await site.SendAsync(PollSite.Form(), address: $"{receipt}/retrait");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (asked.StatusCode, posted.StatusCode));
        var page = await Html.ReadAsync(posted, Stop);
        Assert.Equal(Texts.French.WithdrawalTooLate(site.Consultation).Title, page.QuerySelector("h1")!.TextContent);
        Assert.EndsWith(receipt, page.QuerySelector("main .p-button")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(1, (await site.ResultsAsync()).GetProperty("recues").GetInt32());
    }

    [Fact]
    public async Task While_the_last_batch_is_made_a_withdrawal_is_asked_for_again_and_a_store_that_is_away_is_said()
    {
        var data = new MemoryBlobs();
        await using var site = await PollSite.StartAsync(storage: new Storage(new MemoryBlobs(), data, new MemoryBlobs(), folder: null));
        var receipt = await site.AnswerAsync("oui");
        var keys = (await data.ReadAsync("keys/essai", Stop))!;
        var closed = System.Text.Encoding.UTF8.GetString(keys.Content.Bytes.Span).Replace("Open", "Closed", StringComparison.Ordinal);
        await data.WriteAsync("keys/essai", new BlobContent(System.Text.Encoding.UTF8.GetBytes(closed)), Stop);

        using var closing = await site.SendAsync(PollSite.Form(), address: $"{receipt}/retrait");
        await data.WriteAsync("keys/essai", keys.Content, Stop);
        data.IsAway = true;
        using var away = await site.SendAsync(PollSite.Form(), address: $"{receipt}/retrait");
        data.IsAway = false;

        Assert.Equal([503, 503], new[] { closing, away }.Select(response => (int)response.StatusCode));
        Assert.All([closing, away], response => Assert.NotNull(response.Headers.RetryAfter));
        Assert.Equal(Texts.French.WithdrawalTryAgain().Title, (await Html.ReadAsync(closing, Stop)).QuerySelector("h1")!.TextContent);
        Assert.Equal("enregistree", (await StatesAsync(site, [receipt]))[0].State);
    }

    [Fact]
    public async Task Wrong_words_are_slowed_and_right_or_mistyped_ones_are_not()
    {
        await using var site = await PollSite.StartAsync();
        var receipt = await site.AnswerAsync("oui");
        for (var guess = 0; guess < FindReceipt.Guesses; guess++)
        {
            using var right = await site.GetAsync(receipt);
            using var mistyped = await site.GetAsync("/api/recus/pas-des-mots-dici");
            using var wrong = await site.GetAsync($"/api/recus/{Receipt.FromBits([1, 2, 3, 4, 5, (byte)guess])}");
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (right.StatusCode, mistyped.StatusCode, wrong.StatusCode));
        }

        using var slowed = await site.GetAsync($"/api/recus/{Receipt.FromBits("encore"u8)}");
        using var withdrawn = await site.SendAsync(PollSite.Form(), address: $"/api/recus/{Receipt.FromBits("encore"u8)}/retrait");
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (slowed.StatusCode, withdrawn.StatusCode));
        Assert.Equal(TimeSpan.FromMinutes(10), slowed.Headers.RetryAfter!.Delta);
        Assert.Equal(Texts.French.ReceiptPause(TimeSpan.Zero).Title, (await Html.ReadAsync(slowed, Stop)).QuerySelector("h1")!.TextContent);

        site.Now += TimeSpan.FromMinutes(10);
        using var later = await site.GetAsync(receipt);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    private static async Task<List<string>> AnswerAsync(PollSite site, int number)
    {
        var receipts = new List<string>();
        for (var answer = 0; answer < number; answer++)
        {
            receipts.Add(await site.AnswerAsync("oui"));
        }

        return receipts;
    }

    private static async Task<List<(string State, int Number, string Day)>> StatesAsync(PollSite site, IEnumerable<string> receipts)
    {
        var states = new List<(string, int, string)>();
        foreach (var receipt in receipts)
        {
            using var response = await site.GetAsync(receipt, PollSite.Program);
            var read = await JsonAsync(response);
            var release = read.GetProperty("publication");
            states.Add((read.GetProperty("etat").GetString()!, release.ValueKind == JsonValueKind.Null ? 0 : release.GetProperty("numero").GetInt32(), release.ValueKind == JsonValueKind.Null ? "" : release.GetProperty("jour").GetString()!));
        }

        return states;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop));

    /// <summary>Presses the page's only button, which must not change anything.</summary>
    private static Task<IHtmlDocument> FollowAsync(PollSite site, IHtmlDocument page)
    {
        var form = Assert.Single(page.Forms);
        Assert.Equal("get", form.Method);
        return site.GetPageAsync(form.GetAttribute("action")!);
    }
}
