using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Store;

namespace Parents.Cli;

/// <summary>What every command does around its own work: read the content, say what is wrong, end with the right code.</summary>
internal static class Workshop
{
    /// <returns>The content, or null where it has mistakes, which are printed.</returns>
    public static async Task<SiteContent?> ReadContentAsync(string folder, Uri? baseUrl, CancellationToken cancellationToken)
    {
        var (content, mistakes) = await ContentReader.ReadAsync(folder, cancellationToken);
        foreach (var mistake in mistakes)
        {
            await Console.Error.WriteLineAsync($"{folder}/{mistake}");
        }

        if (content is null)
        {
            await Console.Error.WriteLineAsync($"{Count(mistakes.Length, "erreur", "erreurs")} : rien n’a été écrit.");
            return null;
        }

        return baseUrl is null ? content : content with { Settings = content.Settings with { Address = baseUrl } };
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
            await Console.Error.WriteLineAsync($"Ce dossier contient des fichiers qui ne viennent pas de ce programme : {problem.Message} Choisissez un dossier vide avec --out.");
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
