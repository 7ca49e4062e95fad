using System.Collections.Immutable;
using System.Net;
using Parents.Domain.Consultations;
using Parents.Functions.Answers;
using Parents.Store.Logs;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>One answer for each code, through the forms.</summary>
public sealed class CodesTests
{
    private static readonly string content = PollSite.Content.Replace("acces: ouvert", "acces: codes", StringComparison.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_answers_once_however_it_is_typed()
    {
        await using var site = await PollSite.StartAsync(content);
        var code = (await IssueAsync(site, 1))[0];

        var check = await site.CheckAsync(("q", "oui"), ("code", code.Written.ToUpperInvariant().Replace('-', ' ')));
        var receipt = await site.ReceiptOfAsync(check);

        Assert.Equal(receipt, await site.ReceiptOfAsync(check));
        Assert.Equal(ProblemCode.CodeUsed, await ProblemAsync(site, ("q", "non"), ("code", code.Written)));
        Assert.Equal(1, await site.CountAsync());
    }

    [Theory]
    [InlineData("", ProblemCode.CodeMissing)]
    [InlineData("abeille abeille abeille", ProblemCode.CodeMistyped)]
    [InlineData("bonjour a tous les parents", ProblemCode.CodeMistyped)]
    public async Task A_code_that_is_none_is_told_at_its_field(string typed, ProblemCode problem)
    {
        await using var site = await PollSite.StartAsync(content);

        Assert.Equal(problem, await ProblemAsync(site, ("q", "oui"), ("code", typed)));
        Assert.Equal(0, await site.CountAsync());
    }

    [Fact]
    public async Task Who_guesses_is_asked_for_a_pause_and_a_right_code_of_another_network_still_answers()
    {
        await using var site = await PollSite.StartAsync(content, platform: new Parents.Functions.Platform(Forwards: true, SignsIn: false));
        var code = (await IssueAsync(site, 1))[0];
        for (var guess = 0; guess < CodeGate.Guesses; guess++)
        {
            using var response = await SendAsync(site, "192.0.2.1", ("q", "oui"), ("code", AccessCode.Create().Written));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        }

        using var paused = await SendAsync(site, "192.0.2.1", ("q", "oui"), ("code", code.Written));
        using var other = await SendAsync(site, "192.0.2.2", ("q", "oui"), ("code", code.Written));

        Assert.Equal(HttpStatusCode.TooManyRequests, paused.StatusCode);
        Assert.NotNull(paused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Two_answers_with_one_code_at_once_make_one()
    {
        await using var site = await PollSite.StartAsync(content);
        var code = (await IssueAsync(site, 1))[0];
        var checks = new[] { await site.CheckAsync(("q", "oui"), ("code", code.Written)), await site.CheckAsync(("q", "non"), ("code", code.Written)) };

        var sent = await Task.WhenAll(checks.Select(site.ConfirmAsync));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], sent.Select(response => response.StatusCode).Order());
        Assert.Equal(1, await site.CountAsync());
        foreach (var response in sent)
        {
            response.Dispose();
        }
    }

    [Fact]
    public async Task The_code_of_an_answer_that_was_withdrawn_stays_used()
    {
        await using var site = await PollSite.StartAsync(content);
        var code = (await IssueAsync(site, 1))[0];
        var receipt = await site.ReceiptOfAsync(await site.CheckAsync(("q", "oui"), ("code", code.Written)));

        using var withdrawn = await site.SendAsync(PollSite.Form(), PollSite.Program, receipt + "/retrait");

        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.Equal(ProblemCode.CodeUsed, await ProblemAsync(site, ("q", "non"), ("code", code.Written)));
    }

    [Fact]
    public async Task An_open_consultation_asks_for_no_code_and_keeps_none()
    {
        await using var site = await PollSite.StartAsync();

        await site.ReceiptOfAsync(await site.CheckAsync(("q", "oui"), ("code", AccessCode.Create().Written)));

        Assert.Equal(1, await site.CountAsync());
    }

    private static async Task<ImmutableArray<AccessCode>> IssueAsync(PollSite site, int count)
    {
        var log = new AnswerLog(site.Storage.Data, PollSite.Masters, site.Consultation);
        return (await new IssueCodes(log).RunAsync(count, new Progress<int>(), Stop)).Codes;
    }

    /// <summary>The one problem of a form that comes back.</summary>
    private static async Task<ProblemCode> ProblemAsync(PollSite site, params (string Name, string Value)[] fields)
    {
        using var response = await site.SendAsync(PollSite.Form(fields));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Html.ReadAsync(response, Stop);
        Assert.Equal(["#champ-code"], Html.ProblemsIn(page));
        var sentence = page.GetElementById("erreur-code")!.TextContent.Trim();
        return Assert.Single(Enum.GetValues<ProblemCode>(), code => sentence.EndsWith(Texts.French.Problem(new Problem(null, code)), StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> SendAsync(PollSite site, string network, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PollSite.Address) { Content = PollSite.Form(fields) };
        request.Headers.TryAddWithoutValidation("Accept", PollSite.Browser);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", network);
        return await site.Client.SendAsync(request, Stop);
    }
}
