using Parents.Site.Inspection;
using Parents.Theme.Styles;
using Xunit;

namespace Parents.Tests.Site.Inspection;

public sealed class ContrastCheckTests
{
    [Fact]
    public void The_theme_can_be_read_in_light_and_dark()
    {
        Assert.Empty(ContrastCheck.Run(Stylesheet.Whole));
        Assert.True(new ColourSheet(Stylesheet.Whole).Palettes.Count >= 2);
        Assert.True(new ColourSheet(Stylesheet.Whole).Uses.Count > 30);
    }

    [Theory]
    [InlineData("#000", "#ffffff", 21)]
    [InlineData("#777777", "#fff", 4.48)]
    public void The_contrast_is_that_of_the_guidelines(string one, string other, double contrast) => Assert.Equal(contrast, ContrastCheck.Between(one, other), 2);

    [Theory]
    [InlineData("--p-soft:#5e544b", "--p-soft:#8a8078", "« soft » (#8a8078) sur « paper » (#fffdf9) a un contraste de 3,")]
    [InlineData("--p-soft:#c4b8aa", "--p-soft:#6a6058", "« soft » (#6a6058) sur « paper » (#1d1a17) a un contraste de")]
    [InlineData("--p-edge:#81756a", "--p-edge:#b0a598", "pas de 3,0")]
    [InlineData("--p-band:#12454d;", "", "« band » n’existe pas")]
    public void Finds_colours_that_are_too_near(string right, string wrong, string what) => Finds(Stylesheet.Whole.Replace(right, wrong, StringComparison.Ordinal), what);

    [Theory]
    [InlineData(".a{color:var(--p-warm-2)}", "Personne ne mesure le contraste de « warm-2 » comme texte.")]
    [InlineData(".a{color:var(--p-edge)}", "Personne ne mesure le contraste de « edge » comme texte.")]
    [InlineData(".a{background:var(--p-warm-2)}", "Personne ne mesure le contraste de « warm-2 ».")]
    [InlineData(".a{color:var(--p-ink);background:var(--p-band)}", "Personne ne mesure le contraste de « ink » comme texte sur « band »")]
    [InlineData(".a{border:1px solid #123456}", "La couleur #123456 est écrite dans un style")]
    [InlineData(".a{color:rgb(0 0 0)}", "La couleur rgb( est écrite dans un style")]
    public void Every_colour_that_a_style_names_is_measured(string rule, string what) =>
        Finds(Stylesheet.Whole.Replace("--p-ink:#2a2521;", "--p-ink:#2a2521;--p-warm-2:#c8651b;", StringComparison.Ordinal) + rule, what);

    private static void Finds(string css, string what)
    {
        Assert.NotEqual(Stylesheet.Whole, css);
        Assert.Contains(ContrastCheck.Run(css), problem => problem.What.Replace('\u00a0', ' ').Contains(what, StringComparison.Ordinal));
    }
}
