using System.Collections.Immutable;
using Parents.Site.Content;

namespace Parents.Cli;

/// <summary>How <c>parents check</c> tells what it found.</summary>
internal interface ICheckReport
{
    /// <summary>How many places were mended in each file; comes before <see cref="Write"/>, if at all.</summary>
    void Mended(ImmutableSortedDictionary<string, int> files);

    void Write(ContentReading reading, TextWriter output);
}
