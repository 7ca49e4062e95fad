using Parents.Domain.Library;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class BriefParagraphTests
{
    [Fact]
    public void A_paragraph_has_the_hash_of_its_words() => Assert.Equal("9f115406589edcdb", BriefParagraph.HashOf("Chaque école est liée à un centre."));

    [Theory]
    [InlineData("Qu’est-ce\u00a0? Un centre.", "Qu'est-ce ? Un centre.")]
    [InlineData("Un  centre.", " Un centre. ")]
    public void Typography_is_no_change(string one, string other) => Assert.Equal(BriefParagraph.HashOf(one), BriefParagraph.HashOf(other));

    [Theory]
    [InlineData("Un centre.", "un centre.")]
    [InlineData("Un centre.", "Un centre")]
    [InlineData("Un été.", "Un ete.")]
    public void A_word_is_one(string one, string other) => Assert.NotEqual(BriefParagraph.HashOf(one), BriefParagraph.HashOf(other));
}
