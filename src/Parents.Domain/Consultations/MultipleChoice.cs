using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>Some options among several. Each is a field of its own, yes or no, so that it is known how many answered whatever they ticked.</summary>
public sealed record MultipleChoice : Question
{
    public const string Ticked = "oui";
    public const string NotTicked = "non";

    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>How many at least, of who answers the question at all; 1 or more.</summary>
    public int Fewest { get; init; } = 1;

    /// <summary>How many at most; null is all of them.</summary>
    public int? Most { get; init; }

    [JsonIgnore]
    public override ImmutableArray<Field> Fields =>
    [
        .. Options.Select(option => new Field(FieldOf(option), option.Label, Required: false, [new Option(Ticked, Ticked), new Option(NotTicked, NotTicked)])),
        .. DeclineField(),
    ];

    [JsonIgnore]
    public override ImmutableArray<string> Inputs => [Id];

    public string FieldOf(Option option) => $"{Id}.{option.Id}";

    public override void Read(SheetReading reading)
    {
        ImmutableArray<string> sent = [.. reading.Sheet.Filled(Id).Distinct(StringComparer.Ordinal)];
        if (TryReadDecline(reading, sent))
        {
            return;
        }

        if (Judge(sent) is var (problem, bound))
        {
            reading.Refuse(Id, problem, bound);
        }
        else if (sent is not [])
        {
            foreach (var option in Options)
            {
                reading.Accept(FieldOf(option), sent.Contains(option.Id) ? Ticked : NotTicked);
            }
        }
    }

    public override IEnumerable<(string Name, string Value)> Write(Answers answers) =>
        answers[Id] is { } declined ? [(Id, declined)] : Options.Where(option => answers[FieldOf(option)] == Ticked).Select(option => (Id, option.Id));

    private (ProblemCode Problem, string? Bound)? Judge(ImmutableArray<string> sent) => sent.Length switch
    {
        0 when Required => (Fewest > 1 ? ProblemCode.ChoicesTooFew : ProblemCode.ChoiceMissing, Fewest > 1 ? Bound(Fewest) : null),
        0 => null,
        _ when sent.Any(id => Options.All(option => option.Id != id)) => (ProblemCode.OptionUnknown, null),
        var ticked when ticked < Fewest => (ProblemCode.ChoicesTooFew, Bound(Fewest)),
        var ticked when ticked > Most => (ProblemCode.ChoicesTooMany, Bound(Most.Value)),
        _ => null,
    };

    private static string Bound(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
