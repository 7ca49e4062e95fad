namespace Parents.Site.Content;

/// <summary>Levenshtein's distance, for guessing what was meant.</summary>
internal static class EditDistance
{
    /// <returns>The known word that was most likely meant; null where none is near.</returns>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        // A word that is much longer or shorter is far; most are, and need no closer look.
        var farthest = Math.Max(1, written.Length / 3);
        var (distance, nearest) = known
            .Where(word => Math.Abs(word.Length - written.Length) <= farthest)
            .Select(word => (Distance: Between(word, written), word))
            .OrderBy(found => found.Distance)
            .FirstOrDefault();
        return nearest is not null && distance <= farthest ? nearest : null;
    }

    /// <returns>« Vouliez-vous écrire « cpms » ? » and a space; nothing where no known word is near.</returns>
    public static string Guess(string written, IEnumerable<string> known) => Nearest(written, known) is { } nearest ? $"Vouliez-vous écrire « {nearest} » ? " : "";

    private static int Between(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
