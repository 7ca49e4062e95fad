using System.Globalization;
using System.Text;
using Parents.Site.Checks;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Parents.Tests.Site.Checks;

/// <summary>In the examples, <c>~</c> is a no-break space.</summary>
public sealed class FrenchTypographyTests
{
    private const int rounds = 20_000;

    /// <summary>Set it to another number for other texts: <c>PARENTS_SEED=4711 ./test</c>.</summary>
    private static readonly int seed = int.TryParse(Environment.GetEnvironmentVariable("PARENTS_SEED"), CultureInfo.InvariantCulture, out var number) ? number : 20261124;

    /// <summary>Whatever has once been a trap, or may be one.</summary>
    private static readonly string[] pieces =
    [
        "mot", "l", "a", "É", "12", "0", " ", " ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\n  ", "\u00a0", "\u202f", @"\u00a0", @"\_", "&nbsp;", "&lt;",
        ":", ";", "?", "!", "%", "«", "»", "'", "’", "\"", "“", "”", "(", ")", "[", "]", "{", "}", "*", "**", "_", "`", "``", "```", "\n```\n", "|", "-", "–", ".", ",", "…", "/", "\\", "\uFFFC",
        "https://a.b/c", "www.a.b", "http://", "a@b.be", "@", "](", "](a:b)", "![", "\n[a]: b", ":::", "::", "{figure a b}", "{figure ", ":)", ";-)", ":smile:", "2018. ", "\n- ", "\n> ", "\n1. ", "\n## ", "\n| ", "9:30", "50%20", "[^x]",
    ];

    public static TheoryData<string> MarkdownFiles() => [.. FilesOf("*.md")];

    public static TheoryData<string> YamlFiles() => [.. FilesOf("*.yml")];

    [Theory]
    [InlineData("Quoi ?", "Quoi~?")]
    [InlineData("Quoi?", "Quoi~?")]
    [InlineData("Quoi  ?", "Quoi~?")]
    [InlineData("Quoi\t?", "Quoi~?")]
    [InlineData("Quoi\n?", "Quoi~?")]
    [InlineData("Quoi \r\n  ? Oui.", "Quoi~? Oui.")]
    [InlineData("Quoi~ ?", "Quoi~?")]
    [InlineData("Quoi?! Non!! Si!!! Hein??", "Quoi~?! Non~!! Si~!!! Hein~??")]
    [InlineData("Quoi ? !", "Quoi~?~!")]
    [InlineData("Trois choses : un ; deux ; trois.", "Trois choses~: un~; deux~; trois.")]
    [InlineData("Trois choses: un; deux; trois.", "Trois choses~: un~; deux~; trois.")]
    [InlineData("Vous pouvez y rencontrer[^eurydice] :", "Vous pouvez y rencontrer[^eurydice]~:")]
    [InlineData("Vous pouvez y rencontrer[^eurydice]:", "Vous pouvez y rencontrer[^eurydice]~:")]
    [InlineData("Pourquoi ?[^ijbw] Voilà.", "Pourquoi~?[^ijbw] Voilà.")]
    [InlineData("**Une question de droit** : un service", "**Une question de droit**~: un service")]
    [InlineData("**Une question de droit**: un service", "**Une question de droit**~: un service")]
    [InlineData("**Attention !** Lisez.", "**Attention~!** Lisez.")]
    [InlineData("(vraiment ?) Oui", "(vraiment~?) Oui")]
    [InlineData("le code (12): oui", "le code (12)~: oui")]
    [InlineData("12 % des élèves, 30,5%.", "12~% des élèves, 30,5~%.")]
    [InlineData("Est-ce 12% ? Oui", "Est-ce 12~%~? Oui")]
    [InlineData("etc. ; puis", "etc.~; puis")]
    [InlineData("Voir https://a.be/b?c=1 : ici", "Voir https://a.be/b?c=1~: ici")]
    [InlineData("[le guide](cpms.md) : ici", "[le guide](cpms.md)~: ici")]
    [InlineData("`./parents serve` ; `./parents build`;", "`./parents serve`~; `./parents build`~;")]
    [InlineData("{figure hannut-2018/roi-connu oui} : peu", "{figure hannut-2018/roi-connu oui}~: peu")]
    [InlineData("\uFFFC : oui", "\uFFFC~: oui")]
    [InlineData("| Mot : | oui ? |", "| Mot~: | oui~? |")]
    [InlineData("Il dit : \"oui\"", "Il dit~: \"oui\"")]
    [InlineData("Oui ? – Non", "Oui~? – Non")]
    public void Puts_a_no_break_space_before_a_sign(string text, string mended) => Assert.Equal(Shown(mended), FrenchTypography.Fix(Shown(text)));

    [Theory]
    [InlineData("« Où ? »", "«~Où~?~»")]
    [InlineData("«Où?»", "«~Où~?~»")]
    [InlineData("«  mot  »", "«~mot~»")]
    [InlineData("«~mot »", "«~mot~»")]
    [InlineData("«~ mot~ »", "«~mot~»")]
    [InlineData("« ~mot~»", "«~mot~»")]
    [InlineData("« ~ mot~~»", "«~mot~»")]
    [InlineData("«\nmot\n»", "«~mot~»")]
    [InlineData("dit « oui », puis", "dit «~oui~», puis")]
    [InlineData("« Bonjour, mon enfant va à l’école… »", "«~Bonjour, mon enfant va à l’école…~»")]
    [InlineData("le mot «*oui*».", "le mot «~*oui*~».")]
    [InlineData("« ? »", "«~?~»")]
    [InlineData("« »", "«~»")]
    [InlineData("voir «https://a.be»", "voir «~https://a.be~»")]
    public void Puts_no_break_spaces_inside_quotes(string text, string mended) => Assert.Equal(Shown(mended), FrenchTypography.Fix(Shown(text)));

    [Theory]
    [InlineData("l'école d'Ixelles aujourd'hui", "l’école d’Ixelles aujourd’hui")]
    [InlineData("l'*école*, d'[ici](a.md), l'_un_, d'{figure a b}", "l’*école*, d’[ici](a.md), l’_un_, d’{figure a b}")]
    [InlineData("l'«~école~» d'\uFFFC d'1 mois", "l’«~école~» d’\uFFFC d’1 mois")]
    [InlineData("QU'IL", "QU’IL")]
    public void Bends_apostrophes(string text, string mended) => Assert.Equal(Shown(mended), FrenchTypography.Fix(Shown(text)));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData(" ? quoi")]
    [InlineData("Quoi~? Oui\u202f! 12~%~: non")]
    [InlineData("à 9:30, en C:\\temp, ratio 3:2, std::vector, Foo::Bar")]
    [InlineData("http://a.be/?b=c;d! https://a.be/x%20y: www.a.be/?x;")]
    [InlineData("écrire à a.b@exemple.be")]
    [InlineData("un sourire :) ou ;-) ou :-( ou :D, et :smile:")]
    [InlineData("`a ? b : c; l'x` et ``d'`e ?``")]
    [InlineData("```\na ? b\n\nl'x : y\n```")]
    [InlineData("[texte](a?b=c;d'e:f) et [autre](tel:+3280095580)")]
    [InlineData("[nom]: https://a.be/l'x \"Un titre : oui ?\"")]
    [InlineData(":::figure hannut-2018/roi-connu")]
    [InlineData("mot\n:::attention\nmot\n:::")]
    [InlineData("| Mot | Nombre |\n|:---|---:|\n| a | 1 |")]
    [InlineData("| :--- | ---: | :---: |")]
    [InlineData("| ? | ! | : |")]
    [InlineData("- ? rien\n* ! rien\n1. : rien\n> ? rien\n## ? rien")]
    [InlineData("mot ![image](a.png)")]
    [InlineData("mot !important, a != b, page ?x=1, a ?b")]
    [InlineData("« \n- mot")]
    [InlineData("«")]
    [InlineData("« ")]
    [InlineData("mot\n\n? mot")]
    [InlineData("**?** et *!* et (?) et [!] et '?' et \"?\"")]
    [InlineData("mot&nbsp;: mot&nbsp;? &lt;b&gt;")]
    [InlineData(@"Quoi\u00a0? Quoi\u202F! Quoi\_: «\u00a0mot\u00a0»")]
    [InlineData("'mot' l''école 5'30 rock' n' l’école")]
    [InlineData("100%-là, 50%20, %s, %")]
    public void Leaves_alone_what_is_right_or_not_French(string text) => Assert.Empty(FrenchTypography.Find(Shown(text)));

    [Fact]
    public void Says_what_to_change_where_and_why() => Assert.Equal(
        [
            new TypographyFix(1, 1, "’", TypographyRule.Apostrophe),
            new TypographyFix(6, 1, "\u00a0", TypographyRule.SpaceBeforeSign),
            new TypographyFix(10, 0, "\u00a0", TypographyRule.SpaceInsideQuotes),
            new TypographyFix(13, 1, "\u00a0", TypographyRule.SpaceInsideQuotes),
        ],
        FrenchTypography.Find("l'idée : «oui »"));

    [Fact]
    public void Mends_any_text_once_and_for_all_and_changes_nothing_but_spaces_and_apostrophes()
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => pieces[random.Next(pieces.Length)]));
            var mended = FrenchTypography.Fix(text);

            Assert.True(FrenchTypography.Find(mended).Count == 0 && FrenchTypography.Fix(mended) == mended, $"Seed {seed}, round {round}: {text} became {mended}, then {FrenchTypography.Fix(mended)}");
            Assert.True(Bare(text) == Bare(mended), $"Seed {seed}, round {round}: {text} became {mended}");
        }
    }

    [Fact]
    public void Comes_to_an_end_with_every_piece_however_often_it_is_repeated()
    {
        foreach (var piece in pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
            Assert.Equal(Bare(text), Bare(FrenchTypography.Fix(text)));
        }
    }

    [Theory]
    [MemberData(nameof(MarkdownFiles))]
    public void Damages_no_page(string path)
    {
        var text = File.ReadAllText(path);
        var body = text.StartsWith("---\n", StringComparison.Ordinal) ? text[text.IndexOf("\n---\n", StringComparison.Ordinal)..] : text;
        var mended = FrenchTypography.Fix(body);

        Assert.Equal(Bare(body), Bare(mended));
        Assert.Equal(LineStarts(body), LineStarts(mended));
        Assert.Empty(FrenchTypography.Find(mended));
    }

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Damages_no_value(string path)
    {
        var text = File.ReadAllText(path);
        var mended = new StringBuilder(text);
        foreach (var value in Values(text).OrderByDescending(value => value.Start.Index))
        {
            var (start, length) = ((int)value.Start.Index, (int)(value.End.Index - value.Start.Index));
            var slice = text.Substring(start, length);
            mended.Remove(start, length).Insert(start, FrenchTypography.Fix(slice));
        }

        Assert.Equal(Values(text).Select(value => Bare(value.Value!)), Values($"{mended}").Select(value => Bare(value.Value!)));
    }

    private static string Shown(string text) => text.Replace('~', '\u00a0');

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace('\'', '’');

    /// <summary>The first sign of each line that is a heading, an item, a row or a block.</summary>
    private static IEnumerable<char> LineStarts(string text) => text.Split('\n').Select(line => line.TrimStart()).Where(line => line is ['#' or '-' or '*' or '+' or '>' or '|' or ':' or '`', ..]).Select(line => line[0]);

    private static IEnumerable<string> FilesOf(string pattern) => Directory.EnumerateFiles(Path.Combine(RealPages.Root, "content"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static List<YamlScalarNode> Values(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. ValuesOf(stream.Documents[0].RootNode)];
    }

    private static IEnumerable<YamlScalarNode> ValuesOf(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Values.SelectMany(ValuesOf),
        YamlSequenceNode list => list.Children.SelectMany(ValuesOf),
        YamlScalarNode value => [value],
        _ => [],
    };
}
