using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using Parents.Store;
using Parents.Tests.Store;
using Parents.Theme.Styles;
using Xunit;

namespace Parents.Tests.Functions;

public sealed class SafetyTests
{
    private const string attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{{7*7}}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_answer_of_the_api_can_be_kept_told_to_others_found_framed_or_made_to_run()
    {
        await using var site = await PollSite.StartAsync();
        var seen = new HashSet<HttpStatusCode>();
        await foreach (var response in EveryKindAsync(site))
        {
            using (response)
            {
                seen.Add(response.StatusCode);
                await CheckAsync(response);
            }
        }

        Assert.Superset(
            new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.SeeOther, HttpStatusCode.NotModified, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity },
            seen);
    }

    [Fact]
    public async Task Neither_can_an_answer_that_tells_of_a_failure()
    {
        var (content, data, web) = (new MemoryBlobs(), new MemoryBlobs(), new MemoryBlobs());
        await using var site = await PollSite.StartAsync(storage: new Storage(content, data, web, folder: null));
        site.Now = PollSite.Over.AddYears(-1);
        using var early = await site.SendAsync(PollSite.Form(("q", "oui")));
        site.Now = PollSite.Over;
        await site.Site.TickAsync(Stop);
        using var late = await site.SendAsync(PollSite.Form(("q", "oui")));
        (content.IsAway, data.IsAway, web.IsAway) = (true, true, true);
        using var page = await site.SendAsync(PollSite.Form(("q", "oui")));
        using var program = await site.SendAsync(PollSite.Json(PollSite.NewKey(), "oui"));
        using var results = await site.GetAsync(PollSite.ResultsAddress);
        site.Now += TimeSpan.FromMinutes(1);
        using var health = await site.GetAsync("/api/sante");

        Assert.Equal([403, 410, 503, 503, 503, 503], new[] { early, late, page, program, results, health }.Select(response => (int)response.StatusCode));
        foreach (var response in new[] { early, late, page, program, results, health })
        {
            await CheckAsync(response);
        }
    }

    [Fact]
    public async Task What_people_send_is_never_markup()
    {
        await using var site = await PollSite.StartAsync();
        var path = Uri.EscapeDataString(attack);
        HttpResponseMessage[] responses =
        [
            await site.SendAsync(PollSite.Form(("q", attack), (attack, attack), ("m.un", "oui"))),
            await site.SendAsync(PollSite.Form(("q", "oui"), ("jeton", attack))),
            await site.SendAsync(PollSite.Form(("q", "oui"), (attack, "")), PollSite.Program),
            await site.SendAsync(PollSite.Json(System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object> { ["cle"] = attack, ["reponses"] = new Dictionary<string, object> { [attack] = attack } }))),
            await site.SendAsync(PollSite.Json(System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object> { ["cle"] = PollSite.NewKey(), ["reponses"] = new Dictionary<string, object> { [attack] = attack, ["q"] = attack } }))),
            await site.SendAsync(PollSite.Form(("q", "oui")), address: $"/api/consultations/{path}/reponses"),
            await site.GetAsync($"/api/recus/{path}"),
            await site.GetAsync($"/api/{path}"),
            await site.GetAsync($"/api/{path}", PollSite.Program),
        ];

        foreach (var response in responses)
        {
            var text = await response.Content.ReadAsStringAsync(Stop);
            var page = await Html.ParseAsync(text, Stop);
            Assert.Empty(page.QuerySelectorAll("script, img"));
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            Assert.InRange((int)response.StatusCode, 200, 499);
            await CheckAsync(response);
            response.Dispose();
        }
    }

    private static async IAsyncEnumerable<HttpResponseMessage> EveryKindAsync(PollSite site)
    {
        var check = await site.CheckAsync(("q", "oui"));
        var key = PollSite.NewKey();
        foreach (var accept in new[] { PollSite.Browser, PollSite.Program })
        {
            yield return await site.SendAsync(PollSite.Form(("q", "oui")), accept);
            yield return await site.SendAsync(PollSite.Form(("q", "oui"), ("jeton", "x")), accept);
            yield return await site.SendAsync(PollSite.Form(("q", "zut")), accept);
            yield return await site.SendAsync(PollSite.Form([.. check.Fields]), accept);
            yield return await site.SendAsync(PollSite.Form(("q", new string('x', 70_000))), accept);
            yield return await site.SendAsync(new StringContent("q=oui"), accept);
            yield return await site.SendAsync(PollSite.Form(("q", "oui")), accept, "/api/consultations/inconnue/reponses");
            yield return await site.GetAsync(await site.AnswerAsync("oui"), accept);
            yield return await site.GetAsync("/api/recus/a-b-c-d", accept);
            yield return await site.GetAsync("/api/rien", accept);
            yield return await site.GetAsync("/api/sante", accept);
            yield return await site.GetAsync(PollSite.Address, accept);
            yield return await site.GetAsync("/api/consultations/inconnue/resultats", accept);
            yield return await site.GetAsync(PollSite.ResultsAddress, accept);
        }

        yield return await site.SendAsync(PollSite.Json(key, "oui"));
        yield return await site.SendAsync(PollSite.Json(key, "non"));
        yield return await site.SendAsync(PollSite.Json("{"));
        yield return await site.ConfirmAsync(await site.CheckAsync(("q", "non"), ("jeton", check.Token)));
        using var results = await site.GetAsync(PollSite.ResultsAddress);
        using var again = new HttpRequestMessage(HttpMethod.Get, PollSite.ResultsAddress);
        again.Headers.IfNoneMatch.Add(results.Headers.ETag!);
        yield return await site.Client.SendAsync(again, Stop);
    }

    private static async Task CheckAsync(HttpResponseMessage response)
    {
        var request = $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} {(int)response.StatusCode}";
        var text = await response.Content.ReadAsStringAsync(Stop);
        var page = response.Content.Headers.ContentType?.MediaType == "text/html" ? await Html.ParseAsync(text, Stop) : null;

        // A form may stay in the browser's own history: docs/decisions/0008-the-check-page-may-stay-in-history.md.
        var cache = response.Headers.ETag is not null ? "no-cache" : page?.Forms.Any(form => form.GetAttribute("action") == PollSite.Address) == true ? "no-cache, private" : "no-store";
        Assert.Equal(
            (string?[])[request, cache, "no-referrer", "nosniff", "noindex", $"default-src 'none'; style-src '{StyleOf(page) ?? HashIn(response)}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", "no cookie", "no server"],
            (string?[])[request, Header(response, "Cache-Control"), Header(response, "Referrer-Policy"), Header(response, "X-Content-Type-Options"), Header(response, "X-Robots-Tag"), Header(response, "Content-Security-Policy"), Header(response, "Set-Cookie") ?? "no cookie", Header(response, "Server") ?? "no server"]);
        Assert.Equal(page is not null, text.Contains("<!doctype html>", StringComparison.Ordinal));
        if (page is not null)
        {
            // The policy lets none of these work.
            Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, object, base, [style]"));
            Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    /// <summary>What the policy must say of the style that the page carries.</summary>
    private static string? StyleOf(IHtmlDocument? page) =>
        page is null ? null : "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(page.QuerySelectorAll("style")).TextContent)));

    private static string HashIn(HttpResponseMessage response) => Stylesheet.CspHash is var hash && Header(response, "Content-Security-Policy")!.Contains(hash, StringComparison.Ordinal) ? hash : "the style's hash";

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
}
