using System.Collections.Immutable;
using Parents.Site.Checks;
using Parents.Site.Content;

namespace Parents.Site.Inspection;

/// <summary>Reads <c>budgets</c> in the settings of the site.</summary>
internal static class BudgetsReader
{
    private const string script = "script";
    private const string formScript = "script-formulaire";
    private const string requests = "requetes";
    private const string images = "images";

    /// <summary>Kilobytes of a thousand bytes: what editors write.</summary>
    private const int kilobyte = 1000;

    /// <summary>Nobody means more.</summary>
    private const decimal most = 10_000;

    public static Budgets Read(YamlMap? map)
    {
        if (map is null)
        {
            return Budgets.Default;
        }

        var pages = PageTypes.ByName.Where(name => map.Has(name.Key)).ToImmutableSortedDictionary(name => name.Value, name => Bytes(map, name.Key, kilobyte));
        var read = new Budgets
        {
            Pages = pages,
            Script = Bytes(map, script, Budgets.Default.Script),
            FormScript = Bytes(map, formScript, Budgets.Default.FormScript),
            Requests = map.Map(requests) is { } counts ? ReadRequests(counts) : Budgets.Default.Requests,
            Images = Bytes(map, images, Budgets.Default.Images),
        };
        map.RefuseOtherKeys();
        return read;
    }

    /// <summary>The key of the budget that <see cref="Budgets.ScriptOf"/> is of.</summary>
    public static string NameOfScript(PageType type) => type == PageType.Consultation ? formScript : script;

    private static ImmutableSortedDictionary<PageType, int> ReadRequests(YamlMap map)
    {
        var read = Budgets.Default.Requests.SetItems(PageTypes.ByName.Where(name => map.Has(name.Key)).Select(name => KeyValuePair.Create(name.Value, map.WholeNumber(name.Key, 1))));
        map.RefuseOtherKeys();
        return read;
    }

    /// <param name="map">The budgets.</param>
    /// <param name="key">Of one.</param>
    /// <param name="otherwise">Where it is not written, or not readable, which is reported.</param>
    private static int Bytes(YamlMap map, string key, int otherwise)
    {
        if (!map.Has(key) || map.Number(key) is not { } number)
        {
            return otherwise;
        }

        if (number is >= 0 and <= most)
        {
            return (int)(number * kilobyte);
        }

        map.Report(FindingCode.WrongValue, key, $"Le budget « {key} » n’est pas un poids.", "Écrivez un nombre de ko (1 000 octets), de 0 à 10000.");
        return otherwise;
    }
}
