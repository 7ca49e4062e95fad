using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>A paragraph of a translation as its file has it.</summary>
/// <param name="Text">The translation.</param>
/// <param name="Fingerprint">The hash of the French that it translates.</param>
/// <param name="Place">Of the paragraph in the file.</param>
internal sealed record TranslatedText(string Text, string Fingerprint, Place Place);
