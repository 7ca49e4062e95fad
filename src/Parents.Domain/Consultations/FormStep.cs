using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>Questions that a form can show together: of one section, none asking for an answer to another.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">Of the section; null where there are none.</param>
/// <param name="First">The place of the first question in the consultation, from 0.</param>
/// <param name="Questions">At least one.</param>
public sealed record FormStep(int Number, string? Title, int First, ImmutableArray<Question> Questions)
{
    /// <summary>How many questions of the consultation come up to the end of this step.</summary>
    public int End => First + Questions.Length;

    public bool IsAsked(Answers earlier) => Questions.Any(question => question.IsAsked(earlier));
}
