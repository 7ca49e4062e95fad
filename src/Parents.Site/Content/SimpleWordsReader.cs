using System.Collections.Immutable;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads <c>mots-simples.yml</c>: words of the administration, and what to write instead.</summary>
internal static class SimpleWordsReader
{
    public const string File = "mots-simples.yml";

    /// <returns>The plain words, by each form of the word that they replace, whatever its capitals.</returns>
    public static ImmutableSortedDictionary<string, string> Read(string text, Findings findings)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        if (YamlMap.Parse(File, text, 0, findings) is { } root)
        {
            foreach (var entry in root.Maps("mots"))
            {
                var simple = entry.RequiredText("simple");
                foreach (var form in entry.Texts("mots"))
                {
                    words[form] = simple;
                }

                entry.RefuseOtherKeys();
            }

            root.RefuseOtherKeys();
        }

        return words.ToImmutable();
    }
}
