using System.Globalization;
using System.Net;
using System.Text.Json;
using Parents.Functions;
using Parents.Functions.Answers;
using Parents.Theme;
using Parents.Theme.Pages;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>What slows programs down and never refuses a person.</summary>
public sealed class AbuseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_hundred_answers_in_ten_minutes_from_one_network_pass_and_the_next_is_kept_until_it_may_be_sent()
    {
        await using var site = await PollSite.StartAsync();
        for (var answer = 0; answer < PostAnswers.MostOfNetwork; answer++)
        {
            await site.AnswerAsync("oui");

            // All within ten minutes, and none at the same moment.
            site.Now -= TimeSpan.FromSeconds(0.01);
        }

        var check = await site.CheckAsync(("q", "non"), ("m.un", "oui"));
        using var paused = await site.ConfirmAsync(check);
        using var program = await site.SendAsync(PollSite.Json(PollSite.NewKey(), "oui"), PollSite.Program);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (paused.StatusCode, program.StatusCode));
        Assert.All([paused, program], response => Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)));
        var again = new CheckPageShown(await Html.ReadAsync(paused, Stop));
        Assert.Equal(Texts.French.Reason(CheckReason.Pause), again.Warning);
        Assert.Equal(check.Fields.Where(field => field.Name != "jeton"), again.Fields.Where(field => field.Name != "jeton"));

        site.Now += paused.Headers.RetryAfter!.Delta!.Value;
        await site.ReceiptOfAsync(again);
        Assert.Equal(PostAnswers.MostOfNetwork + 1, await site.CountAsync());
    }

    [Fact]
    public async Task Who_sends_again_what_is_stored_is_not_slowed_down()
    {
        await using var site = await PollSite.StartAsync();
        var key = PollSite.NewKey();
        for (var time = 0; time <= PostAnswers.MostOfNetwork; time++)
        {
            using var response = await site.SendAsync(PollSite.Json(key, "oui"), PollSite.Program);
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        }

        Assert.Equal(1, await site.CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Behind_the_platform_each_network_has_its_own_answers_and_elsewhere_the_header_is_not_believed(bool behind)
    {
        await using var site = await PollSite.StartAsync(platform: new Platform(Forwards: behind, SignsIn: false));
        for (var answer = 0; answer < PostAnswers.MostOfNetwork; answer++)
        {
            using var stored = await ForwardAsync(site, $"198.51.100.{(answer % 200).ToString(CultureInfo.InvariantCulture)}, 2001:db8:1:2::{answer.ToString("x", CultureInfo.InvariantCulture)}");
            Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        }

        using var same = await ForwardAsync(site, "[2001:db8:1:2:ffff::1]:4711");
        using var other = await ForwardAsync(site, "2001:db8:1:3::1");

        Assert.Equal(HttpStatusCode.TooManyRequests, same.StatusCode);
        Assert.Equal(behind ? HttpStatusCode.Created : HttpStatusCode.TooManyRequests, other.StatusCode);
    }

    [Fact]
    public async Task A_filled_trap_is_asked_about_and_then_counts_once()
    {
        await using var site = await PollSite.StartAsync();
        var trap = (await site.GetPageAsync("/consultations/essai/")).QuerySelector("form[method=post] #site-web")!;
        Assert.Equal(("-1", "off", "true"), (trap.GetAttribute("tabindex"), trap.GetAttribute("autocomplete"), trap.ParentElement!.GetAttribute("aria-hidden")));

        var check = await site.CheckAsync(("q", "oui"), ("site-web", "https://exemple.example/"));
        Assert.Equal(Texts.French.Reason(CheckReason.TrapFilled), check.Warning);
        using var filledAgain = await site.SendAsync(PollSite.Form([.. check.Fields, ("site-web", "x")]));
        var again = await CheckPageShown.ReadAsync(filledAgain);
        Assert.Equal(Texts.French.Reason(CheckReason.TrapFilled), again.Warning);
        Assert.Equal(0, await site.CountAsync());

        site.Read();
        await site.ReceiptOfAsync(again);
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task The_trap_stops_the_page_s_script_too_and_its_key_stays_the_key()
    {
        await using var site = await PollSite.StartAsync();
        var key = PollSite.NewKey();

        using var trapped = await ScriptAsync(site, ("q", "oui"), ("cle", key), ("site-web", "x"));
        Assert.Equal(Texts.French.Reason(CheckReason.TrapFilled), (await JsonAsync(trapped)).GetProperty("raison").GetString());
        site.Read();
        using var confirmed = await ScriptAsync(site, ("q", "oui"), ("jeton", (await JsonAsync(trapped)).GetProperty("jeton").GetString()!));
        using var retried = await ScriptAsync(site, ("q", "oui"), ("cle", key));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (confirmed.StatusCode, retried.StatusCode));
        Assert.Equal((await JsonAsync(confirmed)).GetProperty("recu").GetString(), (await JsonAsync(retried)).GetProperty("recu").GetString());
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task What_comes_sooner_than_anybody_reads_is_asked_for_once_more_and_then_believed()
    {
        await using var site = await PollSite.StartAsync();
        using var first = await site.SendAsync(PollSite.Form(("q", "oui")));
        var check = await CheckPageShown.ReadAsync(first);

        using var hasty = await site.ConfirmAsync(check);
        var again = await CheckPageShown.ReadAsync(hasty);
        Assert.Equal(Texts.French.Reason(CheckReason.TooFast), again.Warning);
        Assert.Equal(0, await site.CountAsync());
        var receipt = await site.ReceiptOfAsync(again);

        site.Read();
        Assert.Equal(receipt, await site.ReceiptOfAsync(check));
        Assert.Equal(1, await site.CountAsync());
    }

    [Theory]
    [InlineData("0", HttpStatusCode.OK)]
    [InlineData("1", HttpStatusCode.OK)]
    [InlineData("2", HttpStatusCode.Created)]
    [InlineData("86400", HttpStatusCode.Created)]
    [InlineData("-1", HttpStatusCode.Created)]
    [InlineData("vite", HttpStatusCode.Created)]
    public async Task The_page_s_script_says_how_long_it_was_open(string seconds, HttpStatusCode expected)
    {
        await using var site = await PollSite.StartAsync();

        using var response = await ScriptAsync(site, ("q", "oui"), ("cle", PollSite.NewKey()), ("duree", seconds));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(201, 1)]
    [InlineData(1, 20_001)]
    public async Task A_field_that_none_of_our_forms_sends_is_not_read(int name, int value)
    {
        await using var site = await PollSite.StartAsync();

        using var response = await site.SendAsync(PollSite.Form(("q", "oui"), (new string('n', name), new string('v', value))), PollSite.Program);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("NotReadable", (await JsonAsync(response)).GetProperty("problemes")[0].GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> ForwardAsync(PollSite site, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PollSite.Address) { Content = PollSite.Json(PollSite.NewKey(), "oui") };
        request.Headers.Add("X-Forwarded-For", forwarded);
        return await site.Client.SendAsync(request, Stop);
    }

    /// <summary>As the page's script sends it.</summary>
    private static async Task<HttpResponseMessage> ScriptAsync(PollSite site, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PollSite.Address) { Content = PollSite.Form(fields) };
        request.Headers.Add("Accept", PollSite.Program);
        request.Headers.Add("Origin", site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await site.Client.SendAsync(request, Stop);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop));
}
