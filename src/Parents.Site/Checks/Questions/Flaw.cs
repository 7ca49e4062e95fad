namespace Parents.Site.Checks.Questions;

/// <summary>What a rule finds wrong with a question.</summary>
/// <param name="Key">Of the question's YAML.</param>
/// <param name="Item">Its place in the key's list, from 0; null where it is about the key as a whole.</param>
/// <param name="What">In French, one sentence.</param>
/// <param name="Remedy">In French, one sentence.</param>
internal sealed record Flaw(string Key, int? Item, string What, string Remedy);
