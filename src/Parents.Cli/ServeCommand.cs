using System.CommandLine;
using System.Globalization;
using Parents.Cli.Preview;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Store;

namespace Parents.Cli;

/// <summary><c>parents serve</c>: site, API and timers on one machine, with an embedded store; what is saved meanwhile is shown at once.</summary>
internal static class ServeCommand
{
    private const int defaultPort = 5080;
    private const int highestPort = 65535;

    public static Command Create()
    {
        var content = CommonOptions.Content();
        var data = CommonOptions.Data();
        var port = new Option<int>("--port")
        {
            Description = "Le port de la machine.",
            DefaultValueFactory = _ => defaultPort,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= highestPort)
                {
                    return number;
                }

                result.AddError($"« {result.Tokens[0].Value} » n’est pas un port : écrivez un nombre de 1 à {highestPort.ToString(CultureInfo.InvariantCulture)}.");
                return defaultPort;
            },
        };
        var command = new Command("serve", "Montre le site sur cette machine, et reçoit les réponses.") { content, data, port };
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => RunAsync(
            parsed.GetValue(content)!,
            parsed.GetValue(data)!,
            parsed.GetValue(port),
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string data, int port, CancellationToken cancellationToken)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
        var storage = Storage.Open(data);
        if (storage.Folder is null && !data.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase))
        {
            // It would put this machine's address into the site that readers use.
            await Console.Error.WriteLineAsync("« serve » montre le site sur cette machine : donnez-lui un dossier avec --data. Pour un compte Azure, utilisez « publish ».");
            return ExitCode.WrongUse;
        }

        var services = new ApiServices(storage, await MasterKeySource.ReadAsync(storage, cancellationToken), TimeProvider.System);
        using var preview = new ContentPreview(folder, address, new ReadResults(services).RunAsync, TimeProvider.System, Console.Error);
        await preview.StartAsync(cancellationToken);
        var sources = ProgramSources.Find();
        await using var app = LocalSite.Create(services, address.ToString(), preview, sources);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException)
        {
            await Console.Error.WriteLineAsync($"Le port {port.ToString(CultureInfo.InvariantCulture)} est déjà pris : choisissez-en un autre avec --port.");
            return ExitCode.WrongUse;
        }

        await Workshop.WarnWithoutSearchAsync();
        var ticker = new Ticker(services, preview, app.Logger);
        await ticker.PublishAsync(cancellationToken);
        Console.WriteLine($"Le site est sur {address} – arrêtez-le avec Ctrl+C.");
        if (await OrganizerCommand.InviteFirstAsync(services, cancellationToken) is { } path)
        {
            Console.WriteLine($"Pour organiser, ouvrez ce lien, qui sert une fois : {new Uri(address, path)}");
        }

        var isOld = await WorkAsync(preview, ticker, sources, cancellationToken);
        await app.StopAsync(CancellationToken.None);
        return isOld ? ExitCode.Rebuild : ExitCode.Done;
    }

    /// <summary>Until it is stopped, or one of them cannot go on.</summary>
    /// <returns>Whether the sources ask for another program.</returns>
    private static async Task<bool> WorkAsync(ContentPreview preview, Ticker ticker, ProgramSources? sources, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var old = sources?.FollowAsync(preview.ShowAgain, stop.Token) ?? Task.FromResult(false);
        List<Task> work = [preview.FollowAsync(stop.Token), ticker.RunAsync(stop.Token)];
        await Task.WhenAny(sources is null ? work : [.. work, old]);
        await stop.CancelAsync();
        await Task.WhenAll(work);
        return await old;
    }
}
