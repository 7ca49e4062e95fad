using System.Text.RegularExpressions;
using Parents.Site.Checks;
using Parents.Site.Content;
using Xunit;

namespace Parents.Tests.Site;

/// <summary>What editors and developers are told about the content is true of it.</summary>
public sealed partial class ContentDocumentsTests(RealPages real) : IClassFixture<RealPages>
{
    private static readonly string[] syntheses = ["atelier-partenariats", "conseil-de-provence-2022", "education-gouv-2014", "groupes-de-travail", "hannut-2018"];

    private const string synthesis = """
        ---
        id: exemple-synthese
        titre: Exemple
        resume: Un exemple.
        pays: belgique
        quand: inconnu
        ou: inconnu
        qui: inconnu
        en-bref: [Un exemple.]
        sources:
          - { id: compte-rendu, titre: Exemple, editeur: Exemple, date: inconnu }
        ---
        ## Pourquoi cette rencontre

        Un exemple[^compte-rendu].

        ## Thème

        :::figure exemple/dossier-utile

        ### Questions

        ### Constats

        ### Propositions

        ## Ce qui a suivi

        ## Limites

        """;

    private static string Guide => File.ReadAllText(Path.Combine(RealPages.Root, "content", "README.md"));

    /// <summary>docs/content.md says which page carries each section of the five documents.</summary>
    [Fact]
    public void Every_section_of_the_starting_documents_has_its_place_on_a_page()
    {
        var links = ContentLink.Matches(File.ReadAllText(Path.Combine(RealPages.Root, "docs", "content.md"))).ToList();

        Assert.True(links.Count > 100, $"{links.Count} links");
        Assert.Equal(syntheses, links.Select(link => link.Groups["path"].Value).Where(path => path.StartsWith("syntheses/", StringComparison.Ordinal)).Select(path => path.Split('/')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var link in links)
        {
            var (path, anchor) = (link.Groups["path"].Value, link.Groups["anchor"].Value);
            Assert.True(File.Exists(Path.Combine(RealPages.Root, "content", path)), path);
            if (path.EndsWith(".md", StringComparison.Ordinal))
            {
                var page = real.Pages[$"1 {(path.EndsWith("index.md", StringComparison.Ordinal) ? path[..^"index.md".Length] : $"{path[..^".md".Length]}/")}index.html"];
                Assert.True(anchor is "" || page.GetElementById(anchor) is not null, link.Value);
            }
        }
    }

    [Fact]
    public async Task The_guide_that_editors_are_shown_passes_every_check_and_so_do_the_other_examples()
    {
        using var folder = new TemporaryFolder();
        CopyContent(folder.Path);
        var examples = Example.Matches(Guide).Select(match => match.Groups["text"].Value).ToList();
        await WriteAsync(folder.Path, "guides/mon-guide.md", examples.Single(example => example.StartsWith("---\nid:", StringComparison.Ordinal)));
        await WriteAsync(folder.Path, "en/guides/mon-guide.md", examples.Single(example => example.StartsWith("---\ntraduit:", StringComparison.Ordinal)));
        await WriteAsync(folder.Path, "consultations/exemple/consultation.yml", examples.Single(example => example.StartsWith("version:", StringComparison.Ordinal)));
        await WriteAsync(folder.Path, "consultations/exemple/index.md", "---\nid: exemple\ntitre: Exemple\nresume: Un exemple.\npays: belgique\n---\n");
        await WriteAsync(folder.Path, "syntheses/exemple/figures.yml", examples.Single(example => example.StartsWith("figures:", StringComparison.Ordinal)));
        await WriteAsync(folder.Path, "syntheses/exemple/index.md", synthesis);
        await WriteAsync(folder.Path, "pages/exemple.md", "---\nid: pages-exemple\ntitre: Exemple\nresume: Un exemple.\npays: aucun\n---\n" + string.Join('\n', examples.Where(example => example.StartsWith(":::", StringComparison.Ordinal) || example.StartsWith("Parmi", StringComparison.Ordinal))));
        var glossary = await File.ReadAllTextAsync(Path.Combine(folder.Path, "glossaire.yml"), TestContext.Current.CancellationToken);
        await WriteAsync(folder.Path, "glossaire.yml", glossary + examples.Single(example => example.StartsWith("  - sigle:", StringComparison.Ordinal)).Replace("sigle: CPMS", "sigle: XYZ", StringComparison.Ordinal));

        var reading = await ContentReader.ReadAsync(folder.Path, new DateOnly(2026, 11, 24), TestContext.Current.CancellationToken);

        Assert.Equal([], reading.Findings.Where(finding => finding.Code != FindingCode.NoContact).Select(finding => finding.ToString()));
        Assert.Contains("/guides/mon-guide/", reading.Content!.Pages.Keys);
        Assert.Contains("/en/guides/mon-guide/", reading.Content.Translations.Keys);
    }

    [Fact]
    public void Every_key_that_editors_may_write_and_every_code_that_they_may_meet_is_explained_to_them()
    {
        string[] keys = ["id", "titre", "resume", "pays", "mis-a-jour", "verifie-le", "a-reverifier-le", "en-bref", "ordre", "voir-aussi", "sources", "brouillon", "quand", "ou", "qui", "ecole", "valable-jusqu-au", "etapes", "pourquoi", "portes", "themes", "theme", "origine", "a-verifier", "contact", "contact-verifie-le", "organisation", "anciennes-adresses", "traduit", "relu-par", "empreinte", "texte"];

        Assert.All(keys, key => Assert.Contains($"`{key}", Guide, StringComparison.Ordinal));
        Assert.All(FindingCode.All, code => Assert.Contains($"`{code.Name}`", Guide, StringComparison.Ordinal));
    }

    private static void CopyContent(string to)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RealPages.Root, "content"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(Path.Combine(RealPages.Root, "content"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static Task WriteAsync(string folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        return File.WriteAllTextAsync(Path.Combine(folder, path), text, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"\]\(\.\./content/(?<path>[^)#]+)(#(?<anchor>[^)]+))?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContentLink { get; }

    [GeneratedRegex(@"^```(markdown)?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example { get; }
}
