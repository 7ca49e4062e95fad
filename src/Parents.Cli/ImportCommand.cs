using System.Collections.Immutable;
using System.CommandLine;
using Parents.Cli.Import;
using Parents.Domain;
using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Cli;

/// <summary><c>parents import</c>: what was written on paper joins what came by the web.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Ajoute ce qui vient d’ailleurs que du site.") { CreateAnswers() };

    private static Command CreateAnswers()
    {
        var table = new Argument<string>("fichier") { Arity = ArgumentArity.ZeroOrOne, Description = "Le tableau, en CSV : une ligne par feuille." };
        var slug = new Option<string>("--consultation") { Description = "Le nom du dossier de la consultation." };
        var keepGood = new Option<bool>("--keep-good") { Description = "Enregistre les lignes justes, même si d’autres sont refusées." };
        var (data, keyFile) = (CommonOptions.Data(), CommonOptions.KeyFile());
        var command = new Command("answers", "Enregistre les réponses données sur papier.") { table, slug, keepGood, data, keyFile };
        command.Validators.Add(result =>
        {
            if (result.GetResult(table) is not { Tokens.Count: 1 } || result.GetResult(slug) is null)
            {
                result.AddError("Donnez le tableau et la consultation, comme ceci : parents import answers feuilles.csv --consultation hannut-et-chez-vous");
            }
        });
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => RunAsync(
            parsed.GetValue(table)!,
            parsed.GetValue(data)!,
            parsed.GetValue(slug)!,
            parsed.GetValue(keyFile),
            parsed.GetValue(keepGood),
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string path, string data, string slug, string? keyFile, bool keepGood, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"Le fichier {path} n’existe pas.");
            return ExitCode.WrongUse;
        }

        if (await StoredConsultation.FindAsync(data, slug, keyFile, cancellationToken) is not { } consultation || !await TakesAnswersAsync(consultation, cancellationToken))
        {
            return ExitCode.WrongUse;
        }

        if (Read(consultation.Published.Consultation, path, await File.ReadAllBytesAsync(path, cancellationToken)) is not { } lines)
        {
            return ExitCode.Mistakes;
        }

        var import = new ImportSheets(consultation.Log);
        lines = await ProgressBar.RunAsync("Contrôle", lines.Length, progress => JudgeAsync(lines, import, progress, cancellationToken));
        var refused = lines.Where(line => line.Sheet is null).ToList();
        foreach (var line in refused)
        {
            await WriteAsync(path, line);
        }

        if (refused is not [] && !keepGood)
        {
            await Console.Error.WriteLineAsync($"{Workshop.Count(refused.Count, "ligne refusée", "lignes refusées")} sur {lines.Length} : rien n’a été écrit. Corrigez-les, ou gardez les autres avec --keep-good.");
            return ExitCode.Mistakes;
        }

        return await StoreAsync(path, [.. lines.Where(line => line.Sheet is not null)], refused.Count, import, cancellationToken);
    }

    private static async Task<int> StoreAsync(string path, ImmutableArray<KeyedLine> good, int refused, ImportSheets import, CancellationToken cancellationToken)
    {
        var (day, stored) = (Brussels.Day(TimeProvider.System.GetUtcNow()), 0);
        ImmutableArray<KeyedLine> missing = [.. good.Where(line => !line.IsThere)];
        try
        {
            refused += await ProgressBar.RunAsync("Enregistrement", missing.Length, async progress =>
            {
                var late = 0;
                foreach (var line in missing)
                {
                    var reason = ReasonAgainst(await import.StoreAsync(line.Sheet!, day, cancellationToken));
                    stored += reason is null ? 1 : 0;
                    late += reason is null ? 0 : 1;
                    if (reason is not null)
                    {
                        await WriteAsync(path, line.Refuse(reason));
                    }

                    progress.Report(stored + late);
                }

                return late;
            });
        }
        catch (StoreException)
        {
            await Console.Error.WriteLineAsync($"{Workshop.Count(stored, "feuille enregistrée", "feuilles enregistrées")} sur {missing.Length}, puis le magasin s’est tu. Relancez la même commande : aucune ne comptera deux fois.");
            throw;
        }

        Console.WriteLine($"{Workshop.Count(stored, "feuille enregistrée", "feuilles enregistrées")}, {good.Length - missing.Length} déjà là, {Workshop.Count(refused, "ligne refusée", "lignes refusées")}");
        return refused == 0 ? ExitCode.Done : ExitCode.Mistakes;
    }

    /// <summary>What happened since the sheet was judged.</summary>
    private static string? ReasonAgainst(AcceptOutcome outcome) => outcome switch
    {
        AcceptOutcome.Recorded => null,
        AcceptOutcome.AlreadyAnswered => "Une autre réponse est arrivée entretemps, avec ce numéro de feuille ou ce code.",
        _ => "La consultation vient de se clore : cette feuille n’est pas enregistrée.",
    };

    private static Task WriteAsync(string path, KeyedLine line) =>
        Console.Error.WriteLineAsync($"{path}:{line.Line} : {(line.Number is "" ? "" : $"feuille {line.Number}, ")}{string.Join(' ', line.Reasons)}");

    private static async Task<bool> TakesAnswersAsync(StoredConsultation consultation, CancellationToken cancellationToken)
    {
        var asked = consultation.Published.Consultation;
        if (TimeProvider.System.GetUtcNow() < asked.Opens)
        {
            await Console.Error.WriteLineAsync($"La consultation « {asked.Slug} » n’est pas encore ouverte : attendez son ouverture.");
            return false;
        }

        var isOpen = await consultation.Log.ReadStateAsync(cancellationToken) == ConsultationState.Open;
        if (!isOpen)
        {
            await Console.Error.WriteLineAsync($"La consultation « {asked.Slug} » est close, et ses résultats sont arrêtés : plus aucune feuille ne peut y entrer.");
        }

        return isOpen;
    }

    /// <returns>Null where the table cannot be read at all, which is printed.</returns>
    private static ImmutableArray<KeyedLine>? Read(Consultation consultation, string path, byte[] bytes)
    {
        var table = CsvTable.Read(bytes);
        if ((table.Problem ?? (table.Rows is [] ? "Le tableau est vide." : null)) is { } problem)
        {
            Console.Error.WriteLine($"{path} : {problem}");
            return null;
        }

        var (columns, reasons) = SheetColumns.Read(consultation, table.Rows[0]);
        foreach (var reason in reasons)
        {
            Console.Error.WriteLine($"{path}:{table.Rows[0].Line} : {reason}");
        }

        return columns is null ? null : new KeyedSheets(consultation, columns).Read(table.Rows.Skip(1));
    }

    private static async Task<ImmutableArray<KeyedLine>> JudgeAsync(ImmutableArray<KeyedLine> lines, ImportSheets import, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var judged = ImmutableArray.CreateBuilder<KeyedLine>(lines.Length);
        foreach (var line in lines)
        {
            judged.Add(await KeyedSheets.JudgeAsync(line, import, cancellationToken));
            progress.Report(judged.Count);
        }

        return judged.MoveToImmutable();
    }
}
