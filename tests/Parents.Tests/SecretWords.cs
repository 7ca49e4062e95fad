namespace Parents.Tests;

/// <summary>Looks for a code or a receipt in what must not tell it. One of its words alone tells nothing: « char » is in « charte ».</summary>
internal static class SecretWords
{
    /// <summary>Whether two words stand side by side, whatever joins them.</summary>
    public static bool AreIn(string text, IEnumerable<string> words)
    {
        var ordered = words.ToList();
        var letters = string.Concat(text.Where(char.IsLetter));
        return ordered.Zip(ordered.Skip(1), string.Concat).Any(pair => letters.Contains(pair, StringComparison.OrdinalIgnoreCase));
    }
}
