using System.Buffers.Text;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Parents.Domain.Organizers;
using Parents.Functions.Organizers;
using Parents.Store;
using Parents.Store.Audit;
using Parents.Theme;
using Parents.Theme.Pages;
using Xunit;

namespace Parents.Tests.Functions.Organizers;

/// <summary>The way into the console and out of it.</summary>
public sealed class SignInTests
{
    private const string session = "parents-session";
    private const string visitor = "parents-visite";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_shows_a_button_then_once_a_phrase_that_signs_in_again_and_again()
    {
        await using var site = await PollSite.StartAsync();
        var link = await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer);
        using var desktop = new Desktop(site);
        var before = await StoredAsync(site);
        Assert.False(await desktop.IsInsideAsync());

        for (var look = 0; look < 3; look++)
        {
            Assert.Empty((await desktop.PageAsync(link)).QuerySelectorAll(".p-words"));
        }

        Assert.Equal(before, await StoredAsync(site));
        var phrase = await desktop.TakeInvitationAsync(link);
        Assert.Equal(6, phrase.Split(' ').Length);
        Assert.True(await desktop.IsInsideAsync());

        using var again = await desktop.SendFormAsync(link);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Equal(Texts.French.InvitationUsed().Title, (await Html.ReadAsync(again, Stop)).QuerySelector("h1")!.TextContent);

        using var left = await desktop.SendFormAsync(OrganizerAddress.Console);
        Assert.Equal((HttpStatusCode.SeeOther, OrganizerAddress.SignIn), (left.StatusCode, left.Headers.Location?.OriginalString));
        Assert.False(await desktop.IsInsideAsync());
        foreach (var typed in new[] { phrase, phrase.ToUpperInvariant().Replace(' ', '-') })
        {
            using var other = new Desktop(site);
            using var entered = await other.EnterAsync(typed);
            Assert.Equal((HttpStatusCode.SeeOther, OrganizerAddress.Console), (entered.StatusCode, entered.Headers.Location?.OriginalString));
            Assert.True(await other.IsInsideAsync());
        }
    }

    [Fact]
    public async Task Of_two_posts_of_one_link_at_once_one_gets_the_phrase()
    {
        await using var site = await PollSite.StartAsync();
        var link = await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer);
        using Desktop one = new(site), other = new(site);

        var replies = await Task.WhenAll(one.SendFormAsync(link), other.SendFormAsync(link));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], replies.Select(reply => reply.StatusCode).Order());
    }

    [Fact]
    public async Task A_link_that_is_late_or_wrong_or_taken_back_gives_nothing_and_says_why()
    {
        await using var site = await PollSite.StartAsync();
        var link = await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer);
        var revoked = await Desktop.InviteAsync(site.Site.Services, "Bruno", Role.Organizer);
        await site.Site.Services.Organizers.RevokeAsync("Bruno", Stop);
        using var desktop = new Desktop(site);
        site.Now = RunningSite.Noon.AddDays(8);

        using var late = await desktop.SendFormAsync(link);
        using var gone = await desktop.SendFormAsync(revoked);
        using var never = await desktop.SendFormAsync(OrganizerAddress.Invitation(InvitationToken.Create()));
        using var broken = await desktop.GetAsync(link[..^1]);

        Assert.Equal([410, 404, 404, 404], new[] { late, gone, never, broken }.Select(reply => (int)reply.StatusCode));
        Assert.Equal(Texts.French.InvitationExpired().Title, (await Html.ReadAsync(late, Stop)).QuerySelector("h1")!.TextContent);
        Assert.False(await desktop.IsInsideAsync());
    }

    [Fact]
    public async Task Who_is_revoked_is_out_at_once_and_who_is_invited_again_has_to_take_the_new_link()
    {
        await using var site = await PollSite.StartAsync();
        var organizers = site.Site.Services.Organizers;
        using var desktop = new Desktop(site);
        var phrase = await desktop.TakeInvitationAsync(await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer));
        Assert.True(await desktop.IsInsideAsync());

        Assert.NotNull(await organizers.RevokeAsync("anne ", Stop));
        Assert.False(await desktop.IsInsideAsync());

        using var other = new Desktop(site);
        await other.TakeInvitationAsync(await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer));
        Assert.True(await other.IsInsideAsync());
        Assert.False(await desktop.IsInsideAsync());
        using var old = await desktop.EnterAsync(phrase);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_unused_and_after_twelve_hours_however_used()
    {
        await using var site = await PollSite.StartAsync();
        using var desktop = new Desktop(site);
        var phrase = await desktop.TakeInvitationAsync(await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer));

        site.Now += TimeSpan.FromMinutes(30);
        Assert.True(await desktop.IsInsideAsync());
        site.Now += TimeSpan.FromMinutes(30);
        Assert.True(await desktop.IsInsideAsync());
        site.Now += TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1);
        Assert.False(await desktop.IsInsideAsync());

        using var entered = await desktop.EnterAsync(phrase);
        for (var used = 0; used < 24; used++)
        {
            site.Now += TimeSpan.FromMinutes(29);
            Assert.True(await desktop.IsInsideAsync());
        }

        site.Now += TimeSpan.FromMinutes(29);
        Assert.False(await desktop.IsInsideAsync());
    }

    [Fact]
    public async Task No_other_cookie_than_ours_opens_the_console()
    {
        await using var site = await PollSite.StartAsync();
        using var desktop = new Desktop(site);
        await desktop.TakeInvitationAsync(await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer));
        var right = desktop.Cookies.Single(cookie => cookie.Name == session).Value;
        var bytes = Base64Url.DecodeFromChars(right);
        var anne = await site.Site.Services.Organizers.ListAsync(Stop).SingleAsync(Stop);
        var foreign = MasterKeys.Parse("k1:" + Convert.ToBase64String(new byte[MasterKeys.Size]));
        var forged = new List<string> { "", "x", right[..^2], right + right, Base64Url.EncodeToString(new byte[200]), new Sessions(foreign, site.Site.Time).Begin(anne), new FormTokens(PollSite.Masters).Issue("", anne) };
        for (var place = 0; place < bytes.Length; place += 3)
        {
            byte[] other = [.. bytes];
            other[place] ^= 1;
            forged.Add(Base64Url.EncodeToString(other));
        }

        foreach (var value in forged)
        {
            desktop.Forge(session, value);
            Assert.False(await desktop.IsInsideAsync(), value);
        }

        desktop.Forge(session, right);
        Assert.True(await desktop.IsInsideAsync());
    }

    [Fact]
    public async Task A_rotation_of_the_master_key_ends_neither_sessions_nor_phrases()
    {
        var (before, after) = ("a:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("the key of before, which is 32 b")), "b:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("the key of after, that is 32 byt")));
        using var folder = new TemporaryFolder();
        var storage = Storage.Open(Path.Combine(folder.Path, "store"));
        string phrase, cookie;
        await using (var old = await PollSite.StartAsync(storage: storage, masters: MasterKeys.Parse(before)))
        {
            using var first = new Desktop(old);
            phrase = await first.TakeInvitationAsync(await Desktop.InviteAsync(old.Site.Services, "Anne", Role.Organizer));
            cookie = first.Cookies.Single(own => own.Name == session).Value;
        }

        await using (var both = await PollSite.StartAsync(storage: storage, masters: MasterKeys.Parse($"{after};{before}")))
        {
            using var second = new Desktop(both);
            using var entered = await second.EnterAsync(phrase);
            Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
            second.Forge(session, cookie);
            Assert.True(await second.IsInsideAsync());
        }

        // Signed in once under both, the phrase is kept under the new key, and the old one can go.
        await using var alone = await PollSite.StartAsync(content: TinySite.Settings + TinySite.Home, storage: storage, masters: MasterKeys.Parse(after));
        using var third = new Desktop(alone);
        using var again = await third.EnterAsync(phrase);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        third.Forge(session, cookie);
        Assert.False(await third.IsInsideAsync());
    }

    [Fact]
    public async Task A_slip_is_told_from_a_wrong_phrase_beside_the_field()
    {
        await using var site = await PollSite.StartAsync();
        using var desktop = new Desktop(site);

        foreach (var (typed, sentence) in new[] { ("tulipe", Texts.French.SignInProblem(SignInProblem.Mistyped)), (Passphrase.Create().Written, Texts.French.SignInProblem(SignInProblem.Unknown)) })
        {
            using var reply = await desktop.EnterAsync(typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.StatusCode);
            var page = await Html.ReadAsync(reply, Stop);
            Assert.Equal(["#phrase"], Html.ProblemsIn(page));
            Assert.EndsWith(sentence!, page.GetElementById("erreur-phrase")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(typed, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_post_that_comes_from_no_page_of_this_browser_and_organizer_does_nothing()
    {
        await using var site = await PollSite.StartAsync();
        using Desktop anne = new(site), bruno = new(site);
        var phrase = await anne.TakeInvitationAsync(await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer));
        var link = await Desktop.InviteAsync(site.Site.Services, "Bruno", Role.Organizer);
        var tokenOfAnne = TokenOf(await anne.PageAsync(OrganizerAddress.Console));
        var tokenOfOpenPage = TokenOf(await anne.PageAsync(OrganizerAddress.SignIn));
        await bruno.PageAsync(OrganizerAddress.SignIn);

        using var none = await bruno.PostAsync(OrganizerAddress.SignIn, ("phrase", phrase));
        using var other = await bruno.PostAsync(OrganizerAddress.SignIn, ("phrase", phrase), ("jeton", tokenOfOpenPage));
        using var wrong = await bruno.PostAsync(OrganizerAddress.SignIn, ("phrase", phrase), ("jeton", "x"));
        using var invitation = await bruno.PostAsync(link, ("jeton", tokenOfOpenPage));
        using var open = await anne.PostAsync(OrganizerAddress.SignOut, ("jeton", tokenOfOpenPage));
        Assert.All(new[] { none, other, wrong, invitation, open }, reply => Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode));
        Assert.False(await bruno.IsInsideAsync());
        Assert.True(await anne.IsInsideAsync());

        // In the same browser, the page of who was signed in before counts for nobody else.
        await anne.TakeInvitationAsync(link);
        using var before = await anne.PostAsync(OrganizerAddress.SignOut, ("jeton", tokenOfAnne));
        Assert.Equal(HttpStatusCode.Forbidden, before.StatusCode);
        using var right = await anne.SendFormAsync(OrganizerAddress.Console);
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
    }

    [Fact]
    public async Task The_cookies_are_out_of_reach_of_scripts_other_sites_and_other_addresses()
    {
        await using var site = await PollSite.StartAsync(platform: new Parents.Functions.Platform(Forwards: true, SignsIn: false));
        var link = await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer);
        using Desktop plain = new(site), safe = new(site);
        safe.Headers.Add("X-Forwarded-Proto", "https");

        using var page = await plain.GetAsync(link);
        Assert.Matches("^parents-visite=[0-9a-f]{32}; path=/api/organisation; samesite=strict; httponly$", Assert.Single(page.Headers.GetValues("Set-Cookie")));
        using var taken = await plain.SendFormAsync(link);
        Assert.Matches("^parents-session=[A-Za-z0-9_-]+; path=/api/organisation; samesite=strict; httponly$", Assert.Single(taken.Headers.GetValues("Set-Cookie")));
        using var secure = await safe.GetAsync(link);
        Assert.Matches("^__Secure-parents-visite=[0-9a-f]{32}; path=/api/organisation; secure; samesite=strict; httponly$", Assert.Single(secure.Headers.GetValues("Set-Cookie")));
        Assert.Equal(["parents-session", visitor], plain.Cookies.Select(cookie => cookie.Name).Order(StringComparer.Ordinal));
        foreach (var reply in new[] { page, taken, secure })
        {
            Assert.Equal(
                ("no-store", "no-referrer", "noindex"),
                (reply.Headers.CacheControl?.ToString(), Assert.Single(reply.Headers.GetValues("Referrer-Policy")), Assert.Single(reply.Headers.GetValues("X-Robots-Tag"))));
        }
    }

    [Fact]
    public async Task After_a_few_wrong_phrases_a_network_has_to_pause_and_others_do_not()
    {
        await using var site = await PollSite.StartAsync(platform: new Parents.Functions.Platform(Forwards: true, SignsIn: false));
        using Desktop guesser = new(site), anne = new(site);
        anne.Headers.Add("X-Forwarded-For", "203.0.113.7:4711");
        var phrase = await anne.TakeInvitationAsync(await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Organizer));
        for (var guess = 0; guess < 5; guess++)
        {
            using var slip = await guesser.EnterAsync("tulipe");
            using var wrong = await guesser.EnterAsync(Passphrase.Create().Written);
            using var right = await anne.EnterAsync(phrase);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (slip.StatusCode, wrong.StatusCode, right.StatusCode));
        }

        using var paused = await guesser.EnterAsync(phrase);
        using var link = await guesser.SendFormAsync(OrganizerAddress.Invitation(InvitationToken.Create()));
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (paused.StatusCode, link.StatusCode));
        Assert.Equal(TimeSpan.FromMinutes(10), paused.Headers.RetryAfter!.Delta);
        Assert.Contains("Attendez 10\u00a0min", (await Html.ReadAsync(paused, Stop)).Body!.TextContent, StringComparison.Ordinal);
        using var elsewhere = await anne.EnterAsync(phrase);
        Assert.Equal(HttpStatusCode.SeeOther, elsewhere.StatusCode);

        site.Now += TimeSpan.FromMinutes(10);
        using var later = await guesser.EnterAsync(phrase);
        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
    }

    [Fact]
    public async Task The_store_keeps_neither_phrase_nor_link_nor_account_nor_address_and_no_time_finer_than_the_hour()
    {
        using var folder = new TemporaryFolder();
        var store = Path.Combine(folder.Path, "store");
        await using var site = await PollSite.StartAsync(storage: Storage.Open(store), platform: new Parents.Functions.Platform(Forwards: true, SignsIn: true));
        site.Now += TimeSpan.FromMinutes(34) + TimeSpan.FromSeconds(56);
        using var desktop = new Desktop(site);
        desktop.Headers.Add("X-Forwarded-For", "203.0.113.77");
        desktop.Headers.Add("User-Agent", "Navigateur/4.2");
        var link = await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Moderator, "anne@compte.example");
        var phrase = await desktop.TakeInvitationAsync(link);
        using var entered = await desktop.EnterAsync(phrase);
        using var wrong = await desktop.EnterAsync(Passphrase.Create().Written);
        using var left = await desktop.SendFormAsync(OrganizerAddress.Console);

        Assert.Equal(
            [new AuditEntry(1, new DateOnly(2026, 11, 22), 12, Role.Moderator, AuditAction.InvitationUsed, null), new AuditEntry(1, new DateOnly(2026, 11, 22), 12, Role.Moderator, AuditAction.SignedIn, null), new AuditEntry(1, new DateOnly(2026, 11, 22), 12, Role.Moderator, AuditAction.SignedOut, null)],
            (await site.Site.Services.Audit.ListAsync(Stop).ToListAsync(Stop)).OrderBy(entry => entry.Action));
        string[] secrets = [phrase, phrase.Replace(' ', '-'), link[^32..], "compte.example", "203.0.113.77", "127.0.0.1", "Navigateur", "12:34", "34:56", .. desktop.Cookies.Select(cookie => cookie.Value)];
        foreach (var file in Directory.GetFiles(Path.Combine(store, "data"), "*", SearchOption.AllDirectories))
        {
            var text = file + Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Stop));
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(text.Contains("organizers", StringComparison.Ordinal), text.Contains("Anne", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string TokenOf(IHtmlDocument page) => Html.FieldsOf(Assert.Single(page.Forms)).Single(field => field.Name == FormTokens.Field).Value;

    private static async Task<IReadOnlyList<(string Name, string? ETag)>> StoredAsync(PollSite site)
    {
        var stored = new List<(string Name, string? ETag)>();
        foreach (var name in await site.NamesAsync(""))
        {
            stored.Add((name, (await site.Storage.Data.ReadAsync(name, Stop))?.ETag));
        }

        return stored;
    }
}
