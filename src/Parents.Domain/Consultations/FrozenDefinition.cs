using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parents.Domain.Consultations;

/// <summary>What a consultation promises when it opens: as it was frozen, beside as it is.</summary>
public static class FrozenDefinition
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    /// <summary>What people read; all else decides what is asked, of whom, or what becomes of the answers.</summary>
    private static readonly HashSet<string> texts = new(StringComparer.Ordinal) { "text", "help", "label", "section", "low", "high", "unit" };

    /// <summary>Where two versions differ once the corrections of the second are made in the first: paths such as <c>questions/dossier/options/oui/label</c>, in ordinal order.</summary>
    /// <returns>Nothing where the second is the first, corrected.</returns>
    public static ImmutableArray<FrozenDifference> Compare(Consultation frozen, Consultation current)
    {
        var before = Flatten(frozen);
        var after = Flatten(current);
        foreach (var correction in current.Corrections.Where(correction => correction.IsCosmetic && before.GetValueOrDefault(correction.Where) == correction.Before))
        {
            before[correction.Where] = correction.After;
        }

        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new FrozenDifference(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path), IsText(path)))];
    }

    private static bool IsText(string path) => path.Split('/') is [.., var above, var last] && (texts.Contains(last) || above == "labels");

    private static Dictionary<string, string> Flatten(Consultation consultation)
    {
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        Visit("", JsonSerializer.SerializeToNode(consultation with { Corrections = [] }, json));
        return flat;

        void Visit(string path, JsonNode? node)
        {
            switch (node)
            {
                case JsonObject map:
                    foreach (var (name, value) in map)
                    {
                        Visit(path is "" ? name : $"{path}/{name}", value);
                    }

                    break;
                case JsonArray list:
                    // What has an id is named by it, and its order is a value of its own.
                    foreach (var (index, item) in list.Index())
                    {
                        var id = item is JsonObject entry && entry.TryGetPropertyValue("id", out var named) ? named!.GetValue<string>() : null;
                        Visit($"{path}/{id ?? Text(index)}", item);
                        if (id is not null)
                        {
                            flat[$"{path}/{id}/#"] = Text(index);
                        }
                    }

                    break;
                case not null:
                    flat[path] = node.ToJsonString() is ['"', ..] ? node.GetValue<string>() : node.ToJsonString();
                    break;
            }
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
