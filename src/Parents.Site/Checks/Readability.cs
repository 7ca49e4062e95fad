using System.Collections.Immutable;

namespace Parents.Site.Checks;

/// <summary>
/// How easy a text is, by the LIX of Carl-Hugo Björnsson (1968): the mean number of words in a sentence, plus the percentage of words
/// with more than six letters. It counts no syllables, so that it serves other languages than his Swedish; <see cref="ReadabilityLevel"/> has his bands.
/// They are kept as they stand: we know of no better ones for French, and they are for comparing pages, not for judging one.
/// </summary>
/// <param name="Words">How many; see <see cref="FrenchWords"/>.</param>
/// <param name="Sentences">How many that have a word; see <see cref="FrenchSentences"/>.</param>
/// <param name="LongWords">The share of words with more than six letters, from 0 to 1.</param>
/// <param name="Worst">The three sentences with the most words, long ones counted twice, the hardest first. (By its own LIX, « Bonjour ! » would be very hard.)</param>
public sealed record Readability(int Words, int Sentences, double LongWords, ImmutableArray<HardSentence> Worst)
{
    private const int lettersOfShortWord = 6;
    private const int mostWorst = 3;

    /// <summary>Words in a sentence; 0 in an empty text.</summary>
    public double MeanSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    public double Lix => MeanSentence + (100 * LongWords);

    public ReadabilityLevel Level => Lix switch
    {
        < 30 => ReadabilityLevel.VeryEasy,
        < 40 => ReadabilityLevel.Easy,
        < 50 => ReadabilityLevel.Medium,
        < 60 => ReadabilityLevel.Hard,
        _ => ReadabilityLevel.VeryHard,
    };

    /// <param name="paragraphs">Plain text; an item of a list, a cell of a table or a heading is a paragraph of its own.</param>
    public static Readability Of(IEnumerable<string> paragraphs)
    {
        var sentences = paragraphs.SelectMany((text, paragraph) => FrenchSentences.In(text).Select(sentence => Measure(sentence, paragraph))).Where(sentence => sentence.Words > 0).ToList();
        var words = sentences.Sum(sentence => sentence.Words);
        return new Readability(
            words,
            sentences.Count,
            words == 0 ? 0 : (double)sentences.Sum(sentence => sentence.LongWords) / words,
            [.. sentences.OrderByDescending(sentence => sentence.Words + sentence.LongWords).Take(mostWorst)]);
    }

    private static HardSentence Measure(string sentence, int paragraph)
    {
        var words = FrenchWords.In(sentence);
        return new HardSentence(sentence, paragraph, words.Count, words.Count(word => word.Count(char.IsLetter) > lettersOfShortWord));
    }
}
