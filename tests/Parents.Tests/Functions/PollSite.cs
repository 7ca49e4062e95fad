using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Parents.Domain.Consultations;
using Parents.Functions;
using Parents.Store;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>The site of <see cref="TinySite.WithPoll"/>, running on a store of its own, and what a parent or a program does with it.</summary>
internal sealed class PollSite : IAsyncDisposable
{
    public const string Slug = "essai";
    public const string Address = "/api/consultations/essai/reponses";
    public const string ResultsAddress = "/api/consultations/essai/resultats";
    public const string InboxPrefix = "submissions/essai/inbox/";
    public const string LogPrefix = "submissions/essai/log/";

    /// <summary>As browsers send it.</summary>
    public const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    public const string Program = "application/json";

    /// <summary>Unlike that of <see cref="TinySite"/>, this consultation ends, and no label reads like an id.</summary>
    public static readonly string Content = TinySite.WithPoll
        .Replace("cloture: 2999-12-31T18:00", "cloture: 2026-12-20T18:00", StringComparison.Ordinal)
        .Replace("libelle: Oui", "libelle: Certainement", StringComparison.Ordinal)
        .Replace("libelle: Non", "libelle: Jamais", StringComparison.Ordinal);

    /// <summary>In Arabic beside the French.</summary>
    public static readonly string Translated = Content
        .Replace("acces: ouvert\n", "acces: ouvert\nlangues: [ar]\n", StringComparison.Ordinal)
        .Replace("    question: Un exemple\n", "    question: Un exemple\n    traductions: { ar: { question: مثال, options: { oui: نعم, non: لا } } }\n", StringComparison.Ordinal)
        .Replace("    question: Le connaissez-vous déjà\n", "    question: Le connaissez-vous déjà\n    traductions: { ar: { question: هل تعرفونه, options: { oui: نعم, non: لا }, lignes: { un: الأول, deux: الثاني } } }\n", StringComparison.Ordinal);

    public static readonly MasterKeys Masters = MasterKeys.Parse("k1:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that only these tests have")));

    /// <summary>When the consultation has ended and nobody's form is waited for any more.</summary>
    public static readonly DateTimeOffset Over = new DateTimeOffset(2026, 12, 20, 18, 0, 0, TimeSpan.FromHours(1)) + Consultation.Grace;

    private readonly TemporaryFolder folder;

    private PollSite(TemporaryFolder folder, RunningSite site, Storage storage)
    {
        this.folder = folder;
        Site = site;
        Storage = storage;
    }

    public RunningSite Site { get; }

    public Storage Storage { get; }

    public HttpClient Client => Site.Client;

    /// <summary>As the definition has it, where nothing but its dates matters.</summary>
    public Consultation Consultation => Site.Services.Content.Last!.Consultations.Single().Consultation;

    public DateTimeOffset Now
    {
        get => Site.Time.Now;
        set => Site.Time.Now = value;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="content">As <see cref="TinySite.Write"/> takes it; <see cref="Content"/> unless it is given.</param>
    /// <param name="storage">In a folder of the test, unless one is given.</param>
    /// <param name="masters">The tests' own, unless others are given.</param>
    /// <param name="platform">What stands before the site; nothing unless it is given.</param>
    public static async Task<PollSite> StartAsync(string? content = null, Storage? storage = null, MasterKeys? masters = null, Platform? platform = null)
    {
        var own = new TemporaryFolder();
        var contentFolder = Path.Combine(own.Path, "content");
        TinySite.Write(contentFolder, content ?? Content);
        storage ??= Storage.Open(Path.Combine(own.Path, "store"));
        return new PollSite(own, await RunningSite.StartAsync(contentFolder, storage, masters ?? Masters, Stop, platform), storage);
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    /// <summary>A program's answer to the one question that must have one.</summary>
    public static StringContent Json(string key, string option) => Json($$$"""{"cle":"{{{key}}}","reponses":{"q":"{{{option}}}"}}""");

    public static string NewKey() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(RetryKey.Size));

    public Task<HttpResponseMessage> SendAsync(HttpContent? body, string accept = Browser, string address = Address) => SendAsync(HttpMethod.Post, address, body, accept);

    public Task<HttpResponseMessage> GetAsync(string address, string accept = Browser) => SendAsync(HttpMethod.Get, address, body: null, accept);

    public async Task<CheckPageShown> CheckAsync(params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(Form(fields));
        var page = await CheckPageShown.ReadAsync(response);
        Read();
        return page;
    }

    /// <summary>Somebody takes the time to read a page.</summary>
    public void Read() => Now += TimeSpan.FromSeconds(2);

    public Task<HttpResponseMessage> ConfirmAsync(CheckPageShown page) => SendAsync(Form([.. page.Fields]));

    /// <summary>Form, check page, confirmation.</summary>
    /// <returns>Where the receipt is.</returns>
    public async Task<string> AnswerAsync(string option) => await ReceiptOfAsync(await CheckAsync(("q", option)));

    public async Task AnswerAsync(string option, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await AnswerAsync(option);
        }
    }

    /// <summary>Confirms, and requires that it is stored.</summary>
    public async Task<string> ReceiptOfAsync(CheckPageShown page)
    {
        using var response = await ConfirmAsync(page);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>The number received after a tick; the results page and the results for programs must agree on it.</summary>
    public async Task<int> CountAsync()
    {
        await Site.TickAsync(Stop);
        var page = await Html.GetAsync(Client, "/consultations/essai/resultats/", Stop);
        var results = await ResultsAsync();
        var received = results.GetProperty("recues").GetInt32();
        Assert.Equal(received.ToString(System.Globalization.CultureInfo.InvariantCulture), page.GetElementById("recues")!.GetAttribute("data-recues"));
        return received;
    }

    /// <summary>The number counted once the consultation is over and its last release is out.</summary>
    public async Task<int> CloseAsync()
    {
        Now = Over;
        await Site.TickAsync(Stop);
        var release = (await ResultsAsync()).GetProperty("publication");
        Assert.True(release.GetProperty("definitive").GetBoolean());
        return release.GetProperty("reponses").GetInt32();
    }

    public async Task<JsonElement> ResultsAsync()
    {
        using var response = await GetAsync(ResultsAddress, Program);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop));
    }

    public async Task<IReadOnlyList<string>> NamesAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var entry in Storage.Data.ListAsync(prefix, Stop))
        {
            names.Add(entry.Name);
        }

        return names;
    }

    public async Task<IHtmlDocument> GetPageAsync(string address) => await Html.GetAsync(Client, address, Stop);

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        folder.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? body, string accept)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Accept.Clear();
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Client.SendAsync(request, Stop);
    }
}
