using Parents.Domain.Consultations;

namespace Parents.Theme.Pages;

/// <summary>Answers of one day that came beyond its budget and wait for a decision.</summary>
/// <param name="Consultation">That they answer.</param>
/// <param name="Title">Of its page.</param>
/// <param name="Day">In Brussels.</param>
/// <param name="Answers">How many.</param>
/// <param name="IsOver">Whether the day is over, so that the decision can be made.</param>
public sealed record HeldAnswers(Consultation Consultation, string Title, DateOnly Day, int Answers, bool IsOver);
