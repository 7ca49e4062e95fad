using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parents.Site.Content;

/// <summary>The texts of a YAML document as they are written: the values, not the keys.</summary>
internal static class YamlTexts
{
    /// <returns>Where each value begins in <paramref name="yaml"/>, and how long it is there; none where the document cannot be read, which is reported elsewhere.</returns>
    public static IReadOnlyList<(int Start, int Length)> In(string yaml)
    {
        try
        {
            return YamlRoot.Load(yaml) is { } root ? [.. In(root)] : [];
        }
        catch (YamlException)
        {
            return [];
        }
    }

    public static IEnumerable<(int Start, int Length)> In(YamlNode node) => node switch
    {
        YamlScalarNode scalar => [((int)scalar.Start.Index, (int)(scalar.End.Index - scalar.Start.Index))],
        YamlSequenceNode list => list.SelectMany(In),
        YamlMappingNode map => map.Children.Values.SelectMany(In),
        _ => [],
    };
}
