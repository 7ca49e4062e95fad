using System.Net;
using Parents.Domain.Organizers;
using Parents.Functions.Organizers;
using Parents.Store;
using Parents.Tests.Store;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Functions.Organizers;

/// <summary>What the console shows of each consultation, and what it asks a person to do.</summary>
public sealed class ConsoleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_a_release_it_shows_the_number_received_and_nothing_more()
    {
        await using var site = await PollSite.StartAsync();
        await site.AnswerAsync("oui", 3);
        await site.AnswerAsync("non", 4);
        using var desktop = await EnterAsync(site);

        var page = await desktop.PageAsync(OrganizerAddress.Console);

        Assert.Equal(
            ["Ouverte", "Ouverture\u00a0: 20\u00a0novembre 2026 à 8\u00a0h", "Clôture\u00a0: 20\u00a0décembre 2026 à 18\u00a0h", "7\u00a0réponses reçues", Texts.French.ConsoleNoRelease],
            page.QuerySelectorAll("main li").Select(line => line.TextContent));
        Assert.Contains(Texts.French.QueueEmpty, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Certainement", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task Once_over_it_names_the_last_release_and_says_when_there_is_none_a_day_later()
    {
        await using var site = await PollSite.StartAsync();
        await site.AnswerAsync("oui", 5);
        using var desktop = await EnterAsync(site);
        site.Now = PollSite.Over.AddDays(1).AddMinutes(-1);
        await ReenterAsync(site, desktop);
        Assert.Equal([], await TasksAsync(desktop));

        site.Now += TimeSpan.FromMinutes(1);
        var task = Assert.Single(await TasksAsync(desktop));
        Assert.StartsWith($"{Texts.French.TaskUnfinished("Essai")} Depuis le 20\u00a0décembre 2026 à 18\u00a0h.", task, StringComparison.Ordinal);

        await site.Site.TickAsync(Stop);
        Assert.Equal([], await TasksAsync(desktop));
        Assert.Contains("Publication n°\u00a01, la dernière", (await desktop.PageAsync(OrganizerAddress.Console)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_blob_and_a_site_of_another_program_are_told_and_the_page_is_shown()
    {
        await using var site = await PollSite.StartAsync();
        using var desktop = await EnterAsync(site);
        await site.Storage.Data.WriteAsync("keys/essai", new BlobContent("{"u8.ToArray()), Stop);
        var services = site.Site.Services;
        await services.Content.WriteAsync((await services.Content.ReadAsync(Stop))! with { Generator = "0-other" }, Stop);

        var tasks = await TasksAsync(desktop);

        Assert.Equal(2, tasks.Count);
        Assert.StartsWith(Texts.French.TaskSiteOfOtherProgram, tasks[0], StringComparison.Ordinal);
        Assert.StartsWith(Texts.French.TaskDamaged("Essai"), tasks[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_and_nobody_is_let_in()
    {
        var (content, data) = (new MemoryBlobs(), new MemoryBlobs());
        await using var site = await PollSite.StartAsync(storage: new Storage(content, data, new MemoryBlobs(), folder: null));
        using var desktop = await EnterAsync(site);
        data.IsAway = true;

        using var console = await desktop.GetAsync(OrganizerAddress.Console);
        using var entered = await desktop.EnterAsync(Passphrase.Create().Written);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (console.StatusCode, entered.StatusCode));
        Assert.Equal(Texts.French.DeskUnavailable().Title, (await Html.ReadAsync(entered, Stop)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Links_of_messages_lead_to_the_console_where_the_api_has_an_address_of_its_own()
    {
        await using var site = await PollSite.StartAsync(PollSite.Content.Replace("adresse: https://essai.example/", "adresse: https://essai.example/\napi: https://api.essai.example/", StringComparison.Ordinal));
        using var desktop = new Desktop(site);

        using var refused = await desktop.PostAsync(OrganizerAddress.SignOut);
        var links = (await Html.ReadAsync(refused, Stop)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));

        Assert.Equal([OrganizerAddress.SignIn], links);
        Assert.Equal(new Uri("https://api.essai.example/"), await site.Site.Services.ReadApiAddressAsync(Stop));
    }

    private static async Task<Desktop> EnterAsync(PollSite site)
    {
        var desktop = new Desktop(site);
        await desktop.TakeInvitationAsync(await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer));
        return desktop;
    }

    /// <summary>After the clock was moved: the session is over.</summary>
    private static async Task ReenterAsync(PollSite site, Desktop desktop)
    {
        var token = await site.Site.Services.Organizers.InviteAsync("Bruno", Role.Organizer, null, DateOnly.MaxValue, Stop);
        await desktop.TakeInvitationAsync(OrganizerAddress.Invitation(token!));
    }

    private static async Task<IReadOnlyList<string>> TasksAsync(Desktop desktop) =>
        [.. (await desktop.PageAsync(OrganizerAddress.Console)).QuerySelectorAll("main ol > li").Select(task => task.TextContent.Trim())];
}
