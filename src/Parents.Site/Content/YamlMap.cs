using System.Collections.Immutable;
using System.Globalization;
using Parents.Site.Checks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parents.Site.Content;

/// <summary>
/// Reads the keys of a YAML mapping one by one, reporting what is missing, of the wrong kind or unknown with its line.
/// A value that cannot be read comes back as a harmless one: the finding stops the build later, with all the others.
/// </summary>
internal sealed class YamlMap
{
    /// <summary>Beyond it, no figure of a synthesis is meant, and sums would overflow.</summary>
    private const decimal largest = 1_000_000_000_000_000;

    /// <summary>What an editor writes where a source does not say.</summary>
    public const string Unknown = "inconnu";

    private static readonly string[] dates = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly YamlMappingNode node;
    private readonly int offset;
    private readonly Findings findings;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private YamlMap(string file, YamlMappingNode node, int offset, Findings findings)
    {
        File = file;
        this.node = node;
        this.offset = offset;
        this.findings = findings;
    }

    public string File { get; }

    /// <param name="file">For messages.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="offset">How many lines of the file come before <paramref name="text"/>.</param>
    /// <param name="findings">Where to report.</param>
    /// <returns>Null where the text is not a YAML mapping, which is reported.</returns>
    public static YamlMap? Parse(string file, string text, int offset, Findings findings) =>
        new YamlRoot(file, text, offset, findings).Read() is { } root ? new YamlMap(file, root, offset, findings) : null;

    public void Report(FindingCode code, string what, string remedy) => findings.Add(code, PlaceOf(node), what, remedy);

    /// <summary>Reports at a key, or at the mapping where it lacks the key.</summary>
    public void Report(FindingCode code, string key, string what, string remedy) => findings.Add(code, PlaceOf(key), what, remedy);

    /// <summary>Of a key, or of the mapping where it lacks the key.</summary>
    public Place PlaceOf(string key) =>
        PlaceOf(node.Children.Keys.FirstOrDefault(written => written is YamlScalarNode { Value: var name } && name == key) ?? node);

    /// <summary>Where each value begins in the YAML, and how long it is there.</summary>
    public IEnumerable<(int Start, int Length)> Values => YamlTexts.In(node);

    /// <summary>Whether the key is written; asking for it makes it a known one.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether the key is not written, or has no value.</summary>
    public bool IsEmpty(string key) => Find(key) is null or YamlScalarNode { Value: null or "" } or YamlSequenceNode { Children.Count: 0 };

    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                return scalar.Value.Trim();
            case YamlScalarNode { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted }:
                return null;
            default:
                Report(FindingCode.WrongValue, key, $"La clé « {key} » attend un texte.", $"Écrivez « {key}: » suivi du texte, sur la même ligne.");
                return null;
        }
    }

    public string RequiredText(string key) => Required(key) ?? "";

    /// <summary>A text where <see cref="Unknown"/> may stand for what the source does not say; it must be written all the same.</summary>
    public string? KnownText(string key) => RequiredText(key) is var text && text is "" or Unknown ? null : text;

    /// <summary>A day, month or year, or <see cref="Unknown"/>.</summary>
    public string? KnownDate(string key)
    {
        var date = KnownText(key);
        if (date is not null && !DateOnly.TryParseExact(date, dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(FindingCode.WrongValue, key, $"« {date} » n’est pas une date.", $"Écrivez 2018, 2018-06, 2018-06-19 ou {Unknown}.");
        }

        return date;
    }

    public DateOnly? Day(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report(FindingCode.WrongValue, key, $"« {text} » n’est pas un jour.", "Écrivez l’année, le mois et le jour : 2026-11-22.");
        return null;
    }

    public DateOnly? RequiredDay(string key) => Required(key) is null ? null : Day(key);

    /// <summary>What a clock in Brussels shows, such as 2026-11-22T18:00.</summary>
    public DateTimeOffset? Moment(string key)
    {
        if (Required(key) is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return Domain.Brussels.Moment(clock);
        }

        Report(FindingCode.WrongValue, key, $"La clé « {key} » attend un jour et une heure de Bruxelles.", "Écrivez par exemple 2026-11-22T18:00.");
        return null;
    }

    public int WholeNumber(string key, int minimum)
    {
        if (Required(key) is not { } text)
        {
            return minimum;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum)
        {
            return number;
        }

        Report(FindingCode.WrongValue, key, $"La clé « {key} » attend un nombre entier d’au moins {minimum.ToString(CultureInfo.InvariantCulture)}.", "Écrivez le nombre en chiffres.");
        return minimum;
    }

    /// <summary>Where the key is written; <paramref name="otherwise"/> where it is not.</summary>
    public int WholeNumber(string key, int minimum, int otherwise) => Has(key) ? WholeNumber(key, minimum) : otherwise;

    public decimal? Number(string key)
    {
        if (Required(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < largest)
        {
            return number;
        }

        Report(FindingCode.WrongValue, key, $"La clé « {key} » attend un nombre.", "Écrivez-le en chiffres, avec un point pour les décimales : 30.5.");
        return null;
    }

    public bool YesOrNo(string key)
    {
        var text = Required(key);
        if (text is not (null or "true" or "false"))
        {
            Report(FindingCode.WrongValue, key, $"La clé « {key} » attend true (oui) ou false (non).", $"Écrivez « {key}: true » ou « {key}: false ».");
        }

        return text == "true";
    }

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Required(key) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var meaning))
        {
            return meaning;
        }

        Report(FindingCode.WrongValue, key, $"« {text} » n’est pas permis pour « {key} ».", $"Écrivez l’un de ces mots : {string.Join(", ", words.Keys)}.");
        return null;
    }

    /// <summary>An id: plain ASCII, unique among <paramref name="taken"/>, to which it is added.</summary>
    /// <param name="key">Of the id.</param>
    /// <param name="taken">By others.</param>
    /// <param name="longest">How many characters it may have; the default is what a form and the log take.</param>
    public string Identifier(string key, ISet<string> taken, int longest = Domain.Consultations.Identifier.Longest)
    {
        if (Required(key) is not { } id)
        {
            return "";
        }

        if (!Domain.Consultations.Identifier.IsValid(id, longest))
        {
            Report(FindingCode.WrongId, key, $"« {id} » n’est pas un identifiant.", $"Prenez des minuscules sans accent, des chiffres et des traits d’union, en commençant par une lettre : {longest.ToString(CultureInfo.InvariantCulture)} signes au plus.");
        }
        else if (!taken.Add(id))
        {
            Report(FindingCode.DuplicateId, key, $"L’identifiant « {id} » est déjà pris.", "Donnez-en un autre : chacun ne sert qu’une fois.");
        }

        return id;
    }

    /// <summary>The keys that are written, for a mapping whose keys are names of the editor's; asking makes them known ones.</summary>
    public ImmutableArray<string> Names
    {
        get
        {
            ImmutableArray<string> names = [.. node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "")];
            asked.UnionWith(names);
            return names;
        }
    }

    /// <summary>A text, or a list of texts.</summary>
    public ImmutableArray<string> OneOrMoreTexts(string key) => Find(key) is YamlScalarNode ? Text(key) is { } text ? [text] : [] : Texts(key);

    /// <summary>A list of texts; an entry that is none is reported and left out.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
            {
                texts.Add(text.Trim());
            }
            else
            {
                findings.Add(FindingCode.WrongValue, PlaceOf(item), $"Chaque élément de « {key} » est un texte.", "Écrivez-le après « - », entre guillemets droits s’il contient deux points.");
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A mapping inside this one; null where it is not written, or is none, which is reported.</summary>
    public YamlMap? Map(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlMap(File, map, offset, findings);
            default:
                Report(FindingCode.WrongValue, key, $"La clé « {key} » attend d’autres clés.", "Écrivez-les dessous, une par ligne, chacune après deux espaces.");
                return null;
        }
    }

    /// <summary>A list of mappings; an entry that is none is reported and left out.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var item in Items(key))
        {
            if (item is YamlMappingNode map)
            {
                maps.Add(new YamlMap(File, map, offset, findings));
            }
            else
            {
                findings.Add(FindingCode.WrongValue, PlaceOf(item), $"Chaque élément de « {key} » est une liste de clés.", "Écrivez par exemple « - { id: oui, libelle: Oui } ».");
            }
        }

        return maps.ToImmutable();
    }

    /// <summary>Reports the keys that nobody asked for: a misspelt key must not be ignored in silence.</summary>
    public void RefuseOtherKeys()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !asked.Contains(key.Value ?? "")))
        {
            if (decimal.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                findings.Add(FindingCode.UnknownKey, PlaceOf(key), $"« {key.Value} » se lit comme une clé : la virgule sépare les clés.", "Écrivez les décimales avec un point, comme 30.5.");
                continue;
            }

            var allowed = asked.Order(StringComparer.Ordinal).ToList();
            findings.Add(FindingCode.UnknownKey, PlaceOf(key), $"La clé « {key.Value} » est inconnue.", $"{EditDistance.Guess(key.Value ?? "", allowed)}Les clés permises ici : {string.Join(", ", allowed)}.");
        }
    }

    /// <returns>Null where there is no such text, which is reported once.</returns>
    private string? Required(string key)
    {
        switch (Find(key))
        {
            case null:
                Report(FindingCode.MissingKey, key, $"La clé « {key} » manque.", $"Ajoutez une ligne « {key}: … ».");
                return null;
            case YamlScalarNode { Value: var value } when string.IsNullOrWhiteSpace(value):
                Report(FindingCode.MissingKey, key, $"La clé « {key} » est vide.", $"Écrivez son texte sur la même ligne : « {key}: … ».");
                return null;
        }

        return Text(key);
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return list.Children;
            default:
                Report(FindingCode.WrongValue, key, $"La clé « {key} » attend une liste.", "Écrivez un élément par ligne, chacun après « - ».");
                return [];
        }
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private Place PlaceOf(YamlNode at) => PlaceOf(File, offset, at.Start);

    private static Place PlaceOf(string file, int offset, Mark mark) => new(file, offset + (int)mark.Line, (int)mark.Column);
}
