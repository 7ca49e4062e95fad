using System.Collections.Immutable;

namespace Parents.Site.Checks;

/// <summary>Collects findings, so that all are reported at once.</summary>
internal sealed class Findings
{
    private readonly List<Finding> found = [];
    private readonly HashSet<(FindingCode Code, string File)> codes = [];
    private readonly HashSet<string> wrongFiles = new(StringComparer.Ordinal);

    public void Add(FindingCode code, Place place, string what, string remedy) => Add(new Finding(place.File, place.Line, place.Column, code, what, remedy));

    public void AddAll(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    public bool Has(FindingCode code, string file) => codes.Contains((code, file));

    public bool HasErrors => wrongFiles.Count > 0;

    /// <summary>Whether a file has an error so far.</summary>
    public bool HasError(string file) => wrongFiles.Contains(file);

    public ImmutableArray<Finding> ToImmutable() =>
        [.. found.Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];

    private void Add(Finding finding)
    {
        found.Add(finding);
        codes.Add((finding.Code, finding.File));
        if (finding.Severity == Severity.Error)
        {
            wrongFiles.Add(finding.File);
        }
    }
}
