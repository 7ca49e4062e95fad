using System.Globalization;
using System.Text;
using Parents.Site.Output;
using Parents.Theme.Scripts;
using Parents.Theme.Styles;

namespace Parents.Cli.Preview;

/// <summary>
/// The sources that this program was built from, where the launcher started it from them. Styles and scripts of the theme are
/// shown as they stand there now; all else asks for another program.
/// </summary>
/// <param name="root">The folder of the project.</param>
/// <param name="built">Until when the program knows its sources.</param>
internal sealed class ProgramSources(string root, DateTime built)
{
    private const string theme = "theme";

    private static readonly string[] folders = [theme, "src", "functions"];

    /// <summary>Its style is not the site's.</summary>
    private const string paper = "Paper";

    private static readonly string[] endings = [".cs", ".csproj", ".css", ".js", ".json", ".razor"];

    /// <summary>Told by the launcher <c>parents</c>; without it, the program minds nobody's sources.</summary>
    public static ProgramSources? Find() =>
        Environment.GetEnvironmentVariable("PARENTS_SOURCES") is { Length: > 0 } root && long.TryParse(Environment.GetEnvironmentVariable("PARENTS_BUILT"), CultureInfo.InvariantCulture, out var built)
            ? new ProgramSources(root, DateTimeOffset.FromUnixTimeSeconds(built + 1).UtcDateTime)
            : null;

    /// <summary>The file of the site that stands in the sources as the site shows it; null where there is none.</summary>
    public SiteFile? Find(string path)
    {
        if (Stylesheet.All.FirstOrDefault(sheet => $"/{path}" == sheet.Address) is { } shown)
        {
            var sources = Directory.EnumerateFiles(Path.Combine(root, theme), "*.css", SearchOption.AllDirectories)
                .Where(source => Path.GetFileName(Path.GetDirectoryName(source)) != paper)
                .ToDictionary(source => Path.GetFileName(source), File.ReadAllText, StringComparer.Ordinal);
            return new SiteFile(path, Encoding.UTF8.GetBytes(Stylesheet.Read(sources).Single(sheet => sheet.Name == shown.Name).Text), "text/css; charset=utf-8");
        }

        return Script.Files.FirstOrDefault(script => $"/{path}" == script.Address) is { } found
            ? new SiteFile(path, Encoding.UTF8.GetBytes(Script.Shorten(File.ReadAllText(Path.Combine(root, theme, "Scripts", $"{found.Name}.js")))), "text/javascript; charset=utf-8")
            : null;
    }

    /// <summary>Waits until the program must be built again.</summary>
    /// <param name="show">What is to be done where a new style or script is enough.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where the wait was ended.</returns>
    public async Task<bool> FollowAsync(Action show, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await await Task.WhenAny(folders.Select(folder => FollowAsync(folder, show, stop.Token)));
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task FollowAsync(string folder, Action show, CancellationToken cancellationToken)
    {
        using var watch = new FolderWatch(Path.Combine(root, folder), endings, _ => { });
        watch.Begin(built);
        while (!(await watch.NextAsync(cancellationToken)).Any(path => NeedsBuild(folder, path)))
        {
            show();
        }
    }

    /// <summary>The core script stands inside the pages, under a hash that they name; the worker is kept by browsers.</summary>
    private static bool NeedsBuild(string folder, string path) => Path.GetFileName(path) switch
    {
        "packages.lock.json" => false,
        "core.js" or "worker.js" => true,
        _ => folder != theme || Path.GetExtension(path) is not (".css" or ".js"),
    };
}
