using System.Globalization;
using System.Text.RegularExpressions;
using Parents.Site.Content;
using Parents.Site.Inspection;
using Parents.Site.Pages;
using Parents.Site.Search;
using Xunit;

namespace Parents.Tests.Site.Inspection;

/// <summary>The table of weights in the README is that of the real pages. PARENTS_WRITE_WEIGHTS=1 writes it anew.</summary>
public sealed partial class WeightTableTests
{
    /// <summary>A few more words on a page are no reason to touch the README.</summary>
    private const decimal tolerance = 0.5m;

    private static readonly string readme = Path.Combine(RealPages.Root, "README.md");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_readme_says_what_the_heaviest_page_of_each_kind_weighs()
    {
        var reading = await ContentReader.ReadAsync(Path.Combine(RealPages.Root, "content"), new DateOnly(2026, 11, 22), Stop);
        var pages = new SitePages(reading.Content!) { Search = await SearchIndex.MakeAsync(reading.Content!, Stop) }.RenderAllAsync(Rehearsal.Of(reading.Content!), RunningSite.Noon, Stop);
        var table = TableOf(await SiteInspection.RunAsync(reading.Content!, pages, Stop), reading.Content!.Budgets);
        var text = await File.ReadAllTextAsync(readme, Stop);
        if (Environment.GetEnvironmentVariable("PARENTS_WRITE_WEIGHTS") == "1")
        {
            await File.WriteAllTextAsync(readme, Between.Replace(text, _ => table), Stop);
            return;
        }

        var written = Between.Match(text).Value;
        Assert.True(IsNear(table, written), $"Run this test with PARENTS_WRITE_WEIGHTS=1, or write into README.md:\n{table}");
        Assert.False(IsNear(table, Number.Replace(written, "99.9", 1)));
    }

    /// <summary>The same words, and numbers that are near.</summary>
    private static bool IsNear(string one, string other) =>
        Number.Replace(one, "") == Number.Replace(other, "")
        && NumbersIn(one).Zip(NumbersIn(other)).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance);

    private static IEnumerable<decimal> NumbersIn(string table) => Number.Matches(table).Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture));

    private static string TableOf(SiteReport report, Budgets budgets) => string.Join('\n', (string[])
    [
        "| kind | kB | budget | requests | JavaScript kB |",
        "| --- | ---: | ---: | ---: | ---: |",
        .. report.Heaviest.OrderBy(page => PageTypes.NameOf(page.Type), StringComparer.Ordinal).Select(page => $"| `{PageTypes.NameOf(page.Type)}` | {Kilobytes(page.Bytes)} | {Kilobytes(budgets.BytesOf(page.Type))} | {page.Requests} | {Kilobytes(report.Weights.Where(other => other.Type == page.Type).Max(other => other.Script))} |"),
    ]);

    private static string Kilobytes(int bytes) => (bytes / 1000m).ToString("0.0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=<!-- weights -->\n).*?(?=\n<!-- end of weights -->)", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Between { get; }

    [GeneratedRegex(@"\d+\.\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number { get; }
}
