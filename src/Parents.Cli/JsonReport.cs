using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Parents.Domain.Consultations;
using Parents.Site.Checks;
using Parents.Site.Content;

namespace Parents.Cli;

/// <summary>The same for programs: one object, whose members have English names and whose sentences are French.</summary>
internal sealed class JsonReport : ICheckReport
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    private ImmutableSortedDictionary<string, int> mended = ImmutableSortedDictionary<string, int>.Empty;

    public void Mended(ImmutableSortedDictionary<string, int> files) => mended = files;

    public void Write(ContentReading reading, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Findings = reading.Findings.Select(finding => new
            {
                finding.File,
                finding.Line,
                finding.Column,
                Severity = finding.Severity == Severity.Error ? "error" : "warning",
                Code = finding.Code.Name,
                finding.What,
                finding.Remedy,
            }),
            Counts = FindingCode.All
                .Select(code => (code.Name, Count: reading.Findings.Count(finding => finding.Code == code)))
                .Where(code => code.Count > 0)
                .ToDictionary(code => code.Name, code => code.Count, StringComparer.Ordinal),
            Readability = reading.Readability.Select(page => new { page.File, Body = Of(page.Body), Brief = Of(page.Brief) }),
            Paths = (reading.WithDrafts?.Consultations ?? []).ToDictionary(
                published => published.Consultation.Slug,
                published => Paths.Of(published.Consultation)!.All.Select(asked => asked.Select(question => question.Id)),
                StringComparer.Ordinal),
            Mended = mended,
        },
        options));

    private static object Of(Readability measured) => new
    {
        Level = PageReadability.NameOf(measured.Level),
        Lix = Math.Round(measured.Lix, 1),
        measured.Words,
        measured.Sentences,
        Worst = measured.Worst.Select(sentence => sentence.Text),
    };
}
