using Parents.Site.Checks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parents.Site.Content;

/// <summary>Reads a text of keys and values, and says in French what is wrong with it or would be lost of it.</summary>
/// <param name="file">For messages.</param>
/// <param name="text">The YAML.</param>
/// <param name="offset">How many lines of the file come before <paramref name="text"/>.</param>
/// <param name="findings">Where to report.</param>
internal sealed class YamlRoot(string file, string text, int offset, Findings findings)
{
    private const string quoteRemedy = "Mettez tout le texte de cette clé entre guillemets droits.";

    /// <summary>How the library says it: no other exception tells.</summary>
    private const string duplicateKey = "Duplicate key ";

    private readonly string[] lines = text.Split('\n');

    /// <returns>Null where the text is not a list of keys, which is reported.</returns>
    public YamlMappingNode? Read()
    {
        var tab = Array.FindIndex(lines, line => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t'));
        if (tab >= 0)
        {
            findings.Add(FindingCode.Yaml, new Place(file, offset + tab + 1, 1), "Cette ligne commence par une tabulation.", "Remplacez-la par des espaces.");
            return null;
        }

        var root = Load();
        if (root is not null)
        {
            RefuseLosses(root);
        }

        return root;
    }

    /// <returns>The root of a text of keys and values, or null where it is none.</returns>
    /// <exception cref="YamlException">It cannot be read.</exception>
    public static YamlMappingNode? Load(string yaml)
    {
        var stream = new YamlStream();
        var parser = new GuardedParser(new StringReader(yaml));
        try
        {
            stream.Load(parser);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // The library's ways to say that a bracket is never closed, and that a value is missing; it does not say where.
            var read = parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(read, read, problem.Message, problem);
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : null;
    }

    private YamlMappingNode? Load()
    {
        try
        {
            if (Load(text) is { } root)
            {
                return root;
            }

            findings.Add(FindingCode.Yaml, new Place(file, offset + 1, 1), "Ces lignes ne sont pas une liste de clés.", "Écrivez une clé par ligne, comme « titre: Mon titre ».");
        }
        catch (YamlException problem) when (problem.Message == GuardedParser.LostText)
        {
            findings.Add(FindingCode.WrongValue, PlaceOf(problem.Start), "Ce texte commence par un signe : son premier mot serait perdu.", quoteRemedy);
        }
        catch (YamlException problem) when (problem.Message.StartsWith(duplicateKey, StringComparison.Ordinal))
        {
            findings.Add(FindingCode.DuplicateKey, PlaceOf(problem.Start), $"La clé « {problem.Message[duplicateKey.Length..]} » est écrite deux fois.", "Gardez l’une des deux lignes.");
        }
        catch (YamlException problem)
        {
            findings.Add(
                FindingCode.Yaml,
                PlaceOf(problem.Start),
                "Ces renseignements sont illisibles à partir d’ici, ou juste avant.",
                "Vérifiez les espaces au début des lignes. Mettez entre guillemets droits un texte qui contient « : » ou qui commence par un signe, et fermez ce qui est ouvert.");
        }

        return null;
    }

    /// <summary>What YAML takes for a remark is text to an editor, and would be gone from the page without a word.</summary>
    private void RefuseLosses(YamlNode node)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                RefuseLoss(scalar);
                break;
            case YamlSequenceNode list:
                foreach (var item in list)
                {
                    RefuseLosses(item);
                }

                break;
            case YamlMappingNode map:
                foreach (var (key, value) in map)
                {
                    RefuseLosses(key);
                    RefuseLosses(value);
                }

                break;
        }
    }

    private void RefuseLoss(YamlScalarNode scalar)
    {
        var line = lines.ElementAtOrDefault((int)scalar.End.Line - 1) ?? "";
        if (line[Math.Min((int)scalar.End.Column - 1, line.Length)..].TrimStart().StartsWith('#'))
        {
            findings.Add(FindingCode.WrongValue, PlaceOf(scalar.Start), "La fin de cette ligne, à partir de « # », serait perdue.", quoteRemedy);
        }
    }

    private Place PlaceOf(Mark mark) => new(file, offset + (int)mark.Line, (int)mark.Column);
}
