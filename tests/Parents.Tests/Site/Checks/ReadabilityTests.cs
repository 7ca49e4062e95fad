using Parents.Site.Checks;
using Xunit;

namespace Parents.Tests.Site.Checks;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("… ?", "–")]
    public void An_empty_text_is_very_easy(params string[] paragraphs)
    {
        var readability = Readability.Of(paragraphs);

        Assert.Equal((0, 0, 0.0, 0.0, 0.0, ReadabilityLevel.VeryEasy), (readability.Words, readability.Sentences, readability.MeanSentence, readability.LongWords, readability.Lix, readability.Level));
        Assert.Empty(readability.Worst);
        Assert.Equal(ReadabilityLevel.VeryEasy, Readability.Of([]).Level);
    }

    [Fact]
    public void Counts_as_one_does_by_hand()
    {
        // 6 + 4 words; « demandez » and « direction » have more than six letters.
        var readability = Readability.Of(["Demandez un mot à la direction.", "Il est à l’école."]);

        Assert.Equal((10, 2), (readability.Words, readability.Sentences));
        Assert.Equal(5, readability.MeanSentence, 6);
        Assert.Equal(0.2, readability.LongWords, 6);
        Assert.Equal(25, readability.Lix, 6);
        Assert.Equal(ReadabilityLevel.VeryEasy, readability.Level);
    }

    [Theory]
    [InlineData("Un deux trois.", nameof(ReadabilityLevel.VeryEasy))]
    [InlineData("Un deux trois quatre cinq six sept huit neuf éducateur.", nameof(ReadabilityLevel.VeryEasy))]
    [InlineData("Un deux trois quatre éducateur.", nameof(ReadabilityLevel.VeryEasy))]
    [InlineData("Un deux trois quatre cinq six sept huit éducateur éducateur.", nameof(ReadabilityLevel.Easy))]
    [InlineData("Un deux éducateur.", nameof(ReadabilityLevel.Easy))]
    [InlineData("Un deux trois quatre cinq éducateur éducateur éducateur.", nameof(ReadabilityLevel.Medium))]
    [InlineData("Un éducateur.", nameof(ReadabilityLevel.Hard))]
    [InlineData("Éducateur.", nameof(ReadabilityLevel.VeryHard))]
    public void Has_the_bands_of_Bjornsson(string text, string level) => Assert.Equal(level, Readability.Of([text]).Level.ToString());

    [Fact]
    public void Names_the_three_hardest_sentences_and_their_paragraph()
    {
        var worst = Readability.Of(["Oui. Le directeur convoque la famille.", "Non.", "Il vient. Elle ne vient jamais avec lui, mais elle lit tout."]).Worst;

        Assert.Equal(
            [
                new HardSentence("Elle ne vient jamais avec lui, mais elle lit tout.", 2, 10, 0),
                new HardSentence("Le directeur convoque la famille.", 0, 5, 3),
                new HardSentence("Il vient.", 2, 2, 0),
            ],
            worst);
    }

    [Fact]
    public void Finds_the_language_of_administrations_harder_than_plain_words()
    {
        var administration = Readability.Of(["Conformément aux dispositions réglementaires susmentionnées, les responsables légaux sont tenus de procéder à la justification de toute absence dans les délais impartis, sous peine de signalement auprès de l’administration compétente."]);
        var plain = Readability.Of(["Votre enfant n’est pas allé à l’école ? Dites pourquoi à l’école. Faites-le vite. Sinon, l’école doit prévenir le ministère."]);

        Assert.True(administration.Lix > plain.Lix);
        Assert.Equal(ReadabilityLevel.VeryHard, administration.Level);
        Assert.True(plain.Level <= ReadabilityLevel.Easy, $"{plain.Lix}");
    }

    /// <summary>The end of a sentence that is not the last is shown as a bar.</summary>
    [Theory]
    [InlineData("Il vient.| Elle part.")]
    [InlineData("Où ?| Ici !| Vraiment…| Oui ?!| Bon.")]
    [InlineData("Vous pouvez y rencontrer :")]
    [InlineData("des psychologues ;")]
    [InlineData("Il dit : « Je viens. »| Puis il part.")]
    [InlineData("« Bonjour ! » dit-elle.| « Quand ? »| Elle part.")]
    [InlineData("Que faire ? – rapport des soirées.| – Oui.")]
    [InlineData("(Voir plus loin.)| Ensuite, c’est écrit.")]
    [InlineData("Voir l’art. 6, la p. 12, le n° 4, M. Dupont, Mme Durand et J. Martin.| Fin.")]
    [InlineData("Des jeux, etc. sont prêts.| Des jeux, etc.| Ensuite, rien.")]
    [InlineData("Par ex. Hannut, cf. Ixelles, 100 av. J.-C. environ.")]
    [InlineData("Appelez le 0800 95 580.| Cela coûte 30.5 euros, ou 1 000 euros.| À 9.30 ou à 9 h 30.| Bien.")]
    [InlineData("Depuis 2020.| 12 élèves viennent.")]
    public void Cuts_sentences_as_a_reader_does(string marked)
    {
        var sentences = marked.Split('|', StringSplitOptions.TrimEntries);

        Assert.Equal(sentences, FrenchSentences.In(marked.Replace("|", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("l’école d'un ami", "école", "un", "ami")]
    [InlineData("Qu’il vienne jusqu’à l’école aujourd’hui", "il", "vienne", "jusqu", "à", "école", "aujourd’hui")]
    [InlineData("un rendez-vous, est-ce utile ? Viendra-t-il ?", "un", "rendez-vous", "est-ce", "utile", "Viendra-t-il")]
    [InlineData("140 000 élèves, 30,5 % en 2025-2026, le 3e", "140 000", "élèves", "30,5", "en", "2025-2026", "le", "3e")]
    [InlineData("« Où ? » – là…", "Où", "là")]
    public void Cuts_words_as_a_reader_does(string sentence, params string[] words) => Assert.Equal(words, FrenchWords.In(sentence));

    [Fact]
    public void Comes_to_an_end_with_every_piece_however_often_it_is_repeated()
    {
        foreach (var piece in new[] { "a", "a.", "A. ", "1", "1 ", "111 ", "1.1", "l’", "a-", ".", ". ", ". »", " ", "etc. " })
        {
            var words = Readability.Of([string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length))]).Words;
            Assert.InRange(words, 0, 50_000);
        }
    }
}
