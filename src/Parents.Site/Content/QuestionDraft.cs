using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Site.Content;

/// <summary>A question with what its file says of it.</summary>
/// <param name="Question">As it will be asked.</param>
/// <param name="Keys">Where each key stands.</param>
/// <param name="Despite">The names of the warnings that its editor has read, and keeps it in spite of.</param>
internal sealed record QuestionDraft(Question Question, YamlMap Keys, ImmutableArray<string> Despite);
