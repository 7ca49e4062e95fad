using Parents.Domain.Library;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Pages;
using Parents.Theme.Assets;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>Where pages lead: anchors, images, other countries, pages that are kept back.</summary>
public sealed class LinksTests : IDisposable
{
    private static readonly byte[] picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Publishes_the_images_that_pages_show_and_no_others()
    {
        var content = await ReadWithPicturesAsync("![Une table ronde](images/photo.png)\n\n![Encore elle](/images/photo.png)", "images/photo.png", "images/autre.png");

        Assert.Equal(["/images/photo.png", "/images/photo.png"], PageChecks.Parse(content.Pages["/"].BodyHtml).QuerySelectorAll("img[alt]").Select(image => image.GetAttribute("src")));
        var files = await new SitePages(content).RenderAllAsync(new Dictionary<string, Results>(StringComparer.Ordinal), RunningSite.Noon, Stop).ToListAsync(Stop);
        var file = Assert.Single(files, file => file.ContentType.StartsWith("image/", StringComparison.Ordinal) && SiteIcon.All.All(icon => icon.Path != file.Path));
        Assert.Equal(("images/photo.png", "image/png"), (file.Path, file.ContentType));
        Assert.Equal(picture, file.Bytes.ToArray());
    }

    [Theory]
    [InlineData("photo.jpg", "image/jpeg")]
    [InlineData("photo.jpeg", "image/jpeg")]
    [InlineData("photo.webp", "image/webp")]
    public async Task Says_what_an_image_is(string file, string type)
    {
        var content = await ReadWithPicturesAsync($"![Une photo]({file})", file);

        Assert.Equal(type, Assert.Single(content.Images).ContentType);
    }

    [Theory]
    [InlineData("![Une photo](../photo.png)")]
    [InlineData("![Une photo](site.yml)")]
    [InlineData("![Une photo](photo.svg)")]
    [InlineData("![Une photo]()")]
    public async Task Refuses_an_image_of_another_place_or_kind(string image)
    {
        TinySite.Write(folder.Path, TinySite.Settings + Home(image));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "photo.svg"), picture, Stop);

        var reading = await ContentReader.ReadAsync(folder.Path, Today, Stop);

        Assert.Equal("image", Assert.Single(reading.Findings).Code.Name);
    }

    [Fact]
    public async Task Refuses_a_number_or_a_note_in_the_description_of_an_image()
    {
        TinySite.Write(folder.Path, Whole.But("Bonjour.", "![Une photo {figure soir/chiffre oui}](photo.png)"));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "photo.png"), picture, Stop);

        var reading = await ContentReader.ReadAsync(folder.Path, Today, Stop);

        Assert.Equal(["Un chiffre ne va pas dans un titre, un lien ou une description d’image."], reading.Findings.Select(finding => finding.What));
    }

    [Fact]
    public async Task Publishes_nothing_that_a_link_brings_from_elsewhere_on_the_machine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links to files need a right there.");
        using var elsewhere = new TemporaryFolder();
        var secret = Path.Combine(elsewhere.Path, "secret.png");
        await File.WriteAllBytesAsync(secret, picture, Stop);
        TinySite.Write(folder.Path, TinySite.Settings + Home("![Une photo](photo.png)"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "photo.png"), secret);

        var reading = await ContentReader.ReadAsync(folder.Path, Today, Stop);

        Assert.Equal(["image"], reading.Findings.Select(finding => finding.Code.Name));
    }

    [Theory]
    [InlineData("Lire [ceci](france/la-bas.md).", false)]
    [InlineData("En France, lire [ceci](france/la-bas.md).", true)]
    [InlineData("Lire [ce guide français](france/la-bas.md).", true)]
    [InlineData("Si le cours de français est dur, lire [ceci](france/la-bas.md).", false)]
    [InlineData("Vous parlez français\u00a0? Lire [ceci](france/la-bas.md).", false)]
    [InlineData("La France.\n\nLire [ceci](france/la-bas.md).", false)]
    [InlineData("Lire [la liste](../index.md).", true)]
    public async Task Wants_a_link_to_the_other_country_to_say_so(string text, bool says)
    {
        var reading = await ReadAsync(Whole + Guide("ici", "belgique", text) + Guide("france/la-bas", "france", "Un texte."));

        Assert.Equal(says ? [] : ["pays"], reading.Findings.Select(finding => finding.Code.Name));
    }

    [Fact]
    public Task Wants_a_figure_of_the_other_country_to_say_so() => ExpectAsync(
        Whole + Guide("france/la-bas", "france", "Soit {figure soir/chiffre oui}.\n\nSoit {figure soir/chiffre oui} en Belgique."),
        "guides/france/la-bas.md:10: Cette page parle de l’école en France, et renvoie à syntheses/soir/index.md, qui parle de l’école en Belgique. Dites-le dans la même phrase : « en Belgique ».");

    [Fact]
    public async Task Names_related_pages_and_their_country_where_it_is_another()
    {
        var content = await ReadRightAsync(Whole + Guide("ici", "belgique", "Un texte.").But("en-bref", "voir-aussi: [france/la-bas.md, ../index.md]\nen-bref") + Guide("france/la-bas", "france", "Un texte."));

        Assert.Equal([new RelatedPage("Guide", "/guides/france/la-bas/", Country.France), new RelatedPage("Accueil", "/", Country.None)], content.Pages["/guides/ici/"].Related);
        var page = (await TinyPages.RenderAsync(content))["guides/ici/index.html"];
        Assert.Equal(["Guide (en France)", "Accueil"], page.QuerySelectorAll(".p-related li").Select(item => item.TextContent.Trim()));
    }

    [Fact]
    public Task Refuses_a_related_page_that_is_not_there() => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("pays: aucun", "pays: aucun\nvoir-aussi: [perdu.md]"),
        "index.md:6: Le lien mène à « perdu.md », qui n’existe pas. Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.");

    [Fact]
    public async Task Checks_a_page_that_is_kept_back_but_does_not_publish_it()
    {
        var draft = Guide("ici", "belgique", "Un texte [à compléter].").But("pays: belgique", "pays: belgique\nbrouillon: true");

        var content = await ReadRightAsync(Whole + draft);
        Assert.DoesNotContain("/guides/ici/", content.Pages.Keys);
        Assert.DoesNotContain("guides/ici/index.html", (await TinyPages.RenderAsync(content)).Keys);

        await ExpectAsync(
            Whole.But("Bonjour.", "Un [mot](guides/ici.md).") + draft.But("Un texte [à", "Un [mot](perdu.md) [à"),
            "guides/ici.md:11: Le lien mène à « perdu.md », qui n’existe pas. Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.",
            "index.md:7: Le lien mène à guides/ici.md, qui est un brouillon. Publiez cette page en retirant sa ligne « brouillon », ou retirez le lien.");
    }

    [Theory]
    [InlineData("file:///index.md")]
    [InlineData("index.md?a=b")]
    [InlineData("https:")]
    [InlineData("tel:")]
    public async Task Refuses_a_link_that_looks_like_one_and_is_none(string link) =>
        Assert.Equal(["lien"], (await ReadAsync(TinySite.Settings + Home($"Un [mot]({link})."))).Findings.Select(finding => finding.Code.Name));

    [Fact]
    public Task Guesses_the_page_that_was_meant() => ExpectAsync(
        Whole.But("Un avis[^rapport].", "Un avis[^rapport] et un [mot](../../consultations/esai/index.md)."),
        "syntheses/soir/index.md:16: Le lien mène à « ../../consultations/esai/index.md », qui n’existe pas. Vouliez-vous écrire « ../../consultations/essai/index.md » ? Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.");

    [Fact]
    public async Task Leaves_the_files_alone_that_programs_hide_beside_an_editor_s()
    {
        TinySite.Write(folder.Path, TinySite.Settings + TinySite.Home + "-- .brouillon.md --\nBonjour.\n-- .git/index.md --\nBonjour.\n");

        Assert.Empty((await ContentReader.ReadAsync(folder.Path, Today, Stop)).Findings);
    }

    [Fact]
    public Task Names_the_anchors_of_a_page_where_none_is_near() => ExpectAsync(
        Whole.But("Bonjour.", "Un [mot](syntheses/soir/index.md#tout-autre-chose)."),
        "index.md:7: L’ancre « #tout-autre-chose » n’existe pas dans syntheses/soir/index.md. Ses titres ont ces ancres : #ce-qui-a-suivi, #constats, #limites, #pourquoi-cette-rencontre, #propositions, #questions, #theme.");

    private static string Guide(string name, string country, string text) => $"""
        -- guides/{name}.md --
        ---
        id: {name.Replace('/', '-')}
        titre: Guide
        resume: Un guide.
        pays: {country}
        verifie-le: 2026-11-22
        a-reverifier-le: 2027-11-22
        en-bref: [Un texte.]
        ---
        {text}

        """;

    private async Task<SiteContent> ReadWithPicturesAsync(string body, params string[] pictures)
    {
        TinySite.Write(folder.Path, TinySite.Settings + Home(body));
        foreach (var path in pictures.Select(name => Path.Combine(folder.Path, name)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, picture, Stop);
        }

        var reading = await ContentReader.ReadAsync(folder.Path, Today, Stop);
        Assert.Empty(reading.Findings);
        return reading.Content!;
    }
}
