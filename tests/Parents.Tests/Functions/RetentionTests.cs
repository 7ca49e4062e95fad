using System.Text.Json;
using Parents.Functions.Results;
using Parents.Store;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>What the timers do on the day from which answers are erased, and what readers see of it.</summary>
public sealed class RetentionTests
{
    /// <summary>The last moment of the day before the one that <see cref="content"/> names.</summary>
    private static readonly DateTimeOffset eve = new(2027, 3, 31, 23, 59, 59, TimeSpan.FromHours(2));

    private static readonly string content = PollSite.Content.Replace("effacement-le: 3000-12-31", "effacement-le: 2027-04-01", StringComparison.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_its_day_in_Brussels_everything_but_the_results_is_erased_and_the_pages_say_how_much()
    {
        await using var site = await PollSite.StartAsync(content);
        await site.AnswerAsync("oui", 6);
        var receipt = await site.AnswerAsync("non");
        using var withdrawn = await site.SendAsync(PollSite.Form(), address: $"{receipt}/retrait");
        await site.Storage.Data.TryCreateAsync("submissions/essai/codes/essai", new BlobContent("x"u8.ToArray()), Stop);
        Assert.Equal(6, await site.CloseAsync());
        var tables = (await site.ResultsAsync()).GetProperty("publication").GetRawText();

        site.Now = eve;
        await site.Site.TickAsync(Stop);
        Assert.NotEmpty(await site.NamesAsync("submissions/"));
        Assert.Equal(JsonValueKind.Null, (await site.ResultsAsync()).GetProperty("effacement").ValueKind);

        site.Now += TimeSpan.FromSeconds(1);
        await site.Site.TickAsync(Stop);

        Assert.Empty(await site.NamesAsync("submissions/"));
        Assert.Empty(await site.NamesAsync("tallies/"));
        Assert.DoesNotContain("\"salt\":\"", System.Text.Encoding.UTF8.GetString((await site.Storage.Data.ReadAsync("keys/essai", Stop))!.Content.Bytes.Span), StringComparison.Ordinal);
        var results = await site.ResultsAsync();
        Assert.Equal("""{"jour":"2027-04-01","reponses":7,"recus":7,"codes":1}""", Compact(results.GetProperty("effacement")));
        Assert.Equal(tables, results.GetProperty("publication").GetRawText());
        var page = await site.GetPageAsync("/consultations/essai/resultats/");
        Assert.StartsWith("7\u00a0réponses ont été effacées le 1er\u00a0avril 2027.", page.GetElementById("effacement")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task Afterwards_receipts_say_that_it_is_erased_and_the_form_that_it_is_over()
    {
        await using var site = await PollSite.StartAsync(content);
        var receipt = await site.AnswerAsync("oui");
        site.Now = eve.AddSeconds(1);
        await site.Site.TickAsync(Stop);

        using var seen = await site.GetAsync(receipt);
        using var read = await site.GetAsync(receipt, PollSite.Program);
        using var withdrawn = await site.SendAsync(PollSite.Form(), address: $"{receipt}/retrait");
        using var mistyped = await site.GetAsync("/api/recus/a-b-c-d");
        using var form = await site.SendAsync(PollSite.Form(("q", "oui")));
        using var program = await site.SendAsync(PollSite.Json(PollSite.NewKey(), "oui"));

        Assert.Equal([410, 410, 410, 404, 410, 410], new[] { seen, read, withdrawn, mistyped, form, program }.Select(response => (int)response.StatusCode));
        Assert.Contains("Les réponses à «\u00a0Essai\u00a0» ont été effacées le 1er\u00a0avril 2027.", (await Html.ReadAsync(seen, Stop)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Texts.French.ConsultationClosed(site.Consultation).Title, (await Html.ReadAsync(form, Stop)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Where_nobody_ticked_since_the_answers_came_it_is_closed_and_released_before_it_is_erased()
    {
        await using var site = await PollSite.StartAsync(content);
        await site.AnswerAsync("oui", 8);
        site.Now = eve.AddYears(1);

        await site.Site.TickAsync(Stop);

        var results = await site.ResultsAsync();
        Assert.Equal((true, 8), (results.GetProperty("publication").GetProperty("definitive").GetBoolean(), results.GetProperty("publication").GetProperty("reponses").GetInt32()));
        Assert.Equal(8, results.GetProperty("effacement").GetProperty("reponses").GetInt32());
        Assert.Empty(await site.NamesAsync("submissions/"));
    }

    [Fact]
    public async Task A_publisher_alone_erases_nothing_that_is_not_released()
    {
        await using var site = await PollSite.StartAsync(content);
        await site.AnswerAsync("oui");
        site.Now = eve.AddYears(1);

        await new PublishAll(site.Site.Services).RunAsync(Stop);

        Assert.NotEmpty(await site.NamesAsync(PollSite.InboxPrefix));
    }

    [Fact]
    public async Task What_a_paused_process_writes_afterwards_is_gone_with_the_next_tick_and_the_number_stays()
    {
        await using var site = await PollSite.StartAsync(content);
        await site.AnswerAsync("oui", 5);
        site.Now = eve.AddSeconds(1);
        await site.Site.TickAsync(Stop);

        foreach (var name in new[] { "inbox/00", "receipts/00", "withdrawn/00", "log/000001", "codes/00" })
        {
            await site.Storage.Data.WriteAsync($"submissions/essai/{name}", new BlobContent("x"u8.ToArray()), Stop);
        }

        await site.Storage.Data.WriteAsync("tallies/essai", new BlobContent("x"u8.ToArray()), Stop);
        site.Now = eve.AddDays(40);
        await site.Site.TickAsync(Stop);

        Assert.Empty(await site.NamesAsync("submissions/"));
        Assert.Empty(await site.NamesAsync("tallies/"));
        Assert.Equal("""{"jour":"2027-04-01","reponses":5,"recus":5,"codes":0}""", Compact((await site.ResultsAsync()).GetProperty("effacement")));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
