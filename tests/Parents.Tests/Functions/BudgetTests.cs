using System.Net;
using System.Text.Json;
using Parents.Domain.Consultations;
using Parents.Domain.Organizers;
using Parents.Functions.Organizers;
using Parents.Store.Audit;
using Parents.Tests.Functions.Organizers;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>Answers beyond a day's budget, from the parent who sends one to the organizer who decides and the last release.</summary>
public sealed class BudgetTests
{
    private const int budget = 6;

    private static readonly string content = PollSite.Content.Replace("groupe-minimum:", "budget-par-jour: 6\ngroupe-minimum:", StringComparison.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beyond_the_budget_an_answer_is_stored_waits_and_is_not_received_yet()
    {
        await using var site = await PollSite.StartAsync(content);
        var key = PollSite.NewKey();
        await site.AnswerAsync("oui", budget);

        var held = await SendAsync(site, key);
        Assert.Equal(held, await SendAsync(site, key));
        using var changed = await site.SendAsync(PollSite.Json(key, "non"), PollSite.Program);

        Assert.Equal(HttpStatusCode.Conflict, changed.StatusCode);
        Assert.Equal("a-regarder", await StateAsync(site, held));
        Assert.Equal(budget, await site.CountAsync());
        Assert.Equal(1, (await site.ResultsAsync()).GetProperty("misesDeCote").GetInt32());
        Assert.Contains(Texts.French.ReceiptNext(Parents.Theme.Pages.ReceiptView.Held, site.Consultation), (await site.GetPageAsync(held)).Body!.TextContent, StringComparison.Ordinal);

        site.Now += TimeSpan.FromDays(1);
        Assert.Equal("enregistree", await StateAsync(site, await SendAsync(site, PollSite.NewKey())));
        Assert.Equal(held, await SendAsync(site, key));
        Assert.Equal(budget + 1, await site.CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_organizer_decides_on_a_whole_day_once_it_is_over(bool counts)
    {
        await using var site = await PollSite.StartAsync(content);
        await site.AnswerAsync("oui", budget);
        var held = new[] { await SendAsync(site, PollSite.NewKey()), await SendAsync(site, PollSite.NewKey()) };
        using var desktop = await EnterAsync(site, Role.Organizer);
        Assert.Empty((await desktop.PageAsync(ReviewHeldAnswers.Address)).Forms);

        site.Now += TimeSpan.FromDays(1);
        using var next = await EnterAsync(site, Role.Organizer);
        Assert.Contains(Texts.French.TaskHeld("Essai", 2), (await next.PageAsync(OrganizerAddress.Console)).Body!.TextContent, StringComparison.Ordinal);
        var page = await next.PageAsync(ReviewHeldAnswers.Address);
        Assert.Contains("2\u00a0réponses sans code au-delà de 6.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Certainement", page.Body.TextContent, StringComparison.Ordinal);
        var decision = ("decision", counts ? ReviewHeldAnswers.Count : ReviewHeldAnswers.DoNotCount);
        using (var decided = await next.SendFormAsync(ReviewHeldAnswers.Address, decision))
        {
            Assert.Equal(HttpStatusCode.SeeOther, decided.StatusCode);
        }

        Assert.Empty((await next.PageAsync(ReviewHeldAnswers.Address)).Forms);
        Assert.Equal(counts ? budget + 2 : budget, await site.CountAsync());
        Assert.Equal(counts ? 0 : 2, (await site.ResultsAsync()).GetProperty("misesDeCote").GetInt32());
        Assert.All(await StatesAsync(site, held), state => Assert.True(counts ? state is "enregistree" or "comptee" : state is "non-comptee", state));
        var entry = (await site.Site.Services.Audit.ListAsync(Stop).ToListAsync(Stop)).Single(one => one.Action is AuditAction.HeldCounted or AuditAction.HeldRefused);
        Assert.Equal((Role.Organizer, counts ? AuditAction.HeldCounted : AuditAction.HeldRefused, "essai 2026-11-22"), (entry.Role, entry.Action, entry.Subject));

        Assert.Equal(counts ? budget + 2 : budget, await site.CloseAsync());
        Assert.All(await StatesAsync(site, held), state => Assert.Equal(counts ? "comptee" : "non-comptee", state));
    }

    [Fact]
    public async Task A_moderator_sees_what_waits_and_does_not_decide()
    {
        await using var site = await PollSite.StartAsync(content);
        await site.AnswerAsync("oui", budget);
        await SendAsync(site, PollSite.NewKey());
        site.Now += TimeSpan.FromDays(1);
        using var desktop = await EnterAsync(site, Role.Moderator);

        using var refused = await desktop.SendFormAsync(ReviewHeldAnswers.Address, ("decision", ReviewHeldAnswers.Count));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(budget, await site.CountAsync());
        Assert.Equal(1, (await site.ResultsAsync()).GetProperty("misesDeCote").GetInt32());
    }

    [Fact]
    public async Task What_waits_for_a_version_that_was_replaced_is_decided_as_well()
    {
        await using var first = await PollSite.StartAsync(content);
        await first.AnswerAsync("oui", budget);
        var held = await SendAsync(first, PollSite.NewKey());
        await using var site = await PollSite.StartAsync(SecondVersionOf(first.Consultation, first.Now), first.Storage);
        site.Now += TimeSpan.FromDays(1);
        using var desktop = await EnterAsync(site, Role.Organizer);
        Assert.Contains(Texts.French.TaskHeld("Essai", 1), (await desktop.PageAsync(OrganizerAddress.Console)).Body!.TextContent, StringComparison.Ordinal);

        using var decided = await desktop.SendFormAsync(ReviewHeldAnswers.Address, ("decision", ReviewHeldAnswers.Count));

        Assert.Equal(HttpStatusCode.SeeOther, decided.StatusCode);
        await site.Site.TickAsync(Stop);
        Assert.Equal("comptee", await StateAsync(site, held));
        Assert.Equal(0, await site.CountAsync());
        Assert.Contains("essai 2026-11-22", (await site.Site.Services.Audit.ListAsync(Stop).ToListAsync(Stop)).Select(entry => entry.Subject));
    }

    [Fact]
    public async Task The_close_waits_for_the_decision_and_takes_no_new_answer_meanwhile()
    {
        await using var site = await PollSite.StartAsync(content);
        site.Now = PollSite.Over.AddHours(-2);
        await site.AnswerAsync("oui", budget);
        var key = PollSite.NewKey();
        var held = await SendAsync(site, key);
        site.Now = PollSite.Over;
        await site.Site.TickAsync(Stop);

        using var late = await site.SendAsync(PollSite.Json(PollSite.NewKey(), "oui"), PollSite.Program);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Equal(held, await SendAsync(site, key));
        Assert.False(IsFinal(await site.ResultsAsync()));

        site.Now += TimeSpan.FromDays(1);
        using var desktop = await EnterAsync(site, Role.Organizer);
        using var decided = await desktop.SendFormAsync(ReviewHeldAnswers.Address, ("decision", ReviewHeldAnswers.Count));
        await site.Site.TickAsync(Stop);

        var results = await site.ResultsAsync();
        Assert.True(IsFinal(results));
        Assert.Equal(budget + 1, results.GetProperty("publication").GetProperty("reponses").GetInt32());
        Assert.Equal("comptee", await StateAsync(site, held));
        Assert.Equal(held, await SendAsync(site, key));
    }

    [Fact]
    public async Task Where_nobody_decides_within_a_week_the_last_release_comes_without_them_and_every_page_says_so()
    {
        await using var site = await PollSite.StartAsync(content);
        site.Now = PollSite.Over.AddHours(-2);
        await site.AnswerAsync("oui", budget);
        var held = await SendAsync(site, PollSite.NewKey());
        site.Now = PollSite.Over + Consultation.ReviewTime - TimeSpan.FromSeconds(1);
        await site.Site.TickAsync(Stop);
        Assert.False(IsFinal(await site.ResultsAsync()));

        site.Now += TimeSpan.FromSeconds(1);
        await site.Site.TickAsync(Stop);

        var results = await site.ResultsAsync();
        Assert.Equal((true, budget, 1), (IsFinal(results), results.GetProperty("publication").GetProperty("reponses").GetInt32(), results.GetProperty("misesDeCote").GetInt32()));
        Assert.Equal("non-comptee", await StateAsync(site, held));
        Assert.Contains(Texts.French.SetAside(1, site.Consultation), (await site.GetPageAsync("/consultations/essai/resultats/")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The same questions, asked anew.</summary>
    private static string SecondVersionOf(Consultation consultation, DateTimeOffset now)
    {
        var manifest = Manifest.Freeze(Manifest.Freeze(null, consultation, now), consultation with { Version = 2 }, now + TimeSpan.FromHours(1));
        return $"{content.Replace("version: 1", "version: 2", StringComparison.Ordinal)}-- consultations/essai/{Manifest.File} --\n{System.Text.Encoding.UTF8.GetString(manifest.ToBytes())}";
    }

    private static bool IsFinal(JsonElement results) => results.GetProperty("publication") is { ValueKind: JsonValueKind.Object } release && release.GetProperty("definitive").GetBoolean();

    /// <returns>Where the receipt is.</returns>
    private static async Task<string> SendAsync(PollSite site, string key)
    {
        using var response = await site.SendAsync(PollSite.Json(key, "oui"), PollSite.Program);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private static async Task<string> StateAsync(PollSite site, string receipt)
    {
        using var response = await site.GetAsync(receipt, PollSite.Program);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop)).GetProperty("etat").GetString()!;
    }

    private static async Task<IReadOnlyList<string>> StatesAsync(PollSite site, IEnumerable<string> receipts)
    {
        var states = new List<string>();
        foreach (var receipt in receipts)
        {
            states.Add(await StateAsync(site, receipt));
        }

        return states;
    }

    private static async Task<Desktop> EnterAsync(PollSite site, Role role)
    {
        var desktop = new Desktop(site);
        var token = await site.Site.Services.Organizers.InviteAsync($"Essai {PollSite.NewKey()[..8]}", role, account: null, new DateOnly(2027, 1, 31), Stop);
        await desktop.TakeInvitationAsync(OrganizerAddress.Invitation(token!));
        return desktop;
    }
}
