using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parents.Functions;
using Parents.Tests.Store;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>Whatever is posted, nothing breaks, nothing is counted that was not acknowledged, and no page repeats it as markup. PARENTS_SEED sets the seed.</summary>
public sealed partial class FuzzedBodiesTests
{
    private const int bodies = 20_000;

    private const int lanes = 4;

    /// <summary>Of the pages that repeat a marker, every so-many-th is read as a browser reads it; all are searched.</summary>
    private const int parsed = 8;

    private const string questions = """
        questions:
          - { id: unique, genre: choix-unique, question: Un exemple, obligatoire: true, options: [{ id: oui, libelle: Certainement }, { id: non, libelle: Jamais }], traductions: { ar: { question: مثال, options: { oui: نعم, non: لا } } } }
          - { id: multiple, genre: choix-multiple, question: Plusieurs exemples, obligatoire: false, options: [{ id: un, libelle: Le premier }, { id: deux, libelle: Le second }], traductions: { ar: { question: أمثلة, options: { un: الأول, deux: الثاني } } } }
          - { id: echelle, genre: echelle, question: Une échelle, obligatoire: false, de: 1, a: 5, bas: Peu, haut: Beaucoup, traductions: { ar: { question: سلم, bas: قليل, haut: كثير } } }
          - { id: matrice, genre: matrice, question: Une matrice, obligatoire: false, lignes: [{ id: un, libelle: Le premier }, { id: deux, libelle: Le second }], options: [{ id: oui, libelle: Certainement }, { id: non, libelle: Jamais }], traductions: { ar: { question: جدول, options: { oui: نعم, non: لا }, lignes: { un: الأول, deux: الثاني } } } }
          - { id: classement, genre: classement, question: Un classement, obligatoire: false, options: [{ id: un, libelle: Le premier }, { id: deux, libelle: Le second }], traductions: { ar: { question: ترتيب, options: { un: الأول, deux: الثاني } } } }
          - { id: nombre, genre: nombre, question: Un nombre, obligatoire: false, minimum: 0, maximum: 5000, unite: minutes, traductions: { ar: { question: عدد, unite: دقائق } } }
          - { id: jour, genre: date, question: Un jour, obligatoire: false, du: 2026-01-01, au: 2026-12-31, traductions: { ar: { question: يوم } } }
          - { id: court, genre: texte-court, question: Un texte court, obligatoire: false, traductions: { ar: { question: نص قصير } } }
          - { id: long, genre: texte-long, question: Un texte long, obligatoire: false, traductions: { ar: { question: نص طويل } } }
          - { id: suite, genre: texte-court, question: Une suite, obligatoire: false, si: { unique: oui }, traductions: { ar: { question: تتمة } } }
        langues: [ar]

        """;

    private static readonly int seed = int.TryParse(Environment.GetEnvironmentVariable("PARENTS_SEED"), CultureInfo.InvariantCulture, out var number) ? number : 20261124;

    private readonly ConcurrentDictionary<string, bool> receipts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> statuses = new();
    private string? token;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_thousand_bodies_break_nothing_count_nothing_twice_and_stand_in_no_page_as_markup()
    {
        var data = new MemoryBlobs();
        await using var site = await PollSite.StartAsync(Content(), new Parents.Store.Storage(new MemoryBlobs(), data, new MemoryBlobs(), folder: null), platform: new Platform(Forwards: true, SignsIn: false));

        await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(() => SendAsync(site, lane), Stop)));

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}, {receipts.Count} receipts; {string.Join(", ", statuses.OrderBy(own => own.Key).Select(own => $"{own.Key}: {own.Value}"))}");
        Assert.True(receipts.Count > bodies / 20, $"Only {receipts.Count} were accepted.");
        Assert.Equal(bodies, statuses.Values.Sum());
        Assert.Equal(receipts.Count, await site.CountAsync());
        Assert.Equal(receipts.Count, await site.CloseAsync());
        await CheckTablesAsync(site);
        await CheckPublishedAsync(site);
    }

    private static string Content()
    {
        var start = PollSite.Content.IndexOf("questions:\n", StringComparison.Ordinal);
        var end = PollSite.Content.IndexOf("acces: ouvert", StringComparison.Ordinal);
        return (PollSite.Content[..start] + questions + PollSite.Content[end..]).Replace("groupe-minimum:", "budget-par-jour: 100000\ngroupe-minimum:", StringComparison.Ordinal);
    }

    private async Task SendAsync(PollSite site, int lane)
    {
        var fuzzed = new FuzzedBodies(new Random(seed + lane), () => token);
        var origin = site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        for (var sent = 0; sent < bodies / lanes; sent++)
        {
            using var request = fuzzed.Next(origin);
            using var response = await site.Client.SendAsync(request, Stop);
            await CheckAsync($"Seed {seed}, lane {lane}, body {sent}", sent, response);
        }
    }

    private async Task CheckAsync(string which, int sent, HttpResponseMessage response)
    {
        statuses.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);
        Assert.True((int)response.StatusCode < 500, $"{which}: {(int)response.StatusCode}");
        if (response.StatusCode is HttpStatusCode.Created or HttpStatusCode.SeeOther)
        {
            receipts[response.Headers.Location!.OriginalString] = true;
            return;
        }

        var text = await response.Content.ReadAsStringAsync(Stop);
        if (TokenPattern().Match(text) is { Success: true } found)
        {
            token = found.Groups["token"].Value;
        }

        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        Assert.True(!isPage || !FuzzedBodies.Unescaped.Any(markup => text.Contains(markup, StringComparison.OrdinalIgnoreCase)), $"{which}: {text}");
        if (isPage && sent % parsed == 0 && text.Contains(FuzzedBodies.Marker, StringComparison.Ordinal))
        {
            await CheckMarkupAsync(which, text);
        }
    }

    private static async Task CheckMarkupAsync(string which, string text)
    {
        var page = await Html.ParseAsync(text, Stop);
        Assert.True(page.All.All(element => element.LocalName != FuzzedBodies.Marker && !element.HasAttribute(FuzzedBodies.Marker)), which);
    }

    /// <summary>Each answer is once in the table of the question that must have one, and at most once in the others.</summary>
    private async Task CheckTablesAsync(PollSite site)
    {
        var tables = (await site.ResultsAsync()).GetProperty("publication").GetProperty("tableaux");
        Assert.Equal(["non", "oui"], tables.GetProperty("unique").EnumerateObject().Select(count => count.Name).Order(StringComparer.Ordinal));
        Assert.Equal(receipts.Count, Sum(tables.GetProperty("unique")));
        Assert.All(tables.EnumerateObject().Where(table => table.Name != "unique"), table => Assert.InRange(Sum(table.Value), 0, receipts.Count));
    }

    private static int Sum(JsonElement table) => table.EnumerateObject().Sum(count => count.Value.GetInt32());

    private static async Task CheckPublishedAsync(PollSite site)
    {
        await foreach (var entry in site.Storage.Web.ListAsync("", Stop))
        {
            if (entry.Name.EndsWith(".html", StringComparison.Ordinal))
            {
                using var response = await site.GetAsync("/" + entry.Name);
                var text = await response.Content.ReadAsStringAsync(Stop);
                Assert.DoesNotContain(FuzzedBodies.Marker, text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [GeneratedRegex("""name="jeton" value="(?<token>[^"]+)"|"jeton":"(?<token>[^"]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenPattern();
}
