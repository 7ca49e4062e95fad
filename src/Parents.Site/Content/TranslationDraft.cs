using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>A translation as its file has it, beside no French page yet.</summary>
/// <param name="Keys">Of the file, for where each stands.</param>
/// <param name="IsUnpublished">Whether the translator keeps it back (« brouillon »).</param>
/// <param name="Translation">Everything but its paragraphs.</param>
/// <param name="Texts">Its paragraphs, in the file's order.</param>
internal sealed record TranslationDraft(YamlMap Keys, bool IsUnpublished, Translation Translation, ImmutableArray<TranslatedText> Texts);
