using System.Collections.Immutable;

namespace Parents.Site.Checks;

/// <summary>Collects findings, so that all are reported at once.</summary>
internal sealed class Findings
{
    private readonly List<Finding> found = [];

    public void Add(FindingCode code, Place place, string what, string remedy) => found.Add(new Finding(place.File, place.Line, place.Column, code, what, remedy));

    public bool Has(FindingCode code, string file) => found.Exists(finding => finding.Code == code && finding.File == file);

    /// <summary>Whether a file has an error so far.</summary>
    public bool HasError(string file) => found.Exists(finding => finding.File == file && finding.Severity == Severity.Error);

    public ImmutableArray<Finding> ToImmutable() =>
        [.. found.Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];
}
