using System.Net;
using System.Text.Json;
using Parents.Domain.Consultations;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>Before its release nobody sees more of a consultation than the number received.</summary>
public sealed class VisibilityTests
{
    private static readonly DateTimeOffset close = PollSite.Over - Consultation.Grace;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-direct", true, true)]
    [InlineData("a-la-cloture", false, true)]
    [InlineData("jamais", false, false)]
    public async Task Tables_are_shown_when_the_consultation_says_so(string results, bool whileOpen, bool afterwards)
    {
        await using var site = await PollSite.StartAsync(PollSite.Content.Replace("resultats: en-direct", $"resultats: {results}", StringComparison.Ordinal));
        await site.AnswerAsync("oui", times: 20);

        Assert.Equal(20, await site.CountAsync());
        Assert.Equal(whileOpen, await HasTablesAsync(site));
        Assert.Equal(20, await site.CloseAsync());
        Assert.Equal(afterwards, await HasTablesAsync(site));
    }

    [Fact]
    public async Task Results_at_the_close_wait_for_the_last_form()
    {
        await using var site = await PollSite.StartAsync(PollSite.Content.Replace("resultats: en-direct", "resultats: a-la-cloture", StringComparison.Ordinal));
        await site.AnswerAsync("oui", times: 10);
        site.Now = close - TimeSpan.FromMinutes(5);
        var check = await site.CheckAsync(("q", "non"));

        site.Now = close + Consultation.Grace - TimeSpan.FromMinutes(1);
        Assert.Equal(10, await site.CountAsync());
        Assert.False(await HasTablesAsync(site));
        await site.ReceiptOfAsync(check);

        Assert.Equal(11, await site.CloseAsync());
        Assert.True(await HasTablesAsync(site));
        using var late = await site.SendAsync(PollSite.Form(("q", "oui")));
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
    }

    [Theory]
    [InlineData("acces: ouvert", true)]
    [InlineData("acces: codes", false)]
    public async Task Answers_of_whoever_wanted_are_said_to_be_an_indication(string access, bool isSaid)
    {
        await using var site = await PollSite.StartAsync(PollSite.Content.Replace("acces: ouvert", access, StringComparison.Ordinal));

        var page = await site.GetPageAsync("/consultations/essai/resultats/");

        Assert.Equal(isSaid, page.Body!.TextContent.Contains(Texts.French.OnlyAnIndication, StringComparison.Ordinal));
    }

    /// <summary>On the page and for programs alike.</summary>
    private static async Task<bool> HasTablesAsync(PollSite site)
    {
        await site.Site.TickAsync(Stop);
        var page = (await site.GetPageAsync("/consultations/essai/resultats/")).QuerySelector("table") is not null;
        var release = (await site.ResultsAsync()).GetProperty("publication");
        Assert.Equal(page, release.ValueKind == JsonValueKind.Object && release.GetProperty("tableaux").ValueKind == JsonValueKind.Object);
        return page;
    }
}
