namespace Parents.Browser.Search;

/// <summary>What a parent types, and what would help.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Addresses">One of them among the first three is enough.</param>
/// <param name="IsMisspelt">Whether it is written wrong, for people or for dictionaries.</param>
/// <param name="IsHeldBack">Whether the search was tuned without it.</param>
internal sealed record GoldenQuery(string Text, IReadOnlyList<string> Addresses, bool IsMisspelt, bool IsHeldBack)
{
    private const string end = " : ";

    /// <summary>Of the file beside this one.</summary>
    public static IReadOnlyList<GoldenQuery> All { get; } = [.. Read(Path.Combine(Repository.Root, "tests", "Parents.Browser", "Search", "golden-queries.txt"))];

    private static IEnumerable<GoldenQuery> Read(string path)
    {
        var part = "";
        foreach (var line in File.ReadLines(path).Where(line => line is not "" && !line.StartsWith('#')))
        {
            if (line.StartsWith('['))
            {
                part = line;
                continue;
            }

            var isMisspelt = line.StartsWith('~');
            var at = line.LastIndexOf(end, StringComparison.Ordinal);
            yield return new GoldenQuery(line[(isMisspelt ? 2 : 0)..at], line[(at + end.Length)..].Split(' '), isMisspelt, part == "[held back]");
        }
    }
}
