using System.Collections.Immutable;

namespace Parents.Site.Content;

/// <summary>Collects mistakes, so that all are reported at once.</summary>
internal sealed class Mistakes
{
    private readonly List<Mistake> found = [];

    public void Add(string file, int line, string what, string remedy) => found.Add(new Mistake(file, line, what, remedy));

    public ImmutableArray<Mistake> ToImmutable() => [.. found.Distinct().OrderBy(mistake => mistake.File, StringComparer.Ordinal).ThenBy(mistake => mistake.Line)];
}
