using System.CommandLine;
using System.Globalization;
using Parents.Domain.Library;
using Parents.Domain.Statistics;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Site.Copies;
using Parents.Site.Inspection;
using Parents.Site.Output;
using Parents.Site.Pages;
using Parents.Store;
using Parents.Theme.Styles;

namespace Parents.Cli;

/// <summary><c>parents build</c>: content and releases become a folder of HTML.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var data = CommonOptions.Data();
        var output = new Option<string>("--out") { Description = "Le dossier où écrire le site.", DefaultValueFactory = _ => "artifacts/site" };
        var baseUrl = CommonOptions.BaseUrl();
        var today = CommonOptions.Today();
        var offline = CommonOptions.Offline();
        var command = new Command("build", "Fabrique le site dans un dossier.") { content, data, output, baseUrl, today, offline };
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => RunAsync(
            parsed.GetValue(content)!,
            parsed.GetValue(data)!,
            parsed.GetValue(output)!,
            parsed.GetValue(baseUrl),
            parsed.GetValue(today),
            parsed.GetValue(offline),
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string data, string output, Uri? baseUrl, DateOnly? today, string? offline, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        if (await Workshop.ReadContentAsync(folder, baseUrl, today, cancellationToken) is not { } content)
        {
            return ExitCode.Mistakes;
        }

        var results = await ReadResultsAsync(content, data, cancellationToken);
        var pages = new SitePages(content) { Search = await Workshop.MakeSearchAsync(content, cancellationToken) };
        var inspection = new SiteInspection(content, Stylesheet.Whole);
        var site = pages.RenderAllAsync(results, Workshop.Moment(today), cancellationToken);
        var report = new SiteReport([], []);
        var written = await new OutputFolder(output).WriteAsync(inspection.WatchAsync(site, cancellationToken), () => (report = inspection.Conclude()).Findings is [], cancellationToken);
        if (written is null)
        {
            await Workshop.RefuseAsync(folder, report.Findings);
            return ExitCode.Mistakes;
        }

        PageWeights.Write(report.Heaviest, content.Budgets, Console.Out);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.GetCultureInfo("fr"));
        Console.WriteLine(
            $"{Workshop.Count(content.Pages.Count, "page", "pages")}, {Workshop.Count(content.Consultations.Length, "consultation", "consultations")}, "
            + $"{Workshop.Count(written.Changed, "fichier écrit", "fichiers écrits")}, {Workshop.Count(written.Unchanged, "inchangé", "inchangés")}, "
            + $"{Workshop.Count(written.Removed, "supprimé", "supprimés")}, {seconds} s");
        return offline is null ? ExitCode.Done : await WriteCopyAsync(offline, site, content.Settings, Workshop.Today(today), cancellationToken);
    }

    /// <summary>Renders the site once more, for nobody should keep all files in memory who makes no copy.</summary>
    private static async Task<int> WriteCopyAsync(string path, IAsyncEnumerable<SiteFile> site, SiteSettings settings, DateOnly today, CancellationToken cancellationToken)
    {
        var copied = await SiteCopy.MakeAsync(await site.ToListAsync(cancellationToken), settings, today);
        var zip = SiteZip.Of(copied, today);
        var size = $"{(zip.Length / 1_000_000m).ToString("0.0", CultureInfo.GetCultureInfo("fr"))} Mo";
        if (zip.Length > SiteZip.MostBytes)
        {
            await Console.Error.WriteLineAsync($"Le site à emporter pèse {size}, plus que 5 Mo : {path} n’a pas été écrit. Allégez ou retirez des images.");
            return ExitCode.Mistakes;
        }

        await SiteZip.WriteAsync(path, zip, cancellationToken);
        Console.WriteLine($"{path} : {Workshop.Count(copied.Count, "fichier", "fichiers")}, {size}, à lire sans connexion");
        return ExitCode.Done;
    }

    private static async Task<Dictionary<string, Results>> ReadResultsAsync(SiteContent content, string data, CancellationToken cancellationToken)
    {
        var results = new Dictionary<string, Results>(StringComparer.Ordinal);
        var storage = Storage.Open(data);
        if (storage.Folder is { } folder && !Directory.Exists(folder))
        {
            return results;
        }

        var services = new ApiServices(storage, await MasterKeySource.ReadAsync(storage, cancellationToken), TimeProvider.System);
        foreach (var consultation in content.Consultations.SelectMany(published => published.Versions))
        {
            results[consultation.LogName] = await new ReadResults(services).RunAsync(consultation, cancellationToken);
        }

        return results;
    }
}
