using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Theme.Pages;
using Parents.Theme.Scripts;

namespace Parents.Site.Search;

/// <summary>What makes the search of a site run: Pagefind's index of its records, and the words that put slips right.</summary>
/// <param name="Files">Of the published site.</param>
/// <param name="Engine">What the page of the search loads of them.</param>
public sealed record SearchIndex(ImmutableArray<SiteFile> Files, SearchEngine Engine)
{
    /// <summary>Below the site's address; Pagefind's own files name each other.</summary>
    private const string folder = "pagefind";

    private const string entry = "pagefind.js";

    /// <summary>What the search loads. Pagefind also writes pages of its own, and a worker that a small index needs not.</summary>
    private static readonly string[] loaded = [entry, "pagefind-entry.json", "wasm.fr.pagefind"];

    private static readonly string[] endings = [".pf_meta", ".pf_index", ".pf_fragment"];

    /// <summary>The same content gives the same bytes.</summary>
    /// <returns>Null where Pagefind is not installed, or nothing is there to be found.</returns>
    /// <exception cref="IOException">Pagefind or the disk failed.</exception>
    public static async Task<SearchIndex?> MakeAsync(SiteContent content, CancellationToken cancellationToken)
    {
        var records = SearchRecord.Of(content);
        if (records is [] || Pagefind.Find() is not { } pagefind)
        {
            return null;
        }

        var words = WordsOf(records, content.Words);
        return new SearchIndex([words, .. await IndexAsync(pagefind, records, cancellationToken)], new SearchEngine(Script.Search.Address, Script.Finder.Address, $"/{folder}/{entry}", $"/{words.Path}"));
    }

    private static SiteFile WordsOf(ImmutableArray<SearchRecord> records, ParentsWords words)
    {
        var bytes = SearchVocabulary.Of(records, words);
        return new SiteFile($"assets/search-words.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}.json", bytes, "application/json; charset=utf-8");
    }

    private static async Task<ImmutableArray<SiteFile>> IndexAsync(Pagefind pagefind, ImmutableArray<SearchRecord> records, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("parents-search-");
        try
        {
            var (views, output) = (work.CreateSubdirectory("views").FullName, Path.Combine(work.FullName, folder));
            foreach (var (place, record) in records.Index())
            {
                await File.WriteAllTextAsync(Path.Combine(views, place.ToString("D5", CultureInfo.InvariantCulture) + ".html"), SearchView.Of(record), cancellationToken);
            }

            await pagefind.RunAsync(views, output, cancellationToken);
            return await ReadAsync(output, cancellationToken);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<ImmutableArray<SiteFile>> ReadAsync(string output, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var path in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Where(IsLoaded).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(output, path).Replace(Path.DirectorySeparatorChar, '/');
            files.Add(new SiteFile($"{folder}/{name}", await File.ReadAllBytesAsync(path, cancellationToken), TypeOf(name)));
        }

        return files.ToImmutable();
    }

    private static bool IsLoaded(string path) => loaded.Contains(Path.GetFileName(path), StringComparer.Ordinal) || endings.Contains(Path.GetExtension(path), StringComparer.Ordinal);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        _ => "application/octet-stream",
    };
}
