using System.Globalization;
using System.Text.RegularExpressions;
using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>Classes of numbers in which one number has two places, or none.</summary>
internal static partial class NumberClasses
{
    private const int fewestClasses = 2;

    public static IEnumerable<Flaw> In(Question question)
    {
        if (Classes(question) is not { } classes)
        {
            yield break;
        }

        foreach (var (before, after) in classes.Zip(classes.Skip(1)))
        {
            if (after.From <= before.To)
            {
                yield return new Flaw("options", after.Item, $"« {Number(after.From)} » a sa place dans deux réponses.", "Faites commencer chaque classe juste après la précédente, comme « 10 à 19 » et « 20 à 29 ».");
            }
            else if (after.From > before.To + 1)
            {
                yield return new Flaw("options", after.Item, $"« {Number(before.To + 1)} » n’a de place dans aucune réponse.", "Faites commencer chaque classe juste après la précédente, comme « 10 à 19 » et « 20 à 29 ».");
            }
        }
    }

    /// <returns>In their order; null where the options are no classes of whole numbers in one unit.</returns>
    private static List<NumberClass>? Classes(Question question)
    {
        var classes = new List<NumberClass>();
        foreach (var (item, option) in QuestionParts.Choices(question).Index())
        {
            var label = new QuestionPart("", null, option.Label).Plain.Trim();
            if (Read(label, item) is { } read)
            {
                classes.Add(read);
            }
            else if (label.Any(char.IsDigit))
            {
                return null;
            }
        }

        return classes.Count >= fewestClasses && classes.Any(one => one.From != one.To) && classes.Select(one => one.Unit).Where(unit => unit is not "").Distinct(StringComparer.Ordinal).Count() <= 1
            ? [.. classes.OrderBy(one => one.From).ThenBy(one => one.To)]
            : null;
    }

    private static NumberClass? Read(string label, int item)
    {
        if (Written.Match(label) is not { Success: true } match || match.Groups["unit"].Value is "re" or "er" or "e" or "h")
        {
            return Nothing.IsMatch(label) ? new NumberClass(item, 0, 0, "") : null;
        }

        var first = long.Parse(match.Groups["first"].Value.Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var second = match.Groups["second"] is { Success: true, Value: var written } ? long.Parse(written.Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : first;
        var (from, to) = (match.Groups["before"].Value, match.Groups["after"].Value) switch
        {
            ("moins de", _) => (long.MinValue, first - 1),
            ("jusqu'à", _) or (_, "ou moins" or "et moins" or "au plus" or "maximum") => (long.MinValue, first),
            ("plus de", _) => (first + 1, long.MaxValue),
            ("à partir de" or "au moins", _) or (_, "ou plus" or "et plus" or "au moins" or "minimum" or "+") => (first, long.MaxValue),
            _ => (first, second),
        };
        return new NumberClass(item, from, to, UnitOf(match.Groups["unit"].Value));
    }

    /// <summary>« jour » and « jours » are one.</summary>
    private static string UnitOf(string written) => written.Trim().TrimEnd('s');

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?<before>moins de|plus de|jusqu'à|à partir de|au moins)|de|entre)? ?(?<first>\d{1,3}( \d{3}){1,3}|\d{1,9})( ?(?<unit>€|%|[\p{L}]{1,12}))?( ?(à|-|–|et|ou) ?(?<second>\d{1,3}( \d{3}){1,3}|\d{1,9})( ?(?<unit>€|%|[\p{L}]{1,12}))?)? ?(?<after>(ou|et) (plus|moins)|au plus|au moins|maximum|minimum|\+)?( (?<unit>[\p{L}]{1,12}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written { get; }

    [GeneratedRegex("^(aucune?|jamais|zéro)( [a-zé-]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nothing { get; }

    /// <param name="Item">The option's place.</param>
    /// <param name="From">The smallest number in it.</param>
    /// <param name="To">The largest.</param>
    /// <param name="Unit">Without a plural's end; empty where none is written.</param>
    private sealed record NumberClass(int Item, long From, long To, string Unit);
}
