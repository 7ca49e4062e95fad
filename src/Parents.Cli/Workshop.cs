using Parents.Domain;
using Parents.Site.Checks;
using Parents.Site.Content;
using Parents.Site.Inspection;
using Parents.Site.Output;
using Parents.Site.Pages;
using Parents.Site.Search;
using Parents.Store;

namespace Parents.Cli;

/// <summary>What every command does around its own work: read the content, say what is wrong, end with the right code.</summary>
internal static class Workshop
{
    /// <summary>Today in Brussels, or the day that the command was given instead.</summary>
    public static DateOnly Today(DateOnly? given) => given ?? Brussels.Day(TimeProvider.System.GetUtcNow());

    /// <summary>A given day stands for its noon, so that a build of that day is the same whenever it runs.</summary>
    public static DateTimeOffset Moment(DateOnly? given) =>
        given is { } day ? Brussels.Moment(day.ToDateTime(new TimeOnly(12, 0))) : TimeProvider.System.GetUtcNow();

    /// <summary>Warnings are counted only: <c>parents check</c> shows them.</summary>
    /// <returns>The content, or null where it has errors, which are printed.</returns>
    public static async Task<SiteContent?> ReadContentAsync(string folder, Uri? baseUrl, DateOnly? today, CancellationToken cancellationToken)
    {
        var (content, findings, _) = await ContentReader.ReadAsync(folder, Today(today), cancellationToken);
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        if (findings.Length > errors.Count)
        {
            await Console.Error.WriteLineAsync($"{Count(findings.Length - errors.Count, "avertissement", "avertissements")} : « parents check » en donne la liste.");
        }

        if (content is null)
        {
            await RefuseAsync(folder, errors);
            return null;
        }

        return baseUrl is null ? content : content with { Settings = content.Settings with { Address = baseUrl } };
    }

    /// <returns>The index of the search; null where Pagefind is missing, which is said: such a site lists its topics only.</returns>
    public static async Task<SearchIndex?> MakeSearchAsync(SiteContent content, CancellationToken cancellationToken)
    {
        await WarnWithoutSearchAsync();
        return await SearchIndex.MakeAsync(content, cancellationToken);
    }

    public static async Task WarnWithoutSearchAsync()
    {
        if (Pagefind.Find() is null)
        {
            await Console.Error.WriteLineAsync("Node ou Pagefind manque : la page « Chercher » n’a que la liste de A à Z. Pour chercher, installez Node, puis lancez « npm ci ».");
        }
    }

    /// <summary>Looks at every page of a content, as it will be when parents have answered, before any is published.</summary>
    /// <returns>Whether all is right; else what is wrong is printed.</returns>
    public static async Task<bool> InspectAsync(string folder, SiteContent content, SearchIndex? search, CancellationToken cancellationToken)
    {
        var (findings, _) = await ReportAsync(content, search, Moment(given: null), cancellationToken);
        if (findings is not [])
        {
            await RefuseAsync(folder, findings);
        }

        return findings is [];
    }

    public static Task<SiteReport> ReportAsync(SiteContent content, SearchIndex? search, DateTimeOffset now, CancellationToken cancellationToken) =>
        SiteInspection.RunAsync(content, new SitePages(content) { Search = search }.RenderAllAsync(Rehearsal.Of(content), now, cancellationToken), cancellationToken);

    /// <summary>Prints what stops a command.</summary>
    public static async Task RefuseAsync(string folder, IReadOnlyCollection<Finding> errors)
    {
        foreach (var error in errors)
        {
            await Console.Error.WriteLineAsync($"{folder}/{error}");
        }

        await Console.Error.WriteLineAsync($"{Count(errors.Count, "erreur", "erreurs")} : rien n’a été écrit.");
    }

    /// <summary>Runs a command and turns what may go wrong around it into a sentence and a code.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception problem) when (problem is StoreException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Le magasin ou le disque ne répond pas comme il faut : {problem.Message}");
            return ExitCode.StoreFailed;
        }
        catch (ForeignFolderException problem)
        {
            await Console.Error.WriteLineAsync($"Le dossier {problem.Folder} contient des fichiers qui ne viennent pas de ce programme. Choisissez un dossier vide avec --out.");
            return ExitCode.WrongUse;
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCode.WrongUse;
        }
    }

    /// <summary>« 1 page », « 12 pages ».</summary>
    public static string Count(int number, string one, string several) =>
        $"{number.ToString(System.Globalization.CultureInfo.InvariantCulture)} {(number < 2 ? one : several)}";
}
