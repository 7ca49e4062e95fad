using System.Net;
using AngleSharp.Html.Dom;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>A form of several parts, posted part by part as a browser without scripts does, and whole as its script does.</summary>
public sealed class FormStepsTests
{
    private const string site = "https://essai.example";

    private static readonly string content = PollSite.Content
        .Replace("questions:\n  - id: q", "parties:\n- titre: Un\n  questions:\n  - id: q", StringComparison.Ordinal)
        .Replace("  - id: m\n", "- titre: Deux\n  questions:\n  - id: m\n", StringComparison.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_part_carries_what_was_answered_before_up_to_the_check_page()
    {
        await using var poll = await PollSite.StartAsync(content);
        var first = (IHtmlFormElement)(await poll.GetPageAsync("/consultations/essai/")).QuerySelector("form[data-keep]")!;
        Assert.Contains(("etape", "1"), Html.FieldsOf(first));
        var second = await NextAsync(poll, [.. Html.FieldsOf(first), ("q", "oui")]);
        Assert.Contains(("q", "oui"), Html.FieldsOf(second));
        Assert.Contains(("etape", "2"), Html.FieldsOf(second));

        var back = await NextAsync(poll, [.. Html.FieldsOf(second), ("m.un", "non"), ("retour", "1")]);
        Assert.Contains(("etape", "1"), Html.FieldsOf(back));
        Assert.Contains(("m.un", "non"), Html.FieldsOf(back));
        Assert.Contains(("q", "oui"), Html.FieldsOf(back));

        var check = await poll.CheckAsync([.. Html.FieldsOf(second), ("m.un", "non")]);
        await poll.ReceiptOfAsync(check);
        Assert.Equal(1, await poll.CountAsync());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("3")]
    [InlineData("99999999999")]
    [InlineData("deux")]
    public async Task A_part_that_does_not_exist_stores_nothing_that_was_not_checked(string part)
    {
        await using var poll = await PollSite.StartAsync(content);
        using var response = await poll.SendAsync(PollSite.Form(("etape", part)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("#champ-q", Html.ProblemsIn(await Html.ReadAsync(response, Stop)));
        Assert.Equal(0, await poll.CountAsync());
    }

    [Fact]
    public async Task What_is_wrong_in_several_parts_is_told_on_each_part_when_it_is_shown()
    {
        await using var poll = await PollSite.StartAsync(content);
        using var first = await poll.SendAsync(PollSite.Form(("q", "zut"), ("m.un", "zut")));
        var page = await Html.ReadAsync(first, Stop);
        using var second = await poll.SendAsync(PollSite.Form([.. Html.FieldsOf(page.Forms.Single()), ("q", "oui")]));
        var next = await Html.ReadAsync(second, Stop);

        Assert.Equal(["#champ-q"], Html.ProblemsIn(page));
        Assert.Contains(("etape", "2"), Html.FieldsOf(next.Forms.Single()));
    }

    [Fact]
    public async Task A_form_of_another_version_is_shown_anew_with_what_still_fits()
    {
        await using var poll = await PollSite.StartAsync(content);
        var check = await poll.CheckAsync(("version", "7"), ("q", "oui"), ("parti", "oui"));

        Assert.NotNull(check.Warning);
        Assert.Contains(("q", "oui"), check.Fields);
        Assert.DoesNotContain(check.Fields, sent => sent.Name == "parti");
    }

    [Theory]
    [InlineData(site, HttpStatusCode.Created, site)]
    [InlineData("https://ailleurs.example", HttpStatusCode.OK, null)]
    [InlineData("null", HttpStatusCode.OK, null)]
    [InlineData(null, HttpStatusCode.OK, null)]
    public async Task A_key_stores_at_once_and_is_answered_readably_only_to_the_site_itself(string? origin, HttpStatusCode status, string? allowed)
    {
        await using var poll = await PollSite.StartAsync(content);
        using var request = new HttpRequestMessage(HttpMethod.Post, PollSite.Address) { Content = PollSite.Form(("q", "oui"), ("cle", PollSite.NewKey()), ("duree", "60")) };
        request.Headers.TryAddWithoutValidation("Accept", PollSite.Program);
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        using var response = await poll.Client.SendAsync(request, Stop);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? Assert.Single(origins) : null);
        Assert.Equal(status == HttpStatusCode.Created ? 1 : 0, await poll.CountAsync());
    }

    private static async Task<IHtmlFormElement> NextAsync(PollSite poll, (string, string)[] fields)
    {
        using var response = await poll.SendAsync(PollSite.Form(fields));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Assert.Single((await Html.ReadAsync(response, Stop)).Forms);
    }
}
