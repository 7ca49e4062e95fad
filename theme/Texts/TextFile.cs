using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>
/// The sentences of one language, from its resource file. A value is a sentence, or one for each plural form, or a list: the title
/// of a page that only tells something, then its paragraphs. <c>{0}</c>, <c>{1}</c>… stand for what the sentence is filled with.
/// </summary>
internal sealed partial class TextFile
{
    /// <summary>The form of a sentence that counts nothing.</summary>
    public const string Only = "";

    private readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> sentences;

    private TextFile(Language language, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> sentences) => (Language, this.sentences) = (language, sentences);

    public Language Language { get; }

    /// <summary>As the resource is called.</summary>
    public string Name => NameOf(Language);

    /// <param name="key">Of a sentence.</param>
    /// <param name="form">Plural form, place in a list, or <see cref="Only"/>.</param>
    /// <exception cref="KeyNotFoundException">There is none: the build refuses such a file before anybody reads a page.</exception>
    public string this[string key, string form = Only] => sentences.TryGetValue(key, out var forms) && forms.TryGetValue(form, out var sentence)
        ? sentence
        : throw new KeyNotFoundException($"{Name} lacks {key} {form}".TrimEnd() + ".");

    /// <summary>Title and paragraphs, in order.</summary>
    public ImmutableArray<string> List(string key) => [.. sentences[key].Values];

    public static string NameOf(Language language) => $"{language.Code}.json";

    public IEnumerable<string> Keys => sentences.Keys;

    public static TextFile Read(Language language) => Parse(language, Text(language));

    /// <summary>The resource as it is written.</summary>
    public static string Text(Language language)
    {
        using var reader = new StreamReader(typeof(TextFile).Assembly.GetManifestResourceStream(NameOf(language))!);
        return reader.ReadToEnd();
    }

    /// <param name="language">Of the file.</param>
    /// <param name="json">Its text.</param>
    /// <exception cref="JsonException">The text is not what the summary of this class says.</exception>
    public static TextFile Parse(Language language, string json)
    {
        using var document = Load(language, json);
        var read = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"{NameOf(language)} is not an object of sentences.");
        }

        foreach (var entry in document.RootElement.EnumerateObject())
        {
            if (read.ContainsKey(entry.Name))
            {
                throw new JsonException($"{NameOf(language)} has {entry.Name} twice.");
            }

            read[entry.Name] = FormsOf(language, entry).ToImmutableSortedDictionary(form => form.Key, form => form.Value, StringComparer.Ordinal);
        }

        return new TextFile(language, read.ToImmutable());
    }

    private static JsonDocument Load(Language language, string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException problem)
        {
            throw new JsonException($"{NameOf(language)}: {problem.Message}", problem);
        }
    }

    /// <summary>What this file lacks, or has too much, beside the French one. In French, for who runs the build.</summary>
    public IEnumerable<string> ProblemsBeside(TextFile french)
    {
        foreach (var key in french.sentences.Keys.Except(sentences.Keys, StringComparer.Ordinal))
        {
            yield return $"{Name} : il manque « {key} ».";
        }

        foreach (var key in sentences.Keys.Except(french.sentences.Keys, StringComparer.Ordinal))
        {
            yield return $"{Name} : « {key} » n’existe pas en français.";
        }

        foreach (var (key, forms) in sentences.Where(entry => french.sentences.ContainsKey(entry.Key)))
        {
            var wanted = WantedForms(french.sentences[key].Keys);
            if (!forms.Keys.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                yield return $"{Name} : « {key} » doit avoir les formes {string.Join(", ", wanted.Select(form => form is Only ? "(une seule phrase)" : form))}.";
            }
            else if (!PlaceholdersOf(forms).SetEquals(PlaceholdersOf(french.sentences[key])))
            {
                yield return $"{Name} : « {key} » n’a pas les mêmes {{0}}, {{1}}… que le français.";
            }

            if (forms.Values.Any(sentence => sentence.Trim(' ') is ""))
            {
                yield return $"{Name} : « {key} » est vide.";
            }
        }
    }

    private IEnumerable<string> WantedForms(IEnumerable<string> french) => french.Contains("other", StringComparer.Ordinal) ? PluralForm.Of(Language) : french;

    private static HashSet<string> PlaceholdersOf(ImmutableSortedDictionary<string, string> forms) =>
        [.. forms.Values.SelectMany(sentence => Placeholder.Matches(sentence).Select(match => match.Value))];

    private static IEnumerable<KeyValuePair<string, string>> FormsOf(Language language, JsonProperty entry)
    {
        return entry.Value.ValueKind switch
        {
            JsonValueKind.Object => entry.Value.EnumerateObject().Select(form => KeyValuePair.Create(form.Name, Sentence(form.Value))),
            JsonValueKind.Array => entry.Value.EnumerateArray().Select((sentence, place) => KeyValuePair.Create(place.ToString(System.Globalization.CultureInfo.InvariantCulture), Sentence(sentence))),
            _ => [KeyValuePair.Create(Only, Sentence(entry.Value))],
        };

        string Sentence(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"{NameOf(language)}: {entry.Name} has {value.GetRawText()} where a sentence should stand.");
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder { get; }
}
