using Parents.Domain.Consultations;

namespace Parents.Theme.Rendering;

/// <summary>Where in its form a field stands.</summary>
/// <param name="Number">Of the question, from 1.</param>
/// <param name="Row">The label of a row in a matrix; else null.</param>
internal sealed record FieldPlace(int Number, string? Row)
{
    /// <returns>Null where the form does not hold the field.</returns>
    public static FieldPlace? Of(Consultation consultation, string? field)
    {
        foreach (var (index, question) in consultation.Questions.Index())
        {
            if (question.Id == field && question is not Matrix)
            {
                return new(index + 1, null);
            }

            if (question is Matrix && question.Fields.FirstOrDefault(known => known.Name == field) is { } row)
            {
                return new(index + 1, row.Label);
            }
        }

        return null;
    }
}
