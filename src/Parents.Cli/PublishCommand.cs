using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Parents.Domain.Consultations;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Store;
using Parents.Theme;

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
        if (await FreezeAsync(folder, content, services, cancellationToken) is not { } frozen)
        {
            return ExitCode.Mistakes;
        }

        content = frozen;
        var written = await new PublishSite(services) { Search = search }.RunAsync(content, cancellationToken);
        await AddressList.AddAsync(folder, content, cancellationToken);
        Console.WriteLine(
            $"{Workshop.Count(content.Pages.Count, "page", "pages")}, {Workshop.Count(content.Consultations.Length, "consultation", "consultations")}, "
            + $"{Workshop.Count(written.Changed, "fichier envoyé", "fichiers envoyés")}, {Workshop.Count(written.Unchanged, "inchangé", "inchangés")}, "
            + $"{Workshop.Count(written.Removed, "supprimé", "supprimés")}");
        return ExitCode.Done;
    }

    /// <summary>Writes down what each consultation promises, before anybody can answer it.</summary>
    /// <returns>Null where a consultation is not what the store says that people answer, or is not there while their answers are.</returns>
    private static async Task<SiteContent?> FreezeAsync(string folder, SiteContent content, ApiServices services, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var consultations = content.Consultations.Select(published => published with { Manifest = Manifest.Freeze(published.Manifest, published.Consultation, now) }).ToImmutableArray();
        var stored = await services.ReadManifestsAsync(cancellationToken);
        if (consultations.FirstOrDefault(published => stored.TryGetValue(published.Consultation.Slug, out var before) && !published.Manifest!.Continues(before, now)) is { } broken)
        {
            await Console.Error.WriteLineAsync($"La consultation « {broken.Consultation.Slug} » n’est plus celle à laquelle des parents répondent déjà. Remettez le fichier {Manifest.File} de la dernière publication, ou montez « version » de 1 : rien n’a été publié.");
            return null;
        }

        if (await new FindLeftBehind(services).RunAsync(consultations, cancellationToken) is { } left)
        {
            await Console.Error.WriteLineAsync($"La version {left.Version.ToString(CultureInfo.InvariantCulture)} de la consultation « {left.Slug} » n’est plus dans le contenu, et le magasin garde des réponses à effacer le {Texts.French.Day(left.Erases)}. Remettez son dossier avec {Manifest.File} jusqu’à ce jour : rien n’a été publié.");
            return null;
        }

        foreach (var published in consultations)
        {
            var path = Path.Combine(folder, "consultations", published.Consultation.Slug, Manifest.File);
            await File.WriteAllBytesAsync($"{path}.tmp", published.Manifest!.ToBytes(), cancellationToken);
            File.Move($"{path}.tmp", path, overwrite: true);
        }

        return content with { Consultations = consultations };
    }
}
