using System.Text.RegularExpressions;
using Parents.Tests.Site;
using Xunit;

namespace Parents.Tests;

/// <summary>docs/accessibility.md names every criterion of WCAG 2.2 A and AA, and only tests that there are.</summary>
public sealed partial class AccessibilityDocumentTests
{
    /// <summary>By W3C's recommendation of 12 December 2024, without 4.1.1, which it calls obsolete.</summary>
    private const string criteria = """
        A 1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2
        AA 1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
        """;

    private static readonly string document = File.ReadAllText(Path.Combine(RealPages.Root, "docs", "accessibility.md"));

    [Fact]
    public void Every_criterion_stands_in_the_table_with_its_level_how_it_is_met_and_what_shows_it()
    {
        var wanted = criteria.Split('\n').Select(line => line.Split(' ')).SelectMany(line => line.Skip(1).Select(number => (Number: number, Level: line[0])));
        var rows = Row.Matches(document).Select(row => (Number: row.Groups["number"].Value, Level: row.Groups["level"].Value));

        Assert.Equal(wanted.OrderBy(row => row.Number, StringComparer.Ordinal), rows.OrderBy(row => row.Number, StringComparer.Ordinal));
        Assert.All(Row.Matches(document), row => Assert.True(row.Groups["how"].Length > 10, row.Value));
        Assert.All(Row.Matches(document), row => Assert.True(row.Groups["tests"].Value.Trim() != "–" || row.Groups["person"].Value.Trim() != "–", row.Value));
    }

    [Fact]
    public void Every_test_that_the_table_names_is_there()
    {
        var named = TestName.Matches(document).Select(match => match.Groups["test"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count > 15, $"The table names {named.Count} tests.");
        Assert.All(named, test => Assert.True(IsTest(test.Split('.')[0], test.Split('.')[1]), $"There is no {test}."));
    }

    /// <summary>By the sources: the browser's tests are another program.</summary>
    private static bool IsTest(string type, string method) => Directory
        .EnumerateFiles(Path.Combine(RealPages.Root, "tests"), $"{type}.cs", SearchOption.AllDirectories)
        .Any(path => Regex.IsMatch(File.ReadAllText(path), $@"^    public (async Task|void) {method}\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

    [GeneratedRegex(@"^\| (?<number>\d\.\d\.\d+) [^|]+\| (?<level>AA?) \| (?<how>[^|]+)\| (?<tests>[^|]+)\| (?<person>[^|]+)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName { get; }
}
