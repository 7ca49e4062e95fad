using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Parents.Tests.Cli.Preview;

/// <summary>What an editor's browser gets while the editor writes.</summary>
public sealed partial class PreviewTests : IDisposable
{
    private const string draft = """
        -- guides/index.md --
        ---
        id: guides
        titre: Guides
        resume: La liste.
        pays: aucun
        ---
        -- guides/secret.md --
        ---
        id: secret
        titre: Un guide à venir
        resume: Un guide.
        pays: belgique
        verifie-le: 2026-11-22
        a-reverifier-le: 2027-11-22
        brouillon: true
        en-bref: [Un texte.]
        ---
        Il reste [à compléter].

        """;

    private readonly TemporaryFolder content = new();
    private readonly TemporaryFolder store = new();
    private readonly int port = ParentsProgram.FreePort();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        content.Dispose();
        store.Dispose();
    }

    [Fact]
    public async Task A_save_is_told_to_every_tab_and_the_page_is_new()
    {
        await using var site = await StartAsync(TinySite.WithPoll);
        using var one = await site.ListenAsync(Stop);
        using var other = await site.ListenAsync(Stop);
        var before = await one.NextAsync(Stop);
        Assert.Equal(before, await other.NextAsync(Stop));
        Assert.Equal(before, VersionOf(await site.ReadAsync("/", Stop)));

        Replace("index.md", "Bonjour.", "Bonsoir.");

        var after = await one.NextAsync(Stop);
        Assert.NotEqual(before, after);
        Assert.Equal(after, await other.NextAsync(Stop));
        var page = await site.ReadAsync("/", Stop);
        Assert.Contains("Bonsoir.", page, StringComparison.Ordinal);
        Assert.Equal(after, VersionOf(page));
    }

    [Fact]
    public async Task A_tab_that_went_away_does_not_keep_the_others_from_the_news()
    {
        await using var site = await StartAsync(TinySite.WithPoll);
        using var stays = await site.ListenAsync(Stop);
        await stays.NextAsync(Stop);
        using (var leaves = await site.ListenAsync(Stop))
        {
            await leaves.NextAsync(Stop);
        }

        Replace("index.md", "Bonjour.", "Bonsoir.");

        Assert.NotNull(await stays.NextAsync(Stop));
    }

    [Fact]
    public async Task An_error_stands_above_the_last_good_page_with_its_place_and_goes_when_it_is_mended()
    {
        await using var site = await StartAsync(TinySite.WithPoll);
        using var news = await site.ListenAsync(Stop);
        await news.NextAsync(Stop);

        Replace("index.md", "Bonjour.", "Bonsoir, [ici](<script>.md).");
        await news.NextAsync(Stop);
        var broken = await site.ReadAsync("/consultations/", Stop);
        Replace("index.md", "[ici](<script>.md)", "ici");
        await news.NextAsync(Stop);
        var mended = await site.ReadAsync("/", Stop);

        Assert.Contains("role=\"alert\"", broken, StringComparison.Ordinal);
        Assert.Contains("<code>index.md:7:16</code> « &lt;script&gt; » serait montré tel quel.", broken, StringComparison.Ordinal);
        Assert.Contains("<h1", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"alert\"", mended, StringComparison.Ordinal);
        Assert.Contains("Bonsoir, ici.", mended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_s_own_errors_come_first()
    {
        await using var site = await StartAsync(TinySite.WithPoll.Replace("Exemple.", "[mot](la.md)", StringComparison.Ordinal).Replace("Bonjour.", "[mot](la.md)", StringComparison.Ordinal));

        Assert.Equal(["index.md:7:1", "consultations/essai/index.md:7:1"], PlacesOn(await Body(site, "/")));
        Assert.Equal(["consultations/essai/index.md:7:1", "index.md:7:1"], PlacesOn(await Body(site, "/consultations/essai/")));
    }

    [Fact]
    public async Task Content_that_was_never_right_is_shown_as_its_errors_alone_until_it_is()
    {
        await using var site = await StartAsync(TinySite.WithPoll.Replace("Bonjour.", "[mot](la.md)", StringComparison.Ordinal));
        using var news = await site.ListenAsync(Stop);
        var before = await news.NextAsync(Stop);
        var reply = await site.Client.GetAsync(new Uri("/", UriKind.Relative), Stop);
        var page = await reply.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.StatusCode);
        Assert.Contains("index.md:7:1", page, StringComparison.Ordinal);
        Assert.Equal(before, VersionOf(page));

        Replace("index.md", "[mot](la.md)", "Bonsoir.");
        await news.NextAsync(Stop);
        Assert.Contains("Bonsoir.", await site.ReadAsync("/", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_folded_on_the_page_that_they_are_about_and_on_no_other()
    {
        await using var site = await StartAsync(TinySite.WithPoll.Replace("resume: La liste.", $"resume: {new string('a', 161)}", StringComparison.Ordinal));

        Assert.Matches("<details class=\"apercu__warnings\">\\s*<summary>1 avertissement sur cette page</summary>", await site.ReadAsync("/consultations/", Stop));
        Assert.DoesNotContain("avertissement", await site.ReadAsync("/", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_there_marked_and_listed_but_never_published()
    {
        await using var site = await StartAsync(TinySite.WithPoll + draft);
        await site.Ticker.PublishAsync(Stop);

        var page = await site.ReadAsync("/guides/secret/", Stop);
        var list = await site.ReadAsync("/guides/", Stop);

        Assert.Contains("Brouillon\u00a0: cette page n’est pas publiée.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/guides/secret/\"", list, StringComparison.Ordinal);
        Assert.Contains("a[href=\"/guides/secret/\"]::after", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Brouillon\u00a0:", list, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(store.Path, "*", SearchOption.AllDirectories), path => path.Contains("secret", StringComparison.Ordinal) || File.ReadAllText(path).Contains("à venir", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_address_does_not_name_is_the_site_s_own_page_which_waits_too()
    {
        await using var site = await StartAsync(TinySite.WithPoll);
        var reply = await site.Client.GetAsync(new Uri("/nulle-part/", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.NotEqual("", VersionOf(await reply.Content.ReadAsStringAsync(Stop)));
        Assert.Equal(HttpStatusCode.Redirect, (await site.Client.GetAsync(new Uri("/consultations", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task No_worker_keeps_the_pages_of_before_in_the_browser()
    {
        await using var site = await StartAsync(TinySite.WithPoll);
        await site.Ticker.PublishAsync(Stop);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(new Uri("/sw.js", UriKind.Relative), Stop)).StatusCode);
        Assert.Contains(Directory.EnumerateFiles(store.Path, "*", SearchOption.AllDirectories), path => path.EndsWith("sw.js", StringComparison.Ordinal));
    }

    private async Task<RunningPreview> StartAsync(string files)
    {
        TinySite.Write(content.Path, files);
        return await RunningPreview.StartAsync(content.Path, store.Path, port, Stop);
    }

    private static async Task<string> Body(RunningPreview site, string address) =>
        await (await site.Client.GetAsync(new Uri(address, UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop);

    private void Replace(string path, string before, string after)
    {
        var file = Path.Combine(content.Path, path);
        var text = File.ReadAllText(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(file + ".tmp", text.Replace(before, after, StringComparison.Ordinal));
        File.Move(file + ".tmp", file, overwrite: true);
    }

    private static string VersionOf(string html) => Version.Match(html).Groups["id"].Value;

    private static IEnumerable<string> PlacesOn(string html) => ErrorPlace.Matches(html).Select(match => match.Groups["place"].Value);

    [GeneratedRegex("<script data-version=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version { get; }

    [GeneratedRegex("<li><code>(?<place>[^<]+)</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ErrorPlace { get; }
}
