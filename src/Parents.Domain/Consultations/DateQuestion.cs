using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>A day, typed as three numbers: day, month, year.</summary>
public sealed record DateQuestion : Question
{
    private const string canonical = "yyyy-MM-dd";

    /// <summary>What may stand in one input instead.</summary>
    private static readonly string[] whole = [canonical, "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public required DateOnly Earliest { get; init; }

    public required DateOnly Latest { get; init; }

    [JsonIgnore]
    public override ImmutableArray<Field> Fields => [new(Id, Text, Required, Declines) { IsTyped = true }];

    [JsonIgnore]
    public override ImmutableArray<string> Inputs => [Id, DayInput, MonthInput, YearInput];

    [JsonIgnore]
    public string DayInput => $"{Id}.jour";

    [JsonIgnore]
    public string MonthInput => $"{Id}.mois";

    [JsonIgnore]
    public string YearInput => $"{Id}.annee";

    /// <summary>What the three inputs show of what was sent, in the order day, month, year.</summary>
    public (string Day, string Month, string Year) Parts(AnswerSheet sheet)
    {
        if (sheet.Filled(Id) is [var typed, ..] && TryParse(typed, out var date))
        {
            return (Text(date.Day), Text(date.Month), Text(date.Year));
        }

        return (First(DayInput), First(MonthInput), First(YearInput));

        string First(string name) => sheet.Filled(name).FirstOrDefault() ?? "";
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    public override void Read(SheetReading reading)
    {
        ImmutableArray<string> parts = [.. new[] { DayInput, MonthInput, YearInput }.Select(name => string.Concat(reading.Sheet.Filled(name)).Trim())];
        var typed = string.Join('/', parts);
        ImmutableArray<string> sent = [.. reading.Sheet.Filled(Id), .. parts.All(part => part is "") ? ImmutableArray<string>.Empty : [typed]];
        if (TryReadDecline(reading, sent))
        {
            return;
        }

        if (sent is [])
        {
            reading.RefuseWhereRequired(Id, Required, ProblemCode.AnswerMissing);
        }
        else if (sent is not [var only] || !TryParse(only, out var date))
        {
            reading.Refuse(Id, ProblemCode.NotADate);
        }
        else if (date < Earliest)
        {
            reading.Refuse(Id, ProblemCode.DateTooEarly, Write(Earliest));
        }
        else if (date > Latest)
        {
            reading.Refuse(Id, ProblemCode.DateTooLate, Write(Latest));
        }
        else
        {
            reading.Accept(Id, Write(date));
        }
    }

    private static bool TryParse(string text, out DateOnly date) => DateOnly.TryParseExact(text.Trim(), whole, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Write(DateOnly date) => date.ToString(canonical, CultureInfo.InvariantCulture);
}
