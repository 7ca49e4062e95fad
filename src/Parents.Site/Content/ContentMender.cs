using System.Collections.Immutable;

namespace Parents.Site.Content;

/// <summary>Mends what a program can mend without understanding the text: its typography.</summary>
public static class ContentMender
{
    /// <summary>A file that needs nothing, or that is not UTF-8, is not written; one that is keeps its line ends.</summary>
    /// <returns>How many places were mended in each file, by its path below the folder.</returns>
    public static Task<ImmutableSortedDictionary<string, int>> MendAsync(string folder, CancellationToken cancellationToken) =>
        Directory.Exists(folder) ? new ContentFolder(folder).MendAsync(cancellationToken) : Task.FromResult(ImmutableSortedDictionary<string, int>.Empty);
}
