using Parents.Domain;

namespace Parents.Site.Content;

/// <summary>Guesses what was meant.</summary>
internal static class EditDistance
{
    /// <returns>The known word that was most likely meant; null where none is near.</returns>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        // A word that is much longer or shorter is far; most are, and need no closer look.
        var farthest = Math.Max(1, written.Length / 3);
        var (distance, nearest) = known
            .Where(word => Math.Abs(word.Length - written.Length) <= farthest)
            .Select(word => (Distance: WordDistance.Between(word, written), word))
            .OrderBy(found => found.Distance)
            .FirstOrDefault();
        return nearest is not null && distance <= farthest ? nearest : null;
    }

    /// <returns>« Vouliez-vous écrire « cpms » ? » and a space; nothing where no known word is near.</returns>
    public static string Guess(string written, IEnumerable<string> known) => Nearest(written, known) is { } nearest ? $"Vouliez-vous écrire « {nearest} » ? " : "";
}
