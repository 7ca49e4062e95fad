using System.Collections.Immutable;

namespace Parents.Site.Checks;

/// <summary>
/// What was found in each text by itself, kept from one reading to the next: after a save, all texts but one are as they were.
/// Only for checks that look at nothing but the text and the data files.
/// </summary>
public sealed class KnownFindings
{
    private readonly Dictionary<(string Check, string Path), (string Text, string Others, ImmutableArray<Finding> Found, object? Result)> known = [];

    private string others = "";

    /// <summary>Begins a reading.</summary>
    /// <param name="dataFiles">Where one of them changed, nothing that is known counts any more.</param>
    internal void Begin(IEnumerable<string> dataFiles) => others = string.Join('\0', dataFiles);

    /// <param name="name">Of the check.</param>
    /// <param name="path">Of the text.</param>
    /// <param name="text">All of the file.</param>
    /// <param name="findings">Where to report.</param>
    /// <param name="check">Runs only where the text is not known.</param>
    internal TResult Recall<TResult>(string name, string path, string text, Findings findings, Func<Findings, TResult> check)
    {
        if (!known.TryGetValue((name, path), out var entry) || entry.Text != text || entry.Others != others)
        {
            var found = new Findings();
            try
            {
                var result = check(found);
                entry = known[(name, path)] = (text, others, found.ToImmutable(), result);
            }
            catch
            {
                findings.AddAll(found.ToImmutable());
                throw;
            }
        }

        findings.AddAll(entry.Found);
        return (TResult)entry.Result!;
    }
}
