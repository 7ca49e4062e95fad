using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>A quantity, typed as people type it.</summary>
public sealed record NumberQuestion : Question
{
    /// <summary>What is counted or measured, as it stands behind the number; null where the question says it.</summary>
    public string? Unit { get; init; }

    public required decimal Smallest { get; init; }

    public required decimal Largest { get; init; }

    /// <summary>How many decimals at most; 0 takes whole numbers only.</summary>
    public int Decimals { get; init; }

    [JsonIgnore]
    public override ImmutableArray<Field> Fields => [new(Id, Text, Required, Declines) { IsTyped = true }];

    [JsonIgnore]
    public override ImmutableArray<string> Inputs => [Id];

    public override void Read(SheetReading reading)
    {
        var sent = reading.Sheet.Filled(Id);
        if (TryReadDecline(reading, sent))
        {
            return;
        }

        if (sent is [] || sent.All(string.IsNullOrWhiteSpace))
        {
            reading.RefuseWhereRequired(Id, Required, ProblemCode.AnswerMissing);
        }
        else if (sent is not [var typed])
        {
            reading.Refuse(Id, ProblemCode.ChoiceRepeated);
        }
        else if (TypedNumber.Parse(typed, Decimals, Unit) is not { } number)
        {
            reading.Refuse(Id, ProblemCode.NotANumber);
        }
        else
        {
            Judge(reading, number);
        }
    }

    private void Judge(SheetReading reading, decimal number)
    {
        if (number.Scale > Decimals)
        {
            reading.Refuse(Id, ProblemCode.TooManyDecimals, Decimals);
        }
        else if (number < Smallest)
        {
            reading.Refuse(Id, ProblemCode.NumberTooSmall, TypedNumber.Write(Smallest));
        }
        else if (number > Largest)
        {
            reading.Refuse(Id, ProblemCode.NumberTooLarge, TypedNumber.Write(Largest));
        }
        else
        {
            reading.Accept(Id, TypedNumber.Write(number));
        }
    }
}
