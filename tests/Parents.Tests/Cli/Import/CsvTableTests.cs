using System.Text;
using Parents.Cli.Import;
using Xunit;

namespace Parents.Tests.Cli.Import;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("a;b\n1;2\n", "1: a|b, 2: 1|2")]
    [InlineData("a,b\r\n1,2", "1: a|b, 2: 1|2")]
    [InlineData("a,b\r1,2\r", "1: a|b, 2: 1|2")]
    [InlineData("\ufeffa;b\n;\n\n 1;2,5\n", "1: a|b, 4:  1|2,5")]
    [InlineData("a;b\n\"1;\"\"x\"\"\n2\";3\n4;\"5\"\n", "1: a|b, 2: 1;\"x\"\n2|3, 4: 4|5")]
    [InlineData("a;b\n\"1\r\n2\";3\n4;5\n", "1: a|b, 2: 1\r\n2|3, 4: 4|5")]
    [InlineData("a;b\n\"\";\"\"\"\"\n", "1: a|b, 2: |\"")]
    [InlineData("a;b\nc \"d\" e;f\n", "1: a|b, 2: c \"d\" e|f")]
    [InlineData("a;b\n1;", "1: a|b, 2: 1|")]
    [InlineData("", "")]
    public void Reads_what_spreadsheets_write(string text, string rows)
    {
        var table = CsvTable.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(table.Problem);
        Assert.Equal(rows, string.Join(", ", table.Rows.Select(row => $"{row.Line}: {string.Join('|', row.Cells)}")));
    }

    [Theory]
    [InlineData("a;b\n\"1;2\n", 2)]
    [InlineData("a;b\n1;2\n\"1\"x;2\n", 3)]
    [InlineData("a;b\n\"1\" ;2\n", 2)]
    public void Says_on_which_line_quotes_are_wrong(string text, int line) =>
        Assert.StartsWith($"Ligne {line} : un guillemet", CsvTable.Read(Encoding.UTF8.GetBytes(text)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Other_encodings_are_refused_and_not_misread()
    {
        foreach (var bytes in new[] { Encoding.Latin1.GetBytes("feuille;réponse\n"), Encoding.Unicode.GetBytes("a;b\n"), [0xff, 0xfe, .. Encoding.Unicode.GetBytes("a;b\n")], Encoding.BigEndianUnicode.GetBytes("a;b\n") })
        {
            Assert.Contains("UTF-8", CsvTable.Read(bytes).Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whatever_is_in_the_file_it_is_read_or_refused()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        string[] pieces = ["\"", "\"\"", ";", ",", "\r", "\n", "\r\n", "a", "é", "😀", "\0", "feuille", "\ufeff", " ", "\ud800"];
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = round % 4 == 0 ? new byte[random.Next(40)] : Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)])));
            if (round % 4 == 0)
            {
                random.NextBytes(bytes);
            }

            var table = CsvTable.Read(bytes);

            Assert.True(table.Problem is null || table.Rows is [], $"Seed {seed}, round {round}.");
            Assert.All(table.Rows, row => Assert.True(row.Cells is not [] && row.Line > 0, $"Seed {seed}, round {round}."));
        }
    }

    [Fact]
    public void What_is_quoted_comes_back_as_it_was()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        string[] pieces = ["\"", ";", ",", "\r\n", "\n", "a", "é", " "];
        for (var round = 0; round < 2_000; round++)
        {
            var rows = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 3).Select(_ => "x" + string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)]))).ToList()).Prepend(["a", "b", "c"]).ToList();
            var text = string.Concat(rows.Select(row => string.Join(';', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

            var read = CsvTable.Read(Encoding.UTF8.GetBytes(text)).Rows;

            Assert.True(rows.SelectMany(row => row).SequenceEqual(read.SelectMany(row => row.Cells)), $"Seed {seed}, round {round}: {text}");
        }
    }
}
