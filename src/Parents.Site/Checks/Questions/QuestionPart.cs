using System.Text.RegularExpressions;

namespace Parents.Site.Checks.Questions;

/// <summary>Something that a parent reads of a question.</summary>
/// <param name="Key">Of the question's YAML.</param>
/// <param name="Item">Its place in the key's list, from 0; null where the key holds the text itself.</param>
/// <param name="Text">As written.</param>
internal sealed partial record QuestionPart(string Key, int? Item, string Text)
{
    /// <summary>No question is longer; patterns would take long over such a text, and it is hard to read whatever it asks.</summary>
    private const int longest = 2000;

    /// <summary>Place for place as the text is written, in small letters, with one kind of space and apostrophe.</summary>
    public string Plain { get; } = PlainOf(Text.Length > longest ? Text[..longest] : Text);

    /// <summary>The same, with spaces instead of what stands between guillemets or brackets: names, quotations, asides.</summary>
    public string Said => Aside.Replace(Plain, match => new string(' ', match.Length));

    /// <summary>Each as a part of its own, at the same place.</summary>
    public IEnumerable<QuestionPart> Sentences => FrenchSentences.In(Text).Select(sentence => new QuestionPart(Key, Item, sentence));

    public Flaw Flaw(string what, string remedy) => new(Key, Item, what, remedy);

    /// <summary>What stands at some place of <see cref="Plain"/>, as written.</summary>
    public string Written(int start, int length) => Text.Substring(start, length).Trim();

    /// <summary>« rendez-vous » is a noun: its hyphen must not look like that of « avez-vous ».</summary>
    private static string PlainOf(string text) =>
        string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c == '’' ? '\'' : char.ToLowerInvariant(c))).Replace("rendez-vous", "rendez_vous", StringComparison.Ordinal);

    [GeneratedRegex(@"«[^»]*»|\([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside { get; }
}
