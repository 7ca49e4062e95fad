using System.Globalization;
using Parents.Domain;
using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>Numbers, days and hours in French. Nothing here depends on the machine's culture.</summary>
public static partial class Texts
{
    private static readonly NumberFormatInfo french = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00a0" };

    private static readonly string[] months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string NotSaid => "la source ne le dit pas";

    public static string Number(decimal number) => number.ToString("#,0.##", french);

    public static string Percent(decimal percent) => $"{Number(percent)}\u00a0%";

    /// <summary>« plus de 12 % », « 100 pages ».</summary>
    public static string Value(Figure figure, FigureValue value)
    {
        var number = figure.Kind == FigureKind.Amount ? $"{Number(value.Value)}\u00a0{figure.Unit}" : Percent(value.Value);
        return value.Qualifier is null ? number : $"{value.Qualifier} {number}";
    }

    public static string Day(DateOnly day) => $"{(day.Day == 1 ? "1er" : Number(day.Day))}\u00a0{months[day.Month - 1]} {day.Year}";

    /// <summary>An ISO 8601 date of a year, month or day, or that there is none.</summary>
    public static string Date(string? iso)
    {
        if (DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Day(day);
        }

        return DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? $"{months[month.Month - 1]} {month.Year}"
            : iso ?? NotSaid;
    }

    /// <summary>« 30 juin 2027 à 18 h », on the clocks of Brussels.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = Brussels.Local(moment);
        var minutes = local.Minute == 0 ? "" : $"\u00a0{local.Minute:00}";
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} à {local.Hour}\u00a0h{minutes}";
    }

    /// <summary>French counts nothing and one alike: « 0 réponse », « 1 réponse », « 2 réponses ».</summary>
    private static string Plural(int number, string one, string several) => $"{Number(number)}\u00a0{(number < 2 ? one : several)}";
}
