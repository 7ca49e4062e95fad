using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Content;
using Xunit;

namespace Parents.Tests.Site;

/// <summary>Reads small sites, and says what must be wrong with them.</summary>
internal static class TinyContent
{
    public const string Synthesis = """
        -- syntheses/soir/index.md --
        ---
        id: syntheses-soir
        titre: Un soir
        resume: Une rencontre.
        pays: belgique
        quand: inconnu
        ou: Exemple
        qui: inconnu
        sources:
          - id: rapport
            titre: Rapport
            editeur: Exemple
            date: inconnu
        en-bref: [Un texte.]
        ---
        Un avis[^rapport].

        :::figure soir/chiffre

        ## Pourquoi cette rencontre

        ## Thème

        ### Questions

        ### Constats

        ### Propositions

        ## Ce qui a suivi

        ## Limites
        -- syntheses/soir/figures.yml --
        figures:
          - id: chiffre
            genre: parts
            question: Un exemple
            groupe: inconnu
            date: inconnu
            lieu: inconnu
            source: rapport
            valeurs:
              - { id: oui, libelle: Oui, valeur: 75 }
              - { id: non, libelle: Non, valeur: 25 }

        """;

    /// <summary>The day on which small sites are read.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 22);

    /// <summary>Everything that content can be made of, and no mistake.</summary>
    public const string Whole = TinySite.WithPoll + Synthesis;

    /// <summary>The home page with another body, which begins on line 7.</summary>
    public static string Home(string body) => TinySite.Home.Replace("Bonjour.", body, StringComparison.Ordinal);

    /// <summary>The site with one place changed.</summary>
    public static string But(this string site, string old, string changed)
    {
        var parts = site.Split(old);
        Assert.True(parts.Length == 2, $"« {old} » stands {parts.Length - 1} times in the site.");
        return string.Join(changed, parts);
    }

    public static async Task<ContentReading> ReadAsync(string site)
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(folder.Path, site);
        return await ContentReader.ReadAsync(folder.Path, Today, TestContext.Current.CancellationToken);
    }

    public static async Task<SiteContent> ReadRightAsync(string site)
    {
        var (content, findings, _) = await ReadAsync(site);
        Assert.Empty(findings);
        return content!;
    }

    /// <summary>The site has exactly these findings, in this order, as <see cref="Tell"/> tells them.</summary>
    public static async Task ExpectAsync(string site, params string[] findings)
    {
        var reading = await ReadAsync(site);
        Assert.Equal(findings, reading.Findings.Select(Tell));
        Assert.Equal(reading.Findings.All(finding => finding.Severity == Severity.Warning), reading.Content is not null);
    }

    /// <summary><c>file:line: message</c>, for tests of what is found; FindingTests has the whole lines.</summary>
    public static string Tell(Finding finding) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}: {finding.Message}");

    /// <summary>The home page of a site whose home page has this body.</summary>
    public static async Task<Page> ReadHomeAsync(string body) => (await ReadRightAsync(TinySite.Settings + Home(body))).Pages["/"];
}
