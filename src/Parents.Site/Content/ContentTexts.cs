using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Site.Content;

/// <summary>The pages and data files of a content folder, by path, in ordinal order; lines end as on Unix.</summary>
internal sealed class ContentTexts(ImmutableSortedDictionary<string, string> texts)
{
    /// <summary>Those in French.</summary>
    public IEnumerable<string> Pages => texts.Keys.Where(path => IsPage(path) && !PageKinds.IsTranslation(path));

    public IEnumerable<string> Translations => texts.Keys.Where(path => IsPage(path) && PageKinds.IsTranslation(path));

    public IEnumerable<string> DataFiles => texts.Keys.Where(path => !IsPage(path) && !IsWrittenByProgram(path));

    public string this[string path] => texts[path];

    public bool Has(string path) => texts.ContainsKey(path);

    /// <summary>The data files of a name, in whatever folder.</summary>
    public IEnumerable<string> Named(string name) => texts.Keys.Where(path => Path.GetFileName(path) == name);

    /// <summary>Whether a file lies in a folder of its own in one of the folders that readers see.</summary>
    public static bool IsBelow(string place, string path) => path.Split('/') is [var first, var slug, _] && first == place && Identifier.IsValid(slug);

    /// <summary>The page that a data file belongs to.</summary>
    public static string PageBeside(string path) => path[..(path.LastIndexOf('/') + 1)] + "index.md";

    /// <summary>Whether no editor is to mend it.</summary>
    public static bool IsWrittenByProgram(string path) => Path.GetFileName(path) == Manifest.File;

    private static bool IsPage(string path) => path.EndsWith(".md", StringComparison.Ordinal);
}
