using System.Globalization;
using System.Text;
using Parents.Site.Checks;
using Parents.Site.Content;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>Whatever an editor's file has become, reading it ends, and tells a place that is in the file. The seed is in the message; PARENTS_SEED sets it.</summary>
public sealed class FuzzTests
{
    private const int rounds = 150;

    private const string guide = """
        -- guides/essai.md --
        ---
        id: essai
        titre: "Essai : l’école"
        resume: Un guide.
        pays: belgique
        verifie-le: 2026-11-22
        a-reverifier-le: 2027-11-22
        en-bref:
          - Un texte.
        voir-aussi: [../index.md]
        sources:
          - { id: loi, titre: Loi, editeur: Exemple, date: inconnu }
        ---
        ## Où ?

        Une **règle** de 9 jours[^loi], un [mot](../index.md#contenu) et `du code`.

        | Un | Deux |
        | --- | ---: |
        | trois | {figure soir/chiffre oui} |

        :::etapes
        1. Un.
        2. Deux.
        :::

        :::attention
        > - Un *texte*.
        :::

        ```
        du code
        ```

        """;

    private static readonly string[] pieces =
    [
        "", " ", "\n", "\n\n", "\t", "\r\n", "---\n", "-", "#", "## ", "- ", "> ", "| ", "```\n", "`", "*", "**", "[", "]", "(", ")", "[^", "](", "![", "{", "}", "{figure ", ":::", ":::contact X\n", "&", "&a ", "*a",
        "!", "\"", "'", ":", ": ", " #", "<b>", "9 jours", "12 %", "« ", " »", "l'", "XYZ", "é", "\u2028", "\u0000", "😀", "a: [", "~", "\\", "%", "|-",
    ];

    /// <summary>A change may part the two halves of a character: what is left of it is written as U+FFFD.</summary>
    private static readonly UTF8Encoding replacing = new(encoderShouldEmitUTF8Identifier: false);

    [Fact]
    public async Task Ends_whatever_the_files_have_become()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PARENTS_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : 20261124;
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        TinySite.Write(folder.Path, Whole + guide);
        var files = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(path => path, File.ReadAllText, StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            var (path, text) = files.ElementAt(random.Next(files.Count));
            var mutated = Mutate(text, random);
            await File.WriteAllTextAsync(path, mutated, replacing, TestContext.Current.CancellationToken);

            var problem = await ProblemAsync(folder.Path);

            Assert.True(problem is null, $"Seed {seed}, round {round}: {problem}\n{path}\n{mutated}");
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(mutated.Length + 1);
            var gone = random.Next(3) == 0 ? Math.Min(random.Next(60), mutated.Length - at) : 0;
            mutated.Remove(at, gone).Insert(at, string.Concat(Enumerable.Repeat(pieces[random.Next(pieces.Length)], random.Next(20) == 0 ? 200 : 1)));
        }

        return mutated.ToString();
    }

    /// <returns>What is wrong with how the folder is read or mended, or null.</returns>
    private static async Task<string?> ProblemAsync(string folder)
    {
        var reading = await ContentReader.ReadAsync(folder, Today, TestContext.Current.CancellationToken);
        var lost = reading.Findings.FirstOrDefault(finding => finding.File != "." && !IsIn(folder, finding));
        if (lost is not null)
        {
            return $"No such place: {lost}";
        }

        if (reading.Content is { } content)
        {
            await TinyPages.RenderAsync(content);
        }

        await ContentMender.MendAsync(folder, TestContext.Current.CancellationToken);
        var again = await ContentMender.MendAsync(folder, TestContext.Current.CancellationToken);
        return again.IsEmpty ? null : $"Mended twice: {string.Join(", ", again.Keys)}";
    }

    private static bool IsIn(string folder, Finding finding)
    {
        if (finding is { Line: 1, Column: 1 })
        {
            return true;
        }

        var lines = File.ReadAllText(Path.Combine(folder, finding.File)).ReplaceLineEndings("\n").Split('\n');
        return finding.Line <= lines.Length + 1 && (finding.Line > lines.Length || finding.Column <= lines[finding.Line - 1].Length + 1);
    }
}
