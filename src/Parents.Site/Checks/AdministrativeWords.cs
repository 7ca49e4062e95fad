namespace Parents.Site.Checks;

/// <summary>Finds words of the administration in a text, in one pass whatever their number.</summary>
internal sealed class AdministrativeWords
{
    private readonly Dictionary<string, List<(string Words, string Simple)>> byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<(string Words, string Simple)>>.AlternateLookup<ReadOnlySpan<char>> startingWith;

    /// <param name="simpleWords">What to write instead, by the words, whatever their capitals.</param>
    public AdministrativeWords(IReadOnlyDictionary<string, string> simpleWords)
    {
        foreach (var (words, simple) in simpleWords.OrderByDescending(entry => entry.Key.Length))
        {
            var first = words[..EndOfWord(words, 0)];
            if (!byFirstWord.TryGetValue(first, out var entries))
            {
                byFirstWord[first] = entries = [];
            }

            entries.Add((words, simple));
        }

        startingWith = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <returns>Where each stands, as written, and what to write instead.</returns>
    public IEnumerable<(int Start, string Written, string Simple)> In(string text)
    {
        var plain = text.Replace('\u00a0', ' ');
        for (var start = 0; start < plain.Length;)
        {
            var end = EndOfWord(plain, start);
            var (length, simple) = LongestAt(plain, start, end);
            if (length > 0)
            {
                yield return (start, text.Substring(start, length), simple);
            }

            start = length > 0 ? start + length : end + 1;
        }
    }

    private (int Length, string Simple) LongestAt(string text, int start, int end)
    {
        if (startingWith.TryGetValue(text.AsSpan(start, end - start), out var entries))
        {
            foreach (var (words, simple) in entries)
            {
                if (string.Compare(text, start, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0 && EndsThere(text, start + words.Length))
                {
                    return (words.Length, simple);
                }
            }
        }

        return (0, "");
    }

    /// <summary>Nothing of a word is left; after an elision (« afin d’ ») another word follows at once.</summary>
    private static bool EndsThere(string text, int end) => text[end - 1] == '’' || end == text.Length || !IsOfWord(text[end]);

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsOfWord(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '-';
}
