using System.IO.Compression;
using System.Text;
using Parents.Theme.Scripts;
using Xunit;

namespace Parents.Tests.Theme;

public sealed class ScriptTests
{
    private const int mostBytes = 5_000;
    private const int mostBytesWithForm = 7_000;
    private const int mostBytesOfCore = 1200;

    public static TheoryData<string> Sources => [.. Directory.EnumerateFiles(Path.Combine(Site.RealPages.Root, "theme", "Scripts"), "*.js").Select(path => Path.GetFileName(path))];

    [Fact]
    public void All_that_a_page_may_run_is_small_on_the_wire()
    {
        Assert.InRange(Zipped(Script.Core), 100, mostBytesOfCore);

        // The finder comes with the engine of the search, only when somebody searches.
        Assert.All(Script.Files.Except([Script.Finder]), script => Assert.InRange(Zipped(Script.Core) + Zipped(Script.Listen) + (script == Script.Listen ? 0 : Zipped(script)), 100, script == Script.Form ? mostBytesWithForm : mostBytes));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Loses_no_text_of_a_script_with_its_comments(string name)
    {
        // A template that runs over a line could hold what looks like a comment, or spaces that matter.
        var lines = await File.ReadAllLinesAsync(Path.Combine(Site.RealPages.Root, "theme", "Scripts", name), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(lines, line => line.Count(c => c == '`') % 2 != 0 || line.Contains("/*", StringComparison.Ordinal) || line.EndsWith('\\'));
    }

    /// <summary>One sign that it does not know, and a browser drops the whole script. The finder comes only where the search's engine can run.</summary>
    [Fact]
    public void A_phone_of_2019_can_read_every_script() => Assert.All(
        Script.Files.Except([Script.Finder]).Append(Script.Core).Append(Script.Worker),
        script => Assert.DoesNotMatch(@"\?\?|\?\.[a-zA-Z\[(]|\|\|=|&&=|replaceChildren|replaceAll|structuredClone|\.at\(|Object\.hasOwn", script.Text));

    [Fact]
    public void The_core_stands_inside_a_page_without_ending_it()
    {
        Assert.DoesNotContain("</script", Script.Core.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", Script.Core.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", Script.Core.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("// ", Script.Core.Text, StringComparison.Ordinal);
    }

    private static long Zipped(Script script)
    {
        using var bytes = new MemoryStream();
        using (var zipped = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zipped.Write(Encoding.UTF8.GetBytes(script.Text));
        }

        return bytes.Length;
    }
}
