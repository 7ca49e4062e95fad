using System.CommandLine;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Store;

namespace Parents.Cli;

/// <summary><c>parents publish</c>: the site goes to where readers are, and the functions learn what is asked.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var to = new Option<string>("--to") { Description = "Où publier : un dossier, ou une chaîne de connexion Azure." };
        var baseUrl = CommonOptions.BaseUrl();
        var command = new Command("publish", "Publie le site, et ouvre les consultations.") { content, to, baseUrl };
        command.Validators.Add(result =>
        {
            if (result.GetResult(to) is null)
            {
                result.AddError("Dites où publier avec --to : un dossier, ou une chaîne de connexion Azure.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => RunAsync(
            parsed.GetValue(content)!,
            parsed.GetValue(to)!,
            parsed.GetValue(baseUrl),
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string to, Uri? baseUrl, CancellationToken cancellationToken)
    {
        var storage = Storage.Open(to);
        if (await Workshop.ReadContentAsync(folder, baseUrl, today: null, cancellationToken) is not { } content)
        {
            return ExitCode.Mistakes;
        }

        var search = await Workshop.MakeSearchAsync(content, cancellationToken);
        if (!await Workshop.InspectAsync(folder, content, search, cancellationToken))
        {
            return ExitCode.Mistakes;
        }

        var services = new ApiServices(storage, await MasterKeySource.ReadAsync(storage, cancellationToken), TimeProvider.System);
        var written = await new PublishSite(services) { Search = search }.RunAsync(content, cancellationToken);
        await AddressList.AddAsync(folder, content, cancellationToken);
        Console.WriteLine(
            $"{Workshop.Count(content.Pages.Count, "page", "pages")}, {Workshop.Count(content.Consultations.Length, "consultation", "consultations")}, "
            + $"{Workshop.Count(written.Changed, "fichier envoyé", "fichiers envoyés")}, {Workshop.Count(written.Unchanged, "inchangé", "inchangés")}, "
            + $"{Workshop.Count(written.Removed, "supprimé", "supprimés")}");
        return ExitCode.Done;
    }
}
