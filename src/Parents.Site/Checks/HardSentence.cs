namespace Parents.Site.Checks;

/// <summary>A sentence, and what makes it hard.</summary>
/// <param name="Text">As it is written, without the space around it.</param>
/// <param name="Paragraph">Its paragraph's place among those that were measured, from 0.</param>
/// <param name="Words">How many it has.</param>
/// <param name="LongWords">How many of them have more than six letters.</param>
public sealed record HardSentence(string Text, int Paragraph, int Words, int LongWords);
