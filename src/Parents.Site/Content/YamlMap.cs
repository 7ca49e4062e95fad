using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parents.Site.Content;

/// <summary>
/// Reads the keys of a YAML mapping one by one, reporting what is missing, of the wrong kind or unknown with its line.
/// A value that cannot be read comes back as a harmless one: the mistake stops the build later, with all the others.
/// </summary>
internal sealed class YamlMap
{
    /// <summary>What an editor writes where a source does not say.</summary>
    public const string Unknown = "inconnu";

    /// <summary>How the library says it: no other exception tells.</summary>
    private const string duplicateKey = "Duplicate key ";

    private static readonly string[] dates = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly YamlMappingNode node;
    private readonly int offset;
    private readonly Mistakes mistakes;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private YamlMap(string file, YamlMappingNode node, int offset, Mistakes mistakes)
    {
        File = file;
        this.node = node;
        this.offset = offset;
        this.mistakes = mistakes;
    }

    public string File { get; }

    /// <summary>In the file, from 1.</summary>
    public int Line => LineOf(node);

    /// <param name="file">For messages.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="offset">How many lines of the file come before <paramref name="text"/>.</param>
    /// <param name="mistakes">Where to report.</param>
    /// <returns>Null where the text is not a YAML mapping, which is reported.</returns>
    public static YamlMap? Parse(string file, string text, int offset, Mistakes mistakes)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlMap(file, root, offset, mistakes);
            }

            mistakes.Add(file, offset + 1, "Ces lignes ne sont pas une liste de clés.", "Écrivez une clé par ligne, comme « titre: Mon titre ».");
        }
        catch (YamlException problem) when (problem.Message.StartsWith(duplicateKey, StringComparison.Ordinal))
        {
            mistakes.Add(file, offset + (int)problem.Start.Line, $"La clé « {problem.Message[duplicateKey.Length..]} » est écrite deux fois.", "Gardez l’une des deux lignes.");
        }
        catch (YamlException problem)
        {
            mistakes.Add(file, offset + (int)problem.Start.Line, $"Le YAML est illisible ({problem.Message.TrimEnd('.')}).", "Vérifiez les espaces au début des lignes et mettez entre guillemets un texte qui contient « : ».");
        }

        return null;
    }

    public void Report(string what, string remedy) => mistakes.Add(File, Line, what, remedy);

    /// <summary>Reports at the line of a key, or of the mapping where it lacks the key.</summary>
    public void Report(string key, string what, string remedy) =>
        mistakes.Add(File, LineOf(node.Children.Keys.FirstOrDefault(written => written is YamlScalarNode { Value: var name } && name == key) ?? node), what, remedy);

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
                Report(key, $"La clé « {key} » attend un texte.", $"Écrivez « {key}: » suivi du texte, sur la même ligne.");
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
            Report(key, $"« {date} » n’est pas une date.", $"Écrivez 2018, 2018-06, 2018-06-19 ou {Unknown}.");
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

        Report(key, $"« {text} » n’est pas un jour.", "Écrivez l’année, le mois et le jour : 2026-11-22.");
        return null;
    }

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

        Report(key, $"La clé « {key} » attend un jour et une heure de Bruxelles.", "Écrivez par exemple 2026-11-22T18:00.");
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

        Report(key, $"La clé « {key} » attend un nombre entier d’au moins {minimum.ToString(CultureInfo.InvariantCulture)}.", "Écrivez le nombre en chiffres.");
        return minimum;
    }

    public decimal? Number(string key)
    {
        if (Required(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report(key, $"La clé « {key} » attend un nombre.", "Écrivez-le en chiffres, avec un point pour les décimales : 30.5.");
        return null;
    }

    public bool YesOrNo(string key)
    {
        var text = Required(key);
        if (text is not (null or "true" or "false"))
        {
            Report(key, $"La clé « {key} » attend true (oui) ou false (non).", $"Écrivez « {key}: true » ou « {key}: false ».");
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

        Report(key, $"« {text} » n’est pas permis pour « {key} ».", $"Écrivez l’un de ces mots : {string.Join(", ", words.Keys)}.");
        return null;
    }

    /// <summary>An id: plain ASCII, unique among <paramref name="taken"/>, to which it is added.</summary>
    public string Identifier(string key, ISet<string> taken)
    {
        if (Required(key) is not { } id)
        {
            return "";
        }

        if (!Domain.Consultations.Identifier.IsValid(id))
        {
            Report(key, $"« {id} » n’est pas un identifiant.", "Prenez des minuscules sans accent, des chiffres et des traits d’union, en commençant par une lettre.");
        }
        else if (!taken.Add(id))
        {
            Report(key, $"L’identifiant « {id} » est déjà pris.", "Donnez-en un autre : chacun ne sert qu’une fois.");
        }

        return id;
    }

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
                mistakes.Add(File, LineOf(item), $"Chaque élément de « {key} » est un texte.", "Écrivez-le après « - », entre guillemets droits s’il contient deux points.");
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A list of mappings; an entry that is none is reported and left out.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var item in Items(key))
        {
            if (item is YamlMappingNode map)
            {
                maps.Add(new YamlMap(File, map, offset, mistakes));
            }
            else
            {
                mistakes.Add(File, LineOf(item), $"Chaque élément de « {key} » est une liste de clés.", "Écrivez par exemple « - { id: oui, libelle: Oui } ».");
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
                mistakes.Add(File, LineOf(key), $"« {key.Value} » se lit comme une clé : la virgule sépare les clés.", "Écrivez les décimales avec un point, comme 30.5.");
                continue;
            }

            var allowed = asked.Order(StringComparer.Ordinal).ToList();
            var nearest = allowed.MinBy(known => EditDistance.Between(known, key.Value ?? ""));
            mistakes.Add(File, LineOf(key), $"La clé « {key.Value} » est inconnue.", $"Vouliez-vous écrire « {nearest} » ? Les clés permises ici : {string.Join(", ", allowed)}.");
        }
    }

    /// <returns>Null where there is no such text, which is reported once.</returns>
    private string? Required(string key)
    {
        if (Find(key) is null || Find(key) is YamlScalarNode { Value: var value } && string.IsNullOrWhiteSpace(value))
        {
            Report(key, $"La clé « {key} » manque.", $"Ajoutez une ligne « {key}: … ».");
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
                Report(key, $"La clé « {key} » attend une liste.", "Écrivez un élément par ligne, chacun après « - ».");
                return [];
        }
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private int LineOf(YamlNode at) => offset + (int)at.Start.Line;
}
