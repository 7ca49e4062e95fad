using System.Collections.Immutable;
using Parents.Site.Checks;

namespace Parents.Cli.Preview;

/// <summary>What the preview shows from one save to the next.</summary>
/// <param name="id">Differs from that of every other, in this run of the program and in others.</param>
/// <param name="files">Of the last content that had no error; null before the first.</param>
/// <param name="drafts">The addresses of the pages that readers will not find.</param>
/// <param name="findings">Of the content as it stands now.</param>
internal sealed class PreviewVersion(string id, PreviewFiles? files, ImmutableSortedSet<string> drafts, ImmutableArray<Finding> findings)
{
    private readonly TaskCompletionSource superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    public PreviewFiles? Files => files;

    public ImmutableSortedSet<string> Drafts => drafts;

    public ImmutableArray<Finding> Findings => findings;

    public IEnumerable<Finding> Errors => findings.Where(finding => finding.Severity == Severity.Error);

    /// <summary>Ends when there is a newer one.</summary>
    public Task Superseded => superseded.Task;

    public void Supersede() => superseded.TrySetResult();
}
