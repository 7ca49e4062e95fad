using System.Globalization;
using Parents.Domain;
using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>Numbers, days and hours. Nothing here depends on the machine's culture.</summary>
public sealed partial class Texts
{
    private NumberFormatInfo? numbers;

    public string NotSaid => Say();

    /// <summary>Between the whole and its decimals.</summary>
    public string DecimalSeparator => Say();

    /// <summary>Between thousands.</summary>
    public string GroupSeparator => Say();

    public string Number(decimal number) =>
        number.ToString("#,0.##", numbers ??= new NumberFormatInfo { NumberDecimalSeparator = DecimalSeparator, NumberGroupSeparator = GroupSeparator });

    public string Percent(decimal percent) => Fill(nameof(Percent), Number(percent));

    /// <summary>« plus de 12 % », « 100 pages ».</summary>
    public string Value(Figure figure, FigureValue value)
    {
        var number = figure.Kind == FigureKind.Amount ? Fill(nameof(Value), Number(value.Value), figure.Unit) : Percent(value.Value);
        return value.Qualifier is null ? number : $"{value.Qualifier} {number}";
    }

    public string Day(DateOnly day) => Fill(day.Day == 1 ? "Day.First" : "Day.Other", Plain(day.Day), Month(day), Plain(day.Year));

    /// <summary>An ISO 8601 date of a year, month or day, or that there is none.</summary>
    public string Date(string? iso)
    {
        if (DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Day(day);
        }

        return DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? Fill(nameof(Date), Month(month), Plain(month.Year))
            : iso ?? NotSaid;
    }

    /// <summary>« 30 juin 2027 à 18 h », on the clocks of Brussels.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = Brussels.Local(moment);
        return Fill(local.Minute == 0 ? "Moment.Hour" : "Moment.Minute", Day(DateOnly.FromDateTime(local.DateTime)), Plain(local.Hour), local.Minute.ToString("00", CultureInfo.InvariantCulture));
    }

    private string Month(DateOnly day) => file[$"Month.{day.Month.ToString("00", CultureInfo.InvariantCulture)}"];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
