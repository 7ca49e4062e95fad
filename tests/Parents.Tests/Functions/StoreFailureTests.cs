using System.Net;
using System.Text.Json;
using Parents.Cli;
using Parents.Functions;
using Parents.Store;
using Parents.Tests.Store;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Functions;

public sealed class StoreFailureTests
{
    private const string notStored = "Votre réponse n’a PAS été enregistrée";
    private const string maybeStored = "Nous ne savons pas si votre réponse est enregistrée";

    private readonly MemoryBlobs content = new();
    private readonly MemoryBlobs data = new();
    private readonly MemoryBlobs web = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_store_is_away_an_answer_is_said_not_to_be_recorded_and_is_taken_once_it_is_back()
    {
        await using var site = await StartAsync(data);
        var check = await site.CheckAsync(("q", "oui"));
        var key = PollSite.NewKey();

        data.IsAway = true;
        using (var confirmed = await site.ConfirmAsync(check))
        using (var first = await site.SendAsync(PollSite.Form(("q", "oui"))))
        using (var program = await site.SendAsync(PollSite.Json(key, "oui")))
        {
            Assert.Equal(notStored, await TitleAsync(confirmed));
            Assert.Equal(notStored, await TitleAsync(first));
            Assert.Equal(notStored, await TitleAsync(program));
        }

        data.IsAway = false;
        await site.ReceiptOfAsync(check);
        using var stored = await site.SendAsync(PollSite.Json(key, "oui"));
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        Assert.Equal(2, await site.CountAsync());
    }

    [Fact]
    public async Task While_the_store_is_away_a_receipt_and_the_results_are_said_to_be_away_and_nothing_else()
    {
        await using var site = await StartAsync(data);
        var receipt = await site.AnswerAsync("oui");

        (data.IsAway, web.IsAway) = (true, true);
        using (var response = await site.GetAsync(receipt))
        using (var results = await site.GetAsync(PollSite.ResultsAddress, PollSite.Program))
        {
            Assert.Equal(Texts.French.ServiceUnavailable().Title, await TitleAsync(response));
            Assert.Equal(Texts.French.ServiceUnavailable().Title, await TitleAsync(results));
        }

        using (var page = await site.GetAsync("/"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.StartsWith(Texts.French.ServiceUnavailable().Title, await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        (data.IsAway, web.IsAway) = (false, false);
        Assert.NotNull(await site.GetPageAsync(receipt));
    }

    [Fact]
    public async Task A_program_that_never_reached_the_store_says_what_matters_without_a_page()
    {
        await using var site = await StartAsync(data);
        content.IsAway = true;
        await using var fresh = LocalSite.Create(new ApiServices(site.Storage, PollSite.Masters, site.Site.Time), "http://127.0.0.1:0");
        await fresh.StartAsync(Stop);
        var address = new Uri(new Uri(fresh.Urls.Single()), PollSite.Address);

        using var response = await site.Client.PostAsync(address, PollSite.Form(("q", "oui")), Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith(notStored, text, StringComparison.Ordinal);

        content.IsAway = false;
        using var back = await site.Client.PostAsync(address, PollSite.Form(("q", "oui")), Stop);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task An_answer_whose_write_may_be_done_is_not_called_lost_and_counts_once_when_it_is_sent_again()
    {
        var faulty = new FaultyBlobs(data);
        await using var site = await StartAsync(faulty);
        var check = await site.CheckAsync(("q", "oui"));
        faulty.On(IsInboxCreate, Fault.FailAfter);

        using (var response = await site.ConfirmAsync(check))
        {
            Assert.Equal(maybeStored, await TitleAsync(response));
        }

        Assert.Single(await site.NamesAsync(PollSite.InboxPrefix));
        await site.ReceiptOfAsync(check);
        Assert.Equal(1, await site.CountAsync());
        Assert.Equal(1, await site.CloseAsync());
    }

    [Theory]
    [InlineData(Fault.Refuse)]
    [InlineData(Fault.FailAfter)]
    [InlineData(Fault.LieAfter)]
    public async Task Whatever_the_store_fails_at_no_page_says_more_than_is_known_and_the_answer_counts_once(Fault fault)
    {
        var steps = await CountStepsAsync();
        for (var step = 0; step < steps; step++)
        {
            var faulty = new FaultyBlobs(new MemoryBlobs());
            await using var site = await PollSite.StartAsync(storage: new Storage(new MemoryBlobs(), faulty, new MemoryBlobs(), folder: null));
            var check = await site.CheckAsync(("q", "oui"));
            faulty.At(faulty.Steps.Count + step, fault);

            using (var response = await site.ConfirmAsync(check))
            {
                if (response.StatusCode != HttpStatusCode.SeeOther)
                {
                    var title = await TitleAsync(response);
                    Assert.Contains(title, new[] { notStored, maybeStored });
                    Assert.False(title == notStored && (await site.NamesAsync(PollSite.InboxPrefix)).Count > 0, $"Step {step}: it is stored.");
                    Assert.NotEqual(Fault.LieAfter, fault);
                }
            }

            await site.ReceiptOfAsync(check);
            Assert.Equal(1, await site.CountAsync());
            Assert.Equal(1, await site.CloseAsync());
        }
    }

    [Fact]
    public async Task A_blob_that_cannot_be_read_is_a_failure_of_the_store()
    {
        await using var site = await StartAsync(data);
        var check = await site.CheckAsync(("q", "oui"));
        var receipt = await site.ReceiptOfAsync(check);
        await data.WriteAsync(Assert.Single(await site.NamesAsync(PollSite.InboxPrefix)), new BlobContent("nonsense"u8.ToArray()), Stop);

        using var confirmed = await site.ConfirmAsync(check);
        using var looked = await site.GetAsync(receipt);

        Assert.Equal(maybeStored, await TitleAsync(confirmed));
        Assert.Equal(Texts.French.ServiceUnavailable().Title, await TitleAsync(looked));
    }

    [Fact]
    public async Task Health_says_whether_the_store_answers()
    {
        await using var site = await StartAsync(data);
        using var well = await site.GetAsync("/api/sante", PollSite.Program);
        content.IsAway = true;
        site.Now += TimeSpan.FromMinutes(1);
        using var ill = await site.GetAsync("/api/sante", PollSite.Program);

        Assert.Equal((HttpStatusCode.OK, "bien"), (well.StatusCode, await StateAsync(well)));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "le magasin ne répond pas"), (ill.StatusCode, await StateAsync(ill)));

        static async Task<string?> StateAsync(HttpResponseMessage response) => JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop)).GetProperty("etat").GetString();
    }

    private static bool IsInboxCreate(string operation, string name) => operation == nameof(IBlobs.TryCreateAsync) && name.StartsWith(PollSite.InboxPrefix, StringComparison.Ordinal);

    private Task<PollSite> StartAsync(IBlobs blobs) => PollSite.StartAsync(storage: new Storage(content, blobs, web, folder: null));

    /// <summary>How many operations a confirmation takes where nothing fails.</summary>
    private static async Task<int> CountStepsAsync()
    {
        var faulty = new FaultyBlobs(new MemoryBlobs());
        await using var site = await PollSite.StartAsync(storage: new Storage(new MemoryBlobs(), faulty, new MemoryBlobs(), folder: null));
        var check = await site.CheckAsync(("q", "oui"));
        var before = faulty.Steps.Count;
        await site.ReceiptOfAsync(check);
        var steps = faulty.Steps.Count - before;
        Assert.True(steps >= 5, "The protocol has more steps than that.");
        return steps;
    }

    private static async Task<string> TitleAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), response.Headers.RetryAfter!.Delta);
        return response.Content.Headers.ContentType!.MediaType == "text/html"
            ? (await Html.ReadAsync(response, Stop)).QuerySelector("h1")!.TextContent
            : JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop)).GetProperty("title").GetString()!;
    }
}
