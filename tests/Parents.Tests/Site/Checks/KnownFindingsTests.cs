using Parents.Site.Checks;
using Parents.Site.Content;
using Xunit;

namespace Parents.Tests.Site.Checks;

/// <summary>A reading that knows the one before finds what a reading that knows nothing finds, whatever was saved between them.</summary>
public sealed class KnownFindingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly KnownFindings known = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_each_save_the_findings_are_those_of_a_first_reading()
    {
        TinySite.Write(folder.Path, TinySite.WithPoll + TinySite.Guide + "-- glossaire/index.md --\n---\nid: glossaire\ntitre: Glossaire\nresume: La liste.\npays: aucun\n---\n-- glossaire.yml --\nsigles:\n  - { sigle: CPMS, sens: Centre, explication: Un centre, pays: belgique }\n");
        Assert.Equal([], await FindAsync());

        await SaveAsync("guides/essai.md", "Une règle[^loi].", "Une règle[^loi]. Le CPMS l'écrit.");
        Assert.Equal(["typographie"], await FindAsync());

        await SaveAsync("glossaire.yml", "sigle: CPMS", "sigle: PMS");
        Assert.Equal(["sigle", "typographie"], await FindAsync());

        await SaveAsync("index.md", "Bonjour.", "Bonjour : **gras");
        Assert.Equal(["sigle", "typographie", "typographie", "balisage"], await FindAsync());

        await SaveAsync("guides/essai.md", "Le CPMS l'écrit.", "");
        Assert.Equal(["typographie", "balisage"], await FindAsync());

        File.Delete(Path.Combine(folder.Path, "guides", "essai.md"));
        await SaveAsync("index.md", "Bonjour : **gras", "Bonjour.");
        Assert.Equal([], await FindAsync());
    }

    private async Task<IEnumerable<string>> FindAsync()
    {
        var reading = await ContentReader.ReadAsync(folder.Path, TinyContent.Today, known, Stop);
        var first = await ContentReader.ReadAsync(folder.Path, TinyContent.Today, Stop);
        Assert.Equal(first.Findings, reading.Findings);
        Assert.Equal(first.Readability.Select(page => (page.File, page.Body.Lix)), reading.Readability.Select(page => (page.File, page.Body.Lix)));
        return reading.Findings.Select(finding => finding.Code.Name);
    }

    private async Task SaveAsync(string path, string before, string after)
    {
        var file = Path.Combine(folder.Path, path);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Stop)).Replace(before, after, StringComparison.Ordinal), Stop);
    }
}
