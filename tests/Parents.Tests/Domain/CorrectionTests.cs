using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Domain;

/// <summary>After the opening a mistake may be mended; a word that changes what people answered may not.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("Savez-vous ce que le réglement prévoit ?", "Savez-vous ce que le règlement prévoit ?", CorrectionKind.Typography)]
    [InlineData("L'école vous écoute-t-elle?", "L’école vous écoute-t-elle\u00a0?", CorrectionKind.Typography)]
    [InlineData("Connaissez-vous le reglemment ?", "Connaissez-vous le règlement ?", CorrectionKind.Spelling)]
    [InlineData("Votre enfant va-t-il a l’éccole ?", "Votre enfant va-t-il à l’école ?", CorrectionKind.Spelling)]
    public void A_misspelling_is_mended(string before, string after, CorrectionKind kind) => Assert.True(Of(before, after, kind).IsCosmetic);

    [Theory]
    [InlineData("Est-ce utile ?", "Est-ce inutile ?")]
    [InlineData("Est-ce juste ?", "Est-ce injuste ?")]
    [InlineData("Êtes-vous d’accord ?", "N’êtes-vous pas d’accord ?")]
    [InlineData("Avez-vous plus de temps ?", "Avez-vous moins de temps ?")]
    [InlineData("Depuis 3 jours", "Depuis 5 jours")]
    [InlineData("Avec son père", "Avec son frère")]
    [InlineData("Parlez-vous avec la mère ?", "Parlez-vous avec le père ?")]
    [InlineData("Une école", "Une école ouverte")]
    [InlineData("Avant les vacances", "Après les vacances")]
    public void Another_meaning_is_refused(string before, string after)
    {
        Assert.False(Of(before, after, CorrectionKind.Spelling).IsCosmetic);
        Assert.False(Of(before, after, CorrectionKind.Typography).IsCosmetic);
    }

    private static Correction Of(string before, string after, CorrectionKind kind) => new("questions/q/text", before, after, kind, new DateOnly(2026, 11, 24));
}
